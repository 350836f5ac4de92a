"""Names that are spelled two ways: of the forms that stand in a text, or in many, which are one name?

Three ways of finding them: surnames and places that are alike by themselves, given names before one surname,
and names in the letters of another language. Where the forms come from is for `Forms` to know: one text
(`names_of_text`) or all texts of a call (`survey`). Start reading at `groups_of`.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, Protocol

from termkit.languages import language
from termkit.languages.bases import bases
from termkit.languages.common_words import is_dictionary_word
from termkit.names.variants import LEAST, Pair, is_given_alike, respelled
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

# What a name in other letters may cost per letter, to be this one.
_DEAREST = 0.7


class Item(NamedTuple):
    """A form as it is written; with a `surname`, only where it stands right before that."""

    form: str
    surname: str = ""


Spellings = dict[str, list[Item]]
"""One name: the dictionary form of each of its spellings, and the forms of it that stand in the text."""


class Forms(Protocol):
    """The capitalised words of a text, or of several in one language, by how they are written."""

    tag: str

    @property
    def texts(self) -> Collection[str]:
        """The forms."""

    @property
    def strange(self) -> Mapping[str, str]:
        """Those in the letters of another language, and its tag."""

    @property
    def named(self) -> Mapping[str, Collection[str]]:
        """For a word that others stand before, as given names do before a surname: which."""

    def are_names(self, *texts: str) -> bool:
        """Has each its capital inside a sentence too, and is none in small letters or in the glossary?"""

    def around(self, text: str) -> tuple[set[str], set[str]]:
        """The given names and initials before a form, and the surnames after it."""


def groups_of(forms: Forms) -> list[Spellings]:
    """The names that are spelled two ways or more; no form is in two of them."""
    found = (*_by_themselves(forms), *_after_given_names(forms), *_in_other_letters(forms))
    return _one_for_each_place(found)


def _one_for_each_place(found: Iterable[Spellings]) -> list[Spellings]:
    """The same groups, those that have a place in common as one: every place has one target."""
    groups: list[Spellings] = []
    for new in found:
        near = [group for group in groups if _meet(group, new)]
        groups = [group for group in groups if group not in near]
        one: Spellings = {}
        taken: set[Item] = set()
        for group in (*near, new):
            for base, items in group.items():
                # What is taken wherever it stands is so before a surname too.
                fresh = [item for item in items if taken.isdisjoint((item, Item(item.form)))]
                one.setdefault(base, []).extend(fresh)
                taken.update(fresh)
        groups.append({base: items for base, items in one.items() if items})
    return [group for group in groups if len(group) > 1]


def _meet(group: Spellings, other: Spellings) -> bool:
    """Is a form in both, before the same surname if it is said before which?"""
    surnames: dict[str, set[str]] = defaultdict(set)
    for items in group.values():
        for item in items:
            surnames[item.form].add(item.surname)
    return any(
        item.form in surnames and (not item.surname or not surnames[item.form].isdisjoint(("", item.surname)))
        for items in other.values()
        for item in items
    )


def _by_themselves(forms: Forms) -> list[Spellings]:
    """Surnames and places whose spellings are alike."""
    tag = forms.tag
    own = [text for text in forms.texts if len(text) >= LEAST and text not in forms.strange]
    groups: dict[str, Spellings] = {}
    pairs = list(respelled(own, tag, lambda *pair: _are_names(forms, *pair)))
    known = {frozenset((pair.base, pair.other_base)) for pair in pairs}
    for pair in pairs:
        if not _is_of_forms(pair, known, tag) and _may_be_one(forms, pair.word, pair.other):
            one = {**groups.get(pair.base, {}), **groups.get(pair.other_base, {})}
            groups.update(dict.fromkeys(one, one))
            for base, text in ((pair.base, pair.word), (pair.other_base, pair.other)):
                groups[base] = one
                one[base] = _items(forms, base, text)
    return list({id(group): group for group in groups.values()}.values())


def _after_given_names(forms: Forms) -> Iterator[Spellings]:
    """Full names of one surname whose given names are alike (Alexander and Aleksandr Pushkin)."""
    tag = forms.tag
    for surname, given in forms.named.items():
        for one, other in combinations(sorted(given), 2):
            if (
                is_given_alike(one, other, tag)
                and {*bases(one, tag)}.isdisjoint(bases(other, tag))
                and not _is_word(surname, tag)
                and _are_names(forms, one, other, given=True)
            ):
                yield {text: [Item(text, surname)] for text in (one, other)}


def _in_other_letters(forms: Forms) -> Iterator[Spellings]:
    """Names in the letters of another language, beside the same name in this one's."""
    if not forms.strange:
        return
    from termkit.names.spelled_alike import cost, is_permitted

    tag = forms.tag
    sounds: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for text in forms.texts:
        if len(text) >= LEAST and text not in forms.strange:
            sounds[_sound(text)].append(text)
    for text, other_tag in forms.strange.items():
        found: Spellings = {}
        for base in bases(text, other_tag)[:3] if len(text) >= LEAST else ():
            for own in sounds.get(_sound(base), ()):
                for own_base in () if found or not _are_names(forms, text, own) else bases(own, tag):
                    small = language(other_tag).lower(base), language(tag).lower(own_base)
                    pair = (small[0], other_tag, small[1], tag)
                    if cost(*pair) < _DEAREST and is_permitted(*pair):
                        found = {own_base: _items(forms, own_base, own), text: _items(forms, text, text)}
                        break
        if found:
            yield found


def _sound(name: str) -> tuple[int, ...]:
    """How a name sounds, but for a q, which begins as a g: Qaradağlı, Garadaghli."""
    from termkit.names.glance import consonants

    return consonants(name[1:] if name[0] in "QqKkКк" else name)


def _items(forms: Forms, base: str, text: str) -> list[Item]:
    """The forms of this spelling that are there."""
    tag = language_of_letters(text, forms.tag) or forms.tag
    start = fold_term(base)[: LEAST - 1]
    return [
        Item(written)
        for written in forms.texts
        if written == text or (fold_term(written).startswith(start) and base in bases(written, tag))
    ]


def _are_names(forms: Forms, *texts: str, given: bool = False) -> bool:
    return not _are_words(texts, forms.tag, given=given) and forms.are_names(*texts)


def _is_word(surname: str, tag: str) -> bool:
    """Is this a word, and no surname? The Russian dictionary has surnames too."""
    if tag != "ru":
        return is_dictionary_word(surname, tag)
    from termkit.languages.russian_dictionary import is_common_word

    return is_common_word(language(tag).lower(surname))


def _are_words(texts: tuple[str, ...], tag: str, *, given: bool) -> bool:
    """Is one a common word, or does the Russian dictionary, which has names too, know both?

    Two `given` names before one surname are one person's, though the dictionary may know both.
    """
    if tag != "ru":
        return any(is_dictionary_word(text, tag) for text in texts)
    from termkit.languages.russian_dictionary import is_common_word, is_name

    known = not given and all(is_name(text) for text in texts)
    return known or any(is_common_word(language(tag).lower(text)) for text in texts)


def _may_be_one(forms: Forms, one: str, other: str) -> bool:
    """Two people of like surnames have given names, and a given name alone is anybody's."""
    tag = forms.tag
    before, after = ([forms.around(text)[side] for text in (one, other)] for side in (0, 1))
    if all(after) and not _share(after[0], after[1], tag):
        return False
    if all(before):
        return _share(before[0], before[1], tag)
    return not any(after) or all(after)


def _share(names: Iterable[str], others: Iterable[str], tag: str) -> bool:
    """Is there a name on both sides, in any form or spelling, or its initial?"""
    return any(
        one == other
        or not {*bases(one, tag)}.isdisjoint(bases(other, tag))
        or ("." in one + other and one[0] == other[0])
        or is_given_alike(one, other, tag)
        for one in names
        for other in others
    )


def _is_of_forms(pair: Pair, known: set[frozenset[str]], tag: str) -> bool:
    """Are these two forms (Самеда, Самада) of names that are a pair themselves?"""
    stems, others = bases(pair.word, tag), bases(pair.other, tag)
    return any(
        frozenset((stem, other)) in known
        for stem in stems
        for other in others
        if len(stem) < len(pair.base) and len(other) < len(pair.other_base)
    )


def language_of_letters(text: str, tag: str) -> str:
    """The language whose letters a word has and this one's lacks; empty where it is none of the three."""
    spoken = language(tag)
    small = spoken.lower(text)
    if all(letter in spoken.letters for letter in small):
        return ""
    for other in ("en", "az", "ru"):
        letters = language(other).letters
        if other != tag and all(letter in letters for letter in language(other).lower(text)):
            return other
    return ""

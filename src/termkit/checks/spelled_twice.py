"""The names of a text that the glossary lacks and that it spells two ways. Start reading at `Names`.

Three ways of finding them: surnames and places that are alike by themselves, given names before one surname,
and names in the letters of another language. What is found is for `inconsistent-name` to report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import language
from termkit.languages.bases import bases
from termkit.languages.common_words import is_dictionary_word
from termkit.languages.sentences import starts_sentence
from termkit.names.given_names import may_be_given_name
from termkit.names.variants import LEAST, Pair, is_given_alike, respelled
from termkit.text.folding import HYPHENS, fold_term
from termkit.text.scripts import script_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.context import Context
    from termkit.text.words import Word

# What a name in other letters may cost per letter, to be this one.
_DEAREST = 0.7
_REACH = 40
_BEFORE = re.compile(r"(?<![\w.])((?:[^\W\d_]{1,2}\.[ \u00a0]?)+|[^\W\d_]{3,}[ \u00a0])$")
# In Azerbaijani: at, from a place.
_LOCATED = re.compile(r"d[aə]n?$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]{3,})")


class Use(NamedTuple):
    """An occurrence, with the dictionary form of its spelling."""

    word: Word
    base: str


class Names:
    """The capitalised words of a text, in the author's own words, by how they are written."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._places: dict[str, list[Word]] = defaultdict(list)
        for word in context.capitalised:
            text = word.text
            if len(text) >= LEAST - 1 and text[0].isupper() and text[1:].islower():
                self._places[text].append(word)

    def by_themselves(self) -> Iterator[list[list[Use]]]:
        """Surnames and places whose spellings are alike."""
        tag = self._context.language
        own = [text for text in self._places if len(text) >= LEAST and text not in self._strange]
        groups: dict[str, dict[str, list[Use]]] = {}
        pairs = list(respelled(own, tag, self._are_names))
        known = {frozenset((pair.base, pair.other_base)) for pair in pairs}
        for pair in pairs:
            if not _is_of_forms(pair, known, tag) and self._may_be_one(pair.word, pair.other):
                one = {**groups.get(pair.base, {}), **groups.get(pair.other_base, {})}
                groups.update(dict.fromkeys(one, one))
                for base, text in ((pair.base, pair.word), (pair.other_base, pair.other)):
                    groups[base] = one
                    one[base] = self._uses(base, text)
        yield from _distinct(groups)

    def after_other_given_names(self) -> Iterator[list[list[Use]]]:
        """Full names of one surname whose given names are alike (Alexander and Aleksandr Pushkin)."""
        tag = self._context.language
        named: dict[str, dict[str, list[Word]]] = defaultdict(dict)
        for text, words in self._places.items():
            for word in words:
                after = _AFTER.match(self._context.text, word.end)
                if after and after[1][0].isupper() and text not in self._strange and self._is_own(word):
                    named[after[1]].setdefault(text, []).append(word)
        for surname, given in named.items():
            for one, other in combinations(sorted(given), 2):
                if (
                    is_given_alike(one, other, tag)
                    and {*bases(one, tag)}.isdisjoint(bases(other, tag))
                    and not is_dictionary_word(surname, tag)
                    and self._are_names(one, other, given=True)
                ):
                    yield [[Use(word, text) for word in given[text]] for text in (one, other)]

    def in_other_letters(self) -> Iterator[list[list[Use]]]:
        """Names in the letters of another language, beside the same name in this one's."""
        if not self._strange:
            return
        from termkit.names.glance import consonants
        from termkit.names.spelled_alike import cost, is_permitted

        tag = self._context.language
        sounds: dict[tuple[int, ...], list[str]] = defaultdict(list)
        for text in self._places:
            if len(text) >= LEAST and text not in self._strange:
                sounds[consonants(text)].append(text)
        for text, other_tag in self._strange.items():
            found: dict[str, list[Use]] = {}
            for base in bases(text, other_tag)[:3] if len(text) >= LEAST else ():
                for own in sounds.get(consonants(base), ()):
                    for own_base in () if found or not self._are_names(text, own) else bases(own, tag):
                        small = language(other_tag).lower(base), language(tag).lower(own_base)
                        pair = (small[0], other_tag, small[1], tag)
                        if cost(*pair) < _DEAREST and is_permitted(*pair):
                            found = {own_base: self._uses(own_base, own), text: self._uses(text, text)}
                            break
            if found:
                yield list(found.values())

    @cached_property
    def _strange(self) -> dict[str, str]:
        """The words in the letters of another language, and its tag."""
        found = {}
        for word in self._context.strange_words:
            if word.text in self._places and self._may_be_foreign(word):
                found[word.text] = language_of_letters(word.text, self._context.language)
        return {text: tag for text, tag in found.items() if tag}

    def _uses(self, base: str, text: str) -> list[Use]:
        """Where this spelling stands, in any form."""
        tag = language_of_letters(text, self._context.language) or self._context.language
        start = fold_term(base)[: LEAST - 1]
        return [
            Use(word, base)
            for written, words in self._places.items()
            if written == text or (fold_term(written).startswith(start) and base in bases(written, tag))
            for word in words
            if self._is_own(word)
        ]

    def _is_own(self, word: Word) -> bool:
        """Are these the author's words, by themselves, and nothing the glossary knows?"""
        text, (start, end) = self._context.text, word.span
        joined = text[start - 1 : start] in (*HYPHENS, "-") or text[end : end + 1] in (*HYPHENS, "-")
        return not (joined and start) and not self._context.others.touches(word.span)

    def _are_names(self, *texts: str, given: bool = False) -> bool:
        """Has each its capital inside a sentence too, and is none a common word or in the glossary?"""
        context = self._context
        tag = context.language
        if _are_words(texts, tag, given=given):
            return False
        for text in texts:
            words = [word for word in self._places[text] if self._is_own(word)]
            if not any(self._is_inside(word) for word in words):
                return False
            if any(context.right.touches(word.span) or self._known.touches(word.span) for word in words):
                return False
            if _has_word(context.text, language(tag).lower(text)):
                return False
        return True

    @cached_property
    def _known(self) -> SpanSet:
        context = self._context
        foreign = (match.span for found in context.foreign.values() for match in found)
        return SpanSet([*foreign, *(match.span for match in context.loose)])

    def _may_be_foreign(self, word: Word) -> bool:
        """Is it no part of a longer name in another script (Nottingham Momentum)?"""
        text = self._context.text
        if script_of(word.text[0]) == language(self._context.language).script:
            return True
        around = (
            text[max(0, word.start - _REACH) : word.start].split(),
            text[word.end : word.end + _REACH].split(),
        )
        near = (*around[0][-1:], *around[1][:1])
        return script_of(word.text[0]) not in {script_of(other[0]) for other in near}

    def _is_inside(self, word: Word) -> bool:
        context = self._context
        return not starts_sentence(context.text, word.start) and not context.headings.covers(word.span)

    def _may_be_one(self, one: str, other: str) -> bool:
        """Two people of like surnames have given names, and a given name alone is anybody's."""
        tag = self._context.language
        before, after = ([self._around(text)[side] for text in (one, other)] for side in (0, 1))
        if all(after) and not _share(after[0], after[1], tag):
            return False
        if all(before):
            return _share(before[0], before[1], tag)
        return not any(after) or all(after)

    def _around(self, text: str) -> tuple[set[str], set[str]]:
        """The given names and initials before a word, and the capitalised words after it."""
        before, after = set(), set()
        whole = self._context.text
        for word in self._places[text]:
            found = _BEFORE.search(whole[max(0, word.start - _REACH) : word.start])
            name = found[1].strip() if found else ""
            at = word.start - len(found[0]) if found else 0
            # Inside a Russian sentence titles have no capital: Юлиус Мейер, but президент Мейер.
            if name[:1].isupper() and (
                "." in name
                or (self._context.language == "ru" and not starts_sentence(whole, at))
                or may_be_given_name(
                    language(self._context.language).lower(name),
                    self._context.language,
                    certain=starts_sentence(whole, at),
                )
            ):
                before.add(name)
            follows = _AFTER.match(whole, word.end)
            if follows and follows[1][0].isupper() and not self._is_no_surname(follows):
                after.add(follows[1])
        return before, after

    def _is_no_surname(self, found: re.Match[str]) -> bool:
        """Is this Azerbaijani word after a name a place, or in a case: “Kərimbəyli Tiflisdə yaşadı”?"""
        if self._context.language != "az":
            return False
        located = len(found[1]) >= LEAST and _LOCATED.search(found[1]) is not None
        return located or self._known_places.touches(Span(found.start(1), found.end(1)))

    @cached_property
    def _known_places(self) -> SpanSet:
        return SpanSet(match.span for match in self._context.all_matches if match.term.kind == "place")


def _has_word(text: str, word: str) -> bool:
    """Does a word stand in a text just so?"""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False


def _are_words(texts: tuple[str, ...], tag: str, *, given: bool) -> bool:
    """Is one a common word, or does the Russian dictionary, which has names too, know both?

    Two `given` names before one surname are one person's, though the dictionary may know both.
    """
    if tag != "ru":
        return any(is_dictionary_word(text, tag) for text in texts)
    from termkit.languages.russian_dictionary import is_common_word, is_name

    known = not given and all(is_name(text) for text in texts)
    return known or any(is_common_word(language(tag).lower(text)) for text in texts)


def is_before_name(use: Use, text: str) -> bool:
    """Does a word with a capital follow right after, as after a given name?"""
    after = _AFTER.match(text, use.word.end)
    return after is not None and after[1][0].isupper()


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


def _distinct(groups: dict[str, dict[str, list[Use]]]) -> list[list[list[Use]]]:
    found = {id(group): group for group in groups.values()}
    return [[uses for uses in group.values() if uses] for group in found.values()]


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

"""Two words of one text: are they one name in two spellings, and not two names, nor two forms of a word?

Much stricter than `matching`, which is asked about names that somebody believes to be one: here all the words
of a text are held against each other. Start reading at `respelled`, which finds the pairs.
"""

from __future__ import annotations

import re
from itertools import combinations
from os.path import commonprefix
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import language
from termkit.languages.bases import bases
from termkit.names.given_names import are_two_names, in_english, may_be_given_name
from termkit.names.slips import is_slip
from termkit.names.spelled_alike import cost, is_permitted
from termkit.names.spelling_key import spelling_key
from termkit.text.folding import fold_term, without_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

# A shorter word is like too many.
LEAST = 5
# Letters at the beginning that two spellings have in common, as far as the key goes.
_SHARED = 4
# The longest endings of inflection, by language.
_ENDINGS = {"az": 9, "en": 0, "ru": 3}
# What may be read as another spelling costs less per letter.
_DEAREST = 0.65
# Of a given name, where the surname is the same.
_DEAREST_GIVEN = 0.8
_VOWELS = "aeiouyəıöüаеёиоуыэюя"
# What endings are made of; the Azerbaijani ones as the key has them.
_ENDING_LETTERS = {"az": frozenset("aiudnlrmsgc"), "ru": frozenset("авгеиоуыюяйьмх")}
_HARMONY = {frozenset("iı"), frozenset("uü")}
_FIRST = {"q": "g"}
# Azerbaijani q is Г or К, in names that end as only Azerbaijani ones do: Гарадаглы, Карадаглы.
_OF_Q = frozenset("гк")
_AZERBAIJANI_ENDING = re.compile("(?:л[ыиую]|заде|огл[ыу])$")
# How the Azerbaijani h and c of a given name begin in English, directly or by way of Russian and Turkish.
_OF_H, _OF_C = re.compile("kh|gh|[hxg]"), re.compile("dzh|dj|[jc](?!h)")
# Russian and English: Fyodor is Fedor, Yevgeny is Evgeny; Aleksandr is Alexander.
_YE, _DER = re.compile("^ye"), re.compile("(?<=[dt])e(?=r$)")
_ZADE = ("zade", "zada", "zadə")


class Pair(NamedTuple):
    """Two words of a text, and the dictionary form of each that is spelled otherwise."""

    word: str
    base: str
    other: str
    other_base: str


def respelled(
    words: Iterable[str], tag: str, are_names: Callable[[str, str], bool] | None = None
) -> Iterator[Pair]:
    """The pairs of words that may be one name in two spellings.

    What `are_names` says no to is not looked at closely.

    >>> [pair[:] for pair in respelled(["Rafibeyli", "Rafibayli", "Huseynov", "Hasanov"], "en")]
    [('Rafibayli', 'Rafibayli', 'Rafibeyli', 'Rafibeyli')]
    >>> [pair[1::2] for pair in respelled(["Rəfibeylinin", "Rəfibəyli"], "az")]
    [('Rəfibeyli', 'Rəfibəyli')]

    Forms of one word are no two spellings, nor is a man's surname that of a woman.

    >>> list(respelled(["Əliyevə", "Əliyeva", "Əliyev"], "az")), list(respelled(["Иванова", "Иванову"], "ru"))
    ([], [])
    """
    longest = _ENDINGS[tag]
    groups: dict[str, list[tuple[str, str]]] = {}
    for word in sorted(set(words)):
        key = _key(word, tag)
        groups.setdefault(key[:_SHARED] if longest else key, []).append((word, key))
    for group in groups.values():
        for (word, key), (other, other_key) in combinations(group, 2):
            shared = len(commonprefix((key, other_key)))  # noqa: RUF071  # of words, not of paths
            if max(len(key), len(other_key)) - shared > longest:
                continue
            if longest and not _ENDING_LETTERS[tag].issuperset(key[shared:] + other_key[shared:]):
                continue
            if _differ_in_ending(word, other, shared, tag) or (are_names and not are_names(word, other)):
                continue
            pair = _pair(word, other, tag)
            if pair is not None:
                yield pair


def _key(word: str, tag: str) -> str:
    folded = fold_term(word)
    key = spelling_key(folded[:-1] if folded.endswith("zadeh") else folded, tag)
    # Sumgayit, Sumgait; Zagatala, Zakatala. And Azerbaijani ə is а or е in Russian.
    key = key.replace("ii", "i").replace("ии", "и").replace("k", "g").replace("к", "г")
    return key[:1] + key[1:].replace("и", "а") if tag == "ru" else key


def _differ_in_ending(word: str, other: str, shared: int, tag: str) -> bool:
    """Quickly: are these two forms, or two stems, rather than two spellings of one stem?

    Of two spellings the keys have more in common than the letters have.
    """
    same = len(commonprefix((word, other)))  # noqa: RUF071  # of words, not of paths
    if other.endswith("zadeh"):
        return False
    if not _begin_alike(word, other, tag) or same == len(word) or shared <= len(_key(word[:same], tag)):
        return True
    return tag == "ru" and _ENDING_LETTERS["ru"].issuperset(word[same:] + other[same:])


def _pair(word: str, other: str, tag: str) -> Pair | None:
    stems, others = bases(word, tag), bases(other, tag)
    # The fold has one i: Talıblı and Talibli are two spellings.
    if not {language(tag).lower(stem) for stem in stems}.isdisjoint(map(language(tag).lower, others)):
        return None
    for base in stems:
        for other_base in others:
            if _key(base, tag) == _key(other_base, tag) and are_spellings(base, other_base, tag):
                return Pair(word, base, other, other_base)
    return None


def are_spellings(name: str, other: str, tag: str) -> bool:
    """May two words in the dictionary form be one name, whoever it names?

    >>> are_spellings("Kerimov", "Karimov", "en"), are_spellings("Hasanov", "Gasanov", "en")
    (True, False)
    >>> are_spellings("Diana", "Diane", "en"), are_spellings("Рафибейли", "Рафибайли", "ru")
    (False, True)
    """
    one, another = (language(tag).lower(word) for word in (name, other))
    if min(len(one), len(another)) < LEAST:
        return False
    one, another = (word[:-1] if word.endswith("zadeh") else word for word in (one, another))
    if one == another:
        return len(name) != len(other)
    # Гасанов and Хасанов are two surnames, Gabala and Qabala one place; Diana and Diane are two women.
    if not _begin_alike(one, another, tag):
        return False
    ends = {one[-1], another[-1]}
    if one[:-1] == another[:-1] and ends & set("aəeаяе") and ends != {"e", "ə"} and not one.endswith(_ZADE):
        return False
    return _is_alike(one, another, tag, _DEAREST) or (tag == "ru" and _is_unknown_slip(one, another))


def _begin_alike(one: str, other: str, tag: str) -> bool:
    first, second = fold_term(one[0]), fold_term(other[0])
    if tag == "ru" and {first, second} == _OF_Q:
        return all(_AZERBAIJANI_ENDING.search(name) for name in (one, other))
    if tag == "en":
        first, second = ("x" if fold_term(name[:2]) == "kh" else name[0].lower() for name in (one, other))
    return _FIRST.get(first, first) == _FIRST.get(second, second)


def _is_unknown_slip(one: str, other: str) -> bool:
    """Is it а for о, which sound alike, in a name that the dictionary has in neither spelling?"""
    changes = {frozenset(pair) for pair in zip(one, other, strict=False) if pair[0] != pair[1]}
    if changes != {frozenset("ао")} or not is_slip(one, other, "ru") or one[-1] != other[-1]:
        return False
    from termkit.languages.russian_dictionary import is_known

    return not (is_known(one) or is_known(other))


def is_given_alike(name: str, other: str, tag: str) -> bool:
    """May two given names before one surname be one? Alexander and Aleksandr, but not Alexandra.

    >>> is_given_alike("Alexander", "Aleksandr", "en"), is_given_alike("Emil", "Emin", "en")
    (True, False)
    >>> is_given_alike("Александр", "Александра", "ru"), is_given_alike("Керим", "Карим", "ru")
    (False, True)
    >>> pairs = ("Yevgeny", "Evgeny"), ("Gasan", "Hasan"), ("Gary", "Harry"), ("Kamal", "Kamil")
    >>> [is_given_alike(*pair, "en") for pair in pairs]
    [True, True, False, False]
    """
    one, another = (language(tag).lower(word) for word in (name, other))
    if tag != "ru":
        one, another = (_plain_given(word, tag) for word in (one, another))
        if one == another:
            return True
    if not _given_begin_alike(one, another, tag) or (tag == "en" and are_two_names(one, another)):
        return False
    if (one[-1] in _VOWELS) != (another[-1] in _VOWELS) or (one[-1] in "aа") != (another[-1] in "aа"):
        return False
    return _is_alike(one, another, tag, _DEAREST_GIVEN)


def _plain_given(word: str, tag: str) -> str:
    """A given name without what Russian and English write each in its way."""
    word = _DER.sub("", word.replace("x", "ks") if len(word) > 1 and "x" in word[1:] else word)
    return _YE.sub("e", word.replace("yo", "e")) if tag == "en" else word


def _given_begin_alike(one: str, other: str, tag: str) -> bool:
    """Hasan and Gasan, Jeyhun and Ceyhun, if one is an Azerbaijani name; Керим and Карим; Ali and no Eli."""
    if tag == "ru":
        return _begin_alike(one, other, tag) and _key(one, tag)[:2] == _key(other, tag)[:2]
    if spelling_key(fold_term(one), tag)[:2] == spelling_key(fold_term(other), tag)[:2]:
        return True
    if tag != "en" or not any(sign.match(one) and sign.match(other) for sign in (_OF_H, _OF_C)):
        return False
    return any(may_be_given_name(word, "az", certain=True) or word in in_english() for word in (one, other))


def _is_alike(one: str, other: str, tag: str, dearest: float) -> bool:
    if tag == "az" and _unmarked(one) == _unmarked(other):
        return True
    if not is_permitted(one, tag, other, tag):
        return False
    same_length = zip(one, other, strict=False) if len(one) == len(other) else ()
    changes = {frozenset(pair) for pair in same_length if pair[0] != pair[1]}
    if tag == "az" and len(changes) > 1:
        # The vowels of a suffix follow those before it: Kərəmli, Karamlı.
        changes -= _HARMONY
    # One letter for another throughout is one choice: Sadarak, Sederek.
    return len(changes) == 1 or cost(one, tag, other, tag) <= dearest


def _unmarked(word: str) -> str:
    """A word as a keyboard without Azerbaijani letters writes it."""
    return without_marks(fold_term(word)).replace("ə", "e")

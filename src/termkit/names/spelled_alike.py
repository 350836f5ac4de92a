"""How far a word of a name in one language is from a word in another: the cost of reading one as the other.

`letters/` says what the letters of one language may become in the other, and how seldom: ə is a or e, х is kh
or h. The cheapest way to read a word letter by letter counts; letters that no name has shown to correspond
cost much. Within one language, letters are alike that render the same letter of another (Rafibeyli and
Rafibayli, for ə).

Start reading at `cost`. It is per letter: below about .7 two words are spellings of one name, above 2 hardly.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A letter for another, and a letter too many or too few, where no table has it.
_OTHER, _EXTRA = 5.0, 4.0
# Nothing costs more per letter.
FARTHEST = 2.5
# What reads alike only by way of another language is less sure.
_INDIRECT = 0.3
_DEAREST = 4.5
# Within one language a name has one spelling, so that another letter says more.
_ONE_LANGUAGE = 1.5
# A rendering that costs more is no usual one.
_USUAL = 4.5
_PAIRS = (("az", "en"), ("az", "ru"), ("ru", "en"))
# Consonants that may stand before a first vowel, or for it: Yesenin, Wilson, Jurij.
_LIKE_VOWELS = frozenset("hyйwjvв")
_MAY_BE_SILENT = frozenset("aeiouyəıöüаеёиоуыэюяhй")
_VOWELS = frozenset("aeiouyəıöüäаеёиоуыэюя")

# Azerbaijani consonants without their marks; q is g to other languages, and y comes and goes.
_UNMARKED = str.maketrans("şçğq", "scgg", "y")
_DOUBLED = re.compile(r"([^\Waeiouyəıöüäаеёиоуыэюя])\1")
_SIGNS = re.compile("[-'’‑]")

# For the letters at a place: how many they are, and what they may become, with its length and cost.
Options = tuple[int, str, int, float]


def cost(word: str, tag: str, other: str, other_tag: str) -> float:
    """What it costs, per letter, to read a word of a name as another; both in small letters.

    >>> cost("vəkilov", "az", "vekilov", "en") < 0.5, cost("cəyli", "az", "чайлы", "ru") > 1
    (True, True)
    >>> cost("шойбле", "ru", "schauble", "en") < cost("шойбле", "ru", "stauble", "en")
    True
    """
    if (tag, other_tag) in _PAIRS or tag == other_tag:
        return _cost(word, other, tag, other_tag)
    return _cost(other, word, other_tag, tag)


def is_permitted(word: str, tag: str, other: str, other_tag: str) -> bool:
    """Is each letter of one word a usual rendering of the other's? Both in small letters.

    >>> is_permitted("hacılı", "az", "гаджылы", "ru"), is_permitted("zarat", "az", "забрат", "ru")
    (True, False)
    """
    if (tag, other_tag) not in _PAIRS and tag != other_tag:
        word, tag, other, other_tag = other, other_tag, word, tag
    if _is_rendered(word, other, (tag, other_tag)):
        return True
    plain, other_plain = _plain(word), _plain(other)
    return (plain, other_plain) != (word, other) and _is_rendered(plain, other_plain, (tag, other_tag))


def begins_alike(word: str, tag: str, other: str, other_tag: str) -> bool:
    """May the first letters of one word be those of the other? Both in small letters.

    >>> begins_alike("həsənov", "az", "гасанов", "ru"), begins_alike("əliyev", "az", "vəliyev", "az")
    (True, False)
    """
    if (tag, other_tag) not in _PAIRS and tag != other_tag:
        word, tag, other, other_tag = other, other_tag, word, tag
    first, its = word[:1], other[:1]
    if (first == its and tag == other_tag) or (first in _VOWELS and its in _VOWELS):
        return True
    if first in _VOWELS or its in _VOWELS:
        consonant = its if first in _VOWELS else first
        if consonant == "h" and tag != other_tag:
            # Hovik, Овик; Hüseynov, Ousseinov.
            return True
        if consonant not in _LIKE_VOWELS:
            return False
    is_silent = False
    for at, by_letter in enumerate(_options(word[:2], (tag, other_tag))):
        for _, rendering, _, price in by_letter.get(its, ()):
            if price <= _USUAL and other.startswith(rendering):
                return True
        is_silent = not at and first in _MAY_BE_SILENT and "" in by_letter
        if not is_silent:
            break
    return False


def has_consonants_of(word: str, other: str) -> bool:
    """Have two Azerbaijani words the same consonants, but for marks that were left out?

    Each consonant has one letter there: Xaçıyev is no Hacıyev.

    >>> has_consonants_of("xaçıyev", "hacıyev"), has_consonants_of("rəşidzadə", "residzade")
    (False, True)
    """
    ours, theirs = (
        [letter for letter in _plain(one).translate(_UNMARKED) if letter not in _VOWELS]
        for one in (word, other)
    )
    return ours == theirs


def _plain(word: str) -> str:
    """A word with single consonants, and without the signs inside it."""
    return _SIGNS.sub("", _DOUBLED.sub(r"\1", word))


def _is_rendered(word: str, other: str, tags: tuple[str, str]) -> bool:
    # One letter alone may be as seldom rendered so as any piece that counts.
    far = max(FARTHEST * max(len(word), len(other)), _USUAL + 0.01)
    # The least cost up to each place of the other word, for each place of the first.
    rows: list[dict[int, float]] = [{0: 0.0}, *({} for _ in range(len(word) + 1))]
    for at, by_letter in enumerate(_options(word, tags)):
        for place, so_far in rows[at].items():
            for letters, rendering, reach, price in (
                *by_letter.get("", ()),
                *by_letter.get(other[place : place + 1] or "\0", ()),
            ):
                row = rows[at + letters]
                if (
                    price <= _USUAL
                    and (rendering or word[at] in _MAY_BE_SILENT)
                    and so_far + price < row.get(place + reach, far)
                    and other.startswith(rendering, place)
                ):
                    row[place + reach] = so_far + price
    return rows[len(word)].get(len(other), far) < far


def _cost(word: str, other: str, tag: str, other_tag: str) -> float:
    if word == other and tag == other_tag:
        return 0.0
    longest = max(len(word), len(other), 1)
    price = _cheapest(word, other, (tag, other_tag), FARTHEST * longest) / longest
    return min(FARTHEST, _ONE_LANGUAGE * price) if tag == other_tag else price


def _cheapest(word: str, other: str, tags: tuple[str, str], far: float) -> float:
    """The least cost over all ways to cut both words into corresponding pieces, or `far`, which is enough.

    Most words have nothing to do with each other. So for each letter of both it is known what it costs at the
    least, whatever stands where; a way that cannot end below `far` is not followed.
    """
    length = len(other)
    by_other, by_word = _least_by(other, tags), _least_of(word, tags)
    # What the letters from a place on cost at the least, the last place first.
    ahead = [*accumulate([by_other.get(letter, _EXTRA) for letter in reversed(word)], initial=0.0)]
    if ahead[-1] >= far:
        return far
    beside = [*accumulate([by_word.get(letter, _EXTRA) for letter in reversed(other)], initial=0.0)]
    if beside[-1] >= far:
        return far
    # How much a way may have cost, at each place of the other word.
    most = [far - least for least in reversed(beside)]
    # The least cost up to each place of the other word, for this letter of the first and the two after it.
    row: dict[int, float] = {0: 0.0}
    after: dict[int, float] = {}
    later: dict[int, float] = {}
    left = len(word)
    for by_letter in _options(word, tags):
        left -= 1
        limit, last_limit = far - ahead[left], far - ahead[left - 1] if left else 0.0
        place, last = min(row), max(row)
        while place <= last:
            so_far = row.get(place, far)
            if so_far < most[place]:
                if so_far + _EXTRA < limit:
                    if so_far + _EXTRA < after.get(place, limit):
                        after[place] = so_far + _EXTRA
                    if place < length:
                        if so_far + _OTHER < after.get(place + 1, limit):
                            after[place + 1] = so_far + _OTHER
                        if so_far + _EXTRA < row.get(place + 1, limit):
                            row[place + 1] = so_far + _EXTRA
                            last += place == last
                if place < length:
                    for letters, rendering, reach, price in by_letter.get(other[place], ()):
                        whole = so_far + price
                        if letters == 1:
                            if whole < after.get(place + reach, limit) and (
                                reach < 2 or other.startswith(rendering, place)
                            ):
                                after[place + reach] = whole
                        elif whole < later.get(place + reach, last_limit) and (
                            reach < 2 or other.startswith(rendering, place)
                        ):
                            later[place + reach] = whole
                for letters, _, _, price in by_letter.get("", ()):
                    end = after if letters == 1 else later
                    if so_far + price < end.get(place, far):
                        end[place] = so_far + price
            place += 1
        if not (after or later):
            return far
        row, after, later = after or {0: far}, later, {}
    return min([far, *(price + _EXTRA * (length - place) for place, price in row.items())])


@lru_cache(1 << 16)
def _least_of(word: str, tags: tuple[str, str]) -> dict[str, float]:
    """For letters of the other language, what each costs at the least, standing for letters of a word."""
    return _least(word, _shares(tags, back=False))


@lru_cache(1 << 16)
def _least_by(other: str, tags: tuple[str, str]) -> dict[str, float]:
    """For letters of the first language, what each costs at the least, with letters of the other word."""
    return _least(other, _shares(tags, back=True))


def _least(word: str, shares: dict[str, dict[str, float]]) -> dict[str, float]:
    found = dict(shares[""])
    longest = max(map(len, shares))
    ends = range(len(word) + 1)
    pieces = {word[start:end] for end in ends for start in range(max(0, end - longest), end)}
    for piece in pieces & shares.keys():
        for letter, price in shares[piece].items():
            if price < found.get(letter, _EXTRA):
                found[letter] = price
    return found


@cache
def _shares(tags: tuple[str, str], *, back: bool) -> dict[str, dict[str, float]]:
    """By a piece of a word: each letter it may become or (`back`) come from, and its share of the cost."""
    found: dict[str, dict[str, float]] = {"": {}}
    for letters, options in _letters(*tags).items():
        for _, rendering, _, price in options:
            piece, others = (rendering, letters) if back else (letters, rendering)
            shares = found.setdefault(piece, {})
            for letter in others:
                shares[letter] = min(price / len(others), shares.get(letter, _EXTRA))
    return found


@lru_cache(1 << 16)
def _options(word: str, tags: tuple[str, str]) -> tuple[dict[str, tuple[Options, ...]], ...]:
    """For each place of a word: what its next letter or two may become, by the first letter of that."""
    return tuple([_options_of(word[at : at + 2], tags) for at in range(len(word))])


@lru_cache(1 << 14)
def _options_of(letters: str, tags: tuple[str, str]) -> dict[str, tuple[Options, ...]]:
    table = _letters(*tags)
    by_letter: dict[str, tuple[Options, ...]] = {}
    for piece in sorted({letters[0], letters}):
        for option in table.get(piece, ()):
            first = option[1][:1]
            by_letter[first] = (*by_letter.get(first, ()), option)
    return by_letter


@cache
def _letters(tag: str, other_tag: str) -> dict[str, tuple[Options, ...]]:
    """By the letters of one language: what they may become in the other."""
    pairs = _within(tag) if tag == other_tag else _by_all_roads(tag, other_tag)
    found: dict[str, list[Options]] = {}
    for (letters, rendering), price in pairs.items():
        found.setdefault(letters, []).append((len(letters), rendering, len(rendering), price))
    return {letters: tuple(options) for letters, options in found.items()}


def _by_all_roads(tag: str, other_tag: str) -> dict[tuple[str, str], float]:
    """What is usual today, and what a name became that went through Russian or French."""
    found = dict(_table(tag, other_tag))
    if tag == "az":
        for pair, price in _table(tag, f"{other_tag}-roads").items():
            found[pair] = min(price, found.get(pair, price))
    return found


@cache
def _table(tag: str, other_tag: str) -> dict[tuple[str, str], float]:
    file = Path(__file__).parent / "letters" / f"{tag}-{other_tag}.tsv"
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {(letters, rendering): float(price) for letters, rendering, price in rows}


def _within(tag: str) -> dict[tuple[str, str], float]:
    """Letters of one language that may stand for the same letters of another."""
    found: dict[tuple[str, str], float] = {}
    for pair in _PAIRS:
        if tag in pair:
            renderings: dict[str, list[tuple[str, float]]] = {}
            for (first, second), price in _table(*pair).items():
                own, their = (first, second) if pair[0] == tag else (second, first)
                renderings.setdefault(their, []).append((own, price))
            for their, options in renderings.items():
                # Only a vowel may be nothing in both.
                if their:
                    _join(options, found)
    # Every letter stays what it is, those too that nothing else may stand for.
    letters = {letters for pair in _PAIRS for row in _table(*pair) for letters in row}
    found |= {(letter, letter): 0.0 for letter in letters if len(letter) == 1}
    return found


def _join(options: Iterable[tuple[str, float]], found: dict[tuple[str, str], float]) -> None:
    options = [(own, price) for own, price in options if price < _DEAREST]
    for one, price in options:
        for another, other_price in options:
            whole = price + other_price + _INDIRECT
            if one and one != another and whole < min(_DEAREST, found.get((one, another), _DEAREST)):
                found[one, another] = whole

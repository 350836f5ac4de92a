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
from importlib.resources import files
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
# A rendering that costs more is no usual one.
_USUAL = 4.0
_PAIRS = (("az", "en"), ("az", "ru"), ("ru", "en"))
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

    A consonant may be doubled or single, a hyphen or apostrophe may be left out.

    >>> is_permitted("mütəllibov", "az", "mutalibov", "en"), is_permitted("təl-əviv", "az", "тель-авив", "ru")
    (True, True)
    """
    if (tag, other_tag) not in _PAIRS and tag != other_tag:
        word, tag, other, other_tag = other, other_tag, word, tag
    pairs = dict.fromkeys(((word, other), (_plain(word), _plain(other))))
    return any(
        _cheapest(one, another, (tag, other_tag), _USUAL) < FARTHEST * max(len(one), len(another))
        for one, another in pairs
    )


def _plain(word: str) -> str:
    return _SIGNS.sub("", _DOUBLED.sub(r"\1", word))


@lru_cache(1 << 17)
def _cost(word: str, other: str, tag: str, other_tag: str) -> float:
    if word == other and tag == other_tag:
        return 0.0
    return _cheapest(word, other, (tag, other_tag)) / max(len(word), len(other), 1)


def _cheapest(word: str, other: str, tags: tuple[str, str], dearest: float | None = None) -> float:
    """The least cost over all ways to cut both words into corresponding pieces.

    With `dearest` only pieces of a table count, and of these only the cheaper ones.
    """
    length = len(other)
    # What costs more is not read to the end.
    far = FARTHEST * max(len(word), length)
    # The least cost up to each place of the other word, for this letter of the first and the two after it.
    row, after, later = [far] * (length + 1), [far] * (length + 1), [far] * (length + 1)
    row[0] = 0.0
    ends = f"{other}\0"
    for by_letter in _options(word, tags):
        nothing = by_letter.get("", ())
        for place, so_far in enumerate(row):
            if so_far >= far:
                continue
            if dearest is None:
                if place < length:
                    if so_far + _EXTRA < row[place + 1]:
                        row[place + 1] = so_far + _EXTRA
                    if so_far + _OTHER < after[place + 1]:
                        after[place + 1] = so_far + _OTHER
                if so_far + _EXTRA < after[place]:
                    after[place] = so_far + _EXTRA
            for letters, rendering, reach, price in (*nothing, *by_letter.get(ends[place], ())):
                if dearest is not None and price > dearest:
                    continue
                end = after if letters == 1 else later
                whole = so_far + price
                if whole < end[place + reach if place + reach <= length else 0] and (
                    reach < 2 or other.startswith(rendering, place)
                ):
                    end[place + reach] = whole
        row, after, later = after, later, [far] * (length + 1)
        if min(row) >= far and min(after) >= far:
            return far
    if dearest is not None:
        return row[length]
    return min(far, *(price + _EXTRA * (length - place) for place, price in enumerate(row)))


@lru_cache(1 << 16)
def _options(word: str, tags: tuple[str, str]) -> tuple[dict[str, tuple[Options, ...]], ...]:
    """For each place of a word: what its next letter or two may become, by the first letter of that."""
    table = _letters(*tags)
    found = []
    for at in range(len(word)):
        by_letter: dict[str, tuple[Options, ...]] = {}
        for letters in sorted({word[at], word[at : at + 2]}):
            for option in table.get(letters, ()):
                first = option[1][:1]
                by_letter[first] = (*by_letter.get(first, ()), option)
        found.append(by_letter)
    return tuple(found)


@cache
def _letters(tag: str, other_tag: str) -> dict[str, tuple[Options, ...]]:
    """By the letters of one language: what they may become in the other."""
    pairs = _within(tag) if tag == other_tag else _table(tag, other_tag)
    found: dict[str, list[Options]] = {}
    for (letters, rendering), price in pairs.items():
        found.setdefault(letters, []).append((len(letters), rendering, len(rendering), price))
    return {letters: tuple(options) for letters, options in found.items()}


@cache
def _table(tag: str, other_tag: str) -> dict[tuple[str, str], float]:
    file = files("termkit.names").joinpath("letters", f"{tag}-{other_tag}.tsv")
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
            # Whatever else it may be, a letter is itself.
            found |= {
                (own, own): 0.0 for options in renderings.values() for own, _ in options if len(own) == 1
            }
    return found


def _join(options: Iterable[tuple[str, float]], found: dict[tuple[str, str], float]) -> None:
    options = [(own, price) for own, price in options if price < _DEAREST]
    for one, price in options:
        for another, other_price in options:
            whole = price + other_price + _INDIRECT
            if one and one != another and whole < min(_DEAREST, found.get((one, another), _DEAREST)):
                found[one, another] = whole

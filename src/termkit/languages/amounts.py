"""The numbers of a text by what they say, so that a translation can be held against its source.

1,5 and 1.5, 1 500 000 and 1.5 million, 28.05.1918 and 28 May 1918, 3 p.m. and 15:00, the 1990s and 90-cı
illər say the same. A number may be read in several ways (1.500), so an `Amount` has all of them. Start
reading at `amounts` and `left_over`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages.number_words import roman_numbers, said_numbers
from termkit.languages.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.languages.numbers import Number

_SEPARATOR = re.compile(r"\D+")
_GROUPED = re.compile(r"\d{1,3}(\D)\d{3}(?:\1\d{3})*\Z")
_SPACE = r"[ \u00a0\u202f]"
# The words that multiply a number, by their beginnings.
_SCALES: Mapping[str, Mapping[str, float]] = {
    "en": {
        "thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
    },
    "az": {
        "min": 1e3, "mln": 1e6, "milyon": 1e6, "mlrd": 1e9, "milyard": 1e9, "trln": 1e12, "trilyon": 1e12,
    },
    "ru": {
        "тыс": 1e3, "млн": 1e6, "миллион": 1e6, "млрд": 1e9, "миллиард": 1e9, "трлн": 1e12, "триллион": 1e12,
    },
}  # fmt: skip
_SCALE_WORD = re.compile(rf"{_SPACE}?-?(?P<word>[^\W\d_]+)")
# £5m, 20k: metres and others are written so too.
_LETTERS = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9}
_HALF_OF_DAY = re.compile(
    rf"(?::\d\d)?{_SPACE}?(?:(?P<half>[ap])\.?{_SPACE}?m\b|(?:час\w*{_SPACE})?(?:дня|вечера|ночи|пополудни))",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(
    rf"(?:{_SPACE}[^\W\d_]+)?{_SPACE}(?:yarım|с{_SPACE}половиной)\b|{_SPACE}and{_SPACE}a{_SPACE}half\b"
)
_HALF_TO = re.compile(rf"{_SPACE}yarısı")
# XIX əsrin 70-ci illəri, 70-е годы XIX века: a decade and its century.
_CENTURY_FIRST = re.compile(rf"{_SPACE}əsrin{_SPACE}\Z")
_DECADE_FIRST = re.compile(rf"[-‑]\w{{1,2}}{_SPACE}(?:год\w*|гг?\.){_SPACE}\Z")
_AT_CLOCK = re.compile(rf"\b[Ss]aat{_SPACE}\Z")
# Two to three million: what multiplies the second number multiplies the first.
_RANGE = re.compile(
    rf"(?:-?d[əa]n|{_SPACE}?(?:[-–—−]|to|or|and|до|или|и|və|ya(?: da)?|ilə)){_SPACE}?[-$€£₼₽]?\Z"
)
_NEXT = re.compile(rf"{_SPACE}(?:(?:and|və|и){_SPACE})?\Z")
_CODE = re.compile(r"[^\W\d_]-?\Z")
_INSIDE = re.compile(r"(?<=[^\W\d_])\d+")
# The endings of 1990s, 90-cı illər, 1990-е.
_DECADES = frozenset("s cı ci cu cü е х ые ых м ми".split())
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


class Amount(NamedTuple):
    """A number and all that it may say.

    `values` are its readings; `parts` are the numbers that it is made of, where they may stand apart (a date,
    a time). One that is `slight` is often written otherwise or not at all: 0 and 1, and a `code`, the digits
    of a name (COVID-19, G20).
    """

    start: int
    end: int
    text: str
    values: frozenset[float]
    parts: tuple[float, ...] = ()
    slight: bool = False
    code: bool = False

    def is_in(self, said: set[float]) -> bool:
        """Is it among these numbers, or are all of its parts?"""
        return not self.values.isdisjoint(said) or (bool(self.parts) and said.issuperset(self.parts))


def amounts(text: str, tag: str) -> list[Amount]:
    """The numbers of a text that are written in digits, and its Roman numerals, in their order.

    >>> [sorted(amount.values) for amount in amounts("1,5 млн в 1990-е", "ru")]
    [[1500000.0], [90.0, 1990.0]]
    >>> [(amount.text, amount.parts) for amount in amounts("28.05.1918", "az")]
    [('28.05.1918', (28.0, 5.0, 1918.0))]
    >>> [sorted(amount.values) for amount in amounts("from 3 p.m., 2 to 3 million", "en")]
    [[3.0, 15.0], [2.0, 2000000.0], [3000000.0]]
    """
    found: list[Amount] = []
    for number in numbers(text, tag):
        amount, scale = _amount(number, text, tag)
        before = found[-1] if found else None
        if before is not None and (joined := _joined(before, amount, text)):
            found[-1] = joined
            continue
        if before is not None and scale > 1 and is_range(text[before.end : amount.start]):
            more = frozenset(value * scale for value in before.values if value < 1000)
            found[-1] = before._replace(values=before.values | more)
        found.append(amount)
    found += _inside_words(text)
    found += [
        Amount(start, end, text[start:end], frozenset({float(value)}), slight=end - start == 1)
        for (start, end), value in roman_numbers(text, tag).items()
    ]
    return _in_their_centuries(sorted(found), text)


def _in_their_centuries(found: list[Amount], text: str) -> list[Amount]:
    """The numerals of centuries, read also as the decade that stands beside: XIX əsrin 70-ci illəri."""
    for at, (one, other) in enumerate(pairwise(found)):
        between = text[one.end : other.start]
        if _CENTURY_FIRST.match(between):
            numeral, century, decade = at, one, other
        elif _DECADE_FIRST.match(between):
            numeral, century, decade = at + 1, other, one
        else:
            continue
        years = {(high - 1) * 100 + low for high in century.values for low in decade.values if low < 100}
        found[numeral] = century._replace(values=century.values | years)
    return found


def _joined(one: Amount, other: Amount, text: str) -> Amount | None:
    """Two numbers as one: 2 million 300 thousand, 5 min 300."""
    if not (one.text[-1:].isalpha() and _NEXT.match(text, one.end, other.start)):
        return None
    sums = frozenset(a + b for a in one.values for b in other.values if 0 < b < a >= 1000)
    if not sums:
        return None
    parts = (max(one.values), max(other.values))
    return Amount(one.start, other.end, text[one.start : other.end], sums, parts)


def _amount(number: Number, text: str, tag: str) -> tuple[Amount, float]:
    """A number as an amount, and what it was multiplied by."""
    values, parts = _readings(number.text, tag)
    end = number.end
    scale = 1.0
    word = _SCALE_WORD.match(text, end)
    if word is not None:
        written = word["word"].lower()
        scale = next((by for stem, by in _SCALES.get(tag, {}).items() if written.startswith(stem)), 1.0)
    if scale > 1 and word is not None:
        values = frozenset(round(value * scale, 3) for value in values)
        end = word.end()
    elif number.tail in _LETTERS:
        values |= frozenset(value * _LETTERS[number.tail] for value in values)
    else:
        values |= _hours(number, text, tag, values) or _years(number, text, values)
        if _AND_A_HALF.match(text, number.tail_end):
            values |= {value + 0.5 for value in values}
    is_code = bool(_CODE.search(text[max(0, number.start - 2) : number.start]))
    is_minutes = number.text == "00" and text[number.start - 1 : number.start] in {":", "."}
    # 3D, 4K
    is_name = len(number.tail.strip("-")) == 1 and number.tail.isupper()
    slight = is_code or is_name or is_minutes or values <= {0.0, 1.0}
    return Amount(number.start, end, text[number.start : end], values, parts, slight, is_code), scale


def _readings(written: str, tag: str = "") -> tuple[frozenset[float], tuple[float, ...]]:
    """What digits with separators say, and their parts.

    >>> [sorted(_readings(text)[0]) for text in ("1.500", "12,500.75", "1,5", "1.000.000")]
    [[1.5, 1500.0], [12500.75], [1.5], [1000000.0]]
    >>> _readings("28.05.1918"), _readings("15.30")
    ((frozenset(), (28.0, 5.0, 1918.0)), (frozenset({15.3}), (15.0, 30.0)))

    In English a comma is none of decimals where it may part thousands.

    >>> sorted(_readings("1,500", "en")[0]), sorted(_readings("1,5", "en")[0])
    ([1500.0], [1.5])
    """
    pieces = _SEPARATOR.split(written)
    if len(pieces) == 1:
        return frozenset({float(written)}), ()
    parts = tuple(map(float, pieces))
    values = set()
    signs = _SEPARATOR.findall(written)
    if _GROUPED.match(written):
        values.add(float("".join(pieces)))
    if len(signs) == 1 and signs[0] in {".", ","} and not (values and tag == "en" and signs[0] == ","):
        values.add(float(f"{pieces[0]}.{pieces[1]}"))
    elif len(signs) > 1 and signs[-1] in {".", ","} and signs[-1] not in signs[:-1]:
        whole = written[: -len(pieces[-1]) - 1]
        if _GROUPED.match(whole):
            values.add(float(f"{''.join(pieces[:-1])}.{pieces[-1]}"))
    # Two numbers are a time or a day, if they can be one; more of them a date or a version.
    apart = len(parts) > 2 or (parts[0] < 32 and len(pieces[1]) == 2 and parts[1] < 60)
    return frozenset(values), parts if apart or set(signs) <= set(" \u00a0\u202f") else ()


def _hours(number: Number, text: str, tag: str, values: frozenset[float]) -> set[float]:
    """What a clock of twenty-four hours says for an hour: 3 p.m., 3 часа дня, axşam saat 7."""
    if not values <= set(range(1, 13)):
        return set()
    if tag == "az" and _HALF_TO.match(text, number.tail_end):
        # 6-nın yarısı is half past five.
        return {hour for value in values for hour in (value - 1, value + 11)}
    after = _HALF_OF_DAY.match(text, number.end)
    if after and (after["half"] or "").lower() == "a":
        return {value % 12 for value in values}
    if after or _AT_CLOCK.search(text, max(0, number.start - 6), number.start):
        return {value % 12 + 12 for value in values}
    return set()


def _years(number: Number, text: str, values: frozenset[float]) -> set[float]:
    """A year or decade without its century, and with it."""
    (value,) = values if len(values) == 1 else (0.0,)
    is_decade = value % 10 == 0 and number.tail.lower().lstrip("-‑'’ ") in _DECADES
    if 1000 <= value <= 2100 and is_decade:
        # The 1800s may be all the nineteenth century.
        return {value % 100} if value % 100 else {0.0, value // 100 + 1}
    before = text[number.start - 1 : number.start]
    if len(number.text) == 2 and (is_decade or before in {"’", "'", "‘", "-", "–", "/"}):
        return {century + value for century in (1700, 1800, 1900, 2000)}
    return set()


def _inside_words(text: str) -> list[Amount]:
    """The digits of G20 and MP3."""
    found = [
        Amount(*match.span(), match.group(), frozenset({float(match.group())}), slight=True, code=True)
        for match in _INSIDE.finditer(text)
    ]
    for sign, value in _FRACTIONS.items():
        if sign in text:
            at = text.index(sign)
            found.append(Amount(at, at + 1, sign, frozenset({value}), slight=True))
    return found


def is_range(between: str) -> bool:
    """Do two numbers with this between them share their unit: 2 to 3 miles?

    >>> is_range("–"), is_range(" to "), is_range(" people, ")
    (True, True, False)
    """
    return len(between) < 12 and _RANGE.match(between) is not None


class LeftOver(NamedTuple):
    """What neither text finds in the other."""

    source: list[Amount]
    target: list[Amount]


def left_over(source: str, source_tag: str, target: str, target_tag: str) -> LeftOver:
    """The numbers of two texts that the other does not have, neither in digits nor in words.

    >>> left = left_over("the 44-day war of 2020", "en", "2021-ci ilin qırx dörd günlük müharibəsi", "az")
    >>> [amount.text for amount in (*left.source, *left.target)]
    ['2020', '2021']
    >>> left_over("15 (28) May 1918, 1.5 million", "en", "15 (28) мая 1918 года, 1 500 000", "ru")
    LeftOver(source=[], target=[])
    """
    sides = (amounts(source, source_tag), amounts(target, target_tag))
    theirs, ours = (_missing(*pair) for pair in (sides, sides[::-1]))
    if not (theirs or ours) or _cut_otherwise(theirs, ours):
        return LeftOver([], [])
    theirs = _not_in(theirs, said_numbers(target, target_tag)) if theirs else theirs
    ours = _not_in(ours, said_numbers(source, source_tag)) if ours else ours
    both = bool(theirs) and bool(ours)
    # D-7 for D-8: a name that may be written in words is, if at all, throughout the text.
    coded = [any(amount.code for amount in side) for side in sides[::-1]]
    return LeftOver(
        *(
            [one for one in left if both or not one.slight or (one.code and in_other)]
            for left, in_other in zip((theirs, ours), coded, strict=True)
        )
    )


def left_over_of(some: list[Amount], text: str, tag: str) -> list[Amount]:
    """Those of some numbers that a text does not have, neither in digits nor in words.

    >>> [one.text for one in left_over_of(amounts("5 ildən 1918-ə", "az"), "five years", "en")]
    ['1918']
    """
    return _not_in(_missing(some, amounts(text, tag)), said_numbers(text, tag))


def _missing(some: list[Amount], others: list[Amount]) -> list[Amount]:
    said: set[float] = set()
    for other in others:
        said |= other.values
        said.update(other.parts)
    return _not_in(some, said)


def _not_in(some: list[Amount], said: set[float]) -> list[Amount]:
    return [one for one in some if not one.is_in(said)]


def _cut_otherwise(one: list[Amount], other: list[Amount]) -> bool:
    """A number that is cut at other places is the same: +994 12 493 00 00."""
    written = ["".join(amount.text for amount in side) for side in (one, other)]
    here, there = (_SEPARATOR.sub("", text) for text in written)
    return bool(here) and here == there and not any(c.isalpha() or c in ".," for c in "".join(written))

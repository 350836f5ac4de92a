"""`numbers`: a translation with other numbers than its source.

Numbers are compared as a reader would, who knows that 1 234,5 and 1,234.5 are one number, that the twenties
may be 1920s here and 20-е there, that a million may be written out, and that five in the afternoon is 17:00.
A number that only one side has is no fault, for it may be a word on the other. What is left is a number on
each side that fits none of the other's: 1918 here, 1981 there. Even that may be right (150 pounds are 68
kilograms, and editions differ in their pages), so these are only shown unless they are asked for by name.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from termkit.memory.cleaning import Fault

if TYPE_CHECKING:
    from termkit.documents.translation_units import Unit

# Digits in groups of three, with what may stand between them, are one number.
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?!\d)|\d+")
_SEPARATORS = re.compile(r"\D")
_MOST = 40  # a table of figures is no sentence


def fault(unit: Unit) -> Fault | None:
    """Report a unit whose texts give different numbers.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> fault(Unit((Variant("en", "in May 1918"), Variant("ru", "в мае 1981 года"))))
    Fault(reason='1918 in en, 1981 in ru', whole=True)
    >>> fault(Unit((Variant("en", "the 1920s, 1.5 million"), Variant("ru", "20-е годы, 1 500 000"))))
    """
    texts = [(variant.language, _numbers(variant.text)) for variant in unit.variants if variant.text.strip()]
    if sum(bool(numbers) for _, numbers in texts) < 2:
        return None
    reason, agreeing = "", 0
    for (tag, numbers), (other_tag, others) in combinations(texts, 2):
        left, right = _unmatched(numbers, others)
        if left and right:
            reason = reason or f"{', '.join(left)} in {tag}, {', '.join(right)} in {other_tag}"
        else:
            agreeing += 1
    return Fault(reason, whole=not agreeing) if reason else None


def _numbers(text: str) -> list[str]:
    """The numbers of a text without separators and leading zeros.

    >>> _numbers("1 234,5 т; 05.06.1918"), _numbers("1,234.5 t; 5 June 1918")
    (['1234', '5', '5', '6', '1918'], ['1234', '5', '5', '1918'])
    """
    if not any(map(str.isdecimal, text)):
        return []
    return [_SEPARATORS.sub("", match[0]).lstrip("0") or "0" for match in _NUMBER.finditer(text)]


def _unmatched(numbers: list[str], others: list[str]) -> tuple[list[str], list[str]]:
    """What neither side finds in the other."""
    if len(numbers) > _MOST or len(others) > _MOST:
        return [], []
    left, right = list(numbers), list(others)
    for fits in (str.__eq__, _may_be):
        for number in list(left):
            twin = next((other for other in right if fits(number, other)), None)
            if twin is not None:
                left.remove(number)
                right.remove(twin)
    if "".join(numbers) == "".join(others):  # cut at other places
        return [], []
    # A figure alone may be counted otherwise: storeys, classes, the time of day.
    return [number for number in left if len(number) > 1], [number for number in right if len(number) > 1]


def _may_be(one: str, other: str) -> bool:
    """Can two different numbers mean the same?"""
    shorter, longer = sorted((one, other), key=len)
    if shorter.strip("0") == longer.strip("0"):  # thousands and millions in words
        return True
    if len(shorter) == 2 and len(longer) == 4:  # the year or decade without its century
        return longer.endswith(shorter) or longer[:2] == str(int(shorter) - 1) or longer[:2] == shorter
    return len(longer) <= 2 and abs(int(one) - int(other)) == 12  # the hour of the day

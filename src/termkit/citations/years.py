"""The year of a work with its letter: 2000, 2000a, and the Russian 2000а, 2000б, 2000в for a, b, c."""

from __future__ import annotations

import re
from typing import NamedTuple

from termkit.text.spans import Span

# A year that is no part of a span of years, a number, a date or an inflected word (1918-ci, 1990s); but a
# bracket may end with one: (Həsənli, 2009-cu il).
YEAR = (
    r"(?<![\w./–—-])(?P<year>1[5-9]\d{2}|20\d{2})(?P<letter>[a-zа-в](?![\w]))?"
    r"(?![\w]|[-–—]\s?(?!c[iıuü]\s+il(?:[)\]]|\Z))\w|\.\d)"
)
# The second year of a reprint: 1968/2004, [1968] 2004.
REPRINT = r"\s?[/\]]\s?(?P<year>1[5-9]\d{2}|20\d{2})(?P<letter>[a-zа-в](?!\w))?(?!\w)"
_LETTERS = dict(zip("абвгдежзиклмн", "abcdefghijklm", strict=True))


class Year(NamedTuple):
    """A year, its letter as a Latin one (empty if there is none), and where the two stand."""

    year: int
    letter: str
    span: Span

    @property
    def name(self) -> str:
        """The year as it is cited: 2000a."""
        return f"{self.year}{self.letter}"


_YEAR = re.compile(YEAR)


def latin_letter(letter: str) -> str:
    """The Latin letter for a Russian one.

    >>> latin_letter("б"), latin_letter("b"), latin_letter("")
    ('b', 'b', '')
    """
    return _LETTERS.get(letter, letter)


def years(text: str, start: int, end: int) -> list[Year]:
    """The years that stand by themselves, in order.

    >>> [year.name for year in years("(1918–1920) 2000а, 1990-cı il, 2014: 33", 0, 39)]
    ['2000a', '2014']
    """
    return [
        Year(int(match["year"]), latin_letter(match["letter"] or ""), Span(*match.span()))
        for match in _YEAR.finditer(text, start, end)
    ]

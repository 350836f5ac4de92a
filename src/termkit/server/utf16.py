"""Places in UTF-16, in which the clients of LanguageTool's API count, and only they."""

from __future__ import annotations

import re
from bisect import bisect_left

# Each takes two places in UTF-16.
_PAIRS = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """The places of a text in UTF-16.

    >>> places = Utf16("😀 Kулагин")
    >>> places.of(2), places.of(9)
    (3, 10)
    """

    def __init__(self, text: str) -> None:
        self._pairs = [match.start() for match in _PAIRS.finditer(text)]

    def of(self, offset: int) -> int:
        """Where in UTF-16 a character is, by its place among code points."""
        return offset + bisect_left(self._pairs, offset)

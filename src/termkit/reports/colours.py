"""The colours of the terminal: a table, and one function that uses it or does not."""

from __future__ import annotations

from collections.abc import Callable

Painter = Callable[[str, str], str]

# What is painted, and its SGR codes. The eight first colours follow the reader's own theme, light or dark.
CODES = {
    "path": "1",
    "faint": "2",
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "replacement": "32",
    "removed": "31",
    "added": "32",
    "removed word": "7;31",
    "added word": "7;32",
    "hunk": "36",
}


def painter(colour: bool) -> Painter:
    """A function that paints a text as one of `CODES`, or returns it as it is.

    >>> painter(True)("error", "Kулагин")
    '\\x1b[1;31mKулагин\\x1b[0m'
    >>> painter(False)("error", "Kулагин")
    'Kулагин'
    """

    def paint(what: str, text: str) -> str:
        return f"\x1b[{CODES[what]}m{text}\x1b[0m" if text and what in CODES else text

    return paint if colour else lambda what, text: text

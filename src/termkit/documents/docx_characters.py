"""The characters in the XML of a Word document: those of a `w:t`, and what stands in a run for one.

Start reading at `pieces`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from termkit.documents.docx_text import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.docx_styles import Look

# A start tag, whatever its attributes hold.
TAG = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_PIECES = re.compile(
    r"<!\[CDATA\[(?P<cdata>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|&[^;]*;|[\r\n]|[^&<\r\n]+", re.DOTALL
)
_BLANKS = " \t\r\n"
# What stands in a run for a character.
CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
    "sym": "\ufffc",
}


def pieces(raw: str, start: int, end: int, base: int, look: Look) -> Iterator[Piece]:
    """The text that stands from one place to another, piece by piece; places count from `base`.

    >>> from termkit.documents.docx_styles import Look
    >>> [piece[:3] for piece in pieces("<w:t>A &amp; B</w:t>", 5, 14, 100, Look())]
    [('A ', 105, 107), ('&', 107, 112), (' B', 112, 114)]
    """
    for match in _PIECES.finditer(raw, start, end):
        at, until = match.span()
        if match["cdata"] is not None:
            first = base + at + len("<![CDATA[")
            yield Piece(match["cdata"], first, first + len(match["cdata"]), look, True)
        elif raw[at] == "&":
            yield Piece(unescape(match[0]), base + at, base + until, look)
        elif raw[at] in "\r\n":
            yield Piece(" ", base + at, base + until, look)
        elif raw[at] != "<":
            yield Piece(match[0], base + at, base + until, look)


def without_blanks(raw: str, start: int, end: int) -> tuple[int, int]:
    """Where a text begins and ends without the blanks at its ends: Word wants to be told to show them."""
    while start < end and raw[start] in _BLANKS:
        start += 1
    while start < end and raw[end - 1] in _BLANKS:
        end -= 1
    return start, end


def symbol(number: str) -> str:
    """A character by its number; those of fonts for symbols (from E000) mean nothing in another font."""
    try:
        found = int(number, 16)
    except ValueError:
        found = 0
    return chr(found) if 0x20 < found < 0xD800 else "\ufffc"

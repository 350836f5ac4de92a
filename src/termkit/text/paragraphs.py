"""Where paragraphs end: at a blank line, whatever the line ends of the file and the spaces in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAK = re.compile(r"\n[^\S\n]*\n")


def has_break(text: str, start: int, end: int) -> bool:
    """Does a paragraph end between two offsets?

    >>> has_break("Bakı\\r\\n\\r\\nGəncə", 0, 13), has_break("Bakı\\r\\nGəncə", 0, 11)
    (True, False)
    """
    return _BREAK.search(text, start, end) is not None


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of a text, without the blank lines between them.

    >>> list(paragraphs("Bakı\\n\\nGəncə"))
    [Span(start=0, end=4), Span(start=6, end=11)]
    """
    start = 0
    for found in _BREAK.finditer(text):
        if found.start() > start:
            yield Span(start, found.start())
        start = found.end()
    if start < len(text):
        yield Span(start, len(text))


def paragraph_start(text: str, start: int, end: int) -> int:
    """Where the last paragraph of a stretch begins, or the stretch itself.

    >>> text = "Qeydlər\\r\\n\\r\\nRəsulzadənin"
    >>> text[paragraph_start(text, 0, len(text)) :]
    'Rəsulzadənin'
    """
    for found in _BREAK.finditer(text, start, end):
        start = found.end()
    return start

"""The blocks of a document's prose: paragraphs, headings, items of lists, cells of tables.

A file of text is one segment; what a translator translates, or an aligner holds against each other, are its
blocks. Start reading at `blocks_of`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from termkit.documents.positions import Positions
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.document import Segment

_LINE_END = re.compile(r"\r\n|\r|\n")
# What Markdown puts before the text of a block: marks of quotations, lists and headings. Each new mark of a
# list begins a block.
QUOTATION = re.compile(r"[ \t]*(?:>[ \t]?)*")
_ITEM = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+|#{1,6}[ \t]+|\[\^[^\]\s]{1,40}\]:[ \t]*)+")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*\Z|\s+\Z")
_CELLS = re.compile(r"(?<!\\)\|")
# Nobody breaks lines so late: a line is a paragraph.
LONGEST_BROKEN_LINE = 200

Place = int | str | None
Block = list[tuple[Place, Span]]
"""The lines of a block, without the marks around them: the number of each, from 1, and its place.

In a text that was collected out of markup a line has the name of its paragraph for a number.
"""


def blocks_of(segment: Segment, markdown: bool) -> Iterator[Block]:
    """The paragraphs, headings, items and table cells of a segment; no code, no front matter.

    >>> from termkit.documents import read_document
    >>> (segment,) = read_document(b"# Baku\\n\\n- Port\\n  and wind\\n- Sea\\n", "a.md").segments
    >>> [[line.of(segment.text) for _, line in block] for block in blocks_of(segment, True)]
    [['Baku'], ['Port', 'and wind'], ['Sea']]
    """
    text, headings = segment.text, SpanSet(segment.headings)
    lines = list(lines_with_places(text))
    positions = Positions(segment)
    alone = not markdown and any(line.end - line.start > LONGEST_BROKEN_LINE for line in lines)
    waiting: Block = []
    for count, line in enumerate(lines, start=1):
        number = positions.of(line.start).name if segment.paragraphs else count
        prose = not segment.exempt.covers(_trimmed(text, line))
        begins, pieces = _pieces(text, line, markdown) if prose else (True, [])
        heading = headings.touches(line)
        if waiting and (begins or heading or alone or not pieces):
            yield waiting
            waiting = []
        if len(pieces) > 1:
            yield from ([(number, piece)] for piece in pieces)
        else:
            waiting += [(number, piece) for piece in pieces]
        if waiting and heading:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _pieces(text: str, line: Span, markdown: bool) -> tuple[bool, list[Span]]:
    """Does a line begin a block, and its text without marks: none, one, or the cells of a table's row."""
    start, begins = line.start, False
    if markdown:
        start = QUOTATION.match(text, start, line.end).end()  # type: ignore[union-attr]  # no mark matches too
        if item := _ITEM.match(text, start, line.end):
            start, begins = item.end(), True
        stop = line.end
        if closing := _CLOSING_MARKS.search(text, max(start, stop - 20), stop):
            stop = closing.start()
        line = Span(start, stop)
        if line.of(text).startswith("|"):
            cells = [start, *(pipe.end() for pipe in _CELLS.finditer(text, start, stop)), stop + 1]
            spans = [_trimmed(text, Span(first, last - 1)) for first, last in pairwise(cells)]
            return True, [span for span in spans if any(map(str.isalnum, span.of(text)))]
    line = _trimmed(text, line)
    return begins, [line] if any(map(str.isalnum, line.of(text))) else []


def _trimmed(text: str, line: Span) -> Span:
    """A line without the space around it."""
    piece = line.of(text)
    return Span(line.start + len(piece) - len(piece.lstrip()), line.start + len(piece.rstrip()))


def lines_with_places(text: str) -> Iterator[Span]:
    """The lines of a text, without their ends."""
    start = 0
    for end in _LINE_END.finditer(text):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(text))

"""A document as sentences, with where each stands and which of them open a paragraph or are headings.

Start reading at `sentences_of` and `lines_of`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.positions import Positions
from termkit.languages.sentences import sentences
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents import Document, Segment

_LINE_END = re.compile(r"\r\n|\r|\n")
# What Markdown puts before the text of a block: marks of quotations, lists and headings. Each new mark of a
# list begins a block.
_QUOTATION = re.compile(r"[ \t]*(?:>[ \t]?)*")
_ITEM = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+|#{1,6}[ \t]+|\[\^[^\]\s]{1,40}\]:[ \t]*)+")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*\Z|\s+\Z")
_DEFINED = re.compile(r"^[ >]{0,9}\[(?!\^)([^\[\]\n]{1,200})\]:", re.MULTILINE)
_CELLS = re.compile(r"(?<!\\)\|")
# Nobody breaks lines so late: a line is a paragraph.
_LONGEST_BROKEN_LINE = 200


class Sentence(NamedTuple):
    """A sentence, and where it stands: a line of the file, or the name of a piece of a container."""

    text: str
    place: int | str | None = None
    opens: bool = False
    """Does it begin a paragraph?"""
    heading: bool = False


def lines_of(document: Document) -> list[Sentence]:
    """Each line that is not blank as one sentence; a blank line ends a paragraph.

    >>> from termkit.documents import read_document
    >>> lines_of(read_document("Bir.\\nİki. Üç.\\n\\nDörd.\\n".encode(), "-"))[1:]
    [Sentence(text='İki. Üç.', place=2, opens=False, heading=False), \
Sentence(text='Dörd.', place=4, opens=True, heading=False)]
    """
    found = []
    for segment in document.segments:
        opens = True
        for number, line in enumerate(_lines(segment.text), start=1):
            if text := line.of(segment.text).strip():
                found.append(Sentence(text, segment.name or number, opens))
            opens = not text
    return found


def sentences_of(document: Document) -> list[Sentence]:
    """The sentences of a document's prose: no code, no addresses alone on a line, no front matter.

    Of Markdown they have what a reader sees: no marks of emphasis, links or footnotes.

    >>> from termkit.documents import read_document
    >>> text = "# Bakı\\n\\nKüləkli şəhərdir.\\nDənizi var.\\n\\n- Qala\\n- Liman\\n"
    >>> [(s.text, s.place, s.opens, s.heading) for s in sentences_of(read_document(text.encode(), "a.md"))]
    [('Bakı', 1, True, True), ('Küləkli şəhərdir.', 3, True, False), ('Dənizi var.', 4, False, False), \
('Qala', 6, True, False), ('Liman', 7, True, False)]
    """
    found: list[Sentence] = []
    markdown = document.format == "markdown"
    for segment in document.segments:
        headings = SpanSet(segment.headings)
        labels = _labels(segment.text) if markdown else frozenset()
        for block in _blocks(segment, markdown):
            opens, heading = True, headings.touches((block[0][1].start, block[-1][1].end))
            text, places = _joined(block, segment.text)
            if markdown:
                text, places = _as_read(text, places, labels)
            spans = [Span(0, len(text))] if heading else sentences(text)
            for span in spans:
                if any(map(str.isalnum, span.of(text))):
                    place = next(place for end, place in places if span.start < end)
                    found.append(
                        Sentence(" ".join(span.of(text).split()), segment.name or place, opens, heading)
                    )
                    opens = False
    return found


_Lines = list[tuple[int | str | None, Span]]


def _joined(block: _Lines, text: str) -> tuple[str, list[tuple[int, int | str | None]]]:
    """The lines of a block as one, and where each ends in it with its number."""
    pieces, ends, length = [], [], 0
    for number, line in block:
        piece = line.of(text)
        pieces.append(piece)
        length += len(piece) + 1
        ends.append((length, number))
    return " ".join(pieces), ends


def _as_read(
    text: str, ends: list[tuple[int, int | str | None]], labels: frozenset[str]
) -> tuple[str, list[tuple[int, int | str | None]]]:
    """The text of a block without its marks, and where its lines end now."""
    from termkit.documents.markdown_inline import marks

    pieces: list[str] = []
    there, done, less = iter(ends), 0, 0
    line = next(there, None)
    found: list[tuple[int, int | str | None]] = []
    for mark in marks(text, labels):
        while line is not None and line[0] <= mark.start:
            found.append((line[0] - less, line[1]))
            line = next(there, None)
        pieces += text[done : mark.start], mark.shown
        done = mark.end
        less += mark.end - mark.start - len(mark.shown)
    pieces.append(text[done:])
    rest = [line, *there] if line is not None else []
    # A line that ends inside a mark has nothing of its own behind it.
    return "".join(pieces), [*found, *((max(end - less, 0), number) for end, number in rest)]


def _labels(text: str) -> frozenset[str]:
    """The labels that the links of a document may name."""
    from termkit.documents.markdown_inline import normal_label

    return frozenset(normal_label(found[1]) for found in _DEFINED.finditer(text))


def _blocks(segment: Segment, markdown: bool) -> Iterator[_Lines]:
    """The paragraphs, headings, items and table cells of a segment, each as numbered pieces of lines."""
    text, headings = segment.text, SpanSet(segment.headings)
    lines = list(_lines(text))
    positions = Positions(segment)
    alone = not markdown and any(line.end - line.start > _LONGEST_BROKEN_LINE for line in lines)
    waiting: _Lines = []
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
        start = _QUOTATION.match(text, start, line.end).end()  # type: ignore[union-attr]  # no mark matches too
        if item := _ITEM.match(text, start, line.end):
            start, begins = item.end(), True
        stop = line.end
        if closing := _CLOSING_MARKS.search(text, max(start, stop - 20), stop):
            stop = closing.start()
        line = Span(start, stop)
        if line.of(text).startswith("|"):
            cells = [start, *(pipe.end() for pipe in _CELLS.finditer(text, start, stop)), stop + 1]
            spans = [Span(first, last - 1) for first, last in pairwise(cells)]
            return True, [span for span in spans if any(map(str.isalnum, span.of(text)))]
    line = _trimmed(text, line)
    return begins, [line] if any(map(str.isalnum, line.of(text))) else []


def _trimmed(text: str, line: Span) -> Span:
    """A line without the space around it."""
    piece = line.of(text)
    return Span(line.start + len(piece) - len(piece.lstrip()), line.start + len(piece.rstrip()))


def _lines(text: str) -> Iterator[Span]:
    """The lines of a text, without their ends."""
    start = 0
    for end in _LINE_END.finditer(text):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(text))

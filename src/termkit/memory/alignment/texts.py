"""A document as sentences, with where each stands and which of them open a paragraph or are headings.

Start reading at `sentences_of` and `lines_of`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.blocks import blocks_of, lines_with_places
from termkit.languages.sentences import sentences
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from termkit.documents import Document
    from termkit.documents.blocks import Block, Place

_DEFINED = re.compile(r"^[ >]{0,9}\[(?!\^)([^\[\]\n]{1,200})\]:", re.MULTILINE)


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
        for number, line in enumerate(lines_with_places(segment.text), start=1):
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
        for block in blocks_of(segment, markdown):
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


def _joined(block: Block, text: str) -> tuple[str, list[tuple[int, Place]]]:
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

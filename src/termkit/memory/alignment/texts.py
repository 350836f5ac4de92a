"""A document as sentences, with where each stands and which of them open a paragraph or are headings.

Start reading at `sentences_of` and `lines_of`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.blocks import blocks_of, lines_with_places
from termkit.documents.positions import Positions
from termkit.languages.sentences import sentences
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from termkit.documents import Document
    from termkit.documents.blocks import Block

_DEFINED = re.compile(r"^[ >]{0,9}\[(?!\^)([^\[\]\n]{1,200})\]:", re.MULTILINE)


class Sentence(NamedTuple):
    """A sentence, and where it stands: a line of the file, or the name of a piece of a container."""

    text: str
    place: int | str | None = None
    opens: bool = False
    """Does it begin a paragraph?"""
    heading: bool = False
    span: Span | None = None
    """Where it stands in its segment's text, marks of Markdown and line ends included."""
    segment: int = 0


def lines_of(document: Document) -> list[Sentence]:
    """Each line that is not blank as one sentence; a blank line ends a paragraph.

    >>> from termkit.documents import read_document
    >>> found = lines_of(read_document("Bir.\\nİki. Üç.\\n\\nDörd.\\n".encode(), "-"))
    >>> [(line.text, line.place, line.opens, line.span[:]) for line in found][1:]
    [('İki. Üç.', 2, False, (5, 13)), ('Dörd.', 4, True, (15, 20))]
    """
    found = []
    for number, segment in enumerate(document.segments):
        opens = True
        for count, line in enumerate(lines_with_places(segment.text), start=1):
            written = line.of(segment.text)
            if text := written.strip():
                start = line.start + len(written) - len(written.lstrip())
                place = Span(start, start + len(text))
                found.append(Sentence(text, segment.name or count, opens, span=place, segment=number))
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
    for number, segment in enumerate(document.segments):
        headings, positions = SpanSet(segment.headings), Positions(segment)
        labels = _labels(segment.text) if markdown else frozenset()
        for block in blocks_of(segment, markdown):
            opens, heading = True, headings.touches((block[0][1].start, block[-1][1].end))
            text, origins = _joined(block, segment.text)
            if markdown:
                text, origins = _as_read(text, origins, labels)
            spans = [Span(0, len(text))] if heading else sentences(text)
            for span in spans:
                if any(map(str.isalnum, span.of(text))):
                    place = _origin(span, origins)
                    position = positions.of(place.start)
                    found.append(
                        Sentence(
                            " ".join(span.of(text).split()),
                            position.line if position.name is None else position.name,
                            opens,
                            heading,
                            place,
                            number,
                        )
                    )
                    opens = False
    return found


# Where pieces of a block begin, in its text and in the segment's.
_Origins = list[tuple[int, int]]


def _joined(block: Block, text: str) -> tuple[str, _Origins]:
    """The lines of a block as one, and where each of them stands."""
    pieces: list[str] = []
    origins: _Origins = []
    length = 0
    for _, line in block:
        pieces.append(line.of(text))
        origins.append((length, line.start))
        length += len(pieces[-1]) + 1
    return " ".join(pieces), origins


def _as_read(text: str, origins: _Origins, labels: frozenset[str]) -> tuple[str, _Origins]:
    """The text of a block without its marks, and where its pieces stand now."""
    from termkit.documents.markdown_inline import marks

    pieces: list[str] = []
    found: _Origins = []
    length = done = 0
    for mark in marks(text, labels):
        found += _shifted(origins, done, mark.start, length)
        length += mark.start - done
        found.append((length, _at(mark.start, origins)))
        pieces += text[done : mark.start], mark.shown
        length += len(mark.shown)
        done = mark.end
    found += _shifted(origins, done, len(text), length)
    pieces.append(text[done:])
    return "".join(pieces), found


def _shifted(origins: _Origins, start: int, end: int, length: int) -> _Origins:
    """The pieces from one offset up to another, where the text before has become so long."""
    if start >= end:
        return []
    first, last = (bisect_left(origins, (offset + more,)) for offset, more in ((start, 1), (end, 0)))
    inside = [(length + begin - start, origin) for begin, origin in origins[first:last]]
    return [(length, _at(start, origins)), *inside]


def _at(offset: int, origins: _Origins) -> int:
    """Where in the segment an offset of a block's text is."""
    begin, origin = origins[max(bisect_left(origins, (offset + 1,)) - 1, 0)]
    return origin + offset - begin


def _origin(span: Span, origins: _Origins) -> Span:
    """Where in the segment a sentence of a block stands."""
    return Span(_at(span.start, origins), _at(span.end - 1, origins) + 1)


def _labels(text: str) -> frozenset[str]:
    """The labels that the links of a document may name."""
    from termkit.documents.markdown_inline import normal_label

    return frozenset(normal_label(found[1]) for found in _DEFINED.finditer(text))

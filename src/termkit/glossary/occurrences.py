"""Every occurrence of every term in a document, as a program is told it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.documents.positions import Positions
from termkit.glossary.identification import identify
from termkit.text.quotations import quotations
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents import Document
    from termkit.glossary import Glossary


def occurrences(document: Document, tag: str, glossary: Glossary) -> Iterator[dict[str, Any]]:
    """The fields that `termkit find` prints, one mapping for each occurrence in a document."""
    finder = glossary.finder(tag)
    for segment in document.segments:
        titles = SpanSet([*quotations(segment.text), *segment.emphasised.spans])
        positions = Positions(segment)
        off = SpanSet([*segment.exempt.spans, *(one.span for one in segment.ignored if not one.rules)])
        for match in identify(finder.find_all(segment.text), titles, segment.text, finder):
            if off.touches(match.span):
                continue
            at = positions.of(match.start)
            yield {
                "path": document.path,
                "start": at.offset,
                "end": positions.end_of(match.start, match.end).offset,
                "base_end": positions.end_of(match.start, match.base_end).offset,
                "text": segment.text[match.start : match.end],
                "concept": match.term.concept,
                "term": match.term.text,
                "status": match.term.status,
                "line": at.line,
                "column": at.column,
                "segment": at.name,
            }

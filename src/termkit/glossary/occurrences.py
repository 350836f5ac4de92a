"""Where the terms of a glossary stand in a document, each named for what it means there.

`occurrences` gives the matches, `as_objects` what a program is told of them.
"""

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
    from termkit.glossary.finder import Match


def occurrences(document: Document, tag: str, glossary: Glossary) -> Iterator[tuple[int, Match]]:
    """Every occurrence of every term of a language in a document, with the number of its segment.

    Addresses and code are not looked at, nor what the document says is to be left alone.

    >>> from termkit.documents import read_document
    >>> from termkit.glossary import Concept, Glossary, Side, Text
    >>> glossary = Glossary([Concept("baku", "place", {"az": Side(preferred=(Text("Bakı"),))})])
    >>> essay = read_document("Bakıda idi.".encode(), "essay.txt")
    >>> [(number, match.span.of("Bakıda idi.")) for number, match in occurrences(essay, "az", glossary)]
    [(0, 'Bakıda')]
    """
    finder = glossary.finder(tag)
    for number, segment in enumerate(document.segments):
        titles = SpanSet([*quotations(segment.text), *segment.emphasised.spans])
        off = SpanSet([*segment.exempt.spans, *(one.span for one in segment.ignored if not one.rules)])
        for match in identify(finder.find_all(segment.text), titles, segment.text, finder):
            if not off.touches(match.span):
                yield number, match


def as_objects(document: Document, tag: str, glossary: Glossary) -> Iterator[dict[str, Any]]:
    """The fields that `termkit find` prints, one mapping for each occurrence in a document."""
    positions = [Positions(segment) for segment in document.segments]
    for number, match in occurrences(document, tag, glossary):
        segment, places = document.segments[number], positions[number]
        at = places.of(match.start)
        yield {
            "path": document.path,
            "start": at.offset,
            "end": places.end_of(match.start, match.end).offset,
            "base_end": places.end_of(match.start, match.base_end).offset,
            "text": segment.text[match.start : match.end],
            "concept": match.term.concept,
            "term": match.term.text,
            "status": match.term.status,
            "line": at.line,
            "column": at.column,
            "segment": at.name,
        }

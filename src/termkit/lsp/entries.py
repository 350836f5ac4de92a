"""The glossary's entries for a place of a text: shown on the spot, and where they stand in their file.

Start reading at `entries_at`, which `hover_at` and `definitions_at` ask.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lsprotocol import types

from termkit.glossary import full_name
from termkit.glossary.terms import name_with_initials
from termkit.languages import GLOSSARY_LANGUAGES, describe
from termkit.lsp.diagnostics import location_of, range_of
from termkit.project.project import absolute
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary import Concept, Side
    from termkit.lsp.looking import Look

# A name is looked for among so many characters around the place, if its paragraph is longer.
_AROUND = 300
# A surname may have many bearers.
_MOST = 4
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)")
_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
_STATUSES = {"admitted": "also", "superseded": "formerly", "deprecated": "not"}


def entries_at(look: Look, offset: int) -> tuple[list[Concept], Span]:
    """The entries that the words at a place name, in any form and in any language, and the words.

    The longest name counts; of one that several bear, all.
    """
    if look.loaded is None:
        return [], Span(offset, offset)
    glossary = look.loaded.glossary
    start, end = _around(look.text.text, offset)
    found: dict[Span, dict[str, None]] = {}
    for tag in dict.fromkeys((*look.languages, *GLOSSARY_LANGUAGES)):
        for match in glossary.finder(tag).find_all(look.text.text[start:end]):
            span = match.span.moved(start)
            if span.start <= offset <= span.end and match.term.role != "exempt":
                found.setdefault(span, {}).setdefault(match.term.concept)
    if not found:
        return [], Span(offset, offset)
    longest = max(found, key=lambda span: span.end - span.start)
    return [glossary.concepts[concept] for concept in found[longest]], longest


def _around(text: str, offset: int) -> tuple[int, int]:
    """The paragraph of a place, or what of it is near, in whole words."""
    first, last = max(0, offset - _AROUND), min(len(text), offset + _AROUND)
    breaks = [match.span() for match in _BLANK_LINE.finditer(text, first, last)]
    start = max((end for _, end in breaks if end <= offset), default=first)
    end = min((begin for begin, _ in breaks if begin >= offset), default=last)
    if start == first > 0:
        start = next((at + 1 for at in range(first, offset) if text[at].isspace()), start)
    return start, end


def definitions_at(look: Look, offset: int) -> list[types.Location]:
    """Where the entries stand that the words at a place name."""
    concepts, _ = entries_at(look, offset)
    return [location_of(concept.path, concept.line) for concept in concepts if concept.path]


def hover_at(look: Look, offset: int, *, markdown: bool) -> types.Hover | None:
    """What the glossary has of the words at a place; None if they are no name of it."""
    concepts, span = entries_at(look, offset)
    if not concepts:
        return None
    pages = ["\n".join(_page(concept, markdown=markdown)) for concept in concepts[:_MOST]]
    if len(concepts) > _MOST:
        pages.append(f"… and {len(concepts) - _MOST} more entries")
    kind = types.MarkupKind.Markdown if markdown else types.MarkupKind.PlainText
    between = "\n\n---\n\n" if markdown else "\n\n"
    return types.Hover(types.MarkupContent(kind, between.join(pages)), range_of(look.text, span))


def _page(concept: Concept, *, markdown: bool) -> Iterator[str]:
    """An entry in lines."""

    def said(text: str) -> str:
        return _MARKS.sub(r"\\\1", text) if markdown else text

    yield f"**{concept.id}** · {concept.kind}" if markdown else f"{concept.id} · {concept.kind}"
    yield ""
    for tag, side in concept.sides.items():
        more = [said(text) for text in _also(side)]
        review = f" ({side.review})" if side.review and not side.sure else ""
        line = f"{describe([tag])}: {said(full_name(side, tag))}{review}"
        yield f"{'* ' if markdown else ''}{'; '.join([line, *more])}"
    definition = next(iter(concept.definitions.values()), "")
    for text in filter(None, (definition, concept.note)):
        yield from ("", said(text))
    if concept.path:
        address = f"{absolute(concept.path).as_uri()}#L{concept.line}"
        yield from ("", f"[{said(concept.place)}]({address})" if markdown else concept.place)


def _also(side: Side) -> Iterator[str]:
    """The other forms of a side, each kind with its word."""
    if side.family and side.given:
        yield name_with_initials(side)
    yield from side.acronym
    for status, word in _STATUSES.items():
        if texts := side.texts(status):
            yield f"{word} {', '.join(text.text for text in texts)}"

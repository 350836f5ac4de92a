"""The passages of a document that are translated, each with an id that lasts.

A passage is a paragraph, a heading, an item of a list, a cell of a table, or a title in the front matter.
Sentences would be shorter, but a translator joins and splits them, and what a paragraph says first in one
language it may say last in another; in the memory both are found. Entries of a list of references are no
passages: nobody translates them, each edition writes them in its own style. Start reading at `passages_of`;
the way back is `layout`.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.entries import entries_of
from termkit.citations.reference_list import lists_of_works
from termkit.documents.blocks import LONGEST_BROKEN_LINE, QUOTATION, blocks_of
from termkit.documents.document import Paragraph
from termkit.editions.front_matter import values_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents import Document, Segment
    from termkit.documents.blocks import Block

_LINE_ENDS = re.compile(r"\r\n|\r|\n")
# How Markdown ends a line that is to end there.
_HARD_BREAK = re.compile(r"(?: {2,}|\\)\Z")
_HEADING_MARK = re.compile(r"#{1,6}(?=[ \t])")
# A line of plain text is broken on purpose where this share of the width would have held the next word.
_SHORT_LINE = 0.75
_ID_BYTES = 4
_SECTION_JOINT = " › "


class Passage(NamedTuple):
    """A passage, and where it stands: `place` counts in the text of the segment with that number.

    `text` is what a translator reads: the lines of a paragraph as one, but for breaks that are meant.
    `section` are the headings above it, its own included. `line` is that of the file, or where the
    paragraph has a name, that name. `kind` is `paragraph`, `heading`, `cell` or `front matter`; `hard` says
    how a break is written.
    """

    key: str
    segment: int
    place: Span
    text: str
    section: tuple[str, ...]
    line: int | str
    kind: str = "paragraph"
    hard: str = ""
    width: int = 0
    prefix: str = ""
    """What each further line begins with."""
    italics: tuple[Span, ...] = ()
    """What a file that is no text has in italics; a translator sees it between stars, as in Markdown."""

    @property
    def has_words(self) -> bool:
        """Is there anything to translate? Figures each edition writes in its own way."""
        return any(map(str.isalpha, self.text))

    @property
    def where(self) -> str:
        """The headings above the passage, as one text."""
        return _SECTION_JOINT.join(self.section)


def passages_of(document: Document) -> list[Passage]:
    """The passages of a document in their order.

    >>> from termkit.documents import read_document
    >>> text = "# Bakı\\n\\nKüləkli\\nşəhərdir.\\n\\n## Liman\\n\\nGəmilər gəlir.\\n"
    >>> for passage in passages_of(read_document(text.encode(), "a.md")):
    ...     print(passage.line, passage.where, "|", passage.text)
    1 Bakı | Bakı
    3 Bakı | Küləkli şəhərdir.
    6 Bakı › Liman | Liman
    8 Bakı › Liman | Gəmilər gəlir.
    """
    found: list[Passage] = []
    headings: list[tuple[int, str]] = []
    seen: Counter[str] = Counter()
    for number, segment in enumerate(document.segments):
        listed = SpanSet(_listed(segment))
        for passage in _of_segment(document, number, segment):
            if listed.touches(passage.place):
                continue
            if passage.kind == "heading":
                level = _level(segment.text, passage.place)
                headings = [known for known in headings if known[0] < level] + [(level, passage.text)]
            seen[passage.text] += 1
            key = passage_key(passage.text, seen[passage.text])
            section = tuple(text for _, text in headings)
            found.append(passage._replace(key=key, section=section))
    return found


def passage_key(text: str, time: int = 1) -> str:
    """The id of a text that stands in a document for the first time, or again.

    It depends on nothing but the text, so that what is written before or behind a passage does not change
    it; of two equal passages either has the translation of the other.

    >>> passage_key("Bakı") == passage_key("Bakı"), passage_key("Bakı", 2).removeprefix(passage_key("Bakı"))
    (True, '-2')
    """
    digest = blake2b(text.encode("utf-8", "replace"), digest_size=_ID_BYTES).hexdigest()
    return digest if time == 1 else f"{digest}-{time}"


def _of_segment(document: Document, number: int, segment: Segment) -> Iterator[Passage]:
    text = segment.text
    headings = SpanSet(segment.headings)
    if segment.paragraphs or segment.name is not None:
        # Collected out of markup, or one of many texts: its line breaks are meant.
        whole = (Paragraph(Span(0, len(text)), segment.name or ""),)
        for paragraph in segment.paragraphs or whole:
            written = paragraph.span.of(text)
            core = written.strip()
            start = paragraph.span.start + len(written) - len(written.lstrip())
            place = Span(start, start + len(core))
            if any(map(str.isalnum, core)) and not segment.exempt.covers(place):
                kind = "heading" if headings.touches(place) else "paragraph"
                italics = _italics(segment, place)
                shown = _starred(text, place, italics)
                yield Passage(
                    "", number, place, shown, (), _line(paragraph.name), kind, "\n", italics=italics
                )
        return
    markdown = document.format == "markdown"
    for value in values_of(text) if markdown else ():
        yield Passage("", number, value.place, value.text, (), value.line, "front matter")
    blocks = list(blocks_of(segment, markdown))
    width = max((_width(text, block) for block in blocks if len(block) > 1), default=0)
    width = width if width <= LONGEST_BROKEN_LINE else 0
    end = next(iter(_LINE_ENDS.findall(text)), "\n")
    for block in blocks:
        place = Span(block[0][1].start, block[-1][1].end)
        if headings.touches(place):
            kind = "heading"
        else:
            kind = "cell" if markdown and _is_cell(text, place) else "paragraph"
        joined, hard = _joined(text, block, width, markdown)
        yield Passage(
            "", number, place, joined, (), block[0][0] or 0, kind, f"{hard}{end}",
            width if kind == "paragraph" else 0, _prefix(text, block),
        )  # fmt: skip


def _italics(segment: Segment, place: Span) -> tuple[Span, ...]:
    """The italics within a paragraph; none where it is all in italics, or has stars of its own."""
    if "*" in place.of(segment.text):
        return ()
    return tuple(span for span in segment.emphasised.spans if span.within(place) and span != place)


def _starred(text: str, place: Span, italics: tuple[Span, ...]) -> str:
    pieces = [piece.of(text) for piece in pieces_of(place, italics)]
    return "".join(f"*{piece}*" if number % 2 else piece for number, piece in enumerate(pieces))


def pieces_of(place: Span, italics: tuple[Span, ...]) -> list[Span]:
    """What stands between the italics of a paragraph, and the italics, in turns."""
    ends = [place.start, *(at for span in italics for at in span), place.end]
    return [Span(start, end) for start, end in pairwise(ends)]


def _line(name: str) -> int | str:
    """The line that a paragraph is named by, as in HTML; else its name."""
    line = re.match(r"line (\d+)", name)
    return int(line[1]) if line else name


def _listed(segment: Segment) -> list[Span]:
    """Where the works of the lists of references stand."""
    lists = lists_of_works(segment.text, segment.headings, segment.notes)
    return [entry.span for entry in entries_of(segment.text, lists, segment.headings)] if lists else []


def _joined(text: str, block: Block, width: int, markdown: bool) -> tuple[str, str]:
    """The lines of a block as one, a line feed where a break is meant, and how such a break is written."""
    pieces, hard = [], "  " if markdown else ""
    for (_, line), (_, following) in pairwise(block):
        piece = line.of(text)
        if markdown:
            tail = _HARD_BREAK.search(text[line.start : _line_end(text, line.end)])
            hard = tail[0][-2:] if tail else hard
            pieces += [piece.removesuffix("\\") if tail else piece, "\n" if tail else " "]
        else:
            words = following.of(text).split(None, 1)
            fits = len(piece) + 1 + len(words[0] if words else "") <= width * _SHORT_LINE
            pieces += [piece, "\n" if fits else " "]
    return "".join([*pieces, block[-1][1].of(text)]), hard


def _line_end(text: str, at: int) -> int:
    found = _LINE_ENDS.search(text, at)
    return found.start() if found else len(text)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _width(text: str, block: Block) -> int:
    return max(line.end - _line_start(text, line.start) for _, line in block)


def _prefix(text: str, block: Block) -> str:
    """What the further lines of a block begin with: those that there are, or as Markdown would have it."""
    at = 1 if len(block) > 1 else 0
    start = block[at][1].start
    before = text[_line_start(text, start) : start]
    if at:
        return before
    quoted = QUOTATION.match(before)
    mark = quoted.end() if quoted else 0
    return before[:mark] + ("    " if before[mark:].startswith("[^") else " " * len(before[mark:]))


def _is_cell(text: str, place: Span) -> bool:
    line = text[_line_start(text, place.start) : _line_end(text, place.end)]
    return line.lstrip(" \t>").startswith("|")


def _level(text: str, place: Span) -> int:
    """The level of a heading: its number signs; = and - below it are 1 and 2, and so is all else 1."""
    line = text[_line_start(text, place.start) : place.start]
    if mark := _HEADING_MARK.search(line):
        return len(mark[0])
    below = _LINE_ENDS.split(text[_line_end(text, place.end) :], 2)[1:2]
    return 2 if below and below[0].startswith("-") else 1

"""Places of a document's segments as places of its file, which the editor shows; and fixes as its edits.

Where the file is the text (plain text, Markdown) both are the same. Elsewhere the document is the one who
knows: it is asked to write a mark at each place, and where the marks come out are the places. So every format
that can be mended can be shown. Start reading at `FilePlaces`.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from termkit.documents import Edit
from termkit.errors import DocumentError
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from termkit.documents import Document
    from termkit.lsp.open_text import OpenText

# For private use, so that no text has them.
_FIRST_MARK, _MOST_MARKS = 0xF0000, 0xFFFE
_MARK = re.compile("[\U000f0000-\U000ffffd]")
_LINE_NAME = re.compile(r"(?:line )?(\d{1,9})\b")


class FilePlaces:
    """The places of one document in the text of its file."""

    def __init__(self, document: Document, text: OpenText) -> None:
        self._document, self._text = document, text
        segments = document.segments
        self._same = len(segments) == 1 and not segments[0].paragraphs and segments[0].text == text.text

    def spans(self, wanted: Sequence[tuple[int, Span]]) -> list[Span]:
        """Where spans of segments, each with the number of its segment, stand in the file.

        What cannot be told exactly is the line on which the segment begins.
        """
        if self._same:
            return [span for _, span in wanted]
        places: dict[tuple[int, int], int] = {}
        for number, (start, end) in wanted:
            for offset in (start, min(start + 1, end), end):
                places.setdefault((number, offset), len(places))
        found = self._marked(places)
        if found is None:
            return [self._line_of(number, span.start) for number, span in wanted]
        return [self._span(number, span, found) for number, span in wanted]

    def _span(self, number: int, span: Span, found: Mapping[tuple[int, int], int]) -> Span:
        """A mark stands behind the letter before its place, which may have a tag behind it: not that one."""
        start, end = found[number, span.start], found[number, span.end]
        behind = found[number, min(span.start + 1, span.end)]
        letter = self._document.segments[number].text[span.start : span.end][:1]
        if letter and self._text.text[behind - 1 : behind] == letter:
            start = behind - 1
        return Span(start, max(start, end))

    def _marked(self, places: Mapping[tuple[int, int], int]) -> dict[tuple[int, int], int] | None:
        """Where places come out when the document is written; None where that cannot be told."""
        if len(places) > _MOST_MARKS or _MARK.search(self._text.text):
            return None
        edits: dict[int, list[Edit]] = {}
        for (number, offset), mark in places.items():
            edits.setdefault(number, []).append(Edit(offset, offset, chr(_FIRST_MARK + mark)))
        try:
            written = self._written(edits)
        except DocumentError:
            return None
        if _MARK.sub("", written) != self._text.text:
            return None
        order = {mark: place for place, mark in places.items()}
        return {
            order[ord(found.group()) - _FIRST_MARK]: found.start() - before
            for before, found in enumerate(_MARK.finditer(written))
        }

    def _line_of(self, number: int, offset: int) -> Span:
        """The line that the name of a segment, or of its paragraph, begins with; else the first."""
        segment = self._document.segments[number]
        names = [one.name for one in segment.paragraphs if one.span.start <= offset][-1:]
        line = _LINE_NAME.match((names or [segment.name or ""])[0])
        return self._text.line(int(line[1]) if line else 1)

    def edits(self, edits: Mapping[int, Sequence[Edit]]) -> list[Edit]:
        """Edits of segments, by their numbers, as edits of the file.

        Raises `DocumentError` where they cannot be written.
        """
        if self._same:
            return list(edits.get(0, ()))
        return difference(self._text.text, self._written(edits))

    def _written(self, edits: Mapping[int, Sequence[Edit]]) -> str:
        return self._document.with_edits(edits).decode("utf-8")


def difference(old: str, new: str) -> list[Edit]:
    """The edit that makes the new text of the old one; none where they are the same.

    >>> difference("<p>Resulzade</p>", "<p>Rasulzadeh</p>")
    [Edit(start=4, end=12, text='asulzadeh')]
    """
    if old == new:
        return []
    start = _alike(old, new)
    rest = min(len(old), len(new)) - start
    end = min(rest, _alike(reversed(old), reversed(new)))
    return [Edit(start, len(old) - end, new[start : len(new) - end])]


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters both begin with."""
    same = (first == second for first, second in zip(one, other, strict=False))
    return sum(takewhile(bool, same))

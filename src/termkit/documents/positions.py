"""Where a place of a segment is, as its file would say: by line and column, or by the name of a piece of it.

Start reading at `Positions`. Reports, messages and programs all say places as it does.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.text.lines import Lines

if TYPE_CHECKING:
    from termkit.documents.document import Segment


class Position(NamedTuple):
    """A place. In a container, whose pieces have names, there are no lines, and `offset` counts in the piece;
    elsewhere it counts in the decoded file. It counts code points from 0, line and column from 1.
    """

    offset: int
    line: int | None
    column: int | None
    name: str | None

    @property
    def said(self) -> str:
        """The place in words.

        >>> Position(30, 12, 31, None).said, Position(4, None, None, "footnote 2").said
        ('12:31', 'footnote 2')
        """
        return self.name or "" if self.line is None else f"{self.line}:{self.column}"

    @property
    def said_by_line(self) -> str:
        """The place without the column.

        >>> Position(30, 12, 31, None).said_by_line, Position(4, None, None, "footnote 2").said_by_line
        ('line 12', 'footnote 2')
        """
        return self.name or "" if self.line is None else f"line {self.line}"


class Positions:
    """The places of one segment.

    >>> from termkit.documents.document import Paragraph, Segment
    >>> from termkit.text.spans import Span
    >>> Positions(Segment("Bakı\\nGəncə")).of(5)
    Position(offset=5, line=2, column=1, name=None)
    >>> two = (Paragraph(Span(0, 4), "paragraph 1"), Paragraph(Span(6, 11), "paragraph 2"))
    >>> Positions(Segment("Bakı\\n\\nGəncə", paragraphs=two)).of(8)
    Position(offset=2, line=None, column=None, name='paragraph 2')
    """

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    @cached_property
    def lines(self) -> Lines:
        """The lines of the segment's text."""
        return Lines(self._segment.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.span.start for paragraph in self._segment.paragraphs]

    def of(self, offset: int) -> Position:
        """Where an offset is, the end of the text included."""
        segment = self._segment
        if segment.paragraphs:
            (start, _), name = segment.paragraphs[max(bisect_right(self._starts, offset) - 1, 0)]
            return Position(offset - start, None, None, name)
        if segment.name is not None:
            return Position(offset, None, None, segment.name)
        return Position(offset, *self.lines.position(offset), None)

    def end_of(self, start: int, end: int) -> Position:
        """Where a piece ends that begins at `start`; it counts from where the beginning does."""
        return self.of(end)._replace(offset=self.of(start).offset + end - start)

"""Places in a text. There is one kind of offset: code points of the decoded text, from 0."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Span(NamedTuple):
    """From `start` up to, not including, `end`; both count code points of the decoded text.

    >>> Span(4, 11).of("Это Кулагин.")
    'Кулагин'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The piece of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Do the two share a place? Spans that only touch do not.

        >>> Span(0, 3).overlaps((2, 5)), Span(0, 3).overlaps((3, 5))
        (True, False)
        """
        return self.start < other[1] and other[0] < self.end

    def moved(self, by: int) -> Span:
        """The same so many places later, in a text of which this one is a part.

        >>> Span(4, 11).moved(100)
        Span(start=104, end=111)
        """
        return Span(self.start + by, self.end + by)

    def within(self, other: tuple[int, int]) -> bool:
        """Does this span lie inside the other, edges included?

        >>> Span(2, 3).within((2, 5)), Span(1, 3).within((2, 5))
        (True, False)
        """
        return other[0] <= self.start and self.end <= other[1]


class SpanSet:
    """A sorted set of places that answers at once whether something touches one of them.

    Overlapping and touching spans are joined, so that a word that lies across two of them is found.

    >>> quoted = SpanSet([Span(10, 20), Span(18, 30)])
    >>> quoted.touches((5, 11)), quoted.covers((12, 25)), quoted.touches((30, 31))
    (True, True, False)
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        joined: list[Span] = []
        for start, end in sorted(spans):
            if joined and start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
            elif start < end:
                joined.append(Span(start, end))
        self.spans = tuple(joined)
        self._starts = [span.start for span in joined]
        self._ends = [span.end for span in joined]

    def touches(self, span: tuple[int, int]) -> bool:
        """Does any place of the set overlap this span?"""
        index = bisect_right(self._ends, span[0])
        return index < len(self.spans) and self._starts[index] < span[1]

    def without(self, text: str) -> str:
        """A text of which the places are left out, with a space for each.

        >>> SpanSet([Span(5, 9)]).without("Bakı Baku Баку")
        'Bakı   Баку'
        """
        starts = [0, *(span.end for span in self.spans)]
        ends = [*(span.start for span in self.spans), len(text)]
        return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))

    def covers(self, span: tuple[int, int]) -> bool:
        """Does one place of the set hold the whole span?"""
        return self.around(span) is not None

    def around(self, span: tuple[int, int]) -> Span | None:
        """The place of the set that holds the whole span; None if there is none.

        >>> SpanSet([Span(10, 20)]).around((12, 15)), SpanSet([Span(10, 20)]).around((5, 15))
        (Span(start=10, end=20), None)
        """
        index = bisect_left(self._ends, span[1])
        if index < len(self.spans) and self._starts[index] <= span[0]:
            return self.spans[index]
        return None

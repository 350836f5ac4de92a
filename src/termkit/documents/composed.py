"""Changes made one after the other, as changes of the first text.

What is mended in rounds is counted in another text each time, and a reader has only the first. Start reading
at `Composed`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from termkit.documents.document import Edit, edited
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Composed:
    """The changes of one text so far, in order; they lie apart, and count in the text as it was at first.

    >>> done = Composed("Rasulzаde və Kулагин")
    >>> done.add([Edit(6, 7, "a"), Edit(13, 14, "К")])
    >>> done.add([Edit(0, 9, "Rəsulzadə")])
    >>> done.edits, done.text
    ([Edit(start=0, end=9, text='Rəsulzadə'), Edit(start=13, end=14, text='К')], 'Rəsulzadə və Кулагин')
    """

    def __init__(self, text: str) -> None:
        self.first = self.text = text
        """The text as it was, and as it is now."""
        self.edits: list[Edit] = []
        # Where each of the edits begins and ends: in the text as it was, and as it is now.
        self._firsts: list[Span] = []
        self._places: list[Span] = []

    def add(self, edits: Sequence[Edit]) -> None:
        """Change the text once more; the edits count in it as it is now, and lie apart.

        Raises `DocumentError` where they overlap or lie outside of it.
        """
        after = edited(self.text, edits, "-")
        made: list[Edit] = []
        places: list[Span] = []
        shift = 0
        for place, inside in _together(self._places, edits):
            moved = [Edit(edit.start - place.start, edit.end - place.start, edit.text) for edit in inside]
            text = edited(place.of(self.text), moved, "-")
            first = self.before(place)
            start = place.start + shift
            shift += len(text) - (place.end - place.start)
            if text != first.of(self.first):
                made.append(Edit(*first, text))
                places.append(Span(start, start + len(text)))
        self.edits, self._places, self.text = made, places, after
        self._firsts = [Span(edit.start, edit.end) for edit in made]

    def before(self, place: Span) -> Span:
        """A place of the text as it is now in the text as it was; where it touches a change, all of that.

        >>> done = Composed("Kулагин yazır")
        >>> done.add([Edit(0, 7, "Кулагин В.")])
        >>> done.before(Span(8, 9)), done.before(Span(11, 16)).of(done.first)
        (Span(start=0, end=7), 'yazır')
        """
        start = _moved(place.start, self._places, self._firsts, last=False)
        return Span(start, _moved(place.end, self._places, self._firsts, last=True))

    def after(self, place: Span) -> Span:
        """A place of the text as it was in the text as it is now; where it touches a change, all of that."""
        start = _moved(place.start, self._firsts, self._places, last=False)
        return Span(start, _moved(place.end, self._firsts, self._places, last=True))

    def within(self, place: Span) -> list[Edit]:
        """The changes that lie in a place of the text as it was, or touch it."""
        start = bisect_left(self.edits, place.start, key=lambda edit: edit.end)
        end = bisect_right(self.edits, place.end, key=lambda edit: edit.start)
        return self.edits[start:end]


def _moved(offset: int, here: Sequence[Span], there: Sequence[Span], *, last: bool) -> int:
    """An offset of one text in the other; at or in a changed place, where that begins, or ends (`last`)."""
    number = bisect_right(here, offset, key=lambda place: place.start) - 1
    if number >= 0 and offset <= here[number].end:
        return there[number].end if last else there[number].start
    return offset if number < 0 else offset - here[number].end + there[number].end


def _together(places: Sequence[Span], edits: Sequence[Edit]) -> Iterator[tuple[Span, list[Edit]]]:
    """Changed places and new edits in order, what touches one another as one place, each with its edits."""
    pieces = [(place, None) for place in places]
    news = [(Span(edit.start, edit.end), edit) for edit in edits]
    start = end = -1
    inside: list[Edit] = []
    for place, edit in sorted([*pieces, *news], key=lambda piece: piece[0]):
        if start >= 0 and place.start > end:
            yield Span(start, end), inside
            start, end, inside = -1, -1, []
        start = place.start if start < 0 else start
        end = max(end, place.end)
        inside += [edit] if edit else []
    if start >= 0:
        yield Span(start, end), inside

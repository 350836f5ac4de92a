"""A memory as a document to check: its segments in one language, read from it when they are looked at.

Start reading at `as_document`.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, overload

from termkit.documents import Document, Segment
from termkit.documents.bilingual_document import no_prose
from termkit.documents.unit_sources import translations_in
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.documents import Edit
    from termkit.memory.reading import Stored
    from termkit.memory.store import Store


@dataclass(frozen=True)
class MemoryDocument(Document):
    """The segments of a memory in one language."""

    def with_edits(self, edits: Mapping[int, Sequence[Edit]]) -> bytes:
        """Raises `DocumentError`: a memory is no file to write."""
        raise DocumentError(
            f"{self.path}: a memory is not mended where it is. Write it to a file (termkit tm export -o "
            "memory.tmx), mend that, and import it into a new memory."
        )


def as_document(store: Store, tag: str) -> MemoryDocument:
    """The segments of a memory in a language (`az`, `en`, `ru`), each with what it translates."""
    # It is a sequence; only a tuple cannot be read piece by piece.
    segments: tuple[Segment, ...] = _Segments(store, tag)  # type: ignore[assignment]
    return MemoryDocument(store.name, "memory", "utf-8", b"", segments, tag)


class _Segments(Sequence[Segment]):
    """Segments of a store; the numbers of their units are all that is kept."""

    def __init__(self, store: Store, tag: str) -> None:
        self._store, self._tag = store, tag
        self._units = array("q")
        for stored in store.units():
            self._units.extend([stored.id] * sum(1 for _ in translations_in(stored.unit, tag)))
        self._of_unit = lru_cache(64)(self._read)

    def __len__(self) -> int:
        return len(self._units)

    def __iter__(self) -> Iterator[Segment]:
        # What came in since the numbers were taken is not looked at.
        left = len(self._units)
        for stored in self._store.units():
            for segment in _segments_of(stored, self._tag)[:left]:
                yield segment
                left -= 1

    @overload
    def __getitem__(self, number: int) -> Segment: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Segment]: ...
    def __getitem__(self, number: int | slice) -> Segment | Sequence[Segment]:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        unit = self._units[number]
        first = number
        while first and self._units[first - 1] == unit:
            first -= 1
        return self._of_unit(unit)[number - first]

    def _read(self, unit: int) -> list[Segment]:
        return [
            segment for stored in self._store.units([unit]) for segment in _segments_of(stored, self._tag)
        ]


def _segments_of(stored: Stored, tag: str) -> list[Segment]:
    return [
        Segment(variant.text, f"unit {stored.id}", exempt=no_prose(variant.text), source=source)
        for variant, source in translations_in(stored.unit, tag)
    ]

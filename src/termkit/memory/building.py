"""Making an index of segments that come one after the other, in little memory. Start reading at `built`."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from termkit.memory.index import BANDS, RARE, Arrays, Index
from termkit.memory.signatures import bits_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from termkit.memory.index import Shelf
    from termkit.memory.signatures import Points

_POINTS = 0x110000
# Segments are worked on in lots of so many characters or a little more.
_LOT = 1 << 17
_CHUNK = 4096


class Collected:
    """Segments on their way into an index: their units, their lengths and their code points."""

    def __init__(self) -> None:
        self.units, self.lengths, self.points = array("q"), array("q"), array("I")
        self._texts: list[str] = []

    def __len__(self) -> int:
        return len(self.units)

    def take(self, unit: int, text: str) -> None:
        """Take one more segment."""
        self.units.append(unit)
        self._texts.append(text)
        if len(self._texts) >= _CHUNK:
            self.settle()

    def settle(self) -> None:
        """Put away what was taken, in so little room as it needs."""
        self.lengths.extend(map(len, self._texts))
        # A text from a program may hold half of a surrogate pair.
        self.points.frombytes("".join(self._texts).encode("utf-32-le", "surrogatepass"))
        self._texts = []


def built(segments: Iterable[tuple[int, str]]) -> Index:
    """The index of these segments, each with the number of its unit.

    >>> arrays = built([(1, "Gəncə"), (2, "Bakı"), (3, "Şuşa")]).arrays
    >>> arrays.lengths.tolist(), arrays.units.tolist()
    ([4, 5, 0], [1, 2, 0])
    """
    collected = Collected()
    for unit, text in segments:
        collected.take(unit, text)
    return index_of(collected)


def index_of(collected: Collected) -> Index:
    """The index of the segments that were collected."""
    collected.settle()
    units = np.frombuffer(collected.units, np.int64)
    lengths = np.frombuffer(collected.lengths, np.int64)
    source = np.frombuffer(collected.points, np.uint32)
    base = int(units.min()) if len(units) else 0
    order = np.lexsort((units, lengths))
    # Where each text begins in the source, and where it will stand.
    begins = (np.cumsum(lengths) - lengths)[order]
    lengths = lengths[order]
    places = np.concatenate(([0], np.cumsum(lengths)))
    codes, letters = _codes(source)
    arrays = _unfilled(lengths, places)._replace(
        units=(units[order] - base).astype(np.uint32), letters=letters
    )
    rare_at, rare = [np.zeros(0, np.int64)], [np.zeros(0, np.uint32)]
    for shelf in Index(arrays).shelves:
        for rows in _lots(places, shelf.rows):
            start, end = int(places[rows.start]), int(places[rows.stop])
            own = lengths[rows]
            points = source[np.repeat(begins[rows] - places[rows], own) + np.arange(start, end)]
            coded = codes[points]
            arrays.texts[start:end] = coded
            outside = np.flatnonzero(coded == RARE)
            rare_at.append(outside + start)
            rare.append(points[outside])
            _set_bits(arrays, shelf, rows, points, own)
    arrays = arrays._replace(rare_at=np.concatenate(rare_at), rare=np.concatenate(rare))
    return Index(arrays, base)


def _codes(source: Points) -> tuple[NDArray[np.uint8], NDArray[np.uint32]]:
    """The code of each code point, and the letters that have one, which are the most frequent."""
    # np.bincount would make eight bytes of each of these four.
    counts = np.zeros(_POINTS, np.int64)
    for start in range(0, len(source), _LOT):
        piece = np.bincount(source[start : start + _LOT])
        counts[: len(piece)] += piece
    most = np.argsort(-counts, kind="stable")[: RARE - 1]
    letters: NDArray[np.uint32] = most[counts[most] > 0].astype(np.uint32)
    codes = np.full(_POINTS, RARE, np.uint8)
    codes[letters] = np.arange(1, len(letters) + 1)
    return codes, letters


def _unfilled(lengths: NDArray[np.int64], places: NDArray[np.int64]) -> Arrays:
    """The arrays of an index for segments of these lengths, still without their segments."""
    there, starts = np.unique(lengths, return_index=True)
    starts = np.append(starts, len(lengths)).astype(np.int64)
    edges = np.searchsorted(lengths, [*(band.shortest for band in BANDS), 1 << 62])
    counts = list(zip(BANDS, np.diff(edges).tolist(), strict=True))
    return Arrays(
        np.append(there, 0),
        starts,
        places[starts],
        np.empty(len(lengths), np.uint32),
        np.zeros(0, np.uint32),
        np.empty(int(places[-1]), np.uint8),
        np.zeros(0, np.int64),
        np.zeros(0, np.uint32),
        np.empty(sum(count * band.first // 64 for band, count in counts), np.uint64),
        np.empty(len(lengths), np.uint16),
        np.empty(sum(count * band.second // 64 for band, count in counts), np.uint64),
        np.zeros(len(lengths), np.uint16),
    )


def _lots(places: NDArray[np.int64], rows: slice) -> Iterator[slice]:
    """Rows in lots of about so many characters."""
    start = rows.start
    while start < rows.stop:
        end = int(np.searchsorted(places, places[start] + _LOT, "right"))
        end = min(max(end - 1, start + 1), rows.stop)
        yield slice(start, end)
        start = end


def _set_bits(arrays: Arrays, shelf: Shelf, rows: slice, points: Points, lengths: NDArray[np.int64]) -> None:
    """Put the signatures of some rows where they belong."""
    letters, pairs = bits_of(points, lengths, shelf.band.letters, shelf.band.pairs)
    first, second = (pairs, letters) if shelf.band.pairs_first else (letters, pairs)
    here = slice(rows.start - shelf.rows.start, rows.stop - shelf.rows.start)
    shelf.first[:, here] = first.T
    arrays.first_population[rows] = np.bitwise_count(first).sum(axis=1, dtype=np.uint16)
    if shelf.band.second:
        shelf.second[here] = second
        arrays.second_population[rows] = np.bitwise_count(second).sum(axis=1, dtype=np.uint16)

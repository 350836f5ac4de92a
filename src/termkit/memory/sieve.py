"""The search of `search`, with numpy and rapidfuzz. Start reading at `Sieve.nearest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from termkit.memory.index import RARE
from termkit.memory.signatures import Bits, Signatures, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.memory.index import Arrays, Index, Shelf

_FIRST_LOT = 24
_GROWTH = 4
_LARGEST_LOT = 4096
_PIECE = 16384

Numbers = NDArray[np.integer[Any]]
Found = tuple[int, int, int, int]  # unit, part, row, distance


class _Candidates(NamedTuple):
    """Segments that may be near enough: at least `bound` edits away."""

    bound: Numbers
    longer: Numbers  # the longer of the two lengths
    rows: Numbers
    starts: Numbers
    lengths: Numbers


class Sieve:
    """Some indexes, searched as if they were one, but for the units that are `gone`."""

    def __init__(self, indexes: Sequence[Index], gone: NDArray[np.int64]) -> None:
        self._indexes = indexes
        self._gone = gone

    def nearest(self, query: str, bits: Signatures, lost: tuple[int, int], limit: int) -> list[Found]:
        """The `limit` nearest that lose no more than this share of their score; `bits` are the query's."""
        best = _Best(lost, limit)
        for part, index in enumerate(self._indexes):
            parts = _sieved(index, bits, len(query), lost)
            if parts:
                together = _Candidates(*(np.concatenate(column) for column in zip(*parts, strict=True)))
                self._compare(query, part, together, best)
        return best.found()

    def _compare(self, query: str, part: int, candidates: _Candidates, best: _Best) -> None:
        """Measure the candidates, in lots that grow: what the first show is what the others must reach."""
        index = self._indexes[part]
        asked: str | bytes = index.coded(query)
        exact = RARE in index.coded(query)
        if exact:
            # Two rare letters have one code, and need not be one.
            asked = query
        likely = candidates.bound / np.maximum(candidates.longer, 1)
        order = np.argsort(likely, kind="stable")
        data = memoryview(index.arrays.texts)  # type: ignore[arg-type]
        at, lot = 0, _FIRST_LOT
        while at < len(order):
            places = order[at : at + lot]
            at += lot
            lot = min(lot * _GROWTH, _LARGEST_LOT)
            units = index.base + index.arrays.units[candidates.rows[places]].astype(np.int64)
            near = best.reachable(likely[places], units)
            if len(self._gone):
                near &= ~np.isin(units, self._gone)
            if not near.any():
                # They are sorted: the rest is no nearer, unless it ties.
                if likely[places[0]] > best.worst:
                    break
                continue
            places, units = places[near], units[near]
            starts = candidates.starts[places]
            ends = starts + candidates.lengths[places]
            spans = zip(starts.tolist(), ends.tolist(), strict=True)
            texts: list[Any] = (
                [index.text_at(start, end) for start, end in spans]
                if exact
                else [bytes(data[start:end]) for start, end in spans]
            )
            best.take(asked, texts, candidates.longer[places], units, part, candidates.rows[places])


class _Best:
    """The best so far, and what one must reach to be among them.

    Shares are compared as floating-point numbers, which is exact here: two different fractions with
    denominators below 2**26 never round to the same number, and equal ones always do.
    """

    def __init__(self, lost: tuple[int, int], limit: int) -> None:
        self._lost, self._limit = lost, limit
        self._rows: list[tuple[float, int, int, int, int]] = []  # share of edits, unit, part, row, distance
        # Nothing is farther than all of its letters.
        self.worst = 1.0
        self._last_unit = int(np.iinfo(np.int64).max)

    def reachable(self, shares: NDArray[np.float64], units: Numbers) -> NDArray[np.bool_]:
        """Which of them, with at least these shares of edits, may be among the best."""
        near: NDArray[np.bool_] = shares < self.worst
        near |= (shares == self.worst) & (units <= self._last_unit)
        return near

    def take(
        self, query: str | bytes, texts: list[Any], longer: Numbers, units: Numbers, part: int, rows: Numbers
    ) -> None:
        """Measure some texts and keep the best."""
        allowed = _allowed(longer, self._lost)
        most = int(np.minimum(allowed, self.worst * longer + 1).max())
        (distances,) = cdist(
            [query], texts, scorer=Levenshtein.distance, score_cutoff=most, dtype=np.int32
        ).astype(np.int64)
        shares = distances / np.maximum(longer, 1)
        good = np.flatnonzero((distances <= allowed) & self.reachable(shares, units))
        self._rows += [
            (float(shares[place]), int(units[place]), part, int(rows[place]), int(distances[place]))
            for place in good
        ]
        self._rows.sort()
        del self._rows[self._limit :]
        if len(self._rows) == self._limit:
            self.worst, self._last_unit = self._rows[-1][:2]

    def found(self) -> list[Found]:
        return [row[1:] for row in self._rows]


def _allowed(longer: Numbers, lost: tuple[int, int]) -> Numbers:
    """How many edits a text of such a length may be away, if it may lose this share of its score.

    >>> _allowed(np.array([10, 22, 0]), (30, 100)).tolist()
    [3, 6, 0]
    """
    # Whole numbers only: 0.3 × 10 must be 3, and not a little less.
    return longer * lost[0] // lost[1]


def _sieved(index: Index, bits: Signatures, length: int, lost: tuple[int, int]) -> list[_Candidates]:
    """The segments of an index that length and bits do not rule out."""
    # A text of these lengths can be near enough, any other cannot.
    kept, whole = lost[1] - lost[0], lost[1]
    lengths = index.arrays.lengths[:-1]
    low = int(np.searchsorted(lengths, -(-length * kept // whole)))
    high = int(np.searchsorted(lengths, length * whole // kept, "right")) if kept else len(lengths)
    found = []
    for shelf in index.shelves:
        window = slice(max(low, shelf.lengths.start), min(high, shelf.lengths.stop))
        if window.start < window.stop:
            part = _on_shelf(index.arrays, shelf, bits, length, window, lost)
            if part is not None:
                found.append(part)
    return found


def _on_shelf(
    arrays: Arrays, shelf: Shelf, bits: Signatures, length: int, window: slice, lost: tuple[int, int]
) -> _Candidates | None:
    """Those of one shelf, of the lengths in the window."""
    band = shelf.band
    lengths = arrays.lengths[window]
    edges = arrays.starts[window.start : window.stop + 1]
    begin, end = int(edges[0]), int(edges[-1])
    edits = _allowed(np.maximum(lengths, length), lost)
    counts = np.diff(edges)
    sets = bits.pairs if band.pairs_first else bits.letters, bits.letters if band.pairs_first else bits.pairs
    first = folded(sets[0], band.first)[0]
    per_edit = 2 if band.pairs_first else 1
    # Letters that must be put in take none of the query's away, and the other way round.
    more, fewer = np.maximum(lengths - length, 0), np.maximum(length - lengths, 0)
    small = np.uint8 if band.shortest < 64 else np.uint16
    most = 100 if small is np.uint8 else 20_000
    population = int(np.bitwise_count(first).sum())
    need = np.clip(population - per_edit * edits + more, 0, 2 * most).astype(small)
    spare = np.clip(per_edit * edits - fewer, 0, most).astype(small)
    shared = _shared(shelf.first, first, begin - shelf.rows.start, end - shelf.rows.start, small)
    good = shared >= np.repeat(need, counts)
    good &= shared + np.repeat(spare, counts) >= arrays.first_population[begin:end]
    places = np.flatnonzero(good)
    if not len(places):
        return None
    rows = begin + places
    of = np.searchsorted(edges[1:], rows, "right")
    more, fewer, edits = more[of], fewer[of], edits[of]
    bound = _bound(population, arrays.first_population[rows], shared[places], more, fewer, per_edit)
    if band.second:
        second = folded(sets[1], band.second)[0]
        also = np.bitwise_count(shelf.second[rows - shelf.rows.start] & second).sum(axis=1, dtype=np.int64)
        population = int(np.bitwise_count(second).sum())
        other = _bound(population, arrays.second_population[rows], also, more, fewer, 3 - per_edit)
        bound = np.maximum(bound, other)
    bound = np.maximum(bound, more + fewer)
    near = bound <= edits
    bound, of, rows = bound[near], of[near], rows[near]
    own = lengths[of]
    starts = arrays.text_starts[window.start + of] + (rows - edges[of]) * own
    return _Candidates(bound, np.maximum(own, length), rows, starts, own)


def _shared(
    columns: Bits, query: Bits, begin: int, end: int, small: type[np.unsignedinteger[Any]]
) -> Numbers:
    """How many bits each segment has in common with the query."""
    total: Numbers = np.zeros(end - begin, small)
    # In pieces that stay in the processor's cache between the three steps.
    common = np.empty(min(_PIECE, end - begin), np.uint64)
    bits = np.empty(len(common), np.uint8)
    words = [(column, word) for column, word in zip(columns, query, strict=True) if word]
    for start in range(begin, end, _PIECE):
        stop = min(start + _PIECE, end)
        size = stop - start
        piece = total[start - begin : stop - begin]
        for column, word in words:
            np.bitwise_and(column[start:stop], word, out=common[:size])
            np.bitwise_count(common[:size], out=bits[:size])
            piece += bits[:size]
    return total


def _bound(
    query_population: int, population: Numbers, shared: Numbers, more: Numbers, fewer: Numbers, per_edit: int
) -> Numbers:
    """The fewest edits that explain what is missing on either side."""
    lost: Numbers = np.maximum(
        query_population - shared.astype(np.int64) + more, population.astype(np.int64) - shared + fewer
    )
    return -(-lost // per_edit)

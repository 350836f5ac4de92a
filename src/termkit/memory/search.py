"""The nearest segments of a memory, exactly: the same as comparing with every one of them, and much sooner.

For one query the segments go through sieves, each of which passes over only what cannot be near enough:
length; the bits of `signatures`, of all segments of a length together; and last the edit distance itself,
likeliest ones first, so that the measure of what is near enough rises early. Start reading at
`Searcher.nearest`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from termkit.memory.index import BANDS, Band, Index, Shelf
from termkit.memory.signatures import Bits, Signatures, folded, signatures

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST_LOT = 24
_GROWTH = 4
_LARGEST_LOT = 4096
_PIECE = 16384

Numbers = NDArray[np.integer[Any]]


class Near(NamedTuple):
    """A segment that was found: its unit, its text, and how many edits away it is."""

    unit: int
    text: str
    distance: int


class _Candidates(NamedTuple):
    """Segments that may be near enough: at least `bound` edits away."""

    bound: Numbers
    longer: Numbers  # the longer of the two lengths
    units: Numbers
    starts: Numbers
    ends: Numbers


class Searcher:
    """Searches an index, and a few segments that came after it was built (`newer`: units and texts)."""

    def __init__(self, index: Index, newer: Sequence[tuple[int, str]] = ()) -> None:
        self.index = index
        self._texts = memoryview(index.texts)  # type: ignore[arg-type]
        self._newer_texts = [text for _, text in newer]
        self._newer_units = np.array([unit for unit, _ in newer], np.int64)
        self._newer_lengths = np.array([len(text) for text in self._newer_texts], np.int64)

    def nearest(self, queries: Sequence[str], least: Fraction, limit: int) -> list[list[Near]]:
        """For each query, the `limit` segments of the highest character score, if it is `least` or more.

        The score is 100 × (1 − distance / longer length). Best first; of equals, the oldest unit first.

        >>> from termkit.memory.index import build
        >>> index = build([1, 2, 3], ["Bakı küləkli şəhərdir.", "Şuşa dağdadır.", "Bakı küləyi"], newest=3)
        >>> Searcher(index).nearest(["Bakı küləkli şəhər"], Fraction(70), 5)
        [[Near(unit=1, text='Bakı küləkli şəhərdir.', distance=4)]]
        """
        if least > 100 or limit < 1:
            return [[] for _ in queries]
        found = signatures(queries)
        lost = (1 - Fraction(least) / 100).as_integer_ratio()
        return [
            self._nearest(query, Signatures(found.letters[n : n + 1], found.pairs[n : n + 1]), lost, limit)
            for n, query in enumerate(queries)
        ]

    def _nearest(self, query: str, bits: Signatures, lost: tuple[int, int], limit: int) -> list[Near]:
        length = len(query)
        # A text of these lengths can be near enough, any other cannot.
        kept, whole = lost[1] - lost[0], lost[1]
        shortest = -(-length * kept // whole)
        longest = length * whole // kept if kept else None
        best = _Best(lost, limit)
        self._look_at_newer(query, shortest, longest, best)
        parts = []
        for number, (band, shelf) in enumerate(zip(BANDS, self.index.shelves, strict=True)):
            end = BANDS[number + 1].shortest if number + 1 < len(BANDS) else None
            if (longest is not None and band.shortest > longest) or (end is not None and end <= shortest):
                continue
            part = _sieved(band, shelf, bits, length, (shortest, longest), lost)
            if part is not None:
                parts.append(part)
        if parts:
            together = _Candidates(*(np.concatenate(column) for column in zip(*parts, strict=True)))
            self._compare(query, together, best)
        return best.found()

    def _look_at_newer(self, query: str, shortest: int, longest: int | None, best: _Best) -> None:
        fits = self._newer_lengths >= shortest
        if longest is not None:
            fits &= self._newer_lengths <= longest
        places = np.flatnonzero(fits)
        if len(places):
            longer = np.maximum(self._newer_lengths[places], len(query))
            texts = [self._newer_texts[place] for place in places]
            best.take(query, texts, longer, self._newer_units[places])

    def _compare(self, query: str, candidates: _Candidates, best: _Best) -> None:
        """Measure the candidates, in lots that grow: what the first show is what the others must reach."""
        likely = candidates.bound / np.maximum(candidates.longer, 1)
        order = np.argsort(likely, kind="stable")
        at, lot = 0, _FIRST_LOT
        while at < len(order):
            places = order[at : at + lot]
            at += lot
            lot = min(lot * _GROWTH, _LARGEST_LOT)
            near = best.reachable(likely[places], candidates.units[places])
            if not near.any():
                # They are sorted: the rest is no nearer, unless it ties.
                if likely[places[0]] > best.worst:
                    break
                continue
            places = places[near]
            data = self._texts
            starts, ends = candidates.starts[places].tolist(), candidates.ends[places].tolist()
            texts = [str(data[start:end], "utf-8") for start, end in zip(starts, ends, strict=True)]
            best.take(query, texts, candidates.longer[places], candidates.units[places])


class _Best:
    """The best so far, and what one must reach to be among them.

    Shares are compared as floating-point numbers, which is exact here: two different fractions with
    denominators below 2**26 never round to the same number, and equal ones always do.
    """

    def __init__(self, lost: tuple[int, int], limit: int) -> None:
        self._lost, self._limit = lost, limit
        self._rows: list[tuple[float, int, int, str]] = []  # share of edits, unit, distance, text
        # Nothing is farther than all of its letters.
        self.worst = 1.0
        self._last_unit = int(np.iinfo(np.int64).max)

    def reachable(self, shares: NDArray[np.float64], units: Numbers) -> NDArray[np.bool_]:
        """Which of them, with at least these shares of edits, may be among the best."""
        near: NDArray[np.bool_] = shares < self.worst
        near |= (shares == self.worst) & (units < self._last_unit)
        return near

    def take(self, query: str, texts: list[str], longer: Numbers, units: Numbers) -> None:
        """Measure some texts and keep the best."""
        allowed = _allowed(longer, self._lost)
        most = int(np.minimum(allowed, self.worst * longer + 1).max())
        (distances,) = cdist(
            [query], texts, scorer=Levenshtein.distance, score_cutoff=most, dtype=np.int32
        ).astype(np.int64)
        shares = distances / np.maximum(longer, 1)
        good = np.flatnonzero((distances <= allowed) & self.reachable(shares, units))
        self._rows += [
            (float(shares[place]), int(units[place]), int(distances[place]), texts[place]) for place in good
        ]
        self._rows.sort(key=lambda row: row[:2])
        del self._rows[self._limit :]
        if len(self._rows) == self._limit:
            self.worst, self._last_unit = self._rows[-1][:2]

    def found(self) -> list[Near]:
        return [Near(unit, text, distance) for _, unit, distance, text in self._rows]


def _allowed(longer: Numbers, lost: tuple[int, int]) -> Numbers:
    """How many edits a text of such a length may be away, if it may lose this share of its score.

    >>> _allowed(np.array([10, 22, 0]), (30, 100)).tolist()
    [3, 6, 0]
    """
    # Whole numbers only: 0.3 × 10 must be 3, and not a little less.
    return longer * lost[0] // lost[1]


def _sieved(
    band: Band,
    shelf: Shelf,
    bits: Signatures,
    length: int,
    window: tuple[int, int | None],
    lost: tuple[int, int],
) -> _Candidates | None:
    """The segments of a shelf that their bits do not rule out."""
    shortest, longest = window
    low = int(np.searchsorted(shelf.lengths, shortest))
    high = len(shelf.lengths) if longest is None else int(np.searchsorted(shelf.lengths, longest, "right"))
    if low >= high:
        return None
    lengths = shelf.lengths[low:high]
    begin, end = int(shelf.starts[low]), int(shelf.starts[high])
    edits = _allowed(np.maximum(lengths, length), lost)
    counts = np.diff(shelf.starts[low : high + 1])
    letters = folded(bits.letters, band.letters)[0]
    pairs = folded(bits.pairs, band.pairs)[0]
    first, second, per_edit = (pairs, letters, 2) if band.pairs_first else (letters, pairs, 1)
    # Letters that must be put in take none of the query's away, and the other way round.
    more, fewer = np.maximum(lengths - length, 0), np.maximum(length - lengths, 0)
    small = np.uint8 if band.shortest < 64 else np.uint16
    most = 100 if small is np.uint8 else 20_000
    population = int(np.bitwise_count(first).sum())
    need = np.clip(population - per_edit * edits + more, 0, 2 * most).astype(small)
    spare = np.clip(per_edit * edits - fewer, 0, most).astype(small)
    shared = _shared(shelf.first, first, begin, end, small)
    good = shared >= np.repeat(need, counts)
    good &= shared + np.repeat(spare, counts) >= shelf.first_population[begin:end]
    places = np.flatnonzero(good)
    if not len(places):
        return None
    of_length = np.searchsorted(shelf.starts[low + 1 : high + 1] - begin, places, "right")
    more, fewer, edits = more[of_length], fewer[of_length], edits[of_length]
    at = begin + places
    bound = _bound(population, shelf.first_population[at], shared[places], more, fewer, per_edit)
    also = np.bitwise_count(shelf.second[at] & second).sum(axis=1, dtype=np.int64)
    population = int(np.bitwise_count(second).sum())
    other = _bound(population, shelf.second_population[at], also, more, fewer, 3 - per_edit)
    bound = np.maximum(np.maximum(bound, other), more + fewer)
    near = bound <= edits
    places, bound, of_length = places[near], bound[near], of_length[near]
    longer = np.maximum(lengths, length)[of_length]
    places = places + begin
    return _Candidates(
        bound, longer, shelf.units[places], shelf.text_ends[places], shelf.text_ends[places + 1]
    )


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

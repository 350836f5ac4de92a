"""Where two texts are anchored to each other: sentences that have something rare in common.

All pairs of sentences are too many for long texts, so only those near the anchors are looked at. Start
reading at `anchors_of`, then `band_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from termkit.memory.alignment.band import Band
from termkit.memory.alignment.occurrences import Occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from termkit.memory.alignment.lexicon import Links
    from termkit.memory.alignment.tokens import Side

# What stands together in more pairs of sentences anchors nothing.
_MOST_PAIRS = 30
_BEST_OF_ROW = 3
# Less than one rare word of medium weight in common is chance.
_LEAST = 2.0
# An anchor may be wrong, so the third to either side says how far to look, and some sentences beyond.
_NEIGHBOURS = 3
_MARGIN = 10
# Once a way is found it is hardly left by more than this.
_NEAR = 5
# Texts with fewer pairs of sentences need no anchors.
_SMALL = 90_000
# Where there are no anchors for long, it is only looked near the diagonal.
_MOST_CELLS = 3_000_000
# Longer texts are cut into parts of about so many sentences, between two anchors that follow each other.
_PART = 2_500


class Anchors(NamedTuple):
    """Pairs of sentences that are likely to correspond, both rising, and how much speaks for each."""

    source: NDArray[np.int64]
    target: NDArray[np.int64]
    weight: NDArray[np.float64]

    def between(self, start: tuple[int, int], end: tuple[int, int]) -> Anchors:
        """Those of a part of the texts, counted from its start."""
        first, last = np.searchsorted(self.source, (start[0], end[0]))
        kept = slice(int(first), int(last))
        inside = (self.target[kept] >= start[1]) & (self.target[kept] < end[1])
        return Anchors(
            self.source[kept][inside] - start[0],
            self.target[kept][inside] - start[1],
            self.weight[kept][inside],
        )


def anchors_of(one: Side, other: Side, known: Links) -> Anchors:
    """The chain of anchors that most speaks for: no two of it cross."""
    often, others_often = one.frequencies(), other.frequencies()
    pairs = often[known.source] * others_often[known.target]
    rare = (pairs > 0) & (pairs <= _MOST_PAIRS)
    source, target, likely = known.source[rare], known.target[rare], known.weight[rare]
    # How much a pair says: that its words are alike, and that they are rare.
    sizes = np.log((len(one) + 1) * (len(other) + 1) / pairs[rare]) / 2
    request, row = Occurrences(one).between(source, *_whole(len(source), len(one)))
    said, column = Occurrences(other).between(target[request], *_whole(len(request), len(other)))
    weight = (likely * sizes)[request][said]
    key, pair = np.unique(row[said] * (len(other) + 1) + column, return_inverse=True)
    total: NDArray[np.float64] = np.bincount(pair, weight, len(key)).astype(np.float64)
    key, total = key[total >= _LEAST], total[total >= _LEAST]
    rows, columns = np.divmod(key, len(other) + 1)
    best = _best_of_rows(rows, total)
    chain = _heaviest_chain(rows[best], columns[best], total[best])
    return Anchors(rows[best][chain], columns[best][chain], total[best][chain])


def _whole(requests: int, sentences: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return np.zeros(requests, np.int64), np.full(requests, sentences, np.int64)


def _best_of_rows(rows: NDArray[np.int64], weight: NDArray[np.float64]) -> NDArray[np.int64]:
    """The numbers of the heaviest pairs of each row, row after row."""
    order = np.lexsort((-weight, rows))
    ranked = rows[order]
    rank = np.arange(len(order)) - np.searchsorted(ranked, ranked)
    return np.sort(order[rank < _BEST_OF_ROW])


def _heaviest_chain(
    rows: NDArray[np.int64], columns: NDArray[np.int64], weight: NDArray[np.float64]
) -> NDArray[np.int64]:
    """The numbers of pairs that rise in both and weigh most together.

    >>> columns, weight = np.array([0, 9, 1, 2]), np.array([1.0, 1.5, 1.0, 1.0])
    >>> _heaviest_chain(np.arange(4), columns, weight).tolist()
    [0, 2, 3]
    """
    order = np.lexsort((-columns, rows)).tolist()
    place, weights = columns.tolist(), weight.tolist()
    # A Fenwick tree: the heaviest chain that ends before a column, and its last pair.
    size = int(columns.max()) + 2 if len(columns) else 1
    heaviest, last = [0.0] * (size + 1), [-1] * (size + 1)
    before = [-1] * len(order)
    best, end = 0.0, -1
    for number in order:
        at, total, found = place[number], 0.0, -1
        while at > 0:
            if heaviest[at] > total:
                total, found = heaviest[at], last[at]
            at &= at - 1
        before[number] = found
        total += weights[number]
        if total > best:
            best, end = total, number
        at = place[number] + 1
        while at <= size:
            if total > heaviest[at]:
                heaviest[at], last[at] = total, number
            at += at & -at
    chain = []
    while end >= 0:
        chain.append(end)
        end = before[end]
    return np.array(chain[::-1], np.int64)


def band_of(rows: int, columns: int, anchors: Anchors) -> Band:
    """The cells to look at: for each number of source sentences, a range of numbers of target sentences."""
    number = np.arange(rows + 1)
    if rows * columns <= _SMALL:
        return Band(np.zeros(rows + 1, np.int64), np.full(rows + 1, columns + 1))
    after = np.searchsorted(anchors.source, number)
    firsts = np.r_[np.zeros(_NEIGHBOURS, np.int64), anchors.target]
    lasts = np.r_[anchors.target, np.full(_NEIGHBOURS, columns)]
    low = np.maximum(firsts[after] - _MARGIN, 0)
    high = np.minimum(lasts[np.minimum(after + _NEIGHBOURS - 1, len(lasts) - 1)] + _MARGIN, columns) + 1
    return _narrowed(low, high, anchors, (rows, columns))


def _narrowed(
    low: NDArray[np.int64], high: NDArray[np.int64], anchors: Anchors, size: tuple[int, int]
) -> Band:
    """The band, but no row so wide that all together are too many."""
    if int((high - low).sum()) <= _MOST_CELLS:
        return Band(low, high)
    rows, columns = size
    near = np.interp(
        np.arange(rows + 1), np.r_[0, anchors.source, rows], np.r_[0, anchors.target, columns]
    ).astype(np.int64)
    half = _MOST_CELLS // (2 * (rows + 1)) + _MARGIN
    low, high = np.maximum(low, near - half), np.minimum(high, near + half + 1)
    # From each row a way must lead to the next.
    high[:-1] = np.maximum(high[:-1], low[1:] + 1)
    return Band(low, high)


def around(path: Sequence[tuple[int, int]], rows: int, columns: int) -> Band:
    """The cells near a way that was found."""
    low, high = np.full(rows + 1, columns, np.int64), np.zeros(rows + 1, np.int64)
    for row, column in (*path, (rows, columns)):
        low[row] = min(low[row], column)
        high[row] = max(high[row], column)
    low = np.minimum.accumulate(low[::-1])[::-1]
    high = np.maximum.accumulate(high)
    number = np.arange(rows + 1)
    low = low[np.maximum(number - _NEAR, 0)] - _NEAR
    high = high[np.minimum(number + _NEAR, rows)] + _NEAR
    return Band(np.maximum(low, 0), np.minimum(high, columns) + 1)


def parts(anchors: Anchors, rows: int, columns: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where parts of the texts that can be aligned by themselves begin and end.

    >>> anchors = Anchors(np.array([0, 1]), np.array([0, 1]), np.array([9.0, 9.0]))
    >>> list(parts(anchors, 2, 3))
    [((0, 0), (2, 3))]
    """
    start = (0, 0)
    follows = (np.diff(anchors.source) == 1) & (np.diff(anchors.target) == 1)
    sure = np.minimum(anchors.weight[1:], anchors.weight[:-1]) * follows
    while max(rows - start[0], columns - start[1]) > 2 * _PART:
        first, last = np.searchsorted(anchors.source[1:], (start[0] + _PART, start[0] + 2 * _PART))
        if first == last or not sure[first:last].any():
            break
        at = first + int(sure[first:last].argmax()) + 1
        end = int(anchors.source[at]), int(anchors.target[at])
        yield start, end
        start = end
    yield start, (rows, columns)

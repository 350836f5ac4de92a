"""The best way through a band, and how sure each step of it is.

Steps are the beads: so many sentences on, on each side. All ways are weighed (forward-backward), and the way
is taken whose beads are the surest, not the single most likely one. Start reading at `best_path`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from termkit.memory.alignment.band import Band

STEPS = ((1, 0), (0, 1), (1, 1), (2, 1), (1, 2), (2, 2))
_Scores = list["NDArray[np.float64]"]


def posteriors(band: Band, scores: _Scores) -> _Scores:
    """For each kind of bead and each cell where one may begin: the probability that one does.

    `scores` are logarithms in the order of `STEPS`; the band is of states, one row and column more than there
    are sentences.
    """
    ends = band.ends(STEPS)
    forward = _sweep(band, scores, np.logaddexp)
    # The same from the end: everything turned round, each bead beginning where it ended.
    turned = []
    for end, score in zip(ends, scores, strict=True):
        there = np.full(band.cells, -np.inf)
        there[end[end >= 0]] = score[end >= 0]
        turned.append(there[::-1])
    turned[1] = np.where(np.isfinite(turned[1]), turned[1], 0.0)
    backward = _sweep(band.turned(), turned, np.logaddexp)[::-1]
    found = []
    for end, score in zip(ends, scores, strict=True):
        after = np.where(end >= 0, backward[end], -np.inf)
        found.append(np.exp(np.minimum(forward + score + after - forward[-1], 0.0)))
    return found


def best_path(band: Band, gains: _Scores) -> list[tuple[int, int, int]]:
    """The way with the greatest gain: row, column and kind of each bead, in order."""
    best = _sweep(band, gains, np.maximum)
    row, column = len(band.low) - 1, int(band.high[-1]) - 1
    path = []
    while row or column:
        here = best[band.starts[row] + column - band.low[row]]
        found = None
        for kind, (rows, columns) in enumerate(STEPS):
            before, left = row - rows, column - columns
            if before < 0 or not band.low[before] <= left < band.high[before]:
                continue
            cell = band.starts[before] + left - band.low[before]
            away = abs(best[cell] + gains[kind][cell] - here)
            if found is None or away < found[0]:
                found = away, before, left, kind
        if found is None:
            raise AssertionError("the band has no way through")
        _, row, column, kind = found
        path.append((row, column, kind))
    return path[::-1]


def _sweep(band: Band, scores: _Scores, better: np.ufunc) -> NDArray[np.float64]:
    """For each cell, what all ways from the first cell to it are worth together."""
    value = np.full(band.cells, -np.inf)
    value[0] = 0.0
    starts, low, high = band.starts.tolist(), band.low.tolist(), band.high.tolist()
    # The scores of steps along a row, added up from the first cell of all.
    summed = np.concatenate(([0.0], np.cumsum(scores[1])))
    for row in range(len(low)):
        here = value[starts[row] : starts[row + 1]]
        for (rows, columns), score in zip(STEPS, scores, strict=True):
            before = row - rows
            if not rows or before < 0:
                continue
            first = max(low[row], low[before] + columns)
            last = min(high[row], high[before] + columns)
            if first >= last:
                continue
            cell = starts[before] + first - columns - low[before]
            piece = slice(cell, cell + last - first)
            part = here[first - low[row] : last - low[row]]
            better(part, value[piece] + score[piece], out=part)
        # Steps within the row, all at once.
        along = summed[starts[row] : starts[row + 1]] - summed[starts[row]]
        here[:] = along + better.accumulate(here - along)
    return value

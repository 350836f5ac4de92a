"""Ways through a band, against all ways written down one by one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.memory.alignment.band import Band
from termkit.memory.alignment.paths import STEPS, best_path, posteriors

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[tuple[int, int, int], ...]


def all_paths(band: Band, row: int = 0, column: int = 0) -> Iterator[Path]:
    """Every way from a cell to the last one, as row, column and kind of each step."""
    last = len(band.low) - 1, int(band.high[-1]) - 1
    if (row, column) == last:
        yield ()
        return
    for kind, (rows, columns) in enumerate(STEPS):
        below, right = row + rows, column + columns
        if below <= last[0] and band.low[below] <= right < band.high[below]:
            for rest in all_paths(band, below, right):
                yield ((row, column, kind), *rest)


BANDS = [
    pytest.param(Band(np.zeros(4, int), np.full(4, 4)), id="everything"),
    pytest.param(Band(np.array([0, 0, 1, 2]), np.array([2, 3, 4, 4])), id="near the diagonal"),
    pytest.param(Band(np.array([0]), np.array([4])), id="an empty source"),
    pytest.param(Band(np.zeros(3, int), np.ones(3, int)), id="an empty target"),
]


@pytest.mark.parametrize("band", BANDS)
@given(seed=st.integers(0, 10_000))
def test_each_bead_is_as_likely_as_the_ways_that_have_it(band: Band, seed: int) -> None:
    scores = list(np.random.default_rng(seed).normal(0, 2, (len(STEPS), band.cells)))
    number = {
        cell: at for at, cell in enumerate(zip(*(c.tolist() for c in band.rows_and_columns()), strict=True))
    }
    weights = {
        path: math.exp(sum(scores[kind][number[row, column]] for row, column, kind in path))
        for path in all_paths(band)
    }
    found = posteriors(band, scores)
    for kind in range(len(STEPS)):
        for (row, column), at in number.items():
            through = sum(weight for path, weight in weights.items() if (row, column, kind) in path)
            assert found[kind][at] == pytest.approx(through / sum(weights.values()), abs=1e-9)
    best = max(weights, key=lambda path: weights[path])
    assert tuple(best_path(band, scores)) == best

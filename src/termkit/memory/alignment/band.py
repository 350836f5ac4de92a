"""The part of all pairs of sentences that is looked at: for each sentence of one text, a range of the other.

Start reading at `Band`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Band:
    """Cells (row, column) with `low[row] <= column < high[row]`; both rise. Cells lie row after row.

    >>> band = Band(np.array([0, 0, 1]), np.array([2, 3, 3]))
    >>> band.cells, band.starts.tolist(), band.index(np.array([1, 2]), np.array([2, 0])).tolist()
    (7, [0, 2, 5, 7], [4, -1])
    """

    def __init__(self, low: NDArray[np.int64], high: NDArray[np.int64]) -> None:
        self.low, self.high = low, high
        self.starts = np.r_[0, np.cumsum(high - low)]
        self.cells = int(self.starts[-1])

    def rows_and_columns(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and column of each cell."""
        row = np.repeat(np.arange(len(self.low)), self.high - self.low)
        return row, np.arange(self.cells) - (self.starts[:-1] - self.low)[row]

    def index(self, row: NDArray[np.int64], column: NDArray[np.int64]) -> NDArray[np.int64]:
        """The number of each cell; -1 for what lies outside."""
        within = np.minimum(row, len(self.low) - 1)
        inside = (row == within) & (column >= self.low[within]) & (column < self.high[within])
        return np.where(inside, self.starts[within] + column - self.low[within], -1)

    def transposed(self, columns: int) -> Band:
        """The same cells, by column."""
        number = np.arange(columns)
        # low and high rise, so the rows of a column are a range.
        low = np.searchsorted(self.high, number, side="right")
        high = np.searchsorted(self.low, number, side="right")
        return Band(low, np.maximum(high, low))

    def turned(self) -> Band:
        """The same band seen from its end: cells in the opposite order."""
        columns = int(self.high[-1])
        return Band((columns - self.high)[::-1], (columns - self.low)[::-1])

    def ends(self, steps: Sequence[tuple[int, int]]) -> list[NDArray[np.int64]]:
        """For each step, the cell that it leads to from each cell; -1 for what lies outside."""
        row, column = self.rows_and_columns()
        return [self.index(row + rows, column + columns) for rows, columns in steps]

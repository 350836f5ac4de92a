"""In which sentences each type stands. Start reading at `Occurrences.between`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from termkit.memory.alignment.tokens import Side


class Occurrences:
    """Where each type stands: sentence numbers, by type."""

    def __init__(self, side: Side) -> None:
        sentence = np.repeat(np.arange(len(side)), side.sizes())
        self._many = len(side) + 1
        self._keys = np.sort(side.tokens.astype(np.int64) * self._many + sentence)

    def between(
        self, types: NDArray[np.int64], low: NDArray[np.int64], high: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """For each type and range: the number of the request, and each sentence in the range that has it."""
        first = np.searchsorted(self._keys, types * self._many + low)
        last = np.searchsorted(self._keys, types * self._many + high)
        count = last - first
        request = np.repeat(np.arange(len(types)), count)
        offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        return request, self._keys[np.repeat(first, count) + offset] % self._many

"""The nearest segments of a memory, exactly: the same as comparing with every one of them, and much sooner.

For one query the segments go through sieves, each of which passes over only what cannot be near enough:
length; the bits of `signatures`, of all segments of a length together; and last the edit distance itself,
likeliest ones first, so that the measure of what is near enough rises early. `sieve` does it with numpy and
rapidfuzz, `kernel` in compiled code, with the same answers; `compiled` says which of them. Start reading at
`Searcher.nearest`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from termkit.memory import compiled
from termkit.memory.index import RARE
from termkit.memory.sieve import Sieve
from termkit.memory.signatures import Signatures, signatures

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction
    from types import ModuleType

    from numpy.typing import NDArray

    from termkit.memory.index import Index

# Scores are told apart to a ten-thousandth of a percent, so that all of it can be done in whole numbers.
_FINEST = 10**6
# The compiled search is made for sentences; the numbers of a longer text could grow beyond its words.
_LONGEST = 4000
_LOT = 256


class Near(NamedTuple):
    """A segment that was found: its unit, its text, and how many edits away it is."""

    unit: int
    text: str
    distance: int


class Searcher:
    """Searches some indexes as if they were one, but for the units that are `gone`, whose numbers are sorted.

    `kernel` says what compiled search there is for so much work, queries × segments.
    """

    def __init__(
        self,
        indexes: Sequence[Index],
        gone: NDArray[np.int64] | None = None,
        kernel: Callable[[int], ModuleType | None] = compiled.kernel,
    ) -> None:
        self.indexes = indexes
        self._gone = np.zeros(0, np.int64) if gone is None else gone
        self._kernel = kernel
        self._sieve = Sieve(indexes, self._gone)

    def __len__(self) -> int:
        return sum(map(len, self.indexes))

    def nearest(self, queries: Sequence[str], least: Fraction, limit: int) -> list[list[Near]]:
        """For each query, the `limit` segments of the highest character score, if it is `least` or more.

        The score is 100 × (1 − distance / longer length). Best first; of equals, the oldest unit first.

        >>> from fractions import Fraction
        >>> from termkit.memory.building import built
        >>> index = built([(1, "Bakı küləkli şəhərdir."), (2, "Şuşa dağdadır."), (3, "Bakı küləyi")])
        >>> Searcher([index]).nearest(["Bakı küləkli şəhər"], Fraction(70), 5)
        [[Near(unit=1, text='Bakı küləkli şəhərdir.', distance=4)]]
        """
        limit = min(limit, len(self))
        if least > 100 or limit < 1:
            return [[] for _ in queries]
        lost = _lost(least)
        nearest: list[list[Near]] = []
        # Compiling may be done in the middle of many queries.
        for start in range(0, len(queries), _LOT):
            lot = queries[start : start + _LOT]
            kernel = self._kernel(len(lot) * len(self))
            if kernel is not None:
                nearest += [self._by_kernel(kernel, query, lost, limit) for query in lot]
                continue
            letters, pairs = signatures(lot)
            for n, query in enumerate(lot):
                bits = Signatures(letters[n : n + 1], pairs[n : n + 1])
                nearest.append(self._sieved(query, bits, lost, limit))
        return nearest

    def _sieved(self, query: str, bits: Signatures, lost: tuple[int, int], limit: int) -> list[Near]:
        return [
            Near(unit, self.indexes[part].text(row), distance)
            for unit, part, row, distance in self._sieve.nearest(query, bits, lost, limit)
        ]

    def _by_kernel(self, kernel: ModuleType, query: str, lost: tuple[int, int], limit: int) -> list[Near]:
        coded = [index.coded(query) for index in self.indexes]
        if len(query) > _LONGEST or any(RARE in codes for codes in coded):
            return self._sieved(query, signatures([query]), lost, limit)
        found = kernel.search(self.indexes, coded, query, self._gone, lost, limit)
        return [Near(unit, self.indexes[part].text(row), distance) for unit, part, row, distance in found]


@lru_cache(64)
def _lost(least: Fraction) -> tuple[int, int]:
    """The share of its score that a segment may lose, as two whole numbers.

    >>> from fractions import Fraction
    >>> _lost(Fraction("66.7"))
    (333, 1000)
    """
    return (1 - least / 100).limit_denominator(_FINEST).as_integer_ratio()

"""For each pair of languages that is asked for, what finds the nearest segments of the units there are now.

Indexes of the source segments lie beside the memory, each of some units that came one after the other. What
came last is indexed in memory until it is worth a file; what is deleted is passed over. Start reading at
`Pairs.searcher`; `parts` makes, keeps and joins the indexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from termkit.memory.parts import Part, Parts
from termkit.memory.search import Searcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.memory.store import Store


class _Pair(NamedTuple):
    searcher: Searcher
    parts: list[Part]
    newest: int  # the newest unit that the searcher knows
    journal: int  # and the newest deletion


class Pairs:
    """The searchers of a memory, made when they are asked for.

    `indexing` is called with the number of units before an index of them is made: a million take seconds.
    """

    def __init__(self, store: Store, indexing: Callable[[int], None] | None = None) -> None:
        self.store = store
        self._indexing = indexing
        self._pairs: dict[tuple[str, str], _Pair] = {}

    def close(self) -> None:
        """Give the files back."""
        self._pairs.clear()

    def searcher(self, source: str, target: str) -> Searcher:
        """What searches in the segments of `source` whose unit has one in `target`: all that are there now.

        Raises `TranslationMemoryError` where the memory cannot be read.
        """
        pair = self._pairs.get((source, target))
        now = self.store.newest()
        journal, _ = self.store.deleted(pair.journal if pair else 0)
        if pair is None or now > pair.newest or journal != pair.journal:
            parts = Parts(self.store, source, target)
            known = parts.stored(now) if pair is None else pair.parts
            known = parts.extended(known, now, indexing=self._indexing)
            # What was deleted while an index was made is in it.
            first = min((part.stamp.journal for part in known), default=0)
            journal, gone = self.store.deleted(first)
            searcher = Searcher([part.segments for part in known], np.unique(np.array(gone, np.int64)))
            pair = _Pair(searcher, known, max([now, *(part.stamp.upto for part in known)]), journal)
            self._pairs[source, target] = pair
        return pair.searcher

"""For each pair of languages that is asked for, what finds the nearest segments of the units there are now.

An `index` of the source segments lies beside the memory. Units that came after it was made are searched one
by one, until they are so many that a new index is worth its while. Start reading at `Pairs.searcher`.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from termkit.memory.index import Index, build
from termkit.memory.index_file import Stamp, opened, save
from termkit.memory.search import Searcher

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from termkit.memory.store import Store

# So many new segments, and this share of the old ones, are searched one by one before the index is made anew.
_FEW = 4000
_SHARE = 1 / 8


class _Pair(NamedTuple):
    searcher: Searcher
    newest: int  # the newest unit the searcher knows
    newer: list[tuple[int, str]]


class Pairs:
    """The searchers of a memory, made when they are asked for.

    `indexing` is called with the number of segments before an index of them is made: a million take seconds.
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
        if pair is None:
            index = self._stored_index(source, target, now) or self._built_index(source, target, now)
            pair = _Pair(Searcher(index), index.newest, [])
        if pair.newest < now:
            newer = [*pair.newer, *self.store.segments(source, target, pair.newest)]
            # A unit may have come in between: it is known then, and must not be asked for again.
            now = max(now, newer[-1][0]) if newer else now
            index = pair.searcher.index
            if len(newer) > max(_FEW, len(index) * _SHARE):
                index, newer = self._built_index(source, target, now), []
                now = index.newest
            pair = _Pair(Searcher(index, newer), now, newer)
        self._pairs[source, target] = pair
        return pair.searcher

    def _index_path(self, source: str, target: str) -> Path:
        return self.store.path.with_name(f"{self.store.path.name}.{source}-{target}.index")

    def _stored_index(self, source: str, target: str, now: int) -> Index | None:
        known = opened(self._index_path(source, target))
        if known is None:
            return None
        index, stamp = known
        fits = stamp.newest <= now and stamp == self._stamp(stamp.newest)
        return index if fits else None

    def _built_index(self, source: str, target: str, newest: int) -> Index:
        """A new index, kept for the next time if the folder lets us."""
        units, texts = [], []
        for unit, text in self.store.segments(source, target):
            units.append(unit)
            texts.append(text)
        if self._indexing:
            self._indexing(len(texts))
        index = build(units, texts, max([newest, *units[-1:]]))
        with suppress(OSError):
            save(index, self._stamp(index.newest), self._index_path(source, target))
        return index

    def _stamp(self, newest: int) -> Stamp:
        return Stamp(self.store.uid, newest, self.store.mark(newest))

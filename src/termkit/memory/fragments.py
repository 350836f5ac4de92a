"""Known pieces of a segment that is not known as a whole: stored segments that stand in it, word for word.

Start reading at `Fragments.of`. An index of all segments (see `fragment_index`) lies beside the memory, one
for each pair of languages; it is made at a large import, or when
somebody asks for the first time.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from termkit.memory.fragment_index import FragmentIndex, built, folded_words, opened, save
from termkit.memory.tags import language_key
from termkit.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from termkit.memory.fragment_index import Run
    from termkit.memory.store import Store, Stored

# So many new segments, and this share of the old ones, are kept aside before the index is made anew.
_FEW = 4000
_SHARE = 1 / 8


class Fragment(NamedTuple):
    """A stored segment that stands in a query, and its translation.

    `start` and `end` are its place in the query, and `text` what stands there.
    """

    start: int
    end: int
    text: str
    source: str
    target: str
    unit: int
    origin: str


class _Known(NamedTuple):
    main: FragmentIndex
    newer: FragmentIndex
    newest: int


class Fragments:
    """The known pieces of a memory's segments.

    `indexing` is called with the number of segments before an index of them is made: a million take seconds.
    """

    def __init__(self, store: Store, indexing: Callable[[int], None] | None = None) -> None:
        self.store = store
        self._indexing = indexing
        self._pairs: dict[tuple[str, str], _Known] = {}

    def of(self, queries: Sequence[str], source: str, target: str) -> list[list[Fragment]]:
        """The longest stored segments that stand in each query, by place; of equal ones, the oldest unit's.

        A segment of one short word does not count, and neither does one inside a longer one.
        """
        known = self._known(source, target)
        runs = [_together(known.main.runs(query), known.newer.runs(query)) for query in queries]
        numbers = {number for several in runs for run in several for number in run.units}
        stored = {unit.id: unit for unit in self.store.units(sorted(numbers))} if numbers else {}
        return [
            _longest(query, several, stored, (source, target))
            for query, several in zip(queries, runs, strict=True)
        ]

    def update(self, source: str, target: str, progress: Callable[[int], None] | None = None) -> None:
        """Bring the file of the index up to date: for when nobody waits for a look-up."""
        now = self.store.newest()
        index = self._stored(source, target, now)
        if index is None or index.newest < now:
            self._built(source, target, now, progress)

    def _known(self, source: str, target: str) -> _Known:
        """What is known in two languages now."""
        known = self._pairs.get((source, target))
        now = self.store.newest()
        if known is None:
            index = self._stored(source, target, now) or self._built(source, target, now)
            known = _Known(index, built([], index.newest), index.newest)
        if known.newest < now:
            newer = built(self.store.segments(source, target, known.main.newest), now)
            if len(newer.units) > max(_FEW, len(known.main.units) * _SHARE):
                index = self._built(source, target, now)
                known = _Known(index, built([], index.newest), index.newest)
            else:
                known = _Known(known.main, newer, newer.newest)
        self._pairs[source, target] = known
        return known

    def _path(self, source: str, target: str) -> Path:
        return self.store.path.with_name(f"{self.store.path.name}.{source}-{target}.fragments")

    def _stored(self, source: str, target: str, now: int) -> FragmentIndex | None:
        found = opened(self._path(source, target))
        if found is None:
            return None
        index, stamp = found
        return index if index.newest <= now and stamp == self._stamp(index.newest) else None

    def _built(
        self, source: str, target: str, newest: int, progress: Callable[[int], None] | None = None
    ) -> FragmentIndex:
        """A new index, kept for the next time if the folder lets us."""
        if self._indexing:
            self._indexing(len(self.store))
        index = built(self.store.segments(source, target), newest, progress)
        with suppress(OSError):
            save(index, self._stamp(index.newest), self._path(source, target))
        return index

    def _stamp(self, newest: int) -> int:
        """A number that tells this memory with this newest unit from any other."""
        said = f"{self.store.uid} {newest} {self.store.mark(newest)}"
        return int.from_bytes(blake2b(said.encode(), digest_size=8).digest(), "little")


def _together(runs: list[Run], more: list[Run]) -> list[Run]:
    return sorted([*runs, *more], key=lambda run: run.words, reverse=True) if more else runs


def _longest(
    query: str, runs: Iterable[Run], stored: Mapping[int, Stored], languages: tuple[str, str]
) -> list[Fragment]:
    """Of each run, longest first, the fragment of the oldest unit, unless it lies in a longer one."""
    found: list[Fragment] = []
    for run in runs:
        if any(longer.start <= run.start and run.end <= longer.end for longer in found):
            continue
        words = folded_words(fold(query[run.start : run.end]).text)
        for number in run.units:
            texts = _texts(stored[number], words, languages) if number in stored else None
            if texts:
                place = run.start, run.end, query[run.start : run.end]
                found.append(Fragment(*place, *texts, number, stored[number].origin))
                break
    return sorted(found)


def _texts(stored: Stored, words: list[str], languages: tuple[str, str]) -> tuple[str, str] | None:
    """The segment of a unit that is just these words, and its translation; None where it only shares their
    number."""
    source, target = languages
    variants = [(language_key(variant.language), variant.text) for variant in stored.unit.variants]
    segment = next((text for key, text in variants if key == source and folded_words(text) == words), None)
    translation = next((text for key, text in variants if key == target), None)
    return None if segment is None or translation is None else (segment, translation)

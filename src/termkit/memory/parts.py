"""The indexes of a pair of languages: made, kept in files beside the memory, and joined when they are many.

Each is of the units above one number and up to another, so that together they are of all. Start reading at
`Parts.extended`.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from termkit.memory.building import Collected, index_of
from termkit.memory.index_file import Stamp, opened, save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from termkit.memory.index import Index
    from termkit.memory.store import Store

# Of so many units an index is kept; fewer are indexed anew by every program in no time.
_FEW = 1000
# So many are joined with newer ones while a person waits for a look-up: it takes a tenth of a second.
_SOON = 50_000
# An index is of no more segments and characters, so that making it needs little memory.
_MOST, _MOST_CHARACTERS, _RANGE = 1 << 19, 1 << 25, 1 << 32
_STEP = 10_000


class Part(NamedTuple):
    """An index and what it was made of."""

    segments: Index
    stamp: Stamp


class Parts:
    """The indexes of the segments in `source` whose unit has one in `target`."""

    def __init__(self, store: Store, source: str, target: str) -> None:
        self.source, self.target = source, target
        self._store = store
        self._prefix = f"{store.path.name}.{source}-{target}."

    def stored(self, newest: int) -> list[Part]:
        """Those in files, from the first unit on without a gap; `newest` is the newest unit there is."""
        parts: list[Part] = []
        files = self._files()
        at = 0
        while True:
            for after, upto in sorted(files, key=lambda span: -span[1]):
                if after == at < upto <= newest and (found := opened(files[after, upto])):
                    part = Part(*found)
                    if self._fits(part.stamp, at, upto):
                        break
            else:
                return parts
            parts.append(part)
            at = upto

    def update(self, progress: Callable[[int], None] | None = None) -> list[Part]:
        """Bring the files up to date, and join and mend them: for when nobody waits for a look-up."""
        newest = self._store.newest()
        return self.extended(self.stored(newest), newest, thorough=True, progress=progress)

    def extended(
        self,
        parts: list[Part],
        newest: int,
        *,
        thorough: bool = False,
        indexing: Callable[[int], None] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> list[Part]:
        """These and what is missing to the newest unit, kept in files where that is worth it.

        Small ones are joined with newer ones, so that there are never many; large ones too if it is to be
        `thorough`, and then those are made anew of which many units are gone. `indexing` is called with the
        number of units before an index of them is made, `progress` while it is, with those done.
        """
        after = parts[-1].stamp.upto if parts else 0
        if after >= newest and not thorough:
            return parts
        kept = list(parts)
        while kept and _joins(kept[-1].stamp, after, newest, thorough):
            after = kept.pop().stamp.after
        if thorough:
            # The units of all parts follow each other, so that one with many gone takes later ones along.
            for place, part in enumerate(kept):
                if self._is_worn(part):
                    after = part.stamp.after
                    del kept[place:]
                    break
        if after >= newest:
            return parts
        if indexing:
            indexing(newest - after)
        for part in self._made(after, newest, progress):
            kept.append(part)
            if part.stamp.upto - part.stamp.after >= _FEW:
                self._keep(part)
        return kept

    def _made(self, after: int, newest: int, progress: Callable[[int], None] | None) -> Iterator[Part]:
        collected, last, start = Collected(), after, after
        journal = self._store.deleted()
        for count, (unit, text) in enumerate(self._store.segments(self.source, self.target, after), 1):
            if unit != last and _is_full(collected, unit):
                yield Part(index_of(collected), self._stamp(start, last, journal))
                collected, start = Collected(), last
            collected.take(unit, text)
            last = unit
            if progress and not count % _STEP:
                progress(count)
        # A unit may have come in meanwhile: it is known then, and must not be asked for again.
        yield Part(index_of(collected), self._stamp(start, max(newest, last), journal))

    def _stamp(self, after: int, upto: int, journal: tuple[int, list[int]]) -> Stamp:
        # Another history than this one has other units from some number on: the last ones tell.
        numbers = [
            upto - back for back in (0, *(1 << n for n in range(upto.bit_length()))) if upto - back > after
        ]
        marks = [[number, self._store.mark(number)] for number in numbers]
        newest, units = journal
        return Stamp(self._store.uid, after, upto, marks, newest, units[-1] if units else None)

    def _fits(self, stamp: Stamp, after: int, upto: int) -> bool:
        """Whether an index is of this memory, and the memory has the history that the index was made of."""
        if (stamp.uid, stamp.after, stamp.upto) != (self._store.uid, after, upto):
            return False
        journal, units = self._store.deleted(max(stamp.journal - 1, 0))
        if stamp.journal > journal or (stamp.journal and units[:1] != [stamp.journalled]):
            return False
        gone = set(units)
        return all(
            mark == (now := self._store.mark(number)) or (now is None and number in gone)
            for number, mark in stamp.marks
            if number is not None
        )

    def _is_worn(self, part: Part) -> bool:
        """Whether more than an eighth of its units is gone."""
        _, gone = self._store.deleted(part.stamp.journal)
        return 8 * sum(part.stamp.after < unit <= part.stamp.upto for unit in gone) > len(part.segments)

    def _keep(self, part: Part) -> None:
        """Write it to a file, if the folder lets us, and take the files away whose units it has."""
        _, after, upto, *_ = part.stamp
        with suppress(OSError):
            save(part.segments, part.stamp, self._store.path.with_name(f"{self._prefix}{after}-{upto}.index"))
            for (other_after, other_upto), path in self._files().items():
                if after <= other_after and other_upto <= upto and (other_after, other_upto) != (after, upto):
                    with suppress(OSError):
                        path.unlink()

    def _files(self) -> dict[tuple[int, int], Path]:
        """The files of this pair, by the units they are of."""
        found = {}
        with suppress(OSError):
            for path in self._store.path.parent.iterdir():
                if path.name.startswith(self._prefix):
                    span = re.fullmatch(r"(\d+)-(\d+)\.index", path.name[len(self._prefix) :])
                    if span:
                        found[int(span[1]), int(span[2])] = path
        return found


def _joins(stamp: Stamp, after: int, newest: int, thorough: bool) -> bool:
    """Whether a part is small enough beside what follows it to become one with that."""
    size = stamp.upto - stamp.after
    return size <= 2 * (newest - after) and size < _MOST and (thorough or size < _SOON)


def _is_full(collected: Collected, unit: int) -> bool:
    return len(collected) >= _MOST or (
        len(collected) > 0
        and (len(collected.points) >= _MOST_CHARACTERS or unit - collected.units[0] >= _RANGE)
    )

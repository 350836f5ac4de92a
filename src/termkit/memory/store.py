"""The store of a translation memory: its units, in a file or on a server. Start reading at `Store.add`.

Everything that one `add` brings is one transaction: an error, an interruption or `kill -9` in the middle
leaves the memory as it was. Readers are not kept waiting by a writer, and writers wait for each other, so
that two cannot bring the same unit at the same time. `database` says which kinds of memory there are;
`adding` and `reading` do the work.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from termkit.documents.translation_units import Header
from termkit.memory import reading
from termkit.memory.adding import ON_DUPLICATE, Added, Adding, OnDuplicate
from termkit.memory.database import open_database
from termkit.memory.duplicates import together
from termkit.memory.reading import BATCH, Stored
from termkit.memory.rows import unpacked_things

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from termkit.documents.translation_units import Unit

__all__ = ["ON_DUPLICATE", "Added", "OnDuplicate", "Store", "Stored"]


class Store:
    """A memory in a file, or on a server, by its address: `postgresql://user@host/database`.

    With `create`, a file that is not there yet is made; on a server, the tables in a database that is there.
    `name` is what messages call the memory, `uid` tells it from every other, and what belongs to it (an
    index) lies beside `path` under its name. `waiting` is called, once each time, when another program is
    writing and has to be waited for, a minute at most.

    Raises `TranslationMemoryError` for a memory that is missing, cannot be reached, or is none, or a newer
    one.
    """

    def __init__(
        self, place: str | Path, *, create: bool = False, waiting: Callable[[], None] = lambda: None
    ) -> None:
        self.database = open_database(place, create=create, waiting=waiting)
        self.name = self.database.name
        self.path = self.database.path
        with self.database.told():
            ((self.uid,),) = self.database.rows("SELECT uid FROM memory")

    def close(self) -> None:
        """Give it back."""
        self.database.close()

    def check(self) -> None:
        """See that nothing of it is damaged, before much is written; it takes a second for a million units.

        Raises `TranslationMemoryError` where something is.
        """
        self.database.check()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        with self.database.told():
            ((count,),) = self.database.rows("SELECT count(*) FROM unit")
        return int(count)

    def newest(self) -> int:
        """The number of the unit that came last, also if it was deleted since; 0 if none ever came."""
        with self.database.told():
            ((number,),) = self.database.rows("SELECT newest FROM memory")
        return int(number)

    def add(
        self,
        units: Iterable[Unit | Header],
        origin: str,
        on_duplicate: OnDuplicate = "merge",
        progress: Callable[[int], None] | None = None,
    ) -> Added:
        """Take units in, all of them or, if anything goes wrong on the way, none.

        `on_duplicate` says what becomes of a unit whose segments are all there already, in one unit: `merge`
        adds its dates, notes and properties to that one, `skip` leaves it out, `keep` stores it once more.
        A header among the units is kept for `header`. `progress` is called with the number of units so far.

        Raises `TranslationMemoryError` where the memory cannot be written; an error of `units` passes
        through.
        """
        coming = iter(units)
        seen = 0
        with _much_made(), self.database.told(), self.database.transaction():
            adding = Adding(self.database, origin, on_duplicate)
            while batch := list(islice(coming, BATCH)):
                adding.batch(batch)
                seen += len(batch)
                if progress:
                    progress(seen)
            return adding.finish()

    def delete(self, numbers: Iterable[int]) -> int:
        """Take units out of the memory, for good; how many there were. Their numbers are not given again."""
        coming = iter(sorted(set(numbers)))
        count = 0
        with self.database.told(), self.database.transaction():
            while batch := list(islice(coming, BATCH)):
                among, values = self.database.among(batch)
                there = f"FROM unit WHERE id {among}"
                self.database.do(f"INSERT INTO deleted (unit) SELECT id {there} ORDER BY id", values)
                count += self.database.do(f"DELETE {there}", values)
        return count

    def deleted(self, after: int = 0) -> tuple[int, list[int]]:
        """What an index must forget: the newest number of the list of deletions, and the units after `after`.

        Whoever keeps that number gives it as `after` the next time; 0 is the beginning.
        """
        with self.database.told():
            ((newest,),) = self.database.rows("SELECT coalesce(max(id), 0) FROM deleted")
            rows = self.database.rows(
                "SELECT unit FROM deleted WHERE id > ? AND id <= ? ORDER BY id", (after, newest)
            )
        return int(newest), [unit for (unit,) in rows]

    def units(self, numbers: Iterable[int] | None = None) -> Iterator[Stored]:
        """The units with these numbers, or all, oldest first."""
        with self.database.told():
            if numbers is None:
                yield from reading.all_units(self.database)
            else:
                yield from reading.units_numbered(self.database, numbers)

    def segments(self, source: str, target: str, after: int = 0) -> Iterator[tuple[int, str]]:
        """Number and text of each segment in `source` whose unit has one in `target` too, oldest first.

        Only units with a number above `after`. What a unit says twice (en-GB and en-US) comes once.
        """
        with self.database.told():
            yield from reading.segments(self.database, source, target, after)

    def mark(self, number: int) -> int | None:
        """A part of the digest of a unit: by it an index knows that it was made of this very memory."""
        with self.database.told():
            rows = self.database.rows("SELECT digest FROM unit WHERE id = ?", (number,))
        return int.from_bytes(rows[0][0][:8], "big") if rows else None

    def languages(self) -> dict[str, int]:
        """How many segments there are in each language."""
        with self.database.told():
            return reading.segment_counts(self.database)

    def origins(self) -> set[str]:
        """The names of the files that units came from."""
        with self.database.told():
            return {name for (name,) in self.database.rows("SELECT name FROM origin")}

    def header(self, origins: Collection[str] = ()) -> Header:
        """What the headers of the files say that units came from, or of those named, taken together.

        The notes and properties of all, and of the attributes those in which no two differ.
        """
        with self.database.told():
            rows = self.database.rows(
                "SELECT o.name, h.details FROM header h JOIN origin o ON o.id = h.origin ORDER BY h.id"
            )
        return together(
            Header(*unpacked_things(details)) for name, details in rows if not origins or name in origins
        )


@contextmanager
def _much_made() -> Iterator[None]:
    """Millions of small things are made, of which none is garbage: it need not be looked for so often."""
    usual = gc.get_threshold()
    gc.set_threshold(max(usual[0], 100_000) if usual[0] else 0, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)

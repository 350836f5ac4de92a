"""Units into a database, batch by batch: which are new, which are there, and what those there learn from
them.

Start reading at `Adding.batch`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, NamedTuple

from termkit.documents.translation_units import Header
from termkit.memory.duplicates import digest, merged
from termkit.memory.reading import units_numbered
from termkit.memory.rows import packed, packed_things

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.documents.translation_units import Unit
    from termkit.memory.database import Database

OnDuplicate = Literal["merge", "skip", "keep"]
ON_DUPLICATE: tuple[OnDuplicate, ...] = ("merge", "skip", "keep")

# The digests of so many units take a hundred megabytes.
_REMEMBERED = 1_000_000


class Added(NamedTuple):
    """How many units came in as new, were merged into one that was there, and passed over as duplicates.

    A duplicate that has nothing to add counts as passed over.
    """

    taken: int = 0
    merged: int = 0
    duplicates: int = 0


class Adding:
    """Takes the units of one origin into a database, within a transaction of it.

    An empty memory has no duplicates but those that come in, whose digests can be remembered: nothing is
    looked up then, until they are very many.
    """

    def __init__(self, database: Database, origin: str, on_duplicate: OnDuplicate) -> None:
        self._database = database
        self._on_duplicate = on_duplicate
        ((newest,),) = database.rows("SELECT newest FROM memory")
        ((empty,),) = database.rows("SELECT NOT EXISTS (SELECT 1 FROM unit)")
        self.newest = int(newest)
        self.added = Added()
        self._remembers = bool(empty)
        if empty:
            database.unindex()
        self._known: dict[bytes, int] = {}
        database.do("INSERT INTO origin (name) VALUES (?) ON CONFLICT DO NOTHING", (origin,))
        ((self._origin,),) = database.rows("SELECT id FROM origin WHERE name = ?", (origin,))
        self._shapes: dict[tuple[str, tuple[str, ...]], int] = {}

    def batch(self, items: Iterable[Unit | Header]) -> None:
        """Take some units in, and keep headers among them."""
        units: list[Unit] = []
        for item in items:
            if isinstance(item, Header):
                self._keep(item)
            else:
                units.append(item)
        digests = [digest(unit) for unit in units]
        known = self._numbers(digests)
        old = self._to_merge_into(digests, known)
        first = self.newest + 1
        fresh: list[Unit] = []
        fresh_digests: list[bytes] = []
        changed: dict[int, Unit] = {}
        duplicates = merges = 0
        keep, merge = self._on_duplicate == "keep", self._on_duplicate == "merge"
        for unit, mark in zip(units, digests, strict=True):
            twin = None if keep else known.get(mark)
            if twin is None:
                known[mark] = first + len(fresh)
                fresh.append(unit)
                fresh_digests.append(mark)
                continue
            if not merge:
                duplicates += 1
                continue
            there = fresh[twin - first] if twin >= first else old[twin]
            new = merged(there, unit)
            if new == there:
                duplicates += 1
                continue
            merges += 1
            if twin >= first:
                fresh[twin - first] = new
            else:
                changed[twin] = old[twin] = new
        self._write(fresh, fresh_digests, changed)
        self.added = Added(
            self.added.taken + len(fresh), self.added.merged + merges, self.added.duplicates + duplicates
        )

    def _numbers(self, digests: list[bytes]) -> dict[bytes, int]:
        """The units with these digests; among others, where all are remembered."""
        if self._on_duplicate == "keep":
            return {}
        if self._remembers and len(self._known) <= _REMEMBERED:
            return self._known
        self._look_up()
        among, values = self._database.among(digests)
        # Of several that were kept, the oldest learns.
        return {
            bytes(mark): number
            for number, mark in self._database.rows(
                f"SELECT id, digest FROM unit WHERE digest {among} ORDER BY id DESC", values
            )
        }

    def _to_merge_into(self, digests: list[bytes], known: dict[bytes, int]) -> dict[int, Unit]:
        if self._on_duplicate != "merge" or not known:
            return {}
        numbers = [known[mark] for mark in digests if mark in known]
        return {stored.id: stored.unit for stored in units_numbered(self._database, numbers)}

    def _write(self, fresh: list[Unit], digests: list[bytes], changed: dict[int, Unit]) -> None:
        """Put new units in, and what merging changed: never a segment, so that an index of them stays
        right."""
        origin, shape = self._origin, self._shape
        numbers = range(self.newest + 1, self.newest + 1 + len(fresh))
        self._database.insert(
            [
                (number, mark, origin, shape(unit), *packed(unit))
                for number, mark, unit in zip(numbers, digests, fresh, strict=True)
            ]
        )
        self.newest += len(fresh)
        if changed:
            self._database.do_many(
                "UPDATE unit SET shape = ?, details = ? WHERE id = ?",
                [(shape(unit), packed(unit)[1], number) for number, unit in changed.items()],
            )

    def _shape(self, unit: Unit) -> int:
        """The number of a unit's languages, the one that was translated from and those of its variants."""
        key = unit.source_language, tuple([variant.language for variant in unit.variants])
        number = self._shapes.get(key)
        if number is None:
            values = key[0], json.dumps(key[1], ensure_ascii=False)
            self._database.do("INSERT INTO shape (source, tags) VALUES (?, ?) ON CONFLICT DO NOTHING", values)
            ((number,),) = self._database.rows("SELECT id FROM shape WHERE source = ? AND tags = ?", values)
            self._shapes[key] = number
        return number

    def _keep(self, header: Header) -> None:
        self._database.do(
            "INSERT INTO header (origin, details) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (self._origin, packed_things(header)),
        )

    def _look_up(self) -> None:
        """From now on, look digests up."""
        if self._remembers:
            self._remembers = False
            self._known = {}
            self._database.index()

    def finish(self) -> Added:
        """Write what is to be written last; how many units were added."""
        self._look_up()
        self._database.do("UPDATE memory SET newest = ?", (self.newest,))
        return self.added

"""Units into a database, batch by batch: which are new, which are there, and what those there learn from
them.

Start reading at `Adding.batch`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from termkit.documents.translation_units import Header, Unit
from termkit.memory.duplicates import Languages, digest, merged
from termkit.memory.origins import without_origin
from termkit.memory.reading import units_numbered
from termkit.memory.rows import BARE_UNIT, BARE_VARIANT, joined_each, packed, packed_things

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.memory.database import Database

OnDuplicate = Literal["merge", "skip", "keep"]
ON_DUPLICATE: tuple[OnDuplicate, ...] = ("merge", "skip", "keep")

_NO_VARIANTS: tuple[tuple[Any, ...], ...] = ((), (), (), (), (), ())
# The digests of so many units take a hundred megabytes.
_REMEMBERED = 1_000_000


class Added(NamedTuple):
    """How many units came in as new, were merged into one that was there, and passed over as duplicates.

    A duplicate that has nothing to add counts as passed over.
    """

    taken: int = 0
    merged: int = 0
    duplicates: int = 0


class _Shape(NamedTuple):
    """Languages of units; `bare` are the columns behind tags and texts where a unit has nothing else."""

    number: int
    languages: Languages
    bare: tuple[tuple[object, ...], ...]


class _Shapes(dict[tuple[str, tuple[str, ...]], _Shape]):
    """By a unit's source language and the tags of its variants; one that is asked for is there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __missing__(self, key: tuple[str, tuple[str, ...]]) -> _Shape:
        source, tags = key
        values = source, json.dumps(tags, ensure_ascii=False)
        self._database.do("INSERT INTO shape (source, tags) VALUES (?, ?) ON CONFLICT DO NOTHING", values)
        ((number,),) = self._database.rows("SELECT id FROM shape WHERE source = ? AND tags = ?", values)
        bare = tuple((thing,) * len(tags) for thing in BARE_VARIANT)
        shape = self[key] = _Shape(number, Languages(tags), bare)
        return shape


class _Columns(NamedTuple):
    """What is to be written of some units, a list for each column."""

    digests: list[bytes]
    origins: list[int]
    shapes: list[int]
    texts: list[str]
    details: list[str | None]


class Adding:
    """Takes the units of one origin into a database, within a transaction of it.

    A unit that says its own origin, as those of an export do, is of that one.
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
        self._origin = origin
        self._origins: dict[str, int] = {}
        self._shapes = _Shapes(database)

    def batch(self, items: Sequence[Unit | Header]) -> None:
        """Take some units in, and keep headers among them."""
        units = [item for item in items if isinstance(item, Unit)]
        if len(units) != len(items):
            for item in items:
                if isinstance(item, Header):
                    self._keep(item)
        origins, units = self._parted(units)
        columns = self._columns(units, origins)
        known = self._numbers(columns.digests)
        first = self.newest + 1
        fresh = dict(zip(columns.digests, range(first, first + len(units)), strict=True))
        if self._on_duplicate == "keep":
            self._write(columns)
        elif len(fresh) == len(units) and known.keys().isdisjoint(fresh):
            known.update(fresh)
            self._write(columns)
        else:
            self._sort_out(units, columns, known)

    def _parted(self, units: list[Unit]) -> tuple[list[int], list[Unit]]:
        """The numbers of the origins of units, and the units without them."""
        if not any(unit.props for unit in units):
            return [self._number(self._origin)] * len(units), units
        said = [without_origin(unit) for unit in units]
        return [self._number(origin or self._origin) for origin, _ in said], [unit for _, unit in said]

    def _number(self, origin: str) -> int:
        if origin not in self._origins:
            self._database.do("INSERT INTO origin (name) VALUES (?) ON CONFLICT DO NOTHING", (origin,))
            ((number,),) = self._database.rows("SELECT id FROM origin WHERE name = ?", (origin,))
            self._origins[origin] = number
        return self._origins[origin]

    def _sort_out(self, units: list[Unit], columns: _Columns, known: dict[bytes, int]) -> None:
        """Take in units among which there are duplicates."""
        there, all_said = self._there(columns, known)
        first = self.newest + 1
        fresh: list[Unit] = []
        fresh_origins: list[int] = []
        learned: dict[int, Unit] = {}
        merges = duplicates = 0
        for unit, mark, origin in zip(units, columns.digests, columns.origins, strict=True):
            twin = known.get(mark)
            if twin is None:
                known[mark] = first + len(fresh)
                fresh.append(unit)
                fresh_origins.append(origin)
                continue
            if twin in all_said:
                duplicates += 1
                continue
            old = unit
            if self._on_duplicate == "merge":
                old = fresh[twin - first] if twin >= first else there[twin]
                unit = merged(old, unit)
            if unit == old:
                duplicates += 1
                continue
            merges += 1
            if twin >= first:
                fresh[twin - first] = unit
            else:
                there[twin] = learned[twin] = unit
        self._write(self._columns(fresh, fresh_origins))
        self._learn(learned)
        self.added = self.added._replace(
            merged=self.added.merged + merges, duplicates=self.added.duplicates + duplicates
        )

    def _columns(self, units: list[Unit], origins: list[int]) -> _Columns:
        parts = [tuple(zip(*unit.variants, strict=True)) or _NO_VARIANTS for unit in units]
        shapes = [
            self._shapes[unit.source_language, part[0]] for unit, part in zip(units, parts, strict=True)
        ]
        texts = joined_each([part[1] for part in parts])
        details = [
            None if part[2:] == shape.bare and unit[2:] == BARE_UNIT else packed(unit)
            for unit, part, shape in zip(units, parts, shapes, strict=True)
        ]
        digests = [
            # Inline codes are details, too.
            shape.languages.digest(part[1], text) if more is None and shape.languages.clear else digest(unit)
            for unit, part, shape, text, more in zip(units, parts, shapes, texts, details, strict=True)
        ]
        return _Columns(digests, origins, [shape.number for shape in shapes], texts, details)

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

    def _there(self, columns: _Columns, known: dict[bytes, int]) -> tuple[dict[int, Unit], set[int]]:
        """The units of the memory that may learn from their twins, and the numbers of those that cannot.

        Most come in again as they are, and need not be read to see that.
        """
        if self._on_duplicate != "merge":
            return {}, set()
        brought: dict[int, set[tuple[int, str | None]]] = {}
        for mark, shape, details in zip(columns.digests, columns.shapes, columns.details, strict=True):
            if mark in known:
                brought.setdefault(known[mark], set()).add((shape, details))
        if not brought:
            return {}, set()
        among, values = self._database.among(brought)
        rows = self._database.rows(f"SELECT id, shape, details FROM unit WHERE id {among}", values)
        all_said = {number for number, *said in rows if brought[number] == {tuple(said)}}
        stored = units_numbered(self._database, brought.keys() - all_said)
        return {number: unit for number, _, unit in stored}, all_said

    def _write(self, columns: _Columns) -> None:
        count = len(columns.digests)
        numbers = range(self.newest + 1, self.newest + 1 + count)
        self._database.insert(zip(numbers, *columns, strict=True))
        self.newest += count
        self.added = self.added._replace(taken=self.added.taken + count)

    def _learn(self, learned: dict[int, Unit]) -> None:
        """Write what merging changed: never a segment, so that an index of them stays right."""
        if not learned:
            return
        _, _, shapes, _, details = self._columns([*learned.values()], [])
        self._database.do_many(
            "UPDATE unit SET shape = ?, details = ? WHERE id = ?", zip(shapes, details, learned, strict=True)
        )

    def _keep(self, header: Header) -> None:
        self._database.do(
            "INSERT INTO header (origin, details) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (self._number(self._origin), packed_things(header)),
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

"""The embedded store: a translation memory in one SQLite file, for several processes at once.

Start reading at `Store.add`. Everything that one `add` brings is one transaction: an error, an interruption
or `kill -9` in the middle leaves the memory as it was. Readers are not kept waiting by a writer (WAL), and
writers wait for each other.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from termkit.documents.translation_units import Unit, Variant
from termkit.errors import TranslationMemoryError
from termkit.memory.details import packed, unpacked
from termkit.memory.duplicates import digest, identity, merged
from termkit.memory.schema import prepare
from termkit.memory.sqlite_errors import in_words
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

OnDuplicate = Literal["merge", "skip", "keep"]
ON_DUPLICATE: tuple[OnDuplicate, ...] = ("merge", "skip", "keep")

_BATCH = 2000
_SECONDS_TO_WAIT = 60.0
_Identity = tuple[tuple[str, str], ...]


class Added(NamedTuple):
    """How many units `add` took as new, merged into one that was there, and passed over as duplicates.

    A duplicate that has nothing to add counts as passed over.
    """

    taken: int = 0
    merged: int = 0
    duplicates: int = 0


class Stored(NamedTuple):
    """A unit of the memory with its number there (older ones have smaller numbers) and where it came from."""

    id: int
    origin: str
    unit: Unit


class Store:
    """A memory in a file. With `create`, a file that is not there yet is made.

    Raises `TranslationMemoryError` for a file that is missing, or is no memory, or a newer one.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        self.path = Path(path)
        self.name = str(path)
        self._languages: dict[str, int] = {}
        if not create and not self.path.exists():
            raise TranslationMemoryError(
                f"{path}: there is no such memory. `termkit tm import` makes one from a TMX file."
            )
        with self._told():
            self.database = sqlite3.connect(
                self.path, timeout=_SECONDS_TO_WAIT, isolation_level=None, check_same_thread=False
            )
            try:
                prepare(self.database, self.name)
            except BaseException:
                self.database.close()
                raise
            # What was committed outlives a power cut too.
            self.database.execute("PRAGMA synchronous = FULL")
            self.database.execute("PRAGMA cache_size = -65536")
            (self.uid,) = self.database.execute("SELECT uid FROM memory").fetchone()

    def close(self) -> None:
        """Give the file back."""
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        with self._told():
            (count,) = self.database.execute("SELECT count(*) FROM unit").fetchone()
        return int(count)

    def newest(self) -> int:
        """The number of the unit that came last, also if it was deleted since; 0 if none ever came."""
        with self._told():
            return self._next_number() - 1

    def add(
        self,
        units: Iterable[Unit],
        origin: str,
        on_duplicate: OnDuplicate = "merge",
        progress: Callable[[int], None] | None = None,
    ) -> Added:
        """Take units in, all of them or, if anything goes wrong on the way, none.

        `on_duplicate` says what becomes of a unit whose segments are all there already, in one unit: `merge`
        adds its dates, notes and properties to that one, `skip` leaves it out, `keep` stores it once more.
        `progress` is called with the number of units so far.

        Raises `TranslationMemoryError` where the file cannot be written; an error of `units` passes through.
        """
        waiting = iter(units)
        total = Added()
        seen = 0
        with self._told(), self._transaction():
            where = self._origin(origin)
            while batch := list(islice(waiting, _BATCH)):
                counts = self._add_batch(batch, where, on_duplicate)
                total = Added(*(have + more for have, more in zip(total, counts, strict=True)))
                seen += len(batch)
                if progress:
                    progress(seen)
        return total

    def _add_batch(self, batch: list[Unit], origin: int, on_duplicate: OnDuplicate) -> Added:
        identities = [identity(unit) for unit in batch]
        digests = [digest(one) for one in identities]
        # Units with the same segments: of the memory, and of this batch, by their digest.
        known: dict[int, list[tuple[int, _Identity]]] = {}
        if on_duplicate != "keep":
            known = self._with_digests(digests)
        changed: dict[int, Unit] = {}
        fresh: dict[int, tuple[int, Unit]] = {}
        number = self._next_number()
        merges = duplicates = 0
        for unit, one, mark in zip(batch, identities, digests, strict=True):
            twins = known.get(mark, ())
            twin = next((there for there, other in twins if other == one), None) if twins else None
            if twin is None:
                fresh[number] = (mark, unit)
                if on_duplicate != "keep":
                    known.setdefault(mark, []).append((number, one))
                number += 1
                continue
            old = fresh[twin][1] if twin in fresh else changed.get(twin)
            if on_duplicate == "skip":
                duplicates += 1
                continue
            if old is None:
                (stored,) = self.units([twin])
                old = stored.unit
            new = merged(old, unit)
            if new == old:
                duplicates += 1
            else:
                merges += 1
                if twin in fresh:
                    fresh[twin] = (mark, new)
                else:
                    changed[twin] = new
        self._insert(fresh, origin)
        self._update(changed)
        return Added(len(fresh), merges, duplicates)

    def _insert(self, fresh: Mapping[int, tuple[int, Unit]], origin: int) -> None:
        tags = {variant.language for _, unit in fresh.values() for variant in unit.variants}
        language = {tag: self._language(tag) for tag in tags}
        self.database.executemany(
            "INSERT INTO unit VALUES (?, ?, ?, ?, ?)",
            [
                (number, mark, origin, unit.source_language, packed(unit))
                for number, (mark, unit) in fresh.items()
            ],
        )
        self.database.executemany(
            "INSERT INTO variant VALUES (?, ?, ?, ?, ?, ?)",
            [
                (
                    number,
                    position,
                    language[variant.language],
                    variant.text,
                    variant.markup,
                    packed(variant),
                )
                for number, (_, unit) in fresh.items()
                for position, variant in enumerate(unit.variants)
            ],
        )

    def _update(self, changed: Mapping[int, Unit]) -> None:
        """Write what merging changed: never a segment, so an index of segments stays right."""
        self.database.executemany(
            "UPDATE unit SET source_language = ?, details = ? WHERE id = ?",
            [(unit.source_language, packed(unit), number) for number, unit in changed.items()],
        )
        self.database.executemany(
            "UPDATE variant SET details = ? WHERE unit = ? AND position = ?",
            [
                (packed(variant), number, position)
                for number, unit in changed.items()
                for position, variant in enumerate(unit.variants)
            ],
        )

    def _with_digests(self, digests: list[int]) -> dict[int, list[tuple[int, _Identity]]]:
        """The units that have one of these digests."""
        found = self.database.execute(
            "SELECT id, digest FROM unit WHERE digest IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(digests),),
        ).fetchall()
        marks = dict(found)
        known: dict[int, list[tuple[int, _Identity]]] = {}
        for stored in self.units(list(marks)):
            known.setdefault(marks[stored.id], []).append((stored.id, identity(stored.unit)))
        return known

    def delete(self, numbers: Iterable[int]) -> int:
        """Take units out of the memory, for good; how many there were. Their numbers are not given again."""
        wanted = json.dumps(sorted(set(numbers)))
        with self._told(), self._transaction():
            there = "IN (SELECT value FROM json_each(?))"
            count = self.database.execute(
                f"INSERT INTO deleted (unit) SELECT id FROM unit WHERE id {there} ORDER BY id", (wanted,)
            ).rowcount
            self.database.execute(f"DELETE FROM variant WHERE unit {there}", (wanted,))
            self.database.execute(f"DELETE FROM unit WHERE id {there}", (wanted,))
        return count

    def deleted(self, after: int = 0) -> tuple[int, list[int]]:
        """What an index must forget: the newest number of the list of deletions, and the units after `after`.

        Whoever keeps that number gives it as `after` the next time; 0 is the beginning.
        """
        with self._told():
            (newest,) = self.database.execute("SELECT coalesce(max(id), 0) FROM deleted").fetchone()
            rows = self.database.execute(
                "SELECT unit FROM deleted WHERE id > ? AND id <= ? ORDER BY id", (after, newest)
            ).fetchall()
        return int(newest), [unit for (unit,) in rows]

    def units(self, numbers: Sequence[int] | None = None) -> Iterator[Stored]:
        """The units with these numbers, or all, oldest first."""
        where, values = "", []
        if numbers is not None:
            where = "WHERE u.id IN (SELECT value FROM json_each(?))"
            values = [json.dumps(list(numbers))]
        with self._told():
            rows = self.database.execute(
                "SELECT u.id, o.name, u.source_language, u.details, l.tag, v.text, v.markup, v.details "
                "FROM unit u JOIN origin o ON o.id = u.origin JOIN variant v ON v.unit = u.id "
                f"JOIN language l ON l.id = v.language {where} ORDER BY u.id, v.position",
                values,
            )
            head: tuple[Any, ...] = ()
            variants: list[Variant] = []
            for row in rows:
                if head and row[0] != head[0]:
                    yield _stored(head, variants)
                    variants = []
                head = row[:4]
                variants.append(Variant(row[4], row[5], row[6], *unpacked(row[7])))
            if head:
                yield _stored(head, variants)

    def segments(self, source: str, target: str, after: int = 0) -> Iterator[tuple[int, str]]:
        """Number and text of each segment in `source` whose unit has one in `target` too, oldest first.

        Only units with a number above `after`. What a unit says twice (en-GB and en-US) comes once.
        """
        last, said = 0, set[str]()
        with self._told():
            rows = self.database.execute(
                "SELECT v.unit, v.text FROM variant v JOIN language l ON l.id = v.language "
                "WHERE l.key = ? AND v.unit > ? AND EXISTS (SELECT 1 FROM variant t JOIN language m "
                "ON m.id = t.language WHERE t.unit = v.unit AND m.key = ?) ORDER BY v.unit, v.position",
                (source, after, target),
            )
            for unit, text in rows:
                if unit != last:
                    last, said = unit, set()
                if text not in said:
                    said.add(text)
                    yield unit, text

    def mark(self, number: int) -> int | None:
        """The digest of a unit, by which an index knows that it was made of this very memory."""
        with self._told():
            row = self.database.execute("SELECT digest FROM unit WHERE id = ?", (number,)).fetchone()
        return int(row[0]) if row else None

    def languages(self) -> dict[str, int]:
        """How many segments there are in each language."""
        with self._told():
            return dict(
                self.database.execute(
                    "SELECT l.key, count(*) FROM variant v JOIN language l ON l.id = v.language "
                    "GROUP BY l.key"
                )
            )

    def origins(self) -> set[str]:
        """The names of the files that units came from."""
        with self._told():
            return {name for (name,) in self.database.execute("SELECT name FROM origin")}

    def _next_number(self) -> int:
        row = self.database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'unit'").fetchone()
        return int(row[0]) + 1 if row else 1

    def _origin(self, name: str) -> int:
        self.database.execute("INSERT OR IGNORE INTO origin (name) VALUES (?)", (name,))
        (number,) = self.database.execute("SELECT id FROM origin WHERE name = ?", (name,)).fetchone()
        return int(number)

    def _language(self, tag: str) -> int:
        number = self._languages.get(tag)
        if number is None:
            self.database.execute(
                "INSERT OR IGNORE INTO language (tag, key) VALUES (?, ?)", (tag, language_key(tag))
            )
            (number,) = self.database.execute("SELECT id FROM language WHERE tag = ?", (tag,)).fetchone()
            self._languages[tag] = number
        return int(number)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.database.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.database.execute("COMMIT")
        except BaseException:
            self._languages.clear()
            if self.database.in_transaction:
                self.database.rollback()
            raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say in words what SQLite says in its own."""
        try:
            yield
        except sqlite3.Error as error:
            raise TranslationMemoryError(f"{self.name}: {in_words(error)}") from None
        except UnicodeEncodeError as error:
            half = ord(error.object[error.start])
            raise TranslationMemoryError(
                f"{self.name}: a unit holds half of a character (U+{half:04X}), which cannot be kept. Mend "
                "the text it came from."
            ) from None


def _stored(head: tuple[Any, ...], variants: list[Variant]) -> Stored:
    number, origin, source, details = head
    return Stored(number, origin, Unit(tuple(variants), source, *unpacked(details)))

"""How an older memory is brought to the tables of today. `sqlite_schema` says when."""

from __future__ import annotations

import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from termkit.documents.translation_units import Unit, Variant
from termkit.memory.duplicates import digest
from termkit.memory.rows import joined, packed, unpacked_things

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

# Until version 2 each variant was a row of its own.
_OLD = (
    "SELECT u.id, u.origin, u.source_language, u.details, l.tag, v.text, v.markup, v.details FROM old_unit u "
    "JOIN variant v ON v.unit = u.id JOIN language l ON l.id = v.language ORDER BY u.id, v.position"
)
_NOTHING = "[{},[],[]]"


def put_variants_into_units(database: sqlite3.Connection, tables: str, index: str) -> None:
    """From version 2 to 3: a unit and its variants become one row. Numbers stay."""
    database.execute("ALTER TABLE memory ADD COLUMN newest INTEGER NOT NULL DEFAULT 0")
    database.execute(
        "UPDATE memory SET newest = (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'unit')"
    )
    database.execute("ALTER TABLE unit RENAME TO old_unit")
    database.execute("DROP INDEX unit_by_digest")
    for statement in filter(str.strip, tables.split(";")):
        database.execute(statement)
    shapes: dict[tuple[str, str], int] = {}

    def rows() -> Iterator[tuple[Any, ...]]:
        for number, origin, unit in _old_units(database):
            tags = [variant.language for variant in unit.variants]
            shape = unit.source_language, json.dumps(tags, ensure_ascii=False)
            text = joined([variant.text for variant in unit.variants])
            yield number, digest(unit), origin, shapes.setdefault(shape, len(shapes) + 1), text, packed(unit)

    database.executemany("INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?)", rows())
    database.executemany(
        "INSERT INTO shape VALUES (?, ?, ?)", [(number, *shape) for shape, number in shapes.items()]
    )
    database.execute(index)
    for table in ("variant", "old_unit", "language"):
        database.execute(f"DROP TABLE {table}")


def _old_units(database: sqlite3.Connection) -> Iterator[tuple[int, int, Unit]]:
    for number, group in groupby(database.execute(_OLD), itemgetter(0)):
        rows = list(group)
        _, origin, source, details, *_ = rows[0]
        variants = [
            Variant(tag, text, markup, *unpacked_things(more or _NOTHING))
            for *_, tag, text, markup, more in rows
        ]
        yield number, origin, Unit(tuple(variants), source, *unpacked_things(details or _NOTHING))

"""The tables of a memory in a file, and how an older file is brought to them. Start reading at `prepare`.

A unit is one row: `text` holds its segments, `shape` says in which languages they are, `details` holds the
rest; `rows` says how. `digest` is the same for units that say the same.
"""

from __future__ import annotations

import sqlite3
import time

from termkit.errors import TranslationMemoryError
from termkit.memory.database import newer

# "tkTM": by it, a memory is told from any other database.
_APPLICATION = 0x746B544D
VERSION = 3

INDEX = "CREATE INDEX unit_by_digest ON unit (digest)"
_UNITS = """
CREATE TABLE shape (id INTEGER PRIMARY KEY, source TEXT NOT NULL, tags TEXT NOT NULL, UNIQUE (source, tags));
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL,
    origin INTEGER NOT NULL REFERENCES origin,
    shape INTEGER NOT NULL REFERENCES shape,
    text TEXT NOT NULL,
    details TEXT
);
CREATE TABLE header (
    id INTEGER PRIMARY KEY,
    origin INTEGER NOT NULL REFERENCES origin,
    details TEXT NOT NULL,
    UNIQUE (origin, details)
);
"""
# Unit numbers are never given twice, so this says for ever which are gone, in the order they went.
_JOURNAL = "CREATE TABLE deleted (id INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL);"
_TABLES = f"""
CREATE TABLE memory (uid TEXT NOT NULL, newest INTEGER NOT NULL);
CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
{_UNITS}{INDEX};
{_JOURNAL}
INSERT INTO memory VALUES (lower(hex(randomblob(8))), 0);
"""


def prepare(database: sqlite3.Connection, name: str, *, writable: bool) -> None:
    """Make the tables of a new file, or bring those of an older one up to date, wholly or not at all.

    One that is not `writable` must have them.

    Raises `TranslationMemoryError` for another program's database and for a memory of a newer termkit.
    """
    if _version(database, name) < VERSION:
        database.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have done it while this one waited.
            _bring_up_to_date(database, _version(database, name))
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {VERSION}")
            database.execute("COMMIT")
        except BaseException:
            database.rollback()
            raise
    if writable:
        _write_ahead(database)


def _bring_up_to_date(database: sqlite3.Connection, version: int) -> None:
    """A new version adds a line here."""
    if version == 0:
        _execute(database, _TABLES)
        return
    if version < 2:
        _execute(database, _JOURNAL)
    if version < 3:
        from termkit.memory.sqlite_migration import put_variants_into_units

        put_variants_into_units(database, _UNITS, INDEX)


def _execute(database: sqlite3.Connection, statements: str) -> None:
    """Several statements, within the transaction that is open, which `executescript` would end."""
    for statement in filter(str.strip, statements.split(";")):
        database.execute(statement)


def _version(database: sqlite3.Connection, name: str) -> int:
    # In one question, so that another process cannot make the tables in between.
    application, version, tables = database.execute(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master) "
        "FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    if application != _APPLICATION and (application or version or tables):
        raise TranslationMemoryError(
            f"{name}: this is a database of another program. Name another file with --memory."
        )
    if version > VERSION:
        raise TranslationMemoryError(f"{name}: {newer(version, VERSION)}")
    return int(version)


def _write_ahead(database: sqlite3.Connection) -> None:
    """Let others read while one writes. SQLite does not wait when two processes ask for this at once."""
    for attempt in range(50):
        if database.execute("PRAGMA journal_mode").fetchone() == ("wal",):
            return
        try:
            database.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError:
            if attempt == 49:
                raise
            time.sleep(0.05)

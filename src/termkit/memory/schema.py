"""The tables of a memory, and how an older file is brought to them. Start reading at `prepare`.

A unit has its variants in `variant`, in the order they came. What only some units have (dates, people, notes,
properties) stands in `details`, as JSON, so that nothing a file carried needs a column to survive.
"""

from __future__ import annotations

import sqlite3
import time

from termkit.errors import TranslationMemoryError

# "tkTM": by it, a memory is told from any other database.
_APPLICATION = 0x746B544D
VERSION = 2

_TABLES = """
CREATE TABLE memory (uid TEXT NOT NULL);
CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest INTEGER NOT NULL,
    origin INTEGER NOT NULL REFERENCES origin,
    source_language TEXT NOT NULL,
    details TEXT
);
CREATE INDEX unit_by_digest ON unit (digest);
CREATE TABLE variant (
    unit INTEGER NOT NULL REFERENCES unit,
    position INTEGER NOT NULL,
    language INTEGER NOT NULL REFERENCES language,
    text TEXT NOT NULL,
    markup TEXT,
    details TEXT,
    PRIMARY KEY (unit, position)
) WITHOUT ROWID;
INSERT INTO memory VALUES (lower(hex(randomblob(8))));
"""
# Unit numbers are never given twice, so this says for ever which are gone, in the order they went.
_JOURNAL = "CREATE TABLE deleted (id INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL);"
# From each version to the next: the statements that make it. A new version adds its row here.
_STEPS: dict[int, str] = {0: _TABLES, 1: _JOURNAL}


def prepare(database: sqlite3.Connection, name: str) -> None:
    """Make the tables of a new file, or bring those of an older one up to date, wholly or not at all.

    Raises `TranslationMemoryError` for another program's database and for a memory of a newer termkit.
    """
    if _version(database, name) < VERSION:
        database.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have done it while this one waited.
            for step in range(_version(database, name), VERSION):
                for statement in filter(str.strip, _STEPS[step].split(";")):
                    database.execute(statement)
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {VERSION}")
            database.execute("COMMIT")
        except BaseException:
            database.rollback()
            raise
    _write_ahead(database)


def _version(database: sqlite3.Connection, name: str) -> int:
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != _APPLICATION and (application or version or tables):
        raise TranslationMemoryError(
            f"{name}: this is a database of another program. Name another file with --memory."
        )
    if version > VERSION:
        raise TranslationMemoryError(
            f"{name}: this memory was written by a newer termkit (version {version} of its tables, here "
            f"{VERSION}). Install that termkit; the memory was left as it is."
        )
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

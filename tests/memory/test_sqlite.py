"""A memory in a file: which may be another program's, a newer or an older one, or no memory at all."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Unit, Variant
from termkit.errors import TranslationMemoryError
from termkit.memory.sqlite import SqliteDatabase
from termkit.memory.sqlite_schema import VERSION
from termkit.memory.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


WIND = Unit((Variant("az", "külək"), Variant("ru", "ветер")), "az")


def many(count: int) -> list[Unit]:
    return [Unit((Variant("az", f"külək {number}"), Variant("ru", "ветер"))) for number in range(count)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "memory", create=True) as made:
        yield made


def connection(store: Store) -> sqlite3.Connection:
    assert isinstance(store.database, SqliteDatabase)
    return store.database.connection


def contents(store: Store) -> list[Unit]:
    return [stored.unit for stored in store.units()]


def test_what_is_no_memory_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(TranslationMemoryError, match=r"no such memory.*tm import"):
        Store(tmp_path / "memory")
    (tmp_path / "text").write_text("Bakı" * 1000, encoding="utf-8")
    with pytest.raises(TranslationMemoryError, match="no translation memory"):
        Store(tmp_path / "text", create=True)
    with pytest.raises(TranslationMemoryError, match="this is a folder"):
        Store(tmp_path, create=True)
    with pytest.raises(TranslationMemoryError, match="cannot be opened"):
        Store(tmp_path / "nowhere" / "memory", create=True)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other") as other:
        other.execute("CREATE TABLE unit (id)")
    other.close()
    before = (tmp_path / "other").read_bytes()
    with pytest.raises(TranslationMemoryError, match="another program"):
        Store(tmp_path / "other", create=True)
    assert (tmp_path / "other").read_bytes() == before


def test_a_memory_of_a_newer_termkit_is_left_alone(store: Store) -> None:
    connection(store).execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(TranslationMemoryError, match="newer termkit"):
        Store(store.path)


def test_a_full_disk_is_said_and_leaves_the_memory_as_it_was(store: Store) -> None:
    store.add([WIND], "old.tmx")
    (pages,) = connection(store).execute("PRAGMA page_count").fetchone()
    connection(store).execute(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(TranslationMemoryError, match="disk is full"):
        store.add(many(20_000), "large.tmx")
    assert contents(store) == [WIND]


def test_a_memory_of_an_older_termkit_is_brought_up_to_date(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "memory") as old:
        old.executescript(
            """
            PRAGMA application_id = 0x746B544D;
            PRAGMA user_version = 1;
            CREATE TABLE memory (uid TEXT NOT NULL);
            CREATE TABLE language (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
            CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
            CREATE TABLE unit (
                id INTEGER PRIMARY KEY AUTOINCREMENT, digest INTEGER NOT NULL,
                origin INTEGER NOT NULL REFERENCES origin, source_language TEXT NOT NULL, details TEXT
            );
            CREATE INDEX unit_by_digest ON unit (digest);
            CREATE TABLE variant (
                unit INTEGER NOT NULL REFERENCES unit, position INTEGER NOT NULL,
                language INTEGER NOT NULL REFERENCES language, text TEXT NOT NULL, markup TEXT, details TEXT,
                PRIMARY KEY (unit, position)
            ) WITHOUT ROWID;
            INSERT INTO memory VALUES ('0123456789abcdef');
            INSERT INTO language VALUES (1, 'az', 'az'), (2, 'ru', 'ru');
            INSERT INTO origin VALUES (1, 'work.tmx');
            INSERT INTO unit VALUES (1, 7, 1, 'az', NULL);
            INSERT INTO variant VALUES (1, 0, 1, 'külək', NULL, NULL), (1, 1, 2, 'ветер', NULL, NULL);
            """
        )
    old.close()
    with Store(tmp_path / "memory") as store:
        assert contents(store) == [WIND]
        assert store.uid == "0123456789abcdef"
        assert store.delete([1]) == 1
        assert store.deleted()[1] == [1]
        assert connection(store).execute("PRAGMA user_version").fetchone() == (VERSION,)

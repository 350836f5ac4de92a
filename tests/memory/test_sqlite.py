"""A memory in a file: which may be another program's, a newer or an older one, or no memory at all."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from termkit.documents.tmx_writing import write_tmx
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


_LIMITED = """
import resource, sys
from termkit.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
sys.argv = ["termkit", "tm", "import", "large.tmx", "--memory", "memory"]
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="this system cannot limit the size of files")
def test_where_no_file_may_grow_the_memory_stays_as_it_was(store: Store, tmp_path: Path) -> None:
    store.add([WIND], "old.tmx")
    with (tmp_path / "large.tmx").open("w", encoding="utf-8") as file:
        file.writelines(write_tmx(many(50_000)))
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 2
    assert "memory: the disk is full" in done.stderr or "memory: the disk cannot be" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(store) == [WIND]


def test_a_damaged_file_is_said_to_be_damaged(store: Store, tmp_path: Path) -> None:
    store.add(many(5000), "work.tmx")
    store.close()
    damaged = bytearray((tmp_path / "memory").read_bytes())
    damaged[8192:-8192] = b"kulek!" * ((len(damaged) - 16384) // 6 + 1)
    (tmp_path / "memory").write_bytes(damaged)
    with (
        pytest.raises(TranslationMemoryError, match=r"is damaged.*copy"),
        Store(tmp_path / "memory") as again,
    ):
        list(again.units())
    (tmp_path / "memory").write_bytes(damaged[:5000])
    with (
        pytest.raises(TranslationMemoryError, match=r"is damaged.*copy"),
        Store(tmp_path / "memory") as again,
    ):
        list(again.units())


def test_damage_is_found_before_anything_is_written(store: Store, tmp_path: Path) -> None:
    store.add(many(5000), "work.tmx")
    store.check()
    store.close()
    damaged = bytearray((tmp_path / "memory").read_bytes())
    middle = len(damaged) // 2 // 4096 * 4096
    damaged[middle : middle + 8192] = b"U" * 8192
    (tmp_path / "memory").write_bytes(damaged)
    with (
        Store(tmp_path / "memory", create=True) as again,
        pytest.raises(TranslationMemoryError, match=r"is damaged.*copy"),
    ):
        again.check()
    assert (tmp_path / "memory").read_bytes() == damaged


@pytest.fixture
def nobody(tmp_path: Path) -> Iterator[None]:
    """For as long as this is used, root has no more rights than others."""
    if sys.platform == "win32":
        pytest.skip("folders of this system cannot be made read-only")
    root = os.geteuid() == 0
    if root:
        for folder in (tmp_path, *tmp_path.parents[:2]):
            folder.chmod(0o755)
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


def test_in_a_folder_that_may_not_be_written_to_it_is_said(
    store: Store, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    store.add([WIND], "work.tmx")
    store.close()
    tmp_path.chmod(0o555)
    try:
        request.getfixturevalue("nobody")
        with pytest.raises(TranslationMemoryError, match=r"may you write in it|no permission to write"):
            Store(tmp_path / "new", create=True)
        with (
            pytest.raises(TranslationMemoryError, match=r"may you write in it|no permission to write"),
            Store(tmp_path / "memory") as again,
        ):
            again.add(many(2), "more.tmx")
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        tmp_path.chmod(0o755)


def test_what_may_not_be_written_can_be_read(
    store: Store, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    store.add([WIND], "work.tmx")
    store.close()
    (tmp_path / "memory").chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        request.getfixturevalue("nobody")
        with Store(tmp_path / "memory") as again:
            assert contents(again) == [WIND]
            with pytest.raises(TranslationMemoryError, match="no permission to write"):
                again.add(many(2), "more.tmx")
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        tmp_path.chmod(0o755)


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

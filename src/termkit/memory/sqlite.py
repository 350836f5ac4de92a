"""A memory in one SQLite file, for several processes at once: the embedded database."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.errors import TranslationMemoryError
from termkit.memory.database import Database, Rows, UnitRow, half_of_a_character
from termkit.memory.sqlite_errors import in_words, is_busy
from termkit.memory.sqlite_schema import INDEX, prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

# A person begins to wonder after the first, and is told; after both, the other program is stuck.
_SECONDS_TO_WAIT = (1.0, 59.0)


class SqliteDatabase(Database):
    """The memory in a file; see `open_database`."""

    def __init__(self, path: str | Path, *, create: bool, waiting: Callable[[], None]) -> None:
        self.path = Path(path)
        self.name = str(path)
        self._waiting = waiting
        if self.path.is_dir():
            raise TranslationMemoryError(f"{path}: this is a folder. Name a file in it with --memory.")
        if not create and not self.path.exists():
            raise TranslationMemoryError(
                f"{path}: there is no such memory. `termkit tm import` makes one from a TMX file."
            )
        writable = create or _may_be_written(self.path)
        with self.told():
            self.connection = sqlite3.connect(
                self.path if writable else _to_read(self.path),
                timeout=sum(_SECONDS_TO_WAIT),
                isolation_level=None,
                check_same_thread=False,
                uri=not writable,
            )
            try:
                prepare(self.connection, self.name, writable=writable)
            except BaseException:
                self.connection.close()
                raise
            # What was committed outlives a power cut too.
            self.connection.execute("PRAGMA synchronous = FULL")
            self.connection.execute("PRAGMA cache_size = -65536")

    def close(self) -> None:
        """Give the file back."""
        self.connection.close()

    def check(self) -> None:
        """SQLite would find damage only where it comes by, and perhaps after it has written elsewhere."""
        with self.told():
            if self.rows("PRAGMA quick_check(1)") != [("ok",)]:
                raise sqlite3.DatabaseError("malformed")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        """All that a question brings."""
        return self.connection.execute(sql, values).fetchall()

    @contextmanager
    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Iterable[tuple[Any, ...]]]:
        """What a question brings, as it comes."""
        yield self.connection.execute(sql, values)

    def do(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Change something; how many rows it concerned."""
        return self.connection.execute(sql, values).rowcount

    def do_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Change something once for each row of values."""
        self.connection.executemany(sql, rows)

    def insert(self, rows: Iterable[UnitRow]) -> None:
        """Put rows into the table `unit`."""
        self.connection.executemany("INSERT INTO unit VALUES (?, ?, ?, ?, ?, ?)", rows)

    def among(self, values: Collection[Any]) -> tuple[str, list[Any]]:
        """`IN (?, ?, …)`."""
        return f"IN ({','.join('?' * len(values))})", list(values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and no other writer meanwhile."""
        self._begin()
        try:
            yield
            self.connection.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.rollback()
            raise

    def _begin(self) -> None:
        first, then = _SECONDS_TO_WAIT
        try:
            self._be_patient(first)
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            self._waiting()
            self._be_patient(then)
            self.connection.execute("BEGIN IMMEDIATE")
        finally:
            self._be_patient(first + then)

    def _be_patient(self, seconds: float) -> None:
        self.connection.execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}")

    def unindex(self) -> None:
        """An index that is made of all digests at once is made several times as fast."""
        self.connection.execute("DROP INDEX unit_by_digest")

    def index(self) -> None:
        """Make it."""
        self.connection.execute(INDEX)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say in words what SQLite says in its own."""
        try:
            yield
        except sqlite3.Error as error:
            raise TranslationMemoryError(f"{self.name}: {in_words(error)}") from None
        except UnicodeEncodeError as error:
            raise TranslationMemoryError(f"{self.name}: {half_of_a_character(error)}") from None


def _may_be_written(path: Path) -> bool:
    """Does the system let us write to a memory that is there, and to what SQLite keeps beside it?"""
    own = os.access in os.supports_effective_ids
    beside = [path.parent] if not _log(path).exists() else []
    return all(os.access(place, os.W_OK, effective_ids=own) for place in (path, *beside))


def _to_read(path: Path) -> str:
    """The address of a memory that is only read. Without a log beside it, SQLite must not make one."""
    return f"{path.resolve().as_uri()}?mode=ro{'' if _log(path).exists() else '&immutable=1'}"


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")

"""A memory on a PostgreSQL server, for a team: its tables are in the schema `termkit` of a database.

psycopg, of the extra `postgres`, is imported only with this file. Start reading at `PostgresDatabase`.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.errors import TranslationMemoryError
from termkit.glossary.cache import cache_folder
from termkit.memory.database import Database, Rows, UnitRow, half_of_a_character
from termkit.memory.postgres_errors import MISSING, UNREADABLE, in_words, without_password

try:
    import psycopg
except ImportError:
    raise TranslationMemoryError(MISSING) from None

from termkit.memory.postgres_schema import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

# A person begins to wonder after the first, and is told; after both, the other program is stuck.
_SECONDS_TO_WAIT = (1, 59)
# A server that does not answer is given up, where the address says nothing else.
_PATIENCE = {"connect_timeout": "10", "tcp_user_timeout": "30000", "application_name": "termkit"}
_TYPES = ("int8", "bytea", "int4", "int4", "text", "text")


class PostgresDatabase(Database):
    """The memory in a database of a server; see `open_database`."""

    def __init__(self, address: str, *, create: bool, waiting: Callable[[], None]) -> None:
        self.name = without_password(address)
        self._waiting = waiting
        # What libpq says of an address that it takes for another may show a part of the password.
        user = address.partition("://")[2].rpartition("@")[0]
        try:
            given = psycopg.conninfo.conninfo_to_dict(address)
        except psycopg.Error:
            given = {}
        if not given or any(character in user for character in "@/?"):
            raise TranslationMemoryError(f"{self.name}: {UNREADABLE}")
        self._address = psycopg.conninfo.make_conninfo(
            address, **{key: value for key, value in _PATIENCE.items() if key not in given}
        )
        with self.told():
            self._connection = self._connected(autocommit=True)
            try:
                uid = prepare(self._connection, self.name, create=create)
            except BaseException:
                self._connection.close()
                raise
        # Others may not write where the server runs, and it may be far away: indexes are each user's own.
        folder = cache_folder()
        self.path = (folder / "memories" if folder else Path(os.devnull)) / uid
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)

    def _connected(self, *, autocommit: bool) -> psycopg.Connection[tuple[Any, ...]]:
        connection = psycopg.connect(self._address, autocommit=True)
        connection.execute("SET client_encoding = 'UTF8'; SET search_path = termkit")
        connection.autocommit = autocommit
        return connection

    @property
    def connection(self) -> psycopg.Connection[tuple[Any, ...]]:
        """The connection, made anew if the old one was lost."""
        if self._connection.closed and self._connection.broken:
            self._connection = self._connected(autocommit=True)
        return self._connection

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def check(self) -> None:
        """The server does."""

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        """All that a question brings."""
        return self.connection.execute(_query(sql), values).fetchall()

    @contextmanager
    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Iterable[tuple[Any, ...]]]:
        """What a question brings, as it comes, over a connection of its own: the other may write
        meanwhile."""
        with self._connected(autocommit=False) as connection, connection.cursor("units") as cursor:
            cursor.itersize = 2000
            yield cursor.execute(_query(sql), values)

    def do(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Change something; how many rows it concerned."""
        return self.connection.execute(_query(sql), values).rowcount

    def do_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Change something once for each row of values."""
        with self.connection.cursor() as cursor:
            cursor.executemany(_query(sql), rows)

    def insert(self, rows: Iterable[UnitRow]) -> None:
        """Put rows into the table `unit`, all in one stream."""
        with (
            self.connection.cursor() as cursor,
            cursor.copy("COPY unit FROM STDIN (FORMAT BINARY)") as copy,
        ):
            copy.set_types(_TYPES)
            for row in rows:
                copy.write_row(row)

    def among(self, values: Collection[Any]) -> tuple[str, list[Any]]:
        """`= ANY (…)`."""
        return "= ANY (?)", [list(values)]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Whoever writes holds the row of `memory`: its numbers come one after the other."""
        connection = self.connection
        first, then = _SECONDS_TO_WAIT
        try:
            self._begin(first)
        except psycopg.errors.LockNotAvailable:
            self._waiting()
            self._begin(then)
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            with suppress(psycopg.Error):
                connection.execute("ROLLBACK")
            raise

    def _begin(self, seconds: int) -> None:
        try:
            self.connection.execute("BEGIN")
            self.connection.execute(_query(f"SET LOCAL lock_timeout = '{seconds}s'"))
            self.connection.execute("SELECT FROM memory FOR UPDATE")
        except psycopg.Error:
            with suppress(psycopg.Error):
                self._connection.execute("ROLLBACK")
            raise

    def unindex(self) -> None:
        """Nothing: to take the index away, the table would have to be closed to readers."""

    def index(self) -> None:
        """Nothing: it is there."""

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say in words what the server says in its own."""
        try:
            yield
        except psycopg.Error as error:
            lost = self._lost()
            raise TranslationMemoryError(f"{self.name}: {in_words(error, lost=lost)}") from None
        except UnicodeEncodeError as error:
            raise TranslationMemoryError(f"{self.name}: {half_of_a_character(error)}") from None

    def _lost(self) -> bool:
        connection = getattr(self, "_connection", None)
        return connection is not None and connection.broken


def _query(sql: str) -> bytes:
    return sql.replace("?", "%s").encode()

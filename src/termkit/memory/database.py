"""What a store asks of its database, whichever it is: a file (`sqlite`) or a server (`postgres`).

SQL is the same in both as far as it goes, with `?` for each value; here is what is not.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

from termkit.errors import TranslationMemoryError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

# Number, digest, origin, shape, segments, details: a row of the table `unit`.
UnitRow = tuple[int, bytes, int, int, str, str | None]
Rows = list[tuple[Any, ...]]

BUSY = "another program has been writing to this memory for a minute. Wait until it is done, and repeat."


def open_database(place: str | Path, *, create: bool, waiting: Callable[[], None]) -> Database:
    """The database in a file, or at an address as `postgresql://user@host/database`, with its tables.

    With `create`, a file that is not there yet is made; on a server, the tables in a database that is there.
    `waiting` is called when another writer has to be waited for.

    Raises `TranslationMemoryError` for one that is missing, cannot be reached, or is no memory, or a newer
    one.
    """
    if is_address(place):
        from termkit.memory.postgres import PostgresDatabase

        return PostgresDatabase(str(place), create=create, waiting=waiting)
    scheme, colon, _ = str(place).partition("://")
    if colon:
        raise TranslationMemoryError(
            f"a memory cannot lie on a {scheme} server, only in a file or at postgresql://user@host/database."
        )
    from termkit.memory.sqlite import SqliteDatabase

    return SqliteDatabase(place, create=create, waiting=waiting)


def is_address(place: str | Path) -> bool:
    """Is a memory on a server meant, and not a file?

    >>> is_address("postgresql://leyla@office/memory"), is_address("termkit-memory.sqlite")
    (True, False)
    """
    return str(place).startswith(("postgresql://", "postgres://"))


def newer(version: int, known: int) -> str:
    """That tables cannot be used, to stand after the name of the memory."""
    return (
        f"this memory was written by a newer termkit (version {version} of its tables, here {known}). "
        "Install that termkit; the memory was left as it is."
    )


def half_of_a_character(error: UnicodeEncodeError) -> str:
    """Why a text cannot be kept, to stand after the name of the memory."""
    half = ord(error.object[error.start])
    return (
        f"a unit holds half of a character (U+{half:04X}), which cannot be kept. Mend the text it came from."
    )


class Database(ABC):
    """`name` is what messages call it; what belongs to it (an index) lies beside `path` under its name."""

    name: str
    path: Path

    @abstractmethod
    def close(self) -> None:
        """Give it back."""

    @abstractmethod
    def check(self) -> None:
        """Raise `TranslationMemoryError` where it is damaged: before anything is written to it."""

    @abstractmethod
    def rows(self, sql: str, values: Sequence[Any] = ()) -> Rows:
        """All that a question brings."""

    @abstractmethod
    def stream(
        self, sql: str, values: Sequence[Any] = ()
    ) -> AbstractContextManager[Iterable[tuple[Any, ...]]]:
        """What a question brings, however much, as it comes: one moment's state, whatever is written
        meanwhile."""

    @abstractmethod
    def do(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Change something; how many rows it concerned."""

    @abstractmethod
    def do_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Change something once for each row of values."""

    @abstractmethod
    def insert(self, rows: Iterable[UnitRow]) -> None:
        """Put rows into the table `unit`."""

    @abstractmethod
    def among(self, values: Collection[Any]) -> tuple[str, list[Any]]:
        """`IN (…)`, as this database says it, and what to give for its question marks."""

    @abstractmethod
    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; no other writer meanwhile, and readers see what was before."""

    @abstractmethod
    def unindex(self) -> None:
        """Within a transaction that fills an empty memory: no digest will be looked up until `index`."""

    @abstractmethod
    def index(self) -> None:
        """Make what `unindex` has done undone."""

    @abstractmethod
    def told(self) -> AbstractContextManager[None]:
        """Raise `TranslationMemoryError`, in words for a person, for what the database says in its own."""

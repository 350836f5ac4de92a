"""The tables of a memory on a server. Start reading at `prepare`; `sqlite_schema` says what the columns
are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.errors import TranslationMemoryError
from termkit.memory.database import newer

if TYPE_CHECKING:
    import psycopg

VERSION = 1

# No foreign keys: only termkit writes here, and each row of a COPY would be checked one by one.
# An index takes no more than some two thousand bytes of a text: digests stand for those that may be longer.
_TABLES = f"""
CREATE TABLE termkit.memory (version integer NOT NULL, uid text NOT NULL, newest bigint NOT NULL);
CREATE TABLE termkit.origin (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE UNIQUE INDEX ON termkit.origin (md5(name));
CREATE TABLE termkit.shape (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, source text NOT NULL, tags text NOT NULL
);
CREATE UNIQUE INDEX ON termkit.shape (md5(source), md5(tags));
CREATE TABLE termkit.unit (
    id bigint PRIMARY KEY,
    digest bytea NOT NULL,
    origin integer NOT NULL,
    shape integer NOT NULL,
    text text NOT NULL,
    details text
);
CREATE INDEX unit_by_digest ON termkit.unit (digest);
CREATE TABLE termkit.header (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin integer NOT NULL,
    details text NOT NULL
);
CREATE UNIQUE INDEX ON termkit.header (origin, md5(details));
CREATE TABLE termkit.deleted (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, unit bigint NOT NULL);
INSERT INTO termkit.memory VALUES ({VERSION}, substr(md5(gen_random_uuid()::text), 1, 16), 0);
"""
# Who makes the tables holds this lock ("tkTM"), so that two do not make them at once.
_LOCK = 0x746B544D


def prepare(connection: psycopg.Connection[tuple[Any, ...]], name: str, *, create: bool) -> str:
    """The uid of the memory in a database, which is made with `create` where there is none.

    Raises `TranslationMemoryError` where there is none, or one of a newer termkit, or where the database
    cannot hold every letter.
    """
    if not _is_there(connection):
        if not create:
            raise TranslationMemoryError(
                f"{name}: there is no memory in this database. `termkit tm import` makes one."
            )
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            # Another process may have done it while this one waited.
            if not _is_there(connection):
                _make(connection, name)
    ((version, uid),) = connection.execute("SELECT version, uid FROM termkit.memory").fetchall()
    if version > VERSION:
        raise TranslationMemoryError(f"{name}: {newer(version, VERSION)}")
    return str(uid)


def _is_there(connection: psycopg.Connection[tuple[Any, ...]]) -> bool:
    # Not to_regclass, which may answer from what this process saw before it waited.
    found = connection.execute(
        "SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'termkit' AND tablename = 'memory'"
    )
    return found.fetchone() is not None


def _make(connection: psycopg.Connection[tuple[Any, ...]], name: str) -> None:
    ((encoding,),) = connection.execute("SHOW server_encoding").fetchall()
    if encoding != "UTF8":
        raise TranslationMemoryError(
            f"{name}: this database keeps texts in {encoding}, which lacks letters. Make one with: "
            "createdb --encoding UTF8 --template template0"
        )
    if connection.execute("SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'termkit'").fetchone() is None:
        connection.execute("CREATE SCHEMA termkit")
    connection.execute(_TABLES.encode())

"""A PostgreSQL server of one's own, in a temporary folder, for as long as it is needed."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterator


class NoServerError(Exception):
    """There is none to be started, and why."""


class Server:
    """A server that runs; `address` is where a database of it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._databases = 0

    def address(self, database: str, user: str = "postgres") -> str:
        """The address of a database, over a socket in the folder."""
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def new_database(self, how: str = "ENCODING 'UTF8'") -> str:
        """The address of a new and empty database."""
        self._databases += 1
        self.do("postgres", f"CREATE DATABASE test{self._databases} TEMPLATE template0 {how}")
        return self.address(f"test{self._databases}")

    def do(self, database: str, sql: str) -> list[tuple[Any, ...]]:
        """Run something as the server's owner; `database` is a name or an address."""
        address = database if "://" in database else self.address(database)
        with psycopg.connect(address, autocommit=True) as connection:
            cursor = connection.execute(sql.encode())
            return cursor.fetchall() if cursor.description else []


def _programs() -> Path:
    found = shutil.which("initdb")
    folders = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    folders += [Path(found).resolve().parent] if found else []
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoServerError("PostgreSQL is not installed (on Debian and Ubuntu: apt install postgresql)")


def _user() -> str | None:
    """Who may run the server: not root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise NoServerError("PostgreSQL does not run as root, and there is no other user")


@contextmanager
def server(*settings: str) -> Iterator[Server]:
    """Start a server with these settings, and stop it at the end. Raises `NoServerError` without one."""
    programs, user = _programs(), _user()
    # Not pytest's folder: it lets nobody else in, and the path of a socket must be short.
    folder = Path(tempfile.mkdtemp(prefix="termkit-pg-"))
    if user:
        shutil.chown(folder, user)

    def run(*words: str) -> None:
        done = subprocess.run(
            words,
            user=user,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NoServerError(f"the server does not start: {done.stderr.strip() or done.stdout.strip()}")

    data, log = str(folder / "data"), str(folder / "log")
    control = str(programs / "pg_ctl")
    options = " ".join(
        f"-c {one}" for one in ("listen_addresses=", f"unix_socket_directories={folder}", *settings)
    )
    try:
        run(str(programs / "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        run(control, "-D", data, "-l", log, "-w", "-o", options, "start")
        try:
            yield Server(folder)
        finally:
            run(control, "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)

"""Memories of each kind: what is said of one holds for the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.memory.store import Store
from tests.memory.postgres_server import NoServerError, server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.memory.postgres_server import Server


@pytest.fixture(scope="session")
def running() -> Iterator[Server | str]:
    """A server for all tests, or why there is none. What is on its disk need not outlive a power cut."""
    try:
        with server("fsync=off", "max_connections=60") as started:
            yield started
    except NoServerError as reason:
        yield str(reason)


@pytest.fixture
def postgres(running: Server | str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server, or a skipped test."""
    if isinstance(running, str):
        pytest.skip(running)
    # Indexes of memories on servers lie there.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return running


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a memory may be made: a file, and a database of a server."""
    if request.param == "sqlite":
        return str(tmp_path / "memory")
    postgres: Server = request.getfixturevalue("postgres")
    return postgres.new_database()


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty memory of either kind."""
    with Store(place, create=True) as made:
        yield made

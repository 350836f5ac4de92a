"""One memory behind several servers: a PostgreSQL server, or a file."""

from __future__ import annotations

import json
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.memory.postgres_server import NoServerError
from tests.memory.postgres_server import server as postgres_server
from tests.server.serving import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(params=["file", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the memory is."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    if request.param == "file":
        yield str(tmp_path / "memory.sqlite")
        return
    with ExitStack() as stack:
        try:
            running = stack.enter_context(postgres_server("fsync=off"))
        except NoServerError as reason:
            pytest.skip(str(reason))
        yield running.new_database()


def added(server: Server, user: int, count: int, statuses: list[int]) -> None:
    for number in range(count):
        unit = {"source": f"istifadəçi {user}, cümlə {number}", "target": f"предложение {number}"}
        statuses.append(server.ask("PUT", "/tmserver/az/ru/unit/x", json.dumps(unit)).status)


def test_what_one_adds_the_others_find(tmp_path: Path, place: str) -> None:
    with ExitStack() as stack:
        folders = [tmp_path / name for name in ("one", "two")]
        for folder in folders:
            folder.mkdir()
        servers = [
            stack.enter_context(serving(folder, "--memory", place, "--workers", "2")) for folder in folders
        ]
        statuses: list[int] = []
        users = [
            threading.Thread(target=added, args=(servers[user % 2], user, 10, statuses)) for user in range(6)
        ]
        for user in users:
            user.start()
        for user in users:
            user.join()
        assert statuses == [200] * 60
        for server in servers:
            for number in range(6):
                text = quote(f"istifadəçi {number}, cümlə 9")
                (found,) = server.get(f"/tmserver/az/ru/unit/{text}?min_similarity=100").json
                assert found["target"] == "предложение 9"

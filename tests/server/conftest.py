"""One server for all tests that do not need another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.server.serving import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the shipped glossary and an empty memory."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "termkit.toml").write_text('memory = "memory.sqlite"\n', encoding="utf-8")
    with serving(folder) as started:
        yield started

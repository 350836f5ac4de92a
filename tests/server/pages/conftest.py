"""One server with a glossary of its own, which may be edited, and a memory."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.server.serving import Server, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN = """\
# Our own entries.
[baku-letters]
kind = "work"
az.preferred = "Bakı məktubları"  # of 1919
en.preferred = "Letters from Baku"
ru.preferred = "Письма из Баку"

[quba-notes]
kind = "work"
az.preferred = "Quba qeydləri"
en.preferred = "Quba Notes"
"""
UNITS = [
    ("Parlament qanun qəbul etdi.", "Parliament adopted a law."),
    ("Qanunun <b>mətni</b> çıxdı.", "The <b>text</b> of the law came out."),
]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "termkit.toml").write_text(
        'memory = "memory.sqlite"\nglossary = ["shipped", "own.toml"]\n', encoding="utf-8"
    )
    (folder / "own.toml").write_text(OWN, encoding="utf-8")
    with serving(folder, "--workers", "2") as started:
        for source, target in UNITS:
            body = json.dumps({"source": source, "target": target})
            path = f"/tmserver/az/en/unit/{quote(source, safe='')}"
            assert started.ask("PUT", path, body, {"Content-Type": "application/json"}).status == 200
        yield started

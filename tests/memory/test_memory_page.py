"""What docs/memory.md and the README show of the memory is what is printed."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from termkit.cli import cli

ROOT = Path(__file__).resolve().parents[2]


def sessions() -> list[tuple[str, str]]:
    """The commands that a page shows with what they print, in its order."""
    shown = []
    for page in ("docs/memory.md", "README.md"):
        blocks = re.findall(
            r"^```\n(\$ .*?)^```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
        )
        shown += [(page, block) for block in blocks if "termkit tm " in block]
    return shown


@pytest.mark.parametrize(("page", "block"), sessions())
def test_an_example_comes_out_so(
    page: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tm").mkdir()
    shutil.copy(ROOT / "tm" / "termkit.tmx", "tm")
    if "termkit tm import" not in block:
        assert CliRunner().invoke(cli, ["tm", "import", "tm/termkit.tmx"]).exit_code == 0
    printed = ""
    for command in re.findall(r"^\$ (.*)$", block, re.MULTILINE):
        text, _, call = command.rpartition(" | ")
        done = CliRunner().invoke(cli, shlex.split(call)[1:], input="".join(shlex.split(text)[1:]) + "\n")
        printed += f"$ {command}\n{done.stdout}"
    assert printed == block

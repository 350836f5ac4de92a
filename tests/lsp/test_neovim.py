"""Neovim as a client: an editor that people have, without a screen."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("neovim.lua")
LETTER = "🙂 Kулагин приехал в Баку весной и написал об этом подробное письмо своим друзьям.\nОн жил там.\n"


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed (apt install neovim)")
def test_neovim(tmp_path: Path) -> None:
    (tmp_path / "letter.md").write_text(LETTER, encoding="utf-8")
    # Nothing of the settings and logs of whoever runs the tests.
    own = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    environment = os.environ | own | {"TERMKIT_COMMAND": sys.executable, "TERMKIT_FILE": "letter.md"}
    done = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {SCRIPT}", "-c", "qa!"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    said = dict(json.loads(line) for line in done.stdout.splitlines() if line.startswith("["))
    assert list(said) == ["found", "actions", "line", "left", "hover", "typed", "offered"], done.stderr
    # Neovim tells bytes, whatever it has agreed on with a server.
    assert said["found"] == [[0, 5, 18]]
    assert said["actions"][0] == "Write “Кулагин”"
    assert said["line"] == LETTER.splitlines()[0].replace("Kул", "Кул")
    assert said["left"] == 0
    assert "* English: Baku" in said["hover"].splitlines()
    assert said["typed"] == [[1, 11, 24]]
    assert any(label.startswith("Бакинск") for label in said["offered"])

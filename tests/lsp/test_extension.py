"""The extension for Visual Studio Code, as far as it can be looked at without it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from termkit import __version__

FOLDER = Path(__file__).resolve().parents[2] / "editors" / "vscode"
PACKAGE = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
SCRIPT = (FOLDER / "extension.js").read_text(encoding="utf-8")


def test_it_has_the_version_of_termkit() -> None:
    assert PACKAGE["version"] == __version__.split(".dev")[0]


def test_it_starts_for_the_languages_that_it_serves() -> None:
    listed = re.search(r"LANGUAGES = (\[.*?\])", SCRIPT)
    assert listed
    assert [f"onLanguage:{name}" for name in json.loads(listed[1])] == PACKAGE["activationEvents"]


def test_its_commands_and_settings_are_those_of_its_manifest() -> None:
    for command in PACKAGE["contributes"]["commands"]:
        assert f'registerCommand("{command["command"]}"' in SCRIPT
    assert 'getConfiguration("termkit").get("command"' in SCRIPT
    assert "termkit.command" in PACKAGE["contributes"]["configuration"]["properties"]


@pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed: the script is not read")
def test_it_is_a_program() -> None:
    subprocess.run(["node", "--check", str(FOLDER / "extension.js")], check=True)

"""`termkit check --watch`: what is saved is checked again, until Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import IO

import pytest
from click.testing import CliRunner

from termkit.cli import cli
from tests.cli.test_check import NAMES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are of Unix")


def listen_to_interrupts() -> None:
    """A shell that runs the tests in the background has them ignore Ctrl-C, and their children too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def until(stream: IO[str] | None, words: str) -> str:
    """What is said up to a line with some words."""
    assert stream is not None
    said = ""
    for line in stream:
        said += line
        if words in line:
            return said
    raise AssertionError(f"it ended without saying “{words}”: {said}")


def test_what_is_saved_is_checked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    Path("termkit.toml").write_text('glossary = "names.toml"\nlanguage = "en"\n', encoding="utf-8")
    Path("texts").mkdir()
    Path("texts/a.txt").write_text("There Karimbeyli spoke, and Karimbeyli left.\n", encoding="utf-8")
    Path("texts/b.txt").write_text("Gyandzha is a city.\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "termkit", "check", "--watch", "texts"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        preexec_fn=listen_to_interrupts,
    )  # fmt: skip
    # What is never said must not be waited for.
    guard = Timer(300, process.kill)
    guard.start()
    try:
        first = until(process.stdout, "Ctrl-C ends it")
        assert "deprecated-term" in first
        assert "watching 2 texts" in first
        assert "\x1b" not in first, "no terminal, no clearing"

        Path("texts/b.txt").write_text("There Kerimbeyli spoke in Ganja.\n", encoding="utf-8")
        again = until(process.stdout, "Ctrl-C ends it")
        assert "inconsistent-name" in again, "it is held against the text that did not change"
        assert "a.txt ·" not in again, "which is not checked again"

        Path("texts/c.md").write_text("A new text on Gyandzha.\n", encoding="utf-8")
        assert "c.md · English" in until(process.stdout, "watching 3 texts")

        Path("termkit.toml").write_text("language = ", encoding="utf-8")
        assert "termkit.toml:1: this line is not valid TOML" in until(process.stdout, "watching the settings")
        Path("termkit.toml").write_text('glossary = "names.toml"\nlanguage = "en"\n', encoding="utf-8")
        assert "a.txt · English" in until(process.stdout, "watching 3 texts")

        Path("names.toml").write_text(NAMES.replace("Gyandzha", "Gandzha"), encoding="utf-8")
        assert "“Gyandzha” is not to be used" not in until(process.stdout, "watching 3 texts")
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate()
        guard.cancel()
    assert (process.returncode, rest.strip()) == (0, "")


@pytest.mark.parametrize("options", [["essay.md", "--fix"], ["-"], ["essay.md", "--write-baseline=x.json"]])
def test_what_watches_writes_nothing(options: list[str]) -> None:
    done = CliRunner().invoke(cli, ["check", "--watch", *options])
    assert (done.exit_code, "--watch checks files that somebody works on" in done.stderr) == (2, True)

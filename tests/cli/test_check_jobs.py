"""`termkit check --jobs`: what several processes find, and say, and mend, is what one does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from tests.cli.test_check import NAMES, TWO_WAYS

PLACES = ("Gyandzha", "Ganja", "Kerimbeyli", "Karimbeyli", "Kулагин")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with texts that differ among themselves, and some that cannot be read."""
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    for number in range(20):
        place = PLACES[number % len(PLACES)]
        text = f"There {place} was, and {place} left. Then Resulzade came.\n"
        Path(f"{number:02}.txt").write_text(text, encoding="utf-8")
    Path("05.txt").write_bytes(b"Bak\xff")
    Path("06.txt").write_bytes(b"")
    for name, other in (("a", "saxla"), ("b", "yaz")):
        Path(f"{name}.po").write_text(TWO_WAYS.replace("ri saxla", f"ri {other}"), encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments, "--glossary", "names.toml"])


def texts() -> list[str]:
    return [*sorted(str(path) for path in Path().glob("*.txt")), "none.txt", "a.po", "b.po"]


@pytest.mark.parametrize("options", [[], ["--format=json"], ["--diff"], ["--statistics", "--exit-zero"]])
def test_the_same_is_found_and_said(options: list[str]) -> None:
    one, several = (run(*texts(), "--language=en", *options, f"--jobs={jobs}") for jobs in (1, 3))
    assert (several.exit_code, several.stdout, several.stderr) == (one.exit_code, one.stdout, one.stderr)
    assert "05.txt: line 1: byte 0xFF" in one.stderr


def test_texts_in_several_processes_are_held_against_each_other() -> None:
    done = run(*texts(), "--jobs=2", "--format=json", "--language=en")
    rules = {finding["rule"] for finding in json.loads(done.stdout)["findings"]}
    assert {"inconsistent-name", "deprecated-term", "mixed-script"} <= rules
    done = run("a.po", "b.po", "--jobs=2", "--format=json")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["path"], finding["rule"]) == ("b.po", "inconsistent-translation")
    assert finding["related"][0]["path"] == "a.po"


def test_several_processes_mend() -> None:
    done = run("00.txt", *texts()[1:20], "--language=en", "--jobs=2", "--fix")
    assert "in 18 files" in done.stderr
    assert "Rasulzadeh" in Path("19.txt").read_text(encoding="utf-8")
    assert Path("05.txt").read_bytes() == b"Bak\xff"
    assert not list(Path().glob(".*.tmp"))


def test_standard_input_is_read_once() -> None:
    done = CliRunner().invoke(
        cli,
        ["check", "-", *texts(), "--language=en", "--jobs=2", "--glossary=names.toml"],
        input="Gyandzha.\n",
    )
    assert "standard input · English" in done.stdout


def test_a_number_of_processes_is_one_or_more() -> None:
    assert run("00.txt", "--jobs=0").exit_code == 2

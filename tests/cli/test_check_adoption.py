"""`termkit check` in a project with old texts, in scripts and behind an editor."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from tests.cli.test_check import NAMES

OLD = "Then Resulzade spoke in the old theatre of Gyandzha.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a project of one glossary."""
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    Path("termkit.toml").write_text('glossary = "names.toml"\nlanguage = "en"\n', encoding="utf-8")
    Path("essay.txt").write_text(OLD, encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], input=stdin)


def found(done: Result) -> list[str]:
    return [finding["text"] for finding in json.loads(done.stdout)["findings"]]


# --exit-zero


def test_exit_zero_tells_and_does_not_fail() -> None:
    done = run("essay.txt", "--exit-zero")
    assert (done.exit_code, "Resulzade" in done.stdout) == (0, True)


def test_exit_zero_does_not_hide_what_could_not_be_checked() -> None:
    assert run("essay.txt", "none.txt", "--exit-zero").exit_code == 2


# --baseline


def test_only_new_findings_are_told() -> None:
    done = run("essay.txt", "--write-baseline", "known.json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "known.json: 2 findings in 1 text recorded" in done.stderr
    done = run("essay.txt", "--baseline", "known.json")
    assert (done.exit_code, "nothing to report" in done.stdout) == (0, True)
    assert "known.json: 2 known findings not shown" in done.stderr
    Path("essay.txt").write_text(f"He came from Gyandzha.\n\n{OLD}", encoding="utf-8")
    done = run("essay.txt", "--baseline", "known.json", "--format", "json")
    assert (done.exit_code, found(done)) == (1, ["Gyandzha"])


def test_the_settings_name_the_baseline() -> None:
    with Path("termkit.toml").open("a", encoding="utf-8") as settings:
        settings.write('baseline = "known.json"\n')
    done = run("essay.txt")
    assert (done.exit_code, "there is no such baseline" in done.stderr) == (2, True)
    run("essay.txt", "--write-baseline", "known.json")
    assert run("essay.txt").exit_code == 0


def test_what_is_no_more_there_is_said() -> None:
    run("essay.txt", "--write-baseline", "known.json")
    assert run("essay.txt", "--baseline", "known.json", "--fix").exit_code == 0
    done = run("essay.txt", "--baseline", "known.json")
    assert done.exit_code == 0
    assert "2 findings in it are no more there (essay.txt 2)" in done.stderr
    run("essay.txt", "--write-baseline", "known.json")
    assert "no more there" not in run("essay.txt", "--baseline", "known.json").stderr


def test_a_text_is_not_overwritten_by_a_baseline() -> None:
    done = run("--write-baseline", "essay.txt", ".")
    assert (done.exit_code, "no baseline of termkit" in done.stderr) == (2, True)
    assert Path("essay.txt").read_text(encoding="utf-8") == OLD


def test_recording_and_mending_are_two_calls() -> None:
    for option in ("--fix", "--diff", "--baseline=known.json"):
        assert run("essay.txt", "--write-baseline", "known.json", option).exit_code == 2
    assert Path("essay.txt").read_text(encoding="utf-8") == OLD


# --stdin-filename


def test_standard_input_has_the_format_and_the_settings_of_its_file() -> None:
    Path("termkit.toml").write_text(
        'glossary = "names.toml"\n[per-path."en"]\nlanguage = "en"\n', encoding="utf-8"
    )
    text = "`Resulzade` is code, Resulzade is a name.\n"
    done = run("-", "--stdin-filename", "en/essay.md", "--format", "json", stdin=text)
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["path"], finding["start"], finding["language"]) == ("en/essay.md", 21, "en")


def test_what_is_mended_goes_to_standard_output_only() -> None:
    done = run("-", "--stdin-filename", "essay.txt", "--fix", stdin="Resulzade left.\n")
    assert (done.exit_code, done.stdout) == (0, "Rasulzadeh left.\n")
    assert Path("essay.txt").read_text(encoding="utf-8") == OLD


def test_standard_input_takes_the_place_of_its_file() -> None:
    done = run(".", "-", "--stdin-filename", "./essay.txt", "--format", "json", stdin="Gyandzha again.\n")
    assert found(done) == ["Gyandzha"]


def test_each_language_of_standard_input_is_mended() -> None:
    unit = "<trans-unit id='1'><source>x</source><target>{}</target></trans-unit>"
    part = "<file source-language='az' target-language='{}'><body>{}</body></file>"
    parts = part.format("en", unit.format("Resulzade")) + part.format("ru", unit.format("Kулагин"))
    text = f"<xliff version='1.2'>{parts}</xliff>"
    done = run("-", "--stdin-filename", "two.xlf", "--fix", stdin=text)
    assert done.stdout == text.replace("Resulzade", "Rasulzadeh").replace("Kулагин", "Кулагин")


def test_a_name_without_standard_input_is_a_mistake() -> None:
    done = run("essay.txt", "--stdin-filename", "essay.md")
    assert (done.exit_code, "termkit check - --stdin-filename" in done.stderr) == (2, True)


def test_standard_input_that_cannot_be_read_is_said_by_its_name() -> None:
    done = CliRunner().invoke(cli, ["check", "-", "--stdin-filename", "one.md"], input=b"Bak\xff")
    assert (done.exit_code, "one.md: line 1: byte 0xFF" in done.stderr) == (2, True)

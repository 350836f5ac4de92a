"""`termkit check --source`: a text beside what it translates."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

AZ = "Gəncədə görüş oldu.\n\nLənkəran küləkli idi.\n"
RU = "Встреча прошла там.\n\nВ Ланкоране было ветрено.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "az.txt").write_text(AZ, encoding="utf-8")
    (tmp_path / "ru.txt").write_text(RU, encoding="utf-8")
    return tmp_path


def run(*words: str, stdin: str | None = None) -> tuple[int, str, str]:
    done = CliRunner().invoke(cli, ["check", *words], input=stdin)
    return done.exit_code, done.stdout, done.stderr


def test_findings_stand_in_the_translation(folder: Path) -> None:
    status, out, _ = run(
        "ru.txt", "--language", "ru", "--source", "az.txt", "--source-language", "az", "--format", "json"
    )
    findings = json.loads(out)["findings"]
    assert status == 1
    assert [(f["rule"], f["line"], f["column"], f["text"]) for f in findings] == [
        ("missing-term", 1, 1, "Встреча прошла там."),
        ("missing-term", 3, 3, "Ланкоране"),
    ]
    assert "(az.txt:1)" in findings[0]["message"]


def test_the_language_of_the_source_may_be_guessed(folder: Path) -> None:
    (folder / "az.txt").write_text(AZ * 3, encoding="utf-8")
    (folder / "ru.txt").write_text(RU * 3, encoding="utf-8")
    status, out, err = run("ru.txt", "--source", "az.txt", "--format", "json")
    assert status == 1
    assert len(json.loads(out)["findings"]) == 6
    assert "az.txt: taken for Azerbaijani" in err


def test_fixes_are_written_to_the_translation(folder: Path) -> None:
    run("ru.txt", "--language", "ru", "--source", "az.txt", "--source-language", "az", "--unsafe-fixes")
    assert (folder / "ru.txt").read_text(encoding="utf-8") == RU.replace("Ланкоране", "Ленкорани")
    assert (folder / "az.txt").read_text(encoding="utf-8") == AZ


def test_the_translation_may_come_from_another_program(folder: Path) -> None:
    status, out, _ = run("-", "--language", "ru", "--source", "az.txt", "--source-language", "az", stdin=RU)
    assert status == 1
    assert "missing-term" in out


def test_several_translations_of_one_source(folder: Path) -> None:
    (folder / "en.txt").write_text("The meeting was held there.\n\nLankaran was windy.\n", encoding="utf-8")
    _, out, _ = run(
        "az.txt", "ru.txt", "en.txt", "--source", "az.txt", "--source-language", "az", "--format", "json"
    )
    found = [(f["path"], f["line"]) for f in json.loads(out)["findings"] if f["rule"] == "missing-term"]
    assert found == [("ru.txt", 1), ("ru.txt", 3), ("en.txt", 1)]


def test_what_cannot_be_is_said(folder: Path) -> None:
    for words, said in (
        (("ru.txt", "--source-language", "az"), "--source PATH"),
        (("ru.txt", "--source", "none.txt", "--source-language", "az"), "none.txt"),
        (("ru.txt", "--source", "az.txt", "--source-language", "fr"), "Name one of them"),
    ):
        status, out, err = run(*words, "--language", "ru")
        assert (status, out) == (2, "")
        assert said in err


def test_a_file_with_sources_of_its_own_needs_none(folder: Path) -> None:
    po = 'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "in Ganja"\nmsgstr "там"\n'
    (folder / "ru.po").write_text(po, encoding="utf-8")
    status, out, err = run("ru.po", "--source", "az.txt", "--source-language", "az")
    assert status == 1
    assert "missing-term" in out
    assert "ru.po: its segments have sources of their own" in err

"""`termkit tm clean`: nothing is deleted before it was shown, and what was deleted can come back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli

if TYPE_CHECKING:
    from click.testing import Result

TABLE = """az,en,ru
Bakı küləkli şəhərdir,Baku is a windy city,Баку — ветреный город
Xəzər,,
1918-ci il,1981,1891 год
Bakı küləkli şəhərdir ,Baku is a windy city,Баку - ветреный город
Kulaqin,,Kулагин
"""


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("words.csv").write_text(TABLE, encoding="utf-8")
    assert tm("import", "words.csv").exit_code == 0


def tm(*words: str) -> Result:
    return CliRunner().invoke(cli, ["tm", *words])


def size() -> str:
    return tm("export", "-o", "all.tmx").stderr


def test_a_preview_changes_nothing() -> None:
    done = tm("clean")
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert "empty: no text in two languages  1" in lines
    assert "       2  there is text in az only  [words.csv]" in lines
    assert "mixed-script: Latin and Cyrillic letters in one word  1 to be kept" in lines
    assert "duplicate: the same as an older unit but for spaces, quotation marks and dashes  1" in lines
    assert "numbers: other numbers in the translation  1 to be kept" in lines
    assert "2 of 5 units would be deleted. Nothing was changed" in done.stderr
    assert "5 units" in size()


def test_what_is_deleted_can_be_brought_back() -> None:
    done = tm("clean", "--apply", "--save", "gone.tmx")
    assert "2 of 5 units deleted" in done.stderr
    assert "3 units" in size()
    assert "2 units taken" in tm("import", "gone.tmx").stdout
    assert "nothing to delete in 5 units" in tm("clean", "--only", "damage").stderr


def test_kinds_may_be_chosen() -> None:
    assert "1 of 5 units deleted" in tm("clean", "--apply", "--only", "mixed-script").stderr
    assert "nothing to delete in 4 units" in tm("clean", "--except", "duplicate", "--except", "empty").stderr
    assert "1 of 4 units would" in tm("clean", "--only", "numbers").stderr
    done = tm("clean", "--only", "dirt")
    assert done.exit_code == 2
    assert "There are: empty, identical" in done.stderr


def test_programs_get_an_object_for_each() -> None:
    found = [json.loads(line) for line in tm("clean", "--format", "jsonl").stdout.splitlines()]
    assert [(one["unit"], one["kind"], one["delete"]) for one in found] == [
        (2, "empty", True),
        (3, "numbers", False),
        (5, "mixed-script", False),
        (4, "duplicate", True),
    ]
    assert found[1]["reason"] == "1918 in az, 1981 in en"
    assert found[0]["segments"] == [{"language": "az", "text": "Xəzər"}]


def test_the_screen_obeys_no_unit() -> None:
    Path("bad.csv").write_text('az,ru\n"a\x1b[2J",\n', encoding="utf-8")
    tm("import", "bad.csv", "--memory", "other")
    assert "\x1b[2J" not in tm("clean", "--memory", "other").stdout

"""`termkit glossary review`, as it is typed and answered."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

NAMES = """\
# Winds.
[wind]
kind = "term"
az.preferred = "külək"
az.review = "proposed"  # by the agency
en.preferred = "wind"
en.review = "disputed"

[sea]
kind = "term"
az.preferred = "dəniz"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one glossary file of its own beside the shipped one; the current folder."""
    (tmp_path / "termkit.toml").write_text('glossary = ["shipped", "names.toml"]\n', encoding="utf-8")
    (tmp_path / "names.toml").write_text(NAMES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def review(*words: str, answers: str = "") -> Result:
    return CliRunner().invoke(cli, ["glossary", "review", *words], input=answers)


def test_what_waits_is_listed() -> None:
    assert review("--list").stdout.splitlines() == [
        "names.toml:2: [wind] Azerbaijani “külək”: proposed",
        "names.toml:2: [wind] English “wind”: disputed",
        "2 sides to look at",
    ]
    (line,) = review("--format", "jsonl", "--language", "az-AZ").stdout.splitlines()
    assert json.loads(line)["reason"] == "proposed"
    assert review("sea").stdout == "nothing waits\n"
    assert review("nothing").exit_code == 2


def test_one_is_approved_and_one_disputed(folder: Path) -> None:
    done = review("--by", "Leyla", answers="a\nd\nIt is a breeze.\n")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == "1 approved, 1 disputed"
    text = (folder / "names.toml").read_text(encoding="utf-8")
    written = 'az.review = "approved"  # by the agency\naz.approved-by = "Leyla"\naz.approved-on = '
    assert f'{written}"{date.today()}"' in text
    assert 'en.review = "disputed"\nen.note = "It is a breeze."\n' in text
    assert text.endswith('[sea]\nkind = "term"\naz.preferred = "dəniz"\n')


def test_nothing_is_changed_by_passing_on(folder: Path) -> None:
    assert review(answers="\nq\n").stdout.splitlines()[-1] == "nothing was changed"
    assert (folder / "names.toml").read_text(encoding="utf-8") == NAMES


def test_what_changed_since_is_told(folder: Path) -> None:
    review("--by", "Leyla", answers="a\n\n")
    text = (folder / "names.toml").read_text(encoding="utf-8")
    (folder / "names.toml").write_text(text.replace('"külək"', '"yel"'), encoding="utf-8")
    assert f"“yel”: changed since it was approved (Leyla, {date.today()})" in review("--list").stdout

"""One text of a project, checked by the project's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents import read_document
from termkit.errors import SettingsError
from termkit.glossary import Glossary
from termkit.project import load_project
from termkit.project.checking import check_text

if TYPE_CHECKING:
    from pathlib import Path

MIXED = "Kулагин  приехал в Баку."


def rules(folder: Path, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    document = read_document(MIXED.encode(), str(folder / "letter.txt"))
    checked = check_text(load_project(folder), Glossary([]), document, "ru", select=select, ignore=ignore)
    return [finding.rule for finding in checked.findings]


def test_the_settings_of_the_project_count(tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text('ignore = ["whitespace"]\n')
    assert rules(tmp_path) == ["mixed-script"]


def test_what_is_asked_for_comes_before_the_settings(tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text('ignore = ["whitespace"]\n')
    assert rules(tmp_path, select=("whitespace",)) == ["whitespace"]
    assert rules(tmp_path, ignore=("mixed-script",)) == []


def test_a_rule_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no rule"):
        rules(tmp_path, select=("mixed-scrpt",))

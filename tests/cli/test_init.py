"""`termkit init`, as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from termkit.project import load_project

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = "The republic left few monuments and many arguments, and that is why it is remembered so well.\n"
RUSSIAN = "Республика осталась в памяти, потому что после неё осталось мало памятников и много споров.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def termkit(*words: str) -> Result:
    return CliRunner().invoke(cli, words)


def test_texts_of_one_language(folder: Path) -> None:
    (folder / "essay.md").write_text(ENGLISH, encoding="utf-8")
    result = termkit("init")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "termkit.toml: written",
        "names.toml: written",
        "Texts: 1 in English.",
        "Next: look through termkit.toml, then  termkit check .",
    ]
    assert load_project().configuration.language == "en"


def test_texts_of_several_languages_are_each_looked_at(folder: Path) -> None:
    essays = folder / "essays"
    essays.mkdir()
    for name, text in {"a.md": ENGLISH, "b.md": RUSSIAN, "c.txt": RUSSIAN, "d.txt": "Baku\n"}.items():
        (essays / name).write_text(text, encoding="utf-8")
    (essays / "e.txt").write_bytes(RUSSIAN.encode("windows-1251"))
    result = termkit("init", "essays")
    assert result.exit_code == 0
    assert "Texts: 1 in English, 2 in Russian, 2 not clear." in result.stdout
    assert load_project("essays").configuration.language is None


def test_an_empty_folder(folder: Path) -> None:
    assert "There are no texts in the folder yet" in termkit("init").stdout
    assert load_project().configuration.glossary == ("shipped", "names.toml")


def test_nothing_is_written_over(folder: Path) -> None:
    (folder / "termkit.toml").write_text('language = "ru"\n', encoding="utf-8")
    result = termkit("init")
    assert result.exit_code == 2
    assert "termkit.toml is there already and was left as it is" in result.stderr
    assert (folder / "termkit.toml").read_text(encoding="utf-8") == 'language = "ru"\n'
    assert not (folder / "names.toml").exists()


def test_unless_told_to(folder: Path) -> None:
    (folder / "termkit.toml").write_text("langauge = 1\n", encoding="utf-8")
    assert termkit("init", "--force").exit_code == 0
    assert load_project().configuration.glossary is not None


def test_settings_in_pyproject_are_not_hidden_by_others(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.termkit]\nlanguage = "ru"\n', encoding="utf-8")
    result = termkit("init")
    assert result.exit_code == 2
    assert "pyproject.toml has settings in [tool.termkit] already" in result.stderr
    assert not (folder / "termkit.toml").exists()


def test_a_folder_that_is_not_there(folder: Path) -> None:
    result = termkit("init", "essays")
    assert result.exit_code == 2
    assert "essays: there is no such folder" in result.stderr

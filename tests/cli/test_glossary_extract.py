"""`termkit glossary extract`, as it is typed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from tests.cli.test_glossary import on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two texts, and a project with an empty glossary."""
    (tmp_path / "termkit.toml").write_text('glossary = ["names.toml"]\n', encoding="utf-8")
    (tmp_path / "names.toml").write_text("", encoding="utf-8")
    (tmp_path / "az.md").write_text("Dünən Nigar Kərimbəyli gəldi, biz də Quzlaqda idik.\n", encoding="utf-8")
    (tmp_path / "en.md").write_text(
        "Yesterday Nigar Karimbeyli spoke, and we were in Quzlag and in Zarat. The people of Zarat left.\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def extract(*words: str) -> Result:
    return CliRunner().invoke(cli, ["glossary", "extract", *words])


def test_entries_are_printed(folder: Path) -> None:
    done = extract("az.md", "en.md")
    assert done.exit_code == 0, done.output
    assert 'az.family = "Kərimbəyli"\n' in done.stdout
    assert 'en.family = "Karimbeyli"\n' in done.stdout
    assert "# az.md:1  … Dünən Nigar Kərimbəyli gəldi" in done.stdout


def test_a_file_is_written_once_and_is_valid(folder: Path) -> None:
    assert extract("az.md", "en.md", "-o", "new.toml").exit_code == 0
    checked = CliRunner().invoke(cli, ["glossary", "validate", "new.toml"])
    assert "no errors, no warnings" in checked.stdout
    before = (folder / "new.toml").read_bytes()
    again = extract("az.md", "-o", "new.toml")
    assert again.exit_code == 2
    assert "new.toml is there already and is not overwritten" in again.stderr
    assert (folder / "new.toml").read_bytes() == before


def test_how_often_at_least(folder: Path) -> None:
    assert "[zarat]" in extract("en.md", "--language", "en").stdout
    assert "[quzlag]" not in extract("en.md", "--language", "en").stdout
    assert "[quzlag]" in extract("en.md", "--language", "en", "--min-count", "1").stdout


def test_nothing_found_is_said(folder: Path) -> None:
    done = extract("en.md", "--language", "en", "--min-count", "9", "-o", "new.toml")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "no name that the glossary lacks was seen 9 times or more" in done.stderr
    assert not (folder / "new.toml").exists()


def test_a_text_that_cannot_be_read(folder: Path) -> None:
    done = extract("nowhere.md", "en.md", "--language", "en")
    assert done.exit_code == 2
    assert "[zarat]" in done.stdout
    alone = extract("nowhere.md")
    assert alone.exit_code == 2
    assert "no name" not in alone.stderr


def test_to_ask_takes_a_terminal() -> None:
    done = extract("en.md", "--interactive")
    assert done.exit_code == 2
    assert "needs a terminal" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of this kind is a thing of Unix")
def test_what_is_accepted_is_added(folder: Path) -> None:
    status, screen = on_a_terminal(
        ["glossary", "extract", "az.md", "en.md", "--interactive"], ["y", "n", "q"]
    )
    assert status == 0, screen
    assert "1 entry added to names.toml" in screen
    assert (folder / "names.toml").read_text(encoding="utf-8").count('kind = "') == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of this kind is a thing of Unix")
def test_an_edited_entry_that_cannot_be_read_is_kept_and_asked_of_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = folder / "editor.py"
    editor.write_text(
        "import pathlib, sys\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "text = file.read_text(encoding='utf-8')\n"
        "broken = '# mine\\n= broken\\n'\n"
        "text = text.replace('= broken\\n', '') if broken in text else text + broken\n"
        "file.write_text(text, encoding='utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {editor}")
    status, screen = on_a_terminal(
        ["glossary", "extract", "az.md", "en.md", "--interactive"], ["e", "e", "q"]
    )
    assert status == 0, screen
    assert "not added" in screen
    assert "1 entry added to names.toml" in screen
    written = (folder / "names.toml").read_text(encoding="utf-8")
    assert "# mine\n" in written
    assert "broken" not in written

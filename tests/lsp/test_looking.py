"""What is seen in a text that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.lsp.looking import Looking, OutdatedError
from termkit.lsp.open_text import OpenText
from termkit.lsp.projects import Projects
from tests.lsp.looked_at import look_at, rules

if TYPE_CHECKING:
    from pathlib import Path

RUSSIAN = "Kулагин приехал в Баку весной и написал об этом подробное письмо своим друзьям.\n"
MIXED = [("mixed-script", "Kулагин")]


def test_the_name_of_a_file_tells_its_format(tmp_path: Path) -> None:
    look = look_at(tmp_path, "letter.md", f"`Kулагин`\n\n{RUSSIAN}")
    assert look.document
    assert look.document.format == "markdown"
    assert rules(look) == MIXED


@pytest.mark.parametrize(
    ("language_id", "format"),
    [("markdown", "markdown"), ("html", "html"), ("plaintext", "plain-text"), ("python", "plain-text")],
)
def test_a_text_without_a_file_is_what_the_editor_takes_it_for(
    tmp_path: Path, language_id: str, format: str
) -> None:
    look = look_at(tmp_path, "untitled:Untitled-1", RUSSIAN, language_id=language_id)
    assert look.document
    assert look.document.format == format
    assert rules(look) == MIXED


def test_a_table_is_checked_in_each_of_its_languages(tmp_path: Path) -> None:
    text = "ru,en\nПриехал Kулагин,Kулагин came\n"
    assert rules(look_at(tmp_path, "table.csv", text)) == [*MIXED, *MIXED]


def test_settings_and_glossaries_say_their_faults(tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text('glossary = ["names"]\n')
    (tmp_path / "names").mkdir()
    settings = look_at(tmp_path, "termkit.toml", '\nlangauge = "en"\n')
    assert settings.problems == ((2, "“langauge” is no setting. Did you mean “language”?"),)
    (fault,) = look_at(tmp_path, "names/a.toml", '[baku]\nkind = "plaec"\nen.preferred = "Baku"\n').problems
    assert fault.line == 2
    assert "plaec" in fault.message
    assert look_at(tmp_path, "pyproject.toml", 'kind = "plaec"\n').problems == ()


def test_faults_of_the_glossary_are_said_where_they_keep_a_text_from_being_checked(tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text('glossary = ["names.toml"]\n')
    (tmp_path / "names.toml").write_text('[baku]\nkind = "plaec"\nen.preferred = "Baku"\n\n[b]\nkind = 1\n')
    first, *others = look_at(tmp_path, "letter.txt", RUSSIAN).problems
    assert others
    assert first.line == 1
    assert "names.toml:2: " in first.message


@pytest.mark.parametrize("name", ["package.toml", "old/letter.txt"])
def test_what_is_not_for_termkit_is_not_checked(tmp_path: Path, name: str) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "termkit.toml").write_text('exclude = ["old/"]\n')
    look = look_at(tmp_path, name, RUSSIAN)
    assert (look.found, look.problems, look.question) == ((), (), "")


def test_what_the_baseline_knows_is_not_said(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from termkit.cli import cli

    (tmp_path / "letter.txt").write_text(RUSSIAN)
    (tmp_path / "termkit.toml").write_text('baseline = "known.json"\n')
    arguments = ["check", str(tmp_path / "letter.txt"), "--write-baseline", str(tmp_path / "known.json")]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    assert rules(look_at(tmp_path, "letter.txt", RUSSIAN)) == []
    assert rules(look_at(tmp_path, "letter.txt", RUSSIAN + RUSSIAN)) == MIXED


def test_nothing_is_asked_of_an_empty_text(tmp_path: Path) -> None:
    look = look_at(tmp_path, "letter.txt", "\n— 1918 —\n")
    assert (look.found, look.problems, look.question) == ((), (), "")


def test_what_is_no_text_is_said(tmp_path: Path) -> None:
    (problem,) = look_at(tmp_path, "letter.txt", "Bakı\0").problems
    assert problem.message.startswith("this is not a text file")


def test_a_language_is_guessed_once_and_again_when_something_else_says_it(tmp_path: Path) -> None:
    looking = Looking(Projects())

    def languages(name: str, text: str) -> tuple[str, ...]:
        return looking.at(OpenText((tmp_path / name).as_uri(), text), lambda: True).languages

    english = "Later he came to the town of Baku and wrote a long letter about the oil fields there.\n"
    assert languages("letter.txt", RUSSIAN) == ("ru",)
    # So much is put in that the text alone would be in doubt.
    assert languages("letter.txt", RUSSIAN + english[:60]) == ("ru",)
    assert languages("letter.txt", english * 3) == ("en",)
    (tmp_path / "termkit.toml").write_text('language = "ru"\n')
    assert languages("letter.txt", english * 3) == ("ru",)
    assert languages("a.html", f'<p lang="ru">{RUSSIAN}</p>') == ("ru",)
    assert languages("a.html", f'<p lang="en">{english}</p>') == ("en",)


def test_a_check_ends_when_the_text_has_changed(tmp_path: Path) -> None:
    text = OpenText((tmp_path / "letter.txt").as_uri(), RUSSIAN)
    with pytest.raises(OutdatedError):
        Looking(Projects()).at(text, lambda: False)


def test_a_project_is_read_again_only_when_a_file_of_it_changes(tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text('glossary = ["names"]\n')
    names = tmp_path / "names"
    names.mkdir()
    (names / "places.toml").write_text('[quzlaq]\nkind = "place"\naz.preferred = "Quzlaq"\n')
    projects = Projects()
    first = projects.of(tmp_path / "letter.txt")
    assert projects.of(tmp_path / "essay.txt") is first
    (names / "more.toml").write_text('[sus]\nkind = "place"\naz.preferred = "Sus"\n')
    assert set(projects.of(tmp_path / "letter.txt").glossary.concepts) == {"quzlaq", "sus"}


def test_a_glossary_is_known_by_a_path_that_leads_up_and_down_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "work"
    here.mkdir()
    monkeypatch.chdir(here)
    (tmp_path / "termkit.toml").write_text('glossary = ["names.toml"]\n')
    (tmp_path / "names.toml").write_text("")
    (fault,) = look_at(tmp_path, "names.toml", '[baku]\nkind = "plaec"\nen.preferred = "Baku"\n').problems
    assert "plaec" in fault.message

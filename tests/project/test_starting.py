"""The files a project starts with, and what `glossary add` adds to settings that are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.project import load_project
from termkit.project.configuration import parse
from termkit.project.starting import destination, prepare, settings_text, start


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", [None, "az", "en", "ru"])
def test_new_settings_have_no_faults(language: str | None) -> None:
    settings, faults = parse(settings_text(language), Path("termkit.toml"), "termkit.toml")
    assert not faults
    assert settings.language == language
    assert settings.glossary == ("shipped", "names.toml")


def test_the_lines_that_are_switched_off_have_no_faults_either() -> None:
    lines = settings_text().splitlines()
    on = [line.removeprefix("# ") if " = " in line or line.startswith("# [") else line for line in lines]
    settings, faults = parse("\n".join(on), Path("termkit.toml"), "termkit.toml")
    assert not faults
    assert settings.severities == {"hyphenation": "info"}
    assert settings.per_path[0].language == "ru"


def test_a_glossary_that_is_there_is_kept(folder: Path) -> None:
    (folder / "names.toml").write_text("# mine\n", encoding="utf-8")
    assert start(folder) == [folder / "termkit.toml"]
    assert (folder / "names.toml").read_text(encoding="utf-8") == "# mine\n"


def test_a_new_project_can_be_used_at_once(folder: Path) -> None:
    start(folder, "en")
    assert "baku" in load_project().glossary().concepts


@pytest.mark.parametrize(
    ("settings", "path"),
    [
        pytest.param('glossary = "names.toml"', "names.toml", id="one file"),
        pytest.param('glossary = ["shipped", "a.toml", "b.toml"]', "b.toml", id="the last file"),
        pytest.param('glossary = ["shipped", "lists"]', "lists/only.toml", id="the only file of a folder"),
        pytest.param('glossary = "two"', "two/names.toml", id="a folder of several files"),
        pytest.param('glossary = "new"', "new/names.toml", id="a folder that is to be made"),
    ],
)
def test_where_a_new_entry_goes(folder: Path, settings: str, path: str) -> None:
    for name in ("lists/only.toml", "two/a.toml", "two/b.toml"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")
    (folder / "termkit.toml").write_text(settings, encoding="utf-8")
    place = destination(load_project())
    assert (place.path, place.known) == (Path(path), True)
    prepare(load_project(), place)
    assert (folder / path).exists()
    assert (folder / "termkit.toml").read_text(encoding="utf-8") == settings


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            'language = "en" # of all\n\n[style]\nzade = "zade"\n',
            'language = "en" # of all\nglossary = ["shipped", "names.toml"]\n\n[style]\nzade = "zade"\n',
            id="no glossary named",
        ),
        pytest.param(
            'glossary = ["shipped"] # only\n', 'glossary = ["shipped", "names.toml"] # only\n', id="a list"
        ),
        pytest.param('glossary = "shipped"\n', 'glossary = ["shipped", "names.toml"]\n', id="a text"),
        pytest.param(
            'glossary = [\n  "shipped", # ours\n]\n',
            'glossary = [\n  "shipped", # ours\n  "names.toml",\n]\n',
            id="a list over several lines",
        ),
        pytest.param("glossary = []\n", 'glossary = ["names.toml"]\n', id="no glossary wanted until now"),
        pytest.param(
            'language = "en"\r\n# end\r\n',
            'language = "en"\r\n# end\r\nglossary = ["shipped", "names.toml"]\r\n',
            id="line ends of Windows",
        ),
        pytest.param("", 'glossary = ["shipped", "names.toml"]\n', id="an empty file"),
    ],
)
def test_the_glossary_is_added_to_settings(folder: Path, before: str, after: str) -> None:
    (folder / "termkit.toml").write_bytes(before.encode())
    project = load_project()
    assert prepare(project, destination(project)) == [
        "names.toml: made",
        "termkit.toml: names.toml added to the glossaries",
    ]
    assert (folder / "termkit.toml").read_bytes().decode() == after


def test_the_glossary_is_added_to_pyproject(folder: Path) -> None:
    file = folder / "pyproject.toml"
    file.write_text('[tool.termkit]\nlanguage = "en"\n\n[tool.ruff]\nline-length = 99\n', encoding="utf-8")
    project = load_project()
    prepare(project, destination(project))
    assert load_project().configuration.glossary == ("shipped", "names.toml")
    assert "[tool.ruff]\nline-length = 99\n" in file.read_text(encoding="utf-8")


def test_a_folder_without_settings_gets_them(folder: Path) -> None:
    project = load_project()
    assert prepare(project, destination(project)) == ["termkit.toml: made", "names.toml: made"]
    assert load_project().own_glossaries == [Path("names.toml")]

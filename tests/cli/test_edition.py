from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from termkit.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

PLAN = """\
[source]
file = "esse.az.md"
language = "az"

[editions.en]
profile = "english-news"

[editions.ru]
profile = "russian-press"
translations = "ru/esse.xlf"

[editions.az]
profile = "azerbaijani-press"
output = "esse.print.md"
"""
ESSAY = """\
# Liman

Əli bəy Hüseynzadə Bakıya gəldi.

Dəniz sakitdir.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "edition.toml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "esse.az.md").write_text(ESSAY, encoding="utf-8")
    return tmp_path


def run(*args: object) -> Result:
    return CliRunner().invoke(cli, ["edition", *map(str, args)])


def test_profiles_are_listed_and_shown() -> None:
    assert "english-news" in run("profiles").stdout
    assert 'quotes = "english-double"' in run("profiles", "english-news").stdout


def test_a_file_to_translate_is_written_for_each_edition_in_another_language(folder: Path) -> None:
    result = run("extract", folder)
    assert result.exit_code == 0, result.output
    po = (folder / "esse.en.po").read_text(encoding="utf-8")
    assert 'msgid "Əli bəy Hüseynzadə Bakıya gəldi."' in po
    assert "#. Section: Liman\n#. Terms: Əli bəy Hüseynzadə → Ali bey Huseynzadeh; Bakı → Baku\n" in po
    xliff = (folder / "ru" / "esse.xlf").read_text(encoding="utf-8")
    assert "Terms: Əli bəy Hüseynzadə → Али-бек Гусейнзаде; Bakı → Баку" in xliff
    assert {path.name for path in folder.iterdir()} == {"edition.toml", "esse.az.md", "esse.en.po", "ru"}


def test_extracting_again_keeps_what_was_translated(folder: Path) -> None:
    run("extract", folder, "--edition", "en")
    po = folder / "esse.en.po"
    text = po.read_text(encoding="utf-8").replace(
        'msgid "Dəniz sakitdir."\nmsgstr ""', 'msgid "Dəniz sakitdir."\nmsgstr "The sea is calm."'
    )
    po.write_text(text, encoding="utf-8")
    (folder / "esse.az.md").write_text(ESSAY.replace("# Liman", "# Liman\n\nYeni söz."), encoding="utf-8")
    result = run("extract", folder, "--edition", "en")
    assert "4 passages, 1 translated, 0 to be looked at" in result.stdout
    assert "The sea is calm." in po.read_text(encoding="utf-8")


def test_a_dry_run_shows_what_would_be_written_and_writes_nothing(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    result = run("extract", folder, "--dry-run")
    assert '+msgid "Dəniz sakitdir."' in result.stdout
    assert sorted(folder.rglob("*")) == before


def test_a_broken_file_of_translations_is_left_as_it_is(folder: Path) -> None:
    broken = 'msgctxt "k"\nmsgid "söz\nmsgstr "слово"\n'
    (folder / "esse.en.po").write_text(broken, encoding="utf-8")
    result = run("extract", folder)
    assert result.exit_code == 2
    assert "esse.en.po:2: a quotation mark is missing" in result.stderr
    assert (folder / "esse.en.po").read_text(encoding="utf-8") == broken
    assert not (folder / "ru").exists()


def test_faults_of_the_plan_are_told_without_a_traceback(folder: Path) -> None:
    (folder / "edition.toml").write_text(PLAN + 'qoutes = "straight"\n', encoding="utf-8")
    result = run("extract", folder)
    assert result.exit_code == 2
    assert "Did you mean “quotes”?" in result.stderr

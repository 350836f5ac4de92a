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


TRANSLATED = {
    "Liman": "The port",
    "Əli bəy Hüseynzadə Bakıya gəldi.": "Ali bey Huseynzadeh came to Baku.",
    "Dəniz sakitdir.": "The sea is calm.",
}


def translate(folder: Path) -> None:
    run("extract", folder, "--edition", "en")
    po = folder / "esse.en.po"
    text = po.read_text(encoding="utf-8")
    for source, target in TRANSLATED.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    po.write_text(text, encoding="utf-8")


def test_an_edition_is_built_from_its_translations(folder: Path) -> None:
    translate(folder)
    result = run("build", folder, "--edition", "en")
    assert result.exit_code == 0, result.output
    text = (folder / "esse.en.md").read_text(encoding="utf-8")
    assert text == "# The port\n\nAli bey Huseynzadeh came to Baku.\n\nThe sea is calm.\n"
    assert "esse.en.md: 100 % translated" in result.stdout
    assert "1 edition checked: nothing to report." in result.stderr


def test_an_edition_of_which_too_little_is_translated_is_not_written(folder: Path) -> None:
    result = run("build", folder)
    assert result.exit_code == 1
    assert "esse.en.md: 0 % translated, 3 untranslated. Not written: it asks for 80 %" in result.stderr
    assert not (folder / "esse.en.md").exists()
    assert (folder / "esse.print.md").read_text(encoding="utf-8") == ESSAY


def test_building_again_writes_over_its_own_work_and_nobody_elses(folder: Path) -> None:
    translate(folder)
    output = folder / "esse.en.md"
    output.write_text("mine\n", encoding="utf-8")
    refused = run("build", folder, "--edition", "en")
    assert refused.exit_code == 2
    assert "write over it with --force" in refused.stderr
    assert output.read_text(encoding="utf-8") == "mine\n"
    assert run("build", folder, "--edition", "en", "--force").exit_code == 0
    assert run("build", folder, "--edition", "en").exit_code == 0
    output.write_text(output.read_text(encoding="utf-8") + "edited\n", encoding="utf-8")
    assert run("build", folder, "--edition", "en").exit_code == 2


def test_a_dry_run_of_build_shows_the_document_and_writes_nothing(folder: Path) -> None:
    translate(folder)
    before = sorted(folder.rglob("*"))
    result = run("build", folder, "--edition", "en", "--dry-run")
    assert result.exit_code == 0, result.output
    assert "+Ali bey Huseynzadeh came to Baku." in result.stdout
    assert sorted(folder.rglob("*")) == before


def test_the_memory_gives_what_translators_have_not_done(folder: Path) -> None:
    tmx = folder / "old.tmx"
    tmx.write_text(
        '<tmx version="1.4"><header srclang="az"/><body><tu>'
        '<tuv xml:lang="az"><seg>Dəniz sakitdir.</seg></tuv>'
        '<tuv xml:lang="en"><seg>The sea is calm.</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    memory = folder / "work.sqlite"
    imported = CliRunner().invoke(cli, ["tm", "import", str(tmx), "--memory", str(memory)])
    assert imported.exit_code == 0, imported.output
    result = run("build", folder, "--edition", "en", "--memory", memory, "--dry-run")
    assert "+The sea is calm." in result.stdout
    assert "1 from the memory" in result.stderr


def test_what_is_left_for_a_person_is_reported_and_the_status_says_so(folder: Path) -> None:
    translate(folder)
    po = folder / "esse.en.po"
    po.write_text(po.read_text(encoding="utf-8").replace("The port", "The port of Culfa"), encoding="utf-8")
    result = run("build", folder, "--edition", "en")
    assert result.exit_code == 1
    assert "“Culfa” is the Azerbaijani form. Julfa in English" in result.stderr


def test_status_is_a_table_and_a_page(folder: Path) -> None:
    translate(folder)
    page = folder / "progress.html"
    result = run("status", folder, "--html", page)
    assert result.exit_code == 0, result.output
    assert "en · English · 3 of 3 passages translated (100 %) · enough to be built" in result.stdout
    assert "ru · Russian · 0 of 3 passages translated (0 %) · not extracted yet" in result.stdout
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run("status", folder, "--html", folder / "esse.az.md").exit_code == 2
    assert (folder / "esse.az.md").read_text(encoding="utf-8") == ESSAY


def test_an_edition_is_built_from_xliff_too(folder: Path) -> None:
    run("extract", folder, "--edition", "ru")
    xliff = folder / "ru" / "esse.xlf"
    text = xliff.read_text(encoding="utf-8")
    for source, target in {
        "Liman": "Порт",
        "Əli bəy Hüseynzadə Bakıya gəldi.": "Али-бек Гусейнзаде приехал в Баку.",
        "Dəniz sakitdir.": "Море спокойно.",
    }.items():
        text = text.replace(
            f"{source}</source>", f'{source}</source><target state="translated">{target}</target>'
        )
    xliff.write_text(text, encoding="utf-8")
    result = run("build", folder, "--edition", "ru")
    assert result.exit_code == 0, result.output
    built = (folder / "esse.ru.md").read_text(encoding="utf-8")
    assert built == "# Порт\n\nАли-бек Гусейнзаде приехал в Баку.\n\nМоре спокойно.\n"

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.editions.plan import Plan, read_plan
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = '[source]\nfile = "esse.az.md"\nlanguage = "az"\n'


def plan_of(folder: Path, text: str) -> Plan:
    (folder / "edition.toml").write_text(SOURCE + text, encoding="utf-8")
    return read_plan(folder)


def faults_of(folder: Path, text: str) -> list[str]:
    (folder / "edition.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_plan(folder / "edition.toml")
    return [line.removeprefix(f"{folder}/") for line in str(caught.value).split("\n")]


def test_files_are_named_after_the_source_and_the_edition(tmp_path: Path) -> None:
    (edition,) = plan_of(tmp_path, "[editions.en]\n").editions
    assert edition.output == tmp_path / "esse.en.md"
    assert edition.translations == tmp_path / "esse.en.po"
    assert edition.keep == 80


def test_an_edition_in_the_language_of_the_source_has_no_translations(tmp_path: Path) -> None:
    (edition,) = plan_of(tmp_path, '[editions.az]\noutput = "çap.md"\n').editions
    assert edition.translations is None
    assert edition.output == tmp_path / "çap.md"


@pytest.mark.parametrize(
    ("table", "language"),
    [
        pytest.param("[editions.en]\n", "en", id="its name"),
        pytest.param(
            '[editions.en]\nprofile = "english-journal"\n', "en-GB", id="the country of its profile"
        ),
        pytest.param(
            '[editions.en-US]\nprofile = "english-journal"\n', "en-US", id="its name with a country"
        ),
        pytest.param('[editions.moscow]\nprofile = "russian-academic"\n', "ru-RU", id="its profile"),
        pytest.param('[editions.moscow]\nlanguage = "ru"\n', "ru", id="its own word"),
    ],
)
def test_the_language_of_an_edition(tmp_path: Path, table: str, language: str) -> None:
    (edition,) = plan_of(tmp_path, table).editions
    assert edition.language == language


def test_own_settings_stand_beside_the_profile(tmp_path: Path) -> None:
    text = '[editions.en]\nprofile = "english-news"\nzade = "zade"\n'
    (edition,) = plan_of(tmp_path, text).editions
    assert (edition.style.zade, edition.style.dashes) == ("zade", "em")


def test_every_fault_is_told_with_its_line_and_what_to_write(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path,
        '[source]\nfile = "esse.az.md"\nlangage = "az"\n'
        '[editions.en]\nprofile = "english-papers"\ntranslations = "en.docx"\n'
        '[editions.moscow]\nkeep = "all"\n[editions.ru]\nnames = "gost"\n',
    )
    assert [fault.split(":")[1] for fault in faults] == ["1", "3", "5", "6", "7", "8", "10"]
    assert "Write under [source]: language = “az”" in faults[0]
    assert "Did you mean “language”?" in faults[1]
    assert "there is no profile “english-papers”" in faults[2]
    assert "Let it end in .po or .xlf" in faults[3]
    assert "has no language" in faults[4]
    assert "Write a number of percent from 0 to 100" in faults[5]
    assert "“gost” is no scheme. Write glossary, or one of:" in faults[6]


def test_no_two_editions_are_written_to_one_file(tmp_path: Path) -> None:
    text = '[editions.en]\noutput = "essay.md"\n[editions.ru]\noutput = "essay.md"\n'
    (fault,) = faults_of(tmp_path, SOURCE + text)
    assert "is the file of the edition “en” already" in fault


def test_no_edition_is_written_over_the_source(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, SOURCE + '[editions.az]\noutput = "esse.az.md"\n')
    assert "is the source already" in fault


def test_a_profile_in_another_language_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, SOURCE + '[editions.ru]\nprofile = "english-news"\n')
    assert "this profile is for en-US, the edition is in ru" in fault


def test_an_edition_that_there_is_not_is_named_with_those_that_there_are(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "[editions.en]\n[editions.ru]\n")
    assert [edition.name for edition in plan.chosen(("ru",))] == ["ru"]
    with pytest.raises(SettingsError, match="There are: en, ru"):
        plan.chosen(("de",))


def test_without_a_file_one_is_told_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="or write one: docs"):
        read_plan(tmp_path)


def test_a_file_of_translations_is_no_source(tmp_path: Path) -> None:
    fault, *_ = faults_of(tmp_path, '[source]\nfile = "esse.po"\nlanguage = "az"\n[editions.en]\n')
    assert "esse.po holds translations already. Name the document itself." in fault


@pytest.mark.parametrize(
    ("table", "is_fault"),
    [
        pytest.param('[editions.en]\ncitations = "original"\nreferences = "both"\n', True, id="English"),
        pytest.param('[editions.ru]\ncitations = "original"\nreferences = "both"\n', False, id="Russian"),
        pytest.param('[editions.ru]\ncitations = "romanised"\nreferences = "both"\n', True, id="romanised"),
    ],
)
def test_a_key_that_does_not_lead_to_its_work_is_a_fault(tmp_path: Path, table: str, is_fault: bool) -> None:
    if not is_fault:
        assert plan_of(tmp_path, table)
        return
    (fault,) = faults_of(tmp_path, SOURCE + table)
    assert "edition.toml:5: citations are" in fault
    assert "Write the same for both." in fault

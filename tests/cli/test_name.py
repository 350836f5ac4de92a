"""`termkit name`: all about one name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from termkit.cli import cli

if TYPE_CHECKING:
    from pathlib import Path

GLOSSARY = """
[rasulzadeh]
kind = "person"
gender = "m"
az.family = "Rəsulzadə"
az.given = "Məhəmməd Əmin"
en.family = "Rasulzadeh"
en.given = "Mammad Amin"
en.deprecated = ["Resulzade"]
ru.family = "Расулзаде"
ru.given = "Мамед Эмин"
note = "Chairman of the National Council."

[aliyev]
kind = "person"
gender = "m"
az.family = "Əliyev"
az.given = "Tofiq"
en.family = "Aliyev"
en.given = "Tofig"
ru.family = "Алиев"
ru.given = "Тофик"

[aliyeva]
kind = "person"
gender = "f"
az.family = "Əliyeva"
az.given = "Nigar"
en.family = "Aliyeva"
en.given = "Nigar"
ru.family = "Алиева"
ru.given = "Нигяр"

[khudat]
kind = "place"
az.preferred = "Xudat"
en.preferred = "Khudat"
ru.preferred = "Худат"

[old-khudat]
kind = "place"
az.preferred = "Köhnə Xudat"
en.preferred = "Kohna Khudat"
ru.preferred = "Кёгна Худат"

[kulagin]
kind = "person"
origin = "ru"
az.family = "Kulaqin"
en.family = "Kulagin"
ru.family = "Кулагин"
"""


@pytest.fixture
def glossary(tmp_path: Path) -> str:
    path = tmp_path / "names.toml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return str(path)


def shown(glossary: str, *words: str) -> str:
    done = CliRunner().invoke(cli, ["name", *words, "--glossary", glossary])
    assert done.exit_code == 0, done.output
    return done.stdout


def facts(glossary: str, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shown(glossary, *words, "--format", "json"))
    return found


def test_a_name_of_the_glossary(glossary: str) -> None:
    page = shown(glossary, "Rəsulzadə")
    first, entry, *_ = page.splitlines()
    assert first == "Rəsulzadə · Azerbaijani (guessed; else: --language TAG) · a person"
    assert "Məhəmməd Əmin Rəsulzadə · Mammad Amin Rasulzadeh · Мамед Эмин Расулзаде" in entry
    assert "names.toml:2" in entry
    for words in ("Chairman", "Rasulzade ", "English press", "Rəsulzadənin", "Расулзаде does not change"):
        assert words in page
    assert "\x1b" not in page


def test_equal_spellings_stand_once_with_all_reasons(glossary: str) -> None:
    english = facts(glossary, "Rəsulzadə")["renderings"]["en"]
    assert english[0] == {"text": "Rasulzadeh", "reasons": ["established form"]}
    assert {"text": "Rəsulzadə", "reasons": ["BGN/PCGN 1993", "Azerbaijani spelling, marks kept"]} in english
    assert len({one["text"] for one in english}) == len(english)


@pytest.mark.parametrize(
    ("asked", "name", "language"),
    [
        pytest.param("Rəsulzadənin", "Rəsulzadə", "az", id="inflected"),
        pytest.param("Алиеву", "Алиев", "ru", id="inflected in Russian"),
        pytest.param("rasulzadeh", "rasulzadeh", "en", id="small letters"),
        pytest.param("old-khudat", "Köhnə Xudat", "az", id="an id"),
        pytest.param("Resulzade", "Rasulzadeh", "en", id="a spelling that is not to be used"),
    ],
)
def test_what_is_meant_is_shown(glossary: str, asked: str, name: str, language: str) -> None:
    found = facts(glossary, asked)
    assert (found["asked"], found["name"], found["language"]) == (asked, name, language)


def test_from_english_the_entry_leads_back(glossary: str) -> None:
    assert facts(glossary, "Rasulzadeh")["rendered_from"] == {"language": "az", "name": "Rəsulzadə"}
    assert facts(glossary, "Kulagin")["rendered_from"] == {"language": "ru", "name": "Кулагин"}
    assert "No table leads back from English" in shown(glossary, "Washington", "--language", "en")


@pytest.mark.parametrize(
    ("name", "other", "why"),
    [
        ("Əliyev", "aliyeva", "gender"),
        ("Алиева, Нигяр", "aliyev", "gender"),
        ("Xudat", "old-khudat", "part"),
        ("Köhnə Xudat", "khudat", "part"),
        ("Vahid Rəsulzadə", "rasulzadeh", "surname"),
        ("Rəsulzada", "rasulzadeh", "spelling"),
    ],
)
def test_what_it_may_be_confused_with(glossary: str, name: str, other: str, why: str) -> None:
    assert (other, why) in {(near["id"], near["why"]) for near in facts(glossary, name)["confusable"]}


def test_forms_in_each_language(glossary: str) -> None:
    forms = facts(glossary, "Leyla Quliyeva")["inflected"]
    assert forms["az"][:2] == ["Leyla Quliyeva", "Leyla Quliyevanın"]
    assert forms["ru"][:2] == ["Лейла Гулиева", "Лейлы Гулиевой"]
    assert facts(glossary, "Quliyeva, Leyla")["inflected"]["az"] == forms["az"]


@pytest.mark.parametrize(
    ("name", "tag", "forms"),
    [
        ("Гусейнова Лейла", "ru", ["Гусейновой Лейлы"]),
        ("Гусейнов Вагиф Петрович", "ru", ["Гусейнова Вагифа Петровича"]),
        ("Лейла Гусейнова", "ru", ["Лейлы Гусейновой"]),
        ("Leyla Əli qızı", "az", ["Leyla Əli qızının", "Leyla Əli qızına", "Leyla Əli qızında"]),
        ("Rza Əli oğlu", "az", ["Rza Əli oğlunun", "Rza Əli oğluna", "Rza Əli oğlunda"]),
        ("Leyla Quliyeva", "az", ["Leyla Quliyevanın", "Leyla Quliyevaya"]),
    ],
)
def test_the_parts_of_a_name_inflect_as_what_they_are(
    glossary: str, name: str, tag: str, forms: list[str]
) -> None:
    found = facts(glossary, name, "--kind", "person")["inflected"][tag]
    assert found[1 : 1 + len(forms)] == forms


def test_a_name_in_azerbaijani_cyrillic(glossary: str) -> None:
    found = facts(glossary, "Рәсулзадә")
    assert found["language"] == "az-Cyrl"
    assert [entry["id"] for entry in found["entries"]] == ["rasulzadeh"]
    assert found["renderings"]["az"][0]["text"] == "Rəsulzadə"


def test_an_unknown_name_says_so(glossary: str) -> None:
    page = shown(glossary, "Щербаков")
    assert "Not in the glossary" in page
    assert "Shcherbakov" in page
    latin = [one["text"] for one in facts(glossary, "Щербаков")["renderings"]["en"]]
    assert not any("а" <= letter <= "я" for text in latin for letter in text.lower())


def test_without_a_glossary_nothing_is_said_of_it() -> None:
    done = CliRunner().invoke(cli, ["name", "Ağdam", "--kind", "place", "--no-glossary"])
    assert done.exit_code == 0
    assert "glossary" not in done.stdout
    assert "a place" in done.stdout
    assert "guessed; else: --kind" not in done.stdout


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "no letter"),
        (" \t ", "no letter"),
        ("1918", "no letter"),
        ("a\x1b[2J", "U+001B"),
        ("ab\ud800", "U+D800"),
        ("Ə" * 5000, "5,000 characters"),
    ],
)
def test_what_is_no_name_is_refused(name: str, said: str) -> None:
    done = CliRunner().invoke(cli, ["name", name, "--no-glossary"])
    assert done.exit_code == 2
    assert said in done.stderr
    assert not done.stdout


def test_tabs_and_signs_that_do_not_show_are_left_out(glossary: str) -> None:
    assert facts(glossary, " Rəsul\u00adzadə\t")["name"] == "Rəsulzadə"
    assert facts(glossary, "Köhnə\tXudat")["name"] == "Köhnə Xudat"


def test_an_unknown_language_is_named(glossary: str) -> None:
    done = CliRunner().invoke(cli, ["name", "Bakı", "--language", "xx", "--glossary", glossary])
    assert done.exit_code == 2
    assert "xx" in done.stderr


def test_an_english_spelling_in_plain_letters_is_told_from_azerbaijani(glossary: str) -> None:
    for name, language in (("Karim Hasanov", "English"), ("Samir Kamranov", "Azerbaijani")):
        done = CliRunner().invoke(cli, ["name", name, "--glossary", glossary])
        assert f"{name} · {language} (guessed" in done.stdout
        assert f"{name}: taken for {language}; --language says otherwise" in done.stderr
        said = CliRunner().invoke(cli, ["name", name, "--glossary", glossary, "--language", "az"])
        assert not said.stderr

"""Which names the glossary settles for transliteration."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary
from termkit.glossary.exonyms import exonyms
from termkit.glossary.store import parse

TEXT = """
[baku]
kind = "place"
az.preferred = "Bakı"
en.preferred = "Baku"
en.admitted = ["Bakou"]
ru.preferred = "Баку"

[guba]
kind = "place"
az.preferred = "Quba"
en.preferred = "Guba"
ru.preferred = "Губа"
ru.admitted = ["Куба"]

[cuba]
kind = "place"
az.preferred = "Kuba"
en.preferred = "Cuba"
ru.preferred = "Куба"

[huseynzadeh]
kind = "person"
az.family = "Hüseynzadə"
az.given = "Əli"
az.title = "bəy"
en.family = "Huseynzadeh"
en.given = "Ali"
en.title = "bey"
ru.family = "Гусейнзаде"
ru.given = "Али"
ru.title = "бек"

[aliyev-one]
kind = "person"
az.family = "Məmmədzadə"
az.given = "Arif"
en.family = "Mammadzadeh"
en.given = "Arif"

[aliyev-two]
kind = "person"
az.family = "Məmmədzadə"
az.given = "Rauf"
en.family = "Mammadzada"
en.given = "Rauf"

[proposed]
kind = "place"
az.preferred = "Şuşa"
en.preferred = "Shousha"
en.review = "proposed"

[polis]
kind = "work"
match = "quoted"
az.preferred = "Polis"
en.preferred = "Politia"

[company]
kind = "term"
az.preferred = "Şirkət"
en.preferred = "company"

[un]
kind = "organisation"
az.preferred = "Birləşmiş Millətlər Təşkilatı"
az.acronym = "BMT"
en.preferred = "United Nations"
en.acronym = "UN"
"""


def names(source: str, target: str, kind: str = "other") -> dict[str, str]:
    return exonyms(Glossary(parse(TEXT, "names.toml")[0]), source, target, kind)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        pytest.param("Bakı", "Baku", id="place"),
        pytest.param("Hüseynzadə", "Huseynzadeh", id="surname"),
        pytest.param("Əli Hüseynzadə", "Ali Huseynzadeh", id="full name without title"),
        pytest.param("Əli bəy Hüseynzadə", "Ali bey Huseynzadeh", id="full name with title"),
        pytest.param("Əli bəy", "Ali bey", id="given name with title"),
        pytest.param("Arif Məmmədzadə", "Arif Mammadzadeh", id="one of two with a surname"),
        pytest.param("BMT", "UN", id="acronym"),
    ],
)
def test_a_settled_name(name: str, form: str) -> None:
    assert names("az", "en")[name] == form


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Məmmədzadə", id="a surname spelled in two ways"),
        pytest.param("Şuşa", id="a side that is only proposed"),
        pytest.param("Polis", id="a title that is also a word"),
        pytest.param("Şirkət", id="a term is translated"),
    ],
)
def test_no_settled_name(name: str) -> None:
    assert name not in names("az", "en")


def test_a_preferred_name_goes_before_an_admitted_one() -> None:
    assert names("ru", "en")["Куба"] == "Cuba"


def test_an_admitted_name_leads_to_the_preferred_form() -> None:
    assert names("en", "az")["Bakou"] == "Bakı"


def test_only_names_of_the_kind() -> None:
    assert "Bakı" not in names("az", "en", "person")
    assert "Hüseynzadə" not in names("az", "en", "place")


ONE_MAN = """
[agayev]
kind = "person"
az.family = "Ağazadə"
az.given = "Cəmil Əmin"
ru.family = "Агаев"
ru.given = "Джамиль Эмин"

[salimov]
kind = "person"
az.family = "Səlimov"
az.given = "Heydər"
az.title = "Hacı"
ru.family = "Селимов"
ru.given = "Гейдар"
ru.title = "Гаджи"
"""


def test_a_surname_that_the_other_language_changed_is_one_persons() -> None:
    names = exonyms(Glossary(parse(ONE_MAN, "people.toml")[0]), "az", "ru", "person")
    assert "Ağazadə" not in names
    assert names["Cəmil Əmin Ağazadə"] == "Джамиль Эмин Агаев"
    assert names["Səlimov"] == "Селимов"


def test_initials_go_with_the_person() -> None:
    names = exonyms(Glossary(parse(ONE_MAN, "people.toml")[0]), "az", "ru", "person")
    assert names["C. Ə. Ağazadə"] == "Дж. Э. Агаев"
    assert names["H. Səlimov"] == "Г. Селимов"
    assert names["H. H. Səlimov"] == "Г. Г. Селимов"
    # As in lists; the last full stop stands in the text.
    assert names["Ağazadə C. Ə"] == "Агаев Дж. Э"
    assert names["Səlimov H"] == "Селимов Г"

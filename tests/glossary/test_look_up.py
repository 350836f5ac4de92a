"""Which entry a word means."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary
from termkit.glossary.look_up import look_up, near
from termkit.glossary.store import parse

TEXT = """\
[rasulzadeh]
kind = "person"
az.family = "Rəsulzadə"
az.given = "Məhəmməd Əmin"
en.family = "Rasulzadeh"
en.given = "Mammad Amin"
en.deprecated = "Resulzade"
ru.family = "Расулзаде"
ru.given = "Мамед Эмин"
gender = "m"

[kulagin]
kind = "person"
ru.family = "Кулагин"
ru.given = "В. М."
gender = "m"

[baku]
kind = "place"
az.preferred = "Bakı"
en.preferred = "Baku"
exempt = ["Baku beer"]

[baku-khanate]
kind = "place"
en.preferred = "Baku"
same-as = "baku"
"""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(parse(TEXT, "names.toml")[0])


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        pytest.param("rasulzadeh", ["rasulzadeh"], id="the id"),
        pytest.param("Rəsulzadə", ["rasulzadeh"], id="a surname"),
        pytest.param("Расулзаде", ["rasulzadeh"], id="in another language"),
        pytest.param("Resulzade", ["rasulzadeh"], id="a wrong spelling"),
        pytest.param("M. A. Rasulzadeh", ["rasulzadeh"], id="initials"),
        pytest.param("Rəsulzadənin", ["rasulzadeh"], id="inflected"),
        pytest.param("Кулагиным", ["kulagin"], id="inflected in Russian"),
        pytest.param("bakıdan", ["baku"], id="inflected, in small letters"),
        pytest.param("Rəsulzadənin kitabı", ["rasulzadeh"], id="among other words"),
        pytest.param("BAKU", ["baku", "baku-khanate"], id="namesakes"),
        pytest.param("Baku beer", [], id="an exempt phrase is no name"),
        pytest.param("Tiflis", [], id="nothing"),
        pytest.param("", [], id="no word"),
    ],
)
def test_look_up(glossary: Glossary, name: str, ids: list[str]) -> None:
    assert [concept.id for concept in look_up(glossary, name)] == ids


def test_near(glossary: Glossary) -> None:
    assert near(glossary, "Rasulzada")[0] == "Rasulzadeh [rasulzadeh]"
    assert near(glossary, "Tiflis") == []

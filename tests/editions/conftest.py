"""A small glossary, and a text that breaks every habit of a house."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary
from termkit.glossary.store import parse

NAMES = """
[rasulzadeh]
kind = "person"
gender = "m"
az = { family = "Rəsulzadə", given = "Məhəmməd Əmin", deprecated = ["Resulzade"] }
en = { family = "Rasulzadeh", given = "Mammad Amin", admitted = ["Rasulzade"], deprecated = ["Resulzade"] }
ru = { family = "Расулзаде", given = "Мамед Эмин", indeclinable = true }

[kulagin]
kind = "person"
gender = "m"
az = { family = "Kulaqin", given = "Vladimir", patronymic = "Mixayloviç" }
en = { family = "Kulagin", given = "Vladimir", patronymic = "Mikhailovich" }
ru = { family = "Кулагин", given = "Владимир", patronymic = "Михайлович" }

[zardabi]
kind = "person"
gender = "m"
az = { family = "Zərdabi", given = "Həsən", title = "bəy" }
en = { family = "Zardabi", given = "Hasan", title = "bey", review = "disputed" }
ru = { family = "Зардаби", given = "Гасан", title = "бек", indeclinable = true }

[ganja]
kind = "place"
az = { preferred = "Gəncə", superseded = [{ text = "Kirovabad", from = 1935, to = 1989 }] }
en = { preferred = "Ganja", superseded = [{ text = "Kirovabad", from = 1935, to = 1989 }] }
ru = { preferred = "Гянджа", superseded = [{ text = "Кировабад", from = 1935, to = 1989 }] }

[aghdam]
kind = "place"
az.preferred = "Ağdam"
en = { preferred = "Aghdam", admitted = "Agdam" }
ru.preferred = "Агдам"

[shusha]
kind = "place"
sensitive = true
az.preferred = "Şuşa"
en = { preferred = "Shusha", superseded = "Shushi" }
ru.preferred = "Шуша"

[cuba]
kind = "place"
az.preferred = "Kuba"
en.preferred = "Cuba"
ru.preferred = "Куба"

[guba]
kind = "place"
az.preferred = "Quba"
en.preferred = "Guba"
ru = { preferred = "Губа", admitted = "Куба", case = "exact" }
"""


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    """The entries of `NAMES`."""
    concepts, faults = parse(NAMES, "names.toml")
    assert faults == []
    return Glossary(concepts)

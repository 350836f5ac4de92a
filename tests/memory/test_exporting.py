"""What is asked for of a memory goes out, and a table of it brings everything back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Remark, Unit, Variant
from termkit.documents.unit_formats import Writing, unit_format
from termkit.errors import SettingsError
from termkit.memory.exporting import Choice, Chosen
from termkit.memory.importing import import_units
from termkit.memory.store import Store

if TYPE_CHECKING:
    from pathlib import Path

WIND = Unit(
    (
        Variant("az-Latn-AZ", "Bakı küləyi", "Bakı <hi>küləyi</hi>", {"changedate": "20260131T080000Z"}),
        Variant("ru", "бакинский ветер", notes=(Remark("так у автора"),)),
    ),
    "az-Latn-AZ",
    {"tuid": "7", "creationdate": "20251224T000000Z"},
    (Remark("dəniz küləyi"), Remark("xəzri")),
    (Remark("Giriş", {"type": "prev"}), Remark("office.tmx", {"type": "origin"})),
)
SEA = Unit(
    (Variant("az", "=dəniz"), Variant("en", "sea")), props=(Remark("letters.tmx", {"type": "origin"}),)
)


@pytest.fixture
def filled(store: Store) -> Store:
    store.add([WIND._replace(props=WIND.props[:1])], "office.tmx")
    store.add([SEA._replace(props=())], "letters.tmx")
    return store


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx"])
def test_a_table_of_a_memory_makes_the_same_memory(filled: Store, tmp_path: Path, name: str) -> None:
    known = unit_format(name)
    told: list[str] = []
    units = Chosen(filled, Choice(as_named=known.places, with_origin=known.origins))
    data = b"".join(known.write_units(units, Writing(tell=told.append)))
    with Store(tmp_path / "other", create=True) as other:
        import_units(other, known.read_units(BytesIO(data), name), name)
        assert [stored.unit for stored in other.units()] == [WIND, SEA]
    assert not told


def test_languages_stand_under_the_names_they_were_asked_by(filled: Store) -> None:
    (unit,) = Chosen(filled, Choice(("ru", "az"), as_named=True))
    assert {variant.language for variant in unit.variants} == {"az", "ru"}
    (unit,) = Chosen(filled, Choice(("ru", "az")))
    assert {variant.language for variant in unit.variants} == {"az-Latn-AZ", "ru"}


def test_days_and_origins_choose(filled: Store) -> None:
    def chosen(**choice: object) -> int:
        return len(list(Chosen(filled, Choice(**choice))))  # type: ignore[arg-type]

    assert chosen(since="20260131") == chosen(until="20260131") == chosen(origins=("letters.tmx",)) == 1
    assert chosen(since="20260201") == chosen(until="20260130") == 0
    with pytest.raises(SettingsError, match="nothing in ka"):
        Chosen(filled, Choice(("ka",)))

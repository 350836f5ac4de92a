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
    (Remark("Giriş", {"type": "prev"}),),
)
SEA = Unit((Variant("az", "=dəniz"), Variant("en", "sea")))


@pytest.fixture
def filled(store: Store) -> Store:
    store.add([WIND], "office.tmx")
    store.add([SEA], "letters.tmx")
    return store


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.xlsx", "a.tmx"])
def test_a_copy_of_a_memory_makes_the_same_memory(filled: Store, tmp_path: Path, name: str) -> None:
    known = unit_format(name)
    told: list[str] = []
    units = Chosen(filled, Choice(as_named=known.places, with_origin=known.origins))
    data = b"".join(known.write_units(units, Writing(tell=told.append)))
    with Store(tmp_path / "other", create=True) as other:
        import_units(other, known.read_units(BytesIO(data), name), name)
        assert (
            list(other.units()) == list(filled.units()) == [(1, "office.tmx", WIND), (2, "letters.tmx", SEA)]
        )
        again = import_units(filled, known.read_units(BytesIO(data), name), name)
        assert again.added == (0, 0, 2)
    assert not told


def test_a_unit_that_names_two_origins_keeps_them(store: Store) -> None:
    props = (Remark("one.tmx", {"type": "origin"}), Remark("two.tmx", {"type": "origin"}))
    store.add([SEA._replace(props=props)], "office.tmx")
    assert list(store.units()) == [(1, "office.tmx", SEA._replace(props=props))]


def test_dates_and_counts_are_such_or_properties(store: Store) -> None:
    said = {"creationdate": "31.01.2026", "changedate": "yesterday", "usagecount": "-3", "tuid": "x"}
    unit = Unit((Variant("az", "külək", None, {"lastusagedate": "2026-02-30"}), Variant("ru", "ветер")), "az")
    done = import_units(store, [unit._replace(attributes=said)], "a.tmx")
    (stored,) = store.units()
    assert stored.unit.attributes == {"creationdate": "20260131T000000Z", "tuid": "x"}
    kept = {prop.attributes["type"]: prop.text for prop in stored.unit.props}
    assert kept == {"changedate": "yesterday", "usagecount": "-3"}
    assert stored.unit.variants[0].props == (Remark("2026-02-30", {"type": "lastusagedate"}),)
    assert sum(done.odd.values()) == 3
    assert "changedate “yesterday”" in done.odd
    chosen = list(Chosen(store, Choice(since="20260131")))
    assert len(chosen) == 1
    assert import_units(store, chosen, "b.tmx").added.duplicates == 1


def test_what_is_no_date_is_not_late(store: Store) -> None:
    store.add([SEA._replace(attributes={"creationdate": "yesterday"})], "old.tmx")
    assert list(Chosen(store, Choice(since="20190203"))) == []


def test_units_in_one_language_are_counted(store: Store) -> None:
    assert import_units(store, [SEA, SEA._replace(variants=SEA.variants[:1])], "a.tmx").alone == 1


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

"""An import makes the indexes that look-ups will need, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Unit, Variant
from termkit.memory import ahead
from termkit.memory.ahead import worth_indexing
from termkit.memory.parts import Parts
from termkit.memory.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def units(count: int, source_language: str) -> Iterator[Unit]:
    for number in range(count):
        texts = (f"{number} otaq", f"{number} rooms", f"{number} комнат")
        variants = tuple(map(Variant, ("az-Latn-AZ", "en", "ru"), texts))
        yield Unit(variants, source_language)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(ahead, "_MANY", 20)
    with Store(tmp_path / "memory", create=True) as made:
        yield made


def pairs(store: Store, before: int = 0) -> list[tuple[str, str]]:
    return [(parts.source, parts.target) for parts in worth_indexing(store, before)]


@pytest.mark.parametrize(
    ("count", "source_language", "expected"),
    [
        pytest.param(19, "az", [], id="few units"),
        pytest.param(40, "az", [("az", "en"), ("az", "ru")], id="from the language they say"),
        pytest.param(40, "*all*", [], id="from any language: nobody knows which will be asked for"),
    ],
)
def test_what_was_translated_from_is_looked_up(
    store: Store, count: int, source_language: str, expected: list[tuple[str, str]]
) -> None:
    store.add(units(count, source_language), "rooms.tmx")
    assert pairs(store) == expected


def test_what_was_looked_up_before_will_be_again(store: Store) -> None:
    store.add(units(1500, "*all*"), "rooms.tmx")
    Parts(store, "ru", "az").update()
    assert pairs(store) == [("ru", "az")]
    assert pairs(store, store.newest() - 10) == []

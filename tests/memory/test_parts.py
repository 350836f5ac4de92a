"""The indexes beside a memory: made of what is new, joined when they are many, never of another history."""

from __future__ import annotations

from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest

from termkit import Memory
from termkit.documents.translation_units import Unit, Variant
from termkit.memory import parts
from termkit.memory.index_file import opened
from termkit.memory.parts import Parts
from termkit.memory.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def units(first: int, count: int) -> Iterator[Unit]:
    for number in range(first, first + count):
        yield Unit((Variant("az", f"{number} nömrəli otaq"), Variant("ru", f"Комната {number}")))


def spans(store: Store) -> list[str]:
    return sorted(path.name.split(".")[-2] for path in store.path.parent.glob("memory.az-ru.*.index"))


def found(memory: Memory, query: str) -> list[str]:
    (matches,) = memory.lookup([query], "az", "ru", 100)
    return [match.source for match in matches]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(parts, "_FEW", 4)
    with Store(tmp_path / "memory", create=True) as made:
        yield made


def test_few_new_units_need_no_file(store: Store) -> None:
    store.add(units(1, 3), "rooms.tmx")
    with Memory(store.path) as memory:
        assert found(memory, "2 nömrəli otaq") == ["2 nömrəli otaq"]
    assert spans(store) == []


def test_only_what_is_new_is_indexed_and_small_parts_are_joined(store: Store) -> None:
    store.add(units(1, 40), "rooms.tmx")
    for first, expected in ((41, ["0-40"]), (46, ["0-40", "40-45"]), (51, ["0-40", "40-50"])):
        with Memory(store.path) as memory:
            assert found(memory, f"{first - 1} nömrəli otaq")
        assert spans(store) == expected
        store.add(units(first, 5), "more.tmx")


def test_an_index_is_of_no_more_than_so_many(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_MOST", 6)
    store.add(units(1, 16), "rooms.tmx")
    with Memory(store.path) as memory:
        assert [found(memory, f"{number} nömrəli otaq") for number in (1, 7, 16)] == [
            ["1 nömrəli otaq"],
            ["7 nömrəli otaq"],
            ["16 nömrəli otaq"],
        ]
    assert spans(store) == ["0-6", "12-16", "6-12"]


def test_deleted_units_are_found_no_more(store: Store) -> None:
    store.add(units(1, 10), "rooms.tmx")
    with Memory(store.path) as memory:
        assert found(memory, "10 nömrəli otaq")
        store.delete([10, 4])
        for searching in (memory, Memory(store.path)):
            assert [found(searching, f"{number} nömrəli otaq") for number in (4, 5, 10)] == [
                [],
                ["5 nömrəli otaq"],
                [],
            ]
            searching.close()
    assert spans(store) == ["0-10"]


def test_an_index_of_which_much_is_gone_is_made_anew(store: Store) -> None:
    store.add(units(1, 10), "rooms.tmx")
    work = Parts(store, "az", "ru")
    (old,) = work.extended([], 10)
    store.delete([1, 2, 3])
    (new,) = work.extended([old], 10, thorough=True)
    assert (len(old.segments), len(new.segments)) == (10, 7)


def test_an_index_that_knows_of_other_deletions_is_not_believed(store: Store) -> None:
    store.add(units(1, 10), "rooms.tmx")
    store.delete([3])
    (part,) = Parts(store, "az", "ru").extended([], 10)
    with Store(store.path.with_name("other"), create=True) as other:
        other.uid = store.uid
        other.add(units(1, 10), "rooms.tmx")
        other.delete([4])
        assert not Parts(other, "az", "ru")._fits(part.stamp, 0, 10)
    assert Parts(store, "az", "ru")._fits(part.stamp, 0, 10)


def look_up(path: Path) -> list[str]:
    with Memory(path) as memory:
        return found(memory, "17 nömrəli otaq")


def test_several_programs_may_make_the_index_at_once(store: Store) -> None:
    store.add(units(1, 3000), "rooms.tmx")
    with get_context("spawn").Pool(3) as pool:
        assert pool.map(look_up, [store.path] * 6) == [["17 nömrəli otaq"]] * 6
    assert spans(store) == ["0-3000"]
    assert opened(store.path.with_name("memory.az-ru.0-3000.index"))
    assert not list(store.path.parent.glob(".*.tmp"))

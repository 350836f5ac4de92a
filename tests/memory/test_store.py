"""What comes into a memory of either kind stays, duplicates are merged, and no interruption does harm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Header, Remark, Unit, Variant
from termkit.errors import TranslationMemoryError
from termkit.memory.store import ON_DUPLICATE, Added, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = Unit(
    (
        Variant(
            "az-Latn-AZ",
            "Bakı küləklidir.",
            "Bakı <hi>küləklidir</hi>.",
            {"creationdate": "20190314T120000Z", "creationid": "leyla"},
            (Remark("checked", {"xml:lang": "en"}),),
            (Remark("approved", {"type": "x-status"}),),
        ),
        Variant("ru", "Баку — город ветров."),
    ),
    "az",
    {"tuid": "7", "usagecount": "2"},
    (Remark("a"),),
    (Remark("b", {"type": "x-b"}),),
)


def pair(source: str, target: str, **attributes: str) -> Unit:
    return Unit((Variant("az", source), Variant("ru", target)), attributes=attributes)


def kind(place: str) -> str:
    return "postgres" if "://" in place else "sqlite"


def contents(store: Store) -> list[Unit]:
    return [stored.unit for stored in store.units()]


def test_everything_that_came_in_comes_out(store: Store, place: str) -> None:
    other = Unit((Variant("en-GB", "Sheki"), Variant("en-US", "Shaki"), Variant("ka", "შექი")))
    assert store.add([FULL, other], "work.tmx") == Added(2)
    store.close()
    with Store(place) as again:
        assert contents(again) == [FULL, other]
        assert [(stored.id, stored.origin) for stored in again.units()] == [(1, "work.tmx"), (2, "work.tmx")]
        assert again.languages() == {"az": 1, "ru": 1, "en": 2, "ka": 1}
        assert len(again) == 2


def test_a_unit_may_hold_whatever_a_text_can(store: Store) -> None:
    odd = [
        pair("\x1f", "\x1e1\x1e", note="\0"),
        pair("kül\0ək\n\r\t", ""),
        pair("\x1e", "\x1f"),
        Unit((Variant("az", "😀", "😀<ph>\x1f\0</ph>"),), "", {}, (Remark(""),)),
        Unit((Variant("az", "külək"),) * 3),
        Unit((Variant("az", ""),)),
        Unit(tuple(Variant(f"x-{number}", "külək") for number in range(1000))),
    ]
    assert store.add(odd, "odd.txt") == Added(len(odd))
    assert contents(store) == odd
    assert store.add(odd, "odd.txt") == Added(duplicates=len(odd))


def test_a_duplicate_is_merged_whatever_country_its_language_names(store: Store) -> None:
    store.add(
        [pair("külək", "ветер", creationdate="20190101T000000Z", creationid="leyla", usagecount="4")], "1"
    )
    newer = pair("külək", "ветер", creationdate="20180101T000000Z", creationid="samir", usagecount="3")
    newer = newer._replace(
        notes=(Remark("dəniz"),), variants=(Variant("az-AZ", "külək"), Variant("ru-RU", "ветер"))
    )
    assert store.add([newer], "2") == Added(merged=1)
    (unit,) = contents(store)
    assert dict(unit.attributes) == {
        "creationdate": "20180101T000000Z",
        "creationid": "samir",
        "usagecount": "4",
    }
    assert unit.notes == (Remark("dəniz"),)
    assert store.add([newer, newer], "2") == Added(duplicates=2)


def test_duplicates_within_one_file_are_found_too(store: Store) -> None:
    twice = [pair("külək", "ветер"), pair("külək", "ветер", tuid="2"), pair("külək", "ветер", tuid="3")]
    assert store.add(twice, "work.tmx") == Added(1, 1, 1)
    assert contents(store) == [pair("külək", "ветер", tuid="2")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(pair("külək", "ветерок"), id="another translation"),
        pytest.param(Unit((Variant("az-Cyrl", "külək"), Variant("ru", "ветер"))), id="another alphabet"),
        pytest.param(
            Unit((Variant("az", "külək", "<hi>külək</hi>"), Variant("ru", "ветер"))), id="other codes"
        ),
        pytest.param(
            Unit((Variant("az", "külək"), Variant("ru", "ветер"), Variant("en", "wind"))),
            id="one language more",
        ),
    ],
)
def test_what_differs_in_a_segment_is_no_duplicate(store: Store, other: Unit) -> None:
    assert store.add([pair("külək", "ветер"), other], "work.tmx") == Added(2)


def test_an_import_too_long_to_be_remembered_finds_its_duplicates_all_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("termkit.memory.adding._REMEMBERED", 3000)
    units = [pair(f"külək {number}", "ветер") for number in range(7000)]
    assert store.add([*units, *units], "long.tmx") == Added(7000, 0, 7000)
    assert store.add(units[:5], "short.tmx", "skip") == Added(duplicates=5)


def test_of_several_that_were_kept_the_oldest_learns(store: Store) -> None:
    more = pair("külək", "ветер", tuid="9")
    store.add([pair("külək", "ветер"), pair("külək", "ветер")], "1", "keep")
    assert store.add([more, more], "2") == Added(0, 1, 1)
    assert contents(store) == [more, pair("külək", "ветер")]


def test_the_headers_of_files_are_kept_once(store: Store) -> None:
    office = Header({"o-tmf": "office"}, (Remark("Bakı ofisi"),), (Remark("hüquq", {"type": "x-domain"}),))
    other = Header({"adminlang": "ru"}, (Remark("Склад " * 2000),))
    assert store.add([office, pair("külək", "ветер")], "1") == Added(1)
    assert store.add([other, office], "2") == Added()
    store.add([office], "1")
    assert store.header(["1"]) == office
    assert store.header() == Header(
        {"o-tmf": "office", "adminlang": "ru"}, (*office.notes, *other.notes), office.props
    )
    assert store.header(["3"]) == Header()


def test_what_becomes_of_duplicates_can_be_said(store: Store) -> None:
    assert ON_DUPLICATE == ("merge", "skip", "keep")
    store.add([pair("külək", "ветер")], "1")
    assert store.add([pair("külək", "ветер", tuid="9")], "2", "skip") == Added(duplicates=1)
    assert contents(store) == [pair("külək", "ветер")]
    assert store.add([pair("külək", "ветер", tuid="9")], "2", "keep") == Added(taken=1)
    assert len(store) == 2


def test_an_error_in_the_middle_leaves_the_memory_as_it_was(store: Store) -> None:
    store.add([FULL], "old.tmx")

    def breaking() -> Iterator[Unit]:
        yield FULL._replace(notes=(Remark("new"),))
        for number in range(5000):
            yield pair(f"külək {number}", "ветер")
        raise ValueError("the line broke")

    with pytest.raises(ValueError, match="broke"):
        store.add(breaking(), "new.tmx")
    assert contents(store) == [FULL]
    assert store.add([pair("dəniz", "море")], "new.tmx") == Added(1)
    assert [stored.id for stored in store.units()] == [1, 2]


_IMPORT = """
import sys
from termkit.documents.translation_units import Unit, Variant
from termkit.memory.store import Store

def units():
    for number in range(1_000_000):
        if number == 20_000:
            print("in the middle", flush=True)
            sys.stdin.read()
        yield Unit((Variant("az", f"külək {number}"), Variant("ru", "ветер")))

Store(sys.argv[1]).add(units(), "large.tmx")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_kill_9_in_the_middle_loses_nothing_and_adds_nothing(store: Store, place: str) -> None:
    store.add([FULL], "old.tmx")
    with subprocess.Popen(
        [sys.executable, "-c", _IMPORT, place],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in the middle\n"
        # Meanwhile others read on.
        assert contents(store) == [FULL]
        os.kill(process.pid, signal.SIGKILL)
    assert contents(store) == [FULL]
    assert store.add([pair(f"külək {number}", "ветер") for number in range(3000)], "large.tmx") == Added(3000)


_WRITER = """
import sys
from termkit.documents.translation_units import Unit, Variant
from termkit.memory.store import Store

for number in range(20):
    with Store(sys.argv[1], create=True) as store:
        same = Unit((Variant("az", "külək"), Variant("ru", "ветер")))
        own = Unit((Variant("az", f"külək {number}"), Variant("ru", sys.argv[2])))
        store.add([same, own], sys.argv[2])
"""


def test_several_processes_write_and_nothing_is_lost_or_doubled(place: str) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, place, name], stderr=subprocess.PIPE)
        for name in "abcd"
    ]
    assert [writer.communicate()[1] for writer in writers] == [b""] * 4
    with Store(place) as store:
        assert len(store) == 4 * 20 + 1


def test_half_of_a_character_is_refused_in_words(store: Store) -> None:
    with pytest.raises(TranslationMemoryError, match=r"half of a character \(U\+D800\)"):
        store.add([FULL, pair("kül\ud800k", "ветер")], "work.tmx")
    assert contents(store) == []


def test_a_memory_that_somebody_else_keeps_writing_to_is_not_waited_for_for_ever(
    store: Store, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"termkit.memory.{kind(place)}._SECONDS_TO_WAIT", (1, 1))
    told: list[str] = []
    with Store(place, waiting=lambda: told.append("waiting")) as other:
        with store.database.transaction():
            assert len(other) == 0
            with pytest.raises(TranslationMemoryError, match="another program has been writing"):
                other.add([FULL], "work.tmx")
            assert told == ["waiting"]
        assert other.add([FULL], "work.tmx") == Added(1)
        assert told == ["waiting"]


def test_deleted_units_are_gone_and_an_index_can_learn_which(store: Store) -> None:
    store.add([pair(f"külək {number}", "ветер") for number in range(4)], "work.tmx")
    assert store.deleted() == (0, [])
    assert store.delete([4, 2, 2, 99]) == 2
    assert [stored.id for stored in store.units()] == [1, 3]
    assert list(store.segments("az", "ru")) == [(1, "külək 0"), (3, "külək 2")]
    assert store.languages() == {"az": 2, "ru": 2}
    place, gone = store.deleted()
    assert gone == [2, 4]
    assert store.delete([1, 2]) == 1
    assert store.deleted(place)[1] == [1]
    assert store.deleted(store.deleted()[0]) == (store.deleted()[0], [])


def test_a_number_is_not_given_twice(store: Store) -> None:
    store.add([FULL], "work.tmx")
    store.delete([1])
    assert (len(store), store.newest()) == (0, 1)
    assert store.add([FULL], "work.tmx") == Added(1)
    assert [stored.id for stored in store.units()] == [2]
    assert store.mark(1) is None


def test_segments_of_a_pair_are_those_that_have_both(store: Store) -> None:
    store.add(
        [
            Unit((Variant("en-GB", "Baku"), Variant("en-US", "Baku"), Variant("az-AZ", "Bakı"))),
            Unit((Variant("en", "Sheki"), Variant("az-Cyrl", "Шәки"))),
            Unit((Variant("az", "Gəncə"), Variant("en", "Ganja"))),
        ],
        "work.tmx",
    )
    assert list(store.segments("en", "az")) == [(1, "Baku"), (3, "Ganja")]
    assert list(store.segments("en", "az", after=1)) == [(3, "Ganja")]
    assert list(store.segments("az-Cyrl", "en")) == [(2, "Шәки")]

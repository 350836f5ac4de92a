"""Pieces of a segment that the memory knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit import Memory
from termkit.documents.translation_units import Unit, Variant
from termkit.memory import fragments as finding
from termkit.memory.fragment_index import built, folded_words
from termkit.memory.fragments import Fragments

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KNOWN = [
    ("Milli Məclis", "Милли Меджлис"),
    ("Xarici İşlər Nazirliyi", "Министерство иностранных дел"),
    ("nazirliyi", "министерство"),
    ("qərar", "решение"),
    ("və", "и"),
    ("Milli Məclis", "Национальный совет"),
]


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", create=True) as made:
        add(made, *KNOWN)
        yield made


def add(memory: Memory, *pairs: tuple[str, str]) -> None:
    memory.store.add(
        [Unit((Variant("az", one), Variant("ru", other))) for one, other in pairs], "work.tmx", "keep"
    )


def pieces(memory: Memory, query: str) -> list[tuple[str, str]]:
    (found,) = memory.fragments([query], "az", "ru")
    assert all(query[piece.start : piece.end] == piece.text for piece in found)
    return [(piece.text, piece.target) for piece in found]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="nothing"),
        pytest.param("Heç nə", id="unknown words"),
        pytest.param("filan və bəhmən", id="a short word"),
        pytest.param("qərarlar", id="part of a word"),
        pytest.param("Milli qəhrəman Məclis", id="something between"),
    ],
)
def test_noop(memory: Memory, query: str) -> None:
    assert pieces(memory, query) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("Bu gün Milli Məclis yığışdı.", [("Milli Məclis", "Милли Меджлис")], id="the oldest"),
        pytest.param(
            "MİLLİ MƏCLİS: qərar!", [("MİLLİ MƏCLİS", "Милли Меджлис"), ("qərar", "решение")],
            id="in capitals, beside another, in order",
        ),
        pytest.param(
            "Yeni “Xarici  İşlər Nazirliyi” binası",
            [("Xarici  İşlər Nazirliyi", "Министерство иностранных дел")],
            id="the shorter one inside is left out",
        ),
        pytest.param("Mil\xadli Məclis", [("Mil\xadli Məclis", "Милли Меджлис")], id="a soft hyphen"),
    ],
)  # fmt: skip
def test_found(memory: Memory, query: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(memory, query) == expected


def test_what_comes_later_is_found_and_what_goes_is_not(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_FEW", 2)
    assert pieces(memory, "Şəki xanlığı haqqında") == []
    for count in range(1, 6):
        add(memory, (f"Şəki xanlığı {count}", str(count)))
        assert pieces(memory, f"Bu, Şəki xanlığı {count} idi.") == [(f"Şəki xanlığı {count}", str(count))]
        with Memory(memory.store.path) as other:
            assert pieces(other, "Bu, Şəki xanlığı 1 idi.") == [("Şəki xanlığı 1", "1")]
    memory.store.delete([1])
    assert pieces(memory, "Milli Məclis qərarı") == [("Milli Məclis", "Национальный совет")]


def test_an_index_may_be_made_ahead(memory: Memory) -> None:
    done: list[int] = []
    Fragments(memory.store).update("az", "ru", done.append)
    assert done == [len(list(memory.store.segments("az", "ru")))]
    asked: list[int] = []
    Fragments(memory.store, asked.append).of(["qanun"], "az", "ru")
    assert not asked
    Fragments(memory.store).update("az", "ru", done.append)
    assert len(done) == 1


def test_an_index_that_is_damaged_is_made_anew(memory: Memory) -> None:
    pieces(memory, "Milli Məclis bu gün")
    path = memory.store.path.with_name("memory.az-ru.fragments")
    for broken in (b"", b"Bak\xc4\xb1", path.read_bytes()[:-3]):
        path.write_bytes(broken)
        with Memory(memory.store.path) as other:
            assert pieces(other, "Milli Məclis bu gün") == [("Milli Məclis", "Милли Меджлис")]


SEGMENTS = st.lists(st.text("abİı 'ё\n", max_size=9), max_size=7, unique=True)


@given(SEGMENTS, st.text("abİı 'ё\n", max_size=30))
def test_exactly_the_runs_of_words_that_are_segments(segments: list[str], query: str) -> None:
    words = folded_words(query)
    runs = {
        tuple(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if end - start > 1 or len(words[start]) > 3
    }
    index = built(enumerate(segments), len(segments))
    found = {unit for run in index.runs(query) for unit in run.units}
    assert found == {unit for unit, segment in enumerate(segments) if tuple(folded_words(segment)) in runs}

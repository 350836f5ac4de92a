"""The fast search gives what comparing with every segment gives: the same units in the same order."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.memory import compiled
from termkit.memory.building import built
from termkit.memory.search import Near, Searcher
from termkit.names.distance import distance

if TYPE_CHECKING:
    from types import ModuleType


def brute_force(query: str, segments: list[tuple[int, str]], least: Fraction, limit: int) -> list[Near]:
    found = []
    for unit, text in segments:
        edits = distance(query, text)
        score = 100 * (1 - Fraction(edits, max(len(query), len(text), 1)))
        if score >= least:
            found.append((-score, unit, Near(unit, text, edits)))
    return [near for _, _, near in sorted(found)[:limit]]


# With the extra `fast`, everything is searched by compiled code too.
KERNEL = compiled.loaded(compiled.kernel_folder()) if compiled.installed() else None


def by_kernel(work: int) -> ModuleType | None:
    return KERNEL


# Few letters, so that texts are near each other; some beyond the basic plane; lengths of all bands.
LETTERS = st.sampled_from(["ab", "abcə ", "аеёжз ə", "aə😀"])


@st.composite
def memories(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    letters = draw(LETTERS)
    word = st.text(letters, max_size=draw(st.sampled_from([3, 12, 50, 180])))
    texts = draw(st.lists(word, min_size=1, max_size=12))
    near = st.builds(
        lambda text, at, new, drop: text[:at] + new + text[at + drop :],
        st.sampled_from(texts),
        st.integers(0, 60),
        st.text(letters, max_size=3),
        st.integers(0, 3),
    )
    return texts + draw(st.lists(near, max_size=8)), draw(
        st.lists(st.one_of(near, word), min_size=1, max_size=4)
    )


# The first of them loads what was compiled.
@given(
    memories(),
    st.sampled_from(["0", "33.3", "50", "70", "85", "95", "100"]).map(Fraction),
    st.integers(1, 6),
    st.integers(0, 5),
    st.sets(st.integers(0, 19), max_size=3),
)
def test_the_nearest_are_those_of_brute_force(
    memory: tuple[list[str], list[str]], least: Fraction, limit: int, newer: int, deleted: set[int]
) -> None:
    texts, queries = memory
    segments = list(enumerate(texts, 1))
    old = len(segments) - newer
    indexes = [built(segments[:old]), built(segments[old:])]
    gone = np.array(sorted({segments[at % len(segments)][0] for at in deleted}), np.int64)
    there = [segment for segment in segments if segment[0] not in gone]
    expected = [brute_force(query, there, least, limit) for query in queries]
    assert Searcher(indexes, gone).nearest(queries, least, limit) == expected
    assert Searcher(indexes, gone, by_kernel).nearest(queries, least, limit) == expected


def test_letters_beyond_the_codes_of_an_index_are_told_apart() -> None:
    alphabet = [chr(0x4E00 + n) for n in range(600)]
    segments = [(n, "".join(alphabet[n : n + 12])) for n in range(580)]
    index = built(segments)
    assert [index.text(row) for row in range(len(index))] == [text for _, text in segments]
    for query in (segments[3][1], segments[570][1], "汉" + segments[300][1][1:]):
        for searcher in (Searcher([index]), Searcher([index], None, by_kernel)):
            assert searcher.nearest([query], Fraction(60), 5) == [
                brute_force(query, segments, Fraction(60), 5)
            ]


def test_a_long_text_is_compared_with_long_texts() -> None:
    long = "Bakı küləkli şəhərdir. " * 90
    segments = [(1, long), (2, long[5:1900]), (3, long[:1300]), (4, "Şuşa " * 300)]
    for least in (50, 70, 95):
        for searcher in (Searcher([built(segments)]), Searcher([built(segments)], None, by_kernel)):
            for query in (long[3:], long[:1000] + "Şuşa" + long[1000:1800], "Şuşa " * 280):
                assert searcher.nearest([query], Fraction(least), 5) == [
                    brute_force(query, segments, Fraction(least), 5)
                ]


SENTENCES = [
    "Bakı küləkli şəhərdir.",
    "Gəncə qədim şəhərdir.",
    "Şuşa dağlar qoynunda yerləşir, Qarabağın baş tacı və musiqi beşiyi sayılır, yayda çox sərin olur.",
    "Bakı küləkli şəhərdir!",
    "Bakı gözəl şəhərdir.",
]


@pytest.mark.parametrize("least", [50, 70, 85, 95])
def test_sentences_are_found_by_what_is_near_them(least: int) -> None:
    segments = list(enumerate(SENTENCES * 40, 1))
    searcher = Searcher([built(segments)], None, by_kernel)
    for query in [*SENTENCES, "Bakı küləkli və gözəl şəhərdir.", "Şuşa dağlar qoynunda yerləşir", ""]:
        assert searcher.nearest([query], Fraction(least), 45) == [
            brute_force(query, segments, Fraction(least), 45)
        ]


def test_of_equals_the_oldest_comes_first_even_if_it_came_late_into_the_lot() -> None:
    searcher = Searcher([built([(9, "Şuşa"), (4, "Şuşa"), (7, "Şuşa")]), built([(11, "Şuşa"), (12, "Şuşa")])])
    assert [near.unit for near in searcher.nearest(["Şuşa"], Fraction(70), 4)[0]] == [4, 7, 9, 11]


def test_nothing_is_found_in_nothing() -> None:
    searcher = Searcher([built([])])
    assert searcher.nearest(["Bakı", ""], Fraction(0), 5) == [[], []]
    assert searcher.nearest([], Fraction(70), 5) == []


def test_half_of_a_pair_in_a_query_is_only_a_letter_that_does_not_agree() -> None:
    searcher = Searcher([built([(1, "Bakı")])])
    assert searcher.nearest(["Bak\ud800"], Fraction(70), 5) == [[Near(1, "Bakı", 1)]]

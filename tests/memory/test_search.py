"""The fast search gives what comparing with every segment gives: the same units in the same order."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.memory.index import build
from termkit.memory.search import Near, Searcher
from termkit.names.distance import distance


def brute_force(query: str, segments: list[tuple[int, str]], least: Fraction, limit: int) -> list[Near]:
    found = []
    for unit, text in segments:
        edits = distance(query, text)
        score = 100 * (1 - Fraction(edits, max(len(query), len(text), 1)))
        if score >= least:
            found.append((-score, unit, Near(unit, text, edits)))
    return [near for _, _, near in sorted(found)[:limit]]


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


@given(
    memories(),
    st.sampled_from(["0", "33.3", "50", "70", "85", "95", "100"]).map(Fraction),
    st.integers(1, 6),
    st.integers(0, 5),
)
def test_the_nearest_are_those_of_brute_force(
    memory: tuple[list[str], list[str]], least: Fraction, limit: int, newer: int
) -> None:
    texts, queries = memory
    segments = list(enumerate(texts, 1))
    old = segments[: len(segments) - newer]
    searcher = Searcher(build([unit for unit, _ in old], [text for _, text in old], 0), segments[len(old) :])
    assert searcher.nearest(queries, least, limit) == [
        brute_force(query, segments, least, limit) for query in queries
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
    searcher = Searcher(build([unit for unit, _ in segments], [text for _, text in segments], 200))
    for query in [*SENTENCES, "Bakı küləkli və gözəl şəhərdir.", "Şuşa dağlar qoynunda yerləşir", ""]:
        assert searcher.nearest([query], Fraction(least), 45) == [
            brute_force(query, segments, Fraction(least), 45)
        ]


def test_of_equals_the_oldest_comes_first_even_if_it_came_late_into_the_lot() -> None:
    searcher = Searcher(build([9, 4, 7], ["Şuşa"] * 3, 9), [(11, "Şuşa"), (12, "Şuşa")])
    assert [near.unit for near in searcher.nearest(["Şuşa"], Fraction(70), 4)[0]] == [4, 7, 9, 11]


def test_nothing_is_found_in_nothing() -> None:
    searcher = Searcher(build([], [], 0))
    assert searcher.nearest(["Bakı", ""], Fraction(0), 5) == [[], []]
    assert searcher.nearest([], Fraction(70), 5) == []


def test_half_of_a_pair_in_a_query_is_only_a_letter_that_does_not_agree() -> None:
    searcher = Searcher(build([1], ["Bakı"], 1))
    assert searcher.nearest(["Bak\ud800"], Fraction(70), 5) == [[Near(1, "Bakı", 1)]]

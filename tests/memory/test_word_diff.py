"""What a translator is shown of a difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.memory.scores import word_score
from termkit.memory.word_diff import difference, tokens, word_diff


def diff(source: str, query: str) -> list[tuple[str, ...]]:
    return word_diff(difference(tokens(source), tokens(query)))


@pytest.mark.parametrize(
    ("source", "query", "expected"),
    [
        pytest.param("Bakı", "Bakı", [("equal", "Bakı")], id="the same"),
        pytest.param("", "", [], id="nothing"),
        pytest.param("", "Bakı", [("insert", "Bakı")], id="all is new"),
        pytest.param("Bakı!", "", [("delete", "Bakı!")], id="all is gone"),
        pytest.param(
            "В 1918 году", "В 1920 году", [("equal", "В "), ("replace", "1918", "1920"), ("equal", " году")],
            id="a number",
        ),
        pytest.param(
            "1,5 milyon", "2,5 milyon", [("replace", "1,5", "2,5"), ("equal", " milyon")],
            id="a number with decimals is one word",
        ),
        pytest.param(
            "13 400 nəfər", "1 340 nəfər", [("replace", "13 400", "1 340"), ("equal", " nəfər")],
            id="a number with spaces is one word",
        ),
        pytest.param(
            "Milli Məclis qərarı", "Məclisin qərarı",
            [("replace", "Milli Məclis", "Məclisin"), ("equal", " qərarı")],
            id="neighbouring changes are one",
        ),
    ],
)  # fmt: skip
def test_steps(source: str, query: str, expected: list[tuple[str, ...]]) -> None:
    assert diff(source, query) == expected


TEXTS = st.text("ab ,.1İı\n", max_size=12)


@given(TEXTS, TEXTS)
def test_the_stored_texts_of_the_steps_are_the_segment(source: str, query: str) -> None:
    steps = diff(source, query)
    assert "".join(step[1] for step in steps if step[0] != "insert") == source or not tokens(source).texts
    there = "".join(step[-1] for step in steps if step[0] != "delete")
    assert "".join(there.split()) == "".join(query.split()) or not tokens(query).texts


@given(TEXTS, TEXTS)
def test_a_word_score_is_a_share(source: str, query: str) -> None:
    score = word_score(difference(tokens(source), tokens(query)))
    assert 0 <= score <= 100
    assert (score == 100) == (tokens(source).texts == tokens(query).texts)

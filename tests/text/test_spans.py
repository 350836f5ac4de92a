"""Spans and sets of spans, the set against the plain way of asking every span."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.spans import Span, SpanSet

places = st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def test_a_span_is_a_piece_of_the_text() -> None:
    assert Span(10, 17).of("Məhəmməd, Rəsulzadə") == "Rəsulza"
    assert Span(3, 3).of("Bakı") == ""


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "within"),
    [
        pytest.param((0, 4), (2, 6), True, False, id="in part"),
        pytest.param((0, 4), (4, 6), False, False, id="they only touch"),
        pytest.param((2, 4), (0, 6), True, True, id="inside"),
        pytest.param((0, 6), (0, 6), True, True, id="the same place"),
        pytest.param((0, 6), (2, 4), True, False, id="around"),
        pytest.param((0, 2), (5, 6), False, False, id="apart"),
    ],
)
def test_two_spans(one: tuple[int, int], other: tuple[int, int], overlaps: bool, within: bool) -> None:
    assert Span(*one).overlaps(other) is overlaps
    assert Span(*other).overlaps(one) is overlaps
    assert Span(*one).within(other) is within


def test_a_word_across_two_quotations_that_touch_is_covered() -> None:
    quoted = SpanSet([(4, 8), (0, 4)])
    assert quoted.covers((2, 6))
    assert quoted.spans == (Span(0, 8),)


def test_an_empty_set_touches_nothing() -> None:
    assert not SpanSet([]).touches((0, 5))
    assert not SpanSet([(3, 3)]).covers((3, 4))


@given(st.lists(places), places)
def test_a_set_answers_as_its_offsets_do(spans: list[Span], asked: Span) -> None:
    offsets = {offset for span in spans for offset in range(*span)}
    wanted = set(range(*asked))
    if wanted:
        answers = SpanSet(spans)
        assert answers.touches(asked) is bool(wanted & offsets)
        assert answers.covers(asked) is (wanted <= offsets)


@given(st.lists(places))
def test_the_spans_of_a_set_are_sorted_and_apart(spans: list[Span]) -> None:
    joined = SpanSet(spans).spans
    assert all(one.end < other.start for one, other in itertools.pairwise(joined))
    assert {o for span in joined for o in range(*span)} == {o for span in spans for o in range(*span)}

"""Where somebody else is speaking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.quotations import quotations


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rasulzadeh’s own, the editors’ view", id="apostrophes"),
        pytest.param("О’Нил и Rəsulzadə'nin", id="an apostrophe inside a name and before a suffix"),
        pytest.param("He said “yes and left.", id="a mark that is never closed"),
        pytest.param("“The first paragraph.\n\nThe second” one.", id="closed in another paragraph"),
        pytest.param("“The first paragraph.\r\n \r\nThe second” one.", id="the same with Windows line ends"),
        pytest.param("a 5” pipe and another", id="a closing mark alone"),
        pytest.param("“" + "söz " * 600 + "”", id="too long to be meant"),
        pytest.param("in the ’90s", id="a year shortened"),
    ],
)
def test_nothing_is_quoted(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("journal “Polis” and “Baku”", ["Polis", "Baku"], id="English"),
        pytest.param("в журнале «Полис»", ["Полис"], id="Russian"),
        pytest.param("„Мысль“ и „Мысль”", ["Мысль", "Мысль"], id="opened below, closed above, two ways"),
        pytest.param('"Açıq söz" qəzeti', ["Açıq söz"], id="straight"),
        pytest.param('"Bakı" və "Şuşa"', ["Bakı", "Şuşa"], id="straight, two in a row"),
        pytest.param("‘Resulzade’ was written", ["Resulzade"], id="single, as in Britain"),
        pytest.param(
            "‘Rasulzadeh’s paper’ and the editors’ view",
            ["Rasulzadeh’s paper"],
            id="single around an apostrophe",
        ),
        pytest.param("‚Polis‘ und ‹Polis›", ["Polis", "Polis"], id="German and French single"),
        pytest.param("«Газета „Азия“ вышла»", ["Газета „Азия“ вышла", "Азия"], id="one inside the other"),
        pytest.param("“a ‘b’ c”", ["a ‘b’ c", "b"], id="single inside double"),
        pytest.param("«одна\nстрока»", ["одна\nстрока"], id="over a line break"),
        pytest.param("(“Polis”), [«Полис»]", ["Polis", "Полис"], id="in brackets"),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == expected


@given(st.text(alphabet="aБ .’‘“”„«»\"'\n"))
def test_spans_are_inside_the_text_and_in_order(text: str) -> None:
    found = quotations(text)
    assert found == sorted(found)
    for span in found:
        assert 0 < span.start <= span.end < len(text)
        assert "\n\n" not in span.of(text)


@pytest.mark.parametrize("marks", ["“", "«", "„", "‘", "“a ", "„‘«a "])
def test_marks_left_open_by_the_hundred_thousand(marks: str) -> None:
    # To compare each with all before it would take many minutes.
    text = f"{marks * 100_000} ‹Polis›"
    assert [span.of(text) for span in quotations(text)] == ["Polis"]

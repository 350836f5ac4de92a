"""Numbers as each language writes them, and what hangs on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.languages.numbers import counts_alike, numbers, rewritten


@pytest.mark.parametrize(
    ("text", "tag", "values"),
    [
        pytest.param("1,5 милн, 12 500 и 1 000,75", "ru", ["1.5", "12500", "1000.75"], id="Russian"),
        pytest.param("1.5 million, 12,500 and 1,000.75", "en", ["1.5", "12500", "1000.75"], id="English"),
        pytest.param("1.000.000 manat", "az", ["1000000"], id="points between thousands"),
        pytest.param("A4, 2000a", "en", ["2000"], id="digits after a letter are part of a name"),
        pytest.param("5 100", "en", ["5", "100"], id="English has no spaces between thousands"),
    ],
)
def test_values(text: str, tag: str, values: list[str]) -> None:
    assert [number.value for number in numbers(text, tag)] == values


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        pytest.param("28.05.1918", "az", id="a date"),
        pytest.param("1.500", "ru", id="one and a half, or fifteen hundred"),
        pytest.param("1,50", "en", id="no English number"),
        pytest.param("007", "en", id="zeros first"),
    ],
)
def test_what_may_be_no_number_is_a_code(text: str, tag: str) -> None:
    (number,) = numbers(text, tag)
    assert number.code
    assert number.value == text


def written(old: str, new: str, tag: str, new_tag: str = "") -> str | None:
    (was,), (now,) = numbers(old, tag), numbers(new, new_tag or tag)
    return rewritten(was, now, tag)


@pytest.mark.parametrize(
    ("old", "new", "tag"),
    [
        pytest.param("5-i", "6", "az", id="beşi may be an accusative or owned"),
        pytest.param("1,5-ə", "2", "az", id="who knows how decimals are read"),
        pytest.param("2-х", "5", "ru", id="двух, but пяти"),
        pytest.param("5-ю", "6", "ru", id="пятью or пятую"),
        pytest.param("28.05.1918", "1920", "ru", id="a date and a year"),
        pytest.param("5kg", "6", "en", id="an unknown ending"),
        pytest.param("10", "2,5", "ru", id="decimals, a section, a version"),
    ],
)
def test_nothing_is_guessed(old: str, new: str, tag: str) -> None:
    assert written(old, new, tag) is None


@pytest.mark.parametrize(
    ("old", "new", "tag", "expected"),
    [
        pytest.param("1918-ci", "1923", "az", "1923-cü", id="üç"),
        pytest.param("1918-ci", "2000", "az", "2000-ci", id="min"),
        pytest.param("1918-də", "1919", "az", "1919-da", id="locative after doqquz"),
        pytest.param("5-in", "6", "az", "6-nın", id="genitive after a vowel"),
        pytest.param("5-dən", "10", "az", "10-dan", id="ablative after on"),
        pytest.param("6 cı", "10", "az", "10 cu", id="an ordinal with a space"),
        pytest.param("1-го", "3", "ru", "3-го", id="an ordinal"),
        pytest.param("20-х", "90", "ru", "90-х", id="decades"),
        pytest.param("5-летний", "7", "ru", "7-летний", id="an adjective"),
        pytest.param("3rd", "11", "en", "11th", id="eleventh"),
        pytest.param("1920s", "1930", "en", "1930s", id="decades in English"),
        pytest.param("1500", "12500", "ru", "12500", id="thousands together, as they were"),
        pytest.param("28.05.1918", "15.09.1918", "az", "15.09.1918", id="dates of figures"),
    ],
)
def test_rewritten(old: str, new: str, tag: str, expected: str) -> None:
    assert written(old, new, tag) == expected


def test_each_language_groups_its_own_way() -> None:
    assert written("500", "12,500", "ru", "en") == "12\xa0500"
    assert written("1,500", "2 000", "en", "ru") == "2,000"


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_an_azerbaijani_ordinal_there_and_back(one: int, other: int) -> None:
    ordinal = written("1-ci", str(one), "az")
    assert ordinal
    assert written(written(ordinal, str(other), "az") or "", str(one), "az") == ordinal


@pytest.mark.parametrize(
    ("one", "other", "tag", "alike"),
    [
        ("2", "4", "ru", True),
        ("21", "1", "ru", True),
        ("11", "1", "ru", False),
        ("1.5", "2", "ru", True),
        ("1", "2", "en", False),
        ("7", "2", "en", True),
    ],
)
def test_counts_alike(one: str, other: str, tag: str, alike: bool) -> None:
    assert counts_alike(one, other, tag) is alike

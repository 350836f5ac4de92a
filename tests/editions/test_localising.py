from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from termkit.editions.house_style import HouseStyle
from termkit.editions.localising import english_dates, localised, written_date

if TYPE_CHECKING:
    from datetime import date

STYLE = HouseStyle(numbers="locale", dates="locale")


@pytest.mark.parametrize(
    ("source", "translation", "languages"),
    [
        pytest.param("1918-ci ildə 28 may", "on 28 May 1918", ("az", "en-GB"), id="what was translated"),
        pytest.param("bənd 1.5", "section 1.5", ("az", "en-GB"), id="the number of a section"),
        pytest.param("12 500 nəfər", "12,500 men", ("az", "en-GB"), id="in its own form already"),
        pytest.param("32.13.1918", "32.13.1918", ("az", "en-GB"), id="no date"),
        pytest.param("1 200 və 11 2001", "11 2001 and so on", ("az", "en-GB"), id="part of another number"),
    ],
)
def test_noop(source: str, translation: str, languages: tuple[str, str]) -> None:
    assert localised(source, translation, languages, STYLE) == translation


@pytest.mark.parametrize(
    ("source", "translation", "languages", "expected"),
    [
        pytest.param("12 500 nəfər", "12 500 men", ("az", "en-GB"), "12,500 men", id="thousands"),
        pytest.param("1,5 il", "1,5 years", ("az", "en-GB"), "1.5 years", id="decimals"),
        pytest.param("12,500 men", "12,500 nəfər", ("en-GB", "az"), "12\u00a0500 nəfər", id="from English"),
        pytest.param("28.05.1918", "28.05.1918", ("az", "en-GB"), "28 May 1918", id="a British date"),
        pytest.param("28.05.1918", "28.05.1918", ("az", "en-US"), "May 28, 1918", id="an American date"),
        pytest.param("28.05.1918", "28.05.1918", ("az", "ru"), "28 мая 1918 года", id="a Russian date"),
        pytest.param(
            "28.05.1918", "28.05.1918 г.", ("az", "ru"), "28 мая 1918 г.", id="with its word for year"
        ),
        pytest.param("28.05.1918", "28.05.1918", ("az", "az"), "28 may 1918", id="an Azerbaijani date"),
        pytest.param(
            "28.05.1919", "28.05.1919 tarixində", ("ru", "az"), "28 may 1919-cu il tarixində", id="its date"
        ),
        pytest.param(
            "a 12,500-rouble train", "12,500 рублей", ("en", "ru"), "12\xa0500 рублей", id="a compound"
        ),
    ],
)
def test_fix(source: str, translation: str, languages: tuple[str, str], expected: str) -> None:
    assert localised(source, translation, languages, STYLE) == expected


def test_what_the_style_does_not_ask_for_stays() -> None:
    assert localised("28.05.1918", "28.05.1918", ("az", "en"), HouseStyle()) == "28.05.1918"


@given(st.dates(), st.sampled_from(["az", "en-GB", "en-US", "ru"]))
def test_dates_are_those_of_cldr(day: date, tag: str) -> None:
    ours = written_date(day.day, day.month, day.year, tag)
    assert ours == format_date(day, "long", locale=tag.replace("-", "_")).removesuffix("г.").strip()


@given(st.integers(10_000, 9_999_999), st.sampled_from(["en", "ru"]))
def test_numbers_are_those_of_cldr(number: int, tag: str) -> None:
    source = f"{number:,}".replace(",", "\u00a0") + ",5"
    expected = format_decimal(number + 0.5, locale=tag)
    assert localised(source, source, ("az", tag), STYLE) == expected


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        pytest.param("On 28 May 1918 it began.", "en-US", ["May 28, 1918,"], id="to American"),
        pytest.param("It ended on 27 April 1920.", "en-US", ["April 27, 1920"], id="at the end"),
        pytest.param("on 15 September, 12–15 May", "en-US", ["September 15", "May 12–15"], id="no year"),
        pytest.param("28 May Street, 2 (15) May", "en-US", [], id="a street, both calendars"),
        pytest.param("On May 28, 1918, it began.", "en-GB", ["28 May 1918"], id="to British"),
        pytest.param("On 28 May 1918 it began.", "en-GB", [], id="British already"),
        pytest.param("28 May 1918", "ru", [], id="no English edition"),
    ],
)
def test_english_dates(text: str, tag: str, expected: list[str]) -> None:
    assert [new for _, _, new in english_dates(text, tag)] == expected

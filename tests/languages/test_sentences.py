"""Where a paragraph is cut into sentences."""

from __future__ import annotations

import pytest

from termkit.languages.sentences import sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("M. Ə. Rəsulzadə 1955-ci ildə vəfat etdi.", id="initials"),
        pytest.param("Mr. Brown came to Baku.", id="title"),
        pytest.param("Издано в г. Баку, ул. Низами.", id="Russian abbreviations"),
        pytest.param("Rəsulzadə (rusca: Расулзаде. Əmin) yazırdı.", id="a full stop in a short bracket"),
        pytest.param("1. Birinci maddə", id="the number of an item"),
        pytest.param("В 1920 г. Грузия была ещё независима.", id="a year before a name"),
        pytest.param("Письмо 1920 г. В. Кулагину.", id="a year before an initial"),
        pytest.param("Bu… və sonra", id="what goes on in small letters"),
        pytest.param("Saat 3.45-də gəldi.", id="a decimal point"),
    ],
)
def test_one_sentence(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Niyə? Bilmirəm!", ["Niyə?", "Bilmirəm!"], id="question and exclamation"),
        pytest.param("«Кто там?» Тишина.", ["«Кто там?»", "Тишина."], id="closing marks stay"),
        pytest.param("Он ушёл… Потом вернулся.", ["Он ушёл…", "Потом вернулся."], id="three dots"),
        pytest.param(
            "Закон приняли в 1991 г. Он действует.",
            ["Закон приняли в 1991 г.", "Он действует."],
            id="a year ends",
        ),
        pytest.param("Alma, heyva və s. Bu azdır.", ["Alma, heyva və s.", "Bu azdır."], id="and so on"),
        pytest.param("It ended.  2003 began.", ["It ended.", "2003 began."], id="a number begins"),
        pytest.param(" \n", [], id="nothing"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected

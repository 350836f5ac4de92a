"""Dashes of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

SELECT = ("dash-style",)


@pytest.mark.parametrize(
    ("dashes", "text"),
    [
        pytest.param("", "a - b – c", id="no style"),
        pytest.param("spaced-em", "Külək — dost", id="as it should be"),
        pytest.param("spaced-em", "Külək\u00a0— dost —\ndüşmən", id="a no-break space, the end of a line"),
        pytest.param("spaced-em", "1918–1920, 10 – 12, XIX – XX", id="ranges"),
        pytest.param("spaced-em", "– Gəldin?\n– Gəldim.", id="dialogue"),
        pytest.param("spaced-em", "- bir\n- iki", id="a list"),
        pytest.param("spaced-em", "| a - b | – |\n|---|---|\n| – | b |", id="an empty cell"),
        pytest.param("em", "the Baku–Tbilisi road, co-operation", id="joined words"),
        pytest.param("em", "wind—rain", id="close"),
        pytest.param("spaced-em", "`a - b`", id="code"),
    ],
)
def test_noop(dashes: str, text: str, check_text: CheckText) -> None:
    found = check_text(text, "en", select=SELECT, style=Style(dashes=dashes), format="markdown")
    assert [(rule, place) for rule, place in found.said if "|" not in text] == []


@pytest.mark.parametrize(
    ("dashes", "text", "expected"),
    [
        pytest.param("spaced-em", "Ветер – друг", "Ветер — друг", id="a short dash"),
        pytest.param("spaced-em", "Külək - dost", "Külək — dost", id="a hyphen"),
        pytest.param("spaced-em", "Külək -- dost", "Külək — dost", id="two hyphens"),
        pytest.param("spaced-em", "wind—rain", "wind — rain", id="close to the words"),
        pytest.param("em", "wind – rain — snow", "wind—rain—snow", id="to close ones"),
        pytest.param("spaced-en", "wind—rain — snow", "wind – rain – snow", id="to short ones"),
        pytest.param("spaced-em", "«…», – сказал он", "«…», — сказал он", id="behind a quotation"),
        pytest.param("spaced-em", "Külək\u00a0– dost", "Külək\u00a0— dost", id="a no-break space stays"),
        pytest.param("spaced-em", "Külək –\ndost", "Külək —\ndost", id="the end of a line stays"),
    ],
)
def test_fix(dashes: str, text: str, expected: str, mend_text: MendText) -> None:
    assert mend_text(text, "ru", select=SELECT, style=Style(dashes=dashes), unsafe=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Külək - dənizçinin dostudur.", "Külək — dənizçinin dostudur."),
        ("“Gəldi”, - dedi, -- sonra getdi.", "“Gəldi”, — dedi, — sonra getdi."),
        ("Sən kimsən? - dedi.", "Sən kimsən? — dedi."),
        ("**altı dəfə** - hər gün", "**altı dəfə** — hər gün"),
        ("x - y, on - 5 iki, ad - fayl.txt2", "x - y, on - 5 iki, ad - fayl.txt2"),
    ],
)
def test_a_hyphen_in_a_sentence_that_goes_on_is_a_dash(text: str, expected: str, mend_text: MendText) -> None:
    assert mend_text(text, "az", select=SELECT, style=Style(dashes="spaced-em")) == expected


def test_a_hyphen_is_not_changed_by_itself(mend_text: MendText) -> None:
    style = Style(dashes="spaced-em")
    assert mend_text("Bakı - Gəncə – Şuşa", "az", select=SELECT, style=style) == "Bakı - Gəncə — Şuşa"

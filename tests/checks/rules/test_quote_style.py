"""Quotation marks of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

SELECT = ("quote-style",)


@pytest.mark.parametrize(
    ("quotes", "text"),
    [
        pytest.param("", "“Bakı” və «Gəncə»", id="no style"),
        pytest.param("guillemets", "«Bakı „Gəncə“ Şuşa»", id="one in another"),
        pytest.param("english-double", "“Baku ‘Ganja’ Shusha”", id="English"),
        pytest.param("english-double", "Rasulzadeh’s and o'clock, ’90s", id="apostrophes"),
        pytest.param("english-double", 'a 12" single, 5\' 10" tall', id="inches and feet"),
        pytest.param("guillemets", '`print("x")`', id="code"),
        pytest.param(
            "english-double", "A text.\n\n## References\n\nKulagin, V. «Мысль». Baku, 2000.\n", id="the list"
        ),
        pytest.param("guillemets", "«Bakı.\n\n«Gəncə.»", id="a quotation that runs on"),
        pytest.param("english-double", "“an open one", id="never closed"),
    ],
)
def test_noop(quotes: str, text: str, check_text: CheckText) -> None:
    assert check_text(text, "en", select=SELECT, style=Style(quotes=quotes)).said == []


@pytest.mark.parametrize(
    ("quotes", "text", "expected"),
    [
        pytest.param("guillemets", 'O, "gəlirəm" dedi.', "O, «gəlirəm» dedi.", id="straight"),
        pytest.param("guillemets", "“a ‘b’ c”", "«a „b“ c»", id="English to guillemets"),
        pytest.param("english-double", "«a „b“ c»", "“a ‘b’ c”", id="and back"),
        pytest.param("english-single", "“a”", "‘a’", id="British"),
        pytest.param("low-high", "«a»", "„a“", id="low and high"),
        pytest.param("straight", "“a”", '"a"', id="to straight ones"),
        pytest.param("english-double", "„a”", "“a”", id="one mark of two"),
    ],
)
def test_fix(quotes: str, text: str, expected: str, mend_text: MendText) -> None:
    style = Style(quotes=quotes)
    mended = mend_text(text, "az", select=SELECT, style=style, unsafe=True)
    assert mended == expected
    assert mend_text(mended, "az", select=SELECT, style=style, unsafe=True) == expected


def test_a_mark_that_may_be_another_is_not_changed_by_itself(mend_text: MendText) -> None:
    style = Style(quotes="guillemets")
    for text in ("the 'old' road", 'a 12" single and "a" song'):
        assert mend_text(text, "en", select=SELECT, style=style) == text


def test_the_message_shows_both(check_text: CheckText) -> None:
    found = check_text('O, "gəlirəm" dedi.', "az", select=SELECT, style=Style(quotes="guillemets"))
    assert [finding.text for finding in found.findings] == ['"', '"']
    assert {finding.message for finding in found.findings} == {'"…" here, where house style has «…».'}

"""Spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

SELECT = ("whitespace",)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        pytest.param("plain-text", "The wind rose.  It was night.", id="after a sentence"),
        pytest.param("plain-text", "12\u00a0500\u00a0 km", id="no-break spaces"),
        pytest.param("plain-text", "name  age\nRasul  12", id="columns"),
        pytest.param("plain-text", "one  two  three", id="a row of columns"),
        pytest.param("plain-text", "  in  verse", id="an indented line"),
        pytest.param("plain-text", "1,5 and 12,500; a,b", id="commas in numbers"),
        pytest.param("plain-text", "see .NET and ...", id="a full stop before a word"),
        pytest.param("plain-text", "Quoi ? Oui !", id="French"),
        pytest.param("plain-text", "https://a.az/bir,iki", id="an address"),
        pytest.param("markdown", "a line  \nbroken", id="a line break of Markdown"),
        pytest.param("markdown", "| a  | b |\n|---|---|\n| a  b | c |", id="a table"),
        pytest.param("markdown", "`a  b ,c`", id="code"),
    ],
)
def test_noop(format: str, text: str, check_text: CheckText) -> None:
    assert check_text(text, "en", select=SELECT, format=format).findings == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The wind  rose.", "The wind rose.", id="two spaces"),
        pytest.param("wind,  rain", "wind, rain", id="two behind a comma"),
        pytest.param("Külək , yağış", "Külək, yağış", id="before a comma"),
        pytest.param("Külək qalxdı .", "Külək qalxdı.", id="before a full stop"),
        pytest.param("Ветер,снег", "Ветер, снег", id="behind a comma"),
        pytest.param("The wind  \nrose. ", "The wind\nrose.", id="at the end of a line"),
    ],
)
def test_fix(text: str, expected: str, mend_text: MendText) -> None:
    assert mend_text(text, "az", select=SELECT, format="plain-text", unsafe=True) == expected

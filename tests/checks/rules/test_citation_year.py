"""The list has the author, and another year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "citation-year"

LIST = """

## References

Hasanli, Jamil. 2014. *Foreign Policy*. London: Routledge.

Kulagin, Vladimir. 2000a. *World*. Moscow.

Kulagin, Vladimir. 2000b. *Peace*. Moscow.

Rasulzadeh, M. A. [1923] 1990. *Republic*. Baku.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(Hasanli 2014) and (Kulagin 2000a, 2000b)", id="years of the list"),
        pytest.param("(Rasulzadeh 1923; Rasulzadeh 1990)", id="a reprint, by either year"),
        pytest.param("Hasanli (1952) was born", id="a year far from his works"),
        pytest.param("(Kulagin 2000)", id="a letter is missing"),
        pytest.param("(Kulagin 2000a, b)", id="a second letter"),
        pytest.param("Kulagin (2004) and Horák (1999)", id="in a row with what is no citation"),
    ],
)
def test_noop(check_text: CheckText, text: str) -> None:
    assert check_text(text + LIST, "en", select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("(Hasanli 2013)", "2013", id="another year"),
        pytest.param("Hasanli (2013: 5)", "2013", id="in the sentence"),
        pytest.param("(Kulagin 2000c)", "2000c", id="another letter"),
        pytest.param("(Hasanli 2014a)", "2014a", id="a letter that the list has not"),
        pytest.param("(Kulagin 2000a, c)", "c", id="a second letter that the list has not"),
        pytest.param("Kulagin (2004) and Hasanli (2014)", "2004", id="in a row with a citation"),
    ],
)
def test_found(check_text: CheckText, text: str, place: str) -> None:
    assert check_text(text + LIST, "en", select=(RULE,)).said == [(RULE, place)]


def test_a_second_letter_stands_for_a_year(check_text: CheckText) -> None:
    finding = check_text("(Kulagin 2000a, c)" + LIST, "en", select=(RULE,)).only
    assert finding.message.startswith("No work of 2000c by this author")
    assert finding.fixes == ()


def test_the_years_are_named_and_a_single_one_is_offered(check_text: CheckText, mend_text: MendText) -> None:
    finding = check_text("(Hasanli 2013)" + LIST, "en", select=(RULE,)).only
    assert finding.message == "No work of 2013 by this author is in the list, but “Hasanli 2014” (line 5)."
    assert mend_text("(Hasanli 2013)" + LIST, "en", select=(RULE,)) == "(Hasanli 2013)" + LIST
    assert mend_text("(Hasanli 2013)" + LIST, "en", unsafe=True, select=(RULE,)) == "(Hasanli 2014)" + LIST

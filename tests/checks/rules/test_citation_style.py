"""Keys that are not written as most keys of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "citation-style"

LIST = """

## References

“Salt and sand.” 1911. *Kaspi*, 4 May.

Aliyeva, Lala. 2001. *Headlines*. Baku.

Aliyeva, Sevda. 2001. *Women*. Baku.

Hasanli, Jamil. 2014. *Foreign Policy*. London.

Vakilov, Rustam. 1998. *Bookshops*. Baku.
"""
KEYS = "(Hasanli 2014, 3) (Vakilov 1998, 5) (Hasanli 2014, 9) "


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(KEYS, id="one way throughout"),
        pytest.param(KEYS + "Hasanli (2014) says", id="the author in the sentence"),
        pytest.param("(Hasanli 2014, 3) (Vakilov, 1998: 5)", id="no majority"),
        pytest.param(KEYS + "(L. Aliyeva 2001, 3)", id="an initial that tells two apart"),
        pytest.param(KEYS + "(Hasanli and Vakilov 2014)", id="two authors"),
        pytest.param(
            KEYS.replace("Hasanli 2014", "Hasanli, 2014").replace("Vakilov 1998", "Vakilov, 1998")
            + "(“Salt and sand,” 1911, 3)",
            id="a title with the comma inside",
        ),
        pytest.param(KEYS + "Aliyeva [2001, 5; 2001, 7]", id="one bracket with the author before"),
    ],
)
def test_noop(check_text: CheckText, text: str) -> None:
    assert check_text(text + LIST, "en", select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("(Hasanli, 2014, 3)", "(Hasanli 2014, 3)", id="a comma before the year"),
        pytest.param("(Hasanli 2014: 3)", "(Hasanli 2014, 3)", id="a colon before the page"),
        pytest.param("[Hasanli 2014, 3]", "(Hasanli 2014, 3)", id="square brackets"),
        pytest.param("[Hasanli, 2014: 3]", "(Hasanli 2014, 3)", id="all at once"),
    ],
)
def test_fix(mend_text: MendText, text: str, expected: str) -> None:
    assert mend_text(KEYS + text + LIST, "en", select=(RULE,)) == KEYS + expected + LIST


def test_a_bracket_is_reported_once(check_text: CheckText) -> None:
    text = KEYS + "[Hasanli 2014, 3; Vakilov 1998, 5; Hasanli 2014, 9]" + LIST
    assert check_text(text, "en", select=(RULE,)).said == [(RULE, "Hasanli 2014")]


def test_the_order_of_names_is_mended_after_a_look(mend_text: MendText) -> None:
    keys = KEYS + "(L. Aliyeva 2001, 3) (S. Aliyeva 2001, 3) "
    text = keys + "(Aliyeva L. 2001, 7)" + LIST
    assert mend_text(text, "en", select=(RULE,)) == text
    assert mend_text(text, "en", unsafe=True, select=(RULE,)) == keys + "(L. Aliyeva 2001, 7)" + LIST


def test_a_colon_takes_the_place_of_the_word_for_pages_too(mend_text: MendText) -> None:
    keys = KEYS.replace(",", ":")
    assert mend_text(f"{keys}(Hasanli 2014, p. 30){LIST}", "en") == f"{keys}(Hasanli 2014: 30){LIST}"
    keys = keys.replace(": ", ": p. ")
    assert mend_text(f"{keys}(Hasanli 2014, p. 30){LIST}", "en") == f"{keys}(Hasanli 2014: p. 30){LIST}"

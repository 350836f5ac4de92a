"""A word twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

SELECT = ("repeated-word",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "He had had it; that that; no no.", id="grammar and stress"),
        pytest.param("az", "yavaş yavaş, dəstə dəstə, gələ gələ, bir bir, iki iki", id="reduplication"),
        pytest.param("ru", "да да, очень очень, да, да; чуть-чуть", id="Russian"),
        pytest.param("en", "Duran Duran in Baden Baden", id="names"),
        pytest.param("en", "10 10, X X", id="numbers and letters"),
        pytest.param("en", "the\n\nthe", id="two paragraphs"),
        pytest.param("en", "it’s the wind, the the-rain", id="a part of a word"),
        pytest.param("az", "ı i", id="two letters"),
        pytest.param("en", "`the the`", id="code"),
    ],
)
def test_noop(language: str, text: str, check_text: CheckText) -> None:
    assert check_text(text, language, select=SELECT).findings == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "It was the the wind.", "It was the wind.", id="the"),
        pytest.param("en", "The the wind", "The wind", id="at the beginning"),
        pytest.param("en", "It was the\nthe wind.", "It was the wind.", id="over a line"),
        pytest.param("en", "rose a a rose", "rose a rose", id="a letter that is a word"),
        pytest.param("az", "Külək və və yağış", "Külək və yağış", id="Azerbaijani"),
        pytest.param("ru", "пришёл в в город", "пришёл в город", id="Russian"),
    ],
)
def test_fix(language: str, text: str, expected: str, mend_text: MendText) -> None:
    assert mend_text(text, language, select=SELECT, unsafe=True) == expected.replace("the wind.", "the wind.")
    assert mend_text(text, language, select=SELECT) == text


def test_a_particle_is_noted(check_text: CheckText) -> None:
    found = check_text("She logged in in June.", "en", select=SELECT)
    assert found.noted == [("repeated-word", "in in")]

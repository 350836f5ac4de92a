"""Initials with or without spaces, as the settings want them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "initials-style"
SPACED, JOINED = Style(initials="spaced"), Style(initials="joined")


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        pytest.param(Style(), "en", "J.K. Karimli, J. K. Karimli", id="off without the setting"),
        pytest.param(SPACED, "az", "M. Ə. Kərimli, C. Kərimli", id="spaced"),
        pytest.param(JOINED, "ru", "Дж.К. Керимли, А. Керимли", id="joined"),
        pytest.param(SPACED, "en", "The U.S. President in Washington, D.C. Then", id="abbreviations"),
        pytest.param(SPACED, "en", "See `J.K. Karimli` and http://example.org/J.K.Karimli", id="code"),
        pytest.param(JOINED, "en", "That is plan B. Then we left, Mr. J. Karimli.", id="a title"),
    ],
)
def test_noop(check_text: CheckText, style: Style, language: str, text: str) -> None:
    assert check_text(text, language, style=style).findings == []


@pytest.mark.parametrize(
    ("style", "language", "text", "mended"),
    [
        (SPACED, "en", "There J.K. Karimli met J.Karimli.", "There J. K. Karimli met J. Karimli."),
        (SPACED, "az", "Orada M.Ə.Kərimli", "Orada M. Ə. Kərimli"),
        (JOINED, "az", "Orada M. Ə. Kərimli", "Orada M.Ə. Kərimli"),
        (JOINED, "ru", "Вот Дж. К. Керимли", "Вот Дж.К. Керимли"),
        (SPACED, "ru", "Вот Дж.К.\u00a0Керимли", "Вот Дж.\u00a0К.\u00a0Керимли"),
    ],
)
def test_fix(
    check_text: CheckText, mend_text: MendText, style: Style, language: str, text: str, mended: str
) -> None:
    assert {rule for rule, _ in check_text(text, language, style=style).said} == {RULE}
    assert mend_text(text, language, style=style) == mended


def test_others_words_are_not_mended(check_text: CheckText) -> None:
    assert check_text("He wrote “J.K. Karimli”.", "en", style=SPACED).noted == [(RULE, "J.K. ")]

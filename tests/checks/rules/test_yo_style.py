"""ё in Russian, always or never, if the settings say which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "yo-style"


@pytest.mark.parametrize(
    ("yo", "language", "text"),
    [
        pytest.param("", "ru", "зелёный самолет", id="off without the setting"),
        pytest.param("always", "ru", "зелёный самолёт, все и всё, нёбо и небо", id="always"),
        pytest.param("always", "ru", "Керимбейли и Расулзаде", id="words the dictionary lacks"),
        pytest.param("always", "ru", "нет весла, сидел в белье у Петра и Льва", id="either"),
        pytest.param("always", "ru", "Там пять королев. Вот Лев.", id="names that are words without ё"),
        pytest.param("never", "ru", "зеленый самолет", id="never"),
        pytest.param("never", "ru", "`ёлка`", id="code"),
        pytest.param("never", "en", "the letter ё", id="in English"),
    ],
)
def test_noop(check_text: CheckText, yo: str, language: str, text: str) -> None:
    assert [said for said in check_text(text, language, style=Style(yo=yo)).said if said[0] == RULE] == []


@pytest.mark.parametrize(
    ("yo", "text", "mended"),
    [
        ("always", "зеленый САМОЛЕТ взлетел", "зелёный САМОЛЁТ взлетел"),
        ("always", "О Горбачеве и Хрущеве", "О Горбачёве и Хрущёве"),
        ("always", "Вот Петр Королев. Семен и Артем", "Вот Пётр Королёв. Семён и Артём"),
        ("never", "Ёлка и самолёт", "Елка и самолет"),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, yo: str, text: str, mended: str) -> None:
    assert {rule for rule, _ in check_text(text, "ru", style=Style(yo=yo)).said} == {RULE}
    assert mend_text(text, "ru", style=Style(yo=yo)) == mended


@pytest.mark.parametrize(
    ("text", "mended"), [("объем и полет", "объём и полёт"), ("без Федора", "без Фёдора")]
)
def test_a_word_that_is_mostly_meant_with_yo(
    check_text: CheckText, mend_text: MendText, text: str, mended: str
) -> None:
    style = Style(yo="always")
    assert {rule for rule, _ in check_text(text, "ru", style=style).said} == {RULE}
    assert mend_text(text, "ru", style=style) == text
    assert mend_text(text, "ru", style=style, unsafe=True) == mended

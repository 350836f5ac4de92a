"""Words written with letters of two scripts, and what can be meant by them."""

from __future__ import annotations

import pytest

from termkit.text.lookalikes import RUSSIAN, WRONG_LATIN, as_cyrillic, as_latin
from termkit.text.scripts import script_of, scripts


@pytest.mark.parametrize(
    ("word", "latin", "cyrillic"),
    [
        pytest.param("Kулагин", None, "Кулагин", id="Latin K, and л has no Latin twin"),
        pytest.param("Rәsulzadə", "Rəsulzadə", None, id="Cyrillic schwa, and R has no Cyrillic twin"),
        pytest.param("СССP", "CCCP", "СССР", id="either script can be meant"),
        pytest.param("Бaку", None, "Баку", id="Latin a"),
        pytest.param("Вakı", "Bakı", None, id="Cyrillic В, and ı is Latin"),
        pytest.param("Şuşа", "Şuşa", None, id="Cyrillic а at the end"),
        pytest.param("Һəsən", "Həsən", None, id="the Cyrillic Azerbaijani Һ is a Latin H"),
        pytest.param("Ҝәнҹә", None, None, id="Cyrillic Azerbaijani is no Russian"),
        pytest.param("Мiр", "Mip", None, id="і is no Russian letter, so no repair"),
        pytest.param("1918", "1918", "1918", id="figures belong to no script"),
        pytest.param("", "", "", id="nothing"),
    ],
)
def test_rewritten(word: str, latin: str | None, cyrillic: str | None) -> None:
    assert as_latin(word) == latin
    assert as_cyrillic(word) == cyrillic


@pytest.mark.parametrize("word", ["Rəsulzadə", "Qarabağ", "Rasulzadeh"])
def test_a_latin_word_is_its_own_latin_form(word: str) -> None:
    assert as_latin(word) == word


@pytest.mark.parametrize("word", ["Кулагин", "Гянджа", "партнёрство"])
def test_a_russian_word_is_its_own_cyrillic_form(word: str) -> None:
    assert as_cyrillic(word) == word


def test_wrong_letters_are_latin_or_look_so_and_their_repairs_are_azerbaijani() -> None:
    assert set(WRONG_LATIN.values()) <= set("əƏşŞğĞıIöü")
    assert not set(WRONG_LATIN) & set("abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ")


def test_russian_letters_are_the_alphabet() -> None:
    assert len(RUSSIAN) == 66
    assert {script_of(letter) for letter in RUSSIAN} == {"Cyrillic"}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Kулагин", {"Latin", "Cyrillic"}, id="two"),
        pytest.param("Rəsulzadə", {"Latin"}, id="ə is Latin"),
        pytest.param("G‑20’s", {"Latin"}, id="figures and marks count for none"),
        pytest.param("τέχνη", set(), id="Greek is another matter"),
        pytest.param("Ку\u0301лагин", {"Cyrillic"}, id="a stress mark"),
    ],
)
def test_scripts(word: str, expected: set[str]) -> None:
    assert scripts(word) == expected


def test_cyrillic_letters_of_another_alphabet_may_be_named() -> None:
    assert as_cyrillic("Əлијев") is None
    assert as_cyrillic("Əлијев", frozenset("Әлијев")) == "Әлијев"

"""From an inflected name back to what it may be a form of."""

from __future__ import annotations

import pytest

from termkit.languages.bases import bases


@pytest.mark.parametrize(
    ("form", "tag", "name"),
    [
        ("Vəkilovun", "az", "Vəkilov"),
        ("Rəsulzadənin", "az", "Rəsulzadə"),
        ("Həsənliyə", "az", "Həsənli"),
        ("Swietochowski-nin", "az", "Swietochowski"),
        ("Кулагина", "ru", "Кулагин"),
        ("Кулагиным", "ru", "Кулагин"),
        ("Мамедовой", "ru", "Мамедова"),
        ("Хойского", "ru", "Хойский"),
        ("Hasanli’s", "en", "Hasanli"),
    ],
)
def test_a_form_leads_to_its_name(form: str, tag: str, name: str) -> None:
    assert form != name
    assert name in bases(form, tag)


@pytest.mark.parametrize(("word", "tag"), [("Həsənli", "az"), ("Гасанлы", "ru"), ("Hasanli", "en")])
def test_a_name_may_be_itself(word: str, tag: str) -> None:
    assert bases(word, tag)[0] == word


@pytest.mark.parametrize(("word", "tag"), [("Ək", "az"), ("Ли", "ru"), ("", "az"), ("", "ru"), ("", "en")])
def test_a_short_word_is_only_itself(word: str, tag: str) -> None:
    assert bases(word, tag) == (word,)

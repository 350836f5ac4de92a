"""All the ways to write a name in the other languages."""

from __future__ import annotations

import pytest

import termkit
from termkit.errors import LanguageError, SchemeError
from termkit.glossary import Glossary
from termkit.glossary.renderings import renderings


def test_the_glossary_comes_first() -> None:
    found = renderings("Bakı", "az", kind="place", glossary=Glossary.shipped())
    assert {tag: ways[0].text for tag, ways in found.items()} == {
        "az-Cyrl": "Бакы",
        "en": "Baku",
        "ru": "Баку",
    }
    assert found["ru"][0].reasons[0] == "established form"


def test_two_profiles_of_places_stand_side_by_side() -> None:
    found = renderings("Quba", "az", kind="place")
    reasons = {way.text: way.reasons for way in found["ru"]}
    assert "Places, ru-RU" in reasons["Куба"]
    assert "Places, ru-AZ" in reasons["Губа"]


def test_from_russian_to_both() -> None:
    found = renderings("Гасанов", "ru", kind="person")
    assert (found["az"][0].text, found["en"][0].text) == ("Həsənov", "Hasanov")
    assert "Gasanov" in {way.text for way in found["en"]}


def test_no_table_leads_back_from_english() -> None:
    assert renderings("Hasanov", "en") == {}


def test_an_unknown_language_or_kind_is_refused() -> None:
    with pytest.raises(LanguageError):
        renderings("Bakı", "xx")
    with pytest.raises(SchemeError):
        renderings("Bakı", "az", kind="town")


def test_both_are_there_for_a_program() -> None:
    assert termkit.renderings is renderings
    assert termkit.same_name("Həsənov", "az", "Гасанов", "ru").decision == "same"

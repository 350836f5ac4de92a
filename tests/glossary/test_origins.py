"""Adjectives and demonyms, listed or made by the rule."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary
from termkit.glossary.origins import is_derived
from termkit.glossary.store import parse


@pytest.mark.parametrize(
    ("word", "name", "tag"),
    [
        ("техасский", "Техас", "ru"),
        ("техасец", "Техас", "ru"),
        ("европейского", "Европа", "ru"),
        ("канадцы", "Канада", "ru"),
        ("бакинская", "Баку", "ru"),
        ("şuşalıların", "Şuşa", "az"),
        ("moldovan", "Moldova", "en"),
        ("brazilians", "Brazil", "en"),
    ],
)
def test_derived(word: str, name: str, tag: str) -> None:
    assert is_derived(word, name, tag) is (word != "бакинская")  # its stem is short: it has to be listed


@pytest.mark.parametrize(
    ("word", "name", "tag"),
    [
        pytest.param("шотландии", "Шотландия", "ru", id="a case"),
        pytest.param("техасом", "Техас", "ru", id="another"),
        pytest.param("bakıdan", "Bakı", "az", id="an ending"),
        pytest.param("bakıx", "Bakı", "az", id="another word"),
        pytest.param("brazils", "Brazil", "en", id="a plural"),
        pytest.param("oman", "Om", "en", id="a short name"),
    ],
)
def test_not_derived(word: str, name: str, tag: str) -> None:
    assert not is_derived(word, name, tag)


def test_listed_words_are_found_in_every_form_and_gender() -> None:
    toml = (
        '[baku]\nkind = "place"\nru = { preferred = "Баку", adjective = "бакинский", demonym = "бакинец" }\n'
    )
    finder = Glossary(parse(toml, "-")[0]).origin_finder("ru")
    text = "Бакинская нефть, бакинцам, бакинского, в Баку"
    assert [match.span.of(text) for match in finder.find(text)] == ["Бакинская", "бакинцам", "бакинского"]

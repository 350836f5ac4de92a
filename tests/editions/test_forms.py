from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from termkit.checks import Settings, apply_fixes, check
from termkit.checks.alike import alike
from termkit.documents import read_document
from termkit.editions.forms import checked_style, edition_glossary, original_of
from termkit.editions.house_style import HouseStyle
from termkit.glossary import Glossary
from termkit.glossary.terms import is_acronym, is_capitalised
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def glossary_of(style: HouseStyle, tag: str) -> Glossary:
    return edition_glossary(Glossary.shipped(), style, tag)


def written(text: str, style: HouseStyle, tag: str = "en") -> str:
    """A text after the safe fixes of its edition."""
    glossary = glossary_of(style, tag)
    document = read_document(text.encode(), "essay.txt")
    findings = check(document, tag, glossary, Settings(style=checked_style(style)))
    return document.with_edits(apply_fixes(findings)).decode()


@pytest.mark.parametrize(
    ("text", "style", "tag"),
    [
        pytest.param("They met in Baku, not in Moscow.", HouseStyle(), "en", id="the glossary's forms"),
        pytest.param("He saw “Agdam” on the map.", HouseStyle(), "en", id="inside a quotation"),
        pytest.param(
            "They met in Moscow.", HouseStyle(names="az-en-native"), "en", id="an exonym, by a scheme"
        ),
        pytest.param("Kirovabad grew until 1980.", HouseStyle(), "en", id="a former name in its time"),
        pytest.param("Shushi was named.", HouseStyle(), "en", id="a sensitive name"),
        pytest.param("The National Assembly met.", HouseStyle(), "en", id="another name of the same thing"),
    ],
)
def test_noop(text: str, style: HouseStyle, tag: str) -> None:
    assert written(text, style, tag) == text


@pytest.mark.parametrize(
    ("text", "style", "tag", "expected"),
    [
        pytest.param("Agdam's gates", HouseStyle(), "en", "Aghdam's gates", id="another spelling"),
        pytest.param(
            "Mammad Amin Rasulzadeh wrote. Rasulzadeh's pen",
            HouseStyle(zade="zade"),
            "en",
            "Mammad Amin Rasulzade wrote. Rasulzade's pen",
            id="-zade",
        ),
        pytest.param(
            "Ali bey Huseynzadeh in Aghdam",
            HouseStyle(names="az-en-native"),
            "en",
            "Əli bey Hüseynzadə in Ağdam",
            id="by a scheme",
        ),
        pytest.param(
            "Дорога шла через Балакен.",
            HouseStyle(places="ru-RU"),
            "ru",
            "Дорога шла через Белоканы.",
            id="Russia's maps",
        ),
        pytest.param(
            "Kirovabad is a city of poets.",
            HouseStyle(dated="current"),
            "en",
            "Ganja is a city of poets.",
            id="a former name, where today's are wanted",
        ),
    ],
)
def test_fix(text: str, style: HouseStyle, tag: str, expected: str) -> None:
    assert written(text, style, tag) == expected


def variants() -> Iterator[tuple[str, str]]:
    """Each admitted spelling of a name in English, and the spelling that the glossary prefers."""
    finder = Glossary.shipped().finder("en")
    for concept in Glossary.shipped().concepts.values():
        side = concept.sides.get("en")
        if (
            side is None
            or not side.sure
            or concept.sensitive
            or concept.kind not in {"place", "organisation"}
        ):
            continue
        for text in side.admitted:
            # What several share (Koroglu), and what differs in capitals or marks alone, is none's own.
            named = {match.term.concept for match in finder.find_all(text.text)}
            right = side.preferred[0].text
            own = len(named) == 1 and not is_acronym(text.text) and fold_term(text.text) != fold_term(right)
            if own and is_capitalised(text.text) and alike(text.text, right):
                yield text.text, right


def test_every_other_spelling_of_a_name_becomes_the_houses() -> None:
    pairs = list(variants())
    assert len(pairs) > 100
    text = "\n\n".join(f"This is about {variant} today." for variant, _ in pairs)
    expected = "\n\n".join(f"This is about {right} today." for _, right in pairs)
    assert written(text, HouseStyle()).split("\n\n") == expected.split("\n\n")


def test_what_the_house_does_not_touch_is_the_same_entry() -> None:
    glossary = Glossary.shipped()
    own = edition_glossary(glossary, HouseStyle(zade="keep"), "az")
    assert own.concepts["moscow"] == glossary.concepts["moscow"]


@pytest.mark.parametrize(
    ("concept", "tag", "expected"),
    [
        pytest.param("hasanli-jamil", "en", ("Cəmil Həsənli", "az"), id="Azerbaijani in English"),
        pytest.param("hasanli-jamil", "ru", ("Cəmil Həsənli", "az"), id="Azerbaijani in Russian"),
        pytest.param("kulagin-v-m", "en", ("В. М. Кулагин", "ru"), id="Russian in English"),
        pytest.param("kulagin-v-m", "ru", None, id="Russian in Russian"),
        pytest.param("obama-barack", "en", None, id="neither"),
    ],
)
def test_the_original_of_a_name(concept: str, tag: str, expected: tuple[str, str] | None) -> None:
    assert original_of(Glossary.shipped().concepts[concept], tag) == expected

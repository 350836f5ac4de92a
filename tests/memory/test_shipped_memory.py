"""The memory that termkit ships: three languages that say the same, each as its readers write it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from termkit import Glossary
from termkit.cli import cli
from termkit.documents.tmx import read_tmx
from termkit.documents.translation_units import Header, Unit

SHIPPED = Path(__file__).resolve().parents[2] / "tm" / "termkit.tmx"
LANGUAGES = ("az", "en", "ru")
ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


def shipped() -> list[Unit]:
    with SHIPPED.open("rb") as stream:
        units: list[Unit] = []
        for item in read_tmx(stream, SHIPPED.name):
            if not isinstance(item, Header):
                assert isinstance(item, Unit), item
                units.append(item)
    return units


UNITS = shipped()


def texts(unit: Unit) -> dict[str, str]:
    return {variant.language: variant.text for variant in unit.variants}


def said(unit: Unit, name: str) -> str | None:
    """What a property of that name says of a unit."""
    found = [prop.text for prop in unit.props if prop.attributes["type"] == name]
    assert len(found) <= 1
    return found[0] if found else None


def value(roman: str) -> int:
    digits = [ROMAN_DIGITS[letter] for letter in roman]
    return sum(-one if one < following else one for one, following in pairwise([*digits, 0]))


def numbers(text: str) -> Counter[int]:
    """The numbers of a text: the XIX of a Russian or Azerbaijani century is the 19 of an English one."""
    arabic = [int(digits) for digits in re.findall(r"\d+", text)]
    return Counter(arabic + [value(roman) for roman in re.findall(r"\b[IVX]{2,}\b", text)])


def test_there_are_several_hundred_units_in_three_languages() -> None:
    assert len(UNITS) >= 300
    for unit in UNITS:
        assert tuple(variant.language for variant in unit.variants) == LANGUAGES
        for text in texts(unit).values():
            assert text
            assert text == " ".join(text.split())


def test_each_unit_has_a_name_a_topic_and_a_date() -> None:
    seen: Counter[str] = Counter()
    for unit in UNITS:
        topic = said(unit, "x-topic")
        assert topic
        seen[topic] += 1
        assert unit.attributes["tuid"] == f"{topic}-{seen[topic]}"
        assert unit.attributes["creationdate"] == "20261126T000000Z"
        assert unit.source_language in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_segment_comes_twice(language: str) -> None:
    counts = Counter(texts(unit)[language] for unit in UNITS)
    assert [text for text, count in counts.items() if count > 1] == []


def test_the_neighbours_of_a_unit_are_those_beside_it() -> None:
    linked = 0
    for before, after in pairwise(UNITS):
        following, previous = said(before, "next"), said(after, "prev")
        assert (following is None) == (previous is None)
        if following is not None:
            linked += 1
            assert before.source_language == after.source_language
            assert following == texts(after)[after.source_language]
            assert previous == texts(before)[before.source_language]
    assert linked >= 150
    assert said(UNITS[0], "prev") is None
    assert said(UNITS[-1], "next") is None


def test_numbers_agree() -> None:
    assert numbers("XIX–XX əsrlər, 1918-ci il") == Counter((19, 20, 1918))
    for unit in UNITS:
        az, en, ru = map(numbers, texts(unit).values())
        assert az == en == ru, texts(unit)


def test_whoever_is_named_is_named_in_all_languages() -> None:
    glossary = Glossary.shipped()
    people = {name for name, concept in glossary.concepts.items() if concept.kind == "person"}
    named = 0
    for unit in UNITS:
        az, en, ru = (
            {match.term.concept for match in glossary.finder(language).find(text)} & people
            for language, text in texts(unit).items()
        )
        named += bool(az)
        # Namesakes differ by language (Əliyeva is no Алиев), the person that is meant does not.
        assert az & en & ru or not az | en | ru, texts(unit)
    assert named >= 50


def test_codes_come_in_pairs() -> None:
    markups = [variant.markup for unit in UNITS for variant in unit.variants if variant.markup]
    assert len(markups) >= 5
    for markup in markups:
        assert re.fullmatch(
            r'[^<]*<bpt i="1" x="1" type="italic">\*</bpt>[^<]+<ept i="1">\*</ept>[^<]*', markup
        )


@pytest.mark.parametrize(
    ("language", "foreign"), [("az", r"[«»\"'а-яё]"), ("en", r"[«»\"'а-яё]"), ("ru", r"[“”\"'’]")]
)
def test_each_language_has_its_own_quotation_marks_and_letters(language: str, foreign: str) -> None:
    assert [text for unit in UNITS if re.search(foreign, text := texts(unit)[language])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_termkit_finds_nothing_to_mend(language: str, tmp_path: Path) -> None:
    (tmp_path / "termkit.toml").write_text('[style]\nyo = "always"\ninitials = "spaced"\n', encoding="utf-8")
    text = tmp_path / f"{language}.txt"
    text.write_text("\n\n".join(texts(unit)[language] for unit in UNITS) + "\n", encoding="utf-8")
    done = CliRunner().invoke(cli, ["check", "--language", language, str(text)])
    assert done.exit_code == 0, done.output

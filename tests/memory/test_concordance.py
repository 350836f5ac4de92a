"""A word in all its forms, and nothing that only begins like it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents.translation_units import Unit, Variant
from termkit.errors import LanguageError
from termkit.memory.concordance import concordance
from termkit.memory.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "memory", create=True) as made:
        made.add(
            [
                Unit((Variant("az-AZ", "Heç kəs qanundan üstün deyil."), Variant("ru", "Закон выше всех."))),
                Unit((Variant("ru", "Законы и законность."), Variant("az", "Qanunlar və qanunçuluq."))),
                Unit((Variant("az", "Külək əsir."), Variant("ru", "Дует ветер."))),
            ],
            "work.tmx",
        )
        yield made


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        pytest.param("qanun", "az", ["qanundan", "Qanunlar"], id="Azerbaijani suffixes"),
        pytest.param("закон", "ru-RU", ["Закон", "Законы"], id="Russian cases"),
        pytest.param("qanun", "ru", [], id="a word of another language"),
        pytest.param("külək əsir", "az", ["Külək əsir"], id="two words in a row"),
        pytest.param("", "az", [], id="no word"),
    ],
)
def test_forms_of_the_word_are_found(store: Store, word: str, language: str, found: list[str]) -> None:
    uses = list(concordance(store, word, language))
    assert [use.variant.text[place.start : place.end] for use in uses for place in use.places] == found


@pytest.mark.parametrize(
    ("word", "language", "text", "found"),
    [
        pytest.param("print", "en", "Printed here, printing there.", ["Printed", "printing"], id="regular"),
        pytest.param("carry", "en", "He carries what she carried.", ["carries", "carried"], id="-y"),
        pytest.param("drop", "en", "It dropped and is dropping.", ["dropped", "dropping"], id="doubled"),
        pytest.param("speak", "en", "She spoke; a word spoken.", ["spoke", "spoken"], id="irregular verb"),
        pytest.param("speak", "en", "A good speaker.", [], id="who does it is another word"),
        pytest.param("wide", "en", "Wider and widest.", ["Wider", "widest"], id="compared"),
        pytest.param("build a house", "en", "They built a house.", ["built a house"], id="a verb first"),
        pytest.param("широкий", "ru", "Широкая улица, широкое поле.", ["Широкая", "широкое"], id="genders"),
        pytest.param("широкое", "ru", "Широкий и широкие.", ["Широкий", "широкие"], id="from the neuter"),
        pytest.param("дочь", "ru", "Её дочери.", ["дочери"], id="another stem"),
        pytest.param("идти", "ru", "Он шёл, они идут.", ["шёл", "идут"], id="a verb of two stems"),
        pytest.param("5 iyun 1920", "az", "5 iyun 1920-ci ildə", ["5 iyun 1920-ci"], id="a year"),
        pytest.param("1920", "az", "1920-ci il, 1920-də", ["1920-ci", "1920-də"], id="a number"),
        pytest.param("1920", "az", "19201 və 1920-lik", [], id="another number"),
        pytest.param(
            "eşitmək",
            "az",
            "Eşidir, eşitdi, eşidilən.",
            ["Eşidir", "eşitdi", "eşidilən"],
            id="t before a vowel",
        ),
        pytest.param("satmaq", "az", "Satır, satdılar.", ["Satır", "satdılar"], id="t that stays"),
        pytest.param("demək", "az", "Deyir ki, demişdilər; deyildi.", ["Deyir", "demişdilər"], id="is not"),
        pytest.param("gəlmək", "az", "Gəlməyib, gəlmir, gəliş.", ["Gəlməyib", "gəlmir"], id="negated"),
        pytest.param("elan etmək", "az", "Elan edildi.", ["Elan edildi"], id="a phrase with a verb"),
    ],
)
def test_every_form_of_every_kind_of_word(
    tmp_path: Path, word: str, language: str, text: str, found: list[str]
) -> None:
    with Store(tmp_path / "words", create=True) as store:
        store.add([Unit((Variant(language, text), Variant("fr", "…")))], "work.tmx")
        uses = list(concordance(store, word, language))
    assert [text[place.start : place.end] for use in uses for place in use.places] == found


def test_a_use_comes_with_its_translations(store: Store) -> None:
    (use,) = concordance(store, "külək", "az")
    assert (use.stored.id, use.stored.origin) == (3, "work.tmx")
    assert use.others == (Variant("ru", "Дует ветер."),)


def test_a_language_without_inflection_is_refused(store: Store) -> None:
    with pytest.raises(LanguageError, match="inflected"):
        list(concordance(store, "yel", "tr"))


def test_every_unit_is_looked_at_though_most_are_passed_over(tmp_path: Path) -> None:
    segments = [f"Dəniz {number}" for number in range(5000)]
    for place in (0, 1999, 2000, 4999):
        segments[place] = f"Qa\xadnunlar {place}"
    segments[3000] = "Başqa bir \x1f qanunun sözü"
    with Store(tmp_path / "many", create=True) as store:
        store.add([Unit((Variant("az", text), Variant("ru", "…"))) for text in segments], "work.tmx")
        found = [use.variant.text for use in concordance(store, "qanun", "az")]
    assert found == [segments[place] for place in (0, 1999, 2000, 3000, 4999)]

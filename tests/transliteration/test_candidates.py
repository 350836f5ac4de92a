"""Candidates: established forms before tables, each with its reason, and letters that no table knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import termkit
from termkit.errors import LanguageError, SchemeError
from termkit.transliteration import Candidate, Transliterator, transliterate

EXONYMS = {"Bakı": "Баку", "Milli Məclis": "Милли Меджлис", "Gəncə": "Гянджа", "ABŞ": "Соединённые Штаты"}


def az_ru(text: str) -> str:
    return Transliterator("az", "ru", exonyms=EXONYMS).best(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bakı", "Баку", id="the whole name"),
        pytest.param("BAKI", "БАКУ", id="in capitals"),
        pytest.param("Ağdam, Bakı.", "Агдам, Баку.", id="inside a text"),
        pytest.param("Milli  Məclis", "Милли Меджлис", id="two words, two spaces"),
        pytest.param("ABŞ", "Соединённые Штаты", id="an acronym is not shouting"),
        pytest.param("“Gəncə”", "“Гянджа”", id="in quotation marks"),
    ],
)
def test_an_established_form_goes_before_the_table(text: str, expected: str) -> None:
    assert az_ru(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Bakılı", "Бакилы", id="another word"),
        pytest.param("bakı", "баки", id="a common word in small letters"),
        pytest.param("Yeni-Bakı", "Ени-Баки", id="a part of a compound"),
        pytest.param("Milli. Məclis", "Милли. Меджлис", id="two sentences"),
    ],
)
def test_what_is_not_that_name_is_left_to_the_table(text: str, expected: str) -> None:
    assert az_ru(text) == expected


def test_candidates_are_ranked_with_reasons_and_different() -> None:
    found = transliterate("Bakı", "az", "en", candidates=9, exonyms={"Bakı": "Baku"})
    assert found[:2] == [
        Candidate("Baku", "established form", 1.0),
        Candidate("Baki", "English press and official lists", 0.5),
    ]
    assert len({candidate.text for candidate in found}) == len(found)
    assert [candidate.score for candidate in found] == sorted((c.score for c in found), reverse=True)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("Bakı", "Baku", "established form"),
        ("Qara Bakı", "Gara Baku", "established form of a part"),
        ("Bakı Rəfibəyli", "Baku Rafibeyli", "established form of a part"),
        ("Nigar Rəfibəyli", "Nigar Rafibeyli", "established form"),
        ("Rəfibəyli, Nigar", "Rafibeyli, Nigar", "established form"),
        ("RƏFİBƏYLİ, NİGAR", "RAFIBEYLI, NIGAR", "established form"),
        ("Rəfibəyli, Bakı", "Rafibeyli, Baku", "established form of a part"),
        ("Bakı, ", "Baku, ", "established form"),
    ],
)
def test_a_form_is_established_if_the_whole_name_is(name: str, text: str, reason: str) -> None:
    exonyms = {"Bakı": "Baku", "Nigar Rəfibəyli": "Nigar Rafibeyli"}
    first = transliterate(name, "az", "en", kind="person", exonyms=exonyms)[0]
    assert (first.text, first.reason) == (text, reason)
    assert Transliterator("az", "en", kind="person", exonyms=exonyms).best(name) == text


@pytest.mark.parametrize(
    ("russian", "kind", "english"),
    [
        pytest.param("Худат", "place", "Xudat", id="maps keep x"),
        pytest.param("Худат", "person", "Khudat", id="the press does not"),
        pytest.param("Губа", "other", "Quba", id="no name of a person is a place's"),
        pytest.param("Октай", "other", "Ogtay", id="a given name"),
        pytest.param("Гурбан Гурбанов", "other", "Gurban Gurbanov", id="a surname"),
        pytest.param("Находка", "place", "Nakhodka", id="a place elsewhere"),
        pytest.param("Ухта", "other", "Ukhta", id="a place elsewhere, unasked"),
        pytest.param("Чичерин", "other", "Chicherin", id="a Russian surname"),
    ],
)
def test_places_of_azerbaijan_reach_english_as_maps_have_them(russian: str, kind: str, english: str) -> None:
    assert transliterate(russian, "ru", "en", kind=kind)[0].text == english


def test_no_more_candidates_than_asked_for() -> None:
    assert len(transliterate("Юрьев", "ru", "en", candidates=3)) == 3


@given(st.text() | st.sampled_from(["Bakı", "BAKI, Ağdam", "Milli Məclis", "X. Gəncə"]))
def test_the_best_is_the_first_candidate(text: str) -> None:
    ready = Transliterator("az", "ru", exonyms=EXONYMS)
    assert ready.best(text) == ready.candidates(text, 3)[0].text


def test_the_scheme_asked_for_comes_first() -> None:
    first, *_ = transliterate("Ağdam", "az", "en", scheme="az-en-plain", candidates=3)
    assert first == Candidate("Agdam", "Azerbaijani spelling, marks left out", 0.5)


def test_known_names_go_before_the_table_and_not_before_a_scheme() -> None:
    assert Transliterator("ru", "az").best("Гасанов") == "Həsənov"
    assert Transliterator("ru", "az").best("Чехов") == "Çexov"
    assert Transliterator("ru", "az", scheme="ru-az-practice").best("Гасанов") == "Qasanov"


def test_another_alphabet_of_azerbaijani_is_read_first() -> None:
    assert Transliterator("az-Cyrl", "en").best("Ҝәнҹә") == "Ganja"
    assert Transliterator("az-baku1926", "en").best("Bakь") == "Baki"
    assert Transliterator("ru", "az-Cyrl").best("Сергей") == "Серҝеј"
    assert Transliterator("az-Cyrl", "en", exonyms={"Bakı": "Baku"}).best("Бакы") == "Baku"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Gəncə çayı", "река Гянджа", id="a river"),
        pytest.param("Gəncə ÇAYI", "река Гянджа", id="in capitals"),
        pytest.param("Gəncə, çayı", "Гянджа, чайы", id="something between them"),
        pytest.param("Milli Məclis çayı", "Милли Меджлис чайы", id="a name of several words"),
        pytest.param("Tərtər çayı", "Тертер чайы", id="a name that is not settled"),
    ],
)
def test_what_a_settled_place_is_called_goes_with_it(text: str, expected: str) -> None:
    assert az_ru(text) == expected


@pytest.mark.parametrize(
    ("text", "english", "azerbaijani"),
    [
        pytest.param("река Тертер", "Tartar River", "Tərtər çayı", id="a river"),
        pytest.param("У озера, Озеро Тертер", "U ozera, Lake Tartar", "U ozera, Tərtər gölü", id="a lake"),
        pytest.param("ГОРА ТЕРТЕР", "MOUNT TARTAR", "TƏRTƏR DAĞI", id="in capitals"),
        pytest.param("гора, Тертер", "gora, Tartar", "qora, Tərtər", id="something between them"),
        pytest.param("река Овчу", "reka Ovchu", "reka Ovçu", id="a name that is not settled"),
    ],
)
def test_what_a_settled_place_is_called_in_russian_goes_with_it(
    text: str, english: str, azerbaijani: str
) -> None:
    assert Transliterator("ru", "en", kind="place", exonyms={"Тертер": "Tartar"}).best(text) == english
    assert Transliterator("ru", "az", kind="place", exonyms={"Тертер": "Tərtər"}).best(text) == azerbaijani


def test_the_ending_of_the_house_is_written_beside_settled_names() -> None:
    ready = Transliterator("az", "en", exonyms={"Rəsulzadə": "Rasulzadeh"}, zadeh=True)
    assert ready.best("Rəsulzadə, Mirzəzadə, MİRZƏZADƏ") == "Rasulzadeh, Mirzazadeh, MIRZAZADEH"
    assert ready.candidates("Mirzəzadə", 1)[0].text == "Mirzazadeh"
    assert Transliterator("az", "en").best("Mirzəzadə") == "Mirzazade"
    assert Transliterator("az", "ru", zadeh=True).best("Mirzəzadə") == "Мирзазаде"


# Letters that no table knows


@pytest.mark.parametrize(
    ("text", "source", "target", "expected", "letters"),
    [
        pytest.param("Їжак", "ru", "en", "Yizhak", ["Ї"], id="a Ukrainian letter is written by sound"),
        pytest.param("Ґудзь", "ru", "az", "Gudz", ["Ґ"], id="without the signs of its sound"),
        pytest.param("XIX Җ", "az", "az-Cyrl", "XIX Җ", [], id="a Roman number is no letter"),
        pytest.param("გორი", "ru", "en", "gori", ["გ", "ო", "რ", "ი"], id="Georgian is written by sound"),
        pytest.param("Ağdam ñ", "az", "ru", "Агдам ñ", ["ñ"], id="a Spanish letter is kept"),
        pytest.param("Юг, 5 °C — «да»", "ru", "en", "Yug, 5 °C — «da»", [], id="signs are no letters"),
    ],
)
def test_unknown_letters(text: str, source: str, target: str, expected: str, letters: list[str]) -> None:
    ready = Transliterator(source, target)
    assert ready.best(text) == expected
    assert ready.doubtful(text, expected) == letters


# What cannot be


@pytest.mark.parametrize(
    ("source", "target", "scheme", "error", "message"),
    [
        pytest.param("de", "en", None, LanguageError, "“de” is no language", id="unknown language"),
        pytest.param("az-Arab", "en", None, LanguageError, "“az-Arab” is no language", id="Arabic script"),
        pytest.param("ru", "en", "bgnpcgn", SchemeError, "Nearest: bgn-pcgn", id="a slip in a scheme"),
        pytest.param("ru", "en", "qqq", SchemeError, "All of them: termkit schemes", id="no such scheme"),
        pytest.param("az", "en", "bgn-pcgn", SchemeError, "leads from ru to en", id="another pair's scheme"),
        pytest.param("en", "ru", None, SchemeError, "--scheme gost-16876 or", id="no way back by default"),
        pytest.param("en", "az", None, SchemeError, "no scheme leads from en to az", id="no way at all"),
        pytest.param("ru", "ru-RU", None, SchemeError, "both languages are ru", id="nothing to do"),
    ],
)
def test_a_message_says_what_to_write(
    source: str, target: str, scheme: str | None, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        Transliterator(source, target, scheme=scheme)


def test_an_unknown_kind_is_named() -> None:
    with pytest.raises(SchemeError, match="“city” is no kind of name"):
        Transliterator("az", "en", kind="city")


def test_the_library_exports_it() -> None:
    assert termkit.transliterate("Şuşa", "az", "en")[0].text == "Shusha"


def test_a_russian_name_keeps_its_ending() -> None:
    """Лачинский is Laçın for a district, but Чуковский is a man."""
    assert Transliterator("ru", "az", kind="person").best("Корней Чуковский") == "Korney Çukovski"
    assert Transliterator("ru", "en", kind="person").best("Чуковский") == "Chukovsky"


def test_latin_output_has_latin_letters_only() -> None:
    for name in ("Щербаков", "Щукин", "Цыганков", "Їжак", "Ґудзь"):
        for candidate in Transliterator("ru", "en", kind="person").candidates(name, 10):
            assert not any("\u0400" <= letter <= "\u052f" for letter in candidate.text), candidate


def test_a_foreign_name_is_not_led_home() -> None:
    for candidate in Transliterator("ru", "en", kind="person").candidates("Жуков", 30):
        assert candidate.reason != "by analogy with known names"


def test_fewer_than_one_candidate_is_refused() -> None:
    with pytest.raises(ValueError, match="Ask for 1 or more"):
        transliterate("Bakı", "az", "ru", candidates=0)

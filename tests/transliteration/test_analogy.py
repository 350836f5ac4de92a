"""Names written by analogy with known names, and what tables know better."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.transliteration import Transliterator, transliterate
from termkit.transliteration.analogy import Analogy
from termkit.transliteration.whose import is_azerbaijani

NAMES = [
    [("q", "к"), ("a", "а"), ("x", "х")],
    [("q", "г"), ("u", "у"), ("b", "б"), ("a", "а")],
    [("q", "г"), ("u", "у"), ("s", "с"), ("a", "а"), ("r", "р")],
]


def test_neighbours_decide() -> None:
    known = Analogy(NAMES)
    assert known.written("qab")[0].text == "каб"
    assert known.written("qub")[0].text == "губ"


def test_the_shares_of_all_spellings_make_one() -> None:
    assert sum(spelling.share for spelling in Analogy(NAMES).written("qab")) == pytest.approx(1, abs=0.01)


def test_rare_letters_are_left_to_the_table() -> None:
    assert [spelling.text for spelling in Analogy(NAMES).written("zal", "зал", 1.0)] == ["зал"]


@pytest.mark.parametrize(
    ("russian", "azerbaijani"),
    [
        ("Гасанов", "Həsənov"),
        ("Мамедов", "Məmmədov"),
        ("Агаев", "Ağayev"),
        ("Вашингтон", "Vaşinqton"),
        ("Достоевский", "Dostoyevski"),
        ("Чайковский", "Çaykovski"),
        ("Гоголь", "Qoqol"),
        ("Георгий", "Georgi"),
        ("Лейла", "Leyla"),
        ("Шейда", "Şeyda"),
        ("Ганс", "Hans"),
        ("Генрих", "Henrix"),
        ("Кадыр Касимов", "Qədir Qasımov"),
        ("Рашид Кафаров", "Rəşid Qafarov"),
        ("Тагирова", "Tahirova"),
        ("Рзакулиев", "Rzaquliyev"),
        ("Ботвинник", "Botvinnik"),
        ("Язвыков", "Yazvıkov"),
        ("Фрунзе", "Frunze"),
        ("Шницлер", "Şnitsler"),
        ("Мария Кюри", "Mariya Küri"),
        ("Везиров-заде", "Vəzirovzadə"),
        ("Г. Сафаров", "H. Səfərov"),
        ("Г. Державин", "Q. Derjavin"),
    ],
)
def test_azerbaijani_names_come_home_and_others_are_written_by_sound(russian: str, azerbaijani: str) -> None:
    assert Transliterator("ru", "az", kind="person").best(russian) == azerbaijani


@pytest.mark.parametrize(
    ("azerbaijani", "russian"),
    [
        ("Yəhya", "Яхья"),
        ("Yəhyayev", "Яхьяев"),
        ("Yəqub", "Ягуб"),
        ("Nərimanbəyov", "Нариманбеков"),
        ("Hacıbəyov", "Гаджибеков"),
        ("Topçubaşova", "Топчибашева"),
        ("Xəlilbəyli", "Халилбейли"),
    ],
)
def test_what_russian_spelling_excludes_is_left_to_the_table(azerbaijani: str, russian: str) -> None:
    assert Transliterator("az", "ru", kind="person").best(azerbaijani) == russian


@pytest.mark.parametrize(
    ("russian", "english"), [("Гасанов", "Hasanov"), ("Мамедов", "Mammadov"), ("Петров", "Petrov")]
)
def test_names_in_russian_reach_english_by_their_own_spelling(russian: str, english: str) -> None:
    assert transliterate(russian, "ru", "en", kind="person")[0].text == english


def test_the_route_by_way_of_russian_is_the_second_candidate() -> None:
    texts = [
        candidate.text for candidate in transliterate("Гаджиев", "ru", "en", kind="person", candidates=4)
    ]
    assert texts[0] == "Hajiyev"
    assert "Gadzhiev" in texts


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Анвар Кулиев", "Anvar Guliyev"),
        ("Кулагин", "Kulagin"),
        ("Касьянов", "Kasyanov"),
        ("Тагиров", "Tahirov"),
        ("Тихонов", "Tikhonov"),
        ("Г. Мамедова", "H. Mammadova"),
        ("Г. Жуков", "G. Zhukov"),
        ("Рашид-бек Ахундов", "Rashid bey Akhundov"),
        ("ГАСАН БЕК АГАЕВ", "HASAN BEY AGHAYEV"),
    ],
)
def test_persons_in_russian_reach_english(russian: str, english: str) -> None:
    assert Transliterator("ru", "en", kind="person").best(russian) == english


@pytest.mark.parametrize("text", ["МИД", "век", "XX век"])
def test_what_is_no_name_is_left_to_the_table(text: str) -> None:
    ready = Transliterator("ru", "az")
    assert ready.best(text) == Transliterator("ru", "az", scheme="ru-az-practice").best(text)


@pytest.mark.parametrize("name", ["Naxçıvan", "Şirvan", "Lənkəran"])
def test_no_candidate_is_a_word_with_a_piece_lost_or_added(name: str) -> None:
    for candidate in Transliterator("az", "ru", kind="place").candidates(name, 6):
        assert abs(len(candidate.text.replace("дж", "ж")) - len(name)) <= 1, candidate


def test_each_candidate_says_why() -> None:
    reasons = [candidate.reason for candidate in transliterate("Гасанов", "ru", "az", candidates=5)]
    assert reasons[0] == "by analogy with known names"


@pytest.mark.parametrize(
    ("word", "expected"), [("гасанов", True), ("расулзаде", True), ("путин", False), ("вашингтон", False)]
)
def test_whose_name_it_is(word: str, expected: bool) -> None:
    assert (is_azerbaijani(word) > 0.5) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("щ" * 200_000, "shch" * 200_000, id="one endless word"),
        pytest.param("О’" * 50_000 + "Нил", "O’" * 50_000 + "Nil", id="endless apostrophes"),
        pytest.param("Гасанов " * 50_000, "Hasanov " * 50_000, id="one endless line"),
    ],
)
def test_long_texts_take_no_longer_than_they_are_long(text: str, expected: str) -> None:
    assert transliterate(text, "ru", "en", candidates=2)[0].text == expected


@pytest.mark.parametrize(("source", "target"), [("az", "ru"), ("ru", "az"), ("ru", "en")])
@given(text=st.text())
def test_anything_is_written_somehow(source: str, target: str, text: str) -> None:
    assert transliterate(text, source, target, candidates=5)

"""One name or two: across languages and scripts, with initials, patronymics and titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import LanguageError
from termkit.names.glance import may_be_alike, sounds_of
from termkit.names.matching import same_name
from termkit.names.spelled_alike import cost, is_permitted


def decision(name: str, tag: str, other: str, other_tag: str, kind: str = "person") -> str:
    return same_name(name, tag, other, other_tag, kind).decision


SAME = [
    ("Rəsulzadə", "az", "Rasulzadeh", "en"),
    ("Rəsulzadə", "az", "Расулзаде", "ru"),
    ("Кулагин", "ru", "Kulagin", "en"),
    ("Кулагин", "ru", "Kulaqin", "az"),
    ("Həsənov", "az", "Гасанов", "ru"),
    ("Oqtay Əsədov", "az", "Асадов, Октай Сабир оглы", "ru"),
    ("Вусал Гусейнов", "ru", "Huseynov, Vusal", "en"),
    ("Əli bəy Hüseynzadə", "az", "Али-бек Гусейнзаде", "ru"),
    ("Gülǝzi Məmmədova", "az", "Гюлязи Мамедова", "ru"),
    ("Məhəmməd Əmin Rəsulzadə", "az", "Мамед Эмин Расулзаде", "ru"),
    ("Дмитрий Сергеевич Лихачёв", "ru", "Dmitry Likhachev", "en"),
    ("M. Ə. Rəsulzadə", "az", "Мамед Эмин Расулзаде", "ru"),
    ("C. Cabbarlı", "az", "Джафар Джаббарлы", "ru"),
    # An initial may have the y alone of what is yu, ya or ye.
    ("Ю. Лотман", "ru", "Y. Lotman", "en"),
    ("Юсиф Сафаров", "ru", "Y. Safarov", "en"),
    ("Y. Səfərov", "az", "Ю. Сафаров", "ru"),
    ("Я. Гулиев", "ru", "Y. Guliyev", "en"),
    ("Е. Замятин", "ru", "Y. Zamyatin", "en"),
]


@pytest.mark.parametrize(("name", "tag", "other", "other_tag"), SAME)
def test_one_person(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) == "same"
    assert decision(other, other_tag, name, tag) == "same"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag"),
    [
        pytest.param("Əliyev", "az", "Əliyeva", "az", id="a man and a woman"),
        pytest.param("Əliyev", "az", "Vəliyev", "az", id="one letter more"),
        pytest.param("Həsənov", "az", "Hüseynov", "az", id="another name"),
        pytest.param("Həsənov", "az", "Гусейнов", "ru", id="another name in Russian"),
        pytest.param("Rasim", "az", "Асим", "ru", id="a letter less"),
        pytest.param("Вусал Гусейнов", "ru", "Malik Hasanov", "en", id="two strangers"),
        pytest.param("Elton Məmmədov", "az", "Elman Mammadov", "en", id="one family"),
        pytest.param("A. Həsənov", "az", "C. Həsənov", "az", id="different initials"),
        pytest.param("A. B. Əliyev", "az", "B. A. Əliyev", "az", id="initials in another order"),
        pytest.param("Anar Əliyev", "az", "Ə. Əliyev", "az", id="another initial"),
        pytest.param("Rauf Əliyev", "az", "Рауф Велиев", "ru", id="another family name"),
        pytest.param("Rauf Həsənov", "az", "Rauf Huseynov", "en", id="another family name in English"),
        pytest.param("Elvin Məmmədov", "az", "Эльчин Мамедов", "ru", id="another given name"),
        pytest.param("Ramin Əliyev", "az", "Rəmiz Əliyev", "az", id="another given name, one letter"),
        pytest.param("Иван Петров", "ru", "Ivan Petrovsky", "en", id="another ending"),
        pytest.param("Пётр Иванов", "ru", "Иван Петров", "ru", id="given and family name exchanged"),
        pytest.param("Орловка", "ru", "Orlov", "en", id="a consonant of the ending"),
        pytest.param("Игнатовский", "ru", "Ignatov", "en", id="an ending"),
        pytest.param("Ə. Mehdiyev", "az", "Əli Mehtibəyli", "az", id="another family name after an initial"),
        pytest.param("Həsən Hüseynov", "az", "Hüseyn Həsənov", "az", id="the same in Azerbaijani"),
    ],
)
def test_two_people(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) != "same"
    assert decision(other, other_tag, name, tag) != "same"


NOT_EVEN_POSSIBLE = [
    pytest.param("Ağayev", "az", "Nağayev", "az", id="a consonant before"),
    pytest.param("Arif Əsgərov", "az", "Arif Məsgərov", "az", id="the same with a given name"),
    pytest.param("Aslanov", "en", "Taslanov", "en", id="in English"),
    pytest.param("Ю. Сафаров", "ru", "Yaqub Səfərov", "az", id="an initial of another name in y"),
    pytest.param("А. Лотман", "ru", "Y. Lotman", "en", id="an initial without a y"),
    pytest.param("Эфендиев", "ru", "Mefendiyev", "en", id="across languages"),
    pytest.param("Xanlarov", "az", "Kanlarov", "az", id="another first consonant"),
    pytest.param("Pənah Vaqif", "az", "Bənah Şaqif", "az", id="two first consonants"),
]


@pytest.mark.parametrize(("name", "tag", "other", "other_tag"), NOT_EVEN_POSSIBLE)
def test_a_name_begins_with_its_first_letter(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) == "different"
    assert decision(other, other_tag, name, tag) == "different"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag"),
    [
        ("Hüseynov", "az", "Ousseinov", "en"),
        ("Yusifov", "az", "Юсифов", "ru"),
        ("Həmidov", "az", "Гамидов", "ru"),
    ],
)
def test_an_h_at_the_beginning_comes_and_goes(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) == "same"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag"),
    [
        pytest.param("Cavadov", "az", "Çavatov", "az", id="voiced and voiceless"),
        pytest.param("Vaqif Səməd", "az", "Vaqif Zəməd", "az", id="s and z"),
        pytest.param("John Clark", "en", "John Clarke", "en", id="English letters that are not heard"),
        pytest.param("J. Brown", "en", "J. Browne", "en", id="English with an initial"),
    ],
)
def test_one_language_spells_one_name_in_one_way(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) != "same"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag"),
    [
        ("Şəfibəyli", "az", "Sefibeyli", "az"),
        ("Vakilov", "en", "Vekilov", "en"),
        ("John Clark", "en", "Clark, John", "en"),
        ("J. Brown", "en", "Brown J.", "en"),
    ],
)
def test_one_name_without_its_marks_or_in_another_order(
    name: str, tag: str, other: str, other_tag: str
) -> None:
    assert decision(name, tag, other, other_tag) == "same"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag"),
    [
        pytest.param("Səfərov", "az", "Сафарову", "ru", id="dative"),
        pytest.param("Safarov", "en", "Сафаровым", "ru", id="instrumental"),
        pytest.param("Нигяр Сафарову", "ru", "Nigar Səfərova", "az", id="accusative of a woman"),
        pytest.param("Фатимы Сафаровой", "ru", "Fatimə Səfərova", "az", id="genitive of a woman"),
        pytest.param("Эльдара Мехтиева", "ru", "Eldar Mehdiyev", "az", id="genitive of a man"),
        pytest.param("Петров", "ru", "Петровым", "ru", id="within Russian"),
        pytest.param("Петрову", "ru", "Петровым", "ru", id="two cases"),
        pytest.param("Маяковского", "ru", "Mayakovski", "az", id="as an adjective"),
        pytest.param("Сафарову", "ru", "Rəna Səfərova", "az", id="a bare surname"),
        pytest.param("Т. Мехтиеву", "ru", "Teymur Mehdiyev", "az", id="after an initial"),
    ],
)
def test_a_russian_case_may_be_the_name(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) == "possible"
    assert decision(other, other_tag, name, tag) == "possible"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag"),
    [
        pytest.param("Тимур Мехтиева", "ru", "Teymur Mehdiyev", "az", id="no case has both words"),
        pytest.param("Фатимы Сафаровой", "ru", "Fatimə Cəfərova", "az", id="another surname"),
        pytest.param("Сафаровой", "ru", "Səfərov", "az", id="hers is not his"),
    ],
)
def test_what_no_russian_case_explains(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) == "different"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag"),
    [
        pytest.param("Mirzə Çobanov", "az", "Mirza Tchobanoff", "en", id="French"),
        pytest.param("Qaraşov", "az", "Garacheff", "en", id="French ş and -ev"),
        pytest.param("Ağabəyov", "az", "Агабеков", "ru", id="bəy through Russian"),
        pytest.param("Əsgərbəyov", "az", "Askerbekov", "en", id="bəy through Russian to English"),
        pytest.param("Kazımov", "az", "Казумов", "ru", id="a narrow vowel"),
        pytest.param("Maşov", "az", "Машев", "ru", id="о and е after ш"),
    ],
)
def test_names_by_other_roads(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) == "same"


def test_the_score_follows_the_decision() -> None:
    pairs = [
        ("Mamedoff", "en", "Məmmədov", "az"),
        ("Əliyev", "az", "Алиеву", "ru"),
        ("Əliyev", "az", "Vəliyev", "az"),
    ]
    scores = [same_name(*pair).score for pair in pairs]
    assert scores == sorted(scores, reverse=True)


def test_azerbaijani_in_cyrillic_letters_is_read() -> None:
    assert decision("Ҹавид Гулијев", "az-Cyrl", "Cavid Quliyev", "az") == "same"
    assert decision("Һәмидов", "az-Cyrl-AZ", "Гамидов", "ru") == "same"
    assert decision("Һәмидов", "az-Cyrl", "Мамедов", "ru") == "different"


def test_a_language_that_is_not_known_is_named() -> None:
    with pytest.raises(LanguageError, match="xx"):
        same_name("Şəki", "xx", "Sheki", "en")


def test_a_bare_surname_may_be_his() -> None:
    assert decision("Гасанов", "ru", "Cavid Həsənov", "az") == "possible"
    assert decision("Алиева", "ru", "Əliyev", "az") == "possible"


@pytest.mark.parametrize(
    ("name", "tag", "other", "other_tag", "same"),
    [
        ("Hacılı", "az", "Гаджылы", "ru", True),
        ("Ağdam", "az", "Aghdam", "en", True),
        ("Ağdam", "az", "Agdam", "en", True),
        ("Xudat", "az", "Köhnə Xudat", "az", False),
        ("Cəyli", "az", "Çaylı", "az", False),
        ("Qubalı", "az", "Qubadlı", "az", False),
        ("Zabrat", "az", "Зарат", "ru", False),
        ("Böyük Dəhnə", "az", "Kiçik Dəhnə", "az", False),
        ("Yuxarı Əskipara", "az", "Ашагы Аскипара", "ru", False),
        ("Aşağı Güzdək", "az", "Нижний Гюздек", "ru", True),
        ("Aşağı Güzdək", "az", "Верхний Гюздек", "ru", False),
        ("Aşağı Güzdək", "az", "Ашагы Гюздек", "ru", True),
        ("Böyük Pirəli", "az", "Big Pirali", "en", True),
        ("Böyük Pirəli", "az", "Малые Пирали", "ru", False),
        ("2-ci Nüğədi", "az", "Нюгеди 2-е", "ru", True),
        ("İkinci Nüğədi", "az", "Второе Нюгеди", "ru", True),
        ("2-ci Nüğədi", "az", "Нюгеди 1-е", "ru", False),
        ("Şəki şəhəri", "az", "г. Шеки", "ru", True),
        ("Şəki şəhəri", "az", "Шекинский район", "ru", False),
        ("Şəki şəhəri", "az", "Şəki rayonu", "az", False),
        ("Göygöl gölü", "az", "озеро Гёйгёль", "ru", True),
        ("Göygöl gölü", "az", "город Гёйгёль", "ru", False),
        ("Bakı", "az", "Баку", "ru", True),
        ("Kür", "az", "Kür çayı", "az", False),
    ],
)
def test_places(name: str, tag: str, other: str, other_tag: str, same: bool) -> None:
    assert (decision(name, tag, other, other_tag, "place") == "same") is same


def test_a_place_in_a_case_or_without_the_word_for_what_it_is() -> None:
    assert decision("Samur çayı", "az", "Самура", "ru", "place") == "possible"
    assert decision("Yuxarı Tala", "az", "Верхней Талы", "ru", "place") == "possible"
    assert decision("Samur çayı", "az", "озеро Самур", "ru", "place") == "different"


def test_the_letters_tell_the_language_better_than_the_label() -> None:
    assert decision("Ağdərə", "en", "Агдере", "ru", "place") == "same"


@given(st.text(), st.text(), st.sampled_from(["az", "en", "ru"]), st.sampled_from(["az", "en", "ru"]))
def test_anything_has_a_verdict_that_does_not_depend_on_the_order(
    name: str, other: str, tag: str, other_tag: str
) -> None:
    for kind in ("person", "place", "other"):
        verdict = same_name(name, tag, other, other_tag, kind)
        assert 0 <= verdict.score <= 1
        assert verdict == same_name(other, other_tag, name, tag, kind)


@pytest.mark.parametrize(
    ("word", "other"), [("vəkilov", "vekilov"), ("vəkilov", "vakilov"), ("xoyski", "khoyski")]
)
def test_letters_that_are_permitted(word: str, other: str) -> None:
    assert is_permitted(word, "az", other, "en")
    assert cost(word, "az", other, "en") < 0.7


@pytest.mark.parametrize(("tag", "letter"), [("az", "l"), ("az", "m"), ("en", "b"), ("ru", "ё")])
def test_a_letter_stays_what_it_is(tag: str, letter: str) -> None:
    assert cost(f"a{letter}a", tag, f"a{letter}o", tag) <= cost("ala", "az", "ara", "az")


def test_two_words_of_one_name_may_be_one_of_the_other() -> None:
    assert decision("Məmməd Əmin Rəsulzadə", "az", "Мамедэмин Расулзаде", "ru") == "same"


def rows() -> list[tuple[str, str]]:
    """Azerbaijani words of the glossary's names with their Russian form."""
    from termkit.glossary import Glossary

    sides = [
        (concept.sides["az"].family, concept.sides["ru"].family)
        for concept in Glossary.shipped().concepts.values()
        if {"az", "ru"} <= concept.sides.keys() and concept.origin is None
    ]
    return [(ours.lower(), theirs.lower()) for ours, theirs in sides if ours and theirs][:200]


def test_what_is_told_apart_at_a_glance_is_far_apart() -> None:
    """The quick look before the letters are compared spares no true pair."""
    for ours, theirs in rows():
        if cost(ours, "az", theirs, "ru") < 1:
            assert may_be_alike(sounds_of(ours), sounds_of(theirs)), (ours, theirs)


def test_what_is_too_long_for_a_name_is_only_itself() -> None:
    assert decision("м" * 100_000, "ru", "m" * 100_000, "en") == "different"
    assert decision("м" * 100_000, "ru", "м" * 100_000, "ru") == "same"

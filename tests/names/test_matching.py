"""One name or two: across languages and scripts, with initials, patronymics and titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        pytest.param("Həsən Hüseynov", "az", "Hüseyn Həsənov", "az", id="the same in Azerbaijani"),
    ],
)
def test_two_people(name: str, tag: str, other: str, other_tag: str) -> None:
    assert decision(name, tag, other, other_tag) != "same"
    assert decision(other, other_tag, name, tag) != "same"


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
    ],
)
def test_places(name: str, tag: str, other: str, other_tag: str, same: bool) -> None:
    assert (decision(name, tag, other, other_tag, "place") == "same") is same


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

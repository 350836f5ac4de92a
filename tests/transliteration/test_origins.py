"""Names that come from a third language follow it, and others do not."""

from __future__ import annotations

import pytest

from termkit.transliteration import Transliterator
from termkit.transliteration.origins import origin_of


@pytest.mark.parametrize(
    ("name", "origin"),
    [
        pytest.param("Наталия", "", id="a woman's given name in -ия"),
        pytest.param("Анна Мария", "", id="two of them"),
        pytest.param("Демьян Бедный", "", id="a Russian given name in -ян"),
        pytest.param("Боян", "", id="a Slavic one"),
        pytest.param("Ираклий Андроников", "", id="a Russian surname behind a Georgian given name"),
        pytest.param("Мария Юрьева", "", id="a Russian woman"),
        pytest.param("Айдын Махмуд оглы", "az", id="a patronymic"),
        pytest.param("Орхан Ахмедов", "az", id="a shared given name, an Azerbaijani surname"),
        pytest.param("", "", id="nothing"),
        pytest.param("А. Б.", "", id="initials alone"),
        pytest.param("Молла Насреддин", "az", id="молла is no -олла"),
    ],
)
def test_noop(name: str, origin: str) -> None:
    assert origin_of(name) == origin


@pytest.mark.parametrize(
    ("name", "english", "azerbaijani"),
    [
        pytest.param("Константин Данелия", "Konstantin Danelia", "Konstantin Daneliya", id="Georgian -ия"),
        pytest.param("Нодар Думбадзе", "Nodar Dumbadze", "Nodar Dumbadze", id="Georgian -дзе"),
        pytest.param(
            "Валерий Меладзе", "Valeri Meladze", "Valeri Meladze", id="Georgian, a given name in -ий"
        ),
        pytest.param("Оганес Чекиджян", "Hovhannes Chekijyan", "Oqanes Çekicyan", id="Armenian"),
        pytest.param("Арутюнян", "Harutyunyan", "Arutyunyan", id="Armenian, a surname alone"),
        pytest.param("Мохсен Резаи", "Mohsen Rezai", "Mohsen Rezai", id="Persian"),
        pytest.param("Мехмет Озтюрк", "Mehmet Öztürk", "Mehmet Öztürk", id="Turkish"),
        pytest.param("Шавкат Рахимов", "Shavkat Rakhimov", None, id="Uzbek, a given name"),
        pytest.param("Ислам Магомедов", "Islam Magomedov", "İslam Maqomedov", id="Dagestani, a surname"),
        pytest.param("Исмаил Карим оглы", "Ismayil Karim oghlu", None, id="an Azerbaijani patronymic"),
        pytest.param("Хасан Султанмамбетов", "Khasan Sultanmambetov", None, id="Kazakh, a surname"),
        pytest.param("Гусейн Демирель", "Huseyn Demirel", None, id="an Azerbaijani before a Turkish surname"),
        pytest.param("Муслим Керимов", "Muslim Karimov", "Müslim Kərimov", id="an Azerbaijani"),
        pytest.param("Энвер Чакмак", "Enver Çakmak", None, id="a shared given name, a Turkish surname"),
    ],
)
def test_fix(name: str, english: str, azerbaijani: str | None) -> None:
    assert Transliterator("ru", "en", kind="person").best(name) == english
    if azerbaijani:
        assert Transliterator("ru", "az", kind="person").best(name) == azerbaijani


@pytest.mark.parametrize(
    ("name", "russian"),
    [
        pytest.param("Vasili Skvortsov", "Василий Скворцов", id="ц, a given name in -ий"),
        pytest.param("Nina Tsaplina", "Нина Цаплина", id="ц at the beginning"),
        pytest.param("Leonti Şçedrin", "Леонтий Щедрин", id="щ"),
        pytest.param("Darya Zinovyeva", "Дарья Зиновьева", id="a soft sign, of a woman"),
        pytest.param("Semyon Vorobyov", "Семён Воробьёв", id="a soft sign before ё"),
        pytest.param("Yuri Səfərov", "Юрий Сафаров", id="an Azerbaijani surname"),
        pytest.param("Daşçı Vatson", "Дашчы Ватсон", id="names of others"),
        pytest.param("Ziya Yəhyayev", "Зия Яхьяев", id="Azerbaijani names"),
    ],
)
def test_russian_persons_come_home(name: str, russian: str) -> None:
    assert Transliterator("az", "ru", kind="person").best(name) == russian


def test_the_usual_table_is_the_next_candidate() -> None:
    texts = [c.text for c in Transliterator("ru", "en", kind="person").candidates("Мехмет Озтюрк", 3)]
    assert texts[:2] == ["Mehmet Öztürk", "Mekhmet Oztyurk"]


def test_a_scheme_asked_for_has_its_own_way() -> None:
    assert Transliterator("ru", "en", scheme="bgn-pcgn", kind="person").best("Берия") == "Beriya"


def test_places_have_no_origin() -> None:
    assert Transliterator("ru", "en", kind="place").best("Абхазия") == "Abkhaziya"

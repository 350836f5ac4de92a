"""Translations put right where numbers, dates and names alone differ, and left alone in any doubt."""

from __future__ import annotations

import pytest

from termkit.glossary import Glossary
from termkit.glossary.store import parse
from termkit.memory.repair import Repairer
from termkit.memory.word_diff import difference, tokens

ENTRIES = """
[baku]
kind = "place"
az.preferred = "Bakı"
en.preferred = "Baku"
ru.preferred = "Баку"
ru.indeclinable = true

[ganja]
kind = "place"
az.preferred = "Gəncə"
az.superseded = "Kirovabad"
en.preferred = "Ganja"
ru.preferred = "Гянджа"

[crimea]
kind = "place"
az.preferred = "Krım"
ru.preferred = "Крым"
en.preferred = "Crimea"

[quba]
kind = "place"
az.preferred = "Quba"
ru.preferred = "Губа"
en.preferred = "Quba"

[shaki]
kind = "place"
az.preferred = "Şəki"
ru.preferred = "Шеки"
ru.review = "disputed"

[rasulzadeh]
kind = "person"
gender = "m"
az = { family = "Rəsulzadə", given = "Məhəmməd Əmin" }
en = { family = "Rasulzadeh", given = "Mammad Amin" }
ru = { family = "Расулзаде", given = "Мамед Эмин" }

[vakilov]
kind = "person"
gender = "m"
az = { family = "Vəkilov", given = "Mustafa" }
en = { family = "Vakilov", given = "Mustafa" }
ru = { family = "Векилов", given = "Мустафа" }

[yermolova]
kind = "person"
gender = "f"
az = { family = "Yermolova", given = "Mariya" }
en = { family = "Yermolova", given = "Mariya" }
ru = { family = "Ермолова", given = "Мария" }

[law]
kind = "term"
az.preferred = "qanun"
en.preferred = "law"
ru.preferred = "закон"

[decree]
kind = "term"
az.preferred = "fərman"
en.preferred = "decree"
ru.preferred = "указ"

[constitution]
kind = "term"
az.preferred = "konstitusiya"
en.preferred = "constitution"
ru.preferred = "конституция"
"""
GLOSSARY = Glossary(parse(ENTRIES, "entries.toml")[0])


def repaired(languages: str, query: str, source: str, target: str) -> str | None:
    from_, to = languages.split("-")
    text, repairs = Repairer((from_, to), lambda: GLOSSARY).repaired(
        difference(tokens(source), tokens(query)), target
    )
    if text is not None:
        assert repairs
        assert all(text[repair.start : repair.end] == repair.new for repair in repairs)
    return text


@pytest.mark.parametrize(
    ("languages", "query", "source", "target"),
    [
        pytest.param("az-ru", "Bakı", "Bakı", "Баку", id="nothing differs"),
        pytest.param(
            "az-ru", "1920-ci il gözəl idi", "1918-ci il pis idi", "1918 год был плох", id="a word too"
        ),
        pytest.param("az-ru", "5 kitab!", "3 kitab.", "3 книги.", id="a mark too"),
        pytest.param("az-ru", "3 kitab", "2 kitab", "две книги", id="not in the translation"),
        pytest.param("az-ru", "3 və 4", "2 və 2", "2 и 2", id="twice"),
        pytest.param("az-ru", "7 dəfə", "2 dəfə", "2 раза из 2", id="twice in the translation"),
        pytest.param("az-ru", "5 kitab", "2 kitab", "2 книги", id="5 книг, not 5 книги"),
        pytest.param("ru-en", "2 книги", "1 книги", "1 book", id="2 books, not 2 book"),
        pytest.param("az-ru", "8 kitab 5", "5 kitab", "5 книг", id="a number more"),
        pytest.param("ru-en", "за 8 дней", "за 5 дней", "a 5-day stay", id="an 8-day stay"),
        pytest.param("az-ru", "Gəncə gözəldir", "Bakı gözəldir", "Баку красив", id="Гянджа красива"),
        pytest.param("az-ru", "Gəncədən gəldi", "Bakıda gəldi", "приехал в Баку", id="another case"),
        pytest.param("az-ru", "Şəkidə", "Bakıda", "в Баку", id="a disputed entry"),
        pytest.param("az-ru", "Gəncədən Bakıya", "Bakıdan Bakıya", "из Баку в Баку", id="a name twice"),
        pytest.param("az-ru", "Yermolova gəldi", "Vəkilov gəldi", "Векилов пришёл", id="Ермолова пришла"),
        pytest.param("az-ru", "yeni konstitusiya", "yeni qanun", "новый закон", id="новая конституция"),
        pytest.param("az-en", "fərman haqqında", "qanun haqqında", "on a law", id="articles are not judged"),
        pytest.param("az-ru", "1.500 manat", "2.500 manat", "2500 манатов", id="may be two numbers"),
        pytest.param("az-ru", "2.1", "4", "4", id="a version or a number"),
        pytest.param("az-en", "Bakı", "Gəncə", "City of Ganja", id="part of a longer name"),
        pytest.param("az-en", "Bakı dolları", "Gəncə dolları", "Ganja dollar", id="as an adjective does"),
        pytest.param("az-ru", "Kirovabad haqqında", "Bakı haqqında", "о Баку", id="a name of former times"),
        pytest.param(
            "az-en",
            "Yermolova anasına yazdı",
            "Vəkilov anasına yazdı",
            "Vakilov wrote to his mother",
            id="to her mother",
        ),
        pytest.param(
            "az-ru",
            "Yermolovanın dediyi",
            "Vəkilovun dediyi",
            "у Векилова то, что он говорил",
            id="она говорила",
        ),
        pytest.param("az-ru", "2-dən 9-a", "3-dən 9-a", "с 3 по 9 мая", id="со второго"),
        pytest.param("az-ru", "120 nəfər ilə", "5 nəfər ilə", "с 5 людьми", id="со 120"),
        pytest.param("az-ru", "11-ci dərs haqqında", "5-ci dərs haqqında", "о 5-м уроке", id="об 11-м"),
        pytest.param("az-tr", "1920", "1918", "1918", id="a language whose numbers are not known"),
    ],
)
def test_noop(languages: str, query: str, source: str, target: str) -> None:
    assert repaired(languages, query, source, target) is None


@pytest.mark.parametrize(
    ("languages", "query", "source", "target", "expected"),
    [
        pytest.param(
            "az-ru", "Dərslər sentyabrın 9-da başlanır", "Dərslər sentyabrın 2-də başlanır",
            "Занятия начнутся со 2 сентября", "Занятия начнутся с 9 сентября", id="со второго, с девятого",
        ),
        pytest.param("az-ru", "3-dən 9-a", "2-dən 9-a", "со 2 по 9 мая", "с 3 по 9 мая", id="с третьего"),
        pytest.param("az-ru", "2-ci cilddə", "4-cü cilddə", "В 4-м томе", "Во 2-м томе", id="во втором"),
        pytest.param("az-ru", "4-cü cilddə", "2-ci cilddə", "во 2-м томе", "в 4-м томе", id="в четвёртом"),
        pytest.param("az-ru", "saat 3-də", "saat 2-də", "в 2 часа", "в 3 часа", id="в два часа"),
        pytest.param("az-ru", "Krımda", "Gəncədə", "в Гяндже", "в Крыму", id="where a thing is"),
        pytest.param(
            "az-en", "Rəsulzadə anasına yazdı", "Vəkilov anasına yazdı", "Vakilov wrote to his mother",
            "Rasulzadeh wrote to his mother", id="men both",
        ),
        pytest.param(
            "az-ru", "Qanun 1920-ci ildə çıxdı.", "Qanun 1918-ci ildə çıxdı.", "Закон вышел в 1918 году.",
            "Закон вышел в 1920 году.", id="a year",
        ),
        pytest.param(
            "ru-az", "9 июня 1923 года", "28 мая 1918 года", "28 may 1918-ci il", "9 iyun 1923-cü il",
            id="a date",
        ),
        pytest.param(
            "en-ru", "on 1 September 1920", "on 28 May 1918", "28 мая 1918 года", "1 сентября 1920 года",
            id="a month in the genitive",
        ),
        pytest.param(
            "ru-en", "от 12 500 до 20 000,5", "от 1 500 до 2 000,5", "from 1,500 to 2,000.5",
            "from 12,500 to 20,000.5", id="thousands and decimals",
        ),
        pytest.param(
            "ru-en", "там 15 678 солдат", "там 4567 солдат", "4567 men", "15,678 men", id="thousands as asked"
        ),
        pytest.param("ru-en", "25678 солдат", "4567 солдат", "4567 men", "25678 men", id="no thousands"),
        pytest.param("az-ru", "2 000 tələbə", "15 000 tələbə", "15 000 человек", "2000 человек", id="2000"),
        pytest.param("az-ru", "10-dan 7-yə", "7-dən 10-a", "от 7 до 10", "от 10 до 7", id="changed about"),
        pytest.param("az-ru", "4 kitab", "2 kitab", "2 книги", "4 книги", id="as many by Russian grammar"),
        pytest.param("az-ru", "25 %", "3 %", "3 %", "25 %", id="per cent"),
        pytest.param("az-ru", "5 və 2", "2 və 5", "2 и 5", "5 и 2", id="two that change places"),
        pytest.param(
            "az-ru", "Konfrans Gəncədə keçdi.", "Konfrans Bakıda keçdi.", "Конференция прошла в Баку.",
            "Конференция прошла в Гяндже.", id="there",
        ),
        pytest.param("az-ru", "Gəncəyə getdi", "Bakıya getdi", "едет в Баку", "едет в Гянджу", id="thither"),
        pytest.param("az-ru", "Qubadan", "Gəncədən", "из Гянджи", "из Губы", id="a genitive"),
        pytest.param(
            "ru-az", "жители Гянджи", "жители Губы", "Quba sakinləri", "Gəncə sakinləri", id="into az"
        ),
        pytest.param("en-az", "from Ganja", "from Baku", "Bakıdan", "Gəncədən", id="with its vowel harmony"),
        pytest.param(
            "az-en", "Vəkilovun sözü", "Rəsulzadənin sözü", "Rasulzadeh’s words", "Vakilov’s words",
            id="a possessive",
        ),
        pytest.param(
            "az-ru", "Mustafa Vəkilov 1920-ci ildə", "Məhəmməd Əmin Rəsulzadə 1918-ci ildə",
            "Мамед Эмин Расулзаде в 1918 году", "Мустафа Векилов в 1920 году", id="full names and a year",
        ),
        pytest.param("az-ru", "yeni fərman", "yeni qanun", "новый закон", "новый указ", id="of one gender"),
        pytest.param("az-en", "fərmanın", "qanunun", "of the law", "of the decree", id="after the article"),
    ],
)  # fmt: skip
def test_fix(languages: str, query: str, source: str, target: str, expected: str) -> None:
    assert repaired(languages, query, source, target) == expected


def test_a_repair_says_what_it_was() -> None:
    repairer = Repairer(("az", "ru"))
    text, repairs = repairer.repaired(
        difference(tokens("28 may 1918-ci il"), tokens("9 iyun 1918-ci il")), "28 мая 1918 года"
    )
    assert text == "9 июня 1918 года"
    assert [(repair.kind, repair.old, repair.new) for repair in repairs] == [
        ("number", "28", "9"),
        ("date", "мая", "июня"),
    ]


def test_the_glossary_is_not_asked_for_numbers() -> None:
    def never() -> Glossary:
        raise AssertionError

    assert Repairer(("az", "ru"), never).repaired(difference(tokens("2"), tokens("3")), "2")[0] == "3"

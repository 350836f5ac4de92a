"""What no table says: capitals, hyphens, apostrophes, initials, titles, and letters put right first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.transliteration import Transliterator
from termkit.transliteration.repair import repaired


def write(text: str, source: str, target: str, scheme: str | None = None, kind: str = "other") -> str:
    return Transliterator(source, target, scheme=scheme, kind=kind).best(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Юг", "Yug", id="title case"),
        pytest.param("ЮГ", "YUG", id="capitals: both letters of a pair"),
        pytest.param("юг", "yug", id="small letters"),
        pytest.param("Я. Ю. Щукин", "Ya. Yu. Shchukin", id="initials are no words in capitals"),
        pytest.param("Я. ЩУКИН", "YA. SHCHUKIN", id="an initial beside capitals"),
        pytest.param("ЮГ-Ю", "YUG-YU", id="a letter after a hyphen beside capitals"),
        pytest.param("Йошкар-Ола", "Yoshkar-Ola", id="each part of a compound has its start"),
        pytest.param("Ростов-на-Дону", "Rostov-na-Donu", id="small parts stay small"),
        pytest.param("д’Артаньян", "d’Artanyan", id="an apostrophe inside a word is kept"),
        pytest.param("«Юг», 1918; NATO", "«Yug», 1918; NATO", id="signs, numbers and Latin words are kept"),
        pytest.param("", "", id="nothing"),
        pytest.param(" \t ", " \t ", id="blank"),
    ],
)
def test_capitals_and_signs(text: str, expected: str) -> None:
    assert write(text, "ru", "en", "wikipedia") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("İLHAM ƏLİYEV", "ILHAM ALIYEV", id="İ has a dot"),
        pytest.param("QIZIL, qızıl", "GIZIL, gizil", id="I has none"),
        pytest.param("Ç. C. Ş.", "Ch. J. Sh.", id="initials follow the sound"),
        pytest.param("II Nikolay, XIX", "II Nikolay, XIX", id="Roman numbers"),
        pytest.param("X. Məmmədov", "Kh. Mammadov", id="an initial"),
        pytest.param("I Pyotr, X əsr", "I Pyotr, X asr", id="numbers of one letter"),
        pytest.param("X", "Kh", id="a letter alone"),
        pytest.param(
            "d’Artanyan, O'Brayen, dʼEste", "d’Artanyan, O'Brayen, dʼEste", id="an apostrophe joins two words"
        ),
        pytest.param("O’BRAYEN", "O’BRAYEN", id="in capitals"),
        pytest.param("Sən'ət, Məs’ud, Məsʼud", "Sanat, Masud, Masud", id="any apostrophe"),
        pytest.param("‘Bakı’", "‘Baki’", id="quotation marks are no apostrophes"),
        pytest.param("Hacı Zeynalabdin bəy", "Haji Zeynalabdin bey", id="titles"),
        pytest.param("Sabir oğlu, Ağa xan", "Sabir oghlu, Agha khan", id="patronymic"),
        pytest.param("Orta-Ləki", "Orta-Laki", id="hyphen"),
    ],
)
def test_azerbaijani_in_english(text: str, expected: str) -> None:
    assert write(text, "az", "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Əli bəy Hüseynzadə", "Али-бек Гусейнзаде", id="a title takes a hyphen"),
        pytest.param("ƏLİ BƏY HÜSEYNZADƏ", "АЛИ-БЕК ГУСЕЙНЗАДЕ", id="a title in a line of capitals"),
        pytest.param("XAN ŞUŞİNSKİ", "ХАН ШУШИНСКИЙ", id="XAN as a name"),
        pytest.param("Fətəli xan", "Фатали-хан", id="xan"),
        pytest.param("Xan Şuşinski", "Хан Шушинский", id="Xan as a name"),
        pytest.param("Sabir oğlu", "Сабир оглы", id="oğlu"),
        pytest.param("Leyla Rauf qızı", "Лейла Рауф кызы", id="qızı"),
        pytest.param("C. Y. Həsənov", "Дж. Ю. Гасанов", id="initials"),
        pytest.param("Həsən, Əhməd", "Гасан, Ахмед", id="h at the start and inside"),
        pytest.param("XIX əsr, Şah II Abbas", "XIX аср, Шах II Аббас", id="Roman numbers"),
        pytest.param("Xətai I Şah", "Хатаи I Шах", id="a number of one letter"),
        pytest.param("d’Artanyan", "д’Артаньян", id="an apostrophe joins two words"),
    ],
)
def test_persons_in_russian(text: str, expected: str) -> None:
    assert write(text, "az", "ru", kind="person") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Али-бек", "Əli bəy", id="a title loses its hyphen"),
        pytest.param("Бекетов", "Beketov", id="no title inside a word"),
        pytest.param("Дж. Ю. Я. Щукин", "C. Y. Y. Şukin", id="initials"),
        pytest.param("Сергей, Олег", "Sergey, Oleq", id="г before е and elsewhere"),
        pytest.param("ИЛЬЯ", "İLYA", id="a capital i has its dot"),
        pytest.param("ХХ, ХІХ и ХХХ", "XX, XIX i XXX", id="Roman numbers in Cyrillic letters"),
    ],
)
def test_russian_in_azerbaijani(text: str, expected: str) -> None:
    assert write(text, "ru", "az") == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param("Gülǝzi", "az", "Gulazi", id="ǝ of another alphabet"),
        pytest.param("Rәsulzadә", "az", "Rasulzade", id="Cyrillic ә in a Latin word"),
        pytest.param("Kулагин", "ru", "Kulagin", id="Latin K in a Russian word"),
        pytest.param("Əлијев", "az-Cyrl", "Aliyev", id="Latin Ə in a Cyrillic word"),
        pytest.param("Андреи\u0306", "ru", "Andrei", id="й in two pieces"),
        pytest.param("Кула\u0301гин", "ru", "Kulagin", id="a stress mark"),
        pytest.param("i\u0307lham", "az", "ilham", id="a small İ of two pieces"),
        pytest.param("Ağ\u00addam", "az", "Aghdam", id="a soft hyphen"),
        pytest.param("Вәлијев, Ҝөјчај", "az", "Valiyev, Goychay", id="Azerbaijani Cyrillic in an az line"),
        pytest.param("Вәли", "ru", "Vali", id="Azerbaijani Cyrillic in a Russian line"),
        pytest.param("Вели", "ru", "Vali", id="a Russian word is none"),
    ],
)
def test_letters_are_put_right_first(text: str, source: str, expected: str) -> None:
    assert write(text, source, "en") == expected


@pytest.mark.parametrize(
    ("word", "language"),
    [
        pytest.param("Bakı", "az", id="Latin"),
        pytest.param("NATO", "ru", id="a word in the other script"),
        pytest.param("IT-отдел", "ru", id="honest mixture is left"),
        pytest.param("Bakь", "az-baku1926", id="ь was a Latin letter"),
    ],
)
def test_a_word_without_faults_stays(word: str, language: str) -> None:
    assert repaired(word, language) == word


def test_an_apostrophe_that_joins_two_words_comes_back_from_cyrillic() -> None:
    assert write("д’Артанјан", "az-Cyrl", "az") == "d’Artanyan"


@given(st.text())
def test_any_text_goes_through_and_keeps_its_line_breaks(text: str) -> None:
    for source, target in (("az", "en"), ("ru", "az"), ("az", "ru"), ("az-Cyrl", "en")):
        written = write(text, source, target)
        assert written.count("\n") == text.count("\n")
        assert write(written, source, target) is not None

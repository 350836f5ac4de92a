"""A term of the source that the translation does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckPair

RULE = "missing-term"

MORE = """
[sheki]
kind = "place"
az = { preferred = "Şəki", demonym = "şəkili" }
en.preferred = "Shaki"
ru = { preferred = "Шеки", adjective = "шекинский", demonym = "шекинец" }

[scotland]
kind = "place"
az.preferred = "Şotlandiya"
en.preferred = "Scotland"
ru.preferred = "Шотландия"

[kim]
kind = "person"
az.preferred = "Kim"
en.preferred = "Kim"
ru.preferred = "Ким"

[georgia]
kind = "place"
az.preferred = "Gürcüstan"
en.preferred = "Georgia"
ru.preferred = "Грузия"

[georgia-us]
kind = "place"
az.preferred = "Corciya"
en.preferred = "Georgia"
ru.preferred = "Джорджия"

[papua]
kind = "place"
az.preferred = "Papua"
en = { preferred = "Papua New Guinea", acronym = "PNG" }
ru.preferred = "Папуа"

[dili]
kind = "place"
az.preferred = "Dili"
en.preferred = "Dili"
ru.preferred = "Дили"

[shamakhi]
kind = "place"
az = { preferred = "Şamaxı", review = "proposed" }
en.preferred = "Shamakhi"
ru = { preferred = "Шемаха", review = "proposed" }

[european-union]
kind = "organisation"
az = { preferred = "Avropa İttifaqı", acronym = "Aİ" }
en = { preferred = "European Union", acronym = "EU" }
ru = { preferred = "Европейский союз", acronym = "ЕС" }

[udis]
kind = "term"
az.preferred = "udi"
en.preferred = "Udi"
ru.preferred = "удин"

[duma]
kind = "organisation"
az.preferred = "Duma"
en.preferred = "Duma"
ru.preferred = "Дума"

[ministry]
kind = "organisation"
az.preferred = "Xarici İşlər Nazirliyi"
en.preferred = "Foreign Ministry"
ru = { preferred = "министерство иностранных дел", acronym = "МИД" }

[us]
kind = "place"
az.preferred = "ABŞ"
en.preferred = "US"
ru.preferred = "США"

[council]
kind = "work"
az.preferred = "Avropa Şurası"
en.preferred = "Council of Europe"
ru.preferred = "Совет Европы"

[russian]
kind = "term"
az.preferred = "rus dili"
en.preferred = "Russian language"
ru.preferred = "русский язык"

[ratification]
kind = "term"
az.preferred = "ratifikasiya"
en.preferred = "ratification"
ru.preferred = "ратификация"

[molla]
kind = "work"
match = "quoted"
az.preferred = "Molla Nəsrəddin"
en.preferred = "Molla Nasreddin"
ru.preferred = "Молла Насреддин"

[lonely]
kind = "place"
az.preferred = "Laza"

[polis]
kind = "work"
match = "quoted"
az.preferred = "Polis"
en.preferred = "Polis"
ru.preferred = "Полис"
"""


@pytest.mark.parametrize(
    ("languages", "source", "translation"),
    [
        pytest.param("az ru", "O, Gəncədə yaşayırdı.", "Он жил в Гяндже.", id="another case"),
        pytest.param("ru az", "Он из Гянджи.", "O, Gəncədəndir.", id="endings in a row"),
        pytest.param("en ru", "in Lankaran", "в Лянкяране", id="an admitted spelling"),
        pytest.param("en az", "the United Nations", "BMT-nin", id="an acronym for the full name"),
        pytest.param("ru en", "ООН", "the United Nations", id="the full name for an acronym"),
        pytest.param("az ru", "Şəkinin mövqeyi", "позиция шекинских властей", id="an adjective"),
        pytest.param("az ru", "Şəkidən olanlar", "Пришла шекинка, за ней шекинец.", id="a demonym"),
        pytest.param("ru az", "мастера из Шеки", "Şəkililər", id="an Azerbaijani demonym"),
        pytest.param("en ru", "coal from Scotland", "шотландский уголь", id="an adjective nobody listed"),
        pytest.param("en az", "a man from Scotland", "şotlandiyalı", id="the same in Azerbaijani"),
        pytest.param(
            "az ru",
            "Məhəmməd Əmin Rəsulzadə danışdı.",
            "Выступил Расулзаде.",
            id="the surname for the full name",
        ),
        pytest.param("az en", "Rəsulzadə, M. Ə.", "Mammad Amin Rasulzadeh", id="a citation form"),
        pytest.param("az en", "Mustafa bəy gəldi.", "Mustafa bey Vakilov came.", id="more than the source"),
        pytest.param(
            "az ru", "Bakıya, Bakıdan, Bakıda", "Приехал в Баку и не уехал оттуда.", id="once is enough"
        ),
        pytest.param("ru az", "Ким пришёл.", "Kim də gəldi.", id="a common word that begins a sentence"),
        pytest.param("en ru", "from Georgia", "из Джорджии", id="one of two that have the name"),
        pytest.param("en az", "from Georgia", "Gürcüstandan", id="the other"),
        pytest.param("en az", "Baku Street", "Bakı-küçəsi", id="in a word with a hyphen"),
        pytest.param("en az", "the PNG format", "PNG formatı", id="capitals that stay"),
        pytest.param(
            "en ru", "the Baku Examiner wrote", "Baku Examiner писала", id="a longer name that stays"
        ),
        pytest.param("az ru", "AI üzrə mütəxəssis", "специалист по ИИ", id="an acronym with another letter"),
        pytest.param("az en", "Cihazın UDİ kodu", "the UDI code of the device", id="without its dot"),
        pytest.param("az ru", "Leysan, Duman", "ливень, туман", id="a common word like a form of a name"),
        pytest.param("ru en", "Америка/Баку", "America/Old_Baku", id="in a key of a program"),
        pytest.param("ru en", "Совет Европы", "the Council for Europe", id="a title with other small words"),
        pytest.param("ru en", "учебник русского языка", "a textbook of Russian", id="a language unsaid"),
        pytest.param(
            "az ru", "ratifikasiya fərmanları", "ратификационные грамоты", id="an adjective of a term"
        ),
        pytest.param("az ru", "“Molla Nəsrəddin” çıxdı", "с «Моллой Насреддином»", id="a title, inflected"),
        pytest.param("az ru", "Latış Dili", "Латышский", id="a common word where all have capitals"),
        pytest.param("en az", "Baku_2 and Asia/South_Baku", "Faylın adı", id="a part of a key"),
        pytest.param("en ru", "See https://example.org/Baku", "Смотрите там", id="an address"),
        pytest.param("az ru", "Laza kəndi", "Село", id="no other side in the glossary"),
        pytest.param("az ru", "polis gəldi", "пришла полиция", id="the word, not the title"),
        pytest.param("ru az", "глава МИД Турции", "xarici işlər naziri", id="who speaks for a ministry"),
        pytest.param("ru en", "глава МИД Турции", "the Foreign Minister", id="the same in English"),
        pytest.param("az en", "5 ABŞ dolları", "$5", id="whose money it is"),
        pytest.param("ru en", "5 долларов США", "5 dollars", id="the same in Russian"),
        pytest.param(
            "en az", "by Alexandre Dumas", "Aleksandr Dümadan", id="no plural of what there is once"
        ),
        pytest.param("az en", "“Gəncə” klubu uddu.", "The club won.", id="a club that is called so"),
        pytest.param("az ru", "Rəsulzadə gəldi.", "Он пришёл.", id="a surname of whom nobody knows"),
        pytest.param(
            "en az", "Istanbul (Azerbaijani: Baku)", "İstanbul", id="a bracket after a name in the source"
        ),
        pytest.param("en en", "Baku", "Ganja", id="both in one language"),
        pytest.param("ka az", "Baku", "Gəncə", id="a language without a glossary"),
        pytest.param("en az", "Baku", "  ", id="nothing translated yet"),
    ],
)
def test_noop(check_pair: CheckPair, languages: str, source: str, translation: str) -> None:
    found = check_pair(languages, source, translation, more=MORE).findings
    assert [finding.message for finding in found if finding.rule == RULE] == []


@pytest.mark.parametrize(
    ("languages", "source", "translation", "place"),
    [
        pytest.param("az ru", "O, Gəncədə yaşayırdı.", "Он жил там.", "Он жил там.", id="nothing is like it"),
        pytest.param("ru en", "Из Баку", "From Bakou", "Bakou", id="the wrong form of it"),
        pytest.param("az ru", "Gəncədə", "в Баку", "в Баку", id="another name"),
        pytest.param("ru az", "МИД сообщил", "Nazir dedi", "Nazir dedi", id="another minister, perhaps"),
        pytest.param("en az", "the Duma's", "onun", "onun", id="a possessive"),
        pytest.param("az ru", "Gəncə (1813)", "Там (1813)", "Там (1813)", id="a place with a year"),
        pytest.param(
            "az en", "Mustafa bəy Vəkilov", "Ali bey Husu", "Ali bey Husu", id="somebody else altogether"
        ),
        pytest.param("en az", "from Georgia", "oradan", "oradan", id="none of several that have the name"),
        pytest.param(
            "en az",
            "Baku: see `x` at https://a.org",
            "Bura: https://a.org",
            "Bura: https://a.org",
            id="beside an address",
        ),
        pytest.param(
            "az ru", "«Polis» çıxdı", "Вышел журнал", "Вышел журнал", id="a title in its quotation marks"
        ),
    ],
)
def test_found(check_pair: CheckPair, languages: str, source: str, translation: str, place: str) -> None:
    checked = check_pair(languages, source, translation, more=MORE)
    assert (RULE, place) in checked.said


def test_the_message_names_the_right_form_and_where_it_is_listed(check_pair: CheckPair) -> None:
    finding = check_pair("az ru", "O, Gəncədə yaşayırdı.", "Он жил там.").only
    assert finding.message == (
        "The source has “Gəncədə”, and the translation lacks it. Гянджа in Russian (names.toml:36)."
    )
    assert finding.fixes == ()


def test_a_wrong_form_is_mended_in_its_inflection(check_pair: CheckPair) -> None:
    finding = check_pair("ru az", "Он жил в Ленкорани.", "O, Lenkoranda yaşayırdı.", select=(RULE,)).only
    assert finding.message.startswith("“Lenkoranda” stands for “Ленкорани” in the source. Lənkəran in")
    assert [fix.edits[0].text for fix in finding.fixes] == ["Lənkəranda"]
    assert finding.safe_fix is None


def test_in_a_quotation_nothing_is_mended(check_pair: CheckPair) -> None:
    finding = check_pair("ru az", "«Еду в Ленкорань»", "“Lenkorana gedirəm”", select=(RULE,)).only
    assert (finding.severity, finding.fixes) == ("warning", ())


def test_each_missing_term_is_heard(check_pair: CheckPair) -> None:
    checked = check_pair("az ru", "Bakıdan Gəncəyə", "Оттуда туда")
    assert [finding.concept for finding in checked.findings] == ["baku", "ganja"]


def test_what_the_glossary_is_not_sure_of_only_informs(check_pair: CheckPair) -> None:
    checked = check_pair("az ru", "Şamaxıda", "Там", more=MORE)
    assert checked.noted == [(RULE, "Там")]


def test_a_more_specific_rule_speaks_of_the_same_place(check_pair: CheckPair) -> None:
    assert check_pair("az ru", "Gəncədə", "в Гянже").said == [("wrong-term", "Гянже")]
    assert check_pair("ru az", "в Ленкорани", "Lenkeranda").said == [("unlisted-spelling", "Lenkeranda")]

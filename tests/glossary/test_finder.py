"""The finder: what is an occurrence of a term in each language, and what is another word.

The tables are the specification: `noop` cases hold nothing of the term, `found` cases are found as a whole.
"""

from __future__ import annotations

import unicodedata
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termkit.glossary import Concept, Side
from termkit.glossary.compiling import compile_terms
from termkit.glossary.finder import Finder, Match, longest
from termkit.glossary.terms import Term, terms_of
from termkit.languages.azerbaijani_suffixes import readings, write
from termkit.text.folding import APOSTROPHES, fold, fold_term


def term(text: str, kind: str = "term", **more: object) -> Term:
    return Term(text, text, "preferred", "name", kind)._replace(**more)  # type: ignore[arg-type]


def surfaces(tag: str, text: str, *terms: Term) -> list[str]:
    """What is found of some terms in a text, as it is written there."""
    return [text[match.start : match.end] for match in Finder(terms, tag).find(text)]


def person(tag: str, text: str, **parts: object) -> list[tuple[str, str]]:
    """What is found of a person, and in which role."""
    concept = Concept("somebody", "person", {tag: Side(**parts)})  # type: ignore[arg-type]
    return [(text[m.start : m.end], m.term.role) for m in Finder(terms_of(concept, tag), tag).find(text)]


BAKU = term("Bakı", "place")
AZERBAIJAN = term("Azərbaycan", "place")
RASULZADE = term("Rəsulzadə", "person")
MINISTRY = term("Xarici İşlər Nazirliyi", "organisation")
NATO = term("NATO", "organisation")


# Azerbaijani


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        pytest.param(BAKU, "Bakılı", id="-lı, who is from there"),
        pytest.param(BAKU, "bakılılar", id="-lılar"),
        pytest.param(AZERBAIJAN, "azərbaycanlı Azərbaycanlıların", id="-lı and a chain"),
        pytest.param(BAKU, "Bakılıq", id="-lıq"),
        pytest.param(BAKU, "Bakısız", id="-sız"),
        pytest.param(RASULZADE, "rəsulzadəçi Rəsulzadəçilər", id="-çi"),
        pytest.param(BAKU, "Bakıca", id="-ca"),
        pytest.param(term("Kafka", "person"), "Kafkavari", id="-vari"),
        pytest.param(BAKU, "Bakıxanov Bakıxanovun", id="fused: a surname"),
        pytest.param(AZERBAIJAN, "Azərbaycanfilm", id="fused: a firm"),
        pytest.param(term("Xəzər", "place"), "Xəzəryanı Xəzərdənkənar", id="fused: by the sea, outside it"),
        pytest.param(term("Naxçıvan", "place"), "Naxçıvanski", id="fused: another surname"),
        pytest.param(term("Alanya", "place"), "Alanyaspor", id="fused: a club"),
        pytest.param(term("Amerika", "place"), "Amerikan ordusu", id="a nationality, not “your America”"),
        pytest.param(term("Çin", "place"), "Çingiz çinli", id="a name that begins alike"),
        pytest.param(term("Con", "person"), "Cons Consun", id="Jones is not John"),
        pytest.param(
            MINISTRY, "Nazirlik bildirir. Nazirliyin nümayəndəsi", id="a bare head is not the ministry"
        ),
        pytest.param(MINISTRY, "Daxili İşlər Nazirliyi", id="another ministry"),
        pytest.param(MINISTRY, "Xaricinin İşlər Nazirliyi", id="only the last word inflects"),
        pytest.param(BAKU, "Bakı-Tbilisi-Ceyhan kəməri", id="part of a compound name"),
        pytest.param(term("hökumət"), "qeyri-hökumət təşkilatı", id="second part of a compound"),
        pytest.param(BAKU, "BAKİ", id="a dot that the name has not"),
        pytest.param(term("kitab"), "kitabi dil", id="the adjective in -i, which follows no harmony"),
        pytest.param(term("fikir"), "fikrdə fikrlər", id="the short stem wants a vowel"),
        pytest.param(MINISTRY, "Xarici İşlər\n\nNazirliyi", id="over a blank line"),
    ],
)
def test_azerbaijani_noop(wanted: Term, text: str) -> None:
    assert surfaces("az", text, wanted) == []


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        # The list of inflected forms that any matcher must know.
        pytest.param(
            term("Azadlıq Radiosu", "organisation"),
            "Azadlıq Radiosunun",
            id="a possessed head in the genitive",
        ),
        pytest.param(term("Milli Məclis", "organisation"), "Milli Məclisə", id="a phrase in the dative"),
        pytest.param(MINISTRY, "Xarici İşlər Nazirliyindən", id="a softened head in the ablative"),
        pytest.param(RASULZADE, "Rəsulzadənin", id="a person in the genitive"),
        pytest.param(NATO, "NATO-ya", id="an acronym with a hyphen"),
        pytest.param(term("BMT", "organisation"), "BMT-dəki", id="what is there"),
        pytest.param(BAKU, "Bakıyla", id="with"),
        pytest.param(BAKU, "BAKIDA", id="all in capitals"),
        pytest.param(AZERBAIJAN, "Azərbaycandır", id="the copula"),
        pytest.param(BAKU, "Bakıyadək", id="as far as"),
        pytest.param(BAKU, "Bakıyacan", id="as far as, another way"),
        pytest.param(BAKU, "Bakınınkı", id="what is of it"),
        pytest.param(BAKU, "Bakıydı", id="it was"),
        pytest.param(
            MINISTRY, "Xarici İşlər Nazirliklər", id="the plural takes the possessive and its y away"
        ),
        pytest.param(MINISTRY, "Xarici İşlər Nazirlikləri", id="and may put it back"),
        # The chain, slot by slot.
        pytest.param(BAKU, "Bakılar", id="plural"),
        pytest.param(AZERBAIJAN, "Azərbaycanımız", id="ours"),
        pytest.param(term("Almaniya", "place"), "Almaniyası", id="its, in Nasist Almaniyası"),
        pytest.param(AZERBAIJAN, "Azərbaycandakıların", id="of those who are there"),
        pytest.param(BAKU, "Bakıdaykən", id="while there"),
        pytest.param(BAKU, "Bakıdırmı", id="is it?"),
        pytest.param(BAKU, "Bakıymış", id="it is said to be"),
        pytest.param(BAKU, "Bakıysa", id="if it is"),
        pytest.param(RASULZADE, "Rəsulzadəyik", id="we are"),
        pytest.param(AZERBAIJAN, "Azərbaycanınkılardan", id="from those of it"),
        # Harmony is a hint: foreign names follow the sound.
        pytest.param(term("Trump", "person"), ["Trampun", "Trumpın"][1], id="harmony broken"),
        pytest.param(term("Ceyms", "person"), "Ceymsın", id="harmony broken in print"),
        pytest.param(term("Kavanaugh", "person"), "Kavanaugh-a", id="a foreign name with a hyphen"),
        pytest.param(term("Holt", "person"), "Holt-un", id="another"),
        pytest.param(term("Holt", "person"), "Holt’un", id="with an apostrophe"),
        pytest.param(term("Furyk", "person"), "Furyk’in", id="softening does not hide an apostrophe"),
        pytest.param(term("Leslie", "person"), "Leslie-nin", id="by the sound after a hyphen"),
        pytest.param(
            term("Sainsbury's", "organisation"), "Sainsbury’s-nin", id="after a possessive of its own"
        ),
        pytest.param(term("Brexit"), "Brexit-dən", id="a foreign word"),
        pytest.param(NATO, "NATO‑nun", id="a non-breaking hyphen"),
        pytest.param(term("ABŞ", "place"), "ABŞ-ın", id="an acronym read by its letters"),
        pytest.param(term("G-20", "organisation"), "G‑20-nin", id="a figure at the end"),
        # Stems that change.
        pytest.param(term("İttifaq"), "İttifaqının", id="q stays"),
        pytest.param(term("İttifaq"), "İttifağı", id="q becomes ğ"),
        pytest.param(term("əmlak"), "əmlaka", id="k stays"),
        pytest.param(term("torpaq"), "torpağımız", id="a common word softens"),
        pytest.param(term("beyin"), "beyni", id="a vowel drops"),
        pytest.param(term("fikir"), "fikirlər", id="and stays before a consonant"),
        pytest.param(term("şəkil"), "şəklində", id="şəkil"),
        pytest.param(term("ömür"), "ömrünün", id="ömür"),
        pytest.param(term("oğul"), "oğlu", id="oğul"),
        pytest.param(term("sinif"), "sinfə", id="sinif"),
        pytest.param(term("Qarasu", "place"), "Qarasuyun", id="water takes y"),
        pytest.param(term("Qarasu", "place"), "Qarasunun", id="or n"),
        pytest.param(
            term("Bacaoğlu", "person", forms=("Bacaoğl",)), "Bacaoğla", id="a form by hand takes endings"
        ),
        # Heads in the possessive.
        pytest.param(
            term("Xalq Cəbhəsi Partiyası", "organisation"), "Xalq Cəbhəsi Partiyasının", id="izafet, genitive"
        ),
        pytest.param(
            term("Xalq Cəbhəsi Partiyası", "organisation"), "Xalq Cəbhəsi Partiyaları", id="izafet, plural"
        ),
        pytest.param(term("Dünya Kuboku", "work"), "Dünya Kubokunun", id="izafet, rounded"),
        pytest.param(term("Milli Məclis", "organisation"), "Milli Məclisinin", id="a possessive is added"),
        pytest.param(term("Rod Rozenşteyn", "person"), "Rod Rozenşteyni", id="the last word of a person"),
        # How it is written.
        pytest.param(MINISTRY, "Xarici işlər nazirliyinə", id="capitals of a longer name are not asked for"),
        pytest.param(MINISTRY, "XARİCİ İŞLƏR NAZİRLİYİNDƏ", id="all capitals"),
        pytest.param(
            MINISTRY, "Xarici\u00a0İşlər\nNazirliyini", id="over a line break and a non-breaking space"
        ),
        pytest.param(MINISTRY, "Xarici İşlər\n> Nazirliyini", id="over a line of a Markdown quotation"),
        pytest.param(term("Nyu-York", "place"), "Nyu–Yorkda", id="a dash in a compound"),
        pytest.param(BAKU, "Ba\u00adkı\u00adnın", id="soft hyphens"),
        pytest.param(term("Şuşa", "place"), "S\u0327us\u0327ada", id="decomposed letters"),
        pytest.param(term("İstanbul", "place"), "I\u0307stanbulda", id="a decomposed İ"),
        pytest.param(term("kitab"), "kitabı", id="the accusative is no adjective"),
    ],
)
def test_azerbaijani_found(wanted: Term, text: str) -> None:
    assert surfaces("az", text, wanted) == [text]


@pytest.mark.parametrize(
    ("wanted", "text", "stem"),
    [
        pytest.param(BAKU, "Bakıdadır", "Bakı", id="a stem"),
        pytest.param(NATO, "NATO-nun", "NATO", id="before the hyphen"),
        pytest.param(
            MINISTRY,
            "Xarici İşlər Nazirliyindən",
            "Xarici İşlər Nazirliyi",
            id="with its possessive where it is there",
        ),
        pytest.param(
            MINISTRY, "Xarici İşlər Nazirliklər", "Xarici İşlər Nazirlik", id="without where it is not"
        ),
        pytest.param(term("beyin"), "beyni", "beyn", id="a short stem"),
        pytest.param(BAKU, "Ba\u00adkı\u00adnın", "Ba\u00adkı", id="a soft hyphen inside"),
        pytest.param(
            term("Şuşa", "place"), "S\u0327us\u0327ada", "S\u0327us\u0327a", id="decomposed letters"
        ),
    ],
)
def test_where_the_stem_ends(wanted: Term, text: str, stem: str) -> None:
    (match,) = Finder([wanted], "az").find(text)
    assert text[match.start : match.base_end] == stem


@pytest.mark.parametrize(
    ("tag", "wanted", "text", "stem"),
    [
        pytest.param("en", term("company"), "company’s", "company", id="the whole term stands"),
        pytest.param("en", term("company"), "companies", "compan", id="what all forms share"),
        pytest.param("ru", term("Кулагин", "person"), "Кулагиным", "Кулагин", id="a name"),
        pytest.param("ru", term("Верховный суд"), "Верховного суда", "Верховн", id="a phrase"),
        pytest.param(
            "ru", term("Верховный суд"), "Верховный суд", "Верховный суд", id="a phrase as it is listed"
        ),
    ],
)
def test_where_the_stem_of_a_listed_form_ends(tag: str, wanted: Term, text: str, stem: str) -> None:
    (match,) = Finder([wanted], tag).find(text)
    assert text[match.start : match.base_end] == stem


# Russian


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        pytest.param(
            term("Баку", "place"), "бакинский Бакинец Бакунин", id="an adjective, a demonym, a surname"
        ),
        pytest.param(
            term("Кулагин", "person"), "Кулагинский Кулагино Кулагиной", id="other words of one root"
        ),
        pytest.param(
            term("Кулагина", "person", parts=("family",), gender="f"),
            "Кулагин Кулагином, Кулагину-младшему",
            id="a woman is not a man",
        ),
        pytest.param(term("Шевченко", "person"), "Шевченка Шевченкой", id="-ко does not decline"),
        pytest.param(term("Мамед-заде", "person"), "Мамеда-заде", id="nothing inside -заде"),
        pytest.param(
            term("Министерство иностранных дел", "organisation"),
            "Министерством иностранными делами",
            id="a frozen tail",
        ),
        pytest.param(
            term("Министерство иностранных дел", "organisation"),
            "министерство и министерства",
            id="a bare head",
        ),
        pytest.param(term("Милли Меджлис", "organisation"), "Миллями Меджлисом", id="Милли stays"),
        pytest.param(term("Лос-Анджелес", "place"), "Лоса-Анджелеса", id="the first half of a compound"),
        pytest.param(term("Анджелес", "place"), "Лос-Анджелес", id="part of a compound name"),
        pytest.param(term("суд"), "судьба судно судить", id="other words that begin alike"),
        pytest.param(term("нефть"), "нефтяной нефтегаз", id="an adjective, a compound"),
        pytest.param(term("ООН", "organisation"), "оон", id="an acronym keeps its case"),
        pytest.param(term("атомная станция"), "атомная\n\nстанция", id="over a blank line"),
        pytest.param(term("Том", "person"), "первый том тома", id="a common word in small letters"),
        pytest.param(term("Полис", "work"), "страховой полис", id="a title in small letters"),
        pytest.param(
            term("Нагорный Карабах", "place"), "нагорным карабахом", id="a place without any capital"
        ),
    ],
)
def test_russian_noop(wanted: Term, text: str) -> None:
    assert surfaces("ru", text, wanted) == []


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        pytest.param(term("Кулагин", "person"), "Кулагиным", id="-ым"),
        pytest.param(term("Дарвин", "person"), "Дарвином", id="-ом for a foreigner"),
        pytest.param(term("Кулагина", "person", gender="f"), "Кулагиной", id="a woman in -ой"),
        pytest.param(term("Расулзаде", "person"), "Расулзаде", id="-заде"),
        pytest.param(term("Меркель", "person", gender="f"), "Меркель", id="a woman in a consonant"),
        pytest.param(term("Мирзоян", "person", gender="m"), "Мирзояна", id="a man in a consonant"),
        pytest.param(term("Кравец", "person"), "Кравца", id="a fleeting vowel"),
        pytest.param(
            term("Салтыков-Щедрин", "person"), "Салтыкова-Щедрина", id="a double surname, both halves"
        ),
        pytest.param(term("Мамед-заде", "person"), "Мамед‑заде", id="a non-breaking hyphen"),
        pytest.param(
            term("Министерство иностранных дел", "organisation"),
            "министерства иностранных дел",
            id="a frozen tail",
        ),
        pytest.param(
            term("Организация Объединённых Наций", "organisation"),
            "Организацией Объединенных Наций",
            id="another, е for ё",
        ),
        pytest.param(
            term("Национальное собрание", "organisation"), "Национального собрания", id="adjective and head"
        ),
        pytest.param(term("Верховный суд", "organisation"), "ВЕРХОВНОМУ СУДУ", id="all capitals"),
        pytest.param(term("Белый дом", "organisation"), "Белого дома", id="another phrase"),
        pytest.param(term("Милли Меджлис", "organisation"), "Милли Меджлисом", id="only the head"),
        pytest.param(term("Нагорный Карабах", "place"), "Нагорным\nКарабахом", id="over a line break"),
        pytest.param(term("партнёрство"), "партнерством", id="е for ё"),
        pytest.param(term("партнерство"), "партнёрством", id="ё for е"),
        pytest.param(term("партнёрство"), "партне\u0308рство", id="decomposed ё"),
        pytest.param(term("Гянджа", "place"), "Гянджой", id="stressed at the end"),
        pytest.param(term("Саратов", "place"), "Саратовом", id="a place in -ов"),
        pytest.param(term("Ростов-на-Дону", "place"), "Ростове-на-Дону", id="the head of a compound"),
        pytest.param(term("Санкт-Петербург", "place"), "Санкт–Петербурге", id="a dash in a compound"),
        pytest.param(term("МИД", "organisation"), "МИДом", id="an acronym read as a word"),
        pytest.param(term("атомная станция"), "атомных станций", id="a common term"),
        pytest.param(term("суд"), "су\u0301д", id="a stress mark"),
        pytest.param(term("нефть"), "Нефтью", id="a common word with a capital"),
        pytest.param(term("Полис", "work"), "Полисе", id="a title"),
    ],
)
def test_russian_found(wanted: Term, text: str) -> None:
    assert surfaces("ru", text, wanted) == [text]


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        pytest.param(
            {"family": "Гусейнзаде", "given": "Али", "title": "бек", "gender": "m"},
            "Али-бека Гусейнзаде",
            id="Али-бека",
        ),
        pytest.param(
            {"family": "Хойский", "given": "Фатали", "title": "хан", "gender": "m"},
            "Фатали-хана Хойского",
            id="Фатали-хана",
        ),
        pytest.param(
            {"family": "Шахтахтинский", "given": "Мамед", "title": "ага", "gender": "m"},
            "Мамед-аги Шахтахтинского",
            id="-аги",
        ),
        pytest.param(
            {"family": "Расулзаде", "given": "Мамед Эмин", "gender": "m"},
            "Мамеда Эмина Расулзаде",
            id="both given names",
        ),
        pytest.param(
            {"family": "Расулзаде", "given": "Мамед Эмин", "gender": "m"},
            "Мамед Эмина Расулзаде",
            id="the second alone",
        ),
        pytest.param(
            {"family": "Габиббейли", "given": "Иса", "gender": "m"}, "Исы Габиббейли", id="a given name in -а"
        ),
        pytest.param(
            {"family": "Алиева", "given": "Севиндж", "gender": "f"},
            "Севиндж Алиевой",
            id="a woman’s given name in a consonant",
        ),
        pytest.param(
            {"family": "Асадов", "given": "Октай", "patronymic": "Сабир оглы", "gender": "m"},
            "Октая Сабир оглы Асадова",
            id="around оглы",
        ),
        pytest.param(
            {"family": "Асадов", "given": "Октай", "patronymic": "Сабир оглы", "gender": "m"},
            "Октая Сабира оглы Асадова",
            id="the father declined",
        ),
        pytest.param(
            {"family": "Асадов", "given": "Октай", "patronymic": "Сабир оглы", "gender": "m"},
            "Октаю Асадову",
            id="without the patronymic",
        ),
        pytest.param(
            {"family": "Горбачёв", "given": "Михаил", "patronymic": "Сергеевич", "gender": "m"},
            "Михаилу Горбачеву",
            id="the usual short form",
        ),
    ],
)
def test_a_full_name_in_russian(parts: dict[str, str], text: str) -> None:
    assert person("ru", text, **parts) == [(text, "name")]


# English


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        pytest.param(term("Jones", "person"), "Jone Jonesy", id="the s is the name’s own"),
        pytest.param(term("company"), "companys accompany", id="no such plural, no such start"),
        pytest.param(term("Baku", "place"), "Bakuvian baku", id="a derivation, a small letter"),
        pytest.param(term("UN", "organisation"), "un Un undo", id="an acronym keeps its case"),
        pytest.param(term("US", "place"), "us Us", id="us"),
        pytest.param(term("Turkey", "place"), "a turkey", id="a bird"),
        pytest.param(term("attorney general"), "attorneys generals", id="one plural, not two"),
        pytest.param(term("Neill", "person"), "O’Neill O'Neill O‘Neill", id="after an apostrophe"),
        pytest.param(term("Georgia", "place"), "Georgian", id="an adjective"),
        pytest.param(term("Baku", "place"), "Baku-Tbilisi", id="part of a compound"),
        pytest.param(
            term("Ministry of Justice", "organisation"),
            "ministries of justice",
            id="no name, without any capital",
        ),
        pytest.param(term("half"), "half-hourly", id="the first part of another word"),
        pytest.param(term("oil well"), "oil\n\nwell", id="over a blank line"),
        pytest.param(term("Polis", "work", exact=True), "polis", id="an exact term keeps its capital"),
        pytest.param(term("iPhone", exact=True), "IPHONE", id="an exact term in small letters"),
    ],
)
def test_english_noop(wanted: Term, text: str) -> None:
    assert surfaces("en", text, wanted) == []


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        pytest.param(term("company"), "companies", id="a plural"),
        pytest.param(term("company"), "company’s", id="a possessive"),
        pytest.param(term("company"), "companies’", id="a possessive plural"),
        pytest.param(term("crisis"), "CRISES", id="an irregular plural, all capitals"),
        pytest.param(term("criterion"), "criteria", id="Greek"),
        pytest.param(term("referendum"), "referenda", id="Latin"),
        pytest.param(term("spokesman"), "Spokesmen", id="-men"),
        pytest.param(term("child"), "children's", id="children’s"),
        pytest.param(term("person"), "people", id="people"),
        pytest.param(term("attorney general"), "attorneys general", id="the plural inside"),
        pytest.param(term("treaty of alliance"), "treaties of alliance", id="before a preposition"),
        pytest.param(term("Ministry of Justice", "organisation"), "Ministry of Justice’s", id="a phrase"),
        pytest.param(
            term("Ministry of Justice", "organisation"),
            "ministry of Justice",
            id="the first capital is not asked for",
        ),
        pytest.param(
            term("Supreme court", "organisation"), "supreme courts", id="a name with no other capital"
        ),
        pytest.param(term("Ministry of Justice", "organisation"), "MINISTRY OF JUSTICE", id="all capitals"),
        pytest.param(term("runner-up"), "runners-up", id="the first half"),
        pytest.param(term("Jones", "person"), "Jones’", id="s'"),
        pytest.param(term("Jones", "person"), "JONES’S", id="s's, all capitals"),
        pytest.param(term("NGO", "organisation"), "NGOs", id="an acronym’s plural"),
        pytest.param(term("NATO", "organisation"), "NATO‘s", id="any apostrophe"),
        pytest.param(term("G-20", "organisation"), "G‑20", id="a non-breaking hyphen"),
        pytest.param(term("co-operation"), "Co–operation", id="a dash"),
        pytest.param(
            term("United Nations", "organisation"), "United\u00a0 Nations", id="spaces of two kinds"
        ),
        pytest.param(
            term("United Nations", "organisation"),
            "Uni\u00adted\r\nNations",
            id="a soft hyphen and a line break",
        ),
        pytest.param(term("Polis", "work", exact=True), "Polis", id="an exact term"),
        pytest.param(term("Milli Majlis", "organisation"), "Milli Majlis’s", id="a foreign phrase"),
        pytest.param(term("half-hour", "term"), "half-hours", id="a compound"),
    ],
)
def test_english_found(wanted: Term, text: str) -> None:
    assert surfaces("en", text, wanted) == [text]


# Names that are words


@pytest.mark.parametrize(
    ("tag", "name", "text"),
    [
        pytest.param("az", "Kim", "Kim bilir?", id="who, at the start"),
        pytest.param("az", "Kim", "Gəldi. Kimi qaldı, kimi getdi.", id="some, after a full stop"),
        pytest.param("az", "Kim", "“Kimin var?”", id="after a quotation mark"),
        pytest.param("ru", "Том", "Том первый. Второй вышел позже.", id="a volume"),
        pytest.param("ru", "Слава", "Слава пришла к нему поздно.", id="glory"),
        pytest.param("en", "Mark", "Mark my words.", id="mark"),
        pytest.param("az", "Alan", "alan və satan", id="in small letters anywhere"),
    ],
)
def test_the_common_word_at_the_start_of_a_sentence(tag: str, name: str, text: str) -> None:
    assert surfaces(tag, text, term(name, "person")) == []


@pytest.mark.parametrize(
    ("tag", "name", "text", "expected"),
    [
        pytest.param("az", "Kim", "Dünən Kimi gördüm.", ["Kimi"], id="inside a sentence"),
        pytest.param("az", "Kim", "Kim Çen In gəldi.", ["Kim"], id="a capital follows"),
        pytest.param(
            "ru",
            "Том",
            "Вчера Том уехал. Том вернулся.",
            ["Том", "Том"],
            id="the text has it inside a sentence",
        ),
        pytest.param("en", "Mark", "Mr. Mark came.", ["Mark"], id="after an abbreviation"),
        pytest.param("ru", "Кулагин", "Кулагин пишет.", ["Кулагин"], id="no common word"),
    ],
)
def test_the_name_itself(tag: str, name: str, text: str, expected: list[str]) -> None:
    assert surfaces(tag, text, term(name, "person")) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("Lima", "Limanın tikintisi bitdi.", id="of the port"),
        pytest.param("Roma", "Gəldi. Romanın qəhrəmanı odur.", id="of the novel"),
        pytest.param("Mali", "Maliyə naziri gəldi.", id="a noun with the letters of an ending"),
        pytest.param("Mali", "Maliyə Nazirliyi bildirdi.", id="before a capital"),
        pytest.param("Dili", "Dili bilirlər.", id="a name with the letters of a form"),
        pytest.param("Kür", "Kürünün qiyməti artdı.", id="a longer chain"),
        pytest.param("Bayıl", "Bayıldı və yıxıldı.", id="a verb"),
    ],
)
def test_a_form_of_a_common_noun_at_the_start_of_a_sentence(name: str, text: str) -> None:
    assert surfaces("az", text, term(name, "place")) == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param("Lima", "Limada yağış yağır.", ["Limada"], id="no form of the noun"),
        pytest.param("Lima", "Dünən Limanın meri gəldi.", ["Limanın"], id="inside a sentence"),
        pytest.param("Bali", "Bali gözəldir.", ["Bali"], id="harmony asks for another vowel"),
    ],
)
def test_the_place_beside_the_common_noun(name: str, text: str, expected: list[str]) -> None:
    assert surfaces("az", text, term(name, "place")) == expected


def test_a_lady_is_no_place() -> None:
    text = "Nənəm Balaxanım gəldi, Balaxanımız qaldı."
    assert surfaces("az", text, term("Balaxanı", "place")) == ["Balaxanımız"]


def test_what_is_right_is_not_wrong_too() -> None:
    baku = [Term("baku", "Bakı", "preferred", "name", "place")]
    wrong = baku[0]._replace(text="Baki", status="deprecated", spelling="deprecated")
    found = Finder([*baku, wrong], "az").find("BAKIDA, BAKIDA və Bakidə")
    assert [match.term.text for match in found] == ["Bakı", "Bakı", "Baki"]


# Persons


@pytest.mark.parametrize(
    "text",
    [
        "M. A. Rasulzadeh",
        "M.A. Rasulzadeh",
        "M.A.Rasulzadeh",
        "M.\u00a0A.\u00a0Rasulzadeh",
        "M. Rasulzadeh",
        "M.\nA. Rasulzadeh",
    ],
)
def test_initials_in_any_spacing(text: str) -> None:
    assert person("en", text, family="Rasulzadeh", given="Mammad Amin") == [(text, "initials")]


@pytest.mark.parametrize(
    "text", ["Rasulzadeh, Mammad Amin", "Rasulzadeh, M. A.", "Rasulzadeh, M.A.", "Rasulzadeh M. A."]
)
def test_the_order_of_a_reference_list(text: str) -> None:
    assert person("en", text, family="Rasulzadeh", given="Mammad Amin") == [(text, "citation")]


def test_initials_in_other_alphabets() -> None:
    assert person("ru", "Дж. Гаджибейли", family="Гаджибейли", given="Джейхун") == [
        ("Дж. Гаджибейли", "initials")
    ]
    assert person(
        "ru", "В. М. Кулагина", family="Кулагин", given="Владимир", patronymic="Михайлович", gender="m"
    ) == [("В. М. Кулагина", "initials")]


def test_anothers_initials_leave_only_the_surname() -> None:
    assert person("en", "S. M. Rasulzadeh", family="Rasulzadeh", given="Mammad Amin") == [
        ("Rasulzadeh", "surname")
    ]
    assert person("ru", "в 1918 г. М. Э. Расулзаде", family="Расулзаде", given="Мамед Эмин") == [
        ("М. Э. Расулзаде", "initials")
    ]


def test_a_title_and_a_capital_more() -> None:
    assert person("en", "Ali Bey Huseynzadeh", family="Huseynzadeh", given="Ali", title="bey") == [
        ("Ali Bey Huseynzadeh", "name")
    ]
    assert person("az", "Əli bəyin", family="Hüseynzadə", given="Əli", title="bəy") == [
        ("Əli bəyin", "titled")
    ]


def test_a_name_in_small_letters_is_nobody() -> None:
    assert person("en", "mammad amin rasulzadeh", family="Rasulzadeh", given="Mammad Amin") == []


@pytest.mark.parametrize(
    ("tag", "name", "text", "expected"),
    [
        pytest.param("en", "Nagorno-Karabakh", "in Nagorno-\nKarabakh", "Nagorno-\nKarabakh", id="a hyphen"),
        pytest.param("ru", "Нью-Йорк", "в Нью-\r\nЙорке", "Нью-\r\nЙорке", id="with an ending"),
        pytest.param("ru", "Нью-Йорк", "> в Нью-\n> Йорке", "Нью-\n> Йорке", id="in a quotation"),
        pytest.param("en", "Baku–Tbilisi line", "Baku–\nTbilisi line", "Baku–\nTbilisi line", id="a dash"),
        pytest.param("az", "NATO", "NATO-\nnun", "NATO-\nnun", id="an ending"),
        pytest.param("en", "Baku", "in Baku—\nand", "Baku", id="a dash between words"),
        pytest.param("en", "Baku", "in Baku-\n\nGanja", "Baku", id="a paragraph's end"),
        pytest.param("en", "Baku", "in Baku -\nand", "Baku", id="a hyphen for a dash"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(tag: str, name: str, text: str, expected: str) -> None:
    assert surfaces(tag, text, term(name, "place")) == [expected]


def test_a_name_over_the_lines_of_a_quotation() -> None:
    text = "> Mammad Amin\n> Rasulzadeh said"
    assert person("en", text, family="Rasulzadeh", given="Mammad Amin") == [
        ("Mammad Amin\n> Rasulzadeh", "name")
    ]


# Capitals, edges, overlaps


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("BMT Təhlükəsizlik Şurasının", ["BMT Təhlükəsizlik Şurasının"], id="as listed"),
        pytest.param(
            "BMT təhlükəsizlik şurası", ["BMT təhlükəsizlik şurası"], id="the acronym has its capitals"
        ),
        pytest.param("bmt Təhlükəsizlik Şurası", [], id="the acronym lost them"),
    ],
)
def test_an_acronym_inside_a_longer_term(text: str, expected: list[str]) -> None:
    assert surfaces("az", text, term("BMT Təhlükəsizlik Şurası", "organisation")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“Bakı”",
        "(Bakı)",
        "*Bakı*",
        "_Bakı_",
        "Bakı.",
        "Bakı–Tbilisi",
        "Bakı — Tbilisi",
        "'Bakı'",
        "Bakı/Tbilisi",
        "1Bakı, Bakı",
    ],
)
def test_marks_around_a_word(text: str) -> None:
    assert surfaces("az", text, BAKU) == ["Bakı"]


def test_a_match_inside_a_longer_one_is_left_out_and_one_across_is_not() -> None:
    terms = [
        term("Milli Məclis"),
        term("Məclis"),
        term("Məclis sədri"),
        term("Milli Məclis", kind="organisation"),
    ]
    text = "Milli Məclis sədri"
    assert surfaces("az", text, *terms) == ["Milli Məclis", "Məclis sədri"]


def test_homonyms_are_all_reported() -> None:
    terms = [term("Gəncə", "place", concept="city"), term("Gəncə", "work", concept="journal")]
    found = Finder(terms, "az").find("Gəncədə")
    assert {match.term.concept for match in found} == {"city", "journal"}


def test_find_all_has_the_inner_ones_too() -> None:
    finder = Finder([term("Milli Məclis"), term("Məclis")], "az")
    assert len(finder.find_all("Milli Məclisə")) == 2


def test_no_terms_and_no_text() -> None:
    assert Finder([], "az").find("Bakı") == []
    assert Finder([BAKU], "az").find("") == []


def test_a_compiled_glossary_finds_the_same() -> None:
    terms = [BAKU, MINISTRY, NATO]
    compiled = compile_terms(terms, "az")
    text = "Bakıda NATO-nun, Xarici İşlər Nazirliyindən"
    assert Finder(terms, "az", compiled=compiled).find(text) == Finder(terms, "az").find(text)


def test_a_loose_finder_takes_letters_without_their_marks() -> None:
    finder = Finder([RASULZADE, MINISTRY], "az", loose=True)
    text = "Resulzadenin Xarici Isler Nazirliyinde"
    assert [text[m.start : m.end] for m in finder.find(text)] == ["Resulzadenin", "Xarici Isler Nazirliyinde"]


# Properties

TERMS = {
    "az": [
        BAKU,
        RASULZADE,
        MINISTRY,
        NATO,
        term("Şuşa", "place"),
        term("kitab"),
        term("İttifaq"),
        term("G-20", "organisation"),
    ],
    "ru": [
        term("Кулагин", "person"),
        term("Нагорный Карабах", "place"),
        term("партнёрство"),
        term("ООН", "organisation"),
        term("Йемен", "place"),
        term("Мамед-заде", "person"),
        term("О’Нил", "person"),
    ],
    "en": [
        term("Jones", "person"),
        term("company"),
        term("UN", "organisation"),
        term("O’Neill", "person"),
        term("co-operation"),
    ],
}
FINDERS = {tag: Finder(terms, tag) for tag, terms in TERMS.items()}
# Pieces of text around which a match can hide.
PIECES = {
    "az": (
        "Bakı Bakıda BAKI bakılı Rəsulzadənin Xarici İşlər Nazirliyi Nazirliyindən NATO nato Şuşada ŞUŞA "
        "kitabi kitabı İttifağa G-20 nin lı"
    ),
    "ru": (
        "Кулагин Кулагиным Нагорного Карабаха партнерство Партнёрством ООН оон Йемене "
        "Мамед-заде Мамеда заде О’Нила"
    ),
    "en": (
        "Jones Jones’s company companies’ COMPANY UN un UN's O’Neill Neill co-operation cooperation "
        "Co-operations s"
    ),
}
texts = st.sampled_from(sorted(TERMS)).flatmap(
    lambda tag: st.tuples(
        st.just(tag),
        st.lists(
            st.sampled_from([*PIECES[tag].split(), " ", " ", " ", "-", "’", ".", ",", "\n", "“", "a"]),
            max_size=14,
        ).map("".join),
    )
)


def concepts(tag: str, text: str) -> list[tuple[str, str]]:
    """What is found, by concept and by what it folds to."""
    found = FINDERS[tag].find(text)
    return [(match.term.concept, fold_term(text[match.start : match.end])) for match in found]


@given(texts)
def test_a_match_begins_and_ends_at_a_word_edge(tagged: tuple[str, str]) -> None:
    tag, text = tagged
    for match in FINDERS[tag].find_all(text):
        assert 0 <= match.start < match.base_end <= match.end <= len(text)
        assert not text[match.start - 1 : match.start].isalnum()
        assert not text[match.end : match.end + 1].isalnum()
        assert text[match.start].isalnum()


@given(texts, st.data())
def test_soft_hyphens_change_nothing(tagged: tuple[str, str], data: st.DataObject) -> None:
    tag, text = tagged
    inside = [at for at in range(1, len(text)) if text[at - 1].isalpha() and text[at].isalpha()]
    chosen = data.draw(st.sets(st.sampled_from(inside))) if inside else set()
    hyphenated = "".join(("\u00ad" if at in chosen else "") + letter for at, letter in enumerate(text))
    assert concepts(tag, hyphenated) == concepts(tag, text)


@given(texts, st.sampled_from(APOSTROPHES + "'"))
@example(("ru", "’-Кулагин"), "ʼ")
def test_the_kind_of_apostrophe_changes_nothing(tagged: tuple[str, str], apostrophe: str) -> None:
    tag, text = tagged
    assert concepts(tag, text.replace("’", apostrophe)) == concepts(tag, text)


@given(texts)
def test_decomposed_text_changes_nothing(tagged: tuple[str, str]) -> None:
    tag, text = tagged
    assert concepts(tag, unicodedata.normalize("NFD", text)) == concepts(tag, text)


@given(texts)
def test_non_breaking_spaces_change_nothing(tagged: tuple[str, str]) -> None:
    tag, text = tagged
    assert concepts(tag, text.replace(" ", "\u00a0")) == concepts(tag, text)


@given(texts)
def test_of_two_nested_matches_the_longer_stays(tagged: tuple[str, str]) -> None:
    tag, text = tagged
    found = FINDERS[tag].find_all(text)
    kept = longest(found)
    assert kept == sorted(kept, key=lambda m: (m.start, -m.end)) or len(kept) > 1
    for one, other in combinations(kept, 2):
        assert (one.start, one.end) == (other.start, other.end) or not (
            _inside(one, other) or _inside(other, one)
        )
    assert all(match in kept or any(_inside(match, longer) for longer in kept) for match in found)


def _inside(inner: Match, outer: Match) -> bool:
    return (
        outer.start <= inner.start
        and inner.end <= outer.end
        and (inner.start, inner.end) != (outer.start, outer.end)
    )


STEMS = {
    "Bakı": "place",
    "Gəncə": "place",
    "Tovuz": "consonant",
    "Füzuli": "place",
    "Göyçay": "consonant",
    "Qarasu": "water",
    "Lənkəran": "consonant",
    "Xarici İşlər Nazirliyi": "possessive",
    "Azadlıq Radiosu": "possessive",
}
ENDINGS = [
    *[
        "lar",
        "larin",
        "larindan",
        "dakilarin",
        "daki",
        "ninki",
        "nin",
        "ni",
        "ya",
        "da",
        "dan",
        "la",
        "yla",
        "yadək",
        "yacan",
        "dir",
        "dirmi",
        "ydi",
        "ymiş",
        "ysa",
        "ykən",
        "daykən",
    ],
    *[
        "in",
        "i",
        "a",
        "dən",
        "imiz",
        "inizdən",
        "im",
        "siz",
        "sindan",
        "si",
        "nə",
        "ndən",
        "nində",
        "ilə",
        "yik",
        "sən",
        "lərimizdən",
    ],
]


@given(st.sampled_from(sorted(STEMS)), st.sampled_from(ENDINGS))
def test_whatever_is_written_in_azerbaijani_is_found(stem: str, ending: str) -> None:
    kind = STEMS[stem]
    finder = Finder([term(stem, "place" if kind != "possessive" else "organisation")], "az")
    for reading in readings(ending, kind):
        written = write(stem, reading, kind if kind == "possessive" else None)
        assert [(m.start, m.end) for m in finder.find(f"Dünən {written}, dedi.")] == [(6, 6 + len(written))]


def test_the_fold_and_the_finder_agree_on_offsets_after_capitals_that_python_lengthens() -> None:
    text = "İİİ " * 10 + "Bakıda"
    (match,) = Finder([BAKU], "az").find(text)
    assert text[match.start : match.end] == "Bakıda"
    assert len(fold(text).text) == len(text)


def test_a_name_joined_to_itself_without_end() -> None:
    # To read on to the end of the “word” from each of its parts would take many minutes.
    text = "Bakıda. " + "Bakı-" * 100_000
    assert Finder([BAKU], "az").find(text)[0].span == (0, 6)


def test_the_longest_real_words_are_read_to_their_end() -> None:
    name = "Organization-" * 8 + "Bakı"
    assert surfaces("az", f"{name}dakılardandırmı?", term(name)) == [f"{name}dakılardandırmı"]

"""What the glossary says not to use, and names that were right once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "deprecated-term"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("az", "Rəsulzadənin sözü, M. Ə. Rəsulzadə", id="the right spelling, inflected"),
        pytest.param("en", "Rasulzade and Rasulzadeh", id="admitted spellings"),
        pytest.param("az", "Resulzadəli, Resulzadeçi", id="derivations are other words"),
        pytest.param("en", "the Resulzades-Vakilovs treaty", id="part of a compound"),
        pytest.param("en", "“Resulzade” in “Resulzade’s letters”", id="quotations"),
        pytest.param("en", "Rasulzadeh (Turkish: Resulzade) wrote.", id="a bracket after a name"),
        pytest.param("en", "> Resulzade\n", id="a block quote"),
        pytest.param("en", "*Resulzade: A Life*", id="the title of a work"),
        pytest.param("en", "## References\n\nResulzade, M. Bakı, 1918.\n", id="the list of references"),
        pytest.param("az", "## Ədəbiyyat\n\nResulzade M. E. İstanbul, 1923.\n", id="the list in Azerbaijani"),
        pytest.param(
            "ru", "## Литература\n\n### На русском языке\n\nГянжа. 2000.\n", id="in a part of the list"
        ),
        pytest.param("en", "He signed Resulzade [sic].", id="what is marked sic"),
        pytest.param("en", "`Resulzade` at https://example.org/Resulzade", id="code and addresses"),
        pytest.param("en", "Resulzade <!-- termkit: ignore -->", id="an ignored line"),
        pytest.param("ru", "министерство других внешних дел", id="other words"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert RULE not in [rule for rule, _ in check_text(text, language).said]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("az", "Resulzadenin sözü", "Rəsulzadənin sözü", id="an Azerbaijani ending"),
        pytest.param("az", "Resulzadedən", "Rəsulzadədən", id="another"),
        pytest.param("az", "RESULZADENİN", "RƏSULZADƏNİN", id="all capitals"),
        pytest.param("az", "Azerbaycandakıların", "Azərbaycandakıların", id="a chain of endings"),
        pytest.param("en", "Resulzade's speech", "Rasulzadeh's speech", id="a possessive"),
        pytest.param("en", "Resulzade’s speech", "Rasulzadeh’s speech", id="with its own apostrophe"),
        pytest.param("en", "RESULZADE", "RASULZADEH", id="English capitals"),
        pytest.param("en", "M. A. Resulzade", "M. A. Rasulzadeh", id="initials"),
        pytest.param("en", "M.A.Resulzade", "M.A.Rasulzadeh", id="initials without spaces, which stay so"),
        pytest.param("en", "Resulzade, M. A.", "Rasulzadeh, M. A.", id="the citation form"),
        pytest.param("en", "Mammad Amin Resulzade", "Mammad Amin Rasulzadeh", id="the full name"),
        pytest.param("en", "Resul\u00adzade", "Rasulzadeh", id="with a soft hyphen"),
        pytest.param("en", "Mammad\nAmin Resulzade", "Mammad\nAmin Rasulzadeh", id="over two lines"),
        pytest.param("ru", "с Гянжой", "с Гянджей", id="a Russian case"),
        pytest.param("ru", "В ГЯНЖЕ", "В ГЯНДЖЕ", id="in capitals"),
        pytest.param(
            "ru",
            "Министерством внешних дел",
            "Министерством иностранных дел",
            id="the head of a phrase inflects",
        ),
        pytest.param(
            "en",
            "The Foreign Affairs Ministry's note",
            "The Ministry of Foreign Affairs' note",
            id="a possessive after a plural",
        ),
        pytest.param(
            "en",
            "The Foreign Affairs Ministries met.",
            "The Ministries of Foreign Affairs met.",
            id="a plural",
        ),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str) -> None:
    checked = check_text(text, language)
    assert [rule for rule, _ in checked.said] == [RULE]
    assert checked.only.severity == "warning"
    assert mend_text(text, language) == expected


def test_the_message_says_what_is_right_and_where_that_stands(check_text: CheckText) -> None:
    finding = check_text("Resulzade wrote.", "en").only
    assert finding.message == "“Resulzade” is not to be used. Rasulzadeh is right (names.toml:2)."
    assert finding.concept == "rasulzadeh"


def test_an_acronym_gives_way_to_an_acronym(mend_text: MendText) -> None:
    glossary = """
    [osce]
    kind = "organisation"
    az.preferred = "Avropada Təhlükəsizlik və Əməkdaşlıq Təşkilatı"
    az.acronym = "ATƏT"
    az.deprecated = "ATET"
    """
    assert mend_text("ATET-in sədri", "az", glossary) == "ATƏT-in sədri"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Azerbaycan Kültür Derneği Ankaradadır", id="Turkish words after it"),
        pytest.param("Azerbaycan Dostluk Grubu", id="words that are not surely Azerbaijani"),
        pytest.param("Bunu NATO Azerbaycan yazıb", id="after the name of an organisation"),
        pytest.param("Bunu Euronews Azerbaycan yazıb", id="after a name that nobody knows"),
    ],
)
def test_what_may_be_a_turkish_name_is_only_mentioned(check_text: CheckText, text: str) -> None:
    finding = check_text(text, "az").only
    assert (finding.rule, finding.severity, finding.fixes) == (RULE, "info", ())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Azerbaycan Xalq Cümhuriyyəti", id="Azerbaijani letters after it"),
        pytest.param("Azerbaycan Yazıçılar Birliyi", id="an Azerbaijani ending after it"),
        pytest.param("Dünən Rəsulzadə Azerbaycan xalqına yazdı", id="after a person"),
        pytest.param("Euronews Azerbaycanda işləyir", id="with an ending"),
    ],
)
def test_among_azerbaijani_words_it_is_mended(mend_text: MendText, text: str) -> None:
    assert mend_text(text, "az") == text.replace("Azerbaycan", "Azərbaycan")


def test_a_turkish_title_is_not_even_mentioned(check_text: CheckText) -> None:
    glossary = """
    [azerbaijan]
    kind = "place"
    az = { preferred = "Azərbaycan", deprecated = "Azerbaycan" }
    en = { preferred = "Azerbaijan", deprecated = "Azerbaycan" }
    """
    assert check_text("His *Azerbaycan Cumhuriyeti* was printed", "en", glossary).findings == []
    assert check_text("He wrote for the weekly Azerbaycan then", "en", glossary).said == []
    assert check_text("It is in Azerbaycan", "en", glossary).said == [(RULE, "Azerbaycan")]


# Names that were right once


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Ganja was Kirovabad in 1938.", id="a year of its time"),
        pytest.param("en", "Kirovabad (1935–1989)", id="the years themselves"),
        pytest.param("az", "1938-ci ildə Kirovabadda", id="a year with an ending"),
        pytest.param("ru", "до 1989 года\nв Кировабаде", id="in another line of the paragraph"),
        pytest.param("ru", "Кировабад, 1950 г.", id="after the name"),
        pytest.param("ru", "Там пел Самир Кировабадов.", id="a surname made of it"),
    ],
)
def test_a_former_name_is_silent_beside_a_year_of_its_time_or_as_a_surname(
    check_text: CheckText, language: str, text: str
) -> None:
    assert check_text(text, language).findings == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "He lives in Kirovabad.", "He lives in Ganja.", id="no year"),
        pytest.param("en", "Kirovabad, 1990", "Ganja, 1990", id="a year after its time"),
        pytest.param(
            "en", "It was 1938.\n\nKirovabad", "It was 1938.\n\nGanja", id="a year in another paragraph"
        ),
        pytest.param("az", "Kirovabadda yaşayır", "Gəncədə yaşayır", id="Azerbaijani endings in harmony"),
        pytest.param("ru", "Кировабадом гордятся", "Гянджей гордятся", id="a Russian case"),
        pytest.param("en", "Flat 19380, Kirovabad", "Flat 19380, Ganja", id="a number that is no year"),
    ],
)
def test_elsewhere_a_former_name_is_mentioned_and_never_mended_unasked(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    finding = check_text(text, language).only
    assert (finding.rule, finding.severity) == (RULE, "info")
    assert "from 1935 to 1989" in finding.message
    assert mend_text(text, language) == text
    assert mend_text(text, language, unsafe=True) == expected


def test_a_former_name_that_is_another_concept_today_is_left_alone(check_text: CheckText) -> None:
    glossary = """
    [ganja]
    kind = "place"
    en = { preferred = "Ganja", superseded = [{ text = "Kirovabad", from = 1935, to = 1989 }] }
    [kirovabad]
    kind = "place"
    en.preferred = "Kirovabad"
    """
    assert check_text("Kirovabad lies in Tajikistan.", "en", glossary).findings == []


# Several entries


PEOPLE = """
[hasanov]
kind = "person"
en = { family = "Hasanov", given = "Ali", deprecated = "Gasanov" }
[gasanoff]
kind = "person"
en = { family = "Gasanoff", given = "Boris", deprecated = "Gasanov" }
[gasanova]
kind = "person"
en = { family = "Gasanova", given = "Zoya" }
"""


def test_a_surname_that_several_people_share_is_for_a_person_to_decide(check_text: CheckText) -> None:
    finding = check_text("Gasanov said so.", "en", PEOPLE).only
    assert finding.message.startswith("“Gasanov” is not to be used. Hasanov or Gasanoff is right")
    assert [(fix.edits[0].text, fix.safe) for fix in finding.fixes] == [
        ("Hasanov", False),
        ("Gasanoff", False),
    ]


def test_a_full_name_says_who_is_meant(mend_text: MendText) -> None:
    assert mend_text("Ali Gasanov met Boris Gasanov.", "en", PEOPLE) == "Ali Hasanov met Boris Gasanoff."


def test_a_spelling_that_is_right_for_somebody_else_is_left_alone(check_text: CheckText) -> None:
    glossary = PEOPLE + '[gasanov]\nkind = "person"\nen = { family = "Gasanov", given = "Ilya" }\n'
    assert check_text("Gasanov said so.", "en", glossary).findings == []


def test_the_surname_of_another_is_no_safe_matter(check_text: CheckText) -> None:
    finding = check_text("Anar Resulzade spoke.", "en").only
    assert (finding.text, [fix.safe for fix in finding.fixes]) == ("Resulzade", [False])


SHUSHA = """
[shusha]
kind = "place"
sensitive = true
en = { preferred = "Shusha", superseded = "Shushi" }
"""


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        pytest.param(Style(), "Kirovabad's mills", "Kirovabad's mills", id="left alone"),
        pytest.param(Style(dated="current"), "Kirovabad's mills", "Ganja's mills", id="of today"),
        pytest.param(Style(dated="current"), "Kirovabad in 1938", "Kirovabad in 1938", id="in its time"),
        pytest.param(Style(dated="current"), "“Kirovabad” burned", "“Kirovabad” burned", id="in a quotation"),
        pytest.param(
            Style(dated="current"), "in Shushi", "in Shushi", id="a sensitive name is none of these"
        ),
        pytest.param(Style(sensitive="glossary"), "in Shushi", "in Shusha", id="the glossary's side"),
        pytest.param(Style(sensitive="glossary"), "in “Shushi”", "in “Shushi”", id="not in a quotation"),
        pytest.param(
            Style(sensitive="glossary"), "Kirovabad", "Kirovabad", id="a former name is not sensitive"
        ),
    ],
)
def test_an_edition_takes_a_stance(mend_text: MendText, style: Style, text: str, expected: str) -> None:
    assert mend_text(text, "en", more=SHUSHA, style=style) == expected

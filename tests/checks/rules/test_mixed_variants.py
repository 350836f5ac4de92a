"""Several admitted spellings of one name in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "mixed-variants"

MORE = """
[milli-majlis]
kind = "organisation"
en = { preferred = "Milli Majlis", admitted = ["National Assembly", "Milli Mejlis"] }

[cuba]
kind = "place"
ru.preferred = "Куба"

[guba]
kind = "place"
ru = { preferred = "Губа", admitted = "Куба", case = "exact" }

[balakan]
kind = "place"
az.preferred = "Balakən"
ru = { preferred = "Балакен", admitted = ["Белоканы", "Белокан"] }

[oil-treaty]
kind = "term"
en = { preferred = "oil treaty", admitted = "Oil Treaty" }

[author]
kind = "person"
en = { family = "Alizadeh", given = "Leyla", admitted = ["Alizade"], own-spelling = "Leyla Alizade" }

[khankendi]
kind = "place"
sensitive = true
en = { preferred = "Khankendi", admitted = "Khankandi" }
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Rasulzadeh, M. A. Rasulzadeh, Rasulzadeh's", id="one spelling in several forms"),
        pytest.param("az", "Kulagin, Kulaginin", id="one admitted spelling throughout"),
        pytest.param("ru", "Лянкяран, в Лянкяране", id="a place's other spelling throughout"),
        pytest.param("en", "Footballer Nariman Rasulzade. N. Rasulzade", id="another bearer of the surname"),
        pytest.param("en", "Mammad Amin Rasulzadeh met Nariman Rasulzade", id="beside the person"),
        pytest.param("en", "Milli Majlis, the National Assembly", id="two names of one thing"),
        pytest.param("en", "the oil treaty; Oil Treaty", id="only capitals differ"),
        pytest.param(
            "en", "NATO and the North Atlantic Treaty Organization", id="an acronym and its full form"
        ),
        pytest.param("ru", "Куба и Губа", id="a word that is also another's name"),
        pytest.param("en", "Khankendi and Khankandi", id="a sensitive name"),
        pytest.param("az", "Kulaqin və “Kulagin”", id="another spelling in a quotation"),
        pytest.param("en", "Rasulzadeh and *Rasulzade*", id="in the title of a work"),
        pytest.param(
            "en", "Rasulzadeh.\n\n## References\n\nRasulzade, M. A. Baku, 1918.\n", id="in a reference"
        ),
        pytest.param("en", "Rasulzadeh (Rasulzade)", id="a bracket after the name"),
        pytest.param("en", "Rasulzadeh and Rasulzade [sic]", id="what is marked sic"),
        pytest.param("en", "Rasulzadeh, `Rasulzade`, https://example.org/Rasulzade", id="code and addresses"),
        pytest.param("en", "Rasulzadeh\n\nRasulzade <!-- termkit: ignore -->", id="an ignored line"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert RULE not in [rule for rule, _ in check_text(text, language, more=MORE).said]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "Rasulzade and Rasulzadeh", "Rasulzadeh and Rasulzadeh", id="house style: -zadeh"),
        pytest.param("en", "Rasulzade, Rasulzade's", "Rasulzadeh, Rasulzadeh's", id="even without the other"),
        pytest.param("en", "M. A. Rasulzade", "M. A. Rasulzadeh", id="with initials"),
        pytest.param("en", "M.A.Rasulzade", "M.A.Rasulzadeh", id="with initials that touch it"),
        pytest.param("en", "Rasulzade, Mammad Amin", "Rasulzadeh, Mammad Amin", id="the citation form"),
        pytest.param("en", "RASULZADE", "RASULZADEH", id="in capitals"),
        pytest.param(
            "ru", "Лянкяран, Ленкорань", "Ленкорань, Ленкорань", id="house style: Azerbaijan's press"
        ),
        pytest.param("ru", "Ленкорань; в Лянкяране", "Ленкорань; в Ленкорани", id="a Russian case"),
        pytest.param("ru", "Балакен, из Белокан", "Балакен, из Балакена", id="of several, the first"),
        pytest.param(
            "en", "Alizadeh wrote.", "Alizade wrote.", id="what the person writes comes before house style"
        ),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert {rule for rule, _ in check_text(text, language, more=MORE).said} == {RULE}
    assert mend_text(text, language, more=MORE) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "az", "Kulaqin, Kulaginin, Kulaqin", "Kulaqin, Kulaqinin, Kulaqin", id="the one used most"
        ),
        pytest.param(
            "az", "Kulagin, Kulaqin, Kulagin", "Kulagin, Kulagin, Kulagin", id="even if only admitted"
        ),
        pytest.param("az", "Kulagin, Kulaqin", "Kulaqin, Kulaqin", id="of equals the preferred one"),
        pytest.param(
            "az", "V. M. Kulagin, Kulaqin, Kulaqin", "V. M. Kulaqin, Kulaqin, Kulaqin", id="initials"
        ),
        pytest.param("en", "Milli Mejlis, Milli Majlis", "Milli Majlis, Milli Majlis", id="an organisation"),
    ],
)
def test_without_a_house_style_the_change_is_only_suggested(
    mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert mend_text(text, language, more=MORE) == text
    assert mend_text(text, language, more=MORE, unsafe=True) == expected


@pytest.mark.parametrize(
    ("language", "style", "text", "expected"),
    [
        pytest.param("en", Style(zade="zade"), "Rasulzadeh, Rasulzade", "Rasulzade, Rasulzade", id="-zade"),
        pytest.param("en", Style(zade="keep"), "Rasulzade", "Rasulzade", id="left as it is"),
        pytest.param(
            "ru", Style(places="ru-RU"), "Балакен; Белоканы", "Белоканы; Белоканы", id="Russia's maps"
        ),
    ],
)
def test_house_style_is_a_setting(
    mend_text: MendText, language: str, style: Style, text: str, expected: str
) -> None:
    assert mend_text(text, language, more=MORE, style=style) == expected


HOUSE = Style(names="glossary")


@pytest.mark.parametrize(
    ("language", "style", "text", "expected"),
    [
        pytest.param("en", HOUSE, "Rasulzade", "Rasulzadeh", id="a surname"),
        pytest.param("az", HOUSE, "Kulaginin, Kulagin", "Kulaqinin, Kulaqin", id="whatever is more frequent"),
        pytest.param("en", HOUSE, "Milli Mejlis", "Milli Majlis", id="an organisation"),
        pytest.param("ru", HOUSE, "в Белоканах", "в Балакене", id="a place, for the press of Azerbaijan"),
        pytest.param("ru", HOUSE._replace(places="ru-RU"), "Балакен рядом", "Белоканы рядом", id="maps"),
        pytest.param("en", HOUSE, "“Rasulzade” and *Rasulzade*", "“Rasulzade” and *Rasulzade*", id="others"),
        pytest.param("en", HOUSE._replace(zade="zade"), "Rasulzadeh", "Rasulzade", id="-zade comes before"),
    ],
)
def test_an_edition_may_follow_the_glossary_throughout(
    mend_text: MendText, language: str, style: Style, text: str, expected: str
) -> None:
    assert mend_text(text, language, more=MORE, style=style) == expected


def test_where_both_are_left_as_they_are_a_mixture_is_still_reported(check_text: CheckText) -> None:
    finding = check_text("Rasulzade, Rasulzadeh, Rasulzade", "en", style=Style(zade="keep")).only
    assert (finding.text, [fix.safe for fix in finding.fixes]) == ("Rasulzadeh", [False])


def test_the_message_says_where_the_others_are(check_text: CheckText) -> None:
    text = "Kulagin.\n\n" + "Kulaqin.\n\n" * 4
    finding = check_text(text, "az").only
    assert finding.message == (
        "“Kulagin” here, “Kulaqin” 4 times elsewhere (3:1, 5:1, 7:1 …). "
        "In the glossary: Vladimir Mixayloviç Kulaqin (names.toml:23)."
    )
    assert [related.span.of(text) for related in finding.related] == ["Kulaqin"] * 3


def test_the_message_says_what_the_house_style_is(check_text: CheckText) -> None:
    finding = check_text("Rasulzade and Rasulzadeh", "en").only
    assert finding.message == (
        "“Rasulzade” here, “Rasulzadeh” elsewhere (1:15). House style: Rasulzadeh (names.toml:2)."
    )


def test_the_message_speaks_of_no_other_place_where_there_is_none(check_text: CheckText) -> None:
    finding = check_text("Rasulzade", "en").only
    assert finding.message == "“Rasulzade” is admitted. House style: Rasulzadeh (names.toml:2)."


def test_a_foreign_form_gives_way_to_the_spelling_that_the_text_uses(mend_text: MendText) -> None:
    aghdam = """
    [aghdam]
    kind = "place"
    az.preferred = "Ağdam"
    en = { preferred = "Aghdam", admitted = "Agdam" }
    """
    assert mend_text("Agdam, in Agdam, near Ağdam.", "en", more=aghdam) == "Agdam, in Agdam, near Agdam."


def test_a_bare_surname_may_be_that_of_another_who_writes_it_so(
    check_text: CheckText, mend_text: MendText
) -> None:
    text = "Nariman Rasulzade won. Mammad Amin Rasulzadeh wrote. Rasulzade left."
    found = check_text(text, "en")
    assert (found.said, found.noted) == ([], [(RULE, "Rasulzade")])
    assert mend_text(text, "en", unsafe=True) == text


GIVEN = """
[lvov]
kind = "person"
gender = "m"
az = { family = "Lvov", given = "Aleksey" }
en.family = "Lvov"
en.given = "Alexey"
en.patronymic = "Petrovich"
en.admitted = ["Aleksei Lvov", "Prince Lvov"]
ru = { family = "Львов", given = "Алексей" }
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There Aleksei Lvov met Aleksei Lvov.", id="one admitted spelling throughout"),
        pytest.param("There Alexey Lvov, Prince Lvov, A. Lvov, spoke.", id="other names for him"),
        pytest.param("There Alexey Lvov wrote “Aleksei Lvov”.", id="another’s words"),
        pytest.param("There Alexey Petrovich Lvov, or Alexey Lvov.", id="with and without the patronymic"),
    ],
)
def test_noop_of_given_names(check_text: CheckText, text: str) -> None:
    assert check_text(text, "en", more=GIVEN).said == []


def test_a_given_name_in_two_admitted_spellings(check_text: CheckText, mend_text: MendText) -> None:
    text = "There Alexey Lvov met Aleksei Lvov. It was Aleksei Lvov’s house, and Alexey Lvov left."
    assert check_text(text, "en", more=GIVEN).said == [(RULE, "Aleksei Lvov"), (RULE, "Aleksei Lvov’s")]
    assert mend_text(text, "en", more=GIVEN) == text
    assert mend_text(text, "en", more=GIVEN, unsafe=True) == text.replace("Aleksei", "Alexey")

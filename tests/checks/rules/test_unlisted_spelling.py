"""Names of the glossary in spellings that their entries do not list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "unlisted-spelling"

MORE = """
[huseynzadeh]
kind = "person"
gender = "m"
az = { family = "Hüseynzadə", given = "Əli", title = "bəy" }
en = { family = "Huseynzadeh", given = "Ali", title = "bey", admitted = ["Huseynzade"] }
ru = { family = "Гусейнзаде", given = "Али", title = "бек", indeclinable = true }

[mehmandarov]
kind = "person"
gender = "m"
az = { family = "Mehmandarov", given = "Səməd", title = "bəy" }
en = { family = "Mehmandarov", given = "Samad", title = "bey" }
ru = { family = "Мехмандаров", given = "Самед", title = "бек" }

[khoyski]
kind = "person"
gender = "m"
az = { family = "Xoyski", given = "Fətəli", title = "xan" }
en = { family = "Khoyski", given = "Fatali", title = "khan" }
ru = { family = "Хойский", given = "Фатали", title = "хан" }

[aliyev]
kind = "person"
gender = "m"
az = { family = "Əliyev", given = "Heydər" }
en = { family = "Aliyev", given = "Heydar" }

[wilson]
kind = "person"
gender = "m"
ru = { family = "Вильсон", given = "Вудро" }

[shusha]
kind = "place"
az.preferred = "Şuşa"
en.preferred = "Shusha"
ru.preferred = "Шуша"

[russia]
kind = "place"
az.preferred = "Rusiya"
en.preferred = "Russia"
ru.preferred = "Россия"

[turkiye]
kind = "place"
az.preferred = "Türkiyə"
en = { preferred = "Türkiye", admitted = "Turkey" }
ru.preferred = "Турция"

[susa]
kind = "place"
az.preferred = "Suşa"
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("az", "Rəsulzadə, Hüseynzadə, Şuşa", id="as listed"),
        pytest.param("en", "Huseynzade, Türkiye, Turkey", id="admitted spellings"),
        pytest.param("en", "Hasan bey Zardabi and Ali bey", id="titles in small letters"),
        pytest.param("en", "HASAN BEY ZARDABI", id="a title where all is in capitals"),
        pytest.param("en", "Ali Bey al-Kabir and Hasan Bey of Tunis", id="a title of somebody unknown"),
        pytest.param("en", "Rauf Vekilov, R. Vekilov", id="another bearer of the surname"),
        pytest.param("en", "# Hasan Bey Zardabi\n", id="a title in a heading"),
        pytest.param("az", "Bakılı hüseynzadəçilər", id="derivations"),
        pytest.param("az", "türkiyə, rusiya", id="small letters"),
        pytest.param("en", "Huseynov, Hasanov, Vakil, Velikov", id="other names that are near"),
        pytest.param("ru", "Гусейнов, Мехман, Шушарин", id="other Russian names"),
        pytest.param("ru", "Хозяйский двор", id="a dictionary word at the start of a sentence"),
        pytest.param("en", "Vekilov-Rasulzadeh, pre-Vekilov", id="part of a compound"),
        pytest.param("en", "VEKILOV", id="a short word in capitals"),
        pytest.param("en", "“Vekilov” and *Vekilov*", id="quotations and titles"),
        pytest.param("en", "Vakilov (Turkish: Vekilov)", id="a bracket after a name"),
        pytest.param("az", "## Ədəbiyyat\n\nHuseynzade. İstanbul, 1923.\n", id="the list of references"),
        pytest.param("en", "Vekilov [sic]", id="what is marked sic"),
        pytest.param(
            "en", "`Vekilov` at https://example.org/Vekilov and vekilov@example.org", id="addresses"
        ),
        pytest.param("en", "Vekilov <!-- termkit: ignore[unlisted-spelling] -->", id="an ignored line"),
        pytest.param("ru", "У Гусейн-заде учились многие", id="a parted surname of nobody who is named"),
        pytest.param("ru", "Али Гусейнзаде и Рауф Гусейн-заде", id="a parted surname of another"),
        pytest.param("ru", "Али Гусейнзаде о «Гусейн-заде»", id="a parted surname in a quotation"),
        pytest.param("ru", "Статьи Ресулзаде", id="another vowel, and nobody is named"),
        pytest.param("ru", "Мамед Эмин Расулзаде и Гаджи Расулов", id="another surname beside the person"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert RULE not in [rule for rule, _ in check_text(text, language, more=MORE).said]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("az", "Huseynzadənin sözü", "Hüseynzadənin sözü", id="one mark missing, inflected"),
        pytest.param("az", "Huseynzadenin", "Hüseynzadənin", id="all marks missing, in the ending too"),
        pytest.param("az", "Turkiyeye getdi", "Türkiyəyə getdi", id="a place"),
        pytest.param("az", "TURKIYEDE", "TÜRKİYƏDƏ", id="in capitals"),
        pytest.param(
            "en", "Ali bey Hüseynzadeh", "Ali bey Huseynzadeh", id="a mark that English does not write"
        ),
        pytest.param("ru", "М. Э. Расул-заде", "М. Э. Расулзаде", id="parted, after the initials"),
        pytest.param(
            "ru",
            "Али-бек Гусейнзаде писал. У Гусейн-Заде учились",
            "Али-бек Гусейнзаде писал. У Гусейнзаде учились",
            id="parted, of a person who is named",
        ),
        pytest.param("az", "M. Ə. Rəsul-zadənin sözü", "M. Ə. Rəsulzadənin sözü", id="parted and inflected"),
        pytest.param("en", "Ali bey Huseyn-zadeh's", "Ali bey Huseynzadeh's", id="parted, in English"),
        pytest.param(
            "ru",
            "Мамед Эмин Расулзаде писал. Статьи Ресулзаде",
            "Мамед Эмин Расулзаде писал. Статьи Расулзаде",
            id="another vowel, of a person who is named",
        ),
        pytest.param("en", "in Turkiye", "in Türkiye", id="an English name that has a mark"),
        pytest.param("en", "Turkiye's", "Türkiye's", id="with its ending"),
        pytest.param("en", "Hasan Bey Zardabi", "Hasan bey Zardabi", id="a title with a capital"),
        pytest.param(
            "en",
            "Hasan bey Zardabi came. Hasan Bey taught",
            "Hasan bey Zardabi came. Hasan bey taught",
            id="without the surname, where he is named",
        ),
        pytest.param("ru", "Гасан Бек Зардаби", "Гасан-бек Зардаби", id="a space for the hyphen"),
        pytest.param("ru", "Фатали Хану Хойскому", "Фатали-хану Хойскому", id="a space, inflected"),
        pytest.param("az", "Heyder Əliyevin", "Heydər Əliyevin", id="a long name of which a part is right"),
        pytest.param("en", "Heydar Aliev", "Heydar Aliyev", id="a short surname after the given name"),
        pytest.param(
            "ru", "Вудро Вильсон. С Вилсоном", "Вудро Вильсон. С Вильсоном", id="the case of the word stays"
        ),
        pytest.param(
            "ru", "Фатали-хан Хойский. Хойскии", "Фатали-хан Хойский. Хойский", id="the number stays"
        ),
        pytest.param(
            "en",
            "Ali bey Huseynzadeh; Huseynzada's",
            "Ali bey Huseynzadeh; Huseynzadeh's",
            id="in the house style",
        ),
        pytest.param("az", "Həsən Bəy Zərdabinin", "Həsən bəy Zərdabinin", id="in Azerbaijani"),
        pytest.param("ru", "Гасан-Бека Зардаби", "Гасан-бека Зардаби", id="with a hyphen, inflected"),
        pytest.param("ru", "Фатали-Хану Хойскому", "Фатали-хану Хойскому", id="another title"),
        pytest.param(
            "en",
            "Mustafa bey Vakilov; Vekilov's men",
            "Mustafa bey Vakilov; Vakilov's men",
            id="another rendering",
        ),
        pytest.param(
            "ru",
            "Мамед Эмин Расулзаде. В речах Расулзадэ",
            "Мамед Эмин Расулзаде. В речах Расулзаде",
            id="another Russian rendering",
        ),
        pytest.param(
            "ru",
            "Самед-бек Мехмандаров; к Мехмандорову",
            "Самед-бек Мехмандаров; к Мехмандарову",
            id="a slip, inflected",
        ),
        pytest.param(
            "ru",
            "Фатали-хан Хойский, ноты Хоиского",
            "Фатали-хан Хойский, ноты Хойского",
            id="и for й, inflected",
        ),
        pytest.param("az", "Rusiya və Russiyanın", "Rusiya və Rusiyanın", id="a doubled letter, inflected"),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert [rule for rule, _ in check_text(text, language, more=MORE).said] == [RULE]
    assert mend_text(text, language, more=MORE) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "Vekilov wrote.", "Vakilov wrote.", id="in English"),
        pytest.param("ru", "Мехмандорова ждали.", "Мехмандарова ждали.", id="in Russian, inflected"),
        pytest.param("az", "Russiyanın", "Rusiyanın", id="in Azerbaijani"),
    ],
)
def test_a_name_the_text_has_nowhere_else_is_suggested_and_not_imposed(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert check_text(text, language, more=MORE).said[0][0] == RULE
    assert mend_text(text, language, more=MORE) == text
    assert mend_text(text, language, more=MORE, unsafe=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Geydar Aliyev spoke", "Heydar Aliyev spoke", id="as Russian has it"),
        pytest.param("Haydar Aliyev spoke", "Heydar Aliyev spoke", id="another vowel"),
        pytest.param("Heydər Aliyev spoke", "Heydar Aliyev spoke", id="as Azerbaijani has it"),
        pytest.param("Farid Aliyev spoke", "Farid Aliyev spoke", id="another given name"),
        pytest.param("President Aliyev spoke", "President Aliyev spoke", id="a title"),
        pytest.param("Aly Huseynzadeh spoke", "Aly Huseynzadeh spoke", id="too short to tell"),
    ],
)
def test_the_given_name_before_a_surname_is_suggested(
    check_text: CheckText, mend_text: MendText, text: str, expected: str
) -> None:
    found = check_text(text, "en", more=MORE)
    assert [rule for rule, _ in found.said] == [RULE] * (text != expected)
    assert mend_text(text, "en", more=MORE) == text
    assert mend_text(text, "en", more=MORE, unsafe=True) == expected


def test_of_several_names_none_is_imposed(check_text: CheckText, mend_text: MendText) -> None:
    finding = check_text("Dünən Susadan gəldi.", "az", more=MORE).only
    assert [fix.edits[0].text for fix in finding.fixes] == ["Şuşadan", "Suşadan"]
    assert mend_text("Dünən Susadan gəldi.", "az", more=MORE) == "Dünən Susadan gəldi."


def test_the_message_says_what_is_wrong_and_what_the_glossary_has(check_text: CheckText) -> None:
    messages = [
        finding.message for finding in check_text("Huseynzadə, Həsən Bəy Zərdabi", "az", more=MORE).findings
    ]
    assert messages == [
        "“Huseynzadə” lacks the marks on its letters. In the glossary: Hüseynzadə (names.toml:86).",
        "“Həsən Bəy” has a capital in the title. In the glossary: Həsən bəy Zərdabi (names.toml:16).",
    ]


def test_titles_by_the_ten_thousand(check_text: CheckText) -> None:
    # To look for the full name from each of them would take many minutes.
    assert check_text("Hasan Bey " * 20_000, "en").said == []


ROADS = """
[zulfugarov]
kind = "person"
gender = "m"
az = { family = "Zülfüqarov", given = "Cavanşir" }
en = { family = "Zulfugarov", given = "Javanshir" }
ru = { family = "Зульфугаров", given = "Джаваншир" }

[khojaly]
kind = "place"
az.preferred = "Xocalı"
en.preferred = "Khojaly"
ru.preferred = "Ходжалы"

[bolivia]
kind = "place"
az.preferred = "Boliviya"
en.preferred = "Bolivia"
ru.preferred = "Боливия"

[safarov]
kind = "person"
gender = "m"
az = { family = "Səfərov", given = "Əlihüseyn" }
en = { family = "Safarov", given = "Alihuseyn" }
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There Zulfukarov spoke.", id="a surname without its bearer"),
        pytest.param("There Rauf Zulfukarov spoke.", id="another bearer"),
        pytest.param("The Bolivian people and many Bolivians.", id="who lives there"),
        pytest.param("There Anar Giandzha spoke, and Giandzha Anarova.", id="a name of somebody"),
        pytest.param("All giandzha is Giandzha.", id="a word in small letters too"),
        pytest.param(
            "There Alihuseyn Safarov met Husein Zulfugarov.", id="given names as listed, and another's"
        ),
    ],
)
def test_noop_of_what_sounds_alike(check_text: CheckText, text: str) -> None:
    assert check_text(text, "en", more=ROADS).said == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("In Giandzha and Gandja’s streets.", "In Ganja and Ganja’s streets."),
        ("In Northern Khodzhaly we stood.", "In Northern Khojaly we stood."),
        ("There Dzhavanshir Zulfukarov spoke.", "There Javanshir Zulfugarov spoke."),
        (
            "Said Javanshir Zulfugarov. Then Zulfukarov left.",
            "Said Javanshir Zulfugarov. Then Zulfugarov left.",
        ),
        ("There Ali Huseyn Safarov spoke.", "There Alihuseyn Safarov spoke."),
        ("There Rasoulzade spoke.", "There Rasulzadeh spoke."),
    ],
)
def test_a_rendering_by_any_road(check_text: CheckText, mend_text: MendText, text: str, mended: str) -> None:
    assert {rule for rule, _ in check_text(text, "en", more=ROADS).said} == {RULE}
    assert mend_text(text, "en", more=ROADS, unsafe=True) == mended


def test_the_name_that_is_rendered_is_named(check_text: CheckText) -> None:
    said = check_text("In Giandzha we saw Rasoulzadeh.", "en").findings
    assert "permitted rendering of Гянджа" in said[0].message
    assert "permitted rendering of Rəsulzadə" in said[1].message


NISBAS = """
[tabriz]
kind = "place"
az.preferred = "Təbriz"
ru.preferred = "Тебриз"

[ardabil]
kind = "place"
az.preferred = "Ərdəbil"
ru.preferred = "Ардебиль"

[shamkir]
kind = "place"
az.preferred = "Şəmkir"
ru.preferred = "Шамкир"
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Там жил Катран Тебризи.", id="after a given name"),
        pytest.param("Стихи Тебризи и письма Шамкири.", id="alone"),
        pytest.param("Там жил Сафи Ардабили.", id="after a given name, of a place with a soft sign"),
        pytest.param("Там жил Ровшан Шамкиры.", id="after a given name, in -ы"),
    ],
)
def test_who_is_named_after_a_place_is_not_that_place(check_text: CheckText, text: str) -> None:
    assert check_text(text, "ru", more=NISBAS).said == []


@pytest.mark.parametrize("text", ["Он жил в Шамкири.", "Он видел Шамкирь.", "Старый город Тебризь."])
def test_a_place_in_another_spelling_is_reported(check_text: CheckText, text: str) -> None:
    assert [rule for rule, _ in check_text(text, "ru", more=NISBAS).said] == [RULE]

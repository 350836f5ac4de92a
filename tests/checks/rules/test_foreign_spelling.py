"""The form of another of the three languages, left in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "foreign-spelling"

MORE = """
[jordan]
kind = "place"
az.preferred = "İordaniya"
en.preferred = "Jordan"
ru.preferred = "Иордания"
exempt = ["Michael Jordan", "Air Jordan"]

[qatar]
kind = "place"
az.preferred = "Qətər"
en.preferred = "Qatar"
ru.preferred = "Катар"

[washington]
kind = "place"
az.preferred = "Vaşinqton"
en.preferred = "Washington"
ru.preferred = "Вашингтон"

[london]
kind = "place"
az.preferred = "London"
en.preferred = "London"
ru.preferred = "Лондон"

[syria]
kind = "place"
az.preferred = "Suriya"
en.preferred = "Syria"
ru.preferred = "Сирия"

[diyarbakir]
kind = "place"
az.preferred = "Diyarbəkir"
en.preferred = "Diyarbakır"

[mammadov]
kind = "person"
gender = "m"
az = { family = "Məmmədov", given = "Əli" }
en = { family = "Mammadov", given = "Ali" }

[mammadova]
kind = "person"
gender = "f"
az = { family = "Məmmədova", given = "Sevinc" }
en = { family = "Mammadova", given = "Sevinj" }

[airlines]
kind = "organisation"
az = { preferred = "AZAL", admitted = "Azərbaycan Hava Yolları" }
en = { preferred = "Azerbaijan Airlines", acronym = "AZAL" }
ru = { preferred = "АЗАЛ", admitted = ["Азербайджанские авиалинии", "AZAL"] }

[polis]
kind = "work"
match = "quoted"
az.preferred = "Polis"
en.preferred = "Polis"
ru.preferred = "Полис"

[referendum]
kind = "term"
az.preferred = "referendum"
en.preferred = "plebiscite"
ru.preferred = "референдум"

[bbc]
kind = "organisation"
az.preferred = "BBC"
en.preferred = "BBC"
ru.preferred = "Би-би-си"

[guliyev]
kind = "person"
az = { family = "Quliyev", given = "Yaqub" }
en = { family = "Guliyev", given = "Yagub" }
ru = { family = "Гулиев", given = "Ягуб" }

[kuliev]
kind = "person"
az = { family = "Quliyev", given = "Hacı" }
en = { family = "Kuliev", given = "Haji" }
ru = { family = "Кулиев", given = "Гаджи" }
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "Vakilov, Baku and Ganja", id="English in an English text"),
        pytest.param("ru", "Векилов в Баку", id="Russian in a Russian text"),
        pytest.param("az", "Vəkilov Bakıda", id="Azerbaijani in an Azerbaijani text"),
        pytest.param("en", "Vakilov (Azerbaijani: Vəkilov)", id="a bracket that names the language"),
        pytest.param("en", "Vakilov (Vəkilov)", id="a bracket that repeats the name"),
        pytest.param("ru", "Векилов (азерб. Vəkilov)", id="the same in Russian"),
        pytest.param("az", "Rəsulzadənin (rusca: Мамед Эмин Расулзаде) sözü", id="the same in Azerbaijani"),
        pytest.param("en", "“Vəkilov” on the label", id="a quotation"),
        pytest.param("en", "## References\n\nVəkilov, M. Bakı, 1918.\n", id="the list of references"),
        pytest.param("ru", "## Литература\n\nVəkilov M. Bakı, 1918.\n", id="the list in Russian"),
        pytest.param("en", "Vəkilov [sic]", id="what is marked sic"),
        pytest.param("en", "`Vəkilov` at https://example.org/Vəkilov", id="code and addresses"),
        pytest.param("en", "Vəkilov <!-- termkit: ignore[foreign-spelling] -->", id="an ignored line"),
        pytest.param("az", "Jordan Spieth və Washington Examiner", id="a place's name in another name"),
        pytest.param("az", "The Baku Post qəzeti", id="a longer name in English"),
        pytest.param("en", "in the newspaper Bakı və dünya", id="a longer name in Azerbaijani"),
        pytest.param("ru", "Baku Post и The Baku Times", id="a Latin name among Latin words"),
        pytest.param("ru", "BBC", id="a short Latin acronym"),
        pytest.param("ru", "Polis и «Polis»", id="the title of a journal"),
        pytest.param("en", "a referendum", id="a common term, which may be English too"),
        pytest.param("en", "Vakilov (Mustafa bəy Vəkilov, 1896–1965)", id="a bracket with years"),
        pytest.param("en", "Mustafa bey Vakilov [Mustafa bəy Vəkilov]", id="a square bracket"),
        pytest.param("az", "Gəncə (rusca Гянджа)", id="a label without a colon"),
        pytest.param("en", "In Azerbaijani, Baku is called Bakı.", id="a word as a word"),
        pytest.param("en", "Vakilov, in Azerbaijani Vəkilov, founded it", id="a language before it"),
        pytest.param("en", "The name Vəkilov means a deputy", id="a name as a name"),
        pytest.param("ru", "По-азербайджански Баку пишется Bakı", id="a word as a word in Russian"),
        pytest.param("az", "Rusca Bakı Баку kimi yazılır", id="a word as a word in Azerbaijani"),
        pytest.param("en", "(Vəkilov 2014: 33), as Vəkilov (2014) says", id="citation keys"),
        pytest.param("en", "The newspaper Azərbaycan was founded", id="the title of a newspaper"),
        pytest.param("en", "the newspapers Azərbaycan and İstiqlal", id="of two newspapers"),
        pytest.param("en", "said so (Azərbaycan, 12 May 1919)", id="a newspaper by the day"),
        pytest.param("en", "Azərbaycan, no. 5, said so", id="a newspaper by the number"),
        pytest.param("ru", "Журнал Baku вышел", id="the title of a journal in another script"),
        pytest.param(
            "en", "in the Bakı Kristal Zalı", id="a longer name in Azerbaijani, without a small word"
        ),
        pytest.param("en", "the Bakı-Tbilisi line", id="a compound of two names"),
        pytest.param("az", "Bu gün Denzel Washington gəldi", id="a place that ends another's name"),
        pytest.param("az", "Orada AEK Ganja uddu", id="a place that ends a club's name"),
        pytest.param(
            "az", "Qatar saat 8:45-də yola düşür. “Qatar gəldi!”", id="a word that begins a sentence"
        ),
        pytest.param("az", "1. Qatar Gəncədədir", id="a word that begins an item of a list"),
        pytest.param("az", "# QATAR GEDİR", id="a word in a heading all in capitals"),
        pytest.param("az", "Air Jordan, Michael Jordan", id="a phrase in which the place is not meant"),
        pytest.param("az", "Vakilovun", id="a bare surname that names nobody here and has no telling letter"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert RULE not in [rule for rule, _ in check_text(text, language, more=MORE).said]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", "For Vəkilov, as for most", "For Vakilov, as for most", id="Azerbaijani in English"
        ),
        pytest.param("en", "Vəkilov's archive", "Vakilov's archive", id="with an English ending"),
        pytest.param("en", "VƏKİLOV", "VAKILOV", id="in capitals"),
        pytest.param("en", "a Vəkilov-led group", "a Vakilov-led group", id="in an English compound"),
        pytest.param("en", "the Bakı-based firm", "the Baku-based firm", id="a place in a compound"),
        pytest.param("en", "M. Ə. Rəsulzadə", "M. A. Rasulzadeh", id="initials"),
        pytest.param("en", "Rəsulzadə, Məhəmməd Əmin", "Rasulzadeh, Mammad Amin", id="the citation form"),
        pytest.param("en", "Mustafa bəy Vəkilov", "Mustafa bey Vakilov", id="a full name with its title"),
        pytest.param("en", "Mustafa Vəkilov", "Mustafa Vakilov", id="without the title, which stays away"),
        pytest.param("en", "Həsən bəy taught", "Hasan bey taught", id="a given name with its title"),
        pytest.param("en", "Bakı and Gəncə", "Baku and Ganja", id="places"),
        pytest.param("en", "The Баку of 1918", "The Baku of 1918", id="Russian in English"),
        pytest.param("en", "НАТО and ООН", "NATO and UN", id="Russian acronyms"),
        pytest.param(
            "en", "“the road from Векилов to us”", "“the road from Vakilov to us”", id="in a translation"
        ),
        pytest.param(
            "az", "Mustafa bəy Vəkilov və Vakilovun", "Mustafa bəy Vəkilov və Vəkilovun", id="an ending"
        ),
        pytest.param("az", "Ganjadan Bakıya", "Gəncədən Bakıya", id="an ending that changes with the name"),
        pytest.param("az", "Mustafa Vakilovun", "Mustafa Vəkilovun", id="after the own given name"),
        pytest.param("az", "Ganjanın adı, Ganjanın sözü", "Gəncənin adı, Gəncənin sözü", id="what it has"),
        pytest.param(
            "az", "Ganja-da, Ganja-nın", "Gəncədə, Gəncənin", id="a hyphen before the ending goes too"
        ),
        pytest.param("az", "Мустафа-бек Векилов", "Mustafa bəy Vəkilov", id="Russian in Azerbaijani"),
        pytest.param("az", "Стамбул", "İstanbul", id="a place in Cyrillic"),
        pytest.param("ru", "Vakilov и Rəsulzadə", "Векилов и Расулзаде", id="Latin in Russian"),
        pytest.param("ru", "из Baku", "из Баку", id="a name that Russian does not inflect"),
        pytest.param("ru", "в NATO и OSCE", "в НАТО и ОБСЕ", id="Latin acronyms in Russian"),
        pytest.param("ru", "VAKILOV", "ВЕКИЛОВ", id="Russian capitals"),
        pytest.param("ru", "Президент Vəkilov прибыл", "Президент Векилов прибыл", id="after a title"),
        pytest.param("ru", "«Да», — сказал Vəkilov", "«Да», — сказал Векилов", id="who says it"),
        pytest.param("ru", "«Chelsea» и NATO", "«Chelsea» и НАТО", id="amid Russian quotation marks"),
        pytest.param(
            "az",
            "Əmir Qatar sərhədindədir. Qatar qumludur.",
            "Əmir Qətər sərhədindədir. Qətər qumludur.",
            id="a name that is a word too, once it stands within a sentence",
        ),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert {rule for rule, _ in check_text(text, language, more=MORE).said} == {RULE}
    assert mend_text(text, language, more=MORE) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("ru", "к Vakilov", "к Векилову", id="a preposition that asks for one case"),
        pytest.param("ru", "с Vakilov", "с Векилова", id="one that asks for two"),
        pytest.param("ru", "с министром Vəkilov", "с министром Векиловым", id="a title in another case"),
        pytest.param("en", "Baki rugs", "Baku rugs", id="a short word without a telling letter"),
        pytest.param("en", "near Векилова", "near Vakilov", id="a Russian case in an English text"),
        pytest.param("az", "Векилову", "Vəkilov", id="a Russian case in an Azerbaijani text"),
    ],
)
def test_what_is_not_sure_is_suggested_and_not_imposed(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert check_text(text, language, more=MORE).said[0][0] == RULE
    assert mend_text(text, language, more=MORE) != expected
    assert mend_text(text, language, more=MORE, unsafe=True) == expected


@pytest.mark.parametrize("text", ["Жители Gəncə ждут", "Войска заняли Gəncə", "Архив Vəkilov", "сын Vəkilov"])
def test_a_case_that_the_text_hides_is_for_a_person_to_decide(check_text: CheckText, text: str) -> None:
    fixes = check_text(text, "ru").only.fixes
    assert [fix.edits[0].text for fix in fixes][:2] in (["Гянджа", "Гянджи"], ["Векилов", "Векилова"])
    assert not any(fix.safe for fix in fixes)


def test_a_surname_beside_an_unknown_given_name_is_not_mended(mend_text: MendText) -> None:
    text = "Kate Vakilov oxudu. Mustafa bəy Vəkilov"
    assert mend_text(text, "az", more=MORE) == text


def test_a_surname_is_that_of_the_one_person_named(mend_text: MendText) -> None:
    assert (
        mend_text("Quliyev spoke. Yaqub Quliyev spoke.", "en", more=MORE)
        == "Guliyev spoke. Yagub Guliyev spoke."
    )


def test_a_surname_that_several_people_share_is_for_a_person_to_decide(check_text: CheckText) -> None:
    finding = check_text("Yaqub Quliyev, Hacı Quliyev: Quliyev", "en", more=MORE).findings[-1]
    assert "Guliyev or Kuliev in English" in finding.message
    assert [(fix.edits[0].text, fix.safe) for fix in finding.fixes] == [("Guliyev", False), ("Kuliev", False)]


def test_a_bare_surname_counts_once_the_person_is_named(check_text: CheckText) -> None:
    assert check_text("Vakilovun nəsli", "az").findings == []
    assert check_text("Mustafa bəy Vəkilov. Vakilovun nəsli", "az").said == [(RULE, "Vakilovun")]


def test_the_message_names_both_languages(check_text: CheckText) -> None:
    assert check_text("Vəkilov", "en").only.message == (
        "“Vəkilov” is the Azerbaijani form. Vakilov in English (names.toml:9)."
    )
    assert check_text("в NATO", "ru").only.message == (
        "“NATO” is the Azerbaijani and English form. НАТО in Russian (names.toml:62)."
    )


def test_what_turkish_writes_is_not_called_english(check_text: CheckText) -> None:
    finding = check_text("Diyarbakırdan gəldi", "az", more=MORE).only
    assert finding.message.startswith("“Diyarbakırdan” is the Turkish form. Diyarbəkir in Azerbaijani")


def test_a_woman_of_whom_the_glossary_has_only_a_man(check_text: CheckText, mend_text: MendText) -> None:
    finding = check_text("Mrs Vəkilova spoke", "en").only
    assert finding.message.startswith("“Vəkilova” is the Azerbaijani form. Vakilova in English")
    assert mend_text("Mrs Vəkilova spoke", "en") == "Mrs Vəkilova spoke"
    assert mend_text("Mrs Vəkilova spoke", "en", unsafe=True) == "Mrs Vakilova spoke"


def test_a_woman_of_the_glossary_is_no_man_in_the_dative(check_text: CheckText, mend_text: MendText) -> None:
    finding = check_text("Məmmədova spoke", "en", more=MORE).only
    assert finding.message.startswith("“Məmmədova” is the Azerbaijani form. Mammadova in English")
    assert mend_text("Məmmədova and Məmmədov", "en", more=MORE) == "Mammadova and Mammadov"


def test_an_acronym_is_not_put_before_itself_in_a_bracket(check_text: CheckText) -> None:
    finding = check_text("Сделка с Azerbaijan Airlines (AZAL)", "ru", more=MORE).only
    written = [fix.edits[0].text for fix in finding.fixes]
    assert written == ["Азербайджанских авиалиний", "Азербайджанскими авиалиниями"]


@pytest.mark.parametrize(
    ("language", "text", "safe"),
    [
        pytest.param("az", "O, Washington, Idaho ştatında oxuyub", False, id="a namesake in another land"),
        pytest.param("az", "Dünən Washington, London və BMT razılaşdı", True, id="a list of places"),
        pytest.param("az", "Dünən Washington, BMT və NATO razılaşdı", True, id="a list with an acronym"),
        pytest.param("en", "Later Suriya starred in it", False, id="a word that is a given name too"),
        pytest.param("en", "Later Suriya City fell", True, id="what follows places"),
        pytest.param("en", "They fled from Suriya to us", True, id="what stands before places"),
    ],
)
def test_a_place_that_may_be_another_name_is_not_mended(
    check_text: CheckText, language: str, text: str, safe: bool
) -> None:
    assert [fix.safe for fix in check_text(text, language, more=MORE).only.fixes] == [safe]

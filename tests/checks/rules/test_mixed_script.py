"""Words with letters of two scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "mixed-script"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("ru", "Кулагин (2000а) и Кулагин (2000a)", id="the letter of a year, in either script"),
        pytest.param("ru", "IT-отдел и VIP-зал", id="a Latin stem and a Russian word, joined by a hyphen"),
        pytest.param("ru", "рубеж XIX–XX веков, XIX-го века", id="Roman numerals"),
        pytest.param("ru", "Журнал Trend писал о NATO.", id="whole Latin words in a Russian text"),
        pytest.param("az", "NATO-nun və BMT-nin, COVID-ə", id="an ending after a hyphen"),
        pytest.param("az", "NATO-нун", id="an ending that is meant in Cyrillic"),
        pytest.param("az", "rusca: Мамед Эмин Расулзаде", id="whole Cyrillic words in an Azerbaijani text"),
        pytest.param("en", "the year 2000a, at 20 °С", id="one letter by itself"),
        pytest.param("en", "see `Bаku` and https://example.org/Bаku", id="code and addresses"),
        pytest.param("en", "He wrote “Bаku [sic]”.", id="what is marked sic"),
        pytest.param("en", "Bаku <!-- termkit: ignore -->", id="an ignored line"),
        pytest.param(
            "en", "Bаku <!-- termkit: ignore[mixed-script] -->", id="a line where the rule is ignored"
        ),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert RULE not in [rule for rule, _ in check_text(text, language).said]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "Bаku grew.", "Baku grew.", id="a Cyrillic letter in a Latin name"),
        pytest.param("en", "NАTO’s summit", "NATO’s summit", id="before a possessive, which stays"),
        pytest.param(
            "en", "Kулагин wrote.", "Kulagin wrote.", id="a Russian name is written as English has it"
        ),
        pytest.param("en", "KУЛАГИН", "KULAGIN", id="the same in capitals"),
        pytest.param("en", "АТƏТ", "OSCE", id="an acronym of another language"),
        pytest.param("en", "a Zаtulin wrote", "a Zatulin wrote", id="a name that is in no glossary"),
        pytest.param("en", "“Bаku is far”", "“Baku is far”", id="damage in a quotation is damage"),
        pytest.param("az", "Bаkıdan gəldi", "Bakıdan gəldi", id="an Azerbaijani form keeps its ending"),
        pytest.param("az", "Azәrbaycanın", "Azərbaycanın", id="a Cyrillic schwa"),
        pytest.param("az", "Rәsulzadәnin", "Rəsulzadənin", id="two of them"),
        pytest.param("az", "West-dә", "West-də", id="an ending with one Cyrillic letter"),
        pytest.param("az", "West-ә", "West-ə", id="an ending in Cyrillic letters by mistake"),
        pytest.param("ru", "Kулагиным", "Кулагиным", id="a Russian form keeps its ending"),
        pytest.param("ru", "Aзербайджана", "Азербайджана", id="a Latin first letter"),
        pytest.param("ru", "Совет Безопасности OОН", "Совет Безопасности ООН", id="in an acronym"),
        pytest.param("ru", "стpоитель", "строитель", id="an ordinary word"),
        pytest.param("ru", "Ахa!", "Аха!", id="every letter has a twin: the text's script decides"),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert [rule for rule, _ in check_text(text, language).said] == [RULE]
    assert mend_text(text, language) == expected


def test_a_word_in_a_reference_gets_its_letters_and_not_another_spelling(mend_text: MendText) -> None:
    text = "Essay\n\nReferences\n\nRәsulzadә, M. Ә. Bakı, 1918."
    assert "Rəsulzadə, M." in mend_text(text, "en", format="plain-text")


def test_the_message_says_which_letters_and_which_name(check_text: CheckText) -> None:
    finding = check_text("Kулагиным", "ru").only
    assert finding.severity == "error"
    assert finding.concept == "kulagin"
    assert finding.message == (
        "“Kулагиным”: the K is Latin, the rest Cyrillic. It is Кулагиным, a form of Кулагин (names.toml:23)."
    )


def test_nothing_is_repaired_where_letters_of_both_scripts_have_no_twin(check_text: CheckText) -> None:
    finding = check_text("Kулагinзаде", "ru").only
    assert finding.fixes == ()
    assert "only you can say what is meant" in finding.message


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("ru", "В Telegramе", "В Telegram’е", id="an ending on a Latin name"),
        pytest.param("ru", "экран iPhoneом", "экран iPhone’ом", id="an ending with no twin"),
        pytest.param("ru", "много USBа", "много USB’а", id="an ending on a Latin abbreviation"),
        pytest.param("ru", "пришла SMSка", "пришла SMS-ка", id="a suffix on a Latin abbreviation"),
        pytest.param("en", "on TВ", "on TB", id="two letters, which may be of either script"),
    ],
)
def test_what_may_be_meant_otherwise_is_suggested_and_not_imposed(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert check_text(text, language).only.severity == "error"
    assert mend_text(text, language) == text
    assert mend_text(text, language, unsafe=True) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("ru", "CО2", "CO2", id="Latin in Russian too"),
        pytest.param("en", "H2О", "H2O", id="in English"),
    ],
)
def test_a_formula_is_in_latin_letters(mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert mend_text(text, language) == expected


def test_an_old_cyrillic_vowel_in_an_azerbaijani_name(mend_text: MendText) -> None:
    assert mend_text("Bakы şəhəri", "az") == "Bakı şəhəri"

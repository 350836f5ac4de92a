"""Dotted and dotless i."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "turkic-i"

NAMES = """
[baku]
kind = "place"
az.preferred = "Bakı"
en.preferred = "Baku"

[istanbul]
kind = "place"
az.preferred = "İstanbul"
en.preferred = "Istanbul"

[iran]
kind = "place"
az.preferred = "İran"
en.preferred = "Iran"
exempt = ["Iran International"]

[aliyev]
kind = "person"
az = { family = "Əliyev", given = "Heydər" }
en = { family = "Aliyev", given = "Heydar" }

[foreign-ministry]
kind = "organisation"
az.preferred = "Xarici İşlər Nazirliyi"
en.preferred = "Ministry of Foreign Affairs"

[ganja]
kind = "place"
az.preferred = "Gəncə"
en.preferred = "Ganja"

[islamic-republic]
kind = "place"
az.preferred = "İran İslam Respublikası"
en.preferred = "Islamic Republic of Iran"

[zelensky]
kind = "person"
az = { family = "Zelenski", given = "Volodimir" }
en = { family = "Zelensky", given = "Volodymyr" }

[microsoft]
kind = "organisation"
az.preferred = "Microsoft"
en.preferred = "Microsoft"

[livingston]
kind = "person"
az.preferred = "Livingston"
en.preferred = "Livingston"
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "az", "İstanbulda, İSTANBULDA, Bakıda, BAKIDA", id="right in small letters and capitals"
        ),
        pytest.param("az", "II Dünya müharibəsi, I Pyotr, XIX əsr, Elizabet II", id="Roman numerals"),
        pytest.param("az", "Instagram, Intel, iPhone, IBM, WI-FI", id="brands"),
        pytest.param("az", "MICROSOFT və Microsoft", id="a name that English spells the same, in capitals"),
        pytest.param("az", "Iran International yazır ki", id="a phrase in which the name is not meant"),
        pytest.param("az", "LIVINGSTON", id="a foreign person's name in capitals"),
        pytest.param("az", "QIZIL QIŞ, işıq, ildırım, İLDIRIM", id="ordinary words with both letters"),
        pytest.param("az", "xarici işlər nazirliyi", id="small letters"),
        pytest.param("az", "müəllimi, məsələsi, gözündə", id="endings in harmony"),
        pytest.param("az", "məktəbli qız, əlidir", id="an ı after another vowel"),
        pytest.param(
            "az", "Məmmədqızı, şəhərqırağı, dördsıralı, üzqırxan, günışığı", id="another word begins"
        ),
        pytest.param("en", "Istanbul, Iran and Baku", id="English in its own letters"),
        pytest.param("en", "Ilısu and Işıq", id="Azerbaijani words that are in no glossary"),
        pytest.param("en", "“İran” in a quotation", id="another's words in English"),
        pytest.param("en", "İstanbul Başakşehir, İstanbul Technical University", id="a Turkish name"),
        pytest.param("ru", "İran и BAKİ", id="a Russian text"),
        pytest.param("az", "`Istanbul`, https://example.org/Istanbul", id="code and addresses"),
        pytest.param("az", "“Istanbul [sic]”", id="what is marked sic"),
        pytest.param("az", "Istanbul <!-- termkit: ignore -->", id="an ignored line"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert check_text(text, language, NAMES, select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("az", "qışı Istanbulda gözlədi", "qışı İstanbulda gözlədi", id="an English capital"),
        pytest.param("az", "ISTANBULDA", "İSTANBULDA", id="all capitals"),
        pytest.param("az", "BAKİDAN AVROPAYA", "BAKIDAN AVROPAYA", id="the capital of ı is I"),
        pytest.param("az", "Bakini, Bakidə", "Bakını, Bakıda", id="an ending in harmony with the wrong i"),
        pytest.param("az", "Gəncənın, Zelenskinın", "Gəncənin, Zelenskinin", id="an ending alone"),
        pytest.param("az", "Bakıni", "Bakını", id="the other way round"),
        pytest.param("az", "BAKİ", "BAKI", id="the same without an ending"),
        pytest.param("az", "HEYDƏR ƏLIYEV", "HEYDƏR ƏLİYEV", id="the capital of i is İ"),
        pytest.param("az", "Heydər Əlıyevin", "Heydər Əliyevin", id="inside a name"),
        pytest.param("az", "XARICI IŞLƏR NAZIRLIYI", "XARİCİ İŞLƏR NAZİRLİYİ", id="a phrase in capitals"),
        pytest.param("az", "XARICI IŞLƏR NAZIRLIYININ", "XARİCİ İŞLƏR NAZİRLİYİNİN", id="and its ending"),
        pytest.param("az", "Xarici Işlər Nazirliyi", "Xarici İşlər Nazirliyi", id="one capital of a phrase"),
        pytest.param("az", "IRAN-ın", "İRAN-ın", id="before a hyphenated ending, which stays"),
        pytest.param("az", "“Istanbul” dedi", "“İstanbul” dedi", id="damage in a quotation is damage"),
        pytest.param("en", "FROM BAKU TO İSTANBUL", "FROM BAKU TO ISTANBUL", id="no capital of English"),
        pytest.param("en", "Aliyev in İran", "Aliyev in Iran", id="the same at the start of a word"),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert {rule for rule, _ in check_text(text, language, NAMES).said} == {RULE}
    assert mend_text(text, language, NAMES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("nəticəsındə", "nəticəsində", id="small letters"),
        pytest.param("NƏTICƏSINDƏ", "NƏTİCƏSİNDƏ", id="capitals, where the second follows the first"),
        pytest.param("ölkəsı", "ölkəsi", id="at the end"),
        pytest.param("gözündəkı", "gözündəki", id="after a chain of endings"),
    ],
)
def test_broken_harmony_is_suggested_and_not_imposed(
    check_text: CheckText, mend_text: MendText, text: str, expected: str
) -> None:
    finding = check_text(text, "az", NAMES).only
    assert (finding.rule, finding.severity) == (RULE, "warning")
    assert mend_text(text, "az", NAMES) == text
    assert mend_text(text, "az", NAMES, unsafe=True) == expected


def test_a_phrase_that_holds_another_name_is_one_finding(check_text: CheckText, mend_text: MendText) -> None:
    text = "IRAN ISLAM RESPUBLIKASI"
    assert check_text(text, "az", NAMES).only.text == text
    assert mend_text(text, "az", NAMES) == "İRAN İSLAM RESPUBLİKASI"


def test_a_name_heard_with_other_vowels_is_suggested_and_not_imposed(
    check_text: CheckText, mend_text: MendText
) -> None:
    text = "Volodımır Zelenski"
    assert check_text(text, "az", NAMES).only.severity == "warning"
    assert mend_text(text, "az", NAMES) == text

"""Letters, and words, that only look like the right ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "lookalike-letter"

PIPELINE = """
[btc]
kind = "organisation"
az = { preferred = "Bakı–Tbilisi–Ceyhan", acronym = "BTC" }
en = { preferred = "Baku–Tbilisi–Ceyhan", acronym = "BTC" }
ru = { preferred = "Баку – Тбилиси – Джейхан", acronym = "БТД" }

[ussr]
kind = "place"
az = { preferred = "SSRİ" }
en = { preferred = "USSR" }
ru = { preferred = "СССР" }

[amok]
kind = "organisation"
ru = { preferred = "АМОК" }

[shusha]
kind = "place"
az = { preferred = "Şuşa" }
en = { preferred = "Shusha" }
ru = { preferred = "Шуша" }
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("az", "Şuşa, Rəsulzadə, ğ, ı", id="the right letters"),
        pytest.param(
            "en", "Ștefan in București, a Fulani ǝ", id="Romanian and African letters in an English text"
        ),
        pytest.param("en", "The Russian word СССР and the word МОСТ", id="Russian words in an English text"),
        pytest.param("en", "the journal Вестник", id="a Cyrillic word with letters of its own"),
        pytest.param("ru", "BBC, IBM и HTTP", id="Latin acronyms that are no Russian ones"),
        pytest.param("ru", "OPEC, CMOC и MOCT", id="Latin letters of no Russian acronym"),
        pytest.param("ru", "XIX, MCC, a и B", id="Roman numerals and single letters"),
        pytest.param("en", "Its rival (ВТС) lost.", id="a foreign acronym in a bracket"),
        pytest.param("az", "Rəqibi (rusca ВТС) uduzdu.", id="a foreign acronym in a bracket that says so"),
        pytest.param("en", "They painted “ВТС” on it.", id="another's word"),
        pytest.param("ru", "майка с надписью CCCP", id="letters that are shown"),
        pytest.param("en", "the ВТС-130 and ВТС 20/04", id="a designation"),
        pytest.param("az", "`Rǝsulzadǝ` və https://example.org/Șuşa", id="code and addresses"),
        pytest.param("az", "“Rǝsulzadǝ [sic]”", id="what is marked sic"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert check_text(text, language, PIPELINE, select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("az", "Rǝsulzadǝnin", "Rəsulzadənin", id="a reversed e for the schwa, inflected"),
        pytest.param("az", "ƏLƎSGƏR", "ƏLƏSGƏR", id="the same in capitals"),
        pytest.param("az", "Șuşada", "Şuşada", id="a comma below for the cedilla"),
        pytest.param("az", "dǝniz", "dəniz", id="a word of no glossary"),
        pytest.param("az", "“Șuşa” dedi", "“Şuşa” dedi", id="damage in a quotation is damage"),
        pytest.param(
            "en", "The BTC, or the ВТС", "The BTC, or the BTC", id="a word wholly in Cyrillic look-alikes"
        ),
        pytest.param("az", "BTC; ВТС-nin", "BTC; BTC-nin", id="the same before an ending, which stays"),
        pytest.param("ru", "под конец CCCP", "под конец СССР", id="a word wholly in Latin look-alikes"),
    ],
)
def test_fix(check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert [rule for rule, _ in check_text(text, language, PIPELINE).said] == [RULE]
    assert mend_text(text, language, PIPELINE) == expected


def test_the_message_names_the_letter_and_the_glossary_entry(check_text: CheckText) -> None:
    finding = check_text("Rǝsulzadǝ", "az").only
    assert finding.severity == "error"
    assert finding.message == (
        "“Rǝsulzadǝ”: ǝ (U+01DD) only looks like ə. In the glossary: Rəsulzadə (names.toml:2)."
    )


def test_a_short_acronym_that_the_text_has_not_named_is_suggested_and_not_imposed(
    check_text: CheckText, mend_text: MendText
) -> None:
    text = "the ВТС made it"
    assert check_text(text, "en", PIPELINE).only.severity == "warning"
    assert mend_text(text, "en", PIPELINE) == text
    assert mend_text(text, "en", PIPELINE, unsafe=True) == "the BTC made it"


def test_an_organisations_capitals_may_be_anothers(check_text: CheckText, mend_text: MendText) -> None:
    assert check_text("Клуб AMOK выиграл", "ru", PIPELINE).only.severity == "warning"
    assert mend_text("Клуб AMOK выиграл", "ru", PIPELINE) == "Клуб AMOK выиграл"
    assert mend_text("АМОК и AMOK", "ru", PIPELINE) == "АМОК и АМОК"


def test_in_a_bracket_after_its_own_name_it_is_damage(mend_text: MendText) -> None:
    text = "The Baku–Tbilisi–Ceyhan (ВТС) line"
    assert mend_text(text, "en", PIPELINE) == "The Baku–Tbilisi–Ceyhan (BTC) line"


def test_an_acronym_of_the_dictionary_needs_no_entry(check_text: CheckText, mend_text: MendText) -> None:
    found = check_text("Об этом сообщил TACC утром.", "ru").only
    assert (found.rule, found.severity, found.text) == ("lookalike-letter", "warning", "TACC")
    assert mend_text("Об этом сообщил TACC утром.", "ru") == "Об этом сообщил TACC утром."
    assert mend_text("Об этом сообщил TACC утром.", "ru", unsafe=True) == "Об этом сообщил ТАСС утром."


def test_an_acronym_that_the_text_has_in_its_own_letters_is_mended(mend_text: MendText) -> None:
    text = "Корреспондент ТАСС был там, и TACC сообщил."
    assert mend_text(text, "ru") == "Корреспондент ТАСС был там, и ТАСС сообщил."

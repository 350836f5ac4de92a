"""One word with several hyphens, or with and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "hyphenation"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "co-operation, co-operation and G-20, G-20", id="one way throughout"),
        pytest.param("en", "G‑20 and the G‑20", id="non-breaking throughout"),
        pytest.param(
            "en",
            "The Organization for Security and Co-operation in Europe wants cooperation.",
            id="an official name keeps its own",
        ),
        pytest.param("en", "to re-sign and to resign", id="two words"),
        pytest.param("en", "a well-known man is well known", id="as two words"),
        pytest.param("en", "the 1990-2000 period, G20 and G-20", id="figures"),
        pytest.param("en", "cooperation, “co-operation” and *Co-operation*", id="quotations and titles"),
        pytest.param("en", "cooperation, `co-operation`, https://example.org/co-operation", id="addresses"),
        pytest.param(
            "en", "cooperation.\n\n## References\n\nCo-operation. London, 1999.\n", id="a reference"
        ),
        pytest.param("en", "cooperation\n\nco-operation <!-- termkit: ignore -->", id="an ignored line"),
        pytest.param("en", "cooperation and co-operation [sic]", id="what is marked sic"),
        pytest.param("en", "anti-co-operation, cooperation", id="part of a longer word"),
        pytest.param("az", "NATO-nun, NATO", id="an ending"),
        pytest.param("az", "D-8, D-8-in, D-8-ə", id="a name with a hyphen and an ending"),
        pytest.param("ru", "По-этому пути; поэтому", id="two Russian words"),
        pytest.param("ru", "Расул-заде и Расулзаде", id="a surname, of which other rules speak"),
        pytest.param("ru", "IT-отдел и IT", id="a compound and its part"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert check_text(text, language).said == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "G‑20, G-20", "G-20, G-20", id="of equals the plain hyphen"),
        pytest.param("en", "G‑20, G‑20, G-20", "G‑20, G‑20, G‑20", id="the way used most"),
        pytest.param("en", "Co‑operation, co-operation", "Co-operation, co-operation", id="capitals stay"),
        pytest.param("az", "D‑8 və D-8-in, D-8-ə", "D-8 və D-8-in, D-8-ə", id="before an ending"),
        pytest.param(
            "az", "İctimai‑siyasi, ictimai-siyasi", "İctimai-siyasi, ictimai-siyasi", id="a dotted capital"
        ),
        pytest.param("ru", "Д‑8 (2024), Д-8", "Д-8 (2024), Д-8", id="in Russian"),
    ],
)
def test_another_sign_is_mended(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert {rule for rule, _ in check_text(text, language).said} == {RULE}
    assert mend_text(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en",
            "Co-operation; cooperation, cooperation",
            "Cooperation; cooperation, cooperation",
            id="without the hyphen",
        ),
        pytest.param(
            "en",
            "COOPERATION; co-operation, co-operation",
            "CO-OPERATION; co-operation, co-operation",
            id="with it",
        ),
        pytest.param(
            "ru",
            "внешне-политическая, внешнеполитическая, внешнеполитическая",
            "внешнеполитическая, внешнеполитическая, внешнеполитическая",
            id="in Russian",
        ),
        pytest.param(
            "ru",
            "Прессконференция; пресс-конференция",
            "Пресс-конференция; пресс-конференция",
            id="of equals the word of the dictionary",
        ),
        pytest.param(
            "en",
            "anti-Semitism, anti-Semitism, Antisemitism",
            "anti-Semitism, anti-Semitism, Anti-Semitism",
            id="a capital inside",
        ),
        pytest.param(
            "ru",
            "Северо-Кавказский, Северо-Кавказский, Северокавказский",
            "Северо-Кавказский, Северо-Кавказский, Северо-Кавказский",
            id="a capital inside, in Russian",
        ),
        pytest.param("az", "bir-başa, birbaşa, Birbaşa", "birbaşa, birbaşa, Birbaşa", id="in Azerbaijani"),
        pytest.param(
            "en",
            "coop\u00aderation, co-operation, co-operation",
            "co-op\u00aderation, co-operation, co-operation",
            id="a soft hyphen stays",
        ),
    ],
)
def test_another_spelling_is_suggested_and_not_imposed(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert {rule for rule, _ in check_text(text, language).said} == {RULE}
    assert mend_text(text, language) == text
    assert mend_text(text, language, unsafe=True) == expected


def test_the_form_of_the_glossary_is_wanted_however_seldom_it_is(mend_text: MendText) -> None:
    entry = """
[e-mail]
kind = "term"
en.preferred = "e-mail"
"""
    text = "email, email, e-mail"
    assert mend_text(text, "en", more=entry, unsafe=True) == "e-mail, e-mail, e-mail"


def test_one_word_three_ways(check_text: CheckText, mend_text: MendText) -> None:
    text = "co‑operation, co-operation, cooperation, cooperation"
    assert [span for _, span in check_text(text, "en").said] == ["co‑operation", "co-operation"]
    assert mend_text(text, "en", unsafe=True) == "cooperation, cooperation, cooperation, cooperation"


def test_the_message_says_how_often_the_other_way_is_used(check_text: CheckText) -> None:
    text = "Co-operation, cooperation, cooperation; G‑20, G-20"
    assert [finding.message for finding in check_text(text, "en").findings] == [
        "“Co-operation” here, “cooperation” 2 times elsewhere.",
        "“G‑20” here, elsewhere with another hyphen: a reader sees no difference, a search does.",
    ]


@pytest.mark.parametrize("signs", ["- ", "<!--", "a- ", "a-", "-"])
def test_hyphens_by_the_hundred_thousand(signs: str, check_text: CheckText) -> None:
    # To copy all that stands before each would take many minutes.
    text = f"{signs * 100_000}\n\nG‑20, G-20"
    assert [span for rule, span in check_text(text, "en").said if rule == RULE] == ["G‑20"]

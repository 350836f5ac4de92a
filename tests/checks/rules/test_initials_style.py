"""Initials with or without spaces, as the settings want them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks import Style

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "initials-style"
SPACED, JOINED = Style(initials="spaced"), Style(initials="joined")


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        pytest.param(Style(), "en", "J.K. Karimli, J. K. Karimli", id="off without the setting"),
        pytest.param(SPACED, "az", "M. Ə. Kərimli, C. Kərimli", id="spaced"),
        pytest.param(JOINED, "ru", "Дж.К. Керимли, А. Керимли", id="joined"),
        pytest.param(SPACED, "en", "The U.S. President in Washington, D.C. Then", id="abbreviations"),
        pytest.param(SPACED, "en", "See `J.K. Karimli` and http://example.org/J.K.Karimli", id="code"),
        pytest.param(
            SPACED, "en", "The N.Y. Times, a B.A. Thesis, the K.G.B. Officer", id="an article before"
        ),
        pytest.param(SPACED, "en", "By S.S. Titanic, on T.V. News, to R.S. University", id="a thing behind"),
        pytest.param(SPACED, "az", "Orada A.B.Ş. Prezidenti, B.R. Prezidenti", id="a title behind"),
        pytest.param(
            SPACED, "ru", "Там С.С.С.Р. Правительство, К.Р. Президента, Ф.И.О. Заявителя", id="a noun behind"
        ),
        pytest.param(SPACED, "ru", "Вот Керимов А. Б., Салманова, Р. Г. и Зарифов Д.", id="behind, spaced"),
        pytest.param(SPACED, "en", "At Rafibeyli A.M. or P.M., near Karimov B.B.C. people", id="no initials"),
        pytest.param(SPACED, "en", "We left Quzlaq C.D. then.", id="behind what is no surname"),
        pytest.param(JOINED, "en", "That is plan B. Then we left, Mr. J. Karimli.", id="a title"),
    ],
)
def test_noop(check_text: CheckText, style: Style, language: str, text: str) -> None:
    assert check_text(text, language, style=style).findings == []


@pytest.mark.parametrize(
    ("style", "language", "text", "mended"),
    [
        (SPACED, "en", "There J.K. Karimli met J.Karimli.", "There J. K. Karimli met J. Karimli."),
        (SPACED, "az", "Orada M.Ə.Kərimli", "Orada M. Ə. Kərimli"),
        (JOINED, "az", "Orada M. Ə. Kərimli", "Orada M.Ə. Kərimli"),
        (JOINED, "ru", "Вот Дж. К. Керимли", "Вот Дж.К. Керимли"),
        (
            SPACED,
            "ru",
            "Вот Салманов Р.Г. и Зарифова,\u00a0К.М.",
            "Вот Салманов Р. Г. и Зарифова,\u00a0К. М.",
        ),
        (JOINED, "az", "Orada Kərimov C. B. danışdı.", "Orada Kərimov C.B. danışdı."),
        (SPACED, "az", "Zərdabi H.B. yazdı.", "Zərdabi H. B. yazdı."),
        (SPACED, "ru", "Вот Дж.К.\u00a0Керимли", "Вот Дж.\u00a0К.\u00a0Керимли"),
    ],
)
def test_fix(
    check_text: CheckText, mend_text: MendText, style: Style, language: str, text: str, mended: str
) -> None:
    assert {rule for rule, _ in check_text(text, language, style=style).said} == {RULE}
    assert mend_text(text, language, style=style) == mended


def test_a_fix_before_what_may_be_no_surname_is_not_safe(check_text: CheckText, mend_text: MendText) -> None:
    text = "There J.K. Rowling sat, and Q.R. Beagle."
    assert [found for _, found in check_text(text, "en", style=SPACED).said] == ["J.K. ", "Q.R. "]
    assert mend_text(text, "en", style=SPACED) == text
    wanted = "There J. K. Rowling sat, and Q. R. Beagle."
    assert mend_text(text, "en", style=SPACED, unsafe=True) == wanted


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        (JOINED, "en", "They spoke of Henry V. N. Karimov left."),
        (JOINED, "en", "It was about World War I. R. Salmanov wrote it."),
        (JOINED, "en", "Vitamin C. R. Salmanov found it."),
        (JOINED, "ru", "Том I. Р. Салманов"),
        (SPACED, "en", "After his M.A. Salmanov left, and after his M.D. Karimov too."),
        (SPACED, "ru", "Там Ф.И.О. Салманов"),
    ],
)
def test_a_fix_of_what_may_be_a_number_a_sentence_or_a_degree_is_not_safe(
    mend_text: MendText, style: Style, language: str, text: str
) -> None:
    assert mend_text(text, language, style=style) == text


def test_a_fix_before_a_person_of_the_glossary_is_safe(mend_text: MendText) -> None:
    assert mend_text("There H.B.Zardabi sat.", "en", style=SPACED) == "There H. B. Zardabi sat."


def test_others_words_are_not_mended(check_text: CheckText) -> None:
    assert check_text("He wrote “J.K. Karimli”.", "en", style=SPACED).noted == [(RULE, "J.K. ")]

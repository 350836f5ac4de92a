"""Which findings are heard, how severe they are, and which fixes are applied."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from termkit.checks import Finding, Fix, Settings, apply_fixes, check
from termkit.documents import Document, Edit, Segment, read_document
from termkit.errors import LanguageError, SettingsError
from termkit.glossary import Glossary
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

# One finding for each place


@pytest.mark.parametrize(
    ("language", "text", "rule"),
    [
        pytest.param("en", "Rәsulzadə", "mixed-script", id="mixed scripts before a foreign form"),
        pytest.param("az", "Azǝrbaycan", "lookalike-letter", id="a wrong letter before a missing mark"),
        pytest.param("az", "Istanbul", "turkic-i", id="a dot before a foreign form"),
        pytest.param("en", "Resulzade", "deprecated-term", id="a deprecated form before an unlisted one"),
        pytest.param("en", "Vəkilov", "foreign-spelling", id="a foreign form before an unlisted one"),
        pytest.param("az", "Vekilov", "unlisted-spelling", id="an unlisted form"),
    ],
)
def test_the_most_specific_rule_speaks(check_text: CheckText, language: str, text: str, rule: str) -> None:
    assert check_text(text, language).only.rule == rule


def test_a_rule_that_does_not_run_leaves_its_place_to_the_next(check_text: CheckText) -> None:
    assert check_text("Resulzadenin", "az").said == [("deprecated-term", "Resulzadenin")]
    assert check_text("Resulzadenin", "az", ignore=("deprecated",)).said == [
        ("unlisted-spelling", "Resulzadenin")
    ]


def test_findings_come_by_place(check_text: CheckText) -> None:
    findings = check_text("G‑20, Vekilov, Resulzade, Bаku and G-20", "en").findings
    assert [finding.text for finding in findings] == ["G‑20", "Vekilov", "Resulzade", "Bаku"]


def test_findings_do_not_overlap_where_rules_see_different_words(check_text: CheckText) -> None:
    text = "Həsən Bəy Zərdаbi; Mehmed Emin Resulzade və Kirovabaddakı Rǝsulzadə"
    findings = check_text(text, "az").findings
    assert len(findings) > 3
    assert all(one.span.end <= other.span.start for one, other in pairwise(findings))


# Settings


def test_select_and_ignore(check_text: CheckText) -> None:
    text = "Resulzade in Bаku"
    assert check_text(text, "en", select=("mixed",)).said == [("mixed-script", "Bаku")]
    assert check_text(text, "en", ignore=("mixed-script",)).said == [("deprecated-term", "Resulzade")]


def test_an_unknown_rule_or_language_is_an_error(check_text: CheckText) -> None:
    with pytest.raises(SettingsError, match="there is no rule “spelling”"):
        check_text("Bakı", "az", select=("spelling",))
    with pytest.raises(LanguageError, match="“xx” is no language"):
        check_text("Bakı", "xx")


def test_a_language_may_have_a_region(check_text: CheckText) -> None:
    assert check_text("Resulzade", "en-GB").said == check_text("Resulzade", "en").said


@pytest.mark.parametrize("severity", ["info", "warning", "error"])
def test_a_severity_is_a_setting(check_text: CheckText, severity: str) -> None:
    finding = check_text("Resulzade", "en", severities={"deprecated-term": severity}).only
    assert finding.severity == severity
    assert finding.safe_fix is not None


def test_a_rule_that_is_off_is_silent(check_text: CheckText) -> None:
    assert check_text("Resulzade", "en", severities={"deprecated-term": "off"}).findings == []


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        pytest.param("error", "info", id="a mention stays a mention"),
        pytest.param("info", "info", id="as severe as the rule"),
    ],
)
def test_what_says_less_than_its_rule_is_not_raised(
    check_text: CheckText, severity: str, expected: str
) -> None:
    for text in ("in Kirovabad", "“Resulzade”"):
        assert check_text(text, "en", severities={"deprecated-term": severity}).only.severity == expected


def test_a_suggestion_of_a_rule_of_errors_is_a_warning_still(check_text: CheckText) -> None:
    assert check_text("nəticəsındə", "az").only.severity == "warning"
    assert check_text("nəticəsındə", "az", severities={"turkic-i": "error"}).only.severity == "warning"
    assert check_text("nəticəsındə", "az", severities={"turkic-i": "info"}).only.severity == "info"


# Whose words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "“Resulzade”", id="a quotation"),
        pytest.param("en", "> Resulzade\n", id="a block quote"),
        pytest.param("en", "*Resulzade*", id="italics"),
        pytest.param("en", "Rasulzadeh (Turkish: Resulzade)", id="a bracket after a name"),
        pytest.param("en", "## References\n\nResulzade, M. Baku.\n", id="a reference"),
    ],
)
def test_in_the_words_of_others_spelling_is_mentioned_and_not_mended(
    check_text: CheckText, mend_text: MendText, language: str, text: str
) -> None:
    finding = check_text(text, language).only
    assert (finding.severity, finding.fixes) == ("info", ())
    assert mend_text(text, language, unsafe=True) == text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "“Bаku”", "“Baku”", id="mixed scripts"),
        pytest.param("az", "> Rǝsulzadǝ\n", "> Rəsulzadə\n", id="look-alikes"),
        pytest.param("az", "*Istanbul*", "*İstanbul*", id="dots"),
    ],
)
def test_damage_is_damage_in_anybodys_words(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert check_text(text, language).only.severity == "error"
    assert mend_text(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("ru", "«OSCE»", "«ОБСЕ»", id="a name that Russian puts in quotation marks"),
        pytest.param(
            "en", "“the road from Баку to us”", "“the road from Baku to us”", id="a name in a translation"
        ),
    ],
)
def test_some_quotation_marks_quote_nobody(
    mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert mend_text(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("see `Bаku`", id="code"),
        pytest.param("https://example.org/Bаku", id="an address"),
        pytest.param("Bаku [sic]", id="what is marked sic"),
        pytest.param("Bаku <!-- termkit: ignore -->", id="an ignored line"),
        pytest.param("<!-- termkit: ignore-file -->\n\nBаku", id="an ignored file"),
    ],
)
def test_nothing_at_all_is_said(check_text: CheckText, text: str) -> None:
    assert check_text(text, "en").findings == []


@pytest.mark.parametrize("number", ["¹", "²³", "⁴⁰", "*", "[1]", "†", "^1^"])
def test_the_number_of_a_note_does_not_hide_a_name(mend_text: MendText, number: str) -> None:
    text = "So Vəkilov{0} and Vəkilov’s{0} friends wrote to Kулагин{0} in Bаku{0}."
    expected = "So Vakilov{0} and Vakilov’s{0} friends wrote to Kulagin{0} in Baku{0}."
    assert mend_text(text.format(number), "en") == expected.format(number)


def test_a_paragraph_in_another_language_keeps_the_names_of_its_own(mend_text: MendText) -> None:
    english = "It was Vəkilov who went to Paris, and the others stayed."
    azerbaijani = "Vəkilov Parisdə idi və geri qayıtdı."
    russian = "Об этом писал Kулагин, и его помнят."
    assert mend_text(f"{english}\n\n{azerbaijani}\n\n{russian}", "en") == (
        f"{english.replace('Vəkilov', 'Vakilov')}\n\n{azerbaijani}\n\n{russian.replace('K', 'К')}"
    )


def test_a_comment_may_ignore_one_rule_alone(check_text: CheckText) -> None:
    text = "Resulzade in Bаku <!-- termkit: ignore[mixed-script] -->"
    assert check_text(text, "en").said == [("deprecated-term", "Resulzade")]


# How sure the glossary is

UNSURE = """
[ganja]
kind = "place"
az = {{ preferred = "Gəncə", admitted = "Gəncə şəhəri", deprecated = "Gence" {0} }}
en = {{ preferred = "Ganja", admitted = "Gandja", deprecated = "Gandzha" {0} }}
ru = {{ preferred = "Гянджа", deprecated = "Гянжа" {0} }}
{1}
[iran]
kind = "place"
az = {{ preferred = "İran" {0} }}
en = {{ preferred = "Iran" {0} }}
{1}
"""


@pytest.mark.parametrize(
    "glossary",
    [
        pytest.param(UNSURE.format(', review = "proposed"', ""), id="proposed"),
        pytest.param(UNSURE.format(', review = "disputed"', ""), id="disputed"),
        pytest.param(UNSURE.format("", "sensitive = true"), id="sensitive"),
    ],
)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("az", "Gencedə", id="deprecated"),
        pytest.param("en", "in Gandzha", id="deprecated in English"),
        pytest.param("ru", "с Гянжой", id="deprecated in Russian"),
        pytest.param("az", "Iranda", id="a wrong i"),
        pytest.param("en", "in İran", id="a wrong i in English"),
    ],
)
def test_what_is_not_sure_is_mentioned_and_never_mended(
    check_text: CheckText, mend_text: MendText, glossary: str, language: str, text: str
) -> None:
    checked = check_text(text, language, glossary)
    assert checked.only.severity == "info"
    assert (
        check_text(text, language, glossary, severities=dict.fromkeys([checked.only.rule], "error")).said
        == []
    )
    assert mend_text(text, language, glossary, unsafe=True) == text


def test_a_proposed_name_in_a_foreign_form_is_mentioned_only(
    check_text: CheckText, mend_text: MendText
) -> None:
    proposed = UNSURE.format(', review = "proposed"', "")
    assert check_text("Gəncə", "en", proposed).noted == [("foreign-spelling", "Gəncə")]
    assert mend_text("Gəncə", "en", proposed, unsafe=True) == "Gəncə"


def test_the_letters_of_a_proposed_name_are_damage_all_the_same(mend_text: MendText) -> None:
    assert mend_text("Gаnja", "en", UNSURE.format(', review = "proposed"', "")) == "Ganja"


def test_an_approved_side_is_sure_beside_a_proposed_one(check_text: CheckText) -> None:
    glossary = """
    [ganja]
    kind = "place"
    az = { preferred = "Gəncə", deprecated = "Gence", review = "approved" }
    en = { preferred = "Ganja", review = "proposed" }
    """
    assert check_text("Gencedə", "az", glossary).only.severity == "warning"


# Fixes


def finding(start: int, end: int, *texts: str, safe: bool = True, segment: int = 0) -> Finding:
    """A finding with a fix for each text."""
    fixes = tuple(Fix.writing(text, Span(start, end), safe=safe) for text in texts)
    return Finding("mixed-script", "error", "", Span(start, end), "", fixes, segment=segment)


def test_safe_fixes_are_applied_and_others_only_when_asked_for() -> None:
    findings = [finding(0, 4, "Bakı"), finding(6, 9, "Şuşa", safe=False), finding(10, 12)]
    assert apply_fixes(findings) == {0: [Edit(0, 4, "Bakı")]}
    assert apply_fixes(findings, unsafe=True) == {0: [Edit(0, 4, "Bakı"), Edit(6, 9, "Şuşa")]}


def test_of_several_fixes_the_safe_one_counts_and_else_the_first() -> None:
    choices = finding(0, 4, "Bakı", "Baku", safe=False)
    assert apply_fixes([choices]) == {}
    assert apply_fixes([choices], unsafe=True) == {0: [Edit(0, 4, "Bakı")]}
    safe = Fix.writing("Баку", Span(0, 4))
    both = Finding("mixed-script", "error", "", Span(0, 4), "", (*choices.fixes, safe))
    assert apply_fixes([both], unsafe=True) == {0: [Edit(0, 4, "Баку")]}


def test_a_fix_that_touches_a_changed_place_waits_for_the_next_run() -> None:
    findings = [
        finding(5, 10, "a"),
        finding(0, 6, "b"),
        finding(0, 5, "c"),
        finding(9, 20, "d"),
        finding(5, 10, "e"),
    ]
    assert apply_fixes(findings) == {0: [Edit(5, 10, "a"), Edit(0, 5, "c")]}


def test_the_edits_of_one_fix_are_made_together_or_not_at_all() -> None:
    pair = Fix("", (Edit(0, 2, "x"), Edit(8, 9, "y")))
    findings = [finding(8, 10, "a"), Finding("mixed-script", "error", "", Span(0, 9), "", (pair,))]
    assert apply_fixes(findings) == {0: [Edit(8, 10, "a")]}


def test_edits_are_counted_in_their_own_segment() -> None:
    assert apply_fixes([finding(0, 4, "a"), finding(0, 4, "b", segment=2)]) == {
        0: [Edit(0, 4, "a")],
        2: [Edit(0, 4, "b")],
    }


def test_each_segment_of_a_document_is_checked() -> None:
    segments = (Segment("Баку"), Segment("Kулагин"), Segment("Kулагин", exempt=SpanSet([(0, 7)])))
    document = Document("essay.docx", "docx", "utf-8", b"", segments)
    (found,) = check(document, "ru", Glossary([]), Settings())
    assert (found.segment, found.span, found.text) == (1, Span(0, 7), "Kулагин")


def test_a_fix_changes_no_other_byte() -> None:
    before = "\ufeffKулагин  \r\nRə\u00adsulzadə\u00a0\tBa\u0301ku\r\n\r\n…  ".encode()
    document = read_document(before, "essay.txt")
    after = document.with_edits(apply_fixes(check(document, "ru", Glossary([]))))
    assert after == before.replace("Kулагин".encode(), "Кулагин".encode())


def test_keys_that_lead_to_an_entry_are_for_the_rules_of_citations(check_text: CheckText) -> None:
    text = "A short account (Мамедова 1999).\n\nReferences\n\nМамедова, С. 1999. Лекции. Баку: Наука.\n"
    assert not [f for f in check_text(text, "en").findings if f.span.start < text.index("References")]

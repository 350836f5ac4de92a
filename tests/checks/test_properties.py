"""What holds for any text whatever."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import apply_fixes, check
from termkit.checks.finding import SEVERITIES
from termkit.documents import Edit, read_document

if TYPE_CHECKING:
    from termkit.glossary import Glossary

# Pieces that the rules look at: names right and wrong, in several forms, and what stands around them.
_WORDS = """
Rəsulzadə Resulzadenin RESULZADƏ Rasulzade Rasulzadeh Расулзаде Расулзадэ Rǝsulzadǝ Rәsulzadə
Vəkilov Vakilovun Vekilov Векиловым Kulaqin Kulaginin Кулагина Kулагин Bakı BAKİ Baku Bаku Баку
Bakıda Gəncə Kirovabadda 1938 Кировабадом Гянжой İstanbul Istanbul ISTANBULDA Ленкорань Лянкяране
Azerbaycan NATO НАТО HATO NATO-nun BMT ООН ATƏT Mustafa bəy bey Bey Мустафа-бек Гасан-Бек Həsən Bəy
M. Ə. М. Э. co-operation co‑operation cooperation G-20 G‑20 D-8-in nəticəsındə II XX və Foreign
Affairs Ministry Министерством внешних дел the в к
""".split()
_MARKS = [
    "“",
    "”",
    "«",
    "»",
    "'s",
    "’s",
    "-",
    "‑",
    "(",
    ")",
    "[sic]",
    "*",
    "`",
    ", ",
    ". ",
    "\u00ad",
    "\u00a0",
    "\n",
    "\n\n> ",
]
_MARKUP = [
    "\n\n## References\n\n",
    "\n\n# ",
    " <!-- termkit: ignore --> ",
    " https://example.org/",
    "\u0301",
    "\r\n",
]
_TEXTS = st.one_of(
    # A file with control characters is no text, and is refused where files are read.
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=80),
    st.lists(st.sampled_from([*_WORDS, *_MARKS, *_MARKUP, " ", " "]), max_size=25).map("".join),
    st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join),
)
_LANGUAGES = st.sampled_from(["az", "en", "ru"])


@given(_TEXTS, _LANGUAGES)
def test_findings_are_places_of_the_text(names: Glossary, text: str, language: str) -> None:
    document = read_document(text.encode(), "essay.md")
    text = document.segments[0].text
    done = 0
    for finding in check(document, language, names):
        start, end = finding.span
        assert done <= start < end <= len(text)
        assert finding.text == text[start:end]
        assert finding.severity in SEVERITIES
        for fix in finding.fixes:
            assert all(start <= edit.start <= edit.end <= end for edit in fix.edits)
            assert "".join(edit.text for edit in fix.edits) != finding.text
        for related in finding.related:
            assert related.text == related.span.of(text)
        done = end


@given(_TEXTS, _LANGUAGES)
def test_safe_fixes_settle_and_change_nothing_else(names: Glossary, text: str, language: str) -> None:
    document = read_document(text.encode(), "essay.md")
    for _ in range(10):
        findings = check(document, language, names)
        edits = apply_fixes(findings)
        if not edits:
            assert all(finding.safe_fix is None for finding in findings)
            return
        before, after = document.segments[0].text, document.with_edits(edits).decode()
        assert after == spliced(before, edits[0])
        document = read_document(after.encode(), "essay.md")
    pytest.fail(f"the fixes never come to an end: {document.segments[0].text!r}")


def spliced(text: str, edits: list[Edit]) -> str:
    """The text with edits made from the last to the first."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text

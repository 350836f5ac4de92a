"""A translation and its source for tests of bilingual rules."""

from __future__ import annotations

from termkit.checks import Finding, Settings, apply_fixes, check
from termkit.documents import Document, Segment, Source
from termkit.documents.bilingual_document import segment_of
from termkit.glossary import Glossary


def found(
    rule: str, source: str, text: str, languages: str = "en-az", form: str = "", *, confirmed: bool = True
) -> list[Finding]:
    """What a rule finds in a translation; the languages are those of source and translation."""
    theirs, ours = languages.split("-")
    origin = Source(source, theirs, form=form, confirmed=confirmed)
    return found_in(rule, segment_of(text, 1, "", (), origin), ours)


def found_in(rule: str, segment: Segment, language: str) -> list[Finding]:
    """What a rule finds in a segment."""
    document = Document("pair", "plain-text", "utf-8", b"", (segment,))
    findings = check(document, language, Glossary([]), Settings(select=(rule,)))
    # `untranslated` begins the name of another.
    return [finding for finding in findings if finding.rule == rule]


def mended(rule: str, source: str, text: str, languages: str = "en-az") -> str:
    """The translation with all fixes made."""
    edits = apply_fixes(found(rule, source, text, languages), unsafe=True)
    return Document("pair", "plain-text", "utf-8", b"", (Segment(text),)).with_edits(edits).decode()

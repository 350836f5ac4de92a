"""A check as LanguageTool answers it. Start reading at `answer`, which a worker calls.

The fields of a match are those of LanguageTool's own server (RuleMatchesAsJsonSerializer.java), for clients
need all of them: LibreOffice 7.4 is ended by an answer that lacks one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.checks.registry import load_rules
from termkit.documents.document import Source
from termkit.documents.plain_text import document_of
from termkit.errors import LanguageError
from termkit.languages.detection import CERTAIN, Guess, detect
from termkit.languages.sentences import sentences
from termkit.server.annotated import Annotated
from termkit.server.answers import json_bytes
from termkit.server.language_codes import AUTO, LISTED, full_code, language_named, name_of
from termkit.server.rule_kinds import REMARK, kind_of
from termkit.server.utf16 import Utf16
from termkit.text.paragraphs import paragraphs
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks import Finding, Fix
    from termkit.server.desk import Desk

# What this server says it is; clients look at `apiVersion`.
SOFTWARE = {
    "name": "LanguageTool",
    "version": "6.6",
    "buildDate": "2026-01-01 00:00:00 +0000",
    "apiVersion": 1,
    "premium": False,
    "premiumHint": "",
    "status": "",
}
# Answers to texts that come again, as all paragraphs do when a document is opened again.
_REMEMBERED, _LONGEST_REMEMBERED = 1000, 10_000
# Letters around a match, and what a client shows of them.
_AROUND = 40
_MOST_FIXES = 10
# Letters that tell the language of a text.
_GLANCE = 400
# Rules that look at the whole of a text are too slow for more, in characters.
LONGEST = 200_000


class Asked(NamedTuple):
    """What a client asks: `text`, or `data` with markup, and in the words of the API the rest."""

    text: str | None
    data: str | None
    language: str
    source: str = ""
    mother_tongue: str = ""
    enabled: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    enabled_categories: frozenset[str] = frozenset()
    disabled_categories: frozenset[str] = frozenset()
    enabled_only: bool = False


def answer(desk: Desk, asked: Asked) -> bytes:
    """The JSON of an answer.

    Raises `LanguageError` for a language that is not known, `SettingsError` for a text that is none.
    """
    desk.look()
    known = desk.answers.get(asked)
    if known is None:
        known = json_bytes(_answer(desk, asked))
        if len(asked.text or asked.data or "") <= _LONGEST_REMEMBERED:
            while len(desk.answers) >= _REMEMBERED:
                del desk.answers[next(iter(desk.answers))]
            desk.answers[asked] = known
    return known


def _answer(desk: Desk, asked: Asked) -> dict[str, Any]:
    annotated = Annotated.plain(asked.text) if asked.text is not None else Annotated.of(asked.data or "")
    # A text whose language is named is only glanced at: that is told beside it, and nothing depends on it.
    guess = detect(annotated.text if asked.language == AUTO else annotated.text[:_GLANCE])
    tag = language_named(asked.language) if asked.language != AUTO else _guessed(guess)
    findings = _findings(desk, asked, annotated, tag) if tag else []
    spans = list(_sentences(annotated.text))
    shown = _Shown(annotated, spans)
    matches = [shown.match(finding) for finding in findings]
    code = full_code(tag or "en", asked.language)
    detected = full_code(guess.language) if guess.language in LISTED else code
    return {
        "software": SOFTWARE,
        "warnings": {"incompleteResults": False},
        "language": {
            "name": name_of(code),
            "code": code,
            "detectedLanguage": {
                "name": name_of(detected),
                "code": detected,
                "confidence": guess.confidence,
                "source": "termkit",
            },
        },
        "matches": matches,
        "sentenceRanges": [list(shown.place(span)) for span in spans],
    }


def _guessed(guess: Guess) -> str | None:
    """The language of a text, if it is clear: what is checked in a wrong one is all wrong."""
    return guess.language if guess.language in LISTED and guess.confidence >= CERTAIN else None


def _findings(desk: Desk, asked: Asked, annotated: Annotated, tag: str) -> Iterator[Finding]:
    document = document_of(annotated.text, "-")
    (segment,) = document.segments
    source = Source(asked.source, _known(asked.mother_tongue)) if asked.source else None
    exempt = SpanSet([*segment.exempt.spans, *annotated.made.spans])
    part = replace(document, segments=(segment._replace(exempt=exempt, source=source),))
    for finding in desk.checked(part, tag).findings:
        kind = kind_of(finding.rule) if finding.severity != "info" else REMARK
        if asked.enabled_only:
            if finding.rule in asked.enabled or kind.category in asked.enabled_categories:
                yield finding
        elif finding.rule in asked.enabled or not (
            finding.rule in asked.disabled or kind.category in asked.disabled_categories
        ):
            yield finding


def _known(code: str) -> str:
    """The language of a source; none where the client names one that is not known."""
    try:
        return language_named(code)
    except LanguageError:
        return code or ""


def _sentences(text: str) -> Iterator[Span]:
    for paragraph in paragraphs(text):
        yield from (span.moved(paragraph.start) for span in sentences(paragraph.of(text)))


class _Shown:
    """Findings in the client's words and places."""

    def __init__(self, annotated: Annotated, spans: list[Span]) -> None:
        self._annotated, self._sentences = annotated, spans
        self._utf16 = Utf16(annotated.original)
        self._rules = load_rules()

    def place(self, span: Span) -> tuple[int, int]:
        """Begin and end in the original, in UTF-16."""
        start, end = self._annotated.place(span)
        return self._utf16.of(start), self._utf16.of(end)

    def match(self, finding: Finding) -> dict[str, Any]:
        """A finding as a match."""
        rule = self._rules[finding.rule]
        kind = kind_of(finding.rule) if finding.severity != "info" else REMARK
        start, end = self.place(finding.span)
        return {
            "message": finding.message,
            "shortMessage": rule.summary.rstrip("."),
            "replacements": list(self._replacements(finding)),
            "offset": start,
            "length": end - start,
            "context": self._context(finding.span),
            "sentence": self._sentence(finding.span),
            "type": {"typeName": "Hint" if finding.severity == "info" else "Other"},
            "rule": {
                "id": finding.rule,
                "subId": finding.concept or "1",
                "description": rule.summary,
                "issueType": kind.type,
                "urls": [],
                "category": {"id": kind.category, "name": kind.name},
                "tags": [],
                "isPremium": False,
            },
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": 0,
        }

    def _replacements(self, finding: Finding) -> Iterator[dict[str, str]]:
        """What may stand in the place of the words that were found, for fixes that change nothing else.

        Where markup stands among the words, a client would write over it.
        """
        place = self._annotated.place(finding.span)
        if place.end - place.start != finding.span.end - finding.span.start:
            return
        seen: set[str] = set()
        for fix in finding.fixes:
            text = _written(finding, fix)
            if text is not None and text not in seen and len(seen) < _MOST_FIXES:
                seen.add(text)
                yield {"value": text, "shortDescription": fix.description}

    def _context(self, span: Span) -> dict[str, Any]:
        """The words around a match; where they are cut off, three dots."""
        text = self._annotated.text
        start, end = max(span.start - _AROUND, 0), min(span.end + _AROUND, len(text))
        before, after = "..." if start else "", "..." if end < len(text) else ""
        shown = f"{before}{text[start:end]}{after}".replace("\n", " ").replace("\r", " ")
        places = Utf16(shown)
        first = len(before) + span.start - start
        at = places.of(first)
        return {"text": shown, "offset": at, "length": places.of(first + span.end - span.start) - at}

    def _sentence(self, span: Span) -> str:
        text = self._annotated.text
        return next(
            (
                one.of(text)
                for one in self._sentences
                if one.start <= span.start < max(one.end, one.start + 1)
            ),
            span.of(text),
        )


def _written(finding: Finding, fix: Fix) -> str | None:
    """The words of a finding with a fix made; None for one that changes something else too."""
    text, start = finding.text, finding.span.start
    for edit in sorted(fix.edits, reverse=True):
        if not (start <= edit.start and edit.end <= finding.span.end):
            return None
        text = text[: edit.start - start] + edit.text + text[edit.end - start :]
    return text

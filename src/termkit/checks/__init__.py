"""Checks: run the rules over a document, decide which finding speaks, and apply fixes.

`check` is the one call: rules are found in `rules/` (one per file), each is handed a `Context` and yields
findings; where several speak of one place the most specific is heard; in places whose words are another's,
spelling rules fall to `info` and edit nothing. `apply_fixes` turns findings into edits; `rounds` goes on
until nothing is left to mend.
"""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from termkit.checks.context import Context
from termkit.checks.finding import SEVERITIES, Finding, Fix, Related
from termkit.checks.registry import RULES, Rule, load_rules, selected
from termkit.checks.settings import Settings, Style
from termkit.checks.translations import Translations
from termkit.languages import canonical_tag
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from termkit.checks.survey import Survey
    from termkit.documents import Document, Edit, Segment
    from termkit.glossary import Glossary

__all__ = [
    "RULES",
    "Context",
    "Finding",
    "Fix",
    "Related",
    "Rule",
    "Settings",
    "Style",
    "apply_fixes",
    "check",
    "load_rules",
]

_DEFAULT = Settings()


def check(
    document: Document,
    language: str,
    glossary: Glossary,
    settings: Settings = _DEFAULT,
    survey: Survey | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Finding]:
    """Check a document in its language (`az`, `en`, `ru`, `en-GB` …) and return the findings by place.

    With a `survey` of several documents, it is held against the others too: see `Survey`. `progress` is told
    again and again what part of the work is done, from 0 to 1.

    >>> from termkit.documents import read_document
    >>> from termkit.glossary import Glossary
    >>> document = read_document("Kулагин (2000a) писал об этом.".encode(), "essay.txt")
    >>> for finding in check(document, "ru", Glossary([])):
    ...     print(finding.rule, finding.span, finding.message)
    mixed-script Span(start=0, end=7) “Kулагин”: the K is Latin, the rest Cyrillic.

    Raises `SettingsError` for a rule that does not exist, `LanguageError` for an unknown language.
    """
    language = canonical_tag(language)
    translated = any(segment.is_translated for segment in document.segments)
    rules = selected(settings.select, settings.ignore, bilingual=translated)
    found: list[Finding] = []
    translations = None
    named: set[str] = set()
    if any(rule.whole for rule in rules):
        translations = survey.translations if survey else Translations.of(document, language)
    for number, segment in enumerate(document.segments):
        context = Context(
            segment,
            language,
            glossary,
            settings.style,
            document.path,
            survey,
            translations,
            named,
            format=document.format,
        )
        here = rules if progress is None else _telling(rules, progress, number, len(document.segments))
        heard = _heard(_judged(here, context, settings.severities), segment)
        found += (_within(finding._replace(segment=number), segment) for finding in heard)
    return found


def _telling(
    rules: list[Rule], progress: Callable[[float], None], segment: int, segments: int
) -> Iterator[Rule]:
    """The rules; each time one is begun, it is told what part of all is done."""
    for number, rule in enumerate(rules):
        progress((segment + number / len(rules)) / segments)
        yield rule


def _judged(rules: Iterable[Rule], context: Context, severities: Mapping[str, str]) -> Iterator[Finding]:
    """What the rules find, each finding as severe as it should be.

    Exempt places are left alone; in another's words a spelling rule only informs, and never edits.
    """
    for rule in rules:
        wanted = severities.get(rule.name, rule.severity)
        if wanted == "off":
            continue
        for finding in _found(rule, context):
            if not _is_beside(rule) and context.exempt.touches(finding.span):
                continue
            if rule.spelling and not context.is_authors(finding.span, finding.concept):
                if context.resolved_keys.covers(finding.span):
                    continue
                finding = finding._replace(severity="info", fixes=())
            yield finding._replace(severity=_severity(finding, rule, wanted))


def _found(rule: Rule, context: Context) -> Iterator[Finding]:
    """What a rule finds in a segment; one that needs a source finds it in the pieces that have one too."""
    if not rule.bilingual or context.original:
        yield from rule.check(context)
    for start, piece in context.pieces if rule.bilingual else ():
        yield from (finding.moved(start) for finding in rule.check(piece))


def _is_beside(rule: Rule) -> bool:
    """Is a rule heard beside the others, for it speaks of what a translation has and lacks, not of a word?"""
    return rule.whole or (rule.bilingual and not rule.spelling)


def _within(finding: Finding, segment: Segment) -> Finding:
    """The finding without fixes that reach from one paragraph into another."""
    fixes = tuple(fix for fix in finding.fixes if not any(map(segment.crosses, fix.edits)))
    return finding if len(fixes) == len(finding.fixes) else finding._replace(fixes=fixes)


def _severity(finding: Finding, rule: Rule, wanted: str) -> str:
    """A setting speaks of the rule; a finding that says less than its rule does still says no more."""
    if finding.severity == rule.severity:
        return wanted
    return min(finding.severity, wanted, key=SEVERITIES.index)


def _heard(findings: Iterable[Finding], segment: Segment) -> list[Finding]:
    """One finding for each place: rules come in order of rank, so the first to take a place keeps it."""
    everywhere = SpanSet(place.span for place in segment.ignored if not place.rules)
    by_rule = {
        rule: SpanSet(place.span for place in segment.ignored if rule in place.rules)
        for rule in frozenset[str]().union(*(place.rules for place in segment.ignored))
    }
    kept: list[Finding] = []
    taken: set[int] = set()
    said: set[tuple[Span, str | None]] = set()
    for finding in findings:
        ignored = by_rule.get(finding.rule)
        if everywhere.touches(finding.span) or (ignored and ignored.touches(finding.span)):
            continue
        if _is_beside(RULES[finding.rule]):
            # A word that another rule has spoken of is no more missing.
            if finding.concept is None or (finding.span, finding.concept) not in said:
                said.add((finding.span, finding.concept))
                kept.append(finding)
            continue
        place = range(*finding.span)
        if taken.isdisjoint(place):
            taken.update(place)
            said.add((finding.span, finding.concept))
            kept.append(finding)
    return sorted(kept, key=lambda finding: finding.span)


def apply_fixes(findings: Iterable[Finding], *, unsafe: bool = False) -> dict[int, list[Edit]]:
    """The edits that mend the findings, by number of segment.

    With `unsafe`, also those that a person should look at. A finding whose edits touch a place that another
    has already changed is left for the next run.
    """
    return edits_of(chosen_fixes(findings, unsafe=unsafe))


def edits_of(chosen: Iterable[tuple[Finding, Fix]]) -> dict[int, list[Edit]]:
    """The edits of fixes, by number of segment."""
    edits: dict[int, list[Edit]] = {}
    for finding, fix in chosen:
        edits.setdefault(finding.segment, []).extend(fix.edits)
    return edits


def chosen_fixes(findings: Iterable[Finding], *, unsafe: bool = False) -> Iterator[tuple[Finding, Fix]]:
    """The findings that `apply_fixes` mends, each with the fix that mends it."""
    changed: dict[int, list[Span]] = {}
    for finding in findings:
        fix = finding.safe_fix or (finding.fixes[0] if unsafe and finding.fixes else None)
        if fix is None:
            continue
        places = changed.setdefault(finding.segment, [])
        if not any(_is_changed(Span(edit.start, edit.end), places) for edit in fix.edits):
            for edit in fix.edits:
                place = Span(edit.start, edit.end)
                places.insert(bisect(places, place), place)
            yield finding, fix


def _is_changed(place: Span, changed: list[Span]) -> bool:
    """Does one of the changed places, sorted and none overlapping, touch this one?"""
    at = bisect(changed, place)
    return any(place.overlaps(other) or place == other for other in changed[max(0, at - 1) : at + 1])

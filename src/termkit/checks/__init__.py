"""Checks: run the rules over a document, decide which finding speaks, and apply fixes.

`check` is the one call: rules are found in `rules/` (one per file), each is handed a `Context` and yields findings; where
several speak of one place the most specific is heard; in places whose words are another's, spelling rules fall to
`info` and edit nothing. `apply_fixes` turns findings into edits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from termkit.checks.context import Context
from termkit.checks.finding import Finding, Fix, Related
from termkit.checks.registry import RULES, Rule, load_rules, selected
from termkit.checks.settings import Settings, Style
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from termkit.documents import Document, Edit, Segment
    from termkit.glossary import Glossary

__all__ = ["RULES", "Context", "Finding", "Fix", "Related", "Rule", "Settings", "Style", "apply_fixes", "check", "load_rules"]

_DEFAULT = Settings()


def check(document: Document, language: str, glossary: Glossary, settings: Settings = _DEFAULT) -> list[Finding]:
    """Check a document in its language (`az`, `en` or `ru`) and return the findings by place.

    Raises `SettingsError` for a rule that does not exist.
    """
    rules = selected(settings.select, settings.ignore)
    found: list[Finding] = []
    for number, segment in enumerate(document.segments):
        context = Context(segment, language, glossary, settings.style)
        findings = [
            replace(finding, segment=number, severity=severity)
            for rule in rules
            for finding in rule.check(context)
            if (severity := settings.severities.get(rule.name, finding.severity)) != "off"
        ]
        found += _heard(_judged(findings, context), segment)
    return found


def _judged(findings: Iterable[Finding], context: Context) -> Iterable[Finding]:
    """Leave exempt places alone; in another's words a spelling rule only informs, and never edits."""
    for finding in findings:
        if context.exempt.touches(finding.span):
            continue
        if RULES[finding.rule].spelling and not context.is_authors(finding.span, finding.concept):
            finding = replace(finding, severity="info", fixes=())
        yield finding


def _heard(findings: Iterable[Finding], segment: Segment) -> list[Finding]:
    """One finding for each place: rules come in order of rank, so the first to take a place keeps it."""
    kept: list[Finding] = []
    taken: dict[int, None] = {}
    for finding in findings:
        ignored = any(
            place.span.overlaps(finding.span) and (not place.rules or finding.rule in place.rules)
            for place in segment.ignored
        )
        if ignored or any(at in taken for at in range(finding.span.start, finding.span.end)):
            continue
        taken.update(dict.fromkeys(range(finding.span.start, finding.span.end)))
        kept.append(finding)
    return sorted(kept, key=lambda finding: finding.span)


def apply_fixes(findings: Iterable[Finding], *, unsafe: bool = False) -> dict[int, list[Edit]]:
    """The edits that mend the findings, by number of segment; with `unsafe`, also those a person should look at.

    A finding whose edits touch a place that another has already changed is left for the next run.
    """
    edits: dict[int, list[Edit]] = {}
    for finding in findings:
        fix = finding.safe_fix or (finding.fixes[0] if unsafe and finding.fixes else None)
        if fix is None:
            continue
        done = edits.setdefault(finding.segment, [])
        changed = SpanSet((edit.start, edit.end) for edit in done)
        if not any(changed.touches((edit.start, edit.end)) for edit in fix.edits):
            done += fix.edits
    return {segment: changes for segment, changes in edits.items() if changes}

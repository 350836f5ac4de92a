"""`deprecated-term`: a spelling or name that the glossary says must not be used (any more).

A superseded name is fine beside a year of its time (in Kirovabad, 1938). Start reading at `check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.context import Context
from termkit.checks.finding import Finding
from termkit.checks.registry import rule
from termkit.checks.writing import replacements, replacing, right_term
from termkit.glossary.finder import Match
from termkit.text.spans import Span

_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


@rule("deprecated-term", severity="warning", summary="The glossary says not to use this spelling or name.")
def check(context: Context) -> Iterator[Finding]:
    """Report deprecated spellings, and superseded names that stand without a year of their time."""
    named = {(m.start, m.end, m.term.concept) for m in context.matches}
    allowed = {(m.start, m.end) for m in context.spellings if m.term.spelling in {"preferred", "admitted"}}
    for match in context.spellings:
        if match.term.spelling == "deprecated":
            if (match.start, match.end) not in allowed:
                yield _deprecated(match, context)
        elif match.term.spelling == "superseded":
            place = (match.start, match.end, match.term.concept)
            if place in named and place[:2] not in allowed and not _in_its_time(match, context.text):
                yield _superseded(match, context)


def _deprecated(match: Match, context: Context) -> Finding:
    concept, side = context.concept(match), context.side(match)
    assert side is not None
    new = right_term(match.term, side, context.language)
    forms = replacements(match, new, context.text, context.language)
    sure = side.sure and not concept.sensitive
    text = context.text[match.start : match.end]
    message = f"“{text}” is not to be used. {new.text} is right ({concept.place})."
    return Finding(
        "deprecated-term", "warning" if sure else "info", message, Span(match.start, match.end), text,
        replacing(match, forms, safe=True, text=context.text) if sure else (), concept.id,
    )  # fmt: skip


def _superseded(match: Match, context: Context) -> Finding:
    concept, side = context.concept(match), context.side(match)
    assert side is not None
    new = right_term(match.term, side, context.language)
    forms = replacements(match, new, context.text, context.language)
    text = context.text[match.start : match.end]
    years = _years(match.term.since, match.term.until)
    message = f"“{text}” was the name{years}; no year of that time stands near. Today: {new.text} ({concept.place})."
    sure = side.sure and not concept.sensitive
    return Finding(
        "deprecated-term", "info", message, Span(match.start, match.end), text,
        replacing(match, forms, safe=False, text=context.text) if sure else (), concept.id,
    )  # fmt: skip


def _years(since: int | None, until: int | None) -> str:
    if since and until:
        return f" from {since} to {until}"
    return f" from {since}" if since else f" until {until}" if until else " once"


def _in_its_time(match: Match, text: str) -> bool:
    """Does the paragraph hold a year in which this name was right?"""
    before = max((m.end() for m in _PARAGRAPH.finditer(text, 0, match.start)), default=0)
    after = _PARAGRAPH.search(text, match.end)
    paragraph = text[before : after.start() if after else len(text)]
    since, until = match.term.since or 0, match.term.until or 9999
    if not match.term.since and not match.term.until:
        return bool(_YEAR.search(paragraph))
    return any(since <= int(year) <= until for year in _YEAR.findall(paragraph))

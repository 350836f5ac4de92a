"""`deprecated-term`: a spelling or name that the glossary says must not be used (any more).

A superseded name is fine in a paragraph with a year of its time (Kirovabad in 1938). Start reading at
`check`.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING

from termkit.checks.epithets import is_surname_like_place
from termkit.checks.registry import rule
from termkit.checks.surroundings import Surroundings
from termkit.checks.turkish_names import in_turkish_name
from termkit.checks.writing import counterpart, replacements, replacing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.glossary import Concept, Term
    from termkit.glossary.finder import Match
    from termkit.text.spans import Span

_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")


@rule("deprecated-term", severity="warning", summary="The glossary says not to use this spelling or name.")
def check(context: Context) -> Iterator[Finding]:
    """Report deprecated spellings, and superseded names that stand without a year of their time."""
    right = {m.span for m in context.spellings if m.term.spelling in {"preferred", "admitted"}}
    named = {(m.span, m.term.concept) for m in context.matches}
    years = _Years(context.text)
    places: dict[Span, list[Match]] = {}
    for match in context.spellings:
        if is_surname_like_place(match, context):
            continue
        status = match.term.spelling
        if status == "deprecated" or (status == "superseded" and (match.span, match.term.concept) in named):
            places.setdefault(match.span, []).append(match)
    surroundings: Surroundings | None = None
    for place, matches in places.items():
        old = [match for match in matches if match.term.spelling == "superseded"]
        if place not in right and not any(map(years.allow, old)):
            surroundings = surroundings or Surroundings(context)
            turkish = any(in_turkish_name(match, surroundings, context) for match in matches)
            # In another's words a Turkish name is right.
            if not turkish or context.is_authors(place, None):
                yield _finding(old or matches, context, sure=not turkish)


def _finding(matches: list[Match], context: Context, *, sure: bool) -> Finding:
    """One place. Where several entries want different names there, a person has to say who is meant."""
    match, concept = matches[0], context.concept(matches[0])
    instead = [(match, new) for match in matches if (new := counterpart(match.term, context))]
    forms = dict.fromkeys(form for match, new in instead for form in replacements(match, new, context))
    right = " or ".join(dict.fromkeys(new.text for _, new in instead))
    is_old = match.term.spelling == "superseded"
    kept = is_old and not _is_to_be_of_today(concept, context)
    if is_old:
        what = f"was the name{_when(match.term)}; no year of that time stands near. Today: {right}"
    else:
        what = f"is not to be used. {right} is right" if right else "is not to be used"
    return context.finding(
        "deprecated-term",
        match.span,
        f"“{match.span.of(context.text)}” {what} ({concept.place}).",
        severity="info" if kept else None,
        fixes=replacing(match, forms, context, safe=not kept and not context.is_anothers(match)),
        concept=concept,
        sure=sure and all(context.is_sure(context.concept(match)) for match in matches),
    )


def _is_to_be_of_today(concept: Concept, context: Context) -> bool:
    """Does the house write what was renamed as it is called now, where its time is not spoken of?"""
    style = context.style
    return style.sensitive == "glossary" if concept.sensitive else style.dated == "current"


def _when(term: Term) -> str:
    since, until = term.since, term.until
    if since and until:
        return f" from {since} to {until}"
    return f" from {since}" if since else f" until {until}" if until else " once"


class _Years:
    """The years that each paragraph of a text names."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [match.start() for match in _PARAGRAPH.finditer(text)]
        self._years: dict[int, list[int]] = {}

    def allow(self, match: Match) -> bool:
        """Does the paragraph of a match hold a year in which its name was right?"""
        years = self._of(bisect(self._ends, match.start))
        since, until = match.term.since or 0, match.term.until or 9999
        return any(since <= year <= until for year in years)

    def _of(self, paragraph: int) -> list[int]:
        if paragraph not in self._years:
            start = self._ends[paragraph - 1] if paragraph else 0
            end = self._ends[paragraph] if paragraph < len(self._ends) else len(self._text)
            self._years[paragraph] = [int(year) for year in _YEAR.findall(self._text, start, end)]
        return self._years[paragraph]

"""`missing-term`: the source has a term of the glossary, and the translation has it in no form at all.

Any form of any spelling will do, and once is enough: a translation says “he” where the source repeats the
name. An adjective or a demonym stands for a place (бакинские власти for Bakı hakimiyyəti). Start reading at
`check`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.checks.writing import counterpart
from termkit.languages import describe, language
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.counterparts import Named
    from termkit.checks.finding import Finding
    from termkit.checks.source_side import SourceSide
    from termkit.glossary.finder import Match


@rule(
    "missing-term",
    severity="warning",
    summary="A term of the source is missing in its translation.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report each term of the source once, if the translation has none that may stand for it."""
    side = context.source_side
    if side is None or not side.matches:
        return
    from termkit.checks.counterparts import Counterparts, Named

    there = Counterparts(side, context)
    others = [Named(other.text, other.language, context.glossary) for other in context.other_sides]
    said: set[str] = set()
    for _, group in groupby(side.matches, key=lambda match: match.span):
        # Where one place may name several concepts, any of them will do.
        matches = list(group)
        concepts = {match.term.concept for match in matches}
        if said.isdisjoint(concepts) and not any(map(there.has, matches)):
            said |= concepts
            agreeing = [other for other in others if any(map(other.has, concepts))]
            # Where neither translation has it, `three-way-term` speaks.
            if agreeing or not others:
                yield _finding(matches, side, agreeing, context)


def _finding(matches: list[Match], side: SourceSide, agreeing: list[Named], context: Context) -> Finding:
    from termkit.checks.wrong_forms import wrong_form

    meant = [(match, term) for match in matches if (term := counterpart(match.term, context))]
    match = meant[0][0]
    wrong = wrong_form(meant, context)
    concept = context.concept(match)
    right = " or ".join(dict.fromkeys(term.text for _, term in meant))
    named, spoken = match.span.of(side.text), language(context.language).name
    where = f" ({side.place})" if side.place else ""
    if wrong:
        said = f"“{wrong.text}” stands for “{named}” in the source{where}. {right} in {spoken}"
    else:
        said = f"The source{where} has “{named}”, and the translation lacks it. {right} in {spoken}"
    too = f" {describe([other.tag for other in agreeing])} has it too." if agreeing else ""
    return context.finding(
        "missing-term",
        wrong.span if wrong else Span(0, len(context.text)),
        f"{said} ({concept.place}).{too}",
        fixes=wrong.fixes if wrong else (),
        concept=concept,
        sure=all(_is_sure(match, side, context) for match in matches),
    )


def _is_sure(match: Match, side: SourceSide, context: Context) -> bool:
    """Is the entry approved for both languages, and its name no sensitive matter?"""
    concept = context.concept(match)
    return context.is_sure(concept) and concept.sides[side.language].sure

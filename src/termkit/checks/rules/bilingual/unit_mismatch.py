"""`unit-mismatch`: a unit of measure or a currency of the source is lost, or another, in a translation.

Miles for kilometres, a lost per cent sign, dollars for manats. What was converted is noted, so that somebody
looks at the sum once. Start reading at `check`.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.languages.units import Measure

_DIGIT = re.compile(r"\d")


@rule(
    "unit-mismatch",
    severity="warning",
    summary="A unit or currency of the source is lost, or another, in a translation.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the units beside numbers of the source that the translation does not mention."""
    if not _DIGIT.search(context.source_prose):
        return
    from termkit.languages.units import measures, mentioned

    theirs = list(measures(context.source_prose, context.source_language))
    if not theirs:
        return
    said = mentioned(context.prose, context.language)
    known = mentioned(context.source_prose, context.source_language)
    strange = [m for m in measures(context.prose, context.language) if m.units.isdisjoint(known)]
    reported: set[frozenset[str]] = set()
    for measure in theirs:
        if measure.units.isdisjoint(said) and measure.units not in reported:
            reported.add(measure.units)
            yield from _finding(measure, strange, theirs, context)


def _finding(
    measure: Measure, strange: Sequence[Measure], theirs: Sequence[Measure], context: Context
) -> Iterator[Finding]:
    from termkit.languages.units import converted, is_aside, kind_of

    written = context.source_prose[measure.start : measure.end].strip()
    kinds = {kind_of(unit) for unit in measure.units}
    instead = [m for m in strange if not kinds.isdisjoint(map(kind_of, m.units))]
    sums = [m for m in instead if converted(measure, m)]
    if sums:
        other = sums[0]
        yield context.finding(
            "unit-mismatch",
            Span(other.start, other.end),
            f"“{written}” of the source was converted to “{context.text[other.start : other.end]}”.",
            severity="info",
        )
    elif instead:
        other = instead[0]
        yield context.finding(
            "unit-mismatch",
            Span(other.start, other.end),
            f"“{context.text[other.start : other.end]}” here, “{written}” in the source.",
        )
    elif not is_aside(measure, context.source_prose, context.source_language) and not any(
        map(partial(converted, measure), theirs)
    ):
        yield context.finding(
            "unit-mismatch",
            Span(0, len(context.text)),
            f"The unit of “{written}” in the source is missing here.",
        )

"""`number-mismatch`: a number of the source is lost, added or another in a translation.

Numbers are compared by what they say: 1,5 and 1.5, 1 500 000 and 1.5 million, 28.05.1918 and 28 May 1918,
90-cı illər and the 1990s, XIX and 19th, 44-day and qırx dörd günlük are the same. Placeholders and addresses
hold no numbers; what was converted into another unit is for `unit-mismatch`. Start reading at `check`.
"""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.languages.amounts import Amount

_NUMBER = re.compile(r"\d+|[IVXХ]{2,}")
# A word that multiplies a number says another number with the same digits.
_SCALE = re.compile(r"\d[ \u00a0-]?(?:th|mi|mn|bi|bn|tr|m[lr]|тыс|м[лн]|тр)")
_SHOWN = 4
# More measures than this are a table and no sentence: none is looked for among the others.
_MOST = 40


@rule(
    "number-mismatch",
    severity="warning",
    summary="A number of the source is lost, added or another in a translation.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the numbers that only the source or only the translation has."""
    source, target = context.source_prose, context.prose
    written = _NUMBER.findall(target)
    if written == _NUMBER.findall(source) and not (written and _SCALE.search(source + target)):
        return
    from termkit.languages.amounts import left_over, left_over_of

    theirs, ours = left_over(source, context.source_language, target, context.language)
    if theirs and context.around:
        # Of texts that are paired by sentences: it may stand in the sentence before or after.
        theirs = left_over_of(theirs, context.around, context.language)
    if theirs or ours:
        theirs, ours = _not_in_terms(*_not_converted(theirs, ours, context), context)
    if theirs and ours:
        yield from _others(theirs, ours, context)
        return
    for number in ours:
        yield context.finding(
            "number-mismatch",
            Span(number.start, number.end),
            f"“{number.text}” is not in the source, neither in digits nor in words.",
        )
    for number in theirs:
        yield context.finding(
            "number-mismatch",
            Span(0, len(context.text)),
            f"“{number.text}” of the source is missing here.",
        )


def _not_in_terms(
    theirs: list[Amount], ours: list[Amount], context: Context
) -> tuple[list[Amount], list[Amount]]:
    """The numbers that are no part of a term which the other side has in other words: World War II, the
    44-day war, 20 Yanvar for Black January.
    """
    side = context.source_side
    if side is None or not side.matches:
        return theirs, ours
    named = {match.term.concept for match in context.all_matches}
    there = SpanSet(match.span for match in side.matches if match.term.concept in named)
    meant = {match.term.concept for match in side.matches}
    here = SpanSet(match.span for match in context.all_matches if match.term.concept in meant)
    return (
        [one for one in theirs if not there.touches(Span(one.start, one.end))],
        [one for one in ours if not here.touches(Span(one.start, one.end))],
    )


def _others(theirs: list[Amount], ours: list[Amount], context: Context) -> Iterator[Finding]:
    """Numbers on both sides that fit none of the other's; one on each side can be put right."""
    said = ", ".join(f"“{number.text}”" for number in theirs[:_SHOWN])
    for number in ours:
        span = Span(number.start, number.end)
        fixes: tuple[Fix, ...] = ()
        if len(theirs) == len(ours) == 1:
            written = _rewritten(number, theirs[0], context)
            fixes = (Fix.writing(written, span, safe=False),) if written else ()
        yield context.finding(
            "number-mismatch",
            span,
            f"“{number.text}” here, {said}{' …' if len(theirs) > _SHOWN else ''} in the source.",
            fixes=fixes,
        )


def _rewritten(here: Amount, there: Amount, context: Context) -> str | None:
    """The source's number as the translation writes its own."""
    from termkit.languages.numbers import numbers, rewritten

    old = [number for number in numbers(context.text, context.language) if number.start == here.start]
    new = [
        number
        for number in numbers(context.source_prose, context.source_language)
        if number.start == there.start
    ]
    if not old or not new or old[0].end != here.end or new[0].end != there.end:
        return None
    written = rewritten(old[0], new[0], context.language)
    # The ending stands behind the number and is written with it.
    return written.removesuffix(old[0].tail) if written and written.endswith(old[0].tail) else None


def _not_converted(
    theirs: list[Amount], ours: list[Amount], context: Context
) -> tuple[list[Amount], list[Amount]]:
    """The numbers that are not those of the other side in another unit: 150 pounds and 68 kg are one."""
    from termkit.languages.units import converted, is_aside, measures

    there = list(measures(context.source_prose, context.source_language))
    here = list(measures(context.prose, context.language))
    found = [*there, *here]
    if len(found) > _MOST:
        return theirs, ours
    # A text may have both, too: 45 miles (72 kilometres).
    done = [one.amount for one, other in permutations(found, 2) if converted(one, other)]
    done += [one.amount for one in there if is_aside(one, context.source_prose, context.source_language)]
    done += [one.amount for one in here if is_aside(one, context.prose, context.language)]
    return [one for one in theirs if one not in done], [one for one in ours if one not in done]

"""`quote-style`: quotation marks that are not those of the house.

Only where `quotes` in the settings says which: «…» with „…“ inside, “…” with ‘…’, ‘…’ with “…”, „…“ with ‚…‘,
or straight ones. Apostrophes, feet and inches, code and the list of references are left alone; so is a
paragraph in which a straight mark has no partner, as far as the fix goes. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.text.quotations import quotations
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

# The marks of a quotation, and those of one within it.
_MARKS: Mapping[str, tuple[str, str]] = {
    "guillemets": ("«»", "„“"),
    "english-double": ("“”", "‘’"),
    "english-single": ("‘’", "“”"),
    "low-high": ("„“", "‚‘"),
    "straight": ('""', "''"),
}
_BLANK = re.compile(r"\n[^\S\n]*\n")
# An apostrophe looks like them.
_SINGLE = frozenset("'‘’")


@rule(
    "quote-style",
    severity="warning",
    summary="Quotation marks are not those of the house style.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report each mark of a quotation that is another than the house's."""
    wanted = _MARKS.get(context.style.quotes)
    if wanted is None:
        return
    text = context.text
    unpaired = _unpaired(text)
    open_until: list[int] = []  # the ends of the quotations around this place
    for span in quotations(text):
        while open_until and open_until[-1] < span.end:
            open_until.pop()
        # A quotation that runs on over paragraphs is not closed where it ends.
        opening, closing = text[span.start - 1], text[span.end : span.end + 1]
        marks = wanted[len(open_until) % 2]
        open_until.append(span.end)
        if opening + closing == marks or not closing.strip() or _is_left_alone(span, context):
            continue
        straight = '"' in {opening, closing} and unpaired.touches((span.start - 1, span.end + 1))
        safe = not _SINGLE & {opening, closing} and not straight
        for at, mark in ((span.start - 1, marks[0]), (span.end, marks[1])):
            place = Span(at, at + 1)
            if place.of(text) != mark:
                yield context.finding(
                    "quote-style",
                    place,
                    f"{opening}…{closing} here, where house style has {marks[0]}…{marks[1]}.",
                    fixes=[Fix.writing(mark, place, safe=safe)],
                )


def _is_left_alone(span: Span, context: Context) -> bool:
    """Do the marks stand in code or an address, or in the list of references, which has its own ways?"""
    marks = Span(span.start - 1, span.start), Span(span.end, span.end + 1)
    return any(context.exempt.touches(mark) for mark in marks) or context.set_apart.covers(marks[0])


def _unpaired(text: str) -> SpanSet:
    """The paragraphs in which a straight mark has no partner, so that any may have another's, as in 12"."""
    ends = [match.start() for match in _BLANK.finditer(text)]
    paragraphs = zip([0, *ends], [*ends, len(text)], strict=True)
    return SpanSet(place for place in paragraphs if text.count('"', *place) % 2)

"""`reference-suffix`: the letters after the years of the list (2000a, 2000b) are missing, alone, or wrong.

Two works of an author and year need letters, a single one needs none, and the letters follow the order of the
list. The fix changes the list alone, so the keys have to follow it. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.citing import names_of, related_to
from termkit.checks.finding import Fix
from termkit.checks.registry import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.citations.list_faults import LetterFault

_FEW = 3
_SAID = {
    "missing": "Another work of this author and year is in the list: {others}. Both need letters.",
    "twice": "The letter is taken: {others}.",
    "order": "The letters are not in the order of the list: {others}.",
    "gap": "A letter before this one is missing: {others}.",
    "lone": "No other work of this author and year is in the list, so the letter is not needed.",
}


@rule(
    "reference-suffix",
    severity="warning",
    summary="The letter after a year in the list is missing, alone or wrong.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the year of each such entry. A lone letter that one or two keys have too may stay: the list may
    be a part of a longer one."""
    if context.cited is None:
        return
    from termkit.citations.list_faults import letter_faults

    for fault in letter_faults(context.cited):
        entry = fault.entry
        if entry.year is None:
            continue
        agreed = fault.why == "lone" and _is_cited_with_letter(fault, context)
        yield context.finding(
            "reference-suffix",
            entry.year.span,
            _SAID[fault.why].format(others=names_of(fault.others, context)),
            severity="info" if agreed and _are_few(context) else None,
            fixes=() if agreed or fault.why == "order" else [_fix(fault)],
            related=related_to(fault.others, context),
        )


def _fix(fault: LetterFault) -> Fix:
    """The year with the right letter, in the alphabet of the entry."""
    assert fault.entry.year is not None
    letter = fault.letter
    if fault.entry.tag == "ru" and letter:
        letter = dict(zip("abcdefghi", "абвгдежзи", strict=True)).get(letter, letter)
    return Fix.writing(f"{fault.entry.year.year}{letter}", fault.entry.year.span, safe=False)


def _are_few(context: Context) -> bool:
    return context.cited is None or len(context.cited.citations) < _FEW


def _is_cited_with_letter(fault: LetterFault, context: Context) -> bool:
    return context.cited is not None and any(
        fault.entry in citation.entries and citation.key.year and citation.key.year.letter
        for citation in context.cited.citations
    )

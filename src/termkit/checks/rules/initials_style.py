"""`initials-style`: initials with or without spaces, as the house wants it: J. K. Rowling or J.K. Rowling.

Only where `initials` in the settings says `spaced` or `joined`. A space before the surname is wanted either
way. Start reading at `check`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context

_CAPITAL = r"[A-ZÀ-ÖØ-ÞƏĞİŞА-ЯЁ]"
# An initial may have two letters: Дж., Ch.
_INITIAL = rf"(?:Дж|[CSKGZ]h|{_CAPITAL})\."
# Abbreviations that are no initials.
_ABBREVIATIONS = frozenset(
    "U.S. U.K. U.N. E.U. D.C. B.C. A.D. U.S.A. U.S.S.R. P.S. A.M. P.M. Р.С. П.С.".split()
)


@cache
def _initials() -> re.Pattern[str]:
    """Initials, the space after them, and a surname behind. Most runs never ask for it."""
    more = rf"(?:[ \u00a0]?{_INITIAL}){{0,3}}"
    return re.compile(rf"(?<![\w.])({_INITIAL}{more})([ \u00a0]?)(?={_CAPITAL}[^\W\d_A-ZА-Я])")


@rule(
    "initials-style",
    severity="warning",
    summary="Initials have spaces between them, or have not, against the house style.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report initials before a surname whose spaces are not as the settings want them."""
    wanted = context.style.initials
    if not wanted:
        return
    acronyms = SpanSet(match.span for match in context.all_matches if match.term.role == "acronym")
    for found in _initials().finditer(context.text):
        letters = found[1].replace(" ", "").replace("\u00a0", "")
        if letters in _ABBREVIATIONS or acronyms.touches(found.span(1)):
            continue
        # A space that is there stays the one it is: it may be one that does not break.
        between = "\u00a0" if "\u00a0" in found[0] else " "
        parts = [f"{part}." for part in letters.split(".") if part]
        written = (between if wanted == "spaced" else "").join(parts) + (found[2] or between)
        if written != found[0]:
            place = Span(found.start(), found.end())
            yield context.finding(
                "initials-style",
                place,
                f"“{found[0].strip()}”: house style writes initials "
                f"{'with spaces' if wanted == 'spaced' else 'without spaces between them'}.",
                fixes=[Fix.writing(written, place)],
            )

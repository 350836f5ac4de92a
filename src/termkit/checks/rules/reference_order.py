"""`reference-order`: an entry is not where the alphabet of the list's language puts it.

Azerbaijani sorts ə after e, x after h and q after k. Cyrillic and Latin entries, and the languages, may stand
apart, and other languages than the text's together at the end; a list that is plainly sorted otherwise is
left alone. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.citing import name_of
from termkit.checks.registry import rule
from termkit.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule(
    "reference-order",
    severity="warning",
    summary="An entry is not in its place in the alphabet.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the author of each such entry, and say between which it belongs."""
    if context.cited is None:
        return
    from termkit.citations.list_order import misplaced

    for entry, after, before in misplaced(context.cited):
        places = [f"after {name_of(after, context)}"] if after else []
        places += [f"before {name_of(before, context)}"] if before else []
        order = language("ru" if entry.tag == "ru" else context.language).name
        yield context.finding(
            "reference-order",
            entry.authors[0].span if entry.authors else entry.title,
            f"In {order} alphabetical order this entry stands {' and '.join(places)}.",
        )

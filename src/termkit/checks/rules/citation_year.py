"""`citation-year`: the list has works of the author, but none of that year, or none with that letter.

Either the key or the list has a wrong year. An author's name with the year of an event, Rəsulzadə (1918),
is no citation, so without a page only a year near those of the list is reported. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.citing import citations_with, names_of, related_to
from termkit.checks.finding import Fix
from termkit.checks.registry import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule(
    "citation-year",
    severity="warning",
    summary="The list has the author, but no work of the cited year.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the year of such a key, and say which years the list has."""
    for citation in citations_with("citation-year", context):
        year = citation.key.year
        if year is None:
            continue
        # Of (2009a, b) the second letter stands for a year.
        alone = not year.span.of(context.text)[0].isdigit()
        cited = f"{year.year}{year.span.of(context.text)}" if alone else year.span.of(context.text)
        dated = [entry.year.span.of(context.text) for entry in citation.entries if entry.year]
        written = list(dict.fromkeys(dated))
        yield context.finding(
            "citation-year",
            year.span,
            f"No work of {cited} by this author is in the list, but {names_of(citation.entries, context)}.",
            fixes=[Fix.writing(written[0], year.span, safe=False)] if len(written) == 1 and not alone else (),
            related=related_to(citation.entries, context),
        )

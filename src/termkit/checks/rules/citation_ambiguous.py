"""`citation-ambiguous`: a key that fits two works of the list, because a letter or an initial is missing.

Which of the works is meant only the author knows, so nothing is mended. Where the works have no letters in
the list either, `reference-suffix` speaks of them too. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.citing import citations_with, names_of, related_to
from termkit.checks.registry import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule("citation-ambiguous", severity="warning", summary="A key fits two works of the list.", spelling=False)
def check(context: Context) -> Iterator[Finding]:
    """Report the year of such a key; which work is meant only the author knows."""
    for citation in citations_with("citation-ambiguous", context):
        year = citation.key.year
        if year is None:
            continue
        written = dict.fromkeys(entry.year.span.of(context.text) for entry in citation.entries if entry.year)
        people = {
            (entry.authors[0].surname, entry.authors[0].given) for entry in citation.entries if entry.authors
        }
        if len(people) > 1:
            remedy = "Add the initial."
        elif len(written) == len(citation.entries):
            remedy = "Add the letter of the year."
        else:
            remedy = "Give the works letters (a, b), in the list and here."
        yield context.finding(
            "citation-ambiguous",
            year.span,
            f"This may be {names_of(citation.entries, context)}. {remedy}",
            related=related_to(citation.entries, context),
        )

"""`citation-unresolved`: a key for which the list of references has no entry.

Keys and entries are compared across the three languages and their alphabets, inflected keys included, and an
acronym is held against the full name that the glossary gives. A key is reported too where the work has the
first author and the year, but not another author. A bracket that may be no citation, such as (Baku 2015), is
left alone, and so is every text that has no list. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.citing import citations_with, names_of, related_to
from termkit.checks.registry import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule(
    "citation-unresolved", severity="warning", summary="A work is cited that the list lacks.", spelling=False
)
def check(context: Context) -> Iterator[Finding]:
    """Report each key without an entry, with the entries whose authors have a name like it."""
    for citation in citations_with("citation-unresolved", context):
        key = citation.key
        cited = key.as_cited(context.text)
        near = citation.entries or citation.near
        hint = f" Nearest: {names_of(near, context)}." if near else ""
        if citation.resolved.number and citation.resolved.name:
            hint += f" It has no author “{citation.resolved.name.surname}”."
        yield context.finding(
            "citation-unresolved",
            key.span,
            f"“{cited}” is not in the list of references.{hint}",
            related=related_to(near, context),
        )

"""`reference-uncited`: an entry of the list that no key of the text means.

A list of which the text cites only few works is a bibliography and is left alone; so are archives and entries
without an author or a year. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.citing import name_of
from termkit.checks.registry import rule
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule("reference-uncited", severity="warning", summary="A work of the list is never cited.", spelling=False)
def check(context: Context) -> Iterator[Finding]:
    """Report the names of each such entry, or the title where an order or a year is reported there."""
    if context.cited is None:
        return
    from termkit.citations.list_faults import uncited

    for entry in uncited(context.cited):
        place = entry.title if entry.title.start < entry.title.end else entry.head
        yield context.finding(
            "reference-uncited",
            Span(*place),
            f"{name_of(entry, context)} is not cited in the text. Cite it, or take it out of the list.",
        )

"""`reference-duplicate`: one work stands twice in the list: the same authors, year and title.

Volumes and editions of other years are other works. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.citing import name_of, related_to
from termkit.checks.registry import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule("reference-duplicate", severity="warning", summary="A work stands twice in the list.", spelling=False)
def check(context: Context) -> Iterator[Finding]:
    """Report the later of the two entries."""
    if context.cited is None:
        return
    from termkit.citations.list_faults import duplicates

    for entry, first in duplicates(context.cited):
        yield context.finding(
            "reference-duplicate",
            entry.title,
            f"The list has this work already: {name_of(first, context)}. Keep one entry.",
            related=related_to([first], context),
        )

"""`citation-style`: a key that is not written as most keys of the document are.

The comma before the year, the mark before the page, round or square brackets and the author's initials are
counted; where one form is clearly in the majority, the others are reported. (Author 2000) and Author (2000)
are two functions and no matter of style. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.documents import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule(
    "citation-style",
    severity="warning",
    summary="A key is not written as most keys of the document are.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report each such key once, with all that differs."""
    for citation in context.cited.citations if context.cited else ():
        faults = citation.style
        if not faults:
            continue
        said = ", ".join(fault.what for fault in faults)
        edits = tuple(Edit(*place, wanted) for fault in faults for place, wanted in fault.edits)
        fix = Fix("Write it as most keys are written.", edits, safe=all(fault.safe for fault in faults))
        yield context.finding(
            "citation-style",
            citation.key.span,
            f"Most keys of this text have {said} ({faults[0].majority} of them); this one differs.",
            fixes=[fix] if all(fault.edits for fault in faults) else (),
        )

"""`wrong-term`: a term of the source is translated by a spelling or name that the glossary says not to use.

The same place without a source is `deprecated-term`'s; here it is known what was meant. Start reading at
`check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.checks.rules import deprecated_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule(
    "wrong-term",
    severity="warning",
    summary="A term of the source is translated by what the glossary says not to use.",
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the deprecated spellings of what the source names."""
    side = context.source_side
    if side is None or not any(match.term.spelling == "deprecated" for match in context.spellings):
        return
    for finding in deprecated_term.check(context):
        named = side.named(finding.concept)
        # A former name is no wrong one; the source may have it too.
        if named and finding.severity != "info":
            yield finding._replace(rule="wrong-term", message=f"{finding.message} The source has “{named}”.")

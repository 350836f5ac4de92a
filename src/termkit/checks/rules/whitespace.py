"""`whitespace`: two spaces within a sentence, one before a comma, none behind one, spaces at a line's end.

No-break spaces are meant. Columns that were aligned with spaces, indented lines and verse, tables and code
are left alone, and so are two spaces after a full stop, which some houses want. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

_DOUBLE = re.compile(r"(?<=[\w,;)»”’])  (?=[\w(«“„‘])")
_BEFORE = re.compile(r"(?<=[\w)»”]) +(?=[,;](?:\s|\Z)|\.(?:\n|\Z))")
_BEHIND = re.compile(r"(?<=[^\W\d_]{2},)(?=[^\W\d_]{2})|(?<=[^\W\d_]{2};)(?=[^\W\d_]{2})")
_AT_END = re.compile(r"(?<=\S)[ \t]+(?=\r?\n|\Z)")
# Spaces at the end of a line say something in Markdown, and so they may in messages that are put together.
_PROSE_ONLY = frozenset({"plain-text"})


@rule(
    "whitespace",
    severity="info",
    summary="A space is too many or missing.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the spaces that are too many, and commas with none behind them."""
    text = context.text
    for match in _DOUBLE.finditer(text):
        if not _is_aligned(text, match.start()):
            yield from _finding(context, match, " ", "Two spaces where one will do.")
    for match in _BEFORE.finditer(text):
        if not _is_aligned(text, match.start()):
            sign = text[match.end()]
            yield from _finding(context, match, "", f"A space before “{sign}”.")
    for match in _BEHIND.finditer(text):
        sign = text[match.start() - 1]
        yield from _finding(context, match, " ", f"No space behind “{sign}”.")
    if context.format in _PROSE_ONLY:
        for match in _AT_END.finditer(text):
            yield from _finding(context, match, "", "Spaces at the end of the line.")


def _finding(context: Context, match: re.Match[str], written: str, message: str) -> Iterator[Finding]:
    place = Span(*match.span())
    # A place of no length is shown by the sign before it.
    shown = place if place.start < place.end else Span(place.start - 1, place.end)
    if not context.exempt.touches((max(0, place.start - 1), place.end + 1)):
        yield context.finding("whitespace", shown, message, fixes=[Fix.writing(written, place, safe=False)])


def _is_aligned(text: str, at: int) -> bool:
    """Is the line one of a table or verse, with spaces for columns or an indent?"""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    if "|" in line or "\t" in line or line[:1] == " " or "   " in line:
        return True
    if line.count("  ") > 1:
        return True
    # A column goes on in the next line, or in the line above.
    above = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    below = text[end + 1 :].partition("\n")[0] if end >= 0 else ""
    return any("  " in other.rstrip() for other in (above, below))

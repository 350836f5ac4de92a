"""`dash-style`: a dash between words that is not written as the house writes it.

Only where `dashes` in the settings says how: a — b, a—b or a – b. A hyphen between spaces, and two of them,
are a dash, too. Ranges (1918–1920, XIX–XX), the dash that begins a line of dialogue or a list, tables and
code are left alone. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.checks.registry import rule
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

_SPACE = "[ \u00a0\u202f]"
# Between spaces any of them is a dash; without spaces only the long one and two hyphens between letters.
_DASH = re.compile(rf"{_SPACE}(?P<spaced>--?|[–—―−])(?={_SPACE}|\n)|(?<=[^\W\d_])(?P<close>--|—)(?=[^\W\d_])")
_WANTED: Mapping[str, tuple[str, str]] = {"spaced-em": ("—", " "), "em": ("—", ""), "spaced-en": ("–", " ")}
_PLAIN_BEFORE = re.compile(r"[^\W\d_]{2}[?!…]?[”»\"’*_)]{0,3},?\Z")
_PLAIN_BEHIND = re.compile(r"[^\W\d_]{2,}(?!\S*[\d=/\\@])")
_REACH = 8
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"\w+\Z"), re.compile(r"\w+")


@rule(
    "dash-style",
    severity="warning",
    summary="A dash is not written as the house style has it.",
    spelling=False,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the dashes between words that are other than the house's."""
    if context.style.dashes not in _WANTED:
        return
    dash, space = _WANTED[context.style.dashes]
    text = context.text
    for match in _DASH.finditer(text):
        mark = match["spaced"] or match["close"]
        start, end = match.span()
        at = end - len(mark)
        if match["spaced"] and text[end] != "\n":
            end += 1
        if _is_other(text, at, end, context):
            continue
        # A no-break space stays one, and the end of a line what it is.
        before = (text[start:at] or " ") if space else ""
        behind = "" if not space or text[end : end + 1] == "\n" else text[at + len(mark) : end] or " "
        written = before + dash + behind
        if written == text[start:end]:
            continue
        yield context.finding(
            "dash-style",
            Span(start, end),
            f"“{text[start:end]}” here, where house style has “{space}{dash}{space}”.",
            fixes=[
                Fix.writing(
                    written, Span(start, end), safe="-" not in mark or _is_in_sentence(text, start, end)
                )
            ],
        )


def _is_in_sentence(text: str, start: int, end: int) -> bool:
    """Does a sentence go on with a small letter behind what may be a minus, so that it is a dash after all?

    Bakı - Gəncə is a line of railway too, and x - y a sum.
    """
    before, behind = _PLAIN_BEFORE.search(text, max(0, start - _REACH), start), _PLAIN_BEHIND.match(text, end)
    return before is not None and behind is not None and behind.group().islower()


def _is_other(text: str, at: int, end: int, context: Context) -> bool:
    """Is it no dash between words: a bullet, a range, an empty cell, code, the list of references?"""
    line = text[text.rfind("\n", 0, at) + 1 : at].strip(" \t\u00a0>*_")
    behind = text[end : end + 30].lstrip(" ")
    if not line or line.endswith("|") or behind[:1] in {"|", ""}:
        return True
    if context.exempt.touches((at, at + 1)) or context.set_apart.covers((at, at + 1)):
        return True
    from termkit.languages.roman import roman_number

    before, after = _WORD_BEFORE.search(line[-30:]), _WORD_BEHIND.match(behind)
    return bool(before and after) and all(
        word.group()[:1].isdigit() or roman_number(word.group()) for word in (before, after) if word
    )

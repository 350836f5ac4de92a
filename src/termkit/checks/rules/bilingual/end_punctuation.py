"""`end-punctuation`: a translation ends with another sign than its source.

A question that is none any more, a colon or an ellipsis that is lost. Whether a label or a heading has a full
stop, and where one exclaims, languages and houses differ, so these are only noted. Quotation marks, brackets
and tags behind the sign do not count, and the signs of other scripts (。？؟) are what they stand for. Start
reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

_SIGNS = ".?!…:"
_TAG_BEHIND = re.compile(r"(?:</?[A-Za-z][^<>]{0,200}>|\s)\Z")
# Signs of other scripts, and ways to write one.
_AS = str.maketrans("。？！：．｡؟։।", ".?!:..?..")
_BEHIND = " \t\r\n\u00a0\u202f\"'»”’“›)]}*_`>"
_NAMES = {
    ".": "a full stop",
    "?": "a question mark",
    "!": "an exclamation mark",
    "…": "an ellipsis",
    ":": "a colon",
    "": "no sign",
}
_LITTLE = frozenset({".", "!", ""})


@rule(
    "end-punctuation",
    severity="warning",
    summary="A translation ends with another sign than its source: a question mark, a colon, an ellipsis.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report a translation whose last sign is not that of its source."""
    source = context.original
    if source is None:
        return
    theirs, there = _last_sign(source.text, context.source_language)
    ours, at = _last_sign(context.text, context.language)
    if theirs == ours or not context.prose[:at].strip(_BEHIND + _SIGNS):
        return
    # “Did you do it?” is a question before “he said”, too.
    if (theirs and _is_quoted(source.text, there) and theirs in context.text) or (
        ours and _is_quoted(context.text, at) and ours in source.text
    ):
        return
    place = Span(at, at + 1) if ours else Span(max(0, at - 1), at)
    yield context.finding(
        "end-punctuation",
        place,
        f"The source ends with {_NAMES[theirs]}, the translation with {_NAMES[ours]}.",
        severity="info" if {theirs, ours} <= _LITTLE else None,
    )


def _is_quoted(text: str, at: int) -> bool:
    return text[at + 1 : at + 2] in {"”", "’", "»", '"', "'", "“"}


def _last_sign(text: str, tag: str) -> tuple[str, int]:
    """The sign that ends a text, and where it stands; of ?! and ?.. the question mark.

    >>> _last_sign("Nə vaxt?”", "az"), _last_sign("Wait...", "en"), _last_sign("Кто?..", "ru")
    (('?', 7), ('…', 4), ('?', 3))
    >>> _last_sign("in 1918", "en")
    ('', 7)
    """
    end = len(text)
    while behind := _TAG_BEHIND.search(text, max(0, end - 210), end):
        end = behind.start()
    end = len(text[:end].rstrip(_BEHIND))
    start = len(text[:end].translate(_AS).rstrip(_SIGNS + ";" if tag == "el" else _SIGNS))
    signs = text[start:end].translate(_AS)
    if not signs:
        return "", end
    for sign in "?!":
        if sign in signs:
            return sign, start + signs.index(sign)
    if "…" in signs or ".." in signs:
        return "…", start
    return signs[-1], end - 1

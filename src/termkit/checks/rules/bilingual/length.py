"""`length`: a translation that is far longer or shorter than its source.

Part of the source may be left out, or a note may have come in. How long a translation usually is depends on
the languages, and short texts vary more, so this only informs. Start reading at `check`.

Source of the usual lengths: medians of some hundred thousand translated messages and news sentences.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding

# The logarithm of target length by source length; the way back is its negative.
_USUAL = {("en", "az"): 0.06, ("en", "ru"): 0.08, ("az", "ru"): 0.01}
# How far from that is far, at any length, and how much farther in short texts.
_FAR, _SHORT, _LETTERS = 0.5, 8.0, 8


@rule(
    "length",
    severity="info",
    summary="A translation is far longer or shorter than its source.",
    spelling=False,
    bilingual=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report a translation that is out of proportion."""
    theirs, ours = (len(" ".join(text.split())) for text in (context.source_prose, context.prose))
    if not theirs or not ours or min(theirs, ours) + max(theirs, ours) < 2 * _LETTERS:
        return
    pair = (context.source_language, context.language)
    usual = _USUAL.get(pair, -_USUAL.get(pair[::-1], 0.0))
    far = math.log((ours + _LETTERS) / (theirs + _LETTERS)) - usual
    if abs(far) <= _FAR + _SHORT / (min(theirs, ours) + _LETTERS):
        return
    what = "left out" if far < 0 else "added"
    yield context.finding(
        "length",
        Span(0, len(context.text)),
        f"{ours:,} characters for {theirs:,} in the source, where about {round(theirs * math.exp(usual)):,} "
        f"are usual. Look whether something was {what}.",
    )

"""`inconsistent-source`: several sources translated by one and the same target.

It may be right: a language may have one word for two. But it may be a translation that was copied to where it
does not belong, so it is told as a note. Sources that differ in case, numbers, punctuation, articles or the
spelling of -ise and -our only are one. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.registry import rule
from termkit.checks.translations import shortened
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding


@rule(
    "inconsistent-source",
    severity="info",
    summary="Several sources are translated in one and the same way.",
    spelling=False,
    whole=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the translation where it stands for the source that has it less often."""
    source, translations = context.segment.source, context.translations
    marks = context.marks
    if marks is None or source is None or translations is None:
        return
    sources = translations.sources(marks)
    usual = max(sources, key=lambda way: (way.count, way.in_memory), default=None)
    if usual is None or usual.mark == marks.loose:
        return
    theirs = shortened(translations.texts.get(usual.mark, ""))
    often = "" if usual.count == 1 else f" {usual.count:,} times"
    yield context.finding(
        "inconsistent-source",
        Span(0, len(context.text)),
        f"“{shortened(context.text)}” translates “{shortened(source.text)}” here,{often} “{theirs}” "
        f"elsewhere ({translations.said(usual, context.path)}). If one translation fits both, leave it.",
        related=translations.related(usual, "this source has the same translation", context.path),
    )

"""`inconsistent-translation`: one source translated in several ways, in files of translations and a memory.

A reader of a program or of a series of texts meets one thing under two names. What a memory has decides, else
what is used most; a person has to look, for one text may mean two things. Where the messages have different
keys, where the source is one word, and where only capitals and marks differ, that is no more than a note.
Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix
from termkit.checks.registry import rule
from termkit.checks.sameness import folded, letters_and_digits
from termkit.checks.translations import shortened
from termkit.documents.placeholders import placeholders
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.checks.translations import Way


@rule(
    "inconsistent-translation",
    severity="warning",
    summary="One source is translated in several ways, in one file, in several, or in the memory.",
    spelling=False,
    whole=True,
)
def check(context: Context) -> Iterator[Finding]:
    """Report the translation that is not the memory's, or that is used less."""
    source, translations = context.segment.source, context.translations
    marks = context.marks
    if marks is None or source is None or translations is None:
        return
    ways = translations.ways(marks)
    of_key = [way for way in ways if way.may_be_of(marks.key)]
    same_message = len(of_key) > 1
    wanted, by_memory = _wanted(of_key if same_message else ways, marks.target)
    if wanted is None or wanted.mark == marks.target:
        return
    theirs = translations.texts.get(wanted.mark, "")
    alike = letters_and_digits(folded(theirs)) == letters_and_digits(folded(context.text))
    short = " " not in folded(source.text)
    here = next((way for way in ways if way.mark == marks.target), None)
    others = [way for way in ways if way is not wanted and way is not here]
    yield context.finding(
        "inconsistent-translation",
        Span(0, len(context.text)),
        f"“{shortened(source.text)}”: “{shortened(context.text)}” here, “{shortened(theirs)}” "
        f"{_often(wanted)} ({translations.said(wanted, context.path)})."
        f"{_more(others)} {_reason(wanted, here)}{_doubt(same_message, alike)}",
        severity=None if same_message and not short and not alike else "info",
        fixes=_fixes(context, theirs) if by_memory and same_message else (),
        related=[
            related
            for way in (wanted, *others)
            for related in translations.related(
                way, "translated so here" if way is wanted else "and so here", context.path
            )
        ],
    )


def _wanted(ways: list[Way], here: int) -> tuple[Way | None, bool]:
    """The translation to write, and whether a memory alone says so; of those used as often, the first."""
    remembered = [way for way in ways if way.in_memory]
    if here not in {way.mark for way in remembered}:
        ways = remembered or ways
    if len(remembered) == 1:
        return remembered[0], True
    return max(ways, key=lambda way: way.count, default=None), False


def _often(way: Way) -> str:
    place = "in the memory" if way.in_memory == way.count else "elsewhere"
    return place if way.count == 1 else f"{way.count:,} times {place}"


def _more(others: list[Way]) -> str:
    if not others:
        return ""
    return " There is one more translation." if len(others) == 1 else f" There are {len(others)} more."


def _reason(wanted: Way, here: Way | None) -> str:
    if wanted.in_memory and not (here and here.in_memory):
        return "The memory has the other."
    if here is not None and here.count == wanted.count:
        return "Neither is more frequent."
    return "The other is more frequent."


def _doubt(same_message: bool, alike: bool) -> str:
    if not same_message:
        return " Their keys differ: if two things are meant, leave both."
    return " They differ in capitals and marks only." if alike else " If two things are meant, leave both."


def _fixes(context: Context, text: str) -> list[Fix]:
    """The memory's translation in the place of this one, if nothing that a program needs would be lost."""
    here, source = context.text, context.segment.source
    if source is None or context.segment.codes or "<" in here + text or _values(here) != _values(text):
        return []
    begin = here[: len(here) - len(here.lstrip())]
    end = here[len(here.rstrip()) :]
    return [
        Fix.writing(
            f"{begin}{_beginning_as(here.strip(), text.strip())}{end}", Span(0, len(here)), safe=False
        )
    ]


def _beginning_as(here: str, text: str) -> str:
    """The text with a capital or small letter at its beginning, as the other has it."""
    if folded(here[:1]) == folded(text[:1]):
        return here[:1] + text[1:]
    return text


def _values(text: str) -> list[str]:
    return sorted(text[start:end] for start, end in placeholders(text))

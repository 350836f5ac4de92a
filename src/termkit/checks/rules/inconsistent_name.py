"""`inconsistent-name`: a person or place that the glossary lacks, spelled two ways in one text or in several.

Rafibeyli and Rafibayli, Alexander and Aleksandr Pushkin, Rəfibəyli amid an English text. Two people may have
names that differ as little, so a person decides: no fix is safe. A word counts only if it has its capital
inside a sentence too, and is no word of the dictionary. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.finding import Finding, Fix, Related
from termkit.checks.names_of_text import NamesOfText, Use
from termkit.checks.registry import rule
from termkit.checks.spelled_twice import groups_of, language_of_letters
from termkit.checks.writing import in_the_case_of
from termkit.languages import Shape, language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context

_SHOWN = 3


class _Spelling(NamedTuple):
    """A spelling of a name: where it stands in this text, and how often and where first in all there are."""

    base: str
    uses: list[Use]
    seen: int
    places: list[Related]


@rule(
    "inconsistent-name",
    severity="warning",
    summary="A name that the glossary lacks is spelled two ways, in one text or in several.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report the rarer spelling wherever it stands."""
    names = NamesOfText(context)
    told: set[int] = set()
    for spellings in _in_all_texts(names, context):
        told.update(use.word.start for spelling in spellings for use in spelling.uses)
        yield from _findings(spellings, names, context)
    for spellings in _in_this_text(names, context):
        # Where other texts have the name too, they have been asked which spelling is right.
        if not told.issuperset(use.word.start for spelling in spellings for use in spelling.uses):
            yield from _findings(spellings, names, context)


def _in_this_text(names: NamesOfText, context: Context) -> Iterator[list[_Spelling]]:
    for group in groups_of(names):
        spellings = []
        for base, items in group.items():
            uses = names.uses(base, items)
            spans = [use.word.span for use in uses[:_SHOWN]]
            places = [Related(span, span.of(context.text), _written_here(base)) for span in spans]
            if uses:
                spellings.append(_Spelling(base, uses, len(uses), places))
        if len(spellings) > 1:
            yield sorted(spellings, key=lambda spelling: spelling.uses[0].word.start)


def _in_all_texts(names: NamesOfText, context: Context) -> Iterator[list[_Spelling]]:
    """The names that this text and others between them spell two ways."""
    if context.survey is None:
        return
    tag = context.language
    for group in context.survey.groups(tag, names.texts):
        spellings = []
        for base, items in group.items():
            seen = context.survey.seen(tag, items)
            uses = [use for use in names.uses(base, items) if not names.is_known(use.word)]
            first = sorted(place for one in seen for place in one.places)[:_SHOWN]
            places = [place.related(form, _written_here(base), context.path) for place, form in first]
            count = sum(one.count for one in seen)
            spellings.append((first, _Spelling(base, uses, count, places)))
        yield [spelling for _, spelling in sorted(spellings, key=lambda pair: pair[0])]


def _written_here(base: str) -> str:
    return f"“{base}” is written here"


def _findings(spellings: list[_Spelling], names: NamesOfText, context: Context) -> Iterator[Finding]:
    wanted, reason = _preferred(spellings, context)
    places = ", ".join(_place(related, context) for related in wanted.places)
    often = "" if wanted.seen == 1 else f" {wanted.seen} times"
    more = " …" if wanted.seen > _SHOWN else ""
    for spelling in spellings:
        if spelling is wanted:
            continue
        count = "" if len(spelling.uses) == 1 else f" ({len(spelling.uses)} times)"
        for use in spelling.uses:
            form = _written(use, wanted.base, names, context)
            yield context.finding(
                "inconsistent-name",
                use.word.span,
                f"“{use.base}” here{count}, “{wanted.base}”{often} elsewhere ({places}{more}). {reason} "
                "If two are meant, leave both.",
                fixes=[Fix.writing(form, use.word.span, safe=False)] if form else (),
                related=wanted.places,
            )


def _place(related: Related, context: Context) -> str:
    if related.elsewhere:
        return related.elsewhere.said
    return context.positions.of(related.span.start).said


def _preferred(spellings: list[_Spelling], context: Context) -> tuple[_Spelling, str]:
    """The spelling to write, and why: house style, this language's own letters, the most frequent.

    Of those that are equal, the first.
    """
    zade = context.style.zade
    if context.language == "en" and zade != "keep":
        house = [spelling for spelling in spellings if spelling.base.endswith(zade)]
        others = (spelling.base for spelling in spellings if spelling not in house)
        if len(house) == 1 and any(base.endswith(("zade", "zadeh", "zadə")) for base in others):
            return house[0], f"House style: -{zade}."
    strange = [one for one in spellings if language_of_letters(one.base, context.language)]
    own = [spelling for spelling in spellings if spelling not in strange] or spellings
    usual = _usual(strange, own, context)
    most = max(own, key=lambda spelling: (spelling.seen, spelling is usual))
    said = f"The usual spelling in {language(context.language).name} is {usual.base}." if usual else ""
    if not said and most.seen == max(spelling.seen for spelling in spellings if spelling is not most):
        said = "Neither is more frequent."
    return most, said or "The other is more frequent."


def _usual(strange: list[_Spelling], own: list[_Spelling], context: Context) -> _Spelling | None:
    """The spelling that the usual table gives for the name in its own letters, or by way of Azerbaijani."""
    from termkit.transliteration import Transliterator

    tag = context.language
    for spelling in strange:
        source = language_of_letters(spelling.base, tag)
        if source == "en":
            # What is in plain Latin letters may be of any language.
            continue
        made = Transliterator(source, tag, kind="person").best(spelling.base)
        found = next((one for one in own if one.base == made), None)
        if found:
            return found
    if tag == "ru":
        there, back = Transliterator("ru", "az", kind="person"), Transliterator("az", "ru", kind="person")
        stable = [one for one in own if back.best(there.best(one.base)) == one.base]
        return stable[0] if len(stable) == 1 else None
    return None


def _written(use: Use, spelling: str, names: NamesOfText, context: Context) -> str:
    """The other spelling in the form that this one stands in; empty where it cannot be told."""
    surface, tag = use.word.text, context.language
    if surface == use.base:
        return spelling
    length = len(use.base) if surface.startswith(use.base) else len(surface)
    part = "given" if names.word_after(use.word) else "family"
    old, new = (Shape(text, "person", (part,)) for text in (use.base, spelling))
    forms = language(tag).reinflect(old, new, surface, length)
    return in_the_case_of(surface, forms[0], tag) if len(set(forms)) == 1 else ""

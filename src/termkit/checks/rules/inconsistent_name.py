"""`inconsistent-name`: a person or place that the glossary lacks, spelled two ways in one text.

Rafibeyli and Rafibayli, Alexander and Aleksandr Pushkin, Rəfibəyli amid an English text. Two people may have
names that differ as little, so a person decides: no fix is safe. A word counts only if it has its capital
inside a sentence too, and is no word of the dictionary. Start reading at `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix, Related
from termkit.checks.registry import rule
from termkit.checks.spelled_twice import (
    Names,
    Use,
    is_before_name,
    language_of_letters,
)
from termkit.checks.writing import in_the_case_of
from termkit.languages import Shape, language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.context import Context

_SHOWN = 3


@rule(
    "inconsistent-name",
    severity="warning",
    summary="A name that the glossary lacks is spelled two ways in one text.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report the rarer spelling wherever it stands."""
    names = Names(context)
    found = (*names.by_themselves(), *names.after_other_given_names(), *names.in_other_letters())
    for spellings in _one_for_each_place(found):
        yield from _findings(spellings, context)


def _one_for_each_place(found: Iterable[list[list[Use]]]) -> list[list[list[Use]]]:
    """The same groups of spellings, those that have a place in common as one: every place has one target."""
    groups: list[dict[str, dict[int, Use]]] = []
    for spellings in found:
        new = {use.word.start: use for uses in spellings for use in uses}
        near = [group for group in groups if any(not new.keys().isdisjoint(uses) for uses in group.values())]
        groups = [group for group in groups if group not in near]
        taken: set[int] = set()
        one: dict[str, dict[int, Use]] = {}
        for uses in (*(uses for group in near for uses in group.values()), new):
            for start, use in uses.items():
                if start not in taken:
                    one.setdefault(use.base, {})[start] = use
            taken.update(uses)
        groups.append(one)
    return [[list(uses.values()) for uses in group.values()] for group in groups]


def _findings(spellings: list[list[Use]], context: Context) -> Iterator[Finding]:
    spellings = [uses for uses in spellings if uses]
    if len(spellings) < 2:
        return
    wanted, reason = _preferred(spellings, context)
    right = sorted(wanted, key=lambda use: use.word.start)
    spelling = right[0].base
    shown = [use.word.span for use in right[:_SHOWN]]
    related = [Related(place, place.of(context.text), f"“{spelling}” is written here") for place in shown]
    places = ", ".join("{}:{}".format(*context.lines.position(place.start)) for place in shown)
    often = "" if len(right) == 1 else f" {len(right)} times"
    more = " …" if len(right) > _SHOWN else ""
    for uses in spellings:
        if uses is wanted:
            continue
        count = "" if len(uses) == 1 else f" ({len(uses)} times)"
        for use in uses:
            form = _written(use, spelling, context)
            yield context.finding(
                "inconsistent-name",
                use.word.span,
                f"“{use.base}” here{count}, “{spelling}”{often} elsewhere ({places}{more}). {reason} "
                "If two are meant, leave both.",
                fixes=[Fix.writing(form, use.word.span, safe=False)] if form else (),
                related=related,
            )


def _preferred(spellings: list[list[Use]], context: Context) -> tuple[list[Use], str]:
    """The spelling to write, and why: house style, this language's own letters, the most frequent."""
    zade = context.style.zade
    if context.language == "en" and zade != "keep":
        house = [uses for uses in spellings if uses[0].base.endswith(zade)]
        if len(house) == 1 and any(
            uses[0].base.endswith(("zade", "zadeh", "zadə")) for uses in spellings if uses not in house
        ):
            return house[0], f"House style: -{zade}."
    strange = [uses for uses in spellings if language_of_letters(uses[0].base, context.language)]
    own = [uses for uses in spellings if uses not in strange] or spellings
    usual = _usual(strange, own, context)
    most = max(own, key=lambda uses: (len(uses), uses is usual, -uses[0].word.start))
    said = f"The usual spelling in {language(context.language).name} is {usual[0].base}." if usual else ""
    if not said and len(most) == max(len(uses) for uses in spellings if uses is not most):
        said = "Neither is more frequent."
    return most, said or "The other is more frequent."


def _usual(strange: list[list[Use]], own: list[list[Use]], context: Context) -> list[Use] | None:
    """The spelling that the usual table gives for the name in its own letters, or by way of Azerbaijani."""
    from termkit.transliteration import Transliterator

    tag = context.language
    for uses in strange:
        source = language_of_letters(uses[0].base, tag)
        if source == "en":
            # What is in plain Latin letters may be of any language.
            continue
        made = Transliterator(source, tag, kind="person").best(uses[0].base)
        found = next((uses for uses in own if uses[0].base == made), None)
        if found:
            return found
    if tag == "ru":
        there, back = Transliterator("ru", "az", kind="person"), Transliterator("az", "ru", kind="person")
        stable = [uses for uses in own if back.best(there.best(uses[0].base)) == uses[0].base]
        return stable[0] if len(stable) == 1 else None
    return None


def _written(use: Use, spelling: str, context: Context) -> str:
    """The other spelling in the form that this one stands in; empty where it cannot be told."""
    surface, tag = use.word.text, context.language
    if surface == use.base:
        return spelling
    length = len(use.base) if surface.startswith(use.base) else len(surface)
    part = "given" if is_before_name(use, context.text) else "family"
    old, new = (Shape(text, "person", (part,)) for text in (use.base, spelling))
    forms = language(tag).reinflect(old, new, surface, length)
    return in_the_case_of(surface, forms[0], tag) if len(set(forms)) == 1 else ""

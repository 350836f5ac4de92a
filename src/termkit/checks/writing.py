"""How a right spelling is put in the place of a wrong one: its inflection, its capitals, its fix.

`counterpart` says which term is right, `replacements` how it is written in that place, `replacing` makes the
fixes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.glossary.terms import is_acronym
from termkit.languages import language
from termkit.text.folding import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.checks.context import Context
    from termkit.glossary import Concept, Term
    from termkit.glossary.finder import Match


_JOINS = frozenset(HYPHENS + "-")


def counterpart(term: Term, context: Context) -> Term | None:
    """The right term of the text's language in the form of another: a surname for a surname.

    The other is a term of another language, or a wrong one of this. None where the entry has no right term.
    """
    concept = context.glossary.concepts[term.concept]
    side = concept.sides[context.language]
    right = [
        t
        for t in context.terms(concept.id)
        if t.role == "acronym" or (t.spelling == "preferred" and t.role != "exempt")
    ]
    same = [t for t in right if is_same_form(t, term)]
    if not same and term.role == "name":
        # Where the right name is an acronym, what it stands for is right too: Azerbaijan Airlines (AZAL).
        same = [t for t in context.terms(concept.id) if t.spelling == "admitted" and is_same_form(t, term)]
    wanted = _features(term, concept)

    def likeness(candidate: Term) -> tuple[bool, int, int]:
        alike = sum(a == b for a, b in zip(_features(candidate, concept), wanted, strict=True))
        # One initial may have two letters in Russian: Дж. Гасанлы rather than Д. Гасанлы.
        length = len(candidate.text) if context.language == "ru" and "." in candidate.text else 0
        return candidate.text == side.own_spelling, alike, length

    likest = max(same, key=likeness, default=next(iter(right), None))
    if likest is not None and likest.role == "name" and not is_acronym(likest.text):
        # A text that writes Agdam throughout is not to get one Aghdam.
        return context.admitted_places.get(concept.id, likest)
    return likest


def is_same_form(one: Term, other: Term) -> bool:
    """Are both the bare surname, both the name with initials, both the acronym?"""
    return _form(one) == _form(other)


def _form(term: Term) -> str:
    if is_acronym(term.text):
        return "acronym"
    return "surname" if set(term.parts) == {"family"} else term.role


def _features(term: Term, concept: Concept) -> tuple[object, ...]:
    """What tells one form of a person's name from another: title, patronymic, points, commas, spaces."""
    titles = {side.title.lower() for side in concept.sides.values() if side.title}
    words = re.split("[ -]", term.text.lower())
    marks = (term.text.count(mark) for mark in "., ")
    return (not titles.isdisjoint(words), "patronymic" in term.parts, *marks)


def replacements(match: Match, new: Term, context: Context) -> list[str]:
    """What may stand in the place of a match: the new term in that inflection and those capitals."""
    surface = match.span.of(context.text)
    reinflect = language(context.language).reinflect
    length = match.base_end - match.start
    inflected = surface
    if context.language == "az" and surface[length : length + 1] in _JOINS and not is_acronym(new.text):
        # Pyongyang-ın: the hyphen tells the ending from foreign letters, and Pxenyanın has none.
        inflected = surface[:length] + surface[length + 1 :]
    written = reinflect(match.term.shape, new.shape, inflected, length)
    return list(dict.fromkeys(in_the_case_of(surface, form, context.language) for form in written))


def in_the_case_of(surface: str, written: str, tag: str) -> str:
    """Write a form with the capitals of what it replaces.

    >>> in_the_case_of("KIROVABAD", "Gəncə", "az"), in_the_case_of("Oil pact", "oil treaty", "en")
    ('GƏNCƏ', 'Oil treaty')

    What an acronym stands for is no cry:

    >>> in_the_case_of("BMT", "United Nations", "en")
    'United Nations'
    """
    letters = [letter for letter in surface if letter.isalpha()]
    spelled_out = " " in written and " " not in surface
    if len(letters) > 1 and all(map(str.isupper, letters)) and not is_acronym(written) and not spelled_out:
        return language(tag).upper(written)
    if surface[:1].isupper() and written[:1].islower():
        return language(tag).upper(written[0]) + written[1:]
    return written


def replacing(match: Match, forms: Iterable[str], context: Context, *, safe: bool) -> tuple[Fix, ...]:
    """Fixes that put each form in the place of a match. With several forms none is safe: a person chooses."""
    forms = list(forms)
    surface = match.span.of(context.text)
    safe = safe and len(forms) == 1
    return tuple(Fix.writing(form, match.span, safe=safe) for form in forms if form != surface)

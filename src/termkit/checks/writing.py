"""How a right spelling is put in the place of a wrong one: its inflection, its capitals, its fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.documents import Edit
from termkit.glossary import Side, Term, full_name
from termkit.glossary.terms import is_acronym, titled_name
from termkit.languages import Shape, language

if TYPE_CHECKING:
    from termkit.checks.context import Context
    from termkit.glossary.finder import Match


def right_term(term: Term, side: Side, tag: str) -> Term:
    """The preferred counterpart of a term in the same form: a surname for a surname, initials for initials.

    `side` is the concept's side in the language to write, `tag` that language.
    """
    if side.family and term.parts and "family" in term.parts:
        words = term.text.split(" ")
        parts = term.parts if len(term.parts) == len(words) else ("",) * len(words)
        written = [_family(word, side.family) if part == "family" else word for word, part in zip(words, parts, strict=True)]
        if "family" in parts:
            return term._replace(text=" ".join(written), indeclinable=side.indeclinable)
    return counterpart(term, side, tag)


def counterpart(term: Term, side: Side, tag: str) -> Term:
    """The term of another language's side, or the preferred one, that stands for this one.

    >>> side = Side(family="Вакилов", given="Мустафа")
    >>> counterpart(Term("vakilov", "Vakilov", "derived", "surname", "person"), side, "ru").text
    'Вакилов'
    """
    text = full_name(side, tag)
    parts: tuple[str, ...] = ()
    if side.family:
        parts = ("given",) * len((side.given or "").split()) + ("family",)
        if term.role == "surname" or (" " not in term.text and term.kind == "person"):
            text, parts = side.family, ("family",)
        elif term.role in {"initials", "citation"} and side.given:
            initials = [word if word.endswith(".") else word[0] + "." for word in side.given.split()]
            initials = initials[: max(1, term.text.count("."))]
            before = " ".join(initials)
            if term.role == "initials":
                text, parts = f"{before} {side.family}", (*["initial"] * len(initials), "family")
            elif "." in term.text:
                comma = "," if "," in term.text else ""
                text, parts = f"{side.family}{comma} {before}", ("family", *["initial"] * len(initials))
            else:
                text, parts = f"{side.family}, {side.given}", ("family", *["given"] * len(side.given.split()))
        elif term.role == "titled" and side.title:
            text, parts = titled_name(side, tag), ()
        else:
            parts = parts if len(parts) == len(text.split(" ")) else ()
    elif term.role == "acronym" and side.acronym:
        text = side.acronym[0]
    return term._replace(text=text, parts=parts, indeclinable=side.indeclinable, gender=side.gender or term.gender)


def _family(word: str, family: str) -> str:
    return family + ("," if word.endswith(",") else "")


def replacements(match: Match, new: Term, text: str, tag: str) -> list[str]:
    """What may stand in the place of a match: the new term in the same inflection and capitals, best first."""
    surface = text[match.start : match.end]
    reinflect = language(tag).reinflect
    written = reinflect(match.term.shape, new.shape, surface, match.base_end - match.start)
    return list(dict.fromkeys(in_the_case_of(surface, form, tag) for form in written))


def in_the_case_of(surface: str, written: str, tag: str) -> str:
    """Write a form with the capitals of what it replaces.

    >>> in_the_case_of("KIROVABAD", "Gəncə", "az"), in_the_case_of("Oil pact", "oil treaty", "en")
    ('GƏNCƏ', 'Oil treaty')
    """
    letters = [letter for letter in surface if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters) and not is_acronym(written):
        return language(tag).upper(written)
    if surface[:1].isupper() and written[:1].islower():
        return language(tag).upper(written[0]) + written[1:]
    return written


def replacing(match: Match, forms: list[str], *, safe: bool, text: str) -> tuple[Fix, ...]:
    """Fixes that put each form in the place of a match. With several forms none is safe: a person chooses."""
    surface = text[match.start : match.end]
    return tuple(
        Fix(f"Write “{form}”.", (Edit(match.start, match.end, form),), safe=safe and len(forms) == 1)
        for form in forms
        if form != surface
    )


__all__ = ["Shape", "counterpart", "in_the_case_of", "replacements", "replacing", "right_term"]

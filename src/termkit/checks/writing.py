"""How a right spelling is put in the place of a wrong one: its inflection, its capitals, its fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.finding import Fix
from termkit.glossary.terms import is_acronym
from termkit.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.checks.context import Context
    from termkit.glossary import Term
    from termkit.glossary.finder import Match


def counterpart(term: Term, context: Context) -> Term | None:
    """The right term of this text's language that has the form of another: surname for surname, initials for initials.

    The other may be of another language or a wrong spelling of this one. None where the entry has no right
    term to offer.
    """
    right = [t for t in context.terms(term.concept) if t.spelling == "preferred" and t.role != "exempt"]
    side = context.glossary.concepts[term.concept].sides[context.language]
    same = [t for t in right if _form(t) == _form(term)]

    def likeness(candidate: Term) -> tuple[bool, int, int]:
        mine, yours = _features(candidate.text, side.title), _features(term.text, None)
        # Russian has two letters for one initial where it can (Дж. Гасанлы).
        length = len(candidate.text) if context.language == "ru" and term.role != "name" else 0
        return candidate.text == side.own_spelling, sum(map(int.__eq__, mine, yours)), length

    return max(same, key=likeness, default=right[0] if right else None)

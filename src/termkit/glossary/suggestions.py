"""The approved translations of the terms in a segment, for a translator. Start reading at `suggestions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary.identification import identify
from termkit.glossary.terms import terms_of
from termkit.text.quotations import quotations
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from termkit.glossary import Glossary
    from termkit.glossary.terms import Term

_APPROVED = frozenset({"preferred", "derived"})


def suggestions(text: str, source: str, target: str, glossary: Glossary) -> list[str]:
    """Each term of a segment with its preferred translation, in the order in which they stand.

    A person who is named by the surname is suggested by the surname. What is only proposed, or disputed, is
    left out.

    >>> from termkit.glossary import Glossary
    >>> suggestions("Bakıda və Gəncədə", "az", "ru", Glossary.shipped())
    ['Bakı → Баку', 'Gəncə → Гянджа']
    """
    finder = glossary.finder(source)
    found: dict[str, None] = {}
    for match in identify(finder.find_all(text), SpanSet(quotations(text)), text, finder):
        concept = glossary.concepts[match.term.concept]
        side = concept.sides.get(target)
        if side is None or not side.sure:
            continue
        approved = _approved(match.term, terms_of(concept, target))
        if approved:
            found[f"{match.term.text} → {approved}"] = None
    return list(found)


def _approved(term: Term, terms: list[Term]) -> str | None:
    """The translation that is of the same kind: initials for initials, a former name for one of its years."""
    if term.status == "superseded":
        for other in terms:
            if other.status == "superseded" and (other.since, other.until) == (term.since, term.until):
                return other.text
    for role in (term.role, "name"):
        for other in terms:
            if other.role == role and other.spelling == "preferred" and other.status in _APPROVED:
                return other.text
    return None

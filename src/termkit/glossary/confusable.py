"""With which names of the glossary a name may be confused: a namesake, Əliyev and Əliyeva, Köhnə Xudat.

Start reading at `confusable`. Names are compared in one language; what is spelled alike is asked of `names`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.terms import full_name, is_acronym
from termkit.names.spelled_alike import cost
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from termkit.glossary import Glossary
    from termkit.glossary.concepts import Concept

# Why one name may be taken for another, the likeliest first, and what is said of it.
REASONS = {
    "surname": "another person with this surname",
    "gender": "the same surname of a man and of a woman",
    "part": "a longer or shorter name with this word",
    "spelling": "spelled much alike",
}
# Up to which cost per letter two words are spelled much alike.
_ALIKE = 1.3
_LEAST = 4
_NAMED = ("person", "place", "organisation", "work")


class Confusable(NamedTuple):
    """An entry that may be taken for the name: its name there, why (see `REASONS`), and how far it is."""

    concept: Concept
    text: str
    why: str
    distance: float


def confusable(
    glossary: Glossary,
    name: str,
    tag: str,
    *,
    besides: Collection[str] = (),
    kind: str = "other",
    count: int = 8,
) -> list[Confusable]:
    """Up to `count` entries with a name near this one, the likeliest first.

    `tag` is the name's language (az, en, ru); with the `kind` person or place only those are compared.
    `besides` are the ids of what it is known to name; they are left out.

    >>> from termkit.glossary import Glossary
    >>> from termkit.glossary.store import parse
    >>> text = '[khudat]\\nkind = "place"\\naz.preferred = "Xudat"\\n\\n'
    >>> text += '[old-khudat]\\nkind = "place"\\naz.preferred = "Köhnə Xudat"\\n'
    >>> found = confusable(Glossary(parse(text, "places.toml")[0]), "Xudat", "az", besides=("khudat",))
    >>> [(near.text, near.why) for near in found]
    [('Köhnə Xudat', 'part')]
    """
    words = _words(name)
    if not words:
        return []
    # “Rəsulzadə, Məhəmməd Əmin” begins with the surname.
    before_comma = _words(name.partition(",")[0])
    surname = before_comma[-1] if before_comma and kind != "place" else ""
    own = {fold_term(name)}
    own |= {
        fold_term(full_name(glossary.concepts[known].sides[tag], tag))
        for known in besides
        if known in glossary.concepts and tag in glossary.concepts[known].sides
    }
    found = [
        near
        for concept in glossary.concepts.values()
        if concept.kind in ((kind,) if kind in {"person", "place"} else _NAMED)
        and tag in concept.sides
        and concept.id not in besides
        for near in _near(concept, tag, words, surname, own)
    ]
    order = list(REASONS)
    return sorted(found, key=lambda near: (order.index(near.why), near.distance, near.text))[:count]


def _near(concept: Concept, tag: str, words: list[str], surname: str, own: set[str]) -> Iterator[Confusable]:
    side = concept.sides[tag]
    shown = full_name(side, tag)
    if not shown or (fold_term(shown) in own and concept.kind != "person"):
        return
    if side.family and surname:
        family = _words(side.family)[-1]
        why, distance = _of_surnames(surname, family, tag)
        if why:
            yield Confusable(concept, shown, why, distance)
    elif not side.family and not is_acronym(shown):
        theirs = _words(shown)
        if theirs and theirs != words and (_is_part(words, theirs) or _is_part(theirs, words)):
            yield Confusable(concept, shown, "part", float(abs(len(theirs) - len(words))))
        elif len(theirs) == len(words):
            pairs = list(zip(words, theirs, strict=True))
            distance = max(0.0 if one == other else _distance(one, other, tag) for one, other in pairs)
            if 0 < distance <= _ALIKE:
                yield Confusable(concept, shown, "spelling", distance)


def _of_surnames(surname: str, family: str, tag: str) -> tuple[str, float]:
    if surname == family:
        return "surname", 0.0
    a = "а" if tag == "ru" else "a"
    if surname + a == family or surname == family + a:
        return "gender", 0.0
    distance = _distance(surname, family, tag)
    return ("spelling", distance) if distance <= _ALIKE else ("", distance)


def _distance(one: str, other: str, tag: str) -> float:
    if min(len(one), len(other)) < _LEAST or abs(len(one) - len(other)) > 2:
        return float("inf")
    return cost(one, tag, other, tag)


def _is_part(words: list[str], longer: list[str]) -> bool:
    """Do the words stand in a longer name of up to two words more, one beside the other?"""
    more = len(longer) - len(words)
    return 0 < more <= 2 and any(longer[at : at + len(words)] == words for at in range(more + 1))


def _words(name: str) -> list[str]:
    return fold_term(name).replace(",", " ").replace(".", " ").split()

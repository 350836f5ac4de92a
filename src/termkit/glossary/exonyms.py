"""Names whose form in another language the glossary settles: Bakı is Баку and Baku.

Start reading at `exonyms`. Only names are taken (a term is translated, not transliterated), only approved sides,
and only where the entries agree: a surname that two people spell in two ways is left to the tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary.terms import full_name, titled_name
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary import Glossary
    from termkit.glossary.concepts import Concept, Side

# Which entries are meant by a kind of name; of two entries with one name, the earlier kind is meant.
_KINDS = {
    "person": ("person",),
    "place": ("place",),
    "other": ("place", "person", "organisation", "work"),
}


def exonyms(glossary: Glossary, source: str, target: str, kind: str = "other") -> dict[str, str]:
    """Names of one language in the glossary, each with its preferred form in another.

    >>> from termkit.glossary import Glossary
    >>> from termkit.glossary.store import parse
    >>> text = '[baku]\\nkind = "place"\\naz.preferred = "Bakı"\\nru.preferred = "Баку"\\n'
    >>> exonyms(Glossary(parse(text, "places.toml")[0]), "ru", "az")
    {'Баку': 'Bakı'}
    """
    found: dict[str, str] = {}
    taken: dict[str, set[str]] = {}
    kinds = _KINDS[kind]
    entries = sorted(
        (concept for concept in glossary.concepts.values() if concept.kind in kinds),
        key=lambda concept: kinds.index(concept.kind),
    )
    ranked: list[dict[str, tuple[str, set[str]]]] = []
    for level in range(2):
        for wanted in kinds:
            names: dict[str, tuple[str, set[str]]] = {}
            for concept in entries:
                if concept.kind == wanted:
                    for name, form in _names(concept, source, target, admitted=bool(level)):
                        names.setdefault(fold_term(name), (name, set()))[1].add(form)
            ranked.append(names)
    for names in ranked:
        for key, (name, forms) in names.items():
            if key not in taken:
                taken[key] = forms
                if len(forms) == 1:
                    found[name] = next(iter(forms))
    return found


def _names(concept: Concept, source: str, target: str, *, admitted: bool) -> Iterator[tuple[str, str]]:
    ours, theirs = concept.sides.get(source), concept.sides.get(target)
    if ours is None or theirs is None or not (ours.sure and theirs.sure) or concept.match == "quoted":
        return
    form = theirs.own_spelling or full_name(theirs, target)
    if not form:
        return
    if admitted:
        for text in ours.texts("admitted"):
            single = " " not in text.text and ours.family and theirs.family
            yield text.text, (theirs.family or form) if single else form
        return
    if ours.family:
        yield from _person(ours, theirs, source, target)
    elif ours.preferred:
        yield ours.preferred[0].text, form
    if ours.own_spelling:
        yield ours.own_spelling, form
    if ours.acronym and theirs.acronym:
        yield ours.acronym[0], theirs.acronym[0]


def _person(ours: Side, theirs: Side, source: str, target: str) -> Iterator[tuple[str, str]]:
    """The ways to name a person, each with the same way in the other language."""
    if not theirs.family or not ours.family:
        yield full_name(ours, source), full_name(theirs, target)
        return
    yield ours.family, theirs.family
    if not (ours.given and theirs.given):
        return
    # Without what only one of the two languages has.
    shared = {
        field: None
        for field in ("patronymic", "title")
        if not (getattr(ours, field) and getattr(theirs, field))
    }
    ours, theirs = ours._replace(**shared), theirs._replace(**shared)
    for dropped in ({}, {"patronymic": None}, {"title": None}, {"patronymic": None, "title": None}):
        yield full_name(ours._replace(**dropped), source), full_name(theirs._replace(**dropped), target)
    if ours.title:
        yield titled_name(ours, source), titled_name(theirs, target)

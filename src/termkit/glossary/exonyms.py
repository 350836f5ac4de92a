"""Names whose form in another language the glossary settles: Bakı is Баку and Baku.

Start reading at `exonyms`. Only names are taken (a term is translated, not transliterated), only approved
sides, and only where the entries agree: a surname that two people spell in two ways is left to the tables.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from termkit.glossary.terms import full_name, name_with_initials, titled_name
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary import Glossary
    from termkit.glossary.concepts import Concept, Side
    from termkit.transliteration import Transliterator

# Which entries are meant by a kind of name; of two entries with one name, the earlier kind is meant.
_KINDS = {
    "person": ("person",),
    "place": ("place",),
    "other": ("place", "person", "organisation", "work"),
}

# What ends surnames, in groups that are one ending in three languages.
_ENDINGS = (
    ("zadə", "zade", "zadeh", "заде"),
    ("ov", "ev", "off", "ов", "ев", "ёв"),
    ("ova", "eva", "ова", "ева", "ёва"),
    ("ski", "sky", "skiy", "ский"),
    ("lı", "li", "lu", "lü", "лы", "ли", "лу", "лю"),
)


def exonyms_for(glossary: Glossary, ready: Transliterator) -> dict[str, str]:
    """Those between the languages of a transliteration, of what it writes the names of."""
    source, target = ready.between
    if {"az-Cyrl", "az-baku1926"} & {source, target}:
        # Two alphabets of one language: every name has the same form in both.
        return {}
    return exonyms(glossary, source, target, ready.kind)


def exonyms(glossary: Glossary, source: str, target: str, kind: str = "other") -> dict[str, str]:
    """Names of one language in the glossary, each with its preferred form in another.

    >>> from termkit.glossary import Glossary
    >>> from termkit.glossary.store import parse
    >>> text = '[baku]\\nkind = "place"\\naz.preferred = "Bakı"\\nru.preferred = "Баку"\\n'
    >>> exonyms(Glossary(parse(text, "places.toml")[0]), "ru", "az")
    {'Баку': 'Bakı'}
    """
    found: dict[str, str] = {}
    decided: set[str] = set()
    for admitted, wanted in product((False, True), _KINDS[kind]):
        names: dict[str, dict[str, str]] = {}
        for concept in glossary.concepts.values():
            if concept.kind == wanted:
                for name, form in _names(concept, source, target, admitted=admitted):
                    names.setdefault(fold_term(name), {})[form] = name
        for key, forms in names.items():
            if key not in decided and len(forms) == 1:
                ((form, name),) = forms.items()
                found[name] = form
        decided |= names.keys()
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
            if " " in text.text or not (ours.family and theirs.family):
                yield text.text, form
            elif _is_one_surname(text.text, theirs.family):
                yield text.text, theirs.family
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
    if _is_one_surname(ours.family, theirs.family):
        yield ours.family, theirs.family
    if not (ours.given and theirs.given):
        return
    for count in (1, None):
        for titled in (False, True):
            initials = name_with_initials(ours, count, titled=titled)
            written = name_with_initials(theirs, count, titled=titled)
            yield initials, written
            yield _initials_last(initials, ours.family), _initials_last(written, theirs.family)
    # Without what only one of the two languages has.
    patronymics = {None, ours.patronymic if theirs.patronymic else None}
    titles = {None, ours.title if theirs.title else None}
    for patronymic, title in product(patronymics, titles):
        name = ours._replace(patronymic=patronymic, title=title)
        form = theirs._replace(
            patronymic=theirs.patronymic if patronymic else None, title=theirs.title if title else None
        )
        yield full_name(name, source), full_name(form, target)
        if title:
            yield titled_name(name, source), titled_name(form, target)


def _initials_last(name: str, family: str) -> str:
    """The surname first, as in lists; the last full stop is left to the text."""
    return f"{family} {name.removesuffix(family).rstrip(' .')}"


def _is_one_surname(ours: str, theirs: str) -> bool:
    """May a surname be led to this form whoever bears it? Axundzadə is Ахундов of one man only."""
    one, other = _ending(ours), _ending(theirs)
    return one == other or None in (one, other)


def _ending(surname: str) -> int | None:
    small = surname.lower()
    return next((at for at, group in enumerate(_ENDINGS) if small.endswith(group)), None)

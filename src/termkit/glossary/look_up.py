"""Find the entries that somebody means by a word: an id, a name in any language, any form of it.

Start reading at `look_up`; `near` helps when nothing is found.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from termkit.glossary.terms import full_name
from termkit.languages import GLOSSARY_LANGUAGES, language
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from termkit.glossary import Concept, Glossary


def look_up(glossary: Glossary, name: str, *, whole: bool = False) -> list[Concept]:
    """The entries a word or name stands for: by id, else as written, else inflected, else inside it.

    With `whole` nothing counts that only stands inside it.

    >>> from termkit.glossary import Glossary
    >>> from termkit.glossary.store import parse
    >>> text = '[baku]\\nkind = "place"\\naz.preferred = "Bakı"\\nru.preferred = "Баку"\\n'
    >>> glossary = Glossary(parse(text, "places.toml")[0])
    >>> [concept.id for name in ("baku", "БАКУ", "bakıdakı") for concept in look_up(glossary, name)]
    ['baku', 'baku', 'baku']
    """
    if name in glossary.concepts:
        return [glossary.concepts[name]]
    wanted = fold_term(name)
    found = dict.fromkeys(
        term.concept
        for tag in GLOSSARY_LANGUAGES
        for term in glossary.terms(tag)
        if term.role != "exempt" and fold_term(term.text) == wanted
    )
    if not found:
        found = _inflected(glossary, name, whole)
    return [glossary.concepts[concept] for concept in found]


def _inflected(glossary: Glossary, name: str, only_whole: bool) -> dict[str, None]:
    """By way of the finders: what is the whole of the name, or else what stands in it."""
    whole: dict[str, None] = {}
    inside: dict[str, None] = {}
    for tag in GLOSSARY_LANGUAGES:
        # bakıdakı is Bakıdakı typed in a hurry.
        capitalised = language(tag).upper(name[:1]) + name[1:]
        for text in dict.fromkeys((name, capitalised)):
            for match in glossary.finder(tag).find(text):
                if match.term.role != "exempt":
                    whole_name = (match.start, match.end) == (0, len(text))
                    (whole if whole_name else inside).setdefault(match.term.concept)
    return whole if only_whole else whole or inside


def near(glossary: Glossary, name: str, count: int = 5) -> list[str]:
    """Names of the glossary that look like this one, each with its id: Rəsulzadə [rasulzadeh]."""
    known: dict[str, str] = {}
    for concept in glossary.concepts.values():
        for tag, side in concept.sides.items():
            for text in (
                full_name(side, tag),
                side.family or "",
                *(spelling.text for spelling in side.admitted),
            ):
                if text:
                    known.setdefault(fold_term(text), f"{text} [{concept.id}]")
        known.setdefault(concept.id, concept.id)
    close = get_close_matches(fold_term(name), known, count, cutoff=0.7)
    return list(dict.fromkeys(known[key] for key in close))

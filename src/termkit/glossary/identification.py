"""What a match means in its document: which matches name a concept, and which only look like it.

A bare surname names nobody until a fuller form of that person has stood in the document; an abbreviation
marked `full-form-first` waits for its full form; a title marked `quoted` counts only in quotation marks or
italics; inside a phrase the entry lists as `exempt` nothing is meant. Start reading at `identify`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary.finder import Match, longest
from termkit.glossary.terms import is_acronym
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable


def identify(matches: Iterable[Match], titles: SpanSet) -> list[Match]:
    """The matches that name their concept, by place, those inside longer ones left out.

    `matches` come from `Finder.find_all`; `titles` are the places in quotation marks or italics.
    """
    ordered = sorted(matches, key=lambda m: (m.start, -m.end))
    exempt: dict[str, list[tuple[int, int]]] = {}
    for match in ordered:
        if match.term.role == "exempt":
            exempt.setdefault(match.term.concept, []).append((match.start, match.end))
    places = {concept: SpanSet(spans) for concept, spans in exempt.items()}
    known: set[str] = set()
    kept = []
    for match in ordered:
        concept, role = match.term.concept, match.term.role
        if role == "exempt" or (concept in places and places[concept].covers((match.start, match.end))):
            continue
        if match.term.match == "quoted" and not titles.covers((match.start, match.end)):
            continue
        if needs_full_form(match):
            if concept not in known:
                continue
        else:
            known.add(concept)
        kept.append(match)
    return longest(kept)


def needs_full_form(match: Match) -> bool:
    """Is this a form that names its concept only after a fuller one?"""
    term = match.term
    return term.role == "surname" or (term.match == "full-form-first" and is_acronym(term.text))

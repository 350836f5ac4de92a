"""What a match means in its document: which matches name a concept, and which only look like it.

A bare surname names nobody until a fuller form of that person has stood in the document; an abbreviation
marked `full-form-first` waits for its full form; a title marked `quoted` counts only in quotation marks or
italics; inside a phrase the entry lists as `exempt` nothing is meant; after another's given name a surname is
that other's (see `termkit.glossary.bearers`). Start reading at `identify`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.glossary.bearers import other_bearer, own_names
from termkit.glossary.finder import Finder, Match, longest_first
from termkit.glossary.terms import is_acronym
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable

# Another word, and no initial.
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_])(?!\.)")

# Two initials before a name.
_TWO_INITIALS = re.compile(r"(?<![\w.])([^\W\d_]{1,2}\.)[ \u00a0\u202f]?([^\W\d_]{1,2}\.)[ \u00a0\u202f]?$")
_REACH = 12
# Two after one, with no other name behind.
_JOINED_INITIALS = re.compile(r"[ \u00a0]([^\W\d_]{1,2}\.)([^\W\d_]{1,2}\.)(?![ \u00a0]?[^\W\d_a-zа-яəı])")
# An initial, perhaps after a space, and what comes after it.
_FURTHER_INITIAL = re.compile(r"([ \u00a0\u202f]?)([^\W\d_])\.(?=[ \u00a0\u202f]?(.?))")


def identify(
    matches: Iterable[Match], titles: SpanSet, text: str, finder: Finder, known: Iterable[str] = ()
) -> list[Match]:
    """The matches that name their concept, by place, those inside longer ones left out.

    `matches` are what `finder` found in `text`; `titles` are the places in quotation marks or italics. The
    concepts that are `known` were named before: of a person the surname is enough.
    """
    ordered = longest_first(_with_two_initials(match, text, finder) for match in matches)
    exempt: dict[str, list[tuple[int, int]]] = {}
    for match in ordered:
        if match.term.role == "exempt":
            exempt.setdefault(match.term.concept, []).append((match.start, match.end))
    places = {concept: SpanSet(spans) for concept, spans in exempt.items()}
    known = set(known)
    borne_by_another = _Bearers(ordered, text, finder).another
    kept = []
    start = end = -1
    for match in ordered:
        term = match.term
        concept, role = term.concept, term.role
        if role == "exempt" or (concept in places and places[concept].covers((match.start, match.end))):
            continue
        if term.match == "quoted" and not titles.covers((match.start, match.end)):
            continue
        if role == "citation" and _another_name_begins(match, text):
            continue
        inside = match.end < end or (match.end == end and match.start > start)
        if role == "surname" or (term.match == "full-form-first" and is_acronym(term.text)):
            # It names its concept only after a fuller form.
            if inside or concept not in known or (role == "surname" and borne_by_another(match)):
                continue
        else:
            known.add(concept)
        if not inside:
            if role == "citation" and term.spelling in {"preferred", "admitted"}:
                match = _with_further_initial(match, text)
            kept.append(match)
            if match.end > end:
                start, end = match.start, match.end
    return kept


def _with_two_initials(match: Match, text: str, finder: Finder) -> Match:
    """A surname with an initial, and that of a patronymic that the entry lacks: И. Г. Алиев, Əliyev İ.H."""
    if match.term.role != "surname" or match.term.spelling not in {"preferred", "admitted"}:
        return match
    before = text[max(0, match.start - _REACH) : match.start]
    found = _TWO_INITIALS.search(before) if before.rstrip(" \u00a0\u202f").endswith(".") else None
    after = None if found else _JOINED_INITIALS.match(text, match.end)
    if found:
        first, second, wanted = found[1], found[2], f"{found[1]} {match.term.text}"
        match_with = match._replace(start=match.start - len(found[0]))
    elif after:
        first, second, wanted = after[1], after[2], f"{match.term.text} {after[1]}"
        match_with = match._replace(end=after.end())
    else:
        return match
    terms = finder.terms.beside(match.index)
    # Whose second initial the entry knows is not meant by another one.
    if not (first.istitle() and second.istitle()) or any(term.parts.count("initial") > 1 for term in terms):
        return match
    term = next((term for term in terms if term.text == wanted), None)
    return match_with._replace(term=term) if term else match


def _with_further_initial(match: Match, text: str) -> Match:
    """A name with the initial of a patronymic that the entry does not have: Алиев И. Г."""
    found = _FURTHER_INITIAL.match(text, match.end) if match.term.text.endswith(".") else None
    # With “Алиев И. В. Путин” another name begins.
    if found is None or not found[2].isupper() or (found[1] and found[3].isupper()):
        return match
    return match._replace(end=found.end())


def _another_name_begins(match: Match, text: str) -> bool:
    """Is this no “Family, Given” but two of a list: Stalin, Lenin, Vladimir Putin?"""
    if "," not in match.term.text or match.term.text.endswith("."):
        return False
    after = _WORD_AFTER.match(text, match.end)
    return after is not None and after[1].isupper()


class _Bearers:
    """Whose the surnames of a text are; nothing is looked at before the first question."""

    def __init__(self, matches: list[Match], text: str, finder: Finder) -> None:
        self._matches, self._text, self._finder = matches, text, finder
        self._own: dict[str, frozenset[str]] = {}
        self._things: frozenset[int] | None = None

    def another(self, match: Match) -> bool:
        """Is this surname another's than the person's whom the glossary has?"""
        if self._things is None:
            self._things = things(self._matches)
        concept = match.term.concept
        if concept not in self._own:
            self._own[concept] = own_names(self._finder.terms.beside(match.index))
        return other_bearer(
            self._text, match, self._own[concept], self._finder.compiled.language, self._things
        )


def things(matches: Iterable[Match]) -> frozenset[int]:
    """Where the names of places and of all else that is no person end, and where surnames do."""
    return frozenset(m.end for m in matches if m.term.kind != "person" or m.term.role == "surname")

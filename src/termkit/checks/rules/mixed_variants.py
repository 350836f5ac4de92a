"""`mixed-variants`: one document writes one name in several spellings that are all admitted.

House style decides first (-zade and -zadeh in English), then the spelling used most. Start reading at
`check`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.alike import alike
from termkit.checks.finding import Finding, Related
from termkit.checks.registry import rule
from termkit.checks.writing import replacements, replacing
from termkit.glossary.terms import full_name, is_acronym

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.checks.context import Context
    from termkit.glossary import Concept, Term
    from termkit.glossary.finder import Match
    from termkit.text.spans import Span

_SHOWN = 3


@rule(
    "mixed-variants",
    severity="warning",
    summary="One document writes one name in several admitted spellings.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report each occurrence of a spelling that the document, or the house style, does not prefer."""
    found = _by_concept(context)
    for concept_id, matches in found.items():
        concept = context.glossary.concepts[concept_id]
        groups = _groups(matches, _spelling)
        if context.is_sensitive(concept) or all(_agree(group, concept, context) for group in groups):
            continue
        # Another bearer of the surname writes it as he does.
        others = {_spelling(match) for match in matches if context.is_anothers(match)}
        for group in _groups([match for match in matches if not context.is_anothers(match)], _spelling):
            wanted = _preference(group, concept, context)
            for finding, match in _findings(group, wanted, concept, context, _spelling):
                # A bare surname may be that other's too.
                may_be = match.term.role == "surname" and _spelling(match) in others
                yield finding._replace(severity="info", fixes=()) if may_be else finding
    yield from _full_names(found, context)


def _full_names(found: dict[str, list[Match]], context: Context) -> Iterator[Finding]:
    """Full names whose given name has two spellings in the entry: Alexander and Aleksandr Pushkin."""
    for concept_id, matches in found.items():
        concept = context.glossary.concepts[concept_id]
        by_surname: dict[tuple[str, int], list[Match]] = defaultdict(list)
        for match in matches if concept.kind == "person" and not context.is_sensitive(concept) else ():
            words = match.term.text.split(" ")
            if match.term.role == "name" and len(words) > 1:
                by_surname[words[-1], len(words)].append(match)
        for same in by_surname.values():
            for group in _groups(same, _whole):
                wanted = _preferred_whole(group, concept, context)
                yield from (finding for finding, _ in _findings(group, wanted, concept, context, _whole))


def _preferred_whole(group: list[Match], concept: Concept, context: Context) -> _Preference:
    """The full name to write."""
    used = Counter(map(_whole, group))
    side = concept.sides[context.language]
    preferred = side.own_spelling or full_name(side._replace(patronymic=None), context.language)
    most = max(used, key=lambda spelling: (used[spelling], spelling == preferred))
    if context.style.names == "glossary" and alike(preferred, most):
        return _Preference(preferred, f"House style, as in the glossary: {preferred}")
    return _Preference(most)


def _agree(group: list[Match], concept: Concept, context: Context) -> bool:
    """Are all of these written as they should be?"""
    wanted = _preference(group, concept, context).spelling
    return all(_spelling(match) == wanted for match in group)


def _by_concept(context: Context) -> dict[str, list[Match]]:
    """The occurrences in the author's own words, rightly spelled, by the one concept that they may name."""
    readings: dict[Span, list[Match]] = defaultdict(list)
    for match in context.spellings:
        if match.term.spelling in {"preferred", "admitted"} and not is_acronym(match.term.text):
            readings[match.span].append(match)
    named: dict[str, list[Match]] = defaultdict(list)
    for place, matches in readings.items():
        if len({m.term.concept for m in matches}) == 1 and context.is_authors(place, None):
            best = min(matches, key=lambda m: m.term.spelling != "preferred")
            named[best.term.concept].append(best)
    return named


def _parted(term: Term) -> tuple[str, str, str]:
    """What varies, a person's surname or the whole term, with what stands before and after it.

    >>> from termkit.glossary import Term
    >>> _parted(Term("rasulzadeh", "M.A.Rasulzade", "derived", "initials", "person"))
    ('M.A.', 'Rasulzade', '')
    """
    words = term.text.split(" ")
    if "family" in term.parts and len(words) == len(term.parts):
        first, count = term.parts.index("family"), term.parts.count("family")
        before, family, after = words[:first], " ".join(words[first : first + count]), words[first + count :]
        surname = family.rstrip(",")
        return "".join(f"{word} " for word in before), surname, " ".join([family[len(surname) :], *after])
    if term.role == "initials":
        before_it, point, surname = term.text.rpartition(".")
        return before_it + point, surname, ""
    return "", term.text, ""


def _spelling(match: Match) -> str:
    return _parted(match.term)[1]


def _whole(match: Match) -> str:
    return match.term.text


def _respelled(term: Term, spelling: str) -> Term:
    if " " in spelling and spelling.split(" ")[-1] == term.text.split(" ")[-1]:
        return term._replace(text=spelling)
    before, _, after = _parted(term)
    return term._replace(text=before + spelling + after)


def _groups(matches: list[Match], spelling_of: Callable[[Match], str]) -> list[list[Match]]:
    """Occurrences whose spellings are alike enough to be variants of one another."""
    groups: dict[str, list[Match]] = {}
    for match in matches:
        spelling = spelling_of(match)
        first = next((known for known in groups if alike(spelling, known)), spelling)
        groups.setdefault(first, []).append(match)
    return list(groups.values())


class _Preference(NamedTuple):
    """The spelling to write, and why if not because it is used most."""

    spelling: str
    reason: str = ""


def _preference(group: list[Match], concept: Concept, context: Context) -> _Preference:
    """A person's own choice comes before house style, and that before the use of the document."""
    side = concept.sides[context.language]
    used = Counter(map(_spelling, group))
    preferred = side.family or (side.preferred[0].text if side.preferred else "")
    most = max(used, key=lambda spelling: (used[spelling], spelling == preferred))
    if side.own_spelling:
        own = side.own_spelling.split(" ")[-1] if concept.kind == "person" else side.own_spelling
        return _Preference(own, "The person writes it so") if alike(own, most) else _Preference(most)
    zade = context.style.zade
    is_zade = concept.kind == "person" and any(spelling.endswith(("zade", "zadeh")) for spelling in used)
    if context.language == "en" and is_zade and zade != "keep":
        listed = [preferred, *(text.text for text in (*side.preferred, *side.admitted))]
        house = next((s for s in listed if s.endswith(zade) and any(alike(s, u) for u in used)), None)
        if house:
            return _Preference(house, f"House style: {house}")
    whole = context.style.names == "glossary"
    if context.language == "ru" and concept.kind == "place" and (len(used) > 1 or whole):
        # An entry has the spelling of the country's own press first, then that of Russia's.
        listed = [text for text in (preferred, *(text.text for text in side.admitted)) if alike(text, most)]
        if preferred in listed:
            house = listed[1] if context.style.places == "ru-RU" and len(listed) > 1 else preferred
            return _Preference(house, f"House style: {house}")
    if whole and preferred and alike(preferred, most):
        return _Preference(preferred, f"House style, as in the glossary: {preferred}")
    return _Preference(most)


def _findings(
    group: list[Match],
    wanted: _Preference,
    concept: Concept,
    context: Context,
    spelling_of: Callable[[Match], str],
) -> Iterator[tuple[Finding, Match]]:
    right = [match for match in group if spelling_of(match) == wanted.spelling]
    shown = [match.span for match in right[:_SHOWN]]
    related = [
        Related(place, place.of(context.text), f"“{wanted.spelling}” is written here") for place in shown
    ]
    places = ", ".join(context.positions.of(place.start).said for place in shown)
    more = " …" if len(right) > _SHOWN else ""
    often = "" if len(right) == 1 else f" {len(right)} times"
    elsewhere = f"here, “{wanted.spelling}”{often} elsewhere ({places}{more})" if right else "is admitted"
    side = concept.sides[context.language]
    named = wanted.reason or f"In the glossary: {full_name(side, context.language)}"
    for match in group:
        spelling = spelling_of(match)
        if spelling == wanted.spelling:
            continue
        forms = replacements(match, _respelled(match.term, wanted.spelling), context)
        finding = context.finding(
            "mixed-variants",
            match.span,
            f"“{spelling}” {elsewhere}. {named} ({concept.place}).",
            fixes=replacing(match, forms, context, safe=bool(wanted.reason)),
            concept=concept,
            related=related,
            sure=side.sure,
        )
        yield finding, match

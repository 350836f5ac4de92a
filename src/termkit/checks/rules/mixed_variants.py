"""`mixed-variants`: one document writes one name in several spellings that are all admitted.

House style decides first (-zade and -zadeh in English), then the spelling used most. Start reading at `check`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from termkit.checks.context import Context
from termkit.checks.finding import Finding, Related
from termkit.checks.registry import rule
from termkit.checks.writing import replacements, replacing
from termkit.glossary.concepts import Concept
from termkit.glossary.finder import Match
from termkit.glossary.terms import is_acronym
from termkit.text.folding import fold_term
from termkit.text.lines import Lines
from termkit.text.spans import Span

# Below this likeness two terms are two names of one thing (Milli Majlis, National Assembly), not two spellings.
_ALIKE = 0.6
_SHOWN = 3


@rule("mixed-variants", severity="warning", summary="One document writes one name in several admitted spellings.")
def check(context: Context) -> Iterator[Finding]:
    """Report each occurrence of a spelling that the document, or the house style, does not prefer."""
    for concept_id, matches in _by_concept(context).items():
        concept = context.glossary.concepts[concept_id]
        if concept.sensitive:
            continue
        for group in _groups(matches, concept, context):
            spellings = Counter(_spelling(match) for match in group)
            house = _house_style(concept, spellings, context)
            if len(spellings) > 1 or (house and house not in spellings):
                yield from _findings(group, spellings, house, concept, context)


def _by_concept(context: Context) -> dict[str, list[Match]]:
    """The occurrences in the author's own words whose spelling is right, by the concept that all readings agree on."""
    readings: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in context.spellings:
        if match.term.spelling in {"preferred", "admitted"} and not is_acronym(match.term.text):
            readings[match.start, match.end].append(match)
    named: dict[str, list[Match]] = defaultdict(list)
    for (start, end), matches in readings.items():
        if len({m.term.concept for m in matches}) == 1 and context.is_authors(Span(start, end), None):
            best = min(matches, key=lambda m: m.term.spelling != "preferred")
            named[best.term.concept].append(best)
    return named


def _spelling(match: Match) -> str:
    """What varies: a person's surname, or the whole term."""
    words = match.term.text.split(" ")
    if match.term.parts and "family" in match.term.parts and len(words) == len(match.term.parts):
        return words[match.term.parts.index("family")].rstrip(",")
    return match.term.text


def _groups(matches: list[Match], concept: Concept, context: Context) -> list[list[Match]]:
    """Occurrences whose spellings are alike enough to be variants of one another."""
    groups: list[list[Match]] = []
    for match in matches:
        spelling = _spelling(match)
        for group in groups:
            if _alike(spelling, _spelling(group[0])):
                group.append(match)
                break
        else:
            groups.append([match])
    return groups


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    pairs = list(zip_longest(fold_term(one).split(" "), fold_term(other).split(" "), fillvalue=""))
    # Only capitals differ: that is no other spelling.
    if all(a == b for a, b in pairs):
        return False
    return all(SequenceMatcher(None, a, b).ratio() > _ALIKE for a, b in pairs)


def _house_style(concept: Concept, spellings: Counter[str], context: Context) -> str | None:
    """The spelling that house style asks for, if it has an opinion on this name."""
    side = concept.sides.get(context.language)
    style = context.style
    if side is None:
        return None
    if concept.kind == "person" and context.language == "en" and style.zade != "keep":
        listed = [side.family or "", *(text.text for text in (*side.preferred, *side.admitted))]
        alike = [s for s in listed if s.endswith(style.zade) and any(_alike(s, used) for used in spellings)]
        if alike and any(s.endswith(("zade", "zadeh")) for s in spellings):
            return alike[0]
    if concept.kind == "place" and context.language == "ru" and len(spellings) > 1 and side.preferred:
        choices = [side.preferred[0].text, *(text.text for text in side.admitted)]
        return choices[min(1, len(choices) - 1)] if style.places == "ru-RU" else choices[0]
    return None


def _findings(
    group: list[Match], spellings: Counter[str], house: str | None, concept: Concept, context: Context
) -> Iterator[Finding]:
    side = concept.sides[context.language]
    preferred = side.family or (side.preferred[0].text if side.preferred else "")
    wanted = house or max(spellings, key=lambda spelling: (spellings[spelling], spelling == preferred))
    lines = Lines(context.text)
    for match in group:
        spelling = _spelling(match)
        if spelling == wanted:
            continue
        new = match.term._replace(text=match.term.text.replace(spelling, wanted))
        forms = replacements(match, new, context.text, context.language)
        others = [m for m in group if _spelling(m) == wanted]
        related = tuple(
            Related(Span(m.start, m.end), context.text[m.start : m.end], f"“{wanted}” is written here")
            for m in others[:_SHOWN]
        )
        places = ", ".join("{}:{}".format(*lines.position(m.start)) for m in others[:_SHOWN])
        more = " …" if len(others) > _SHOWN else ""
        times = {0: "", 1: f", “{wanted}” elsewhere ({places})"}.get(
            len(others), f", “{wanted}” {len(others)} times elsewhere ({places}{more})"
        )
        reason = f" House style: {house}." if house else ""
        yield Finding(
            "mixed-variants", "warning", f"“{spelling}” here{times}.{reason} ({concept.place})",
            Span(match.start, match.end), context.text[match.start : match.end],
            replacing(match, forms, safe=house is not None, text=context.text), concept.id, related,
        )  # fmt: skip

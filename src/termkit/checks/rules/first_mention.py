"""`first-mention`: a person is named in full where the text names him first, and by the surname later.

Only where `first-mention = "full"` is in the settings, and only for people of the glossary: of others nobody
knows the full name. A surname that several entries share says of none that it is he, unless the text names
him in full elsewhere. Nor is he meant by the name of a thing (the Lenin Museum, Zərdabi küçəsi), or by a
surname after initials that the entry has not. Start reading at `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Related
from termkit.checks.registry import rule
from termkit.checks.writing import replacements, replacing
from termkit.glossary.terms import full_name
from termkit.languages.common_words import follows_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.glossary.finder import Match

_SHORT = frozenset({"surname", "initials"})
_REACH = 40
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_INITIAL = re.compile(r"(?<!\w)(?:(?:Дж|[CSKGZ]h|Y[aeu]|[^\W\d_])\.[ \u00a0-]?)+$")
# What stands before a surname in the name of a thing.
_THING_BEFORE = {
    "en": re.compile(
        r"(?<!\w)(?:the|(?:museum|order|mausoleum|era|cult|age|time|times|years) of)[ \u00a0\n]$",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:им\.|имени|метро|(?:музе|мавзоле|улиц|площад|проспект|бульвар|парк|сад|сквер|переул|"
        r"набережн|станци|преми|орден|эпох|врем[ея]н|театр|завод|мост|библиотек|школ|институт|университет)"
        r"\w{0,3})[ \u00a0\n]$",
        re.IGNORECASE,
    ),
}
# English nouns in small letters after a surname that name a thing by it.
_THINGS = frozenset(
    "era age years street avenue square museum garden park prize regime cult monument memorial".split()
)
# Zərdabi küçəsində, and not Zərdabi yazdı.
_POSSESSED = re.compile(r"(?:(?<!d)[ıiuü]|[ıiuü]n(?:[ıiuü]n?|[aə]|d[aə]n?))$")
_POSTPOSITIONS = frozenset("kimi haqqında barəsində tərəfindən".split())


@rule(
    "first-mention",
    severity="warning",
    summary="A person is not named in full where the text names him first.",
)
def check(context: Context) -> Iterator[Finding]:
    """Report the first mention of each person, if it has no given name."""
    if context.style.first_mention != "full":
        return
    first: dict[str, Match] = {}
    full: dict[str, Match] = {}
    for match in _mentions(context):
        first.setdefault(match.term.concept, match)
        if match.term.role not in _SHORT:
            full.setdefault(match.term.concept, match)
    for concept, match in first.items():
        if match.term.role in _SHORT and not context.is_anothers(match):
            yield from _finding(match, full.get(concept), context)


def _mentions(context: Context) -> list[Match]:
    """The author's own mentions of people, in their order: whoever is surely meant."""
    readings: dict[tuple[int, int], set[str]] = {}
    for match in context.spellings:
        readings.setdefault(match.span, set()).add(match.term.concept)
    named = {(match.span, match.term.concept) for match in context.matches}
    found = [
        match
        for match in context.spellings
        if match.term.kind == "person"
        and (len(readings[match.span]) == 1 or (match.span, match.term.concept) in named)
        and not context.others.touches(match.span)
        and not context.headings.touches(match.span)
        and not (match.term.role in _SHORT and _is_no_mention(match, context))
    ]
    return sorted(found, key=lambda match: (match.start, -match.end))


def _is_no_mention(match: Match, context: Context) -> bool:
    """Does the name name a thing here (the Lenin Museum), or do initials before it say another's?"""
    text, tag = context.text, context.language
    before = text[max(0, match.start - _REACH) : match.start]
    thing = _THING_BEFORE.get(tag)
    if _has_initial(before) or (thing and thing.search(before)):
        return True
    follows = _AFTER.match(text, match.end)
    if follows is None or match.base_end < match.end:
        return False
    word = follows[1]
    if tag == "en":
        return word[0].isupper() or word in _THINGS or follows_places(word)
    return tag == "az" and word not in _POSTPOSITIONS and bool(_POSSESSED.search(word))


def _has_initial(before: str) -> bool:
    """Does what stands before a name end with initials, which its entry does not have?"""
    found = _INITIAL.search(before)
    return found is not None and found[0][0].isupper()


def _finding(match: Match, later: Match | None, context: Context) -> Iterator[Finding]:
    entry, side = context.concept(match), context.side(match)
    if side is None or not side.given or not side.family:
        return
    name = full_name(side, context.language)
    whole = next((term for term in context.terms(entry.id) if term.text == name), None)
    forms = replacements(match, whole, context) if whole else []
    place = context.positions.of(later.start).said if later else ""
    told = f" The full name comes only later ({place})." if place else ""
    written = match.span.of(context.text)
    related = [Related(later.span, later.span.of(context.text), "the full name")] if later else []
    yield context.finding(
        "first-mention",
        match.span,
        f"“{written}” is named here for the first time. In full: {name} ({entry.place}).{told}",
        fixes=replacing(match, forms, context, safe=False),
        concept=entry,
        related=related,
        sure=context.is_sure(entry),
    )

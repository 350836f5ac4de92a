"""Why a place was left to the editor: another's words, a sensitive name, several whom it may name …

The rules only say what they found and whether they would mend it; who signs a text wants to know why not.
Start reading at `left_in`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.registry import RULES
from termkit.checks.whose_words import brackets_after_names
from termkit.citations.reference_list import reference_lists, references_in_notes
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.checks.context import Context
    from termkit.checks.finding import Finding
    from termkit.glossary.finder import Match
    from termkit.text.spans import Span

# Rules whose findings are about names that no glossary has.
_UNKNOWN = frozenset({"inconsistent-name"})


def left_in(contexts: Sequence[Context], findings: Iterable[Finding]) -> list[tuple[str, Finding]]:
    """The findings that remain, by place, each with why it was left (a key of `reports.certificate.WHY`).

    Names that the house keeps on purpose are among them, though no rule speaks of them.
    """
    places = [_Places(context) for context in contexts]
    left = [(_why(finding, places[finding.segment]), finding) for finding in findings]
    told = [SpanSet(f.span for _, f in left if f.segment == number) for number in range(len(contexts))]
    for number, context in enumerate(contexts):
        kept = (one for one in _kept(context) if not told[number].touches(one[1].span))
        left += ((why, finding._replace(segment=number)) for why, finding in kept)
    return sorted(left, key=lambda one: (one[1].segment, one[1].span))


def _kept(context: Context) -> Iterator[tuple[str, Finding]]:
    """The author's own names that the house leaves as they are, or of which nobody knows whose they are."""
    readings: dict[Span, dict[str, Match]] = {}
    for match in context.spellings:
        if context.is_authors(match.span, match.term.concept):
            readings.setdefault(match.span, {}).setdefault(match.term.concept, match)
    alone = {concept for named in readings.values() if len(named) == 1 for concept in named}
    for place, named in readings.items():
        if len(named) > 1:
            yield from _of_several(place, list(named.values()), alone, context)
        else:
            (match,) = named.values()
            yield from _on_purpose(match, context)


def _on_purpose(match: Match, context: Context) -> Iterator[tuple[str, Finding]]:
    """A former name in its time, and a name over which two sides differ that is not the glossary's first."""
    term, concept = match.term, context.concept(match)
    text, name = match.span.of(context.text), _name(match, context)
    if (
        context.is_sensitive(concept)
        and term.spelling in {"admitted", "superseded"}
        and term.role != "acronym"
    ):
        why, what = "sensitive", f"“{text}” here; {name} in the glossary ({concept.place})."
    elif term.spelling == "superseded" and match in context.matches:
        why, what = (
            "dated",
            f"“{text}” is a former name of {name}, and a year of its time stands near ({concept.place}).",
        )
    else:
        return
    rule = "deprecated-term" if term.spelling == "superseded" else "mixed-variants"
    yield why, context.finding(rule, match.span, what, concept=concept, sure=False)


def _of_several(
    place: Span, named: list[Match], alone: set[str], context: Context
) -> Iterator[tuple[str, Finding]]:
    """A name of several, where the house would write one of them otherwise: Куба may be Губа, or Cuba."""
    otherwise = (match for match in named if match.term.spelling != "preferred")
    if any(match.term.concept in alone for match in otherwise):
        names = " or ".join(dict.fromkeys(_name(match, context) for match in named))
        what = f"“{place.of(context.text)}” may be {names}: say which is meant."
        yield "several", context.finding("mixed-variants", place, what, sure=False)


def _name(match: Match, context: Context) -> str:
    """What the glossary calls the concept of a match."""
    side = context.concept(match).sides[context.language]
    return side.family or (side.preferred[0].text if side.preferred else match.term.text)


class _Places:
    """The places of a segment where the words are another's, by what they are."""

    def __init__(self, context: Context) -> None:
        self.context = context
        text = context.text
        lists = reference_lists(text, context.segment.headings)
        self.references = SpanSet([*lists, *references_in_notes(text)])
        self.brackets = SpanSet(brackets_after_names(text))


def _why(finding: Finding, places: _Places) -> str:
    context = places.context
    if RULES[finding.rule].spelling and not context.is_authors(finding.span, finding.concept):
        if places.references.touches(finding.span):
            return "reference"
        return "bracket" if places.brackets.touches(finding.span) else "quotation"
    if finding.rule in _UNKNOWN:
        return "unknown"
    concept = context.glossary.concepts.get(finding.concept or "")
    if concept and context.is_sensitive(concept):
        return "sensitive"
    side = concept.sides.get(context.language) if concept else None
    if side and not side.sure:
        return "unapproved"
    named = [match for match in context.spellings if match.span == finding.span]
    if any(match.term.spelling == "superseded" for match in named):
        return "dated"
    if len(finding.fixes) > 1 or len({match.term.concept for match in named}) > 1:
        return "several"
    return "unsafe" if finding.fixes else "question"

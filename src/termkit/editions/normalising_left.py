"""Why a place was left to the editor: another's words, a sensitive name, several whom it may name …

The rules only say what they found and whether they would mend it; who signs a text wants to know why not.
Start reading at `left_in`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from termkit.checks.registry import RULES
from termkit.checks.whose_words import brackets_after_names
from termkit.citations.keys import cited_names
from termkit.citations.reference_list import reference_lists, references_in_notes
from termkit.glossary import full_name
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
    by_segment: dict[int, list[Finding]] = {}
    for finding in findings:
        by_segment.setdefault(finding.segment, []).append(finding)
    left: list[tuple[str, Finding]] = []
    for number, context in enumerate(contexts):
        readings = _Readings(context)
        found = by_segment.get(number, [])
        told = SpanSet(finding.span for finding in found)
        kept = (one for one in readings.kept() if not told.touches(one[1].span))
        here = [(readings.why(finding), finding) for finding in found]
        here += ((why, finding._replace(segment=number)) for why, finding in kept)
        left += sorted(here, key=lambda one: one[1].span)
    return left


class _Readings:
    """What the names of one segment may mean, and where the words are another's."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._named: dict[Span, dict[str, Match]] = {}
        for match in context.spellings:
            self._named.setdefault(match.span, {}).setdefault(match.term.concept, match)
        self._meant = {(match.span, match.term.concept) for match in context.matches}

    @cached_property
    def _references(self) -> SpanSet:
        text = self._context.text
        segment = self._context.segment
        lists = reference_lists(text, segment.headings, segment.notes)
        return SpanSet([*lists, *references_in_notes(text), *cited_names(text)])

    @cached_property
    def _brackets(self) -> SpanSet:
        return SpanSet(brackets_after_names(self._context.text))

    def why(self, finding: Finding) -> str:
        """Why a finding was left."""
        context = self._context
        if RULES[finding.rule].spelling and not context.is_authors(finding.span, finding.concept):
            if self._references.touches(finding.span):
                return "reference"
            return "bracket" if self._brackets.touches(finding.span) else "quotation"
        if finding.rule in _UNKNOWN:
            return "unknown"
        concept = context.glossary.concepts.get(finding.concept or "")
        if concept and context.is_sensitive(concept):
            return "sensitive"
        side = concept.sides.get(context.language) if concept else None
        if side and not side.sure:
            return "unapproved"
        named = self._named.get(finding.span, {})
        if any(match.term.spelling == "superseded" for match in named.values()):
            return "dated"
        if len(finding.fixes) > 1 or len(named) > 1:
            return "several"
        return "unsafe" if finding.fixes else "question"

    def kept(self) -> Iterator[tuple[str, Finding]]:
        """The author's own names that the house leaves, or of which nobody knows whose they are."""
        own = {
            place: list(named.values())
            for place, named in self._named.items()
            if self._context.is_authors(place, next(iter(named)))
        }
        alone = {named[0].term.concept for named in own.values() if len(named) == 1}
        for place, named in own.items():
            if len(named) > 1:
                yield from self._of_several(place, named, alone)
            else:
                yield from self._on_purpose(named[0])

    def _on_purpose(self, match: Match) -> Iterator[tuple[str, Finding]]:
        """A former name in its time, or a name over which sides differ that is not the glossary's first."""
        context, spelling = self._context, match.term.spelling
        concept = context.concept(match)
        text, name, place = match.span.of(context.text), self._name(match), concept.place
        is_other = spelling in {"admitted", "superseded"} and match.term.role != "acronym"
        if is_other and context.is_sensitive(concept):
            why, what = "sensitive", f"“{text}” here; {name} in the glossary ({place})."
        elif spelling == "superseded" and (match.span, concept.id) in self._meant:
            why = "dated"
            what = f"“{text}” is a former name of {name}, and a year of its time stands near ({place})."
        else:
            return
        rule = "deprecated-term" if spelling == "superseded" else "mixed-variants"
        yield why, context.finding(rule, match.span, what, concept=concept, sure=False)

    def _of_several(self, place: Span, named: list[Match], alone: set[str]) -> Iterator[tuple[str, Finding]]:
        """A name of several, where the house would write one of them otherwise: Куба may be Губа, or Cuba."""
        otherwise = (match for match in named if match.term.spelling != "preferred")
        if any(match.term.concept in alone for match in otherwise):
            names = " or ".join(dict.fromkeys(map(self._name, named)))
            what = f"“{place.of(self._context.text)}” may be {names}: say which is meant."
            yield "several", self._context.finding("mixed-variants", place, what, sure=False)

    def _name(self, match: Match) -> str:
        """What the glossary calls the concept of a match."""
        tag = self._context.language
        return full_name(self._context.concept(match).sides[tag], tag)

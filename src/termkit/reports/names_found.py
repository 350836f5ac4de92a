"""The names and terms of the glossary in the texts of a report: their spellings, and where they stand.

Start reading at `NamesFound.add`, which is given one text after the other.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.occurrences import occurrences
from termkit.glossary.terms import full_name
from termkit.text.spans import SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary import Concept
    from termkit.reports.report import Checked

# Of one spelling so many places are kept; the others are counted.
MOST_PLACES = 40


class Spelling:
    """One way in which a language writes a name: how often, in which forms, and where.

    `status` is the glossary's, or the rule that reported a spelling that the glossary does not have.
    """

    def __init__(self, language: str, text: str, status: str) -> None:
        self.language, self.text, self.status = language, text, status
        self.forms: Counter[str] = Counter()
        self.places: list[tuple[str, str]] = []
        """Path and place, in words."""

    @property
    def times(self) -> int:
        """How often it stands in the texts."""
        return self.forms.total()

    def add(self, form: str, path: str, place: str) -> None:
        """Count an occurrence."""
        self.forms[" ".join(form.split())] += 1
        if len(self.places) < MOST_PLACES:
            self.places.append((path, place))


class Found(NamedTuple):
    """A name, its spellings by how often they stand there, and how many findings are about it."""

    concept: Concept
    spellings: list[Spelling]
    findings: int

    @property
    def name(self) -> str:
        """The name in the languages of the glossary."""
        names = (full_name(side, tag) for tag, side in self.concept.sides.items())
        return " · ".join(dict.fromkeys(names)) or self.concept.id

    @property
    def times(self) -> int:
        """How often it stands in the texts."""
        return sum(spelling.times for spelling in self.spellings)


class NamesFound:
    """The names in the texts so far."""

    def __init__(self) -> None:
        self._spellings: dict[str, dict[tuple[str, str], Spelling]] = {}
        self._findings: Counter[str] = Counter()
        self._concepts: dict[str, Concept] = {}

    def add(self, one: Checked) -> None:
        """Look for names in a text. Without a glossary none is known."""
        if one.glossary is None:
            return
        concepts = one.glossary.concepts
        seen: dict[tuple[int, str], list[tuple[int, int]]] = {}
        for number, match in occurrences(one.document, one.language, one.glossary):
            term = match.term
            status = term.spelling if term.status == "derived" else term.status
            text = match.span.of(one.document.segments[number].text)
            place = one.place(number, match.start)
            self._add(concepts[term.concept], one, (term.text, status), text, place)
            seen.setdefault((number, term.concept), []).append(match.span)
        known = {key: SpanSet(spans) for key, spans in seen.items()}
        for finding in one.findings:
            concept = concepts.get(finding.concept or "")
            if concept is None:
                continue
            self._findings[concept.id] += 1
            # What the glossary has no spelling for is known from what was found.
            places = known.get((finding.segment, concept.id))
            if places is None or not places.touches(finding.span):
                place = one.place(finding.segment, finding.span.start)
                self._add(concept, one, (finding.text, finding.rule), finding.text, place)

    def __iter__(self) -> Iterator[Found]:
        """The names: those with most findings first, then those that stand there most often."""
        found = [
            Found(concept, sorted(spellings.values(), key=_often), self._findings[id])
            for id, spellings in self._spellings.items()
            if (concept := self._concepts[id])
        ]
        return iter(sorted(found, key=lambda name: (-name.findings, -name.times, name.concept.id)))

    def _add(self, concept: Concept, one: Checked, spelling: tuple[str, str], form: str, place: str) -> None:
        self._concepts[concept.id] = concept
        text, status = spelling
        spellings = self._spellings.setdefault(concept.id, {})
        key = one.language, text
        spellings.setdefault(key, Spelling(one.language, text, status)).add(form, one.document.path, place)


def _often(spelling: Spelling) -> tuple[str, int, str]:
    return spelling.language, -spelling.times, spelling.text

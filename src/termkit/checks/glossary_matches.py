"""What the glossary knows of a segment under check: terms of its language, and of others. See `context`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from termkit.checks.text_places import TextPlaces
from termkit.glossary.bearers import other_bearer, own_names
from termkit.glossary.finder import Match, longest
from termkit.glossary.identification import identify, things
from termkit.glossary.terms import terms_of
from termkit.languages import GLOSSARY_LANGUAGES, language
from termkit.text.folding import Folded, fold
from termkit.text.scripts import script_of, scripts
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary import Concept, Side, Term


@dataclass(frozen=True)
class GlossaryMatches(TextPlaces):
    """A segment with the occurrences of terms in it; each kind is looked for once, when it is asked for."""

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.text)

    @cached_property
    def _found(self) -> list[Match]:
        return self.glossary.finder(self.language).find_all(self.text, folded=self._folded)

    @cached_property
    def all_matches(self) -> list[Match]:
        """Every occurrence of a term in its own language, whoever it names, those inside longer ones too."""
        return [match for match in self._found if match.term.role != "exempt"]

    @cached_property
    def matches(self) -> list[Match]:
        """The occurrences that name their concept."""
        return self._prose(identify(self._found, self.titles, self.text, self.glossary.finder(self.language)))

    @cached_property
    def named(self) -> frozenset[str]:
        """The concepts that the text names."""
        return frozenset(match.term.concept for match in self.matches)

    @cached_property
    def named_in_full(self) -> frozenset[str]:
        """The concepts that the text names by more than a given name and a title (Hasan bey)."""
        return frozenset(match.term.concept for match in self.matches if match.term.role != "titled")

    @cached_property
    def spellings(self) -> list[Match]:
        """The longest occurrences of any spelling, bare surnames included, whomever they name."""
        found = self._prose(longest(self.all_matches))
        return [m for m in found if m.term.match != "quoted" or self.titles.covers(m.span)]

    @cached_property
    def admitted_places(self) -> dict[str, Term]:
        """The admitted spelling of a place that the text uses and not the preferred one, by concept."""
        if self.style.names == "glossary":
            return {}
        readings: dict[Span, set[str]] = {}
        for match in self.all_matches:
            readings.setdefault(match.span, set()).add(match.term.concept)
        used: dict[str, dict[str, Term]] = {}
        for match in self.all_matches:
            # Куба is a spelling of Губа too.
            if match.term.kind == "place" and match.term.role == "name" and len(readings[match.span]) == 1:
                used.setdefault(match.term.concept, {}).setdefault(match.term.spelling, match.term)
        return {
            concept: terms["admitted"]
            for concept, terms in used.items()
            if "admitted" in terms and "preferred" not in terms
        }

    @cached_property
    def _things(self) -> frozenset[int]:
        return things(self._found)

    def is_anothers(self, match: Match) -> bool:
        """Does another given name or initial stand before this surname?"""
        term = match.term
        bare = term.role == "surname" or set(term.parts) == {"family"}
        own = own_names(self.terms(term.concept)) if bare else ()
        return bare and other_bearer(self.text, match, own, self.language, self._things)

    @cached_property
    def right(self) -> SpanSet:
        """The places where a term of this language is spelled as the glossary allows."""
        return SpanSet(self.right_places)

    @cached_property
    def right_places(self) -> frozenset[Span]:
        """The same places one by one, those inside longer ones too."""
        return frozenset(match.span for match in self.all_matches if match.term.spelling != "deprecated")

    @cached_property
    def loose(self) -> list[Match]:
        """Names and longer terms that are found only when marks on letters are not looked at."""
        return self._prose(self.glossary.loose_finder(self.language).find(self.text, folded=self._folded))

    @cached_property
    def foreign(self) -> dict[str, list[Match]]:
        """Names in the spelling of each other language, inflected by its rules or by this text's."""
        found: dict[str, list[Match]] = {}
        present = set(map(script_of, set(self.text)))
        for other in GLOSSARY_LANGUAGES:
            if other != self.language:
                script = language(other).script
                strange = script != language(self.language).script
                if strange and script not in present:
                    found[other] = []
                    continue
                own_rules = self.glossary.finder(other)
                our_rules = self.glossary.foreign_finder(other, self.language)
                matches = [
                    *own_rules.find_all(self.text, trust_capitals=strange, folded=self._folded),
                    *our_rules.find_all(self.text, folded=self._folded),
                ]
                found[other] = self._prose(matches)
        exempt = _phrases([*self._found, *(match for matches in found.values() for match in matches)])
        return {other: [m for m in matches if not _is_inside(m, exempt)] for other, matches in found.items()}

    @cached_property
    def _not_meant(self) -> dict[str, SpanSet]:
        return _phrases(self._found)

    def is_meant(self, match: Match) -> bool:
        """Does a match stand in no phrase in which its concept is not meant (Iran International)?"""
        return not _is_inside(match, self._not_meant)

    def _prose(self, matches: Iterable[Match]) -> list[Match]:
        if not self.exempt.spans:
            return list(matches)
        # A match begins with its place.
        return [match for match in matches if not self.exempt.touches(match[:2])]

    def concept(self, match: Match) -> Concept:
        """The concept a match names."""
        return self.glossary.concepts[match.term.concept]

    def side(self, match: Match) -> Side | None:
        """The concept's side in this text's language."""
        return self.concept(match).sides.get(self.language)

    def terms(self, concept: str, tag: str | None = None) -> list[Term]:
        """The terms of a concept in this text's language, or in another."""
        key = (concept, tag or self.language)
        if key not in self._terms:
            self._terms[key] = terms_of(self.glossary.concepts[concept], key[1])
        return self._terms[key]

    def is_sure(self, concept: Concept) -> bool:
        """Is the entry approved for this text's language, and its name no sensitive matter?"""
        side = concept.sides.get(self.language)
        return side is not None and side.sure and not self.is_sensitive(concept)

    def is_sensitive(self, concept: Concept) -> bool:
        """Do two sides differ over the name, and does the house take none?"""
        return concept.sensitive and self.style.sensitive != "glossary"

    def look_up(self, word: str) -> list[tuple[str, Match]]:
        """The terms that a word by itself is a form of, with their languages; this text's language first."""
        if word not in self._known:
            self._known[word] = list(self._looked_up(word))
        return self._known[word]

    def _looked_up(self, word: str) -> Iterator[tuple[str, Match]]:
        written = scripts(word)
        others = (t for t in GLOSSARY_LANGUAGES if t != self.language and language(t).script in written)
        for tag in (self.language, *others):
            for match in self.terms_for(word, tag):
                yield tag, match

    def terms_for(self, word: str, tag: str) -> Iterator[Match]:
        """The terms of one language that a word by itself is a form of."""
        found = self.glossary.finder(tag).find_all(word)
        return (match for match in found if match.span == (0, len(word)))


def _phrases(matches: Iterable[Match]) -> dict[str, SpanSet]:
    """The places of phrases in which a concept is not meant, by concept."""
    phrases: dict[str, list[Span]] = {}
    for match in matches:
        if match.term.role == "exempt":
            phrases.setdefault(match.term.concept, []).append(match.span)
    return {concept: SpanSet(spans) for concept, spans in phrases.items()}


def _is_inside(match: Match, exempt: dict[str, SpanSet]) -> bool:
    """Does a match stand inside a phrase in which its concept is not meant (Michael Jordan)?"""
    return match.term.concept in exempt and exempt[match.term.concept].covers(match.span)

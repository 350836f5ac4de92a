"""What a rule is handed: a segment, its language, the glossary, and what has been found in it so far.

Everything costly is computed once, when the first rule asks: `matches` (the terms of the text's language),
`loose` (names typed without their marks), `foreign` (names in the spelling of another language). What a rule
has to say becomes a `Finding` by `Context.finding`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from termkit.checks import whose_words
from termkit.checks.finding import Finding, Fix, Related
from termkit.checks.registry import RULES
from termkit.checks.translations import Marks
from termkit.documents.positions import Positions
from termkit.glossary.bearers import other_bearer, own_names
from termkit.glossary.finder import Match, longest
from termkit.glossary.identification import identify, things
from termkit.glossary.terms import terms_of
from termkit.languages import GLOSSARY_LANGUAGES, language, language_of
from termkit.text.folding import Folded, fold
from termkit.text.quotations import quotations
from termkit.text.scripts import script_of, scripts
from termkit.text.spans import Span, SpanSet
from termkit.text.words import CAPITAL, distinct_words, words, words_with

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from termkit.checks.settings import Style
    from termkit.checks.source_side import SourceSide
    from termkit.checks.survey import Survey
    from termkit.checks.translations import Translations
    from termkit.citations.table import Table
    from termkit.documents import Piece, Segment, Source
    from termkit.glossary import Concept, Glossary, Side, Term
    from termkit.text.words import Word

# Words in a quotation that is a name of an organisation, at most; and in one that is a passage, at least.
_LONGEST_NAME = 4
_PASSAGE = 2


@dataclass(frozen=True)
class Context:
    """One segment under check. `language` is `az`, `en` or `ru`.

    `path` and `format` are those of its document, and `survey`, if there is one, knows what other documents
    have; `translations` knows what is translated how. `named_before` are the concepts that the sources of the
    document have named so far. Of a piece of a text, `around` is the text in which its words may stand too.
    """

    segment: Segment
    language: str
    glossary: Glossary
    style: Style
    path: str = ""
    survey: Survey | None = None
    translations: Translations | None = None
    named_before: set[str] = field(default_factory=set)
    around: str = ""
    format: str = ""
    _known: dict[str, list[tuple[str, Match]]] = field(default_factory=dict)
    _terms: dict[tuple[str, str], list[Term]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The segment's text; every offset of a finding counts in it."""
        return self.segment.text

    def finding(
        self,
        rule: str,
        place: Span,
        message: str,
        *,
        severity: str | None = None,
        fixes: Iterable[Fix] = (),
        concept: Concept | None = None,
        related: Iterable[Related] = (),
        sure: bool = True,
    ) -> Finding:
        """A finding at a place of this text, as severe as its rule is where nothing else is said.

        Where the glossary is not `sure` of the entry it only informs, and mends nothing.
        """
        return Finding(
            rule,
            (severity or RULES[rule].severity) if sure else "info",
            message,
            place,
            place.of(self.text),
            tuple(fix.keeping_lines(self.text) for fix in fixes) if sure else (),
            concept.id if concept else None,
            tuple(related),
        )

    @cached_property
    def original(self) -> Source | None:
        """What the segment translates; None if it translates nothing, or somebody has yet to look at it."""
        source = self.segment.source
        return source if source and source.confirmed and source.text.strip() and self.text.strip() else None

    @cached_property
    def source_language(self) -> str:
        """The language of what it translates; told by its letters where the file does not say it."""
        source = self.segment.source
        if source is None:
            return ""
        return language_of(source.language) if source.language else _by_letters(source.text)

    @cached_property
    def source_side(self) -> SourceSide | None:
        """What the glossary knows of what the segment translates; None if that is nothing, as for `original`,
        or in no language of the glossary."""
        return self._side(self.original, self.source_language) if self.original else None

    @cached_property
    def other_sides(self) -> list[SourceSide]:
        """The same of what the segment is in further languages."""
        others = ((source, language_of(source.language)) for source in self.segment.others)
        return [side for source, spoken in others if (side := self._side(source, spoken))]

    def _side(self, source: Source, spoken: str) -> SourceSide | None:
        from termkit.checks.source_side import source_side

        return source_side(source, spoken, self.language, self.glossary, self.named_before)

    @cached_property
    def pieces(self) -> list[tuple[int, Context]]:
        """The parts of the text that translate something, each with where it begins; lists of references
        and block quotes are none."""
        return [
            (piece.span.start, self._piece(piece))
            for piece in self.segment.pieces
            if not self.set_apart.covers(piece.span)
        ]

    def _piece(self, piece: Piece) -> Context:
        return Context(
            self.segment.piece(piece),
            self.language,
            self.glossary,
            self.style,
            self.path,
            named_before=self.named_before,
            around=piece.around.of(self.text),
        )

    @cached_property
    def prose(self) -> str:
        """The text with spaces in the place of what is no prose, so that all else keeps its place."""
        return _blanked(self.text, self.segment.exempt)

    @cached_property
    def source_prose(self) -> str:
        """The same of what it translates."""
        from termkit.documents.bilingual_document import no_prose

        source = self.segment.source
        return _blanked(source.text, no_prose(source.text)) if source else ""

    @cached_property
    def marks(self) -> Marks | None:
        """What the segment says as a translation, to be compared; None where there is nothing to compare."""
        source = self.segment.source
        return Marks.of(self.text, source, self.language) if source and self.translations else None

    # What stands where

    def words_with(self, sign: re.Pattern[str]) -> Iterator[Word]:
        """The words of the text's prose that have some sign: most rules have to look at few."""
        return (word for word in words_with(sign, self.text) if not self.exempt.touches(word.span))

    @cached_property
    def distinct(self) -> Collection[str]:
        """The different words of the text, as they are written."""
        return distinct_words(self.text)

    @cached_property
    def capitalised(self) -> list[Word]:
        """The words of the text's prose that have a capital letter."""
        return list(self.words_with(CAPITAL))

    @cached_property
    def strange_words(self) -> list[Word]:
        """The words that have a letter which the text's language does not have."""
        spoken = language(self.language)
        own = spoken.letters + spoken.upper(spoken.letters) + ("a-zA-Z" if spoken.script == "Latin" else "")
        return list(self.words_with(re.compile(rf"[^\W\d_{own}]")))

    @cached_property
    def positions(self) -> Positions:
        """Where places of the text are in its file."""
        return Positions(self.segment)

    @cached_property
    def headings(self) -> SpanSet:
        """The places of headings."""
        return SpanSet(self.segment.headings)

    @cached_property
    def exempt(self) -> SpanSet:
        """Addresses, code, and what [sic] is said of: no rule looks there."""
        return SpanSet([*self.segment.exempt.spans, *whose_words.meant_as_it_stands(self.text)])

    @cached_property
    def others(self) -> SpanSet:
        """The places where the words are somebody else's."""
        return SpanSet([*self.set_apart.spans, *self.titles.spans, *self._passages])

    @property
    def _passages(self) -> list[Span]:
        """Paragraphs in another language. A translation ought to be in its own, whatever it looks like."""
        if self.segment.source or self.segment.pieces:
            return []
        return whose_words.passages(self.text, self.language)

    @cached_property
    def titles(self) -> SpanSet:
        """What stands in quotation marks or italics: there a title that is a common word is meant."""
        return SpanSet([*quotations(self.text), *self.segment.emphasised.spans])

    @cached_property
    def set_apart(self) -> SpanSet:
        """Others' words set apart otherwise than by quotation marks: block quotes, references, brackets."""
        return whose_words.set_apart(self.segment)

    def is_authors(self, span: Span, concept: str | None) -> bool:
        """Are these words the author's own (or the translator's), and not another's?

        Two quotations are no other's words: a name that Russian puts in quotation marks («Челси»), and a name
        in another script amid words of the text's own.
        """
        if not self.others.touches(span):
            return True
        around = self.titles.around(span)
        if around is None or self.set_apart.touches(span):
            return False
        inside = words(around.of(self.text))
        kind = self.glossary.concepts[concept].kind if concept else None
        if self.language == "ru" and kind == "organisation" and len(inside) <= _LONGEST_NAME:
            return True
        own_script = language(self.language).script
        strange = scripts(span.of(self.text)) - {own_script}
        own = [word for word in inside if scripts(word.text) == {own_script}]
        return bool(strange) and len(own) >= _PASSAGE

    @cached_property
    def cited(self) -> Table | None:
        """The text's citations and the entries of its list of references; None without a list."""
        from termkit.citations.reference_list import lists_of_works

        if not lists_of_works(self.text, self.segment.headings, self.segment.notes):
            return None
        from termkit.citations.glossary_names import names_of
        from termkit.citations.table import table_of

        return table_of(self.segment, self.language, names_of(self.glossary, self.language))

    @cached_property
    def resolved_keys(self) -> SpanSet:
        """The citation keys that lead to an entry of the list: how they are spelled is for citation rules."""
        citations = self.cited.citations if self.cited else ()
        return SpanSet(citation.key.span for citation in citations if citation.entries)

    # What the glossary knows of it

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


def _blanked(text: str, places: SpanSet) -> str:
    for start, end in places.spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _by_letters(text: str) -> str:
    """The language of a message in a catalogue that does not say it: mostly English."""
    if re.search("[а-яёА-ЯЁ]", text):
        return "ru"
    return "az" if re.search("[əğışƏĞİŞ]", text) else "en"


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

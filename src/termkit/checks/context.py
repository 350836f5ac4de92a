"""What a rule is handed: a segment, its language, the glossary, and what has been found in it so far.

Everything costly is computed once, when the first rule asks: `matches` (the terms of the text's language), `loose`
(names typed without their marks), `foreign` (names in the spelling of another language).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from termkit.checks import whose_words
from termkit.checks.settings import Style
from termkit.documents import Segment
from termkit.glossary import Concept, Glossary, Side
from termkit.glossary.finder import Match, longest
from termkit.glossary.identification import identify
from termkit.languages import GLOSSARY_LANGUAGES, language
from termkit.text.quotations import quotations
from termkit.text.scripts import scripts
from termkit.text.spans import Span, SpanSet
from termkit.text.words import Word, words

if TYPE_CHECKING:
    from termkit.glossary.finder import Finder


# Words in a quotation that is a name of an organisation, at most; and in one that is a passage, at least.
_LONGEST_NAME = 4
_PASSAGE = 2


@dataclass(frozen=True)
class Context:
    """One segment under check. `language` is `az`, `en` or `ru`."""

    segment: Segment
    language: str
    glossary: Glossary
    style: Style

    @property
    def text(self) -> str:
        """The segment's text; every offset of a finding counts in it."""
        return self.segment.text

    @cached_property
    def words(self) -> list[Word]:
        """The words of the text that are prose."""
        return [word for word in words(self.text) if not self.exempt.touches(word.span)]

    @cached_property
    def exempt(self) -> SpanSet:
        """Addresses, code, and what [sic] is said of: no rule looks there."""
        return SpanSet([*self.segment.exempt.spans, *whose_words.meant_as_it_stands(self.text)])

    @cached_property
    def others(self) -> SpanSet:
        """The places where the words are somebody else's."""
        return whose_words.others_words(self.segment)

    @cached_property
    def titles(self) -> SpanSet:
        """What stands in quotation marks or italics: there a title that is a common word is meant."""
        return SpanSet([*quotations(self.text), *self.segment.emphasised.spans])

    @cached_property
    def all_matches(self) -> list[Match]:
        """Every occurrence of a term in its own language, whoever it names, those inside longer ones too."""
        return [m for m in self.glossary.finder(self.language).find_all(self.text) if m.term.role != "exempt"]

    @cached_property
    def matches(self) -> list[Match]:
        """The occurrences that name their concept."""
        found = self.glossary.finder(self.language).find_all(self.text)
        return [m for m in identify(found, self.titles) if not self.exempt.touches((m.start, m.end))]

    @cached_property
    def spellings(self) -> list[Match]:
        """The longest occurrences of any spelling, surnames included, whether or not they name their concept."""
        found = longest(self.all_matches)
        return [
            m for m in found
            if not self.exempt.touches((m.start, m.end))
            and (m.term.match != "quoted" or self.titles.covers((m.start, m.end)))
        ]  # fmt: skip

    @cached_property
    def right(self) -> SpanSet:
        """The places where a term of this language is spelled as the glossary allows."""
        return SpanSet((m.start, m.end) for m in self.all_matches if m.term.spelling != "deprecated")

    @cached_property
    def loose(self) -> list[Match]:
        """Names and longer terms that are found only when marks on letters are not looked at."""
        found = self.glossary.loose_finder(self.language).find(self.text)
        return [m for m in found if not self.exempt.touches((m.start, m.end))]

    @cached_property
    def foreign(self) -> dict[str, list[Match]]:
        """Names in the spelling of each other language, inflected by its rules or by this text's."""
        found: dict[str, list[Match]] = {}
        for other in GLOSSARY_LANGUAGES:
            if other != self.language:
                strange = language(other).script != language(self.language).script
                matches = [
                    *self.glossary.finder(other).find_all(self.text, trust_capitals=strange),
                    *self.glossary.foreign_finder(other, self.language).find_all(self.text),
                ]
                found[other] = [m for m in matches if not self.exempt.touches((m.start, m.end))]
        return found

    def is_authors(self, span: Span, concept: str | None) -> bool:
        """Are these words the author's own (or the translator's), and not another's?

        Two quotations are no other's words: a name that Russian puts in quotation marks («Челси»), and a name in
        another script amid words of the text's own.
        """
        if not self.others.touches(span):
            return True
        if not self.titles.covers(span) or self._set_apart.touches(span):
            return False
        around = next(Span(*place) for place in self.titles.spans if place[0] <= span.start and span.end <= place[1])
        own_script = language(self.language).script
        inside = words(around.of(self.text))
        kind = self.glossary.concepts[concept].kind if concept else None
        if self.language == "ru" and kind == "organisation" and len(inside) <= _LONGEST_NAME:
            return True
        strange = scripts(span.of(self.text)) - {own_script}
        own = [word for word in inside if scripts(word.text) == {own_script}]
        return bool(strange) and len(own) >= _PASSAGE

    @cached_property
    def _set_apart(self) -> SpanSet:
        """Others' words that are set apart otherwise than by quotation marks: block quotes, references, brackets."""
        return whose_words.set_apart(self.segment)

    def concept(self, match: Match) -> Concept:
        """The concept a match names."""
        return self.glossary.concepts[match.term.concept]

    def side(self, match: Match, language: str | None = None) -> Side | None:
        """The concept's side in this text's language, or in another."""
        return self.concept(match).sides.get(language or self.language)

    def look_up(self, word: str) -> Iterator[tuple[str, Match]]:
        """The terms that a word, taken out of its text, is a form of: (language, match), this text's language first."""
        for tag in (self.language, *(t for t in GLOSSARY_LANGUAGES if t != self.language)):
            for match in self.glossary.finder(tag).find_all(word):
                if (match.start, match.end) == (0, len(word)):
                    yield tag, match

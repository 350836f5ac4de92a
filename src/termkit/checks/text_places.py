"""What stands where in a segment under check: its words, headings, quotations, citations. See `context`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from termkit.checks import whose_words
from termkit.documents.positions import Positions
from termkit.languages import language
from termkit.text.quotations import quotations
from termkit.text.scripts import scripts
from termkit.text.spans import Span, SpanSet
from termkit.text.words import CAPITAL, distinct_words, words, words_with

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from termkit.checks.settings import Style
    from termkit.checks.survey import Survey
    from termkit.checks.translations import Translations
    from termkit.citations.table import Table
    from termkit.documents import Segment
    from termkit.glossary import Glossary, Term
    from termkit.glossary.finder import Match
    from termkit.text.words import Word

# Words in a quotation that is a name of an organisation, at most; and in one that is a passage, at least.
_LONGEST_NAME = 4
_PASSAGE = 2


@dataclass(frozen=True)
class TextPlaces:
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

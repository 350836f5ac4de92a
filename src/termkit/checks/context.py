"""What a rule is handed: a segment, its language, the glossary, and what has been found in it so far.

Everything costly is computed once, when the first rule asks: `text_places` says what stands where,
`glossary_matches` what the glossary knows of it: `matches` (the terms of the text's language), `loose` (names
typed without their marks), `foreign` (names in the spelling of another language). Here is what the segment
translates. What a rule has to say becomes a `Finding` by `Context.finding`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from termkit.checks.finding import Finding, Fix, Related
from termkit.checks.glossary_matches import GlossaryMatches
from termkit.checks.registry import RULES
from termkit.checks.translations import Marks
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.checks.source_side import SourceSide
    from termkit.documents import Piece, Source
    from termkit.glossary import Concept
    from termkit.text.spans import Span, SpanSet


@dataclass(frozen=True)
class Context(GlossaryMatches):
    """One segment under check, beside what it translates; for what it is made of see `TextPlaces`."""

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


def _blanked(text: str, places: SpanSet) -> str:
    for start, end in places.spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _by_letters(text: str) -> str:
    """The language of a message in a catalogue that does not say it: mostly English."""
    if re.search("[а-яёА-ЯЁ]", text):
        return "ru"
    return "az" if re.search("[əğışƏĞİŞ]", text) else "en"

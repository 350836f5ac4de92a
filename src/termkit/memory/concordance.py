"""How a word was used and translated: every segment of a memory that holds it, in any inflected form.

Start reading at `concordance`. Most segments have nothing that begins like the word; they are passed over
many at a time (`_likely`), and only the others are searched for its forms.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import LanguageError
from termkit.glossary.finder import Finder
from termkit.glossary.terms import Term
from termkit.languages import LANGUAGES
from termkit.languages.lexemes import Recognised, every_form
from termkit.memory.tags import language_key
from termkit.text.folding import fold
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.translation_units import Variant
    from termkit.memory.store import Store, Stored

# Segments that are looked at together. The mark between them is no part of any word.
_LOT = 2000
_BETWEEN = "\x1f"


class Use(NamedTuple):
    """A unit with the word: the segment that holds it, the places where, and the other segments."""

    stored: Stored
    variant: Variant
    places: tuple[Span, ...]
    others: tuple[Variant, ...]


def concordance(store: Store, words: str, tag: str) -> Iterator[Use]:
    """The uses of a word, or of several in a row, in the segments of one language, oldest unit first.

    Raises `LanguageError` for a language whose inflection termkit does not know.
    """
    language = language_key(tag)
    if language not in LANGUAGES:
        raise LanguageError(
            f"“{tag}”: termkit does not know how words of this language are inflected. Write one of: "
            f"{', '.join(LANGUAGES)}."
        )
    search = _Search(words, language)
    # All segments of the language: those of the units that have it, and have it.
    waiting = store.segments(language, language)
    while lot := list(islice(waiting, _LOT)):
        likely = [lot[place] for place in _likely([text for _, text in lot], search)]
        numbers = dict.fromkeys(unit for unit, text in likely if search.places(text))
        if numbers:
            for stored in store.units(list(numbers)):
                yield from _uses(stored, search, language)


class _Search:
    """Finds a word in all its forms: as a glossary's terms are found, and as what is no noun."""

    def __init__(self, words: str, language: str) -> None:
        term = Term("word", words, "preferred", "name", "term", forms=tuple(every_form(words, language)))
        self._finder = Finder([term], language)
        self._others = Recognised(words, language)
        self.beginnings = [*map(str, self._finder.compiled.patterns), *self._others.beginnings]

    def places(self, text: str) -> list[Span]:
        """Where it stands in a text."""
        found = [match.span for match in self._finder.find(text)]
        if self._others.beginnings:
            folded = fold(text)
            spans = self._others.places(folded.text)
            found += [Span(folded.start(span.start), folded.end(span.end, text)) for span in spans]
        # 1918 is inside 1918-ci.
        return [span for span in sorted(set(found)) if not any(_is_inside(span, other) for other in found)]


def _is_inside(span: Span, other: Span) -> bool:
    return span != other and other.start <= span.start and span.end <= other.end


def _uses(stored: Stored, search: _Search, language: str) -> Iterator[Use]:
    for variant in stored.unit.variants:
        if language_key(variant.language) == language and (places := search.places(variant.text)):
            others = tuple(other for other in stored.unit.variants if other is not variant)
            yield Use(stored, variant, tuple(places), others)


def _likely(texts: list[str], search: _Search) -> Iterator[int]:
    """The texts in which something begins as the word does in one of its forms."""
    together = fold(_BETWEEN.join(texts)).text
    if not any(beginning in together for beginning in search.beginnings):
        return
    folded = together.split(_BETWEEN)
    for place in range(len(texts)):
        # Where a text holds the mark itself, nobody knows which is which: all are searched.
        if len(folded) != len(texts) or any(beginning in folded[place] for beginning in search.beginnings):
            yield place

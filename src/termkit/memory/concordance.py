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
from termkit.memory.tags import language_key
from termkit.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.translation_units import Variant
    from termkit.memory.store import Store, Stored
    from termkit.text.spans import Span

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
    finder = Finder([Term("word", words, "preferred", "name", "term")], language)
    # All segments of the language: those of the units that have it, and have it.
    waiting = store.segments(language, language)
    while lot := list(islice(waiting, _LOT)):
        likely = [lot[place] for place in _likely([text for _, text in lot], finder)]
        numbers = dict.fromkeys(unit for unit, text in likely if finder.find(text))
        if numbers:
            for stored in store.units(list(numbers)):
                yield from _uses(stored, finder, language)


def _uses(stored: Stored, finder: Finder, language: str) -> Iterator[Use]:
    for variant in stored.unit.variants:
        if language_key(variant.language) == language and (matches := finder.find(variant.text)):
            places = tuple(match.span for match in matches)
            others = tuple(other for other in stored.unit.variants if other is not variant)
            yield Use(stored, variant, places, others)


def _likely(texts: list[str], finder: Finder) -> Iterator[int]:
    """The texts in which something begins as the word does in one of its forms."""
    beginnings = [str(pattern) for pattern in finder.compiled.patterns]
    together = fold(_BETWEEN.join(texts)).text
    if not any(beginning in together for beginning in beginnings):
        return
    folded = together.split(_BETWEEN)
    for place in range(len(texts)):
        # Where a text holds the mark itself, nobody knows which is which: all are searched.
        if len(folded) != len(texts) or any(beginning in folded[place] for beginning in beginnings):
            yield place

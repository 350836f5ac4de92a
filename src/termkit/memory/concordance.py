"""How a word was used and translated: every segment of a memory that holds it, in any inflected form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import LanguageError
from termkit.glossary.finder import Finder
from termkit.glossary.terms import Term
from termkit.languages import LANGUAGES
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.translation_units import Variant
    from termkit.memory.store import Store, Stored
    from termkit.text.spans import Span


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
    for stored in store.units():
        for variant in stored.unit.variants:
            if language_key(variant.language) != language:
                continue
            if matches := finder.find(variant.text):
                places = tuple(match.span for match in matches)
                others = tuple(other for other in stored.unit.variants if other is not variant)
                yield Use(stored, variant, places, others)

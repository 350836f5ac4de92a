"""A translation memory to look segments up in. Start reading at `Memory.lookup`.

The units are in a `store`; for each pair of languages that is asked for, `pairs` has what finds the nearest
segments.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

from termkit.errors import LanguageError
from termkit.memory.pairs import Pairs
from termkit.memory.store import Store, Stored
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from termkit.memory.search import Near

_TOKEN = re.compile(r"\w+|[^\w\s]")


class Match(NamedTuple):
    """A unit whose source segment is near a query.

    `source` and `target` are without inline codes, `source_markup` and `target_markup` with them, as TMX, or
    None where there are none. `character_score` counts letters and `word_score` words: 100 × (1 − edits /
    longer length). `score` is the character score. `kind` is `exact` or `fuzzy`. `unit` is the unit's number
    in the memory and `origin` the file it came from.
    """

    source: str
    target: str
    score: float
    character_score: float
    word_score: float
    kind: str
    origin: str
    unit: int
    changed: str | None
    changed_by: str | None
    source_markup: str | None
    target_markup: str | None


class Memory:
    """The memory in a file. With `create`, a file that is not there yet is made.

    `indexing` is called with the number of segments before an index of them is made: a million take seconds.

    Raises `TranslationMemoryError` for a file that is missing, or is no memory, or one of a newer termkit.
    """

    def __init__(
        self, path: str | Path, *, create: bool = False, indexing: Callable[[int], None] | None = None
    ) -> None:
        self.store = Store(path, create=create)
        self._pairs = Pairs(self.store, indexing)

    def close(self) -> None:
        """Give the files back."""
        self._pairs.close()
        self.store.close()

    def __enter__(self) -> Memory:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def lookup(
        self, queries: Sequence[str], source: str, target: str, min_score: float = 70, limit: int = 5
    ) -> list[list[Match]]:
        """For each query, the units whose segment in `source` is nearest to it and that have one in `target`.

        Those of the `limit` highest character scores that reach `min_score`: exactly those that comparing
        with every segment would give. Best first, of equals the oldest unit.

        Raises `LanguageError` where both languages are one, `TranslationMemoryError` where the memory cannot
        be read.
        """
        languages = language_key(source), language_key(target)
        if languages[0] == languages[1]:
            raise LanguageError(f"“{source}” and “{target}” are one language. Name two.")
        found = self._pairs.searcher(*languages).nearest(queries, Fraction(str(min_score)), limit)
        numbers = {near.unit for several in found for near in several}
        units = {stored.id: stored for stored in self.store.units(sorted(numbers))} if numbers else {}
        return [
            [_match(query, near, units[near.unit], languages) for near in several]
            for query, several in zip(queries, found, strict=True)
        ]


def _match(query: str, near: Near, stored: Stored, languages: tuple[str, str]) -> Match:
    unit = stored.unit
    source = next(
        variant
        for variant in unit.variants
        if variant.text == near.text and language_key(variant.language) == languages[0]
    )
    target = next(variant for variant in unit.variants if language_key(variant.language) == languages[1])
    attributes = {**unit.attributes, **target.attributes}
    changed = "changedate" if "changedate" in attributes else "creationdate"
    longer = max(len(query), len(near.text), 1)
    score = 100 * (longer - near.distance) / longer
    return Match(
        near.text, target.text, score, score, word_score(query, near.text),
        "fuzzy" if near.distance else "exact", stored.origin, stored.id,
        attributes.get(changed), attributes.get(changed.replace("date", "id")), source.markup, target.markup,
    )  # fmt: skip


def word_score(one: str, other: str) -> float:
    """100 × (1 − edits / longer length), counted in words and marks instead of letters.

    >>> word_score("Bakı küləkli şəhərdir.", "Bakı gözəl şəhərdir.")
    75.0
    """
    words, others = _TOKEN.findall(one), _TOKEN.findall(other)
    return 100 * (1 - Levenshtein.distance(words, others) / max(len(words), len(others), 1))

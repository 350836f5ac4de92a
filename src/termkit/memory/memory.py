"""A translation memory to look segments up in. Start reading at `Memory.lookup`.

The units are in a `store`; for each pair of languages that is asked for, `pairs` has what finds the nearest
segments.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal
from unicodedata import is_normalized, normalize

from termkit.errors import LanguageError, SettingsError
from termkit.memory.context import Query
from termkit.memory.fragments import Fragments
from termkit.memory.match import Match, Matcher
from termkit.memory.pairs import Pairs
from termkit.memory.penalties import Penalties
from termkit.memory.repair import Repairer
from termkit.memory.store import Store
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from termkit.glossary import Glossary
    from termkit.memory.fragments import Fragment
    from termkit.memory.search import Near, Searcher

__all__ = ["Match", "Memory"]


class Memory:
    """The memory in a file. With `create`, a file that is not there yet is made.

    `indexing` is called with the number of segments before an index of them is made: a million take seconds;
    `indexing_pieces` the same of the index that `fragments` needs, else `indexing` is called for it too.

    `penalties` are taken from the scores of matches, and the terms of the `glossary`, which is asked for when
    it is needed (`Glossary.shipped`), are put right in their translations.

    Raises `TranslationMemoryError` for a file that is missing, or is no memory, or one of a newer termkit,
    and `SettingsError` for penalties that are no points.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        create: bool = False,
        indexing: Callable[[int], None] | None = None,
        indexing_pieces: Callable[[int], None] | None = None,
        penalties: Penalties = Penalties(),  # noqa: B008  # it never changes
        glossary: Callable[[], Glossary] | None = None,
    ) -> None:
        penalties.must_be_points()
        self.store = Store(path, create=create)
        self._pairs = Pairs(self.store, indexing)
        self._fragments = Fragments(self.store, indexing_pieces or indexing)
        self._penalties, self._glossary = penalties, glossary
        self._matchers: dict[tuple[str, str], Matcher] = {}

    def close(self) -> None:
        """Give the files back."""
        self._pairs.close()
        self.store.close()

    def __enter__(self) -> Memory:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def lookup(
        self, queries: Sequence[str | Query], source: str, target: str, min_score: float = 70, limit: int = 5
    ) -> list[list[Match]]:
        """For each query, the units whose segment in `source` is nearest to it and that have one in `target`.

        Those of the `limit` highest character scores that reach `min_score`: exactly those that comparing
        with every segment would give; of equals, those that stood where the query stands, then the oldest.
        They come by `score`, the best first.

        Raises `LanguageError` where both languages are one, `SettingsError` for a `min_score` that is no
        percentage, `TypeError` for a single text in place of a list, `TranslationMemoryError` where the
        memory cannot be read.
        """
        languages = _two(source, target)
        _must_be_several(queries)
        if not 0 <= min_score <= 100:
            raise SettingsError(f"min_score {min_score}: write a number from 0 to 100.")
        asked = [Query(query) if isinstance(query, str) else query for query in queries]
        searcher = self._pairs.searcher(*languages)
        least = Fraction(str(min_score))
        found = searcher.nearest([query.text for query in asked], least, limit)
        # é may be typed as one letter or as two, and so may what is stored.
        _otherwise(searcher, asked, found, "NFC", least, limit)
        _otherwise(searcher, asked, found, "NFD", Fraction(100), limit)
        for place, (query, several) in enumerate(zip(asked, found, strict=True)):
            if query.has_context and len(several) == limit and not several[-1].distance:
                found[place] = _all_equal(searcher, query, limit)
        numbers = {near.unit for several in found for near in several}
        units = {stored.id: stored for stored in self.store.units(sorted(numbers))} if numbers else {}
        matcher = self._matcher(languages)
        return [
            # One may have been deleted meanwhile.
            matcher.matches(
                query, [(near, units[near.unit]) for near in several if near.unit in units], limit
            )
            for query, several in zip(asked, found, strict=True)
        ]

    def knows(self, source: str, target: str) -> bool:
        """Is there any unit with a segment in both languages? Raises what `lookup` raises."""
        return len(self._pairs.searcher(*_two(source, target))) > 0

    def fragments(self, queries: Sequence[str | Query], source: str, target: str) -> list[list[Fragment]]:
        """For each query, the longest stored segments that stand in it word for word, by place.

        They help where `lookup` finds nothing. Raises what `lookup` raises.
        """
        _must_be_several(queries)
        texts = [query if isinstance(query, str) else query.text for query in queries]
        return self._fragments.of(texts, *_two(source, target)) if texts else []

    def _matcher(self, languages: tuple[str, str]) -> Matcher:
        if languages not in self._matchers:
            repairer = Repairer(languages, self._glossary)
            self._matchers[languages] = Matcher(languages, self._penalties, repairer)
        return self._matchers[languages]


def _must_be_several(queries: object) -> None:
    # A text is a sequence too, of letters; and a Query one of its fields.
    if isinstance(queries, str | Query):
        raise TypeError("Memory looks up several segments at once: put this one in a list.")


def _otherwise(
    searcher: Searcher,
    asked: list[Query],
    found: list[list[Near]],
    form: Literal["NFC", "NFD"],
    least: Fraction,
    limit: int,
) -> None:
    """Ask again in another form of Unicode for what has no equal segment, and keep what is better."""
    again = {
        place: normalize(form, query.text)
        for place, query in enumerate(asked)
        if not (query.text.isascii() or query.markup or is_normalized(form, query.text))
        and not (found[place] and not found[place][0].distance)
    }
    if not again:
        return
    for (place, text), several in zip(
        again.items(), searcher.nearest(list(again.values()), least, limit), strict=True
    ):
        if several:
            asked[place] = asked[place]._replace(text=text)
            found[place] = several


def _two(source: str, target: str) -> tuple[str, str]:
    languages = language_key(source), language_key(target)
    if languages[0] == languages[1]:
        raise LanguageError(f"“{source}” and “{target}” are one language. Name two.")
    return languages


def _all_equal(searcher: Searcher, query: Query, limit: int) -> list[Near]:
    """Every unit with just this segment, oldest first: any of them may have stood where the query stands."""
    wanted = limit
    while True:
        wanted *= 8
        (equal,) = searcher.nearest([query.text], Fraction(100), wanted)
        if len(equal) < wanted:
            return equal

"""How much of some texts a memory knows already, in segments, words and characters.

Each segment is counted once, under the best that is known of it: an equal unit that stood in the same place,
an equal unit, the same segment earlier in these texts, the nearest unit by its character score, or nothing.
Start reading at `analyse`; `analysed_texts` says what the segments of a file are.
"""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import SettingsError
from termkit.text.counting import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from termkit.memory.context import Query
    from termkit.memory.match import Match
    from termkit.memory.memory import Memory

BANDS = (95, 85, 75, 50)
CONTEXT, EXACT, REPETITION, ELSEWHERE, NONE = "context", "exact", "repetition", "cross-file", "none"

# A large memory answers so many in seconds, and then the progress is shown.
_BATCH = 32


class Text(NamedTuple):
    """A file, and its segments in the language it is to be translated from, in their order."""

    path: str
    segments: Iterable[Query]


class Counts(NamedTuple):
    """So many segments, words, and characters with the spaces between words."""

    segments: int = 0
    words: int = 0
    characters: int = 0

    def plus(self, other: Counts) -> Counts:
        """Both together."""
        return Counts(*(one + more for one, more in zip(self, other, strict=True)))


class Analysis(NamedTuple):
    """What is known of each file, by the names of `bands`, the best first; every band has its counts."""

    bands: tuple[str, ...]
    files: tuple[tuple[str, dict[str, Counts]], ...]

    @property
    def total(self) -> dict[str, Counts]:
        """The counts of all files together."""
        total = dict.fromkeys(self.bands, Counts())
        for _, counts in self.files:
            total = {band: total[band].plus(counts[band]) for band in self.bands}
        return total


def band_names(least: Sequence[float]) -> tuple[str, ...]:
    """The names of all bands, if scores are told apart at these numbers.

    >>> band_names([85, 50])
    ('context', 'exact', 'repetition', 'cross-file', '85-99', '50-84', 'none')
    >>> band_names([95.5, 50])[4:6]
    ('95.5-99', '50-95.4')

    Raises `SettingsError` where they are not below 100 and each below the one before.
    """
    if not least or any(not 0 < one < before for before, one in pairwise((100, *least))):
        raise SettingsError(
            "the bands are told apart at numbers from 99 down to 1, each below the one before: 95,85,75,50."
        )
    scores = [f"{low:g}-{_below(high)}" for high, low in pairwise((100, *least))]
    return (CONTEXT, EXACT, REPETITION, ELSEWHERE, *scores, NONE)


def _below(number: float) -> str:
    """What stands before a number that is written with so many decimals: 84 before 85, 95.4 before 95.5."""
    decimals = len(f"{number:g}".partition(".")[2])
    return f"{number - 10**-decimals:.{decimals}f}"


def analyse(
    memory: Memory,
    texts: Iterable[Text],
    source: str,
    target: str,
    bands: Sequence[float] = BANDS,
    progress: Callable[[int], None] = lambda count: None,
) -> Analysis:
    """Compare the segments of texts with the memory, and with each other.

    Scores are told apart at the numbers of `bands`. `progress` is called with the number of segments so far.

    Raises `SettingsError` for bands that are none, `LanguageError` where both languages are one,
    `TranslationMemoryError` where the memory cannot be read; errors of `texts` pass through.
    """
    names = band_names(bands)
    counter = _Counter(memory, (source, target), bands)
    files = []
    done = 0
    for number, text in enumerate(texts):
        counts = dict.fromkeys(names, Counts())
        segments = iter(text.segments)
        while batch := list(islice(segments, _BATCH)):
            for query, band in zip(batch, counter.bands_of(batch, number), strict=True):
                counts[band] = counts[band].plus(counted(query.text))
            done += len(batch)
            progress(done)
        files.append((text.path, counts))
    return Analysis(names, tuple(files))


def counted(text: str) -> Counts:
    """The counts of one segment.

    >>> counted("Bakı – küləkli şəhər.")
    Counts(segments=1, words=3, characters=21)
    """
    return Counts(1, len(WORD.findall(text)), len(text))


class _Counter:
    """Says under which band each segment goes, and remembers those it has seen."""

    def __init__(self, memory: Memory, languages: tuple[str, str], bands: Sequence[float]) -> None:
        self._memory, self._languages, self._bands = memory, languages, bands
        self._names = dict(zip(bands, band_names(bands)[4:-1], strict=True))
        # Where each text was seen first, and whether the memory has an equal one. Texts by their hash: they
        # may be many.
        self._seen: dict[int, tuple[int, bool]] = {}

    def bands_of(self, batch: Sequence[Query], file: int) -> Iterator[str]:
        """The band of each segment of a file."""
        fresh = list(self._fresh(batch))
        known = self._looked_up([batch[place] for place in fresh], file)
        found = dict(zip(fresh, known, strict=True))
        # An equal unit may have stood in one of the places of a text, and not in others.
        again = [
            place
            for place, query in enumerate(batch)
            if place not in found and self._seen[hash(query.text)][1] and query.has_context
        ]
        known = self._looked_up([batch[place] for place in again], file)
        found.update(zip(again, known, strict=True))
        for place, query in enumerate(batch):
            first, equal = self._seen[hash(query.text)]
            yield found.get(place) or (EXACT if equal else REPETITION if first == file else ELSEWHERE)

    def _fresh(self, batch: Sequence[Query]) -> Iterator[int]:
        """The places of texts that come for the first time."""
        new: set[int] = set()
        for place, query in enumerate(batch):
            key = hash(query.text)
            if key not in self._seen and key not in new:
                new.add(key)
                yield place

    def _looked_up(self, queries: Sequence[Query], file: int) -> list[str]:
        if not queries:
            return []
        found = self._memory.lookup(queries, *self._languages, self._bands[-1], 1)
        for query, matches in zip(queries, found, strict=True):
            equal = bool(matches) and matches[0].kind != "fuzzy"
            self._seen.setdefault(hash(query.text), (file, equal))
        return [self._band(matches) for matches in found]

    def _band(self, matches: Sequence[Match]) -> str:
        if not matches:
            return NONE
        if matches[0].kind != "fuzzy":
            return CONTEXT if matches[0].kind == "context" else EXACT
        score = matches[0].character_score
        return next((self._names[least] for least in self._bands if score >= least), NONE)

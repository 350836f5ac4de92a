"""Which runs of words of a query are stored segments, word for word.

All stored segments are kept as numbers made of their folded words (capitals, marks and kinds of apostrophe do
not count), sorted; a query's runs of words are made into such numbers and looked for, all at once. What is
found must be compared with the segment itself: two runs may share a number.

A number is a polynomial of what it is made of, modulo 2**64: of letters for a word, of words for a segment.
So those of all runs follow from running sums, and nothing is done word by word; a memory of a million units
is numbered in seconds. Start reading at `FragmentIndex.runs`; `fragments` uses it.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from termkit.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]

# A word of a letter or two is no help: və, и, of.
_SHORTEST_WORD = 4
# A run of more words is hardly a piece of something.
_MOST_WORDS = 60
# So much of a query is looked at; nobody reads the pieces of a longer one.
_MOST_OF_QUERY = 20_000
# Units that may have the same words, or share a number: so many of them are looked at.
_TRIED = 8
_LOT = 20_000

_LETTERS, _WORDS = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F  # odd, so that they have an inverse
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_WORD = re.compile(r"[^\W_]+")


class Run(NamedTuple):
    """A run of words of a query, and the units, oldest first, whose segment may be just these words."""

    start: int
    end: int
    words: int
    units: tuple[int, ...]


def folded_words(text: str) -> list[str]:
    """The words of a text as they are compared.

    >>> folded_words("“Milli Məclis” qəbul etdi.")
    ['milli', 'məclis', 'qəbul', 'etdi']
    """
    return _WORD.findall(_folded(text))


class FragmentIndex(NamedTuple):
    """Numbers of segments, sorted, each with its unit; `newest` is the newest unit then."""

    numbers: Numbers
    units: Places
    newest: int

    def runs(self, query: str) -> list[Run]:
        """The runs of words of a query that may be stored segments, the longest first.

        >>> index = built([(1, "Milli Məclis"), (2, "qanun"), (3, "və")], newest=3)
        >>> index.runs("Qanun və Milli Məclis!")
        [Run(start=9, end=21, words=2, units=(1,)), Run(start=0, end=5, words=1, units=(2,))]
        """
        if not len(self.numbers):
            return []
        folded = fold(query[:_MOST_OF_QUERY])
        words = _words([folded.text])
        sums, powers = _running_sums(words.numbers, _WORDS)
        # Every run of words: from each word, to it and to those after it.
        first = np.arange(len(words.numbers))
        counts = np.minimum(len(first) - first, _MOST_WORDS)
        first = np.repeat(first, counts)
        last = first + np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
        asked = (sums[last + 1] - sums[first]) * powers[first]
        low = np.searchsorted(self.numbers, asked)
        low[low == len(self.numbers)] = 0
        found = []
        for place in np.flatnonzero(self.numbers[low] == asked).tolist():
            count = int(last[place] - first[place]) + 1
            start, end = int(words.starts[first[place]]), int(words.ends[last[place]])
            if count > 1 or end - start >= _SHORTEST_WORD:
                begin = int(low[place])
                equal = self.numbers[begin : begin + _TRIED] == asked[place]
                units = self.units[begin : begin + _TRIED][equal].tolist()
                found.append(Run(folded.start(start), folded.end(end, query), count, tuple(units)))
        return sorted(found, key=lambda run: run.words, reverse=True)


def built(
    segments: Iterable[tuple[int, str]], newest: int, progress: Callable[[int], None] | None = None
) -> FragmentIndex:
    """The index of segments, each with its unit. `progress` is called with the number of those done."""
    done = 0
    waiting = iter(segments)
    numbers, units = [np.zeros(0, np.uint64)], [np.zeros(0, np.int64)]
    while lot := list(islice(waiting, _LOT)):
        of_lot, counts = _segment_numbers([_folded(text) for _, text in lot])
        kept = (counts > 0) & (counts <= _MOST_WORDS)
        of_units = np.fromiter((unit for unit, _ in lot), np.int64, len(lot))
        newest = max(newest, lot[-1][0])
        numbers.append(of_lot[kept])
        units.append(of_units[kept])
        done += len(lot)
        if progress:
            progress(done)
    together, of = np.concatenate(numbers), np.concatenate(units)
    order = np.lexsort((of, together))
    return FragmentIndex(together[order], of[order], newest)


class _Words(NamedTuple):
    """The words of some texts put together: their numbers, and where they begin and end."""

    numbers: Numbers
    starts: Places
    ends: Places


def _folded(text: str) -> str:
    """A text as `fold` makes it, but for letters that nobody sees: so it is fast enough for a million."""
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i").replace("ё", "е").replace("Ё", "е").replace("ʼ", "'")
    return text.lower()


def _words(folded: list[str]) -> _Words:
    # A line feed ends the last word of each text, and of the first there is one before it.
    points = np.frombuffer("\n".join(["", *folded, ""]).encode("utf-32-le", "surrogatepass"), np.uint32)
    within = _is_of_word()[np.minimum(points, 0xFFFF)]
    edges = np.flatnonzero(within[1:] != within[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    sums, powers = _running_sums(points.astype(np.uint64), _LETTERS)
    numbers = (sums[ends] - sums[starts]) * powers[starts]
    # Or else a word and its letters in a longer word would be akin.
    numbers = (numbers ^ (numbers >> np.uint64(29))) * _MIX
    return _Words(numbers ^ (numbers >> np.uint64(32)), starts - 1, ends - 1)


def _segment_numbers(folded: list[str]) -> tuple[Numbers, Places]:
    """The number of each segment, and how many words it has."""
    words = _words(folded)
    lengths = np.fromiter(map(len, folded), np.int64, len(folded)) + 1
    edges = np.concatenate(([0], np.cumsum(lengths)))
    bounds = np.searchsorted(words.starts, edges)
    sums, powers = _running_sums(words.numbers, _WORDS)
    first, last = bounds[:-1], bounds[1:]
    return (sums[last] - sums[first]) * powers[first], last - first


def _running_sums(what: Numbers, factor: int) -> tuple[Numbers, Numbers]:
    """Sums of things, each divided by the factor as often as its place says, and what undoes that.

    The difference of two sums, times the power at the first, does not depend on where the run stands.
    """
    powers, inverse = _powers(factor, 1 << max(10, len(what).bit_length()))
    sums = np.zeros(len(what) + 1, np.uint64)
    np.cumsum(what * inverse[: len(what)], out=sums[1:])
    return sums, powers


@lru_cache(8)
def _powers(factor: int, count: int) -> tuple[Numbers, Numbers]:
    """The powers of a factor, and of what divides by it."""
    tables = []
    for base in (factor, pow(factor, -1, 1 << 64)):
        powers = np.full(count, base, np.uint64)
        powers[0] = 1
        tables.append(np.multiply.accumulate(powers))
    return tables[0], tables[1]


@cache
def _is_of_word() -> NDArray[np.bool_]:
    """For each code point of the first plane, whether it is a letter or digit."""
    table = np.array([chr(point).isalnum() for point in range(0x10000)])
    table[0xFFFF] = False
    return table


_RECORD = np.dtype([("number", np.uint64), ("unit", np.int64)])


def save(index: FragmentIndex, stamp: int, path: Path) -> None:
    """Write the index, wholly or not at all. Raises OSError where the folder does not let us."""
    records = np.empty(len(index.numbers) + 1, _RECORD)
    records[0] = stamp, index.newest
    records["number"][1:], records["unit"][1:] = index.numbers, index.units
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            np.save(file, records)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def opened(path: Path) -> tuple[FragmentIndex, int] | None:
    """The index in a file, and its stamp; None if there is none that can be used."""
    try:
        records = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    if getattr(records, "dtype", None) != _RECORD or records.ndim != 1 or not len(records):
        return None
    numbers = np.ascontiguousarray(records["number"][1:])
    units = np.ascontiguousarray(records["unit"][1:])
    return FragmentIndex(numbers, units, int(records["unit"][0])), int(records["number"][0])

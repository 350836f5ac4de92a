"""The index of a language pair: segments sorted by length, with what is needed to pass most of them over.

It is made of plain arrays, so that it can lie in a file and be used from there (`index_file`). `search` uses
it. Start reading at `build`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from termkit.memory.signatures import Bits, signatures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Band(NamedTuple):
    """Lengths from `shortest` up to the next band: how many bits each set has, and which is asked first.

    Long texts share so many letters and pairs that narrow sets would all be full. Of short texts the pairs
    tell most, of long ones the letters.
    """

    shortest: int
    letters: int
    pairs: int
    pairs_first: bool


BANDS = (
    Band(0, 256, 256, True),
    Band(36, 512, 512, True),
    Band(44, 512, 512, False),
    Band(64, 1024, 1024, False),
    Band(100, 1024, 2048, False),
    Band(160, 2048, 2048, False),
)


class Shelf(NamedTuple):
    """The segments of one band, by length, those of one length oldest first.

    `lengths` are those that occur and `starts` where each begins (one more: the end). `first` has a column
    of 64 bits after the other, for it is read from end to end; `second` a row for each segment, for it is
    read here and there, and has no rows where there is none. The populations are how many bits are set.
    """

    lengths: NDArray[np.int64]
    starts: NDArray[np.int64]
    units: NDArray[np.int64]
    text_ends: NDArray[np.int64]
    first: Bits
    first_population: NDArray[np.uint16]
    second: Bits
    second_population: NDArray[np.uint16]


class Index(NamedTuple):
    """A shelf for each of `BANDS`; the texts, in UTF-8, in the order of the shelves; the newest unit."""

    shelves: tuple[Shelf, ...]
    texts: NDArray[np.uint8]
    newest: int

    def __len__(self) -> int:
        return sum(len(shelf.units) for shelf in self.shelves)


def build(units: Sequence[int], texts: Sequence[str], newest: int) -> Index:
    """The index of these segments, each with the number of its unit.

    >>> index = build([1, 2, 3], ["Gəncə", "Bakı", "Şuşa"], newest=3)
    >>> index.shelves[0].lengths.tolist(), index.shelves[0].units.tolist(), bytes(index.texts).decode()
    ([4, 5], [2, 3, 1], 'BakıŞuşaGəncə')
    """
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    numbers = np.fromiter(units, np.int64, len(texts))
    order = np.lexsort((numbers, lengths))
    edges = np.searchsorted(lengths[order], [*(band.shortest for band in BANDS), np.iinfo(np.int64).max])
    shelves, pieces, start = [], [], 0
    for band, begin, end in zip(BANDS, edges[:-1], edges[1:], strict=True):
        places = order[begin:end]
        own = [texts[place] for place in places]
        encoded = [text.encode() for text in own]
        ends = start + np.cumsum(np.fromiter(map(len, encoded), np.int64, len(encoded)))
        pieces += encoded
        # The end of the text before, too, so that every text lies between two ends.
        shelves.append(_shelf(band, own, lengths[places], numbers[places], np.concatenate(([start], ends))))
        start = int(ends[-1]) if len(ends) else start
    return Index(tuple(shelves), np.frombuffer(b"".join(pieces), np.uint8), newest)


def _shelf(
    band: Band,
    texts: list[str],
    lengths: NDArray[np.int64],
    units: NDArray[np.int64],
    text_ends: NDArray[np.int64],
) -> Shelf:
    there, starts = np.unique(lengths, return_index=True)
    letters, pairs = signatures(texts, band.letters, band.pairs)
    first, second = (pairs, letters) if band.pairs_first else (letters, pairs)
    return Shelf(
        there,
        np.append(starts, len(texts)).astype(np.int64),
        units,
        text_ends,
        np.ascontiguousarray(first.T),
        np.bitwise_count(first).sum(axis=1, dtype=np.uint16),
        second,
        np.bitwise_count(second).sum(axis=1, dtype=np.uint16),
    )

"""The index of some segments of one language: sorted by length, with what it takes to pass most of them over.

It is made of plain arrays, so that it can lie in a file and be used from there (`index_file`), by the `sieve`
and by the compiled `kernel`. Start reading at `Index`; `building` makes one.
"""

from __future__ import annotations

from bisect import bisect_right
from codecs import charmap_decode
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from termkit.memory.signatures import Bits

# Codes of letters in `texts`: from 1 on, those of `letters`; the last one stands for all others.
NOWHERE, RARE = 0, 255


class Band(NamedTuple):
    """Lengths from `shortest` up to the next band: how many bits each set has, and which is asked first.

    Long texts share so many letters and pairs that narrow sets would all be full. The pairs tell most, if
    their set is wide enough; beside a wide one the letters tell little more, and have no set (0 bits). Of the
    longest texts neither tells much, and the letters a little more.
    """

    shortest: int
    letters: int
    pairs: int
    pairs_first: bool

    @property
    def first(self) -> int:
        """The width of the set that is asked first."""
        return self.pairs if self.pairs_first else self.letters

    @property
    def second(self) -> int:
        """The width of the other; 0 where there is none."""
        return self.letters if self.pairs_first else self.pairs


BANDS = (
    Band(0, 256, 256, True),
    Band(36, 512, 512, True),
    Band(48, 512, 1024, True),
    Band(64, 0, 2048, True),
    Band(160, 2048, 2048, False),
)


class Shelf(NamedTuple):
    """The segments of one band: those of `rows`, where they begin in `lengths`, and their bits.

    `first` has a column of 64 bits after the other, for it is read from end to end; `second` a row for each
    segment, for it is read here and there.
    """

    band: Band
    rows: slice
    lengths: slice
    first: Bits
    second: Bits


class Arrays(NamedTuple):
    """The arrays of an index.

    A row is a segment; they are sorted by length, those of one length by unit. `lengths` are the lengths that
    occur, `starts` the first row of each and `text_starts` where its text begins (of all three one more: the
    end). `units` are counted from the index's `base`. `texts` has a byte for each character: its code, which
    is its place in `letters` + 1; characters that are too rare to have one stand in `rare`, beside their
    places in `rare_at`. `first` and `second` hold the bits of all shelves one after the other, and the
    populations how many are set.
    """

    lengths: NDArray[np.int64]
    starts: NDArray[np.int64]
    text_starts: NDArray[np.int64]
    units: NDArray[np.uint32]
    letters: NDArray[np.uint32]
    texts: NDArray[np.uint8]
    rare_at: NDArray[np.int64]
    rare: NDArray[np.uint32]
    first: Bits
    first_population: NDArray[np.uint16]
    second: Bits
    second_population: NDArray[np.uint16]


class Index:
    """An index: its `arrays`, and the number that all its units are counted from."""

    def __init__(self, arrays: Arrays, base: int = 0) -> None:
        self.arrays = arrays
        self.base = base

    def __len__(self) -> int:
        return len(self.arrays.units)

    @cached_property
    def shelves(self) -> tuple[Shelf, ...]:
        """A shelf for each of `BANDS` that has segments."""
        arrays = self.arrays
        edges = np.searchsorted(arrays.lengths[:-1], [*(band.shortest for band in BANDS), 1 << 62]).tolist()
        first = second = 0
        shelves = []
        for band, begin, end in zip(BANDS, edges[:-1], edges[1:], strict=True):
            rows = slice(int(arrays.starts[begin]), int(arrays.starts[end]))
            count = rows.stop - rows.start
            columns, others = band.first // 64, band.second // 64
            shelf = Shelf(
                band, rows, slice(begin, end),
                arrays.first[first : first + count * columns].reshape(columns, count),
                arrays.second[second : second + count * others].reshape(count, others),
            )  # fmt: skip
            first, second = first + count * columns, second + count * others
            if count:
                shelves.append(shelf)
        return tuple(shelves)

    def coded(self, text: str) -> bytes:
        """A text in the codes of `texts`: `RARE` for a rare letter, `NOWHERE` for one that does not occur."""
        return bytes([self._codes.get(letter, NOWHERE) for letter in text])

    @cached_property
    def _codes(self) -> dict[str, int]:
        arrays = self.arrays
        return {
            **dict.fromkeys(map(chr, np.unique(arrays.rare).tolist()), RARE),
            **{chr(point): code for code, point in enumerate(arrays.letters.tolist(), 1)},
        }

    @cached_property
    def _decoding(self) -> str:
        letters = "".join(map(chr, self.arrays.letters.tolist()))
        return "\ufffd" + letters + "\ufffd" * (RARE - len(letters))

    @cached_property
    def _lengths(self) -> tuple[list[int], list[int], list[int]]:
        # A list is asked faster for one row than an array.
        arrays = self.arrays
        return arrays.starts.tolist(), arrays.lengths.tolist(), arrays.text_starts.tolist()

    def text(self, row: int) -> str:
        """The segment of a row, as it was.

        >>> from termkit.memory.building import built
        >>> built([(7, "Şuşa")]).text(0)
        'Şuşa'
        """
        starts, lengths, text_starts = self._lengths
        of = bisect_right(starts, row) - 1
        start = text_starts[of] + (row - starts[of]) * lengths[of]
        return self.text_at(start, start + lengths[of])

    def text_at(self, start: int, end: int) -> str:
        """The segment between two places of `texts`."""
        arrays = self.arrays
        codes = arrays.texts[start:end].tobytes()
        text = charmap_decode(codes, "strict", self._decoding)[0]
        if RARE not in codes:
            return text
        letters = list(text)
        low, high = np.searchsorted(arrays.rare_at, (start, end)).tolist()
        for place, point in zip(
            arrays.rare_at[low:high].tolist(), arrays.rare[low:high].tolist(), strict=True
        ):
            letters[place - start] = chr(point)
        return "".join(letters)

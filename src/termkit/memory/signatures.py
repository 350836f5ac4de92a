"""What a search knows of a segment before it reads it: two sets of its letters and pairs, as bits.

An edit (a letter put in, left out or changed) takes at most one of the letters of a text away and at most
two of its pairs of neighbours. So a text that lacks many of them is many edits away, and counting bits tells
it without looking at the text. Several letters may share a bit; then less is found missing than is, never
more: what this filter leaves out is truly too far. Start reading at `signatures`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Bits = NDArray[np.uint64]
Points = NDArray[np.uint32]

# Widths are powers of two up to this one; a set of a smaller width is this one folded (see `folded`).
WIDEST = 2048
# Changes whenever the bits of a text do: an index that was stored with another one is of no use.
VERSION = 1

# How a thing and its number among its equals become the place of a bit; `kernel` does the same.
MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD)
POINT_BITS = 21

_A, _B, _C = (np.uint64(n) for n in MIX)
# The bits of one code point, and of two.
_POINT, _THING = np.uint64(POINT_BITS), np.uint64(2 * POINT_BITS)
_THING_BITS = np.uint64((1 << 2 * POINT_BITS) - 1)
# Texts are done in lots whose tables of single bits (a byte each) stay in the processor's cache.
_LOT = 1 << 20


class Signatures(NamedTuple):
    """Two sets for each text, a row each: its letters, and its pairs of neighbours.

    Both are counted: the second а of Баба is another letter than the first.
    """

    letters: Bits
    pairs: Bits


def signatures(texts: Sequence[str]) -> Signatures:
    """The signatures of some texts, in full width.

    >>> letters, pairs = signatures(["Bakı", "Bakıda"])
    >>> np.bitwise_count(letters).sum(axis=1), np.bitwise_count(letters[0] & letters[1]).sum()
    (array([4, 6], dtype=uint64), np.uint64(4))
    >>> np.bitwise_count(pairs).sum(axis=1)
    array([3, 5], dtype=uint64)
    """
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    return bits_of(points(texts), lengths, WIDEST, WIDEST)


def points(texts: Sequence[str]) -> Points:
    """The code points of some texts, one text after the other.

    >>> points(["şa", "də"]).tolist()
    [351, 97, 100, 601]
    """
    # A text from a program may hold half of a surrogate pair.
    return np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32)


def bits_of(points: Points, lengths: NDArray[np.int64], letters: int, pairs: int) -> Signatures:
    """The signatures of texts of these lengths, with so many bits for each set."""
    lot = max(1, _LOT // max(letters, pairs))
    ends = np.concatenate(([0], np.cumsum(lengths)))
    parts = [
        _of_lot(
            points[ends[start] : ends[min(start + lot, len(lengths))]],
            lengths[start : start + lot],
            letters,
            pairs,
        )
        for start in range(0, len(lengths), lot)
    ]
    if not parts:
        return Signatures(*(np.zeros((0, width // 64), np.uint64) for width in (letters, pairs)))
    return Signatures(*(np.concatenate(kind) for kind in zip(*parts, strict=True)))


def folded(bits: Bits, width: int) -> Bits:
    """The same sets in fewer bits.

    >>> wide = signatures(["Гянджа"]).letters
    >>> narrow = bits_of(points(["Гянджа"]), np.array([6]), 256, 256).letters
    >>> bool((folded(wide, 256) == narrow).all())
    True
    """
    narrow: Bits = np.bitwise_or.reduce(bits.reshape(len(bits), -1, width // 64), axis=1)
    return narrow


def _of_lot(points: Points, lengths: NDArray[np.int64], letters: int, pairs: int) -> tuple[Bits, Bits]:
    wide = points.astype(np.uint64)
    of = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    letter_bits = _table(of, wide, len(lengths), letters)
    together = of[1:] == of[:-1]
    neighbours = (wide[:-1] << _POINT | wide[1:])[together]
    return letter_bits, _table(of[1:][together], neighbours, len(lengths), pairs)


def _table(of: Bits, what: Bits, rows: int, width: int) -> Bits:
    """A row of bits for each text, set where one of its things falls; copies of a thing are other things."""
    if not width:
        return np.zeros((rows, 0), np.uint64)
    # Sorted by text and thing, copies stand side by side and can be counted.
    things = np.sort(of << _THING | what)
    places = np.arange(len(things), dtype=np.int64)
    first = np.ones(len(things), bool)
    first[1:] = things[1:] != things[:-1]
    copies = (places - np.maximum.accumulate(np.where(first, places, 0))).astype(np.uint64)
    mixed = (things & _THING_BITS) * _A + copies * _B
    mixed = (mixed ^ (mixed >> np.uint64(31))) * _C
    place = (mixed >> np.uint64(40)) & np.uint64(width - 1)
    table = np.zeros(rows * width, bool)
    table[(things >> _THING) * np.uint64(width) + place] = True
    return np.packbits(table.reshape(rows, width), axis=1, bitorder="little").view(np.uint64)

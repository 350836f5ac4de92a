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

# Widths are powers of two up to this one; a set of a smaller width is this one folded (see `folded`).
WIDEST = 2048
# Changes whenever the bits of a text do: an index that was stored with another one is of no use.
VERSION = 1

_POINT, _THING = np.uint64(21), np.uint64(42)  # bits of a code point, and of two
_THING_BITS = np.uint64((1 << 42) - 1)
_A, _B, _C = (np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xFF51AFD7ED558CCD))
# Texts are done in lots, so that their tables of single bits (a byte each) stay small.
_LOT = 1 << 25


class Signatures(NamedTuple):
    """Two sets for each text, a row each: its letters, and its pairs of neighbours.

    Both are counted: the second а of Баба is another letter than the first.
    """

    letters: Bits
    pairs: Bits


def signatures(texts: Sequence[str], letters: int = WIDEST, pairs: int = WIDEST) -> Signatures:
    """The signatures of some texts, with so many bits for each set.

    >>> letters, pairs = signatures(["Bakı", "Bakıda"])
    >>> np.bitwise_count(letters).sum(axis=1), np.bitwise_count(letters[0] & letters[1]).sum()
    (array([4, 6], dtype=uint64), np.uint64(4))
    >>> np.bitwise_count(pairs).sum(axis=1)
    array([3, 5], dtype=uint64)
    """
    lot = max(1, _LOT // max(letters, pairs))
    parts = [_of_lot(texts[start : start + lot], letters, pairs) for start in range(0, len(texts), lot)]
    if not parts:
        return Signatures(*(np.zeros((0, width // 64), np.uint64) for width in (letters, pairs)))
    return Signatures(*(np.concatenate(kind) for kind in zip(*parts, strict=True)))


def folded(bits: Bits, width: int) -> Bits:
    """The same sets in fewer bits.

    >>> wide, narrow = signatures(["Гянджа"]).letters, signatures(["Гянджа"], 256).letters
    >>> bool((folded(wide, 256) == narrow).all())
    True
    """
    narrow: Bits = np.bitwise_or.reduce(bits.reshape(len(bits), -1, width // 64), axis=1)
    return narrow


def _of_lot(texts: Sequence[str], letters: int, pairs: int) -> tuple[Bits, Bits]:
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    # A text from a program may hold half of a surrogate pair.
    points = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    of = np.repeat(np.arange(len(texts), dtype=np.uint64), lengths)
    together = of[1:] == of[:-1]
    neighbours = (points[:-1] << _POINT | points[1:])[together]
    return _table(of, points, len(texts), letters), _table(of[1:][together], neighbours, len(texts), pairs)


def _table(of: Bits, what: Bits, rows: int, width: int) -> Bits:
    """A row of bits for each text, set where one of its things falls; copies of a thing are other things."""
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

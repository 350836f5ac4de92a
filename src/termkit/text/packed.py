"""Many short texts in little memory: their letters in one piece, and where each ends."""

from __future__ import annotations

from array import array
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Packed:
    """A list of texts that only grows, made for hundreds of thousands: a `str` takes fifty bytes and more.

    >>> packed = Packed(["Bakı", "Баку", ""])
    >>> packed[1], len(packed), list(packed)
    ('Баку', 3, ['Bakı', 'Баку', ''])
    """

    __slots__ = ("_ends", "_letters")

    def __init__(self, texts: Iterable[str] = ()) -> None:
        encoded = [text.encode() for text in texts]
        self._letters = bytearray(b"".join(encoded))
        self._ends = array("I", [0, *accumulate(map(len, encoded))])

    def stored(self) -> tuple[bytes, bytes]:
        """The texts as plain data."""
        return bytes(self._letters), self._ends.tobytes()

    @classmethod
    def from_stored(cls, stored: tuple[bytes, bytes]) -> Packed:
        """The texts of `stored`."""
        packed = cls.__new__(cls)
        packed._letters, packed._ends = bytearray(stored[0]), array("I", stored[1])
        return packed

    def append(self, text: str) -> None:
        """Add a text at the end."""
        self._letters += text.encode()
        self._ends.append(len(self._letters))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, index: int) -> str:
        """The text with this number, from 0."""
        return self._letters[self._ends[index] : self._ends[index + 1]].decode()

    def __iter__(self) -> Iterator[str]:
        return (self._letters[start:end].decode() for start, end in pairwise(self._ends))

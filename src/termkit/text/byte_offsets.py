"""Offsets of a text in UTF-8 bytes, for programs that count in them."""

from __future__ import annotations

from itertools import accumulate

_STEP = 1024


class ByteOffsets:
    """How many bytes stand before each place of one text, however many places of a long line are asked for.

    >>> ByteOffsets("a𐐀b").of(2)
    5
    """

    def __init__(self, text: str) -> None:
        self._text = text
        blocks = (text[start : start + _STEP] for start in range(0, len(text), _STEP))
        self._before = [0, *accumulate(_bytes(block) for block in blocks)]

    def of(self, offset: int) -> int:
        """The bytes before a code-point offset, the end of the text included."""
        block = offset // _STEP
        return self._before[block] + _bytes(self._text[block * _STEP : offset])


def _bytes(text: str) -> int:
    # Half of a pair, which UTF-8 cannot hold, is written as a question mark.
    return len(text.encode(errors="replace"))

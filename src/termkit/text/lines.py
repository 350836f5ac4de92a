"""Line and column of an offset, as an editor counts them: both from 1, columns in code points."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of one text. `\\n`, `\\r\\n` and `\\r` each end a line.

    >>> lines = Lines("Bakı\\r\\nBaku\\nБаку")
    >>> lines.position(6), lines.position(13)
    ((2, 1), (3, 3))
    >>> lines.text_of(2)
    'Baku'
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        self._ends = []
        for match in _LINE_END.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a code-point offset (the end of the text included)."""
        line = bisect_right(self._starts, offset) - 1
        return line + 1, offset - self._starts[line] + 1

    def text_of(self, line: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        return self._text[self._starts[line - 1] : self._ends[line - 1]]

    def start_of(self, line: int) -> int:
        """The offset at which a line, counted from 1, begins."""
        return self._starts[line - 1]

    def __len__(self) -> int:
        return len(self._starts)

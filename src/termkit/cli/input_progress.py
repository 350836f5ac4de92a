"""How far standard input has been worked through, for who waits. Start at `InputProgress.batches`."""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING, TypeVar

from termkit.cli.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Item = TypeVar("Item")

# A piece is larger than the one before it where that took less time, and smaller where it took longer.
_SOON, _MOST = 0.3, 256


class InputProgress:
    """The progress of work on what comes from standard input; nothing where answers go to the terminal."""

    def __init__(self, what: str) -> None:
        self._progress = None if sys.stdout.isatty() else Progress(what)
        self._size = _size()

    def batches(self, blocks: Iterable[Sequence[Item]]) -> Iterator[Sequence[Item]]:
        """What arrived together, in pieces that are soon done; after each the progress is shown."""
        count, before, size = 0, 0, 8
        try:
            for block in blocks:
                read = sys.stdin.buffer.tell() if self._size else 0
                at = 0
                while at < len(block):
                    batch = block[at : at + size]
                    begun = time.monotonic()
                    yield batch
                    size = min(_MOST, size * 2) if time.monotonic() - begun < _SOON else max(1, size // 2)
                    at += len(batch)
                    count += len(batch)
                    done = before + (read - before) * at / len(block)
                    if self._progress:
                        self._progress(count, done / self._size if self._size else None)
                before = read
        finally:
            if self._progress:
                self._progress.done()


def _size() -> int:
    """The bytes of standard input where it is a file; else 0."""
    try:
        status = os.fstat(sys.stdin.fileno())
    except (OSError, ValueError, AttributeError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0

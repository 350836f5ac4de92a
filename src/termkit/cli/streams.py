"""Files and the standard streams as bytes, for what is read or written piece by piece."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def coloured(stream: object) -> bool:
    """Is what is printed to a stream seen on a terminal, by somebody who wants colours?"""
    return bool(getattr(stream, "isatty", lambda: False)()) and not os.environ.get("NO_COLOR")


@contextmanager
def opened(path: str) -> Iterator[tuple[BinaryIO, int]]:
    """The bytes of a file and how many they are; 0 where that is not known. `-` is standard input.

    Raises `DocumentError` where it cannot be opened.
    """
    if path == "-":
        if sys.stdin is None:
            raise DocumentError("standard input: it is closed, there is nothing to read.")
        yield sys.stdin.buffer, 0
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115  # closed below
    except FileNotFoundError:
        raise DocumentError(f"{path}: there is no such file. Check the name and the folder.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"{path}: it cannot be read ({reason}).") from None
    with stream:
        yield stream, os.fstat(stream.fileno()).st_size


def write(output: str, pieces: Iterable[bytes]) -> None:
    """Write the pieces to standard output, if that is `-`, or to a file, wholly or not at all."""
    if output == "-":
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    from termkit.documents import write_atomically

    write_atomically(output, pieces)

"""Lines for the commands that answer line by line: from standard input as they come, or from a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator


def line_blocks(path: str, encoding: str | None, what: str) -> Iterator[list[str]]:
    """Lines with their ends, in lists of what arrived together; `-` is standard input.

    `what` is what a person types, for the terminal. Raises `DocumentError` for what cannot be read.
    """
    from termkit.documents.decoding import decode
    from termkit.documents.line_stream import line_blocks

    if path == "-" and encoding is None:
        if sys.stdin.isatty():
            click.echo(f"Type {what} and press Enter; Ctrl-D ends.", err=True)
        yield from line_blocks(sys.stdin.buffer, "standard input")  # type: ignore[arg-type]
        return
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except FileNotFoundError:
        raise DocumentError(
            f"{path}: there is no such file. To give {what} rather than a file, write it to standard input: "
            f"echo '…' | termkit …"
        ) from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read ({error.strerror}).") from None
    text, _, _ = decode(data, path, encoding)
    *lines, rest = text.split("\n")
    yield [*(line + "\n" for line in lines), *([rest] if rest else [])]

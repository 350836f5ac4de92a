"""Lines of a stream as they come, so that nobody waits for the end. Start reading at `line_blocks`.

Files are read whole (see `decoding`), which knows more encodings and says more about damage.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Protocol

from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = 1 << 16


class Stream(Protocol):
    """What is needed of a stream of bytes: what has come so far, up to a limit."""

    def read1(self, size: int, /) -> bytes: ...


def line_blocks(stream: Stream, name: str) -> Iterator[list[str]]:
    """Lines of UTF-8 with their ends, in lists of what arrived together.

    >>> from io import BytesIO
    >>> list(line_blocks(BytesIO("Bakı\\r\\nGəncə".encode()), "standard input"))
    [['Bakı\\r\\n'], ['Gəncə']]

    Raises `DocumentError` with the number of the line for bytes that are not UTF-8; the lines before it have
    been given.
    """
    number = 0
    for block in _blocks(stream):
        lines: list[str] = []
        for raw in block:
            number += 1
            if number == 1:
                raw = raw.removeprefix(codecs.BOM_UTF8)
            try:
                lines.append(raw.decode("utf-8"))
            except UnicodeDecodeError as error:
                yield lines
                raise not_utf8(raw, error, f"{name}: line {number}") from None
        yield lines


def _blocks(stream: Stream) -> Iterator[list[bytes]]:
    # A line of a hundred megabytes is put together once, not at each block.
    pending: list[bytes] = []
    while block := stream.read1(_BLOCK):
        if b"\n" not in block:
            pending.append(block)
            continue
        lines = _split(pending, block)
        pending = [lines.pop()]
        yield lines
    if rest := b"".join(pending):
        yield [rest]


def _split(pending: list[bytes], block: bytes) -> list[bytes]:
    """The lines of what came; the last is what has no end yet. Only a line feed ends a line."""
    *lines, rest = b"".join([*pending, block]).split(b"\n")
    return [*(line + b"\n" for line in lines), rest]


def not_utf8(raw: bytes, error: UnicodeDecodeError, place: str) -> DocumentError:
    """The message for bytes that are not UTF-8: what they probably are."""
    from termkit.documents.encoding_guess import guess

    likely = guess(raw, error.start)
    if likely is None or likely.encoding == "utf-8":
        hint = "Save the text as UTF-8, or name its encoding with --encoding."
    else:
        hint = (
            f"It looks like {likely.encoding}; read so, it is “{likely.line}”. If that is right, pass "
            f"--encoding {likely.encoding}."
        )
    return DocumentError(f"{place}: byte 0x{raw[error.start]:02X} is not UTF-8. {hint}")

"""Lines of a text file of any size and encoding, one after the other. Start reading at `text_lines`.

Documents are read whole (see `decoding`), and lines that are typed come as they are typed (`line_stream`);
this is for tables, which may be longer than the machine's memory.
"""

from __future__ import annotations

import codecs
from io import StringIO
from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.decoding import encoding_of, not_text
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = 1 << 16
LONGEST_LINE = 8_000_000
"""What a line has of characters; of a longer one more than this comes, but not all."""


def text_lines(stream: BinaryIO, name: str, encoding: str | None = None) -> Iterator[str]:
    """The lines with their ends, which may be of any kind; a byte-order mark is left out.

    Without a mark and without `encoding`, the file is UTF-8. A line that is longer than `LONGEST_LINE` is cut
    somewhere behind that.

    >>> from io import BytesIO
    >>> list(text_lines(BytesIO("Bakı\\r\\nŞuşa\\rQuba".encode("utf-16")), "towns.csv"))
    ['Bakı\\r\\n', 'Şuşa\\r', 'Quba']

    Raises DocumentError, with the line, for bytes that are not in the encoding, and for what is no text.
    """
    block = _read(stream, name)
    known, mark = encoding_of(block, name, encoding)
    block = block[len(mark) :]
    decoder = codecs.getincrementaldecoder(known or "utf-8")()
    pending: list[str] = []
    size, number = 0, 1
    while True:
        try:
            text = decoder.decode(block, not block)
        except UnicodeDecodeError as error:
            raise _undecodable(error, f"{name}: line {number + _ends_before(error)}") from None
        if "\0" in text:
            raise not_text(block, len(mark), name) if b"\0" in block else _odd(name)
        if not block:
            break
        # A line feed may yet come after the carriage return.
        if "\n" in text or "\r" in text:
            *lines, last = StringIO("".join([*pending, text]), newline="")
            if last.endswith("\n"):
                lines.append(last)
                last = ""
            number += len(lines)
            yield from lines
            pending, size = [last], len(last)
        elif size <= LONGEST_LINE:
            pending.append(text)
            size += len(text)
        block = _read(stream, name)
    yield from StringIO("".join([*pending, text]), newline="")


def _read(stream: BinaryIO, name: str) -> bytes:
    try:
        return stream.read(_BLOCK)
    except OSError as error:
        raise DocumentError(f"{name}: it cannot be read ({error.strerror}).") from None


def _ends_before(error: UnicodeDecodeError) -> int:
    before: str = error.object[: error.start].decode(error.encoding, "replace")
    return len(list(StringIO(before + "x", newline=""))) - 1


def _undecodable(error: UnicodeDecodeError, place: str) -> DocumentError:
    if error.encoding in {"utf-8", "utf8"}:
        from termkit.documents.line_stream import not_utf8

        return not_utf8(bytes(error.object), error, place)
    bad = error.object[error.start]
    return DocumentError(
        f"{place}: byte 0x{bad:02X} is not {error.encoding}. Save the file as UTF-8, or name its encoding "
        "with "
        "--encoding."
    )


def _odd(name: str) -> DocumentError:
    return DocumentError(f"{name}: this is not a text file: it holds a NUL character.")

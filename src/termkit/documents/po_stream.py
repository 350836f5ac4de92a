"""The lines of a PO file of any size, one after the other. Start reading at `po_lines`."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.decoding import declared_in, encoding_of, known_encoding, not_text
from termkit.documents.line_stream import not_utf8
from termkit.documents.po import CHARSET, WHERE_A_HEADER_IS, text_of_file
from termkit.documents.po_messages import LONGEST_MESSAGE, lines_of
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = 1 << 20
_LONGEST_LINE = 4 * LONGEST_MESSAGE  # in bytes


def po_lines(stream: BinaryIO, name: str) -> Iterator[str]:
    """Lines with their ends. One that is too long for any message is cut, and so a fault of its message.

    A file in another encoding than UTF-8 is read whole: only its end says whether it is what it says it is.

    >>> from io import BytesIO
    >>> list(po_lines(BytesIO('msgid "külək"\\nmsgstr ""'.encode()), "az.po"))
    ['msgid "külək"\\n', 'msgstr ""']

    Raises `DocumentError` where it cannot be read, or is not text in its encoding.
    """
    try:
        head = stream.read(_BLOCK)
        if not _is_utf8(head, name):
            yield from lines_of(text_of_file(head + stream.read(), name)[0])
            return
        at = 0
        for number, raw in enumerate(_cut(head.removeprefix(codecs.BOM_UTF8), stream), 1):
            if b"\0" in raw:
                raise not_text(raw, at, name)
            try:
                yield raw.decode("utf-8", "ignore" if len(raw) > _LONGEST_LINE else "strict")
            except UnicodeDecodeError as error:
                raise not_utf8(raw, error, f"{name}: line {number}") from None
            at += len(raw)
    except OSError as error:
        raise DocumentError(f"{name}: it cannot be read ({error.strerror}).") from None


def _is_utf8(head: bytes, name: str) -> bool:
    """Does a file that begins so say that it is UTF-8, or nothing else?"""
    encoding, _ = encoding_of(head, name, None)
    if encoding or (declared := CHARSET.search(head[:WHERE_A_HEADER_IS])) is None:
        return encoding == "utf-8" or (not encoding and declared_in(head) == "utf-8")
    return known_encoding(declared[1].decode()) == "utf-8"


def _cut(rest: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """The lines of `rest` and of what follows it; of a line only as much as a message may have."""
    skipping = False
    while rest:
        *lines, last = rest.split(b"\n")
        for line in lines:
            if not skipping:
                yield line + b"\n"
            skipping = False
        if len(last) > _LONGEST_LINE and not skipping:
            yield last[: _LONGEST_LINE + 1]
            skipping = True
        block = stream.read(_BLOCK)
        if not block:
            if last and not skipping:
                yield last
            return
        rest = block if skipping else last + block

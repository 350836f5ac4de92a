"""Bytes to text, and text back to the same bytes.

A wrong guess would turn every ə into two other letters and save it so. Therefore nothing is
guessed: a byte-order mark, the caller, or a declaration in the file says the encoding, and without
any of them it is UTF-8 or an error that names the likely encoding. Start reading at `decode`.
"""

from __future__ import annotations

import codecs
import re

from termkit.errors import DocumentError
from termkit.text.lines import Lines

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_PACKED = b"PK\x03\x04"

# Files that people take for text, by their first bytes. RTF would even decode.
_OTHER_DOCUMENTS = (
    (_PACKED, "a Word, OpenDocument or other packed file (ZIP)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Excel file (DOC, XLS)"),
    (b"{\\rtf", "a rich-text file (RTF)"),
    (b"%PDF-", "a PDF file"),
)

# Python calls these encodings; no file of prose is in them.
_NOT_FOR_FILES = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "mbcs", "oem"}
)

_DECLARATION = re.compile(
    rb"""(?:charset|coding|encoding)[ \t]*[:=][ \t]*["']?([A-Za-z][A-Za-z0-9_.-]{1,30})""",
    re.IGNORECASE,
)
_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_HEAD_BYTES = 1024
HEAD_LINES = 5


def decode(
    data: bytes, path: str, encoding: str | None = None, *, declaring_lines: int = HEAD_LINES
) -> tuple[str, str, bytes]:
    """The text of a file, its encoding and its byte-order mark (empty where there is none).

    A byte-order mark outranks everything; then `encoding`; then a declaration in the first five
    lines, or as many as `declaring_lines` says (`charset=windows-1251`, `coding: cp1254`,
    `encoding="windows-1251"`), unless the file is plainly UTF-8 in spite of it; then UTF-8. Line ends stay
    as they are.

    >>> decode("Rəsulzadə\\r\\n".encode(), "essay.txt")
    ('Rəsulzadə\\r\\n', 'utf-8', b'')
    >>> decode(b"\\xff\\xfe\\x1a\\x04", "essay.txt")
    ('К', 'utf-16-le', b'\\xff\\xfe')
    >>> decode("Кулагин".encode("windows-1251"), "essay.txt", "cp1251")[:2]
    ('Кулагин', 'windows-1251')

    Raises DocumentError, with the place of the first bad byte and the likely encoding, where the
    bytes are not in the encoding; also for binary files and for an encoding that nobody knows.
    """
    name, bom = encoding_of(data, path, encoding)
    body = data[len(bom) :]
    declared = not name
    name = name or declared_in(body, declaring_lines)
    try:
        text = body.decode(name)
        faithful = text.encode(name) == body
    except UnicodeDecodeError as error:
        raise _undecodable(error, body, len(bom), name, path, declared and name != "utf-8") from None
    if "\0" in text:
        raise not_text(body, len(bom), path)
    if not faithful:
        raise DocumentError(
            f"{path}: read as {name}, the file could not be written back byte for byte. "
            "Save it as UTF-8 and check that."
        )
    return text, name, bom


def too_long(path: str, most: int) -> DocumentError:
    """The error for a file of more characters than a format that is looked at piece by piece may have."""
    return DocumentError(
        f"{path}: this is longer than {most // 1_000_000} million characters. Divide it into several files."
    )


def encoding_of(head: bytes, path: str, encoding: str | None) -> tuple[str, bytes]:
    """The encoding of a file that begins so, by its byte-order mark (also given) or else as asked for.

    >>> encoding_of(b"\\xef\\xbb\\xbfaz", "a.csv", "cp1251"), encoding_of(b"az", "a.csv", "cp1251")
    (('utf-8', b'\\xef\\xbb\\xbf'), ('windows-1251', b''))
    >>> encoding_of(b"az", "a.csv", None)
    ('', b'')

    Raises DocumentError for a file that is no text, and for an encoding that nobody knows.
    """
    for mark, kind in _OTHER_DOCUMENTS:
        if head.startswith(mark):
            advice = "Save it as plain text or Markdown in UTF-8 and check that."
            if mark == _PACKED:
                advice = (
                    "If it is a document, give it the ending of one (.docx, .odt, .xlsx); standard input "
                    "gets a name with --stdin-filename."
                )
            raise DocumentError(f"{path}: this is {kind}, which cannot be read as text. {advice}")
    bom, name = next(((bom, name) for bom, name in _BOMS if head.startswith(bom)), (b"", ""))
    if not name and encoding is not None:
        name = _asked_for(encoding, path, head)
    return name, bom


def encode(text: str, path: str, encoding: str, bom: bytes = b"") -> bytes:
    """The bytes of a text in the encoding of its file.

    >>> encode("Bakı", "essay.txt", "windows-1254")
    b'Bak\\xfd'
    >>> encode("Rəsulzadə", "essay.txt", "windows-1251")
    Traceback (most recent call last):
    ...
    termkit.errors.DocumentError: essay.txt: the file is in windows-1251, which has no “ə” (U+0259), needed \
in “Rəsulzadə”. Nothing was written. Save the file as UTF-8 and try again.
    """
    try:
        return bom + text.encode(encoding)
    except UnicodeEncodeError as error:
        bad = text[error.start]
        around = re.search(r"\S{0,20}\Z", text[max(0, error.start - 20) : error.start])
        before = around.group() if around else ""
        after = re.split(r"\s", text[error.start + 1 : error.start + 21], maxsplit=1)[0]
        word = (before + bad + after).encode("utf-8", "backslashreplace").decode()
        shown = bad.encode("utf-8", "backslashreplace").decode()
        raise DocumentError(
            f"{path}: the file is in {encoding}, which has no “{shown}” (U+{ord(bad):04X}), needed in "
            f"“{word}”. Nothing was written. Save the file as UTF-8 and try again."
        ) from None


def known_encoding(name: str) -> str | None:
    """The usual name of a text encoding (cp1251 is windows-1251), None if there is no such encoding."""
    try:
        known = codecs.lookup(name).name
        "a".encode(known)  # hex and zip are known too, but hold no text
    except (LookupError, ValueError):
        return None
    if known in _NOT_FOR_FILES:
        return None
    if known == "utf-8-sig":
        return "utf-8"
    return re.sub(r"^cp(?=125\d$)", "windows-", known)


def _asked_for(encoding: str, path: str, body: bytes) -> str:
    """The encoding that the caller names; UTF-16 and UTF-32 without a mark get their byte order."""
    name = known_encoding(encoding)
    if name is None:
        raise DocumentError(
            f"{path}: there is no encoding called “{encoding}”. "
            "Common ones: utf-8, utf-16, windows-1251, windows-1254, koi8-r."
        )
    if name == "utf-16":
        from termkit.documents.encoding_guess import utf16_order

        return utf16_order(body) or "utf-16-le"
    if name == "utf-32":
        return "utf-32-be" if body[:1] == b"\0" else "utf-32-le"
    return name


def declared_in(body: bytes, lines: int = HEAD_LINES) -> str:
    """The encoding that the first lines declare, UTF-8 if they declare none.

    A page converted to UTF-8 often still says charset=windows-1251, while a windows-1251 text
    that happens to be valid UTF-8 does not occur; so valid UTF-8 wins.
    """
    head = b"\n".join(re.split(rb"\r\n|\r|\n", body[:_HEAD_BYTES])[:lines])
    for match in _DECLARATION.finditer(head):
        name = known_encoding(match[1].decode())
        # The declaration was read as ASCII, so what it declares must be like ASCII.
        if name is None or name == "utf-8" or _ASCII.encode().decode(name, "replace") != _ASCII:
            continue
        if body.isascii():
            return name
        try:
            body.decode("utf-8")
        except UnicodeDecodeError:
            return name
    return "utf-8"


def _undecodable(
    error: UnicodeDecodeError, body: bytes, shift: int, name: str, path: str, declared: bool
) -> DocumentError:
    """Where the first bad byte is, what the encoding probably is, and what to do."""
    from termkit.documents.encoding_guess import guess, utf16_order

    if 0 in body and utf16_order(body) is None:
        return not_text(body, shift, path)
    line = len(Lines(body[: error.start].decode(name, "replace")))
    wanted = f"{_shown(name)}, which the file declares" if declared else _shown(name)
    bad = f"byte 0x{body[error.start]:02X} at offset {shift + error.start}"
    place = f"{path}: line {line}: {bad} is not {wanted}."
    likely = guess(body, error.start)
    if likely is None or (likely.encoding == name != "utf-8"):
        return DocumentError(
            f"{place} The encoding could not be told. Open the file in the program that wrote it and save it "
            "as UTF-8, or name the encoding with --encoding."
        )
    if likely.encoding == name:
        return DocumentError(
            f"{place} The rest of the file is UTF-8, so it is damaged at this place. "
            f"Mend the line “{likely.line}”."
        )
    return DocumentError(
        f"{place} It looks like {_shown(likely.encoding)}; read so, the line is “{likely.line}”. If that is "
        f"right, pass --encoding {likely.encoding}, or save the file as UTF-8."
    )


def not_text(body: bytes, shift: int, path: str) -> DocumentError:
    """The message for a NUL: UTF-16 without its mark, or no text at all."""
    from termkit.documents.encoding_guess import utf16_order

    at = shift + body.index(0)
    order = utf16_order(body)
    if order is not None:
        return DocumentError(
            f"{path}: the file looks like {_shown(order)} without a byte-order mark (NUL byte at offset "
            f"{at}). If that is right, pass --encoding {order}, or save the file as UTF-8."
        )
    return DocumentError(
        f"{path}: this is not a text file: it holds a NUL byte at offset {at}. "
        "Check only texts, or save the document as plain text in UTF-8."
    )


def _shown(name: str) -> str:
    return name.upper() if name.startswith("utf") else name

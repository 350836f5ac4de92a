"""Documents that are packed files (DOCX, ODT, XLSX): opened with care, written with the rest as it was.

A part that is not edited keeps its compressed bytes, its place, flags, comment and extra fields. Start
reading at `ZipContainer`; `look_over` asks of any ZIP file what is asked of one from anywhere.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from zipfile import ZipInfo

# No honest text packs so well: Office's own files reach a twentieth of it.
_PACKED = 200
_LARGE = 20_000_000
_MOST_ENTRIES = 20_000
# A text of this length has tens of thousands of pages; what is read is in memory several times.
LONGEST_PART = 100_000_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_ENCRYPTED, _SIZES_FOLLOW, _UTF8 = 0x1, 0x8, 0x800
_IN_EXTRA = 0xFFFFFFFF
_VERSION = 20
# The first day that a ZIP file can write: what is made of one document is the same tomorrow.
_DAY = 0x21


def look_over(book: ZipFile, size: int, path: str, kind: str) -> None:
    """Refuse a packed file of `size` bytes that would fill the memory, or that programs read differently.

    `kind` says what the file should be, for messages: `workbook`. Raises `DocumentError`.
    """
    entries = book.infolist()
    if len(entries) > _MOST_ENTRIES:
        raise DocumentError(f"{path}: there are {len(entries):,} files in it. No {kind} has so many.")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > _LARGE and unpacked > _PACKED * size:
        raise DocumentError(
            f"{path}: it unpacks to {unpacked / 1e6:,.0f} MB from {size / 1e6:,.1f} MB. No {kind} does so; "
            "it was not read."
        )
    seen = set()
    for entry in entries:
        name = entry.filename
        if name.startswith(("/", "\\")) or name[1:2] == ":" or ".." in name.replace("\\", "/").split("/"):
            raise DocumentError(
                f"{path}: a file in it is called “{name}”, which leads out of the {kind}. It was not read; "
                "ask where it comes from."
            )
        if name in seen:
            raise DocumentError(
                f"{path}: there are two files called “{name}” in it, and programs differ in which they show. "
                f"Open the {kind} and save it anew."
            )
        seen.add(name)
        if entry.flag_bits & _ENCRYPTED:
            raise _password(path, kind)


class ZipContainer:
    """A packed file, and what is in it by name. `kind` says what it should be: `Word document (DOCX)`.

    >>> packed = BytesIO()
    >>> with ZipFile(packed, "w") as book:
    ...     book.writestr("mimetype", "text/plain")
    ...     book.writestr("text.xml", "Resulzade")
    >>> container = ZipContainer(packed.getvalue(), "a.zip", "document")
    >>> container.names, "text.xml" in container, container.read("text.xml")
    (('mimetype', 'text.xml'), True, b'Resulzade')
    >>> mended = container.written({"text.xml": "Rəsulzadə".encode(), "notes.xml": b"Kulagin"})
    >>> ZipContainer(mended, "a.zip", "document").read("text.xml").decode()
    'Rəsulzadə'

    Raises `DocumentError` for a file that is no such container, is damaged, hostile, or has a password.
    """

    def __init__(self, data: bytes, path: str, kind: str) -> None:
        self._data, self._path, self._kind = data, path, kind
        try:
            self._book = ZipFile(BytesIO(data))
        except Exception:  # of many kinds: BadZipFile, NotImplementedError for a version of ZIP …
            raise _no_container(data, path, kind) from None
        look_over(self._book, len(data), path, kind)
        self._entries = {entry.filename: entry for entry in self._book.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """What the files in it are called, in their order."""
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The content of a file that is in it. Raises `DocumentError` where that is damaged, or too long."""
        entry = self._entries[name]
        if entry.file_size > LONGEST_PART:
            raise DocumentError(
                f"{self._path}, {name} in it: it has {entry.file_size / 1e6:,.0f} MB. Divide the "
                f"{self._kind}: no more than {LONGEST_PART / 1e6:,.0f} MB are read."
            )
        try:
            return self._book.read(entry)
        except Exception:  # zlib.error, BadZipFile for a wrong check sum, NotImplementedError …
            raise DocumentError(
                f"{self._path}, {name} in it: it is damaged, or packed in a way that no {self._kind} is. "
                "Open the file in the program that wrote it, and save it anew."
            ) from None

    def written(self, parts: Mapping[str, bytes]) -> bytes:
        """The whole file with other content for some of its files; new ones come after all others.

        Raises `DocumentError` where the file is so damaged that it cannot be written.
        """
        parts = {
            name: content
            for name, content in parts.items()
            if name not in self._entries or content != self.read(name)
        }
        if not parts:
            return self._data
        try:
            return self._rewritten(parts)
        except (struct.error, ValueError):
            raise DocumentError(
                f"{self._path}: the parts of the file overlap, or its list of them is damaged. Nothing was "
                "written. Open it in the program that wrote it, and save it anew."
            ) from None

    def _rewritten(self, parts: Mapping[str, bytes]) -> bytes:
        """The container as its pieces in the file: files where they were, the list of them, the end."""
        directory, end = _directory(self._data, self._book.start_dir, self._book.infolist())
        in_file = sorted(directory, key=lambda listed: listed.entry.header_offset)
        ends = [*(listed.entry.header_offset for listed in in_file[1:]), self._book.start_dir]
        pieces = [self._data[: in_file[0].entry.header_offset if in_file else self._book.start_dir]]
        here = len(pieces[0])
        headers = {}
        for listed, until in zip(in_file, ends, strict=True):
            name = listed.entry.filename
            piece, headers[name] = self._moved(listed, until, here, parts.get(name))
            pieces.append(piece)
            here += len(piece)
        central = [headers[listed.entry.filename] for listed in directory]
        # Offsets count from where the first program that wrote the file began to.
        shift = directory[0].shift if directory else 0
        for name in [name for name in parts if name not in headers]:
            piece, header = _added(name, parts[name], here - shift)
            pieces.append(piece)
            central.append(header)
            here += len(piece)
        listing = b"".join(central)
        return b"".join([*pieces, listing, self._end(end, len(central), len(listing), here - shift)])

    def _moved(self, listed: _Listed, until: int, here: int, content: bytes | None) -> tuple[bytes, bytes]:
        """A file's piece of the container, with new content or as it was, and its line in the directory."""
        entry = listed.entry
        start = entry.header_offset
        local = list(_LOCAL.unpack_from(self._data, start))
        names_end = start + _LOCAL.size + local[9]
        content_start = names_end + local[10]
        if local[0] != b"PK\x03\x04" or not content_start + entry.compress_size <= until:
            raise ValueError
        fields, name, extra, comment = listed.fields, listed.name, listed.extra, listed.comment
        fields[16] = here - listed.shift
        if content is None:
            piece = self._data[start:until]
            fields[8], fields[9] = entry.compress_size, entry.file_size
        else:
            packed = _packed(content, entry.compress_type)
            check = (zlib.crc32(content), len(packed), len(content))
            local_extra = _without_sizes(self._data[names_end:content_start])
            local[2] &= ~_SIZES_FOLLOW
            local[6:9], local[10] = check, len(local_extra)
            piece = b"".join(
                [_LOCAL.pack(*local), self._data[start + _LOCAL.size : names_end], local_extra, packed]
            )
            fields[3] &= ~_SIZES_FOLLOW
            fields[7:10] = check
        if listed.long or content is not None:
            extra = _without_sizes(extra)
            fields[11] = len(extra)
        return piece, b"".join([_CENTRAL.pack(*fields), name, extra, comment])

    def _end(self, at: int, count: int, size: int, start: int) -> bytes:
        """The end of the file from the directory on. ZIP64's own end is left out: there is no need of it."""
        found = self._data.index(b"PK\x05\x06", at)
        between = self._data[at:found]
        fields = list(_END.unpack_from(self._data, found))
        fields[1:7] = 0, 0, count, count, size, start
        rest = self._data[found + _END.size :]
        return (b"" if between.startswith(b"PK\x06\x06") else between) + _END.pack(*fields) + rest


class _Listed(NamedTuple):
    """A file as the directory at the end of the container lists it.

    `shift` is where offsets count from; `long` ones stand in the extra field, as those of ZIP64 do.
    """

    entry: ZipInfo
    fields: list[int]
    name: bytes
    extra: bytes
    comment: bytes
    shift: int
    long: bool


def _directory(data: bytes, at: int, entries: Sequence[ZipInfo]) -> tuple[list[_Listed], int]:
    """The lines of the directory, and where it ends."""
    found = []
    shift = 0
    for entry in entries:
        fields = list(_CENTRAL.unpack_from(data, at))
        if fields[0] != b"PK\x01\x02":
            raise ValueError
        ends = [at + _CENTRAL.size]
        for length in fields[10:13]:
            ends.append(ends[-1] + length)
        name, extra, comment = (data[ends[number] : ends[number + 1]] for number in range(3))
        long = _IN_EXTRA in {*fields[8:10], fields[16]}
        if fields[16] != _IN_EXTRA:
            shift = entry.header_offset - fields[16]
        found.append(_Listed(entry, fields, name, extra, comment, shift, long))
        at = ends[-1]
    return found, at


def _packed(content: bytes, method: int) -> bytes:
    if method == ZIP_STORED:
        return content
    if method != ZIP_DEFLATED:
        raise ValueError
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def _without_sizes(extra: bytes) -> bytes:
    """An extra field without ZIP64's long sizes."""
    kept = []
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind != 1:
            kept.append(extra[at : at + 4 + length])
        at += 4 + length
    return b"".join([*kept, extra[at:]])


def _added(name: str, content: bytes, at: int) -> tuple[bytes, bytes]:
    """The piece of a new file, and its line in the directory."""
    written = name.encode()
    flags = 0 if name.isascii() else _UTF8
    packed = _packed(content, ZIP_DEFLATED)
    sizes = (zlib.crc32(content), len(packed), len(content))
    shared = (_VERSION, flags, ZIP_DEFLATED, 0, _DAY, *sizes, len(written), 0)
    local = _LOCAL.pack(b"PK\x03\x04", *shared)
    central = _CENTRAL.pack(b"PK\x01\x02", _VERSION, *shared, 0, 0, 0, 0, at)
    return local + written + packed, central + written


def _password(path: str, kind: str) -> DocumentError:
    return DocumentError(
        f"{path}: the file is protected by a password. Open it in the program that wrote it, save it as a "
        f"{kind} without a password, and check that."
    )


def _no_container(data: bytes, path: str, kind: str) -> DocumentError:
    """What the file is instead, as far as its first bytes tell."""
    if data.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return _password(path, kind)
        return DocumentError(
            f"{path}: this is a file of an old Office (DOC, XLS, PPT). Open it in Word, Excel or LibreOffice "
            f"and save it as a {kind}."
        )
    if not data:
        return DocumentError(f"{path}: the file is empty. Ask for it anew.")
    if data.startswith(b"PK\x03\x04"):
        return DocumentError(
            f"{path}: this is only a part of a {kind}: its end is missing or damaged. Copy or download the "
            "file anew."
        )
    beginnings = ((b"{\\rtf", "a rich-text file (RTF)"), (b"%PDF-", "a PDF file"), (b"<", "HTML or XML"))
    start = data[:100].lstrip(b"\xef\xbb\xbf \t\r\n")
    what = next((what for mark, what in beginnings if start.startswith(mark)), "")
    said = f"but {what}, whatever its name ends in" if what else "or it is damaged"
    return DocumentError(
        f"{path}: this is no {kind}, {said}. Open it in the program that wrote it, and save it as a {kind}."
    )

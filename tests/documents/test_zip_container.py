"""Packed files: what is refused, and that all but the edited files in them stay as they were."""

from __future__ import annotations

import struct
import warnings
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.zip_container import ZipContainer
from termkit.errors import DocumentError

KIND = "Word document (DOCX)"
TEXT = "Resulzade yazır. ".encode() * 40


class _Unseekable(BytesIO):
    """Standard output: what is written to it has the sizes of its files after them."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError

    def seek(self, *_where: int) -> int:
        raise OSError


def packed(files: dict[str, bytes], *, stream: BytesIO | None = None, comment: bytes = b"") -> bytes:
    """A container in which the files differ in all that a ZIP file says of them."""
    stream = stream or BytesIO()
    with zipfile.ZipFile(stream, "w") as book:
        for number, (name, content) in enumerate(files.items()):
            info = zipfile.ZipInfo(name, (1999 + number % 99, 1, 2, 3, 4, 6))
            info.compress_type = zipfile.ZIP_DEFLATED if number % 2 else zipfile.ZIP_STORED
            info.comment = name.encode()
            info.external_attr = number << 16
            info.extra = struct.pack("<2H2s", 0x9999, 2, b"ab")
            book.writestr(info, content)
        book.comment = comment
    return stream.getvalue()


def pieces(data: bytes) -> dict[str, tuple[object, ...]]:
    """Of each file in a container, all that it has, but for where it stands."""
    found: dict[str, tuple[object, ...]] = {}
    with zipfile.ZipFile(BytesIO(data)) as book:
        for info in book.infolist():
            start = info.header_offset
            name_length, extra_length = struct.unpack_from("<2H", data, start + 26)
            end = start + 30 + name_length + extra_length + info.compress_size
            said = (info.date_time, info.flag_bits, info.extra, info.comment, info.external_attr, info.CRC)
            found[info.filename] = (*said, data[start:end], book.read(info))
    return found


FILES = {"mimetype": b"text", "a.xml": TEXT, "picture.png": bytes(range(256)), "b/ə.xml": TEXT * 2}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(packed(FILES), id="plain"),
        pytest.param(packed(FILES, comment=b"made by hand"), id="a comment"),
        pytest.param(b"#!/bin/sh\n" + packed(FILES), id="something before it"),
        pytest.param(packed(FILES, stream=_Unseekable()), id="sizes after the files"),
    ],
)
@pytest.mark.parametrize("name", list(FILES))
def test_other_files_stay_as_they_were(data: bytes, name: str) -> None:
    container = ZipContainer(data, "a.docx", KIND)
    assert container.names == tuple(FILES)
    assert container.written({}) == container.written({name: FILES[name]}) == data
    changed = container.written({name: b"other"})
    after = ZipContainer(changed, "a.docx", KIND)
    assert after.names == container.names
    assert after.read(name) == b"other"
    others = {other: piece for other, piece in pieces(changed).items() if other != name}
    assert others == {other: piece for other, piece in pieces(data).items() if other != name}
    assert ZipContainer(changed, "a.docx", KIND).written({name: FILES[name]})
    with zipfile.ZipFile(BytesIO(changed)) as book, zipfile.ZipFile(BytesIO(data)) as before:
        assert book.testzip() is None
        assert book.comment == before.comment


def test_a_container_of_zip64_is_written_as_a_plain_one() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as book:
        for name in ("a.xml", "b.xml"):
            with book.open(name, "w", force_zip64=True) as file:
                file.write(TEXT)
    container = ZipContainer(stream.getvalue(), "a.docx", KIND)
    changed = ZipContainer(container.written({"a.xml": b"other"}), "a.docx", KIND)
    assert (changed.read("a.xml"), changed.read("b.xml")) == (b"other", TEXT)


def test_new_files_come_last() -> None:
    data = packed(FILES)
    changed = ZipContainer(data, "a.docx", KIND).written({"şərh.xml": b"new", "c.xml": TEXT})
    assert ZipContainer(changed, "a.docx", KIND).names == (*FILES, "şərh.xml", "c.xml")
    assert {name: piece for name, piece in pieces(changed).items() if name in FILES} == pieces(data)
    assert changed == ZipContainer(data, "a.docx", KIND).written({"şərh.xml": b"new", "c.xml": TEXT})


def _twice() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as book:
            book.writestr("a.xml", TEXT)
            book.writestr("a.xml", b"other")
        return stream.getvalue()


def _bomb() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("a.xml", b" " * 30_000_000)
    return stream.getvalue()


def _with_password() -> bytes:
    data = bytearray(packed({"a.xml": TEXT}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b"Resulzade", "this is no Word document .*or it is damaged", id="text"),
        pytest.param(b"{\\rtf1 a}", "but a rich-text file", id="RTF"),
        pytest.param(b"\xef\xbb\xbf <html>", "but HTML or XML, whatever its name", id="HTML"),
        pytest.param(packed(FILES)[:-40], "only a part of a Word document", id="cut off"),
        pytest.param(_twice(), "two files called “a.xml”", id="a name twice"),
        pytest.param(_bomb(), "unpacks to 30 MB from 0.0 MB", id="a bomb"),
        pytest.param(packed({"/etc/passwd": b""}), "leads out of the Word document", id="absolute"),
        pytest.param(packed({"a/../../b": b""}), "leads out of", id="upwards"),
        pytest.param(packed({"C:\\b": b""}), "leads out of", id="a drive"),
        pytest.param(_with_password(), "protected by a password", id="password"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
            id="password of Office",
        ),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "a file of an old Office",
            id="DOC",
        ),
    ],
)
def test_refused(data: bytes, expected: str) -> None:
    with pytest.raises(DocumentError, match=rf"^a\.docx: .*{expected}"):
        ZipContainer(data, "a.docx", KIND)


def test_more_files_than_any_document_has() -> None:
    data = packed({str(number): b"" for number in range(20_001)})
    with pytest.raises(DocumentError, match="there are 20,001 files in it"):
        ZipContainer(data, "a.docx", KIND)


@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=8))
def test_damage_is_told_and_raises_nothing_else(bytes_changed: list[tuple[int, int]]) -> None:
    data = bytearray(packed(FILES))
    for at, value in bytes_changed:
        data[at % len(data)] = value
    try:
        container = ZipContainer(bytes(data), "a.docx", KIND)
        for name in container.names:
            container.read(name)
        container.written(dict.fromkeys(container.names, b"other"))
    except DocumentError:
        pass

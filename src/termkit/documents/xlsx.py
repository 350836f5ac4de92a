"""Tables of units in Excel workbooks. Start reading at `read_units`; `xlsx_writing` is the way back.

A workbook is a ZIP file of XML files. Its sheets are read as they stand there, row by row, with what Python
has (zipfile, expat): a workbook of any size needs the memory of a row, and its texts wait in a file. Nothing
is ever calculated, fetched or expanded; what declares entities or unpacks to a thousandfold is refused.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile, TemporaryFile
from typing import IO, TYPE_CHECKING, BinaryIO, NamedTuple
from zipfile import BadZipFile, ZipFile

from termkit.documents.translation_units import Fault
from termkit.documents.unit_table import NoTableError, units_of
from termkit.documents.xlsx_cells import Formats, Strings, rows
from termkit.documents.xlsx_parts import elements
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.delimited_records import Record
    from termkit.documents.translation_units import Unit
    from termkit.documents.unit_formats import Reading

# No honest text packs so well; Excel's own files reach a twentieth of it.
_PACKED = 200
_LARGE = 20_000_000
_KEPT = 1 << 25  # so many bytes of texts stay in memory


class _Sheet(NamedTuple):
    name: str
    part: str


def read_units(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Unit | Fault]:
    """The units of all sheets that are seen and whose first row names a language; a row each.

    Numbers and days come as text, as a person would type them: 1918, 2026-01-31.

    Raises `DocumentError` for what is no workbook, is damaged or hostile, and where no sheet is a table of
    units.
    """
    with (
        _seekable(stream) as file,
        _opened(file, name) as book,
        SpooledTemporaryFile(_KEPT) as texts,
    ):
        try:
            yield from _units(_Workbook(book, name, texts), name, reading)
        except (BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, KeyError) as error:
            raise DocumentError(
                f"{name}: the workbook is damaged ({error}). Open it in Excel or LibreOffice and save it "
                "anew."
            ) from None


def _units(book: _Workbook, name: str, reading: Reading) -> Iterator[Unit | Fault]:
    sheets = book.sheets()
    several = len(sheets) > 1
    taken = False
    problem: DocumentError | None = None
    for sheet in sheets[:1] if reading.columns else sheets:
        place = f"{name}, sheet “{sheet.name}”" if several else name
        try:
            for item in units_of(book.rows(sheet, place), place, reading):
                taken = True
                if several and isinstance(item, Fault):
                    item = item._replace(message=f"sheet “{sheet.name}”: {item.message}")
                yield item
        except NoTableError as error:
            problem = error
            if several:
                reading.tell(f"{error} The sheet was passed over.")
    if problem is not None and not taken:
        raise problem


@contextmanager
def _seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """The stream, or a file with its content where one cannot go back and forth in it."""
    if stream.seekable():
        yield stream
        return
    with TemporaryFile() as file:
        shutil.copyfileobj(stream, file)
        file.seek(0)
        yield file


@contextmanager
def _opened(file: BinaryIO, name: str) -> Iterator[ZipFile]:
    start = file.read(8)
    file.seek(0)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise DocumentError(
            f"{name}: this is an old Excel file (XLS), or a workbook with a password. Save it as XLSX "
            "without one."
        )
    try:
        book = ZipFile(file)
    except (BadZipFile, OSError, ValueError):
        raise DocumentError(f"{name}: this is no Excel workbook (XLSX), or only a part of one.") from None
    with book:
        yield book


class _Workbook:
    """The parts of a workbook, each unpacked as it is read."""

    def __init__(self, book: ZipFile, name: str, texts: IO[bytes]) -> None:
        self._book, self._name, self._texts = book, name, texts
        self._main = self._related("_rels/.rels", "", "/officeDocument").get("", "xl/workbook.xml")
        folder, _, file = self._main.rpartition("/")
        self._parts = self._related(f"{folder}/_rels/{file}.rels", folder, "")
        self._strings: Strings | None = None
        self._formats: Formats | None = None
        self._since_1904 = False

    def sheets(self) -> list[_Sheet]:
        """The sheets that are not hidden, in their order."""
        found = []
        for element, attributes in elements(self._read(self._main), self._name):
            if element == "workbookPr":
                self._since_1904 = attributes.get("date1904") in {"1", "true"}
            elif element == "sheet" and attributes.get("state", "visible") == "visible":
                part = self._parts.get(
                    next((attributes[key] for key in attributes if key.endswith(":id")), "")
                )
                if part and "/worksheets/" in f"/{part}":
                    found.append(_Sheet(attributes.get("name", ""), part))
        if not found:
            raise DocumentError(f"{self._name}: there is no sheet in this workbook that is not hidden.")
        return found

    def rows(self, sheet: _Sheet, place: str) -> Iterator[Record]:
        """The rows of a sheet."""
        if self._strings is None:
            self._strings = Strings(self._part_like("sharedStrings"), self._name, self._texts)
            self._formats = Formats(self._part_like("styles"), self._name, self._since_1904)
        assert self._formats is not None
        return rows(self._read(sheet.part), place, self._strings, self._formats)

    def _part_like(self, kind: str) -> Iterator[bytes]:
        found = next((part for part in self._parts.values() if kind.lower() in part.lower()), None)
        return self._read(found) if found else iter(())

    def _related(self, part: str, folder: str, kind: str) -> dict[str, str]:
        """The parts that a part names, by id, or of one kind under no id."""
        related = {}
        for element, attributes in elements(self._read(part), self._name):
            target = attributes.get("Target", "")
            if element == "Relationship" and attributes.get("TargetMode") != "External":
                whole = (
                    target.removeprefix("/")
                    if target.startswith("/")
                    else f"{folder}/{target}".removeprefix("/")
                )
                if not kind:
                    related[attributes.get("Id", "")] = whole
                elif attributes.get("Type", "").endswith(kind):
                    related[""] = whole
        return related

    def _read(self, part: str) -> Iterator[bytes]:
        """The blocks of a part; none where it is not there."""
        try:
            info = self._book.getinfo(part)
        except KeyError:
            return
        if info.file_size > _LARGE and info.file_size > _PACKED * max(info.compress_size, 1):
            raise DocumentError(
                f"{self._name}: {part} in it unpacks to {info.file_size / 1e6:,.0f} MB from "
                f"{info.compress_size / 1e6:,.1f} MB. No workbook does so; it was not read."
            )
        file: IO[bytes]
        with self._book.open(info) as file:
            while block := file.read(1 << 16):
                yield block

"""Tables of units in Excel workbooks. Start reading at `read_units`, and at `write_units` for the way back.

openpyxl reads row by row, but the texts that cells share are all in memory. `xlsx_guard` looks at a workbook
before openpyxl does, and `xlsx_writing` says how to get it.
"""

from __future__ import annotations

import re
import shutil
import warnings
from contextlib import contextmanager, redirect_stdout
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import islice
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, BinaryIO
from xml.etree.ElementTree import ParseError
from zipfile import ZipFile

from termkit.documents.delimited_records import Record
from termkit.documents.translation_units import Fault
from termkit.documents.unit_table import NoTableError, rows_of, units_of
from termkit.documents.xlsx_guard import MOST_ROWS, look_through
from termkit.documents.xlsx_writing import LONGEST_CELL, Sheet, fits, workbook
from termkit.errors import DocumentError
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.translation_units import Unit
    from termkit.documents.unit_formats import Reading, Writing

_MOST_COLUMNS = 1000
_AT_ONCE = 200
_NUMBERED = re.compile("_x((?![Dd][89A-Fa-f])[0-9A-Fa-f]{4})_")
# What a format of numbers shows as it stands.
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


def read_units(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Unit | Fault]:
    """The units of all sheets that are seen and whose first row names a language; a row each.

    Numbers and days come as text, as a person would type them: 1918, 2026-01-31. Nothing is calculated.

    Raises `DocumentError` for what is no workbook, is damaged or hostile, and where no sheet is a table of
    units.
    """
    taken = False
    problem: DocumentError | None = None
    for title, place, rows in sheets(stream, name):
        try:
            for item in units_of(rows, place, reading):
                taken = True
                if title and isinstance(item, Fault):
                    item = item._replace(message=f"sheet “{title}”: {item.message}")
                yield item
        except NoTableError as error:
            problem = error
            if title:
                reading.tell(f"{error} The sheet was passed over.")
        if reading.columns:
            break
    if problem is not None and not taken:
        raise problem


def sheets(stream: BinaryIO, name: str) -> Iterator[tuple[str, str, Iterator[Record]]]:
    """The sheets of a workbook that are seen: title, what messages call it, and rows, to be read in turn.

    One that is alone has no title. Raises `DocumentError` for what is no workbook, is damaged or hostile.
    """
    with _seekable(stream) as file, _opened(file, name) as (book, without_result):
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if not seen:
            raise DocumentError(f"{name}: there is no sheet in this workbook that is not hidden.")
        several = len(seen) > 1
        for sheet in seen:
            place = f"{name}, sheet “{sheet.title}”" if several else name
            yield sheet.title if several else "", place, _rows(sheet, place, without_result)


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
def _opened(file: BinaryIO, name: str) -> Iterator[tuple[Any, dict[str, set[str]]]]:
    """The workbook, and the cells whose formulas have no result."""
    from openpyxl import load_workbook

    start = file.read(8)
    size = file.seek(0, 2)
    file.seek(0)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise DocumentError(
            f"{name}: this is an old Excel file (XLS), or a workbook with a password. Save it as XLSX "
            "without one."
        )
    try:
        book = ZipFile(file)
    except Exception:  # of many kinds: BadZipFile, OSError, NotImplementedError for a version of ZIP …
        raise DocumentError(f"{name}: this is no Excel workbook (XLSX), or only a part of one.") from None
    # openpyxl prints of a style that is not there.
    with book, _faults_told(name), redirect_stdout(None):
        without_result = look_through(book, size, name)
        workbook = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    try:
        yield workbook, without_result
    finally:
        workbook.close()


@contextmanager
def _faults_told(name: str) -> Iterator[None]:
    """While openpyxl is at work: its warnings are of what nobody reads; a bad file may raise anything."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except DocumentError:
            raise
        except ParseError as error:
            line, column = error.position
            raise DocumentError(
                f"{name}: a part of it is no well-formed XML (line {line}, column {column + 1}). Open the "
                "workbook in Excel or LibreOffice and save it anew."
            ) from None
        except Exception as error:
            reason = (str(error.__cause__ or error).splitlines() or [type(error).__name__])[0]
            raise DocumentError(
                f"{name}: the workbook is damaged ({reason}). Open it in Excel or LibreOffice and save it "
                "anew."
            ) from None


def _rows(sheet: Any, place: str, without_result: dict[str, set[str]]) -> Iterator[Record]:
    """The rows of a sheet, each as long as the first that is not empty."""
    formulas = without_result.get(sheet._worksheet_path, set())
    # What a sheet says of its size may be wrong.
    sheet.reset_dimensions()
    rows = enumerate(sheet.iter_rows(), 1)
    width = number = 0
    while True:
        with _faults_told(f"{place}, after row {number}" if number else place):
            records = [_record(number, row, formulas) for number, row in islice(rows, _AT_ONCE)]
        if not records:
            return
        for record in records:
            number = record.line
            width = width or (len(record.cells) if any(map(str.strip, record.cells)) else 0)
            missing = width - len(record.cells)
            yield record._replace(cells=record.cells + [""] * missing) if missing > 0 else record


def _record(number: int, row: tuple[Any, ...], formulas: set[str]) -> Record:
    cells = []
    for at, cell in enumerate(row):
        value = cell.value
        fault = ""
        if value is None:
            if formulas and hasattr(cell, "coordinate") and cell.coordinate in formulas:
                fault = (
                    f"cell {cell.coordinate} holds a formula without a result. Open the workbook in Excel or "
                    "LibreOffice and save it"
                )
            cells.append("")
        elif at >= _MOST_COLUMNS:
            fault = f"it has a cell {cell.coordinate}, and no table of units has so many columns"
        elif cell.data_type == "e":
            fault = f"cell {cell.coordinate} holds the error {value}. Mend its formula, or delete it"
        else:
            cells.append(_unescaped(value) if isinstance(value, str) else _typed(value, cell))
        if fault:
            return Record(number, [], fault)
    return Record(number, cells[:_MOST_COLUMNS])


def _unescaped(text: str) -> str:
    """A text of a workbook, where characters that XML cannot hold are written by number.

    >>> _unescaped("külək_x000D_"), _unescaped("_x005F_x000D_")
    ('külək\\r', '_x000D_')
    """
    return _NUMBERED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _typed(value: object, cell: Any) -> str:
    """A number, a day or a time as a person would type it."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        if cell.has_style and _is_percent(cell.number_format):
            return f"{round(value * 100, 10):g}%"
        if isinstance(value, float) and not (value.is_integer() and abs(value) < 1e15):
            return repr(value)
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds") if value.time() != time() else value.date().isoformat()
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, time):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else str(value)


@cache
def _is_percent(form: str) -> bool:
    """Does a format of numbers show them in hundredths?

    >>> _is_percent('0.0%" faiz"'), _is_percent('0.00"%"')
    (True, False)
    """
    return "%" in _LITERAL.sub("", form)


def write_units(units: Iterable[Unit], writing: Writing) -> Iterator[bytes]:
    """The pieces of a workbook of these units: a sheet for each million of them, each with the head.

    Every cell is text, so none is a formula. A unit with a text that is too long for a cell is left out,
    which is told.
    """
    yield from workbook(lambda book: _fill(book, rows_of(units, writing), writing))


def _fill(book: Any, rows: Iterator[list[str]], writing: Writing) -> None:
    head = next(rows, [])
    left_out = 0
    row: list[str] | None = next(rows, None)
    while row is not None or not book.worksheets:
        number = len(book.worksheets) + 1
        widths = [50 if len(name) < 8 else 20 for name in head]
        sheet = Sheet(book, "units" if number == 1 else f"units {number}", head, widths)
        while row is not None and sheet.rows < MOST_ROWS:
            if fits(row):
                sheet.append(row)
            else:
                left_out += 1
            row = next(rows, None)
    if left_out:
        writing.left_out(left_out)
        writing.tell(
            f"left out: {counted(left_out, 'unit')} with a text of more than "
            f"{LONGEST_CELL:,} characters, for Excel's cells hold no more. TMX and CSV do."
        )

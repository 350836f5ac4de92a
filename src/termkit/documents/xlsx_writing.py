"""Writing Excel workbooks row by row: sheets with a head that stays in sight, and no cell a formula.

openpyxl, of the extra `xlsx`, knows Excel's files, and is imported only with this file. Start at `workbook`.
"""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from termkit.errors import DocumentError

try:
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
except ImportError:
    raise DocumentError(
        'Excel workbooks are read and written with openpyxl. Install it with: pip install "termkit[xlsx]".'
    ) from None

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LONGEST_CELL = 32_767
_BLOCK = 1 << 16
# Characters that XML cannot hold are written by number, and so is what looks like that; not by openpyxl.
_BY_NUMBER = re.compile("[^\\t\\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_(?=x[0-9A-Fa-f]{4}_)")


def workbook(fill: Callable[[Any], None]) -> Iterator[bytes]:
    """The pieces of a workbook; `fill` is given it to make sheets in. Raises `OSError` on a full disk."""
    book = openpyxl.Workbook(write_only=True)
    with TemporaryFile() as file:
        try:
            fill(book)
        except BaseException:
            # The only way to be rid of openpyxl's own temporary files.
            with suppress(Exception):
                book.save(file)
            raise
        with _disk_told():
            book.save(file)
        file.seek(0)
        while block := file.read(_BLOCK):
            yield block


def fits(texts: Sequence[str]) -> bool:
    """Does each text fit into a cell, written as it has to be?"""
    return all(len(_escaped(text)) <= LONGEST_CELL for text in texts)


class Sheet:
    """A sheet of a workbook. Its head is the first row, and stays in sight; `widths` are those of columns."""

    def __init__(self, book: Any, title: str, head: Sequence[str], widths: Sequence[int]) -> None:
        self._sheet = sheet = book.create_sheet(title)
        self.rows = 0
        """How many there are, the head included."""
        sheet.freeze_panes = "A2"
        for at, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(at)].width = width
        self._cell = WriteOnlyCell(sheet)
        self._cell.font = Font(name="Calibri", sz=11, b=True)
        self._cell.number_format = "@"
        self._columns = len(head)
        self.append(head)
        self._cell = WriteOnlyCell(sheet)
        self._cell.alignment = Alignment(vertical="top", wrap_text=True)

    def append(self, row: Sequence[str | int]) -> None:
        """Put a row below the others: texts are texts, whatever they begin with, and numbers numbers."""
        with _disk_told():
            self._sheet.append(self._cells(row))
        self.rows += 1

    def filtered(self) -> None:
        """Let people choose rows by what stands in a column; nothing can be put into the sheet afterwards."""
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(self._columns)}{self.rows}"

    def _cells(self, row: Sequence[str | int]) -> Iterator[Any]:
        """The cells of a row, one after the other in the same cell, which openpyxl writes as they come."""
        cell = self._cell
        for value in row:
            if value == "":
                yield None
            elif isinstance(value, int):
                cell.number_format = "0"
                cell.value = value
                yield cell
            else:
                cell.number_format = "@"
                cell.value = _escaped(value)
                # Not a formula, not an error, whatever it begins with.
                cell.data_type = "s"
                yield cell


@contextmanager
def _disk_told() -> Iterator[None]:
    """Where openpyxl uses lxml, what it raises on a full disk is no `OSError`."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        raise OSError(f"in the folder for temporary files: {error}") from None


def _escaped(text: str) -> str:
    return _BY_NUMBER.sub(lambda match: f"_x{ord(match[0]):04X}_", text)

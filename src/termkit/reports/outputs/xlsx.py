"""`xlsx`: the table of `csv` as an Excel workbook, its rows to be chosen by rule, severity or text.

Start reading at `pieces`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.documents.xlsx_guard import MOST_ROWS
from termkit.documents.xlsx_writing import LONGEST_CELL, Sheet, fits, workbook
from termkit.reports.outputs.csv import COLUMNS, row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.reports.report import Checked, Options

SUFFIXES = (".xlsx",)
# Of `COLUMNS`, in characters.
_WIDTHS = (28, 6, 8, 18, 10, 22, 28, 28, 60, 60, 10, 24)


def pieces(checked: Iterable[Checked], options: Options) -> Iterator[bytes]:
    """The pieces of the file."""
    yield from workbook(lambda book: _fill(book, checked))


def _fill(book: Any, checked: Iterable[Checked]) -> None:
    sheet = _sheet(book)
    for one in checked:
        for finding in one.findings:
            if sheet.rows >= MOST_ROWS:
                sheet.filtered()
                sheet = _sheet(book)
            cells = row(one, finding)
            if not fits(cells):
                cells = [cell if fits([cell]) else f"{cell[: LONGEST_CELL // 8]} …" for cell in cells]
            sheet.append([_number(cell) if name in {"line", "column"} else cell
                          for name, cell in zip(COLUMNS, cells, strict=True)])  # fmt: skip
    sheet.filtered()


def _sheet(book: Any) -> Sheet:
    number = len(book.worksheets) + 1
    return Sheet(book, "findings" if number == 1 else f"findings {number}", COLUMNS, _WIDTHS)


def _number(cell: str) -> str | int:
    return int(cell) if cell else cell

"""The cells of a sheet as text. Start reading at `rows`."""

from __future__ import annotations

import re
from array import array
from datetime import datetime, timedelta
from typing import IO, TYPE_CHECKING

from termkit.documents.delimited_records import Record
from termkit.documents.xlsx_parts import Part, elements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_COLUMNS = 1000
_LONGEST_CELL = 1_000_001
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# The formats of days and times that every workbook has, and what stands for them in one that it declares.
_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENT = frozenset((9, 10))
_NO_LETTER = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]+")


def unescaped(text: str) -> str:
    """A text of a workbook, where characters that XML cannot hold are written by number.

    >>> unescaped("külək_x000D_"), unescaped("_x005F_x000D_")
    ('külək\\r', '_x000D_')
    """
    if "_x" not in text:
        return text
    return _ESCAPED.sub(
        lambda match: match[0] if match[1][:2].upper() in _SURROGATES else chr(int(match[1], 16)), text
    )


_SURROGATES = frozenset({"D8", "D9", "DA", "DB", "DC", "DD", "DE", "DF"})


class Strings(Part):
    """The texts that cells refer to by number. They are kept in `file`, for they may be many."""

    def __init__(self, blocks: Iterable[bytes], name: str, file: IO[bytes]) -> None:
        super().__init__(name)
        self._file = file
        self._ends = array("Q", [0])
        self._pieces: list[str] = []
        self._text = self._phonetic = False
        size = 0
        for block in blocks:
            self.feed(block)
            size += len(block)
        if size:
            self.feed(b"", last=True)

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self._ends) - 1:
            return ""
        start = self._ends[number]
        self._file.seek(start)
        return self._file.read(self._ends[number + 1] - start).decode("utf-8")

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        if element == "si":
            self._pieces = []
        elif element == "rPh":
            self._phonetic = True
        elif element == "t":
            self._text = not self._phonetic

    def characters(self, text: str) -> None:
        if self._text:
            self._pieces.append(text)

    def finish(self, element: str) -> None:
        if element == "t":
            self._text = False
        elif element == "rPh":
            self._phonetic = False
        elif element == "si":
            data = unescaped("".join(self._pieces)).encode("utf-8")
            self._file.write(data)
            self._ends.append(self._ends[-1] + len(data))


class Formats:
    """How numbers are shown, by the number of a cell's style."""

    def __init__(self, blocks: Iterable[bytes], name: str, since_1904: bool) -> None:
        self._epoch = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
        self._styles: list[int] = []
        self._days, self._percent = set(_DAYS), set(_PERCENT)
        within = ""
        for element, attributes in elements(blocks, name):
            if element in {"cellStyleXfs", "cellXfs", "dxfs"}:
                within = element
            elif element == "numFmt":
                self._declared(_number(attributes.get("numFmtId", "")), attributes.get("formatCode", ""))
            elif element == "xf" and within == "cellXfs":
                self._styles.append(_number(attributes.get("numFmtId", "")))

    def _declared(self, number: int, code: str) -> None:
        letters = _NO_LETTER.sub("", code).lower()
        self._days.discard(number)
        self._percent.discard(number)
        if re.search("[ymdhs]", letters) and letters != "general":
            self._days.add(number)
        elif "%" in letters:
            self._percent.add(number)

    def shown(self, value: str, style: str) -> str:
        """A number as a person would type it.

        >>> formats = Formats([], "words.xlsx", False)
        >>> formats.shown("1918.0", ""), formats.shown("0.10000000000000001", "")
        ('1918', '0.1')
        """
        number = _number(style)
        form = self._styles[number] if 0 <= number < len(self._styles) else 0
        if form not in self._days and form not in self._percent and value.isdecimal():
            return value
        try:
            amount = float(value)
            if form in self._days:
                return self._day(amount)
            if form in self._percent:
                return f"{round(amount * 100, 10):g}%"
            return str(int(amount)) if amount.is_integer() and abs(amount) < 1e15 else repr(amount)
        except (ValueError, OverflowError):
            return value

    def _day(self, amount: float) -> str:
        # Excel's 1900 has a 29th of February.
        moment = self._epoch + timedelta(days=amount + (0 < amount < 60 and self._epoch.year == 1899))
        moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
        if 0 <= amount < 1:
            return f"{moment:%H:%M:%S}"
        return f"{moment:%Y-%m-%d}" if amount == int(amount) else f"{moment:%Y-%m-%dT%H:%M:%S}"


def rows(blocks: Iterable[bytes], name: str, strings: Strings, formats: Formats) -> Iterator[Record]:
    """The rows of a sheet, each as long as the first that is not empty."""
    sheet = _Sheet(name, strings, formats)
    width = 0
    for block in blocks:
        sheet.feed(block)
        ready, sheet.ready = sheet.ready, []
        for row in ready:
            width = width or (len(row.cells) if any(map(str.strip, row.cells)) else 0)
            missing = width - len(row.cells)
            yield row._replace(cells=row.cells + [""] * missing) if missing > 0 else row
    sheet.feed(b"", last=True)


class _Sheet(Part):
    """What has been read of the row that is open; finished ones wait in `ready`."""

    def __init__(self, name: str, strings: Strings, formats: Formats) -> None:
        super().__init__(name)
        self._strings, self._formats = strings, formats
        self.ready: list[Record] = []
        self._row = 0
        self._cells: list[str] = []
        self._fault = ""
        self._cell: dict[str, str] = {}
        self._pieces: list[str] | None = None
        self._value: list[str] = []
        self._size = 0
        self._formula = self._phonetic = self._within = False

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        if element == "c":
            self._cell, self._value, self._formula, self._size = attributes, [], False, 0
        elif element == "v" or (element == "t" and not self._phonetic):
            self._pieces = self._value
        elif element == "f":
            self._formula = True
        elif element == "rPh":
            self._phonetic = True
        elif element == "row":
            self._row = max(self._row + 1, _number(attributes.get("r", "")))
            self._cells, self._fault = [], ""
        elif element == "sheetData":
            self._within = True

    def characters(self, text: str) -> None:
        if self._pieces is not None:
            self._size += len(text)
            if self._size <= _LONGEST_CELL:
                self._pieces.append(text)

    def finish(self, element: str) -> None:
        if element in {"v", "t"}:
            self._pieces = None
        elif element == "rPh":
            self._phonetic = False
        elif element == "c" and self._within:
            self._end_cell()
        elif element == "row" and self._within:
            self.ready.append(Record(self._row, [] if self._fault else self._cells, self._fault))
        elif element == "sheetData":
            self._within = False

    def _end_cell(self) -> None:
        reference = self._cell.get("r", "")
        at = max(_column(reference), len(self._cells))
        value = "".join(self._value)
        if at >= _MOST_COLUMNS:
            if value.strip():
                self._fault = f"it has a cell {reference}, and no table of units has so many columns"
            return
        self._cells += [""] * (at - len(self._cells))
        kind = self._cell.get("t", "n")
        if kind == "s":
            text = self._strings[_number(value)]
        elif kind in {"str", "inlineStr"}:
            text = unescaped(value)
        elif kind == "b":
            text = "TRUE" if value == "1" else "FALSE"
        elif kind == "n" and value:
            text = self._formats.shown(value, self._cell.get("s", ""))
        else:
            text = value
        if kind == "e":
            self._fault = f"cell {reference} holds the error {value}. Mend its formula, or delete it"
        elif self._formula and not value:
            self._fault = (
                f"cell {reference} holds a formula without a result. Open the workbook in Excel or "
                "LibreOffice and "
                "save it"
            )
        self._cells.append(text)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _column(reference: str) -> int:
    """The place of a cell in its row, from 0; 0 too where nobody says it.

    >>> _column("A1"), _column("AB12"), _column("")
    (0, 27, 0)
    """
    match = _REFERENCE.fullmatch(reference)
    number = 0
    for letter in match[1] if match else "A":
        number = number * 26 + ord(letter) - 64
    return number - 1

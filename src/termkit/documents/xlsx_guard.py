"""What is asked of a workbook from anywhere before openpyxl opens it. Start reading at `look_through`.

openpyxl builds trees of what it reads and believes what a file says of itself. So a file that would fill the
machine's memory is refused here, and so is one where openpyxl would pass cells over without a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.xml_stream import BLOCK, DEEPEST, XmlReader
from termkit.documents.zip_container import look_over
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from xml.parsers.expat import ExpatError
    from zipfile import ZipFile, ZipInfo

# Excel's own limits; and more texts, and more bytes in one row or outside rows, than its workbooks have.
MOST_ROWS = 1_048_576
_MOST_COLUMNS = 16_384
_MOST_TEXTS = 8_000_000
_LONGEST_ROW = 16_000_000
# So many formulas without results are remembered.
_MOST_FORMULAS = 100_000
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main "


class NotXmlError(Exception):
    """A part is no XML from here on."""


def look_through(book: ZipFile, size: int, name: str) -> dict[str, set[str]]:
    """The cells that hold a formula without a result, by the part of the workbook; the file has `size` bytes.

    Raises `DocumentError` for what is hostile, or cannot be read whole; what is no XML is left to openpyxl,
    which reads no further either.
    """
    look_over(book, size, name, "workbook")
    found = {part.filename: _look_at(book, part, name) for part in book.infolist()}
    if sum(map(len, found.values())) > _MOST_FORMULAS:
        raise DocumentError(
            f"{name}: more than {_MOST_FORMULAS:,} of its formulas have no result. Open the workbook in "
            "Excel or LibreOffice and save it."
        )
    return found


def _look_at(book: ZipFile, info: ZipInfo, name: str) -> set[str]:
    part = _Part(f"{name}, {info.filename} in it")
    with book.open(info) as file:
        block = file.read(BLOCK)
        # Pictures and the like; XML in any encoding begins so.
        if (start := block.lstrip(b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n")) and not start.startswith(b"<"):
            return part.without_result
        try:
            while block:
                part.feed(block)
                block = file.read(BLOCK)
        except NotXmlError:
            pass
    return part.without_result


class _Part(XmlReader):
    """One XML file of a workbook; of a sheet, its rows and cells are looked at."""

    kind = "workbook"

    def __init__(self, name: str) -> None:
        super().__init__(name, None, " ")
        self.without_result: set[str] = set()
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._finish
        self._texts = self._row = self._column = self._since = 0
        self._ended = self._formula = self._value = self._result = False
        self._cell: dict[str, str] = {}
        self._before = (0, "")

    def feed(self, block: bytes, *, last: bool = False) -> None:
        super().feed(block, last=last)
        self._since = 0 if self._ended else self._since + len(block)
        self._ended = False
        if self._since > _LONGEST_ROW:
            raise self.refused("this is longer than sixteen million bytes. No row of a workbook is.")

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.too_deep()
        kind = name.removeprefix(_MAIN)
        if kind == "c":
            self._cell, self._formula = attributes, False
            reference = attributes.get("r", "")
            self._column += 1
            if self._column > _MOST_COLUMNS:
                raise self.refused(f"a row has more than {_MOST_COLUMNS:,} cells. Excel’s have no more.")
            if reference:
                if (place := (len(reference), reference)) <= self._before:
                    raise self.refused(
                        f"cell {reference} stands out of its order. Save the workbook anew in Excel."
                    )
                self._before = place
        elif kind == "f":
            self._formula, self._value, self._result = True, False, False
            self.parser.CharacterDataHandler = self._characters
        elif kind == "v":
            self._value = True
        elif kind == "row":
            self._begin_row(attributes.get("r", ""))
        elif kind == "si":
            self._texts += 1
            if self._texts > _MOST_TEXTS:
                raise self.refused(f"there are more than {_MOST_TEXTS:,} texts. No workbook has so many.")
        elif self.depth == 1 and name.startswith(_STRICT):
            raise DocumentError(
                f"{self.name}: this is a workbook of the kind “Strict Open XML”. Save it in Excel as “Excel "
                "Workbook (.xlsx)”."
            )

    def _begin_row(self, said: str) -> None:
        number = int(said or self._row + 1) if len(said) < 10 and (said.isdecimal() or not said) else 0
        if number <= self._row:
            raise self.refused(f"row {said} stands out of its order. Save the workbook anew in Excel.")
        if number > MOST_ROWS:
            raise self.refused(f"there is a row {number:,}. Excel’s sheets have {MOST_ROWS:,}.")
        self._row = number
        self._before = (0, "")
        self._column = 0

    def _finish(self, name: str) -> None:
        self.depth -= 1
        kind = name.removeprefix(_MAIN)
        if kind == "v":
            self._value = False
        elif kind == "c" and self._formula:
            self._formula = False
            self.parser.CharacterDataHandler = None
            # An empty text is a result.
            if (
                not (self._result or self._cell.get("t") == "str")
                and len(self.without_result) <= _MOST_FORMULAS
            ):
                self.without_result.add(self._cell.get("r", "") or self._place())
        elif kind in {"row", "si"}:
            self._ended = True

    def _place(self) -> str:
        from openpyxl.utils import get_column_letter

        return f"{get_column_letter(self._column)}{self._row}"

    def _characters(self, text: str) -> None:
        if self._value:
            self._result = True

    def _broken(self, error: ExpatError, block: bytes) -> DocumentError:
        raise NotXmlError

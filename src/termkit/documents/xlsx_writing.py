"""Write a table of units as an Excel workbook. Start reading at `write_units`; `xlsx` reads what it writes.

Every cell is text, so none is a formula. The workbook is put together in a temporary file, for its parts
begin with their sizes: memory stays small, and no program has to know the newest kinds of ZIP file to open
it.
"""

from __future__ import annotations

import re
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from termkit.documents.unit_table import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.translation_units import Unit
    from termkit.documents.unit_formats import Writing

# Excel's own limits, of rows of a sheet and characters of a cell; and less than the two gigabytes of an old
# ZIP.
_MOST_ROWS = 1_048_576
_LONGEST_CELL = 32_767
_LARGEST_SHEET = 1_500_000_000
_BLOCK = 1 << 16
# XML has no way to write these; Excel writes them by number, and so has to write what looks like that.
_BY_NUMBER = re.compile("[^\\t\\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_(?=x[0-9A-Fa-f]{4}_)")

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill '
    'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">'
    '<border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/>'
    '</cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" xfId="0" applyNumberFormat="1" '
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" xfId="0" '
    'applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class _Written(NamedTuple):
    name: str
    part: str


def write_units(units: Iterable[Unit], writing: Writing) -> Iterator[bytes]:
    """The pieces of a workbook of these units: a sheet for each million of them, each with the head.

    A unit with a text that is too long for a cell is left out, which is told.
    """
    with TemporaryFile() as file:
        with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=6) as book:
            sheets = _write_sheets(book, rows_of(units, writing), writing)
            for part, content in _parts(sheets):
                book.writestr(_info(part), content)
        file.seek(0)
        while block := file.read(_BLOCK):
            yield block


def _write_sheets(book: ZipFile, rows: Iterator[list[str]], writing: Writing) -> list[_Written]:
    head = next(rows, [])
    sheets: list[_Written] = []
    left_out = 0
    more = True
    while more or not sheets:
        number = len(sheets) + 1
        sheet = _Written("units" if number == 1 else f"units {number}", f"xl/worksheets/sheet{number}.xml")
        sheets.append(sheet)
        with book.open(_info(sheet.part), "w") as part:
            size = part.write(_start(head))
            size += part.write(_row(head, 1, 1)) if head else 0
            count = 1
            more = False
            for row in rows:
                if any(len(cell) > _LONGEST_CELL for cell in row):
                    left_out += 1
                    continue
                count += 1
                size += part.write(_row(row, count, 0))
                if count == _MOST_ROWS or size > _LARGEST_SHEET:
                    more = True
                    break
            part.write(b"</sheetData></worksheet>")
    if left_out:
        writing.tell(
            f"left out: {left_out:,} {'unit' if left_out == 1 else 'units'} with a text of more than "
            f"{_LONGEST_CELL:,} "
            "characters, for Excel's cells hold no more. TMX and CSV do."
        )
    return sheets


def _info(part: str) -> ZipInfo:
    """A part without a date, so that the same memory gives the same file."""
    info = ZipInfo(part)
    info.compress_type = ZIP_DEFLATED
    return info


def _start(head: list[str]) -> bytes:
    """The beginning of a sheet: the head stays in sight, and columns are as wide as their texts want."""
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{50 if len(name) < 8 else 20}" customWidth="1"/>'
        for at, name in enumerate(head, 1)
    )
    columns = f"<cols>{widths}</cols>" if widths else ""
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" '
        'topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"{columns}<sheetData>"
    ).encode()


def _row(cells: list[str], number: int, style: int) -> bytes:
    written = [
        f'<c r="{letters(at)}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
        f"{_text(cell)}</t></is></c>"
        for at, cell in enumerate(cells)
        if cell
    ]
    return f'<row r="{number}">{"".join(written)}</row>'.encode()


def letters(column: int) -> str:
    """What Excel calls a column, counted from 0.

    >>> letters(0), letters(27), letters(702)
    ('A', 'AB', 'AAA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _text(text: str) -> str:
    return escape(_BY_NUMBER.sub(lambda match: f"_x{ord(match[0]):04X}_", text))


def _parts(sheets: list[_Written]) -> Iterator[tuple[str, str]]:
    """The small files around the sheets."""
    kinds = [f'<Override PartName="/{sheet.part}" ContentType="{_KIND}.worksheet+xml"/>' for sheet in sheets]
    yield (
        "[Content_Types].xml",
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>{"".join(kinds)}</Types>',
    )
    yield "_rels/.rels", _relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    names = [
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    ]
    yield (
        "xl/workbook.xml",
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{"".join(names)}</sheets></workbook>',
    )
    related = [
        (f"rId{number}", "worksheet", sheet.part.removeprefix("xl/"))
        for number, sheet in enumerate(sheets, 1)
    ]
    yield (
        "xl/_rels/workbook.xml.rels",
        _relationships([*related, (f"rId{len(sheets) + 1}", "styles", "styles.xml")]),
    )
    yield "xl/styles.xml", _STYLES


def _relationships(related: Iterable[tuple[str, str, str]]) -> str:
    rows = [
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, kind, target in related
    ]
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'

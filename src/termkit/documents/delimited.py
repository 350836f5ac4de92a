"""Tables of units in text files: CSV and TSV. Start reading at `read_units`.

Cells that a spreadsheet would run as a formula are written with an apostrophe before them, as people type
them there; it is taken away again when the file is read. What the columns are is in `unit_table`.
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.delimited_records import Record, delimiter_of, records
from termkit.documents.text_lines import text_lines
from termkit.documents.unit_columns import column_of
from termkit.documents.unit_table import rows_of, units_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.translation_units import Fault, Unit
    from termkit.documents.unit_formats import Reading, Writing

_PROTECTED = re.compile(r"'+[=+\-@\t\r]")
_RISKY = re.compile(r"'*[=+\-@\t\r]")
_ROWS_AT_ONCE = 500


def read_units(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Unit | Fault]:
    """The units of a table, a row each. What stands between its cells is found out; in TSV it is a tab.

    >>> from io import BytesIO
    >>> from termkit.documents.unit_formats import Reading
    >>> file = "az;ru;note\\nBakı küləyi;бакинский ветер;\\"'-nin; fəsil 2\\"\\n".encode()
    >>> [unit.notes[0].text for unit in read_units(BytesIO(file), "a.csv", Reading())]
    ['-nin; fəsil 2']

    Raises `DocumentError` for what is no text in the encoding, and where no column is a language.
    """
    lines: Iterable[str] = text_lines(stream, name, reading.encoding)
    delimiter, lines = delimiter_in(lines, reading.format, len(reading.columns))
    return units_of(map(_restored, records(lines, delimiter)), name, reading)


def delimiter_in(lines: Iterable[str], format: str, wanted: int = 0) -> tuple[str, Iterable[str]]:
    """What stands between the cells of a table that should have `wanted` columns, and all the lines.

    >>> delimiter_in(["az;ru\\n"], "csv")[0], delimiter_in(["az;ru\\n"], "tsv")[0]
    (';', '\\t')
    """
    if format == "tsv":
        return "\t", lines
    return delimiter_of(lines, lambda cells: len(cells) == wanted if wanted else sum(map(_is_known, cells)))


def _is_known(head: str) -> bool:
    return column_of(head) is not None


def _restored(row: Record) -> Record:
    if any(cell.startswith("'") for cell in row.cells):
        return row._replace(cells=[restored(cell) for cell in row.cells])
    return row


def restored(cell: str) -> str:
    """What a cell says, without the apostrophe that keeps spreadsheets from running it.

    >>> restored("'=B2"), restored("'nin")
    ('=B2', "'nin")
    """
    return cell[1:] if cell.startswith("'") and _PROTECTED.match(cell) else cell


def write_units(units: Iterable[Unit], writing: Writing) -> Iterator[bytes]:
    """The pieces of a table, in UTF-8, with commas or tabs between the cells.

    For people it begins with a byte-order mark, without which Excel does not see that it is UTF-8.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> from termkit.documents.unit_formats import Writing
    >>> rule = Unit((Variant("az", "=B2, -da"), Variant("ru", "ветер")))
    >>> b"".join(write_units([rule], Writing(for_people=False))).decode().split("\\r\\n")
    ['az,ru', '"\\'=B2, -da",ветер', '']
    """
    if writing.for_people:
        yield b"\xef\xbb\xbf"
    buffer = StringIO(newline="")
    table = csv.writer(buffer, delimiter="\t" if writing.format == "tsv" else ",")
    for number, row in enumerate(rows_of(units, writing), 1):
        table.writerow([protected(cell) for cell in row])
        if number % _ROWS_AT_ONCE == 0:
            yield _emptied(buffer)
    yield _emptied(buffer)


def protected(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula.

    >>> protected("=B2"), protected("külək"), protected("'=B2")
    ("'=B2", 'külək', "''=B2")
    """
    return f"'{cell}" if _RISKY.match(cell) else cell


def csv_line(cells: Iterable[str | int | None]) -> str:
    """A row of a table for people, without its line end; cells that a spreadsheet would run are protected.

    >>> csv_line(["külək, dəniz", 3, None, "=B2"])
    '"külək, dəniz",3,,\\'=B2'
    """
    texts = ("" if cell is None else protected(str(cell)) for cell in cells)
    buffer = StringIO(newline="")
    csv.writer(buffer).writerow(texts)
    return buffer.getvalue().removesuffix("\r\n")


def _emptied(buffer: StringIO) -> bytes:
    written = buffer.getvalue().encode("utf-8")
    buffer.seek(0)
    buffer.truncate()
    return written

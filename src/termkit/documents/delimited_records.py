"""Records of a table in a text file: cells between commas, semicolons, tabs or bars. Start at `records`.

Python's csv module does the cutting; what is done here is to find where a record ends, so that a quotation
mark that nobody closes costs its own line and not the rest of the file.
"""

from __future__ import annotations

import csv
import re
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.text_lines import LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 40
# A cell with more lines than this was not meant: its quotation mark is a slip.
_MOST_LINES = 200
_LONGEST_CELL = 4_000_000
# In a file with more slips than this, quotation marks do not mean what they should: a cell has one line.
_MOST_SLIPS = 100


class Record(NamedTuple):
    """A row: the line on which it begins, its cells, and a fault where it cannot be read (then no cells)."""

    line: int
    cells: list[str]
    fault: str = ""


def records(lines: Iterable[str], delimiter: str) -> Iterator[Record]:
    """The rows of a table. Cells in quotation marks may run over several lines; empty lines are passed over.

    >>> lines = ['az,ru\\n', '"külək,\\n', 'dəniz","ветер, ""море"" шумит"\\n']
    >>> [record.cells for record in records(lines, ",")]
    [['az', 'ru'], ['külək,\\ndəniz', 'ветер, "море" шумит']]

    Blanks around the marks are not the cell's:

    >>> [record.cells for record in records(['"külək; dəniz" ; "ветер"\\n'], ";")]
    [['külək; dəniz', 'ветер']]

    A mark that is not closed is told with its line, and the next line is a row again. Between tabs, where
    programs often use no marks, it is a character like others.

    >>> [record.line for record in records(['"külək,ветер\\n', 'dəniz,море\\n'], ",") if record.fault]
    [1]
    >>> [record.cells for record in records(['"Bakı" qəzeti\\tгазета «Баку»\\n'], "\\t")]
    [['"Bakı" qəzeti', 'газета «Баку»']]
    """
    csv.field_size_limit(_LONGEST_CELL)
    numbered = enumerate(lines, 1)
    again: list[tuple[int, str]] = []  # lines that a slip took in, the first one last
    slips = width = 0

    def following() -> tuple[int, str]:
        return again.pop() if again else next(numbered, (0, ""))

    while (line := following())[0]:
        number, text = line
        if len(text) > LONGEST_LINE:
            yield Record(number, [], "it is longer than eight million characters. No table has such a row")
            continue
        if '"' not in text:
            if row := text.rstrip("\r\n"):
                cells = row.split(delimiter)
                width = width or len(cells)
                yield Record(number, cells)
            continue
        taken, size = [line], len(text)
        inside = _inside(text, delimiter, False)
        most = _MOST_LINES if slips < _MOST_SLIPS else 1
        while inside and len(taken) < most and size < _LONGEST_CELL and (line := following())[0]:
            taken.append(line)
            size += len(line[1])
            inside = _inside(line[1], delimiter, True)
        record = None if inside else _cut("".join(text for _, text in taken), number, delimiter)
        if len(taken) == 1 and not delimiter.isspace() and _is_spaced(record, text):
            record = _spaced(text, number, delimiter, width) or record
        if record is None:
            slips += len(taken) > 1
            again += reversed(taken[1:])
            record = _literal(text, number, delimiter, width if len(taken) == 1 and not inside else None)
        width = width or len(record.cells)
        yield record


def _inside(line: str, delimiter: str, inside: bool) -> bool:
    """Is a cell in quotation marks still open at the end of the line?"""
    at = 0
    while True:
        if inside:
            at = line.find('"', at)
            if at < 0:
                return True
            if line.startswith('""', at):
                at += 2
                continue
            inside = False
            at += 1
        elif line.startswith('"', at) and (at == 0 or line[at - 1] == delimiter):
            inside = True
            at += 1
        else:
            at = line.find(f'{delimiter}"', at) + 1
            if not at:
                return False


def _cut(text: str, number: int, delimiter: str) -> Record | None:
    try:
        (cells,) = csv.reader([text], delimiter=delimiter, strict=True)
    except (csv.Error, ValueError):
        return None
    return Record(number, cells)


def _is_spaced(record: Record | None, text: str) -> bool:
    """Do blanks stand around the marks of a cell? It cannot be read then, or is one with blank and marks."""
    if record is None:
        return '" ' in text or ' "' in text
    # In a cell that is in marks as a whole, those of the text are doubled.
    return any(
        cell.startswith(" ") and cell in text and re.fullmatch(r' +"[^"].*" *\s?', cell)
        for cell in record.cells
    )


def _spaced(text: str, number: int, delimiter: str, width: int) -> Record | None:
    """A line with blanks around the marks of cells (`"külək" ; "ветер"`), if it has so many cells then."""
    close = re.sub(f'" +(?={re.escape(delimiter)}|$)', '"', text)
    try:
        (cells,) = csv.reader([close], delimiter=delimiter, strict=True, skipinitialspace=True)
    except (csv.Error, ValueError):
        return None
    return Record(number, cells) if width in {0, len(cells)} else None


def _literal(text: str, number: int, delimiter: str, width: int | None) -> Record:
    """A line where quotation marks are no cell's (“"Salam" dedi”), if it has so many cells then; 0 is any."""
    cells = text.rstrip("\r\n").split(delimiter)
    if delimiter == "\t" or width == 0 or width == len(cells):
        return Record(number, cells)
    return Record(
        number,
        [],
        "a cell begins with a quotation mark, and does not end where that is closed. Put the whole cell in "
        'quotation marks, and write each mark within it twice ("")',
    )


def delimiter_of(lines: Iterable[str], score: Callable[[list[str]], int]) -> tuple[str, Iterable[str]]:
    """What stands between the cells, and all the lines: what gives the first row the highest score.

    Of equals, what cuts most rows into as many cells as the first. A line `sep=;`, as Excel knows it,
    decides and is left out.

    >>> delimiter_of(["az;ru\\n", "külək, dəniz;ветер, море\\n"], lambda cells: cells.count("az"))[0]
    ';'
    """
    rest = iter(lines)
    sample = list(islice(rest, _SAMPLE))
    every = chain(sample, rest)
    if sample and (said := sample[0].rstrip("\r\n").lower()).startswith("sep=") and len(said) == 5:
        return sample[0][4], chain(["\n"], sample[1:], rest)
    best, most = _DELIMITERS[0], (-1, -1, -1)
    for delimiter in _DELIMITERS:
        rows = [record.cells for record in records(sample, delimiter) if record.cells]
        if rows:
            alike = sum(len(row) == len(rows[0]) for row in rows) if len(rows[0]) > 1 else 0
            if (found := (score(rows[0]), alike, len(rows[0]))) > most:
                best, most = delimiter, found
    return best, every

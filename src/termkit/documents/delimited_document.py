"""CSV and TSV as documents: the cells of a table, mended where they stand. Start reading at `read`.

`delimited_records` cuts rows into cells; here is where the cells stand in the file. `table_texts` knows
which are texts.
"""

from __future__ import annotations

from io import StringIO
from itertools import accumulate, pairwise
from pathlib import PurePath
from typing import TYPE_CHECKING

from termkit.documents.decoding import decode
from termkit.documents.delimited import delimiter_in, restored
from termkit.documents.delimited_records import Record, records
from termkit.documents.placed_texts import Way, document_of, must_fit
from termkit.documents.table_texts import Row, texts_of
from termkit.documents.written import Place, Written
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.placed_texts import PlacedDocument


def read(data: bytes, path: str, encoding: str | None) -> PlacedDocument:
    """Read a table. What stands between its cells is found out; in TSV it is a tab.

    >>> document = read("az;ru\\nkülək;ветер\\n".encode(), "words.csv", None)
    >>> document.parts, [(segment.name, segment.text) for segment in document.segments]
    (('az', 'ru'), [('row 2', 'külək'), ('row 2', 'ветер')])

    Raises DocumentError for what is no text, and for a row that cannot be read, with its line.
    """
    must_fit(data, path)
    raw, name, bom = decode(data, path, encoding)
    format = "tsv" if PurePath(path).suffix.lower() in {".tsv", ".tab"} else "csv"
    lines = list(StringIO(raw, newline=""))
    delimiter, all_lines = delimiter_in(lines, format)
    starts = [0, *accumulate(map(len, lines))]
    found = list(records(all_lines, delimiter))
    texts = list(texts_of(_rows(found, raw, starts, delimiter, path), path))

    def written(number: int, piece: str) -> Written:
        text = texts[number].segment.text
        places = _characters(piece, text)
        # The apostrophe before what a spreadsheet would run is not the text's.
        return Written(piece, places[len(places) - len(text) :])

    def fitted(number: int, new: str, text: str) -> str:
        old, before = raw[slice(*texts[number][:2])], texts[number].segment.text
        is_marked = old.startswith('"') and old != before
        needs_marks = delimiter in text or "\n" in text or "\r" in text
        return anew(number, text) if needs_marks and not is_marked else new

    def anew(number: int, text: str) -> str:
        old, before = raw[slice(*texts[number][:2])], texts[number].segment.text
        was = "'" if len(_characters(old, before)) > len(before) else ""
        return '"' + was + text.replace('"', '""') + '"'

    way = Way(
        written,
        lambda text: text.replace('"', '""'),
        fitted,
        read=lambda data: read(data, path, name),
        anew=anew,
    )
    return document_of(path, format, raw, name, bom, texts, way)


def _rows(found: list[Record], raw: str, starts: list[int], delimiter: str, path: str) -> Iterator[Row]:
    """The records with the places of their cells; rows are counted as a spreadsheet does."""
    # A line `sep=;` is none.
    number, line = 0, 2 if raw[:4].lower() == "sep=" else 1
    for record, following in pairwise([*found, Record(len(starts), [])]):
        # Empty lines between are rows too.
        number += record.line - line + 1
        if record.fault:
            raise DocumentError(f"{path}: line {record.line}: {record.fault}.")
        first = starts[record.line - 1]
        piece = raw[first : starts[following.line - 1]]
        text = piece.rstrip("\r\n")
        places = _cut(text, delimiter, record.cells)
        if places is None:
            raise DocumentError(
                f"{path}: line {record.line}: its quotation marks are not clear. Put each cell that has "
                f"such in "
                'quotation marks, and write each mark within it twice ("").'
            )
        line = record.line + _ends(text) + 1
        cells = [restored(cell) for cell in record.cells]
        yield Row(f"row {number}", cells, [(first + start, first + end) for start, end in places])


def _ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _cut(text: str, delimiter: str, cells: list[str]) -> list[tuple[int, int]] | None:
    """Where the cells of a record stand, with their quotation marks; None where they are not found so."""
    for ways in (True, False):
        places = list(_pieces(text, delimiter, marks=ways))
        spaced = [_trimmed(text, place) for place in places]
        for found in (places, spaced):
            if [_value(text[start:end]) if ways else text[start:end] for start, end in found] == cells:
                return found
    return None


def _pieces(text: str, delimiter: str, *, marks: bool) -> Iterator[tuple[int, int]]:
    """From delimiter to delimiter; with `marks`, those between quotation marks are a cell's."""
    start = 0
    while True:
        at = start
        if marks and _is_marked(text, start):
            at = _behind_marks(text, text.index('"', start))
        end = text.find(delimiter, at)
        if end < 0:
            yield start, len(text)
            return
        yield start, end
        start = end + len(delimiter)


def _is_marked(text: str, start: int) -> bool:
    while text.startswith(" ", start):
        start += 1
    return text.startswith('"', start)


def _behind_marks(text: str, at: int) -> int:
    """Behind the quotation mark that closes the one here."""
    at += 1
    while (at := text.find('"', at)) >= 0:
        if not text.startswith('""', at):
            return at + 1
        at += 2
    return len(text)


def _trimmed(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """A cell without the blanks around its quotation marks."""
    piece = text[slice(*place)]
    if not piece.strip(" ").startswith('"'):
        return place
    return place[0] + len(piece) - len(piece.lstrip(" ")), place[1] - len(piece) + len(piece.rstrip(" "))


def _value(piece: str) -> str:
    return piece[1:-1].replace('""', '"') if piece.startswith('"') else piece


def _characters(piece: str, text: str) -> list[Place]:
    """Where the characters of a cell with this text stand."""
    if not piece.startswith('"') or piece == text:
        return [Place(at, at + 1, True) for at in range(len(piece))]
    places = []
    at = 1
    while at < len(piece) - 1:
        end = at + 1 + piece.startswith('""', at)
        places.append(Place(at, end))
        at = end
    return places

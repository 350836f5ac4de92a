"""Tables that people edit and send back: CSV, TSV and Excel workbooks, a row for each entry.

A column is a key of an entry (`kind`, `az.admitted`), and `az` is the preferred form. Several texts of a cell
stand between bars, and a spelling of its time has its years in brackets: `Kirovabad [1935–1989]`. Start
reading at `read` and `write`; `cell_of` and `value_of` are what a cell says.
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING, Any, BinaryIO

from termkit.documents.delimited import protected, restored
from termkit.documents.delimited_records import delimiter_of, records
from termkit.documents.text_lines import text_lines
from termkit.documents.unit_columns import column_of
from termkit.errors import DocumentError
from termkit.glossary.concepts import STATUSES
from termkit.glossary.exchange.formats import Entry
from termkit.glossary.values import FLAGS, KEYS, LISTS, key_name, values_of
from termkit.languages import GLOSSARY_LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.delimited_records import Record
    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Exchange

_ITEM = re.compile(r"(?:\\[\\|\[]|[^|])+")
_ESCAPED = re.compile(r"\\([\\|\[])")
_TO_ESCAPE = re.compile(r"[\\|\[]")
_DATED = re.compile(r"(?P<text>.*\S) \[(?P<from>\d{0,4}) ?[-–] ?(?P<to>\d{0,4})\]", re.DOTALL)
_NO = frozenset({"no", "false", "0", "yox", "нет", "-"})
_KEYS = {key.casefold(): key for key in KEYS}
# Those that are there even where no entry needs them, so that a translator has where to write.
_ALWAYS = ("kind", *(f"{tag}.preferred" for tag in GLOSSARY_LANGUAGES), "note")
_AT_ONCE = 500
_LONGEST_SHEET = 1_048_576


def read(stream: BinaryIO, name: str, asked: Exchange) -> Iterator[Entry]:
    """The entries of a table, a row each; columns that are not known are counted as lost.

    >>> from io import BytesIO
    >>> from termkit.glossary.exchange.formats import exchange
    >>> file = "id;kind;Azerbaijani;en;en.superseded\\nganja;place;Gəncə;Ganja;Kirovabad [1935–1989]\\n"
    >>> (entry,) = read(BytesIO(file.encode()), "towns.csv", exchange(format="csv"))
    >>> entry.id, entry.values["az.preferred"], entry.values["en.superseded"]
    ('ganja', 'Gəncə', [{'text': 'Kirovabad', 'from': 1935, 'to': 1989}])

    Raises `DocumentError` where it is no table of a glossary.
    """
    if asked.format == "xlsx":
        from termkit.documents.xlsx import sheets

        for _, place, rows in sheets(stream, name):
            yield from _entries(rows, place, asked)
        return
    lines: Iterable[str] = text_lines(stream, name, asked.encoding)
    delimiter = "\t"
    if asked.format == "csv":
        delimiter, lines = delimiter_of(
            lines, lambda cells: sum(key_of(cell, asked) is not None for cell in cells)
        )
    yield from _entries(records(lines, delimiter), name, asked, restore=True)


def _entries(
    rows: Iterable[Record], place: str, asked: Exchange, *, restore: bool = False
) -> Iterator[Entry]:
    rows = iter(rows)
    head = next((row for row in rows if any(map(str.strip, row.cells))), None)
    keys = [key_of(cell, asked) for cell in head.cells] if head else []
    if not any(key and key.endswith((".preferred", ".family")) for key in keys):
        raise DocumentError(
            f"{place}: no column of the first row is a language. Let it have columns such as id, az, en, ru."
        )
    for cell, key in zip(head.cells if head else (), keys, strict=True):
        if key is None and cell.strip():
            asked.lost[f"column “{cell.strip()}”"] += 1
    known = frozenset(key for key in keys if key and key != "id")
    for row in rows:
        if row.fault:
            asked.faults.append(f"row {row.line} was left out: {row.fault}.")
            continue
        cells = [restored(cell) for cell in row.cells] if restore else row.cells
        found: dict[str, Any] = {}
        for key, cell in zip(keys, cells, strict=False):
            text = cell.strip()
            if key and text and (value := text if key == "id" else value_of(key, text)):
                found[key] = value
        entry_id = found.pop("id", "")
        if found:
            yield Entry(entry_id, found, row.line, known)


def key_of(head: str, asked: Exchange) -> str | None:
    """The key of a column, `id` for the id; None for what is none.

    >>> from termkit.glossary.exchange.formats import exchange
    >>> [key_of(head, exchange()) for head in ("Russian", "en.Admitted", "definition.az", "ID", "client")]
    ['ru.preferred', 'en.admitted', 'definition.az', 'id', None]
    """
    plain = " ".join(head.split()).casefold()
    # Who says what is translated from does not mean the sources of entries.
    if plain == "id" or (plain in _KEYS and not (plain == "source" and asked.source_language)):
        return _KEYS.get(plain, plain)
    if plain.startswith("definition.") and " " not in plain:
        return plain
    column = column_of(head)
    if column is None:
        return None
    if column.what == "note" and not column.language:
        return "note"
    sides = {"source": asked.source_language, "target": asked.target_language}
    tag = column.language or sides.get(column.what) or ""
    if column.what in {"text", "source", "target"} and language_of(tag) in GLOSSARY_LANGUAGES:
        return f"{language_of(tag)}.preferred"
    return None


def cell_of(key: str, value: Any) -> str:
    """What a value is in a cell.

    >>> cell_of("en.admitted", ["Kirovabad", {"text": "Yelisavetpol", "to": 1918}, "a|b"])
    'Kirovabad | Yelisavetpol [–1918] | a\\\\|b'
    """
    if isinstance(value, bool):
        return "yes" if value else ""
    name = key_name(key)
    if name in LISTS:
        return " | ".join(_item(item) for item in value)
    return _item(value) if name in STATUSES else str(value)


def _item(item: Any) -> str:
    text = item["text"] if isinstance(item, dict) else item
    years = f" [{item.get('from', '')}–{item.get('to', '')}]" if isinstance(item, dict) else ""
    return _TO_ESCAPE.sub(r"\\\g<0>", text) + years


def value_of(key: str, cell: str) -> Any:
    """The value of a cell, None where it is empty.

    >>> value_of("en.admitted", "Kirovabad | Yelisavetpol [–1918] | a\\\\|b")
    ['Kirovabad', {'text': 'Yelisavetpol', 'to': 1918}, 'a|b']
    """
    name = key_name(key)
    if name in FLAGS:
        return None if cell.casefold() in _NO else True
    if name == "preferred":
        return _spelling(cell)
    if name in LISTS:
        items = [item.strip() for item in _ITEM.findall(cell)]
        read_item = _spelling if name in STATUSES else _unescaped
        return [read_item(item) for item in items if item] or None
    return cell


def _spelling(cell: str) -> Any:
    match = _DATED.fullmatch(cell)
    if match is None or not (match["from"] or match["to"]):
        return _unescaped(cell)
    years = {key: int(match[key]) for key in ("from", "to") if match[key]}
    return {"text": _unescaped(match["text"]), **years}


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def write(concepts: Iterable[Concept], asked: Exchange) -> Iterator[bytes]:
    """The pieces of a table of these concepts, with the columns that they need."""
    rows = [(concept.id, values_of(concept)) for concept in concepts]
    tags = asked.languages or GLOSSARY_LANGUAGES
    used = {key for _, values in rows for key in values} | set(_ALWAYS)
    keys = [key for key in (*KEYS, *sorted(used - set(KEYS))) if key in used and _is_wanted(key, tags)]
    head = ["id", *(key.removesuffix(".preferred") for key in keys)]
    cells = ([concept_id, *_cells(keys, values)] for concept_id, values in rows)
    yield from _workbook(head, cells, asked) if asked.format == "xlsx" else _text(head, cells, asked)


def _is_wanted(key: str, tags: Iterable[str]) -> bool:
    first, _, rest = key.partition(".")
    tag = rest if first == "definition" else first if rest else ""
    return not tag or tag in tags


def _cells(keys: Iterable[str], values: dict[str, Any]) -> list[str]:
    return [cell_of(key, values[key]) if key in values else "" for key in keys]


def _text(head: list[str], rows: Iterable[list[str]], asked: Exchange) -> Iterator[bytes]:
    # Without the mark Excel does not see that it is UTF-8.
    yield b"\xef\xbb\xbf"
    buffer = StringIO(newline="")
    table = csv.writer(buffer, delimiter="\t" if asked.format == "tsv" else ",")
    table.writerow(head)
    for number, row in enumerate(rows, 1):
        table.writerow(map(protected, row))
        if number % _AT_ONCE == 0:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def _workbook(head: list[str], rows: Iterable[list[str]], asked: Exchange) -> Iterator[bytes]:
    from termkit.documents.xlsx_writing import Sheet, fits, workbook

    def fill(book: Any) -> None:
        widths = [30 if len(name) < 3 else 18 for name in head]
        sheet = Sheet(book, "glossary", head, widths)
        for row in rows:
            if sheet.rows == _LONGEST_SHEET:
                sheet = Sheet(book, f"glossary {len(book.worksheets) + 1}", head, widths)
            if fits(row):
                sheet.append(row)
            else:
                asked.lost["entries with a text too long for a cell of Excel"] += 1
        sheet.filtered()

    yield from workbook(fill)

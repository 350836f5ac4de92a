"""Rows of a table as units, and units as rows: what CSV, TSV and XLSX have in common.

Start reading at `units_of`, and at `rows_of` for the way back. What a column may be is in `unit_columns`.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from termkit.documents.translation_units import LONGEST_SEGMENT, NOTHING, Fault, Remark, Unit, Variant
from termkit.documents.unit_columns import Column, cells_of, column_of, head_of
from termkit.documents.unit_values import as_written
from termkit.errors import DocumentError, SettingsError
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.documents.delimited_records import Record
    from termkit.documents.unit_formats import Reading, Writing

_MOST_COLUMNS = 1000
_KINDS = ("text", "note", "source-language", "attribute", "prop", "markup")
_Described = TypeVar("_Described", Unit, Variant)
_Columns = list[tuple[int, Column]]


class NoTableError(DocumentError):
    """There is no table of units here."""


class Layout(NamedTuple):
    """The columns of a table: those that are segments, and the others, each with its place in a row."""

    texts: _Columns
    others: _Columns
    source: str
    width: int


def units_of(rows: Iterable[Record], name: str, reading: Reading) -> Iterator[Unit | Fault]:
    """The units of a table, a row each; the first row says what the columns are, or `reading.columns` does.

    >>> from termkit.documents.delimited_records import Record
    >>> from termkit.documents.unit_formats import Reading
    >>> rows = [Record(1, ["az", "ru", "note"]), Record(2, ["külək", "ветер", "dəniz"]), Record(3, ["dağ"])]
    >>> for item in units_of(rows, "words.csv", Reading()):
    ...     print(item.message if isinstance(item, Fault) else item.notes[0].text)
    dəniz
    it has 1 cell, and the last language is in cell 2

    Raises `DocumentError` where no column is a language, `SettingsError` where `reading.columns` names one
    that there cannot be.
    """
    filled: Iterator[Record] = (row for row in rows if row.fault or any(map(str.strip, row.cells)))
    first = next(filled, None)
    if first is None:
        raise NoTableError(f"{name}: there is no table in this file.")
    if reading.columns:
        layout = _layout([_asked_for(word) for word in reading.columns], name, reading)
        # A head that says what was said already.
        if first.fault or not all(column_of(cell) for cell in first.cells if cell.strip()):
            filled = chain([first], filled)
        else:
            reading.tell(f"{name}: its first row names columns, so it was not taken for a unit.")
    else:
        if first.fault:
            raise DocumentError(f"{name}: line {first.line}: {first.fault}.")
        layout = layout_of(first.cells, name, reading)
        _tell_of_properties(first.cells, name, reading)
    for number, row in enumerate(filled, 1):
        yield Fault(number, row.line, row.fault) if row.fault else unit_of(row, layout, number)


def _asked_for(word: str) -> Column | None:
    if word == "-":
        return None
    column = column_of(word) or column_of(f"lang:{word}")
    if column is None:
        raise SettingsError(
            f"--columns: “{word}” is no column. Write codes of languages (az), source, target, note, id, "
            "prop:NAME, or - for one that is to be left out."
        )
    return column


def _found(head: str) -> Column | None:
    """The column under a head; what is not known is kept as a property of that name."""
    return column_of(head) or (Column("prop", name=head.strip()) if head.strip() else None)


def _tell_of_properties(head: Sequence[str], name: str, reading: Reading) -> None:
    unknown = [cell.strip() for cell in head if cell.strip() and column_of(cell) is None]
    if unknown:
        reading.tell(
            f"{name}: kept as properties, for termkit does not know these columns: {', '.join(unknown)}. "
            "If one is "
            "a language, name the columns with --columns."
        )


def layout_of(head: Sequence[str], name: str, reading: Reading) -> Layout:
    """The columns of a table with this head. Raises `NoTableError` where none is a language."""
    return _layout([_found(cell) for cell in head], name, reading)


def _layout(columns: Sequence[Column | None], name: str, reading: Reading) -> Layout:
    texts: _Columns = []
    others: _Columns = []
    source = ""
    seen: set[Column] = set()
    latest: dict[Column, int] = {}
    if len(columns) > _MOST_COLUMNS:
        raise NoTableError(
            f"{name}: the first row has {len(columns):,} cells. No table of units has so many."
        )
    for at, column in enumerate(columns):
        if column is None:
            continue
        if column.what in {"source", "target"}:
            asked = reading.source_language if column.what == "source" else reading.target_language
            language = asked or column.language
            if not language:
                raise DocumentError(
                    f"{name}: its column “{column.what}” does not say its language. Name it with "
                    f"--{column.what}-language, for example --{column.what}-language az."
                )
            source = language if column.what == "source" else source
            column = Column("text", language)
        first = _counted(column, 1)
        while column in seen:
            latest[first] = latest.get(first, 1) + 1
            column = _counted(column, latest[first])
        seen.add(column)
        (texts if column.what == "text" else others).append((at, column))
    if not texts:
        raise NoTableError(
            f"{name}: no column of the first row is a language. Let the first row name the columns (az, "
            "en, ru, note …), "
            "or name them with --columns az,en,ru."
        )
    others.sort(key=lambda place: place[1].nth)
    return Layout(texts, others, source, len(columns))


def _counted(column: Column, number: int) -> Column:
    """A column as the second, third … of its kind."""
    return column._replace(number=number) if column.what == "text" else column._replace(nth=number)


def unit_of(row: Record, layout: Layout, number: int) -> Unit | Fault:
    """The unit in a row; its variants are in the order of `Layout.texts`, without the empty ones."""
    cells = row.cells
    count = len(cells)
    if count <= (needed := layout.texts[-1][0]):
        return Fault(
            number,
            row.line,
            f"it has {count} {'cell' if count == 1 else 'cells'}, and the last language is in cell "
            f"{needed + 1}",
        )
    if count > layout.width and any(map(str.strip, cells[layout.width :])):
        return Fault(
            number,
            row.line,
            f"it has {count} cells, and there are {layout.width} columns. If the delimiter stands in a "
            "text, put the text "
            "in quotation marks",
        )
    texts = [(column, cells[at]) for at, column in layout.texts if cells[at] and not cells[at].isspace()]
    if not texts:
        return Fault(number, row.line, "it has no text in any language")
    if max(len(text) for _, text in texts) > LONGEST_SEGMENT:
        return Fault(number, row.line, "a segment is longer than a million characters")
    variants = tuple([Variant(column.language, text) for column, text in texts])
    said = [(column, cells[at]) for at, column in layout.others if at < count and cells[at].strip()]
    return _described(variants, [column for column, _ in texts], said, layout.source or "*all*")


def _described(
    variants: tuple[Variant, ...], places: Sequence[Column], said: Sequence[tuple[Column, str]], source: str
) -> Unit:
    """The unit with what the other cells of its row say of it and of its segments."""
    unit = Unit(variants, source)
    if not said:
        return unit
    parts = {(at.language, at.number): part for at, part in zip(places, variants, strict=True)}
    for column, cell in said:
        key = column.language, column.number
        if column.what == "source-language":
            unit = unit._replace(source_language=cell.strip())
        elif not column.language:
            unit = _with(unit, column, cell)
        elif key in parts and column.what == "markup":
            parts[key] = _coded(parts[key], cell)
        elif key in parts:
            parts[key] = _with(parts[key], column, cell)
    return unit._replace(variants=tuple(parts.values()))


def _coded(variant: Variant, markup: str) -> Variant:
    """The segment with its codes. Who has changed the text has not changed them: then the text counts."""
    from termkit.documents.tmx import text_of

    return variant._replace(markup=markup) if text_of(markup) == variant.text else variant


def _with(thing: _Described, column: Column, cell: str) -> _Described:
    """The unit or segment, with what one more cell says of it."""
    if column.what == "attribute":
        value = as_written(column.name, cell) or cell
        return thing._replace(attributes={**thing.attributes, column.name: value})
    if column.what == "note":
        return thing._replace(notes=(*thing.notes, Remark(cell)))
    kind = {"type": column.name} if column.name else NOTHING
    return thing._replace(props=(*thing.props, Remark(cell, kind)))


def rows_of(units: Iterable[Unit], writing: Writing) -> Iterator[list[str]]:
    """The rows of a table of units: a head with a column for all that any of them has, then one for each.

    `units` are gone through twice.

    >>> from termkit.documents.unit_formats import Writing
    >>> wind = Unit((Variant("ru", "ветер"), Variant("az", "külək", None, {"changeid": "leyla"})), "az")
    >>> list(rows_of([wind], Writing()))
    [['az', 'ru', 'source-language', 'az:changeid'], ['külək', 'ветер', 'az', 'leyla']]
    """
    columns = _columns_of(units, writing)
    if columns:
        yield [head_of(column) for column in columns]
    place = {column: at for at, column in enumerate(columns)}
    for unit in units:
        row = [""] * len(columns)
        for column, cell in cells_of(unit):
            if column in place:
                row[place[column]] = cell
        yield row


def _columns_of(units: Iterable[Unit], writing: Writing) -> list[Column]:
    """The columns that a table of these units needs, in a good order; tells what has no place in it."""
    found: dict[Column, None] = dict.fromkeys(Column("text", tag) for tag in writing.languages)
    empty = more = 0
    for unit in units:
        for column, cell in cells_of(unit):
            if cell and not cell.isspace():
                found.setdefault(column)
            elif column.what == "text":
                empty += 1
        more += _has_more(unit) or any(map(_has_more, unit.variants))
    if empty:
        writing.tell(f"left out: {counted(empty, 'empty segment')}, for an empty cell is none.")
    if more:
        writing.tell(
            f"left out: languages and encodings of notes and properties, of {more:,} "
            f"{'unit' if more == 1 else 'units'}."
        )
    # The languages that were asked for in their order, then those of the glossary, then others.
    order = {tag: at for at, tag in enumerate(dict.fromkeys((*writing.languages, "az", "en", "ru")))}
    columns = sorted(
        found,
        key=lambda column: (
            column.what != "text" and (2 if column.language else 1),
            order.get(column.language, order.get(re.split("[-_]", column.language)[0], len(order))),
            column.language,
            column.number,
            _KINDS.index(column.what),
        ),
    )
    if len(columns) > _MOST_COLUMNS:
        kept, lost = columns[:_MOST_COLUMNS], columns[_MOST_COLUMNS:]
        writing.tell(
            f"left out: {len(lost):,} of {len(columns):,} columns, {head_of(lost[0])} and what follows."
        )
        return kept
    return columns


def _has_more(thing: Unit | Variant) -> bool:
    """Does a note or property say something that no column holds: its language, its encoding?"""
    if not (thing.notes or thing.props):
        return False
    return any(
        remark.attributes.keys() - allowed
        for remarks, allowed in ((thing.notes, set()), (thing.props, {"type"}))
        for remark in remarks
    )

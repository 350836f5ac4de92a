"""The texts of a table, of CSV, TSV or a workbook: which cells are texts, in what language, of what source.

Where the first row names languages, a row is a text in these; else every cell is a text of its own. Start
reading at `texts_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.bilingual_document import segment_of
from termkit.documents.delimited_records import Record
from termkit.documents.placed_texts import Text
from termkit.documents.translation_units import Fault
from termkit.documents.unit_columns import column_of
from termkit.documents.unit_formats import Reading
from termkit.documents.unit_sources import keys_of, translations_in
from termkit.documents.unit_table import NoTableError, layout_of, unit_of
from termkit.errors import DocumentError
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.documents.document import Source
    from termkit.documents.translation_units import Unit
    from termkit.documents.unit_table import Layout

# Columns that are called source and target do not say which languages these are.
_SOURCE, _TARGET = "x-source", "x-target"
_LONGEST_KEY = 12


class Row(NamedTuple):
    """A row: what people call it, its cells, and where each stands; None is a cell that cannot be edited."""

    name: str
    cells: Sequence[str]
    places: Sequence[tuple[int, int] | None]


def texts_of(rows: Iterable[Row], path: str) -> Iterator[Text]:
    """The texts of a table, row by row.

    >>> head = Row("row 1", ["az", "ru"], [(0, 2), (3, 5)])
    >>> wind = Row("row 2", ["külək", "ветер"], [(6, 11), (12, 17)])
    >>> [(text.language, text.segment.text) for text in texts_of([head, wind], "words.csv")]
    [('az', 'külək'), ('ru', 'ветер')]

    Raises DocumentError for a row with more cells than there are columns.
    """
    filled = (row for row in rows if any(map(str.strip, row.cells)))
    head = next(filled, None)
    if head is None:
        return
    try:
        layout = layout_of(head.cells, path, _reading(head.cells))
    except NoTableError:
        for row in (head, *filled):
            yield from _cells(row)
        return
    for number, row in enumerate(filled, 1):
        yield from _translations(row, layout, number, path)


def _reading(head: Sequence[str]) -> Reading:
    """What stands in for the languages that the columns source and target do not name."""
    named = {column.what for column in map(column_of, head) if column and column.language}
    return Reading(None if "source" in named else _SOURCE, None if "target" in named else _TARGET)


def _cells(row: Row) -> Iterator[Text]:
    """Every cell with a letter in it, in no language that the table names."""
    several = sum(map(bool, row.places)) > 1
    for column, (cell, place) in enumerate(zip(row.cells, row.places, strict=True), 1):
        if place and any(map(str.isalpha, cell)):
            name = f"{row.name}, column {column}" if several else row.name
            yield Text(*place, segment_of(cell, 0, "", (), None)._replace(name=name))


def _translations(row: Row, layout: Layout, number: int, path: str) -> Iterator[Text]:
    # A program may leave out the empty cells at the end.
    cells = [*row.cells, *[""] * (layout.width - len(row.cells))]
    unit = unit_of(Record(number, cells), layout, number)
    if isinstance(unit, Fault):
        if any(cells[at].strip() for at, _ in layout.texts):
            raise DocumentError(f"{path}: {row.name}: {unit.message}.")
        return
    keys = keys_of(unit.props)
    key = keys.pop() if len(keys) == 1 else ""
    if unit.source_language == "*all*":
        unit = unit._replace(source_language=layout.texts[0][1].language)
    sources = _sources(unit)
    filled = [at for at, _ in layout.texts if cells[at].strip()]
    for at, variant in zip(filled, unit.variants, strict=True):
        place = row.places[at]
        if place is None or variant.language == _SOURCE:
            continue
        notes = [note.text for note in (*unit.notes, *variant.notes)]
        source, *others = (*sources[id(variant)], None)
        segment = segment_of(variant.text, 0, "", notes, source)._replace(others=tuple(filter(None, others)))
        name = f"{row.name} ({key})" if key and len(key) <= _LONGEST_KEY else row.name
        language = "" if variant.language == _TARGET else variant.language
        yield Text(*place, segment._replace(name=name), language)


def _sources(unit: Unit) -> dict[int, list[Source]]:
    """What each segment of a row translates, and behind it what there is in further languages."""
    found: dict[int, list[Source]] = {}
    for tag in dict.fromkeys(language_of(variant.language) for variant in unit.variants):
        first = {id(variant): source for variant, source in translations_in(unit, tag)}
        for variant, other in translations_in(unit, tag, every=True):
            source = first[id(variant)]
            several = found.setdefault(id(variant), [_said(source)] if source else [])
            if (
                source
                and other
                and other.language not in {source.language, *(one.language for one in several)}
            ):
                several.append(_said(other))
    return found


def _said(source: Source) -> Source:
    return source._replace(language="") if source.language in {_SOURCE, _TARGET} else source

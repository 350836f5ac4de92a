"""Lists of pairs: OmegaT's glossaries (source, target, comment between tabs), and Weblate's CSV.

Start reading at `read` and `write`. OmegaT reads its files as they are, so nothing in them is guarded against
spreadsheets; Weblate's are.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.delimited import protected, restored
from termkit.documents.delimited_records import delimiter_of, records
from termkit.documents.text_lines import text_lines
from termkit.errors import DocumentError
from termkit.glossary.exchange.pairs import Pair, entries_of, one_line, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Entry, Exchange

_WEBLATE = ("context", "source", "target", "fuzzy", "translator_comments", "developer_comments")
_YES = frozenset({"true", "1", "yes"})


def read(stream: BinaryIO, name: str, asked: Exchange) -> Iterator[Entry]:
    """The entries of a list.

    >>> from io import BytesIO
    >>> from termkit.glossary.exchange.formats import exchange
    >>> asked = exchange(source_language="en", target_language="az", format="omegat")
    >>> file = "# winds\\nwind\\tkülək\\tof air\\n".encode()
    >>> [dict(entry.values) for entry in read(BytesIO(file), "glossary.utf8", asked)]
    [{'en.preferred': 'wind', 'az.preferred': 'külək', 'note': 'of air'}]

    Raises `DocumentError` where it is none, `SettingsError` where its languages were not said.
    """
    asked.pair(name)
    lines = text_lines(stream, name, asked.encoding)
    if asked.format == "omegat":
        yield from entries_of(_of_omegat(lines, asked), asked, ("note",), name)
    else:
        yield from entries_of(_of_weblate(lines, name, asked), asked, ("note", "definition", "review"), name)


def _of_omegat(lines: Iterable[str], asked: Exchange) -> Iterator[Pair]:
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        if len(cells) < 2 or not (cells[0] and cells[1]):
            asked.faults.append(
                f"line {number} was left out: there are no two terms with a tab between them."
            )
            continue
        yield Pair(cells[0], cells[1], note=cells[2] if len(cells) > 2 else "", line=number)


def _of_weblate(lines: Iterable[str], name: str, asked: Exchange) -> Iterator[Pair]:
    delimiter, lines = delimiter_of(
        lines, lambda cells: len({"source", "target"} & set(map(str.lower, cells)))
    )
    heads: list[str] = []
    for row in records(lines, delimiter):
        if row.fault:
            asked.faults.append(f"row {row.line} was left out: {row.fault}.")
            continue
        cells = [restored(cell).strip() for cell in row.cells]
        if not heads:
            heads = [cell.lower() for cell in cells]
            if not {"source", "target"} <= set(heads):
                raise DocumentError(f"{name}: the first row has no columns “source” and “target”.")
            continue
        said = dict(zip(heads, cells, strict=False))
        yield Pair(
            said.get("source", ""),
            said.get("target", ""),
            id=said.get("context", ""),
            note=said.get("translator_comments", ""),
            definition=said.get("developer_comments", ""),
            proposed=said.get("fuzzy", "").lower() in _YES,
            line=row.line,
        )


def write(concepts: Iterable[Concept], asked: Exchange) -> Iterator[bytes]:
    """The pieces of a list."""
    if asked.format == "omegat":
        yield b"# Glossary in tab-separated format -*- coding: utf-8 -*-\n"
        for pair in pairs_of(concepts, asked, {"note", "definition"}):
            remark = " ".join(part for part in (pair.definition, pair.note) if part)
            yield ("\t".join(map(one_line, (pair.source, pair.target, remark))).rstrip("\t") + "\n").encode()
        return
    yield _row(_WEBLATE)
    # Of one source Weblate has one translation.
    carried = {"note", "definition", "review"}
    for pair in pairs_of(concepts, asked, carried, targets=("preferred",)):
        fuzzy = "True" if pair.proposed else ""
        cells = (pair.id, pair.source, pair.target, fuzzy, pair.note, pair.definition)
        yield _row(tuple(map(protected, cells)))


def _row(cells: tuple[str, ...]) -> bytes:
    buffer = StringIO(newline="")
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode()

"""The table of a document's citations as text for a person, as CSV, and as JSON.

A row is a key: the key as written, its place, the entry it means, and the verdict, which is `ok` or the name
of the rule that `termkit check` reports. The entries that no key means follow. Start reading at `rows_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.text.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.citations.entries import Entry
    from termkit.citations.table import Table
    from termkit.documents import Document

_SHORT = 60
UNCITED = "uncited"
# A spreadsheet would run a cell that begins with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = ("path", "line", "column", "key", "verdict", "entry", "entry_line")


class Row(NamedTuple):
    """A key, or an entry without one (then `key` is empty and the verdict `uncited`).

    Where the list lacks the work, `nearest` are entries by authors with a name like that of the key.
    """

    path: str
    line: int
    column: int
    start: int
    end: int
    key: str
    kind: str
    verdict: str
    entries: tuple[str, ...]
    entry_lines: tuple[int, ...]
    nearest: tuple[str, ...] = ()


def rows_of(document: Document, tables: Iterable[Table]) -> Iterator[Row]:
    """The rows of a document, its keys by place and then the entries that no key means.

    >>> from termkit.citations import citations
    >>> from termkit.documents import read_document
    >>> text = "See Кулагин (2000а).\\n\\n## References\\n\\nKulagin, V. M. 2000a. *Peace*. Moscow.\\n"
    >>> document = read_document(text.encode(), "essay.md")
    >>> for row in rows_of(document, citations(document, "en")):
    ...     print(row.line, row.column, row.key, row.verdict, row.entries)
    1 5 Кулагин (2000а) citation-spelling ('Kulagin, V. M. 2000a. *Peace*. Moscow.',)
    """
    for table in tables:
        lines = Lines(table.text)
        for citation in table.citations:
            line, column = lines.position(citation.key.span.start)
            yield Row(
                document.path, line, column, *citation.key.span, citation.key.as_cited(table.text),
                citation.key.kind, citation.verdict,
                tuple(_entry(table.text, entry) for entry in citation.entries),
                tuple(lines.position(entry.span.start)[0] for entry in citation.entries),
                tuple(_entry(table.text, entry) for entry in citation.near),
            )  # fmt: skip
        for entry in table.uncited:
            line, column = lines.position(entry.span.start)
            shown = _entry(table.text, entry)
            yield Row(document.path, line, column, *entry.span, "", "entry", UNCITED, (shown,), (line,))


def as_text(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as columns for a person, and how many there are of each verdict."""
    every = list(rows)
    keys = [row for row in every if row.verdict != UNCITED]
    uncited = [row for row in every if row.verdict == UNCITED]
    if not every:
        yield "no list of references, or no entries in it"
        return
    width = min(40, max((len(row.key) for row in keys), default=0))
    verdicts = max((len(row.verdict) for row in keys), default=0)
    for row in keys:
        entry = row.entries[0] if row.entries else "an archive" if row.kind == "archive" else "–"
        if row.nearest:
            entry = f"– (nearest: {row.nearest[0]})"
        more = f" (and {len(row.entries) - 1} more)" if len(row.entries) > 1 else ""
        place = f"{row.line}:{row.column}"
        yield f"{place:>8}  {row.key:{width}}  {row.verdict:{verdicts}}  {entry}{more}".rstrip()
    if uncited:
        yield ""
        yield "Never cited:"
        for row in uncited:
            yield f"{row.line:>6}:{row.column}  {row.entries[0]}"
    right = sum(row.verdict == "ok" for row in keys)
    yield ""
    yield (
        f"{_counted(len(keys), 'citation', 'citations')}, {right} of them right; "
        f"{_counted(len(uncited), 'entry', 'entries')} never cited"
    )


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def as_csv(rows: Iterable[Row]) -> Iterator[str]:
    """The rows as CSV with a head; before what a spreadsheet would run as a formula stands an apostrophe.

    >>> row = Row("-", 1, 1, 0, 4, "=1+1", "bracketed", "ok", (), ())
    >>> list(as_csv([row]))[1]
    "-,1,1,'=1+1,ok,,"
    """
    import csv
    import io

    yield ",".join(COLUMNS)
    for row in rows:
        buffer = io.StringIO()
        cells = (
            row.path, row.line, row.column, row.key, row.verdict, " | ".join(row.entries),
            " ".join(map(str, row.entry_lines)),
        )  # fmt: skip
        csv.writer(buffer, lineterminator="").writerow(map(_harmless, cells))
        yield buffer.getvalue()


def as_json(rows: Iterable[Row]) -> str:
    """`{"version": 1, "citations": [...], "uncited": [...]}`; code points count from 0, lines from 1."""
    import json

    every = [row._asdict() for row in rows]
    keys = [row for row in every if row["verdict"] != UNCITED]
    uncited = [row for row in every if row["verdict"] == UNCITED]
    return json.dumps({"version": 1, "citations": keys, "uncited": uncited}, ensure_ascii=False, indent=2)


def _harmless(cell: object) -> object:
    written = str(cell)
    return (
        f"'{written}" if isinstance(cell, str) and written != "-" and written.startswith(_FORMULA) else cell
    )


def _entry(text: str, entry: Entry) -> str:
    written = " ".join(entry.span.of(text)[: 4 * _SHORT].split())
    return written if len(written) <= _SHORT else written[: _SHORT - 1].rstrip() + "…"

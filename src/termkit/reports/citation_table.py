"""The table of a document's citations as text for a person, as CSV, and as JSON.

A row is a key: the key as written, its place, the entry it means, and the verdict, which is `ok` or the name
of the rule that `termkit check` reports. The entries that no key means follow. Start reading at `rows_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.citations.entries import Entry
    from termkit.citations.table import Table
    from termkit.documents import Document

_SHORT = 60
UNCITED = "uncited"
COLUMNS = ("path", "line", "column", "key", "verdict", "entry", "entry_line", "segment")


class Row(NamedTuple):
    """A key, or an entry without one (then `key` is empty and the verdict `uncited`).

    In a container, whose pieces have names, `segment` and `entry_segments` name them and there are no lines.
    Where the list lacks the work, `nearest` are entries by authors with a name like that of the key.
    """

    path: str
    line: int | None
    column: int | None
    start: int
    end: int
    key: str
    kind: str
    verdict: str
    entries: tuple[str, ...]
    entry_lines: tuple[int | None, ...]
    nearest: tuple[str, ...] = ()
    segment: str | None = None
    entry_segments: tuple[str | None, ...] = ()

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        return self.segment or f"{self.line}:{self.column}"


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
    for segment, table in zip(document.segments, tables, strict=True):
        positions = Positions(segment)
        for citation in table.citations:
            at, end = positions.of(citation.key.span.start), positions.end_of(*citation.key.span)
            there = [positions.of(entry.span.start) for entry in citation.entries]
            yield Row(
                document.path, at.line, at.column, at.offset, end.offset, citation.key.as_cited(table.text),
                citation.key.kind, citation.verdict,
                tuple(_entry(table.text, entry) for entry in citation.entries),
                tuple(place.line for place in there),
                tuple(_entry(table.text, entry) for entry in citation.near),
                at.name, tuple(place.name for place in there),
            )  # fmt: skip
        for entry in table.uncited:
            at, end = positions.of(entry.span.start), positions.end_of(*entry.span)
            yield Row(
                document.path, at.line, at.column, at.offset, end.offset, "", "entry", UNCITED,
                (_entry(table.text, entry),), (at.line,), segment=at.name, entry_segments=(at.name,),
            )  # fmt: skip


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
        yield f"{row.place:>8}  {row.key:{width}}  {row.verdict:{verdicts}}  {entry}{more}".rstrip()
    if uncited:
        yield ""
        yield "Never cited:"
        for row in uncited:
            yield f"{row.place:>8}  {row.entries[0]}"
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
    "'-,1,1,'=1+1,ok,,,"
    """
    from termkit.documents.delimited import csv_line

    yield ",".join(COLUMNS)
    for row in rows:
        lines = " ".join(str(line) for line in row.entry_lines if line)
        entries = " | ".join(row.entries)
        yield csv_line((row.path, row.line, row.column, row.key, row.verdict, entries, lines, row.segment))


def as_json(rows: Iterable[Row]) -> str:
    """`{"version": 1, "citations": [...], "uncited": [...]}`; code points count from 0, lines from 1."""
    import json

    every = [row._asdict() for row in rows]
    keys = [row for row in every if row["verdict"] != UNCITED]
    uncited = [row for row in every if row["verdict"] == UNCITED]
    return json.dumps({"version": 1, "citations": keys, "uncited": uncited}, ensure_ascii=False, indent=2)


def _entry(text: str, entry: Entry) -> str:
    written = " ".join(entry.span.of(text)[: 4 * _SHORT].split())
    return written if len(written) <= _SHORT else written[: _SHORT - 1].rstrip() + "…"

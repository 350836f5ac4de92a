"""How the rules of citations name an entry of the list, and the places of more of them, in a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.finding import Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.checks.context import Context
    from termkit.citations.entries import Entry
    from termkit.citations.table import Citation

_SHOWN = 3


def citations_with(verdict: str, context: Context) -> Iterator[Citation]:
    """The citations of a text of which one rule has something to say."""
    table = context.cited
    return (citation for citation in (table.citations if table else ()) if citation.verdict == verdict)


def name_of(entry: Entry, context: Context) -> str:
    """An entry as it would be cited, with its line: “Kulagin 2000a” (line 80)."""
    names = " ".join(entry.authors[0].surname.split()) if entry.authors else _title(entry, context)
    if len(entry.authors) > 2 or entry.more:
        names += " et al."
    elif len(entry.authors) == 2:
        names += f" and {entry.authors[1].surname}"
    year = f" {entry.year.span.of(context.text)}" if entry.year else ""
    return f"“{names}{year}” ({context.positions.of(entry.span.start).said_by_line})"


def names_of(entries: Iterable[Entry], context: Context) -> str:
    """Several entries in a row, the first three of them."""
    every = list(entries)
    named = ", ".join(name_of(entry, context) for entry in every[:_SHOWN])
    return f"{named} …" if len(every) > _SHOWN else named


def related_to(entries: Iterable[Entry], context: Context) -> list[Related]:
    """The places of entries beside a finding."""
    return [
        Related(entry.head, entry.head.of(context.text), "an entry of the list")
        for entry in list(entries)[:_SHOWN]
    ]


def _title(entry: Entry, context: Context) -> str:
    title = " ".join(entry.title.of(context.text).split())
    return title if len(title) <= 40 else title[:39] + "…"

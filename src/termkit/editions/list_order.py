"""The order of a list of references by the alphabet of an edition. Start reading at `in_order`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.languages import language
from termkit.languages.collation import sort_key
from termkit.text.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.citations.entries import Entry

# A dash stands for the author of the entry above, with which it moves.
_SAME_AUTHOR = re.compile(r"[_*\s]*(?:[—–―‒-]{1,6}|_{3,})[.,]?\s")


def in_order(entries: Sequence[Entry], text: str, tag: str, head: Callable[[Entry], str]) -> list[Entry]:
    """The entries sorted, each part of the list for itself; a numbered part stays as it is.

    First come those in the script of the language, then the others. `head` is what an entry is sorted by;
    then come the year and the title.
    """
    found: list[Entry] = []
    for group in sorted({entry.group for entry in entries}):
        part = [entry for entry in entries if entry.group == group]
        found += part if any(entry.numbered for entry in part) else _sorted(part, text, tag, head)
    return found


def _sorted(part: Sequence[Entry], text: str, tag: str, head: Callable[[Entry], str]) -> list[Entry]:
    rows: list[list[Entry]] = []
    for entry in part:
        if rows and _SAME_AUTHOR.match(text, entry.span.start, entry.span.end):
            rows[-1].append(entry)
        else:
            rows.append([entry])
    own = language(tag).script

    def key(row: list[Entry]) -> tuple[object, ...]:
        first = row[0]
        name = head(first)
        script = script_of(next((letter for letter in name if letter.isalpha()), "a")) or "Latin"
        alphabet = "ru" if script == "Cyrillic" else tag if tag != "ru" else "en"
        if alphabet == "en":
            # English has no ə; its names have a there.
            name = name.replace("ə", "a").replace("Ə", "A")
        year = first.year.year if first.year else 9999
        return script != own, sort_key(name, alphabet), year, sort_key(first.title.of(text), alphabet)

    return [entry for row in sorted(rows, key=key) for entry in row]

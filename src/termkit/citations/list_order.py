"""Is a list of references in the order of the alphabet, and which entries stand in a wrong place?

A list may be sorted in several ways: as one, Cyrillic and Latin apart in either order, or each language apart.
The way in which the fewest entries are out of place is taken to be meant; a list that most entries contradict is
sorted otherwise (by first mention, by kind) and left alone. Start reading at `misplaced`.

Source: CLDR collation, by `termkit.languages.collation`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages.collation import sort_key
from termkit.text.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.citations.entries import Entry
    from termkit.citations.table import Table

_FEWEST = 4
# So many entries of a hundred must be in their place, or the list is not sorted by the alphabet.
_SORTED = 75

_Key = tuple[object, ...]


class Misplaced(NamedTuple):
    """An entry out of place: `after` is the one it belongs behind, `before` the one it belongs in front of."""

    entry: Entry
    after: Entry | None
    before: Entry | None


def misplaced(table: Table) -> list[Misplaced]:
    """The entries that are not where the alphabet puts them."""
    entries = [entry for entry in table.entries if entry.authors or entry.title.of(table.text)]
    if len(entries) < _FEWEST:
        return []
    best: list[Entry] | None = None
    key: Callable[[Entry], _Key] = _as_one(table)
    for wanted in (_as_one(table), _by_script(table, entries), _by_language(table, entries)):
        kept = _longest_sorted(entries, wanted)
        if best is None or len(kept) > len(best):
            best, key = kept, wanted
    assert best is not None
    if len(best) * 100 < len(entries) * _SORTED or len(best) == len(entries):
        return []
    kept_starts = {entry.span.start for entry in best}
    keys = [key(entry) for entry in best]
    found = []
    for entry in entries:
        if entry.span.start not in kept_starts:
            at = bisect_left(keys, key(entry))  # type: ignore[type-var]
            found.append(Misplaced(entry, best[at - 1] if at else None, best[at] if at < len(best) else None))
    return found


def _name(table: Table, entry: Entry) -> str:
    if not entry.authors:
        return entry.title.of(table.text)
    return entry.authors[0].surname.lstrip("“\"«„*_")


def _names(table: Table, entry: Entry) -> tuple[tuple[int, ...], ...]:
    """What an entry is sorted by: the surname, then what is written of the given name as far as one letter."""
    tag = _tag(table, entry)
    name = _name(table, entry)
    # A dash stands for the author above.
    if not entry.authors:
        return (sort_key(name, tag),)
    given = entry.authors[0].given
    return (sort_key(name, tag), sort_key(given[:1], tag))


def _tag(table: Table, entry: Entry) -> str:
    """The alphabet that sorts an entry: the text's own in its script, Russian or English in the other."""
    script = _script(table, entry)
    if script == "Cyrillic":
        return "ru"
    return table.tag if table.tag in {"az", "en"} else "en"


def _script(table: Table, entry: Entry) -> str:
    first = next((letter for letter in _name(table, entry) if letter.isalpha()), "a")
    return script_of(first) or "Latin"


def _as_one(table: Table) -> Callable[[Entry], _Key]:
    """All in one row: the scripts in the order of the collation of the text's language."""
    own = "Cyrillic" if table.tag == "ru" else "Latin"
    return lambda entry: (entry.group, _script(table, entry) != own, _names(table, entry))


def _by_script(table: Table, entries: Sequence[Entry]) -> Callable[[Entry], _Key]:
    """The script that comes first, first."""
    first = _script(table, entries[0])
    return lambda entry: (entry.group, _script(table, entry) != first, _names(table, entry))


def _by_language(table: Table, entries: Sequence[Entry]) -> Callable[[Entry], _Key]:
    """Each language apart, in the order in which they come."""
    order: dict[str, int] = {}
    for entry in entries:
        order.setdefault(entry.tag, len(order))
    return lambda entry: (entry.group, order[entry.tag], _names(table, entry))


def _longest_sorted(entries: Sequence[Entry], key: Callable[[Entry], _Key]) -> list[Entry]:
    """The longest row of entries, in the order of the list, that is sorted; equal keys may follow each other."""
    tails: list[tuple[_Key, int]] = []
    before: list[int] = []
    for number, entry in enumerate(entries):
        # A number in the key makes equal ones grow in the order of the list.
        wanted = ((key(entry), number), number)
        at = bisect_left(tails, wanted)
        before.append(tails[at - 1][1] if at else -1)
        tails[at : at + 1] = [wanted]
    row = []
    at = tails[-1][1] if tails else -1
    while at >= 0:
        row.append(entries[at])
        at = before[at]
    return row[::-1]

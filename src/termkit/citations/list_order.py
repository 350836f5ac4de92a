"""Is a list of references in the order of the alphabet, and which entries stand in a wrong place?

A list may be sorted in several ways: Cyrillic entries before, behind or amid the Latin ones, each language
apart or all together. So entries of one script are held against each other only, in the way in which the
fewest are out of place; a list that most entries contradict is sorted otherwise (by first mention, by kind)
and left alone. Start reading at `misplaced`.

Source: CLDR collation, by `termkit.languages.collation`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages.collation import UNKNOWN, sort_key
from termkit.text.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.citations.entries import Entry
    from termkit.citations.table import Table

_FEWEST = 4
# So many entries of a hundred must be in their place, or the list is not sorted by the alphabet.
_SORTED = 75
# The same for parts of a list with less than the fewest entries, of which there must be two.
_SORTED_IN_PARTS, _PARTS = 60, 2

_Key = tuple[int, tuple[tuple[int, ...], ...]]


class Misplaced(NamedTuple):
    """An entry out of place: it belongs behind the entry `after` and in front of `before`."""

    entry: Entry
    after: Entry | None
    before: Entry | None


def misplaced(table: Table) -> list[Misplaced]:
    """The entries that are not where the alphabet puts them among those of their script."""
    by_script: dict[tuple[int, str], list[Entry]] = {}
    for entry in table.entries:
        if not _has_its_letters(table, entry):
            continue
        by_script.setdefault((entry.group, _script(table, entry)), []).append(entry)
    found = [fault for entries in by_script.values() for fault in _misplaced(table, entries)]
    found += _in_small_groups(table, [entries for entries in by_script.values() if len(entries) < _FEWEST])
    return sorted(found, key=lambda fault: fault.entry.span)


def _misplaced(table: Table, entries: Sequence[Entry]) -> list[Misplaced]:
    if len(entries) < _FEWEST:
        return []
    key: Callable[[Entry], _Key] = _as_one(table)
    best = _longest_sorted(entries, key)
    for other in (_by_language(table, entries), _foreign_last(table, entries)):
        sorted_so = _longest_sorted(entries, other)
        if len(sorted_so) > len(best):
            best, key = sorted_so, other
    if len(best) * 100 < len(entries) * _SORTED:
        return []
    return _outside(best, entries, key)


def _outside(
    best: Sequence[Entry], entries: Sequence[Entry], key: Callable[[Entry], _Key]
) -> list[Misplaced]:
    """The entries that are not among the best sorted ones, and where they belong."""
    kept_starts = {entry.span.start for entry in best}
    keys = [key(entry) for entry in best]
    found = []
    for entry in entries:
        if entry.span.start not in kept_starts:
            at = bisect_left(keys, key(entry))
            found.append(Misplaced(entry, best[at - 1] if at else None, best[at] if at < len(best) else None))
    return found


def _in_small_groups(table: Table, groups: Sequence[Sequence[Entry]]) -> list[Misplaced]:
    """The same for the parts of a list that have headings and few entries each: they are looked at together.

    A few entries may be in another order by chance, so it must be neither that of the years nor of the keys.
    """
    entries = [entry for group in groups for entry in group]
    parts = {entry.group for entry in table.entries}
    if len(parts) < _PARTS or len(entries) < _FEWEST or any(entry.numbered for entry in entries):
        return []
    key = _as_one(table)
    best = [_longest_sorted(group, key) for group in groups]
    if sum(map(len, best)) * 100 < len(entries) * _SORTED_IN_PARTS:
        return []
    first: dict[int, int] = {}
    for citation in table.citations:
        for entry in citation.entries:
            first.setdefault(entry.span.start, citation.key.span.start)
    years = [[entry.year.year for entry in group if entry.year] for group in groups]
    cited = [[first[entry.span.start] for entry in group if entry.span.start in first] for group in groups]
    rows: tuple[list[list[int]], ...] = (years, [row[::-1] for row in years], cited)
    whole = (found for found in rows if sum(map(len, found)) == len(entries))
    if any(all(row == sorted(row) for row in found) for found in whole):
        return []
    return [fault for kept, group in zip(best, groups, strict=True) for fault in _outside(kept, group, key)]


def _has_its_letters(table: Table, entry: Entry) -> bool:
    """Can the alphabet tell the entry's place? English has no ə, and lists put it under a or under e."""
    return all(number < UNKNOWN for number in sort_key(_name(table, entry)[:4], _tag(table, entry)))


def _name(table: Table, entry: Entry) -> str:
    if not entry.authors:
        return entry.title.of(table.text)
    return entry.authors[0].surname.lstrip('“"«„*_')


def _names(table: Table, entry: Entry) -> tuple[tuple[int, ...], ...]:
    """What an entry is sorted by: the surname, then the first letter of the given name."""
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
    """All in one row."""
    return lambda entry: (0, _names(table, entry))


def _by_language(table: Table, entries: Sequence[Entry]) -> Callable[[Entry], _Key]:
    """Each language apart, in the order in which they come."""
    order: dict[str, int] = {}
    for entry in entries:
        order.setdefault(entry.tag, len(order))
    return lambda entry: (order[entry.tag], _names(table, entry))


def _foreign_last(table: Table, entries: Sequence[Entry]) -> Callable[[Entry], _Key]:
    """A last row, sorted in itself, of entries in other languages than the text's, whichever they are."""
    names = [_names(table, entry) for entry in entries]
    first = len(entries) - 1
    while first and names[first - 1] <= names[first]:
        first -= 1
    while first < len(entries) and entries[first].tag == table.tag:
        first += 1
    own_before = sum(entry.tag == table.tag for entry in entries[:first])
    own_after = sum(entry.tag == table.tag for entry in entries[first:])
    if first == len(entries) or own_after or own_before * 2 < first:
        return _as_one(table)
    start = entries[first].span.start
    return lambda entry: (int(entry.span.start >= start), _names(table, entry))


def _longest_sorted(entries: Sequence[Entry], key: Callable[[Entry], _Key]) -> list[Entry]:
    """The longest row of entries, in the order of the list, that is sorted; equal keys may follow each
    other."""
    tails: list[tuple[tuple[_Key, int], int]] = []
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

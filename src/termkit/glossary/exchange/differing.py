"""What two states of a glossary say differently, entry by entry. Start reading at `differences`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.glossary.exchange.importing import Names
from termkit.glossary.exchange.merging import Conflict, merged
from termkit.glossary.values import concept_of, ordered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.glossary.exchange.formats import Entry


class Difference(NamedTuple):
    """An entry that is not the same: without `before` it is new, without `after` it is gone.

    `new_id` is its id afterwards, where only that name agrees.
    """

    id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    new_id: str = ""


def differences(old: Iterable[Entry], new: Iterable[Entry]) -> Iterator[Difference]:
    """The entries that differ, in the order of the new state, and behind them those that are gone.

    Entries are the same by id, or else by their names. Only what both files could say is compared.

    >>> from termkit.glossary.exchange.formats import Entry
    >>> old = [Entry("baku", {"kind": "place", "az.preferred": "Baki"})]
    >>> new = [Entry("baku", {"kind": "place", "az.preferred": "Bakı"})]
    >>> new += [Entry("sea", {"az.preferred": "dəniz"})]
    >>> [(one.id, one.before is None) for one in differences(old, new)]
    [('baku', False), ('sea', True)]
    """
    before = {entry.id or f"row {entry.line}": entry for entry in old}
    after = {entry.id or f"row {entry.line}": entry for entry in new}
    renamed = _renamed(before, after)
    for name, entry in after.items():
        was = before.get(name) or before.get(renamed.get(name, ""))
        if was is None:
            yield Difference(name, None, _values(entry, entry))
            continue
        old_values, new_values = _values(was, entry), _values(entry, was)
        if old_values != new_values:
            yield Difference(was.id or name, old_values, new_values, "" if name in before else name)
    found = {*after, *renamed.values()}
    for name, entry in before.items():
        if name not in found:
            yield Difference(name, _values(entry, entry), None)


def _values(entry: Entry, other: Entry) -> dict[str, Any]:
    """What an entry says of what both can say."""
    keys = [known.keys for known in (entry, other) if known.keys is not None]
    values = {"kind": "term", **entry.values} if not keys else entry.values
    return ordered({key: value for key, value in values.items() if all(key in known for known in keys)})


def _renamed(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> dict[str, str]:
    """The old name of entries that stand under another now."""
    left = {name: entry for name, entry in before.items() if name not in after}
    concepts = [
        concept_of(name.replace(" ", "-"), {"kind": "term", **entry.values})[0]
        for name, entry in left.items()
    ]
    names = Names(concept for concept in concepts if concept is not None)
    by_id = {name.replace(" ", "-"): name for name in left}
    found: dict[str, str] = {}
    for name, entry in after.items():
        concept, _ = (
            concept_of("new", {"kind": "term", **entry.values}) if name not in before and left else (None, [])
        )
        was, _ = names.meant(entry, concept) if concept is not None else (None, [])
        if was is not None and by_id[was.id] not in found.values():
            found[name] = by_id[was.id]
    return found


class MergedEntry(NamedTuple):
    """An entry after a merge of two states; None is an entry that is gone."""

    id: str
    ours: Mapping[str, Any] | None
    values: Mapping[str, Any] | None
    conflicts: tuple[Conflict, ...] = ()


def merged_states(
    ours: Iterable[Entry], theirs: Iterable[Entry], base: Iterable[Entry] | None = None, prefer: str = "ours"
) -> Iterator[MergedEntry]:
    """Two states of a glossary brought together, ours first, then what only they have.

    Entries are the same by id. With a base, an entry that one side has deleted and the other left alone is
    gone; where the other has changed it, that is a conflict on `kind`, the key that no entry lacks.
    """
    mine, their = ({entry.id: entry for entry in side} for side in (ours, theirs))
    was = None if base is None else {entry.id: entry.values for entry in base}
    for name in dict.fromkeys((*mine, *their)):
        one, other = mine.get(name), their.get(name)
        before = None if was is None else was.get(name)
        if one is not None and other is not None:
            keys = other.keys
            done = merged(
                one.values,
                other.values,
                before,
                covers=lambda key, keys=keys: keys is None or key in keys,  # type: ignore[misc]
                prefer=prefer,
            )
            yield MergedEntry(name, one.values, done.values, done.conflicts)
            continue
        left = one or other
        values = left.values if left is not None else {}
        if before is None:
            yield MergedEntry(name, one.values if one else None, values)
        elif before == values:
            yield MergedEntry(name, one.values if one else None, None)
        else:
            kind = values.get("kind")
            conflict = Conflict("kind", before.get("kind"), kind if one else None, kind if other else None)
            kept = one if prefer == "ours" else other
            yield MergedEntry(name, one.values if one else None, kept.values if kept else None, (conflict,))

"""Bring what another file says of an entry together with what ours says. Start reading at `merged`.

Three states of an entry are compared key by key: the base, which both sides began with, ours and theirs. What
one side changed is taken from it, what both changed alike is taken once, and lists grow and shrink by what
each side added and took away. What both changed otherwise is a conflict, and so is what both say where there
is no base; until somebody decides, ours stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.glossary.concepts import STATUSES
from termkit.glossary.values import LISTS, key_name, ordered
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_NAME = ("preferred", "family", "given", "patronymic", "title")


class Conflict(NamedTuple):
    """A key on which two sides differ; None is no value at all."""

    key: str
    base: Any
    ours: Any
    theirs: Any


class Merged(NamedTuple):
    """An entry after the merge: its values, and what could not be decided."""

    values: dict[str, Any]
    conflicts: tuple[Conflict, ...] = ()


def merged(
    ours: Mapping[str, Any],
    theirs: Mapping[str, Any],
    base: Mapping[str, Any] | None = None,
    covers: Callable[[str], bool] = lambda key: True,
    prefer: str = "ours",
) -> Merged:
    """Our values with theirs; `covers` says which keys their file could say at all.

    A conflict is decided as `prefer` says (`"ours"` or `"theirs"`), and told all the same. Without a base
    nothing is ever deleted.

    >>> ours = {"az.preferred": "külək", "az.admitted": ["yel"], "domain": "weather"}
    >>> theirs = {"az.preferred": "külək", "az.admitted": ["meh"], "domain": "meteorology"}
    >>> done = merged(ours, theirs)
    >>> done.values["az.admitted"], [conflict.key for conflict in done.conflicts]
    (['yel', 'meh'], ['domain'])

    With the base, theirs is seen to have changed the one and taken away the other:

    >>> done = merged(ours, theirs, ours)
    >>> done.values["az.admitted"], done.values["domain"], done.conflicts
    (['meh'], 'meteorology', ())
    """
    values: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for key in dict.fromkeys((*ours, *theirs)):
        mine, their = ours.get(key), theirs.get(key)
        was = base.get(key) if base is not None else None
        if not covers(key):
            value = mine
        elif key_name(key) in LISTS:
            value = _list(mine, their, was)
        elif mine == their or (their is None and base is None) or (base is not None and their == was):
            value = mine
        elif (mine is None and was is None) or (base is not None and mine == was):
            value = their
        else:
            conflicts.append(Conflict(key, was, mine, their))
            value = their if prefer == "theirs" else mine
        if value:
            values[key] = value
    conflicts += _names(values, ours, theirs, prefer)
    conflicts += _statuses(values, ours, theirs, prefer)
    return Merged(ordered(values), tuple(conflicts))


def _list(ours: Any, theirs: Any, base: Any) -> list[Any]:
    """Ours without what they took away, and with what they added."""
    mine, their, was = (list(side) if side else [] for side in (ours, theirs, base))
    gone = [item for item in was if item not in their]
    return [item for item in mine if item not in gone] + [
        item for item in their if item not in mine and item not in was
    ]


def _names(
    values: dict[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], prefer: str
) -> list[Conflict]:
    """Where one side has a person's name in parts and the other as a whole, it is one or the other."""
    conflicts = []
    for tag in GLOSSARY_LANGUAGES:
        whole, family = f"{tag}.preferred", f"{tag}.family"
        if {whole, family} <= values.keys() and not any(
            {whole, family} <= side.keys() for side in (ours, theirs)
        ):
            conflicts.append(Conflict(whole, None, ours.get(whole), theirs.get(whole)))
            kept = theirs if prefer == "theirs" else ours
            for key in (f"{tag}.{part}" for part in _NAME):
                values.pop(key, None)
                if key in kept:
                    values[key] = kept[key]
    return conflicts


def _statuses(
    values: dict[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any], prefer: str
) -> list[Conflict]:
    """A spelling that has come to two statuses in one language keeps that of one side."""
    conflicts = []
    for tag in GLOSSARY_LANGUAGES:
        _promote(values, ours, tag)
        places: dict[str, list[str]] = {}
        for status in STATUSES:
            for item in _items(values.get(f"{tag}.{status}")):
                places.setdefault(_spelling(item), []).append(f"{tag}.{status}")
        for spelling, keys in places.items():
            was = {
                name: _keys_of(spelling, side, keys) for name, side in (("ours", ours), ("theirs", theirs))
            }
            if len(keys) < 2 or not was["ours"] or not was["theirs"] or was["ours"] == was["theirs"]:
                continue
            for key in keys:
                if key not in was[prefer] and not key.endswith(".preferred"):
                    values[key] = [item for item in _items(values[key]) if _spelling(item) != spelling]
                    if not values[key]:
                        del values[key]
            mine, their = (spelling if keys[-1] in was[name] else None for name in ("ours", "theirs"))
            conflicts.append(Conflict(keys[-1], None, mine, their))
    return conflicts


def _promote(values: dict[str, Any], ours: Mapping[str, Any], tag: str) -> None:
    """Where the other side has preferred a form that was admitted, it is not both."""
    chosen, admitted = values.get(f"{tag}.preferred"), f"{tag}.admitted"
    if chosen is not None and chosen != ours.get(f"{tag}.preferred") and admitted in values:
        values[admitted] = [item for item in values[admitted] if _spelling(item) != _spelling(chosen)]
        if not values[admitted]:
            del values[admitted]


def _keys_of(spelling: str, side: Mapping[str, Any], keys: list[str]) -> list[str]:
    return [key for key in keys if spelling in map(_spelling, _items(side.get(key)))]


def _items(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _spelling(item: Any) -> str:
    return str(item["text"] if isinstance(item, dict) else item)

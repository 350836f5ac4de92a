"""How long the targets of a unit of XLIFF may be. Start reading at `room_of`; several segments share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.bilingual import Room

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from termkit.documents.bilingual import Entry


def room_of(unit: Mapping[str, str]) -> Room:
    """The length that a unit permits, by its attributes.

    They are `maxwidth` and `maxbytes` in XLIFF 1.2, `sizeRestriction` in 2. Pixels cannot be counted here.

    >>> room_of({"maxwidth": "5", "size-unit": "char"}), room_of({"slr:sizeRestriction": "1,5"})
    (Room(characters=5, bytes=None), Room(characters=5, bytes=None))
    """
    restrictions = [value for name, value in unit.items() if name.endswith(":sizeRestriction")]
    width = unit.get("maxwidth") if unit.get("size-unit") == "char" else None
    most = restrictions[0].rpartition(",")[2] if restrictions else width
    characters, many = (
        int(value) if value and len(value) < 10 and value.isdecimal() else None
        for value in (most, unit.get("maxbytes"))
    )
    return Room(characters, many)


def shared(entries: Sequence[Entry]) -> list[Entry]:
    """The segments of a unit, whose room is one: those without a target share what the others leave.

    Each has a share as long as its source is, for nobody knows yet what the next will take.
    """
    if len(entries) < 2 or entries[0].room == Room():
        return list(entries)
    done = "".join(entry.target_text for entry in entries)
    taken = len(done), len(done.encode("utf-8", "replace"))
    sources = sum(len(entry.source_text) for entry in entries if not entry.target) or 1
    found = []
    for entry in entries:
        shares = (
            None if most is None else max(most - less, 0) * len(entry.source_text) // sources
            for most, less in zip(entry.room, taken, strict=True)
        )
        found.append(entry._replace(room=Room(*shares)))
    return found

"""Changes of the glossary's files, as somebody makes them on a page; a worker does this. Start at `drafted`.

Only files of the server's own glossary are written, never those that come with termkit: an entry of those is
copied into the own glossary, where it takes its place.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.glossary.editing import name_clashes, propose_id
from termkit.glossary.values import concept_of, values_of
from termkit.project.starting import destination
from termkit.server.pages.entry_form import merged, texts_of, values_from
from termkit.server.pages.history import Change, changes_of, held, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.server.desk import Desk


class Draft(NamedTuple):
    """An entry as it may be changed: what its file says now in each field, and what it would say.

    `changes` are the fields that would change, with both texts; `conflicts` those that somebody else has
    changed meanwhile. `faults` keep it from being written, `doubts` do not. `saved` says that it is.
    """

    id: str
    now: dict[str, str]
    texts: dict[str, str]
    changes: tuple[tuple[str, str, str], ...] = ()
    conflicts: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    saved: bool = False


def may_edit(desk: Desk, concept_id: str = "") -> bool:
    """Is there a file of our own that an entry, or a new one, can be written to?"""
    place = _place(desk, concept_id)
    return place is not None and _writable(place)


def drafted(
    desk: Desk,
    concept_id: str,
    mine: Mapping[str, str] | None = None,
    base: Mapping[str, str] | None = None,
    who: str | None = None,
) -> Draft | None:
    """An entry with the changes that somebody wishes; an empty id is a new entry.

    `mine` are the fields as they were filled in, and `base` as they were shown before; with `who`, they are
    written, if nothing speaks against it. None where there is nothing to be edited.

    Raises `GlossaryError` where the file cannot be read or written.
    """
    place = _place(desk, concept_id)
    if place is None or not _writable(place):
        return None
    if who is None or mine is None:
        return _draft(desk, place, concept_id, mine, base)[0]
    with held(place) as history:
        draft, before, after = _draft(desk, place, concept_id, mine, base)
        if draft.faults or draft.conflicts or not draft.changes:
            return draft
        _write(place, draft.id, before, after)
        write(history, who, draft.id, before or {}, after)
    return draft._replace(saved=True)


def changes(desk: Desk, concept_id: str) -> list[Change]:
    """What was changed in an entry on the pages, the newest first."""
    place = _place(desk, concept_id)
    return changes_of(place, concept_id) if place else []


def _draft(
    desk: Desk, place: Path, concept_id: str, mine: Mapping[str, str] | None, base: Mapping[str, str] | None
) -> tuple[Draft, dict[str, Any] | None, dict[str, Any]]:
    """The draft, what the file has of the entry now, and what it would have."""
    there = _in_file(place)
    before = there.get(concept_id)
    known = desk.glossary.concepts.get(concept_id)
    # What comes with termkit is the beginning of an entry of our own.
    start = before if before is not None else values_of(known) if known else {"kind": "term"}
    now = texts_of(start)
    if mine is None:
        return Draft(concept_id, now, now), before, start
    done = merged(base or {}, mine, now)
    after = values_from(done.texts, start)
    new = concept_id or propose_id(after)
    concept, faults = concept_of(new, after)
    if not concept_id and (new in there or new in desk.glossary.concepts):
        faults.append(f"[{new}] is already an entry. Look it up, and change that one.")
    texts = texts_of(after)
    differing = tuple((field, now[field], text) for field, text in texts.items() if text != now[field])
    doubts = tuple(name_clashes(desk.glossary, concept)) if concept else ()
    draft = Draft(new, now, done.texts, differing, done.conflicts, tuple(map(_said, faults)), doubts)
    return draft, before, after


def _said(fault: str) -> str:
    """A fault without the place in a file, for there is none yet."""
    return fault.partition(": ")[2] if fault.startswith(":") else fault


def _in_file(place: Path) -> dict[str, dict[str, Any]]:
    from termkit.glossary.store import load

    return {concept.id: values_of(concept) for concept in load([place])} if place.exists() else {}


def _write(place: Path, concept_id: str, before: dict[str, Any] | None, after: dict[str, Any]) -> None:
    from termkit.glossary.rewriting import write_changes

    entry = {concept_id: after}
    write_changes(place, entry if before is not None else {}, {} if before is not None else entry)


def _place(desk: Desk, concept_id: str) -> Path | None:
    """The file in which an entry is, or would be; None without a glossary of our own."""
    desk.look()
    if desk.order.no_glossary:
        return None
    given = [Path(path) for path in desk.order.glossary_paths]
    own = [path.resolve() for path in given or desk.project.own_glossaries]
    concept = desk.glossary.concepts.get(concept_id)
    if concept:
        path = Path(concept.path).resolve()
        if any(path.is_relative_to(place) for place in own):
            return path
    if given:
        return next((path for path in own if path.is_file()), None)
    target = destination(desk.project)
    return target.path if target.known else None


def _writable(place: Path) -> bool:
    """Files are replaced as a whole, so their folder has to be writable too."""
    return os.access(place.parent, os.W_OK) and (not place.exists() or os.access(place, os.W_OK))

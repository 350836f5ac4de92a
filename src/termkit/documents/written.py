"""How a file writes a text that is marked up: where each character of the text stands, and edits put there.

An edit changes its own characters and nothing else: an escape, a line that is wrapped, a tag in the middle of
a word stay as they are. Start reading at `rewritten`.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.document import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# A longer text is changed as a whole, for comparing two takes long.
_LONGEST_NAME = 1000


class Place(NamedTuple):
    """Where a character of a segment stands in what the file has of it; `plain` is text without escapes."""

    start: int
    end: int
    plain: bool = False


class Written(NamedTuple):
    """How a file writes a segment: what stands there, and the place of each character in it.

    `escaped` makes a text fit for this place, where its file has several ways to write one.
    """

    raw: str
    places: Sequence[Place]
    escaped: Callable[[str], str] | None = None


class Change(NamedTuple):
    """Put `text` in the place of what the file has from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


def letter_by_letter(edit: Edit, text: str) -> Iterator[Edit]:
    """An edit as edits of the letters that differ, so that a code among the others keeps its place.

    What is new before the first letter goes with that letter, whose format may be another than that of
    the letter before.

    >>> list(letter_by_letter(Edit(0, 9, "Rasulzadeh"), "Resulzade və"))
    [Edit(start=1, end=2, text='a'), Edit(start=9, end=9, text='h')]
    >>> list(letter_by_letter(Edit(6, 7, " qəzeti."), "Əkinçi."))
    [Edit(start=6, end=7, text=' qəzeti.')]
    """
    old = text[edit.start : edit.end]
    if max(len(old), len(edit.text)) > _LONGEST_NAME:
        yield edit
        return
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, edit.text, False).get_opcodes():
        if kind == "insert" and start == 0 and old:
            yield Edit(edit.start, edit.start + 1, edit.text[: new_end + 1])
        elif kind != "equal":
            yield Edit(edit.start + start, edit.start + end, edit.text[new_start:new_end])


def rewritten(written: Written, edits: Iterable[Edit], escaped: Callable[[str], str]) -> str:
    """What a file has of a segment, with the edits made.

    >>> places = [Place(at, at + 1) for at in (0, 1, 5, 6)]
    >>> rewritten(Written("Ba<b>ki</b>", places), [Edit(3, 4, "ı")], str)
    'Ba<b>kı</b>'
    """
    return replaced(written.raw, changes(written, edits, escaped))


def replaced(raw: str, changes: Iterable[Change]) -> str:
    """What stands in a file, with changes made that are in order and lie apart."""
    pieces: list[str] = []
    done = 0
    for start, end, text in changes:
        pieces += raw[done:start], text
        done = end
    return "".join([*pieces, raw[done:]])


def changes(written: Written, edits: Iterable[Edit], escaped: Callable[[str], str]) -> list[Change]:
    """The edits of a segment as changes of what the file has of it, in order."""
    raw, places = written[:2]
    escaped = written.escaped or escaped
    changes = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start == edit.end:
            changes.append(_insertion(raw, places, edit, escaped))
            continue
        text = edit.text
        for start, end, plain in runs_of(places[edit.start : edit.end]):
            changes.append(Change(start, end, text if plain else escaped(text)))
            text = ""  # the rest of what was there goes, and what stood between stays
    return changes


def _insertion(raw: str, places: Sequence[Place], edit: Edit, escaped: Callable[[str], str]) -> Change:
    """What is put in goes with the character before it."""
    if edit.start:
        before = places[edit.start - 1]
        return Change(before.end, before.end, edit.text if before.plain else escaped(edit.text))
    at = places[0].start if places else len(raw)
    return Change(at, at, edit.text if places and places[0].plain else escaped(edit.text))


def runs_of(places: Sequence[Place]) -> Iterator[Place]:
    """Places that touch, as one. There is at least one."""
    run = places[0]
    for place in places[1:]:
        if place.start == run.end and place.plain == run.plain:
            run = Place(run.start, place.end, run.plain)
        else:
            yield run
            run = place
    yield run

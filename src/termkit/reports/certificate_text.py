"""A certificate of normalising as text: what was changed into what, where and why, and what was left.

What is changed alike in many places is told once, with all of them. Start reading at `as_text`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import language
from termkit.reports.certificate import WHY
from termkit.reports.outputs.text import wrapped
from termkit.reports.screen import head, visible
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from termkit.documents.positions import Position
    from termkit.reports.certificate import Certificate, Change, Left
    from termkit.reports.colours import Painter

_LINE_BREAK = re.compile(r"[\r\n]+\s*|\t")
_LONGEST = 80
# What is meant to stay; a list is enough.
_TOLD_SHORTLY = frozenset({"reference", "bracket"})


class Told(NamedTuple):
    """What is told at once: a text in several places, what was written or may be written instead, and why."""

    text: str
    instead: str
    reasons: tuple[str, ...]
    places: tuple[str, ...]


def as_text(certificate: Certificate, room: int, paint: Painter, *, written: bool) -> Iterator[str]:
    """The lines, at most `room` cells wide where words allow it; 0 is room for all.

    Places are those of the new text where it was `written`, else those of the text as it is.
    """
    before = certificate.before
    yield " · ".join(
        (
            paint("path", visible(certificate.name)),
            language(before.language).name,
            counted(before.words, "word"),
            f"house style {visible(certificate.style)}",
        )
    )
    yield ""
    changed = len(certificate.changes)
    yield f" {counted(changed, 'place')} changed" if changed else " nothing to change"
    place_of = certificate.new_place if written else certificate.place
    for told in _changes(certificate, place_of):
        yield from _told(told, room, paint)
    left = len(certificate.left)
    yield ""
    yield f" {counted(left, 'place')} left to the editor" if left else " nothing left to the editor"
    for why, title in WHY.items():
        places = [one for one in certificate.left if one.why == why]
        if places:
            yield ""
            yield f" {paint('path', title)} ({len(places):,})"
            several = _left(places, place_of)
            if why in _TOLD_SHORTLY:
                listed = (f"{shown(told.text)} {', '.join(told.places)}" for told in several)
                for line in wrapped(" · ".join(listed), room - 3 if room else 0):
                    yield f"   {line}"
                continue
            for told in several:
                yield from _told(told, room, paint)
    yield ""
    for line in wrapped(_looked_at(certificate), room - 1 if room else 0):
        yield f" {paint('faint', line)}"


def _looked_at(certificate: Certificate) -> str:
    looked_at = certificate.looked_at
    words = counted(certificate.before.words, "word")
    names = counted(looked_at.mentions, "name or term", "names and terms")
    of, entries = (counted(number, "entry", "entries") for number in (looked_at.named, looked_at.entries))
    return f"looked at: {words}, {names} of {of}; the glossary has {entries}, state {looked_at.fingerprint}"


def _changes(certificate: Certificate, place_of: Callable[[Change], Position]) -> list[Told]:
    """The changes, those of one text into one other together."""
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in certificate.changes:
        groups.setdefault((change.old, change.new), []).append(change)
    return [
        Told(
            old,
            new or "(deleted)",
            tuple(dict.fromkeys(f"{cause.rule}: {cause.reason}" for cause in group[0].causes)),
            tuple(visible(place_of(change).said) for change in group),
        )
        for (old, new), group in groups.items()
    ]


def _left(left: Iterable[Left], place_of: Callable[[Left], Position]) -> list[Told]:
    """Places that were left, those of one text and one rule together."""
    groups: dict[tuple[str, str, str], list[Left]] = {}
    for one in left:
        fixes = (fix.edits[0].text for fix in one.finding.fixes if len(fix.edits) == 1)
        key = one.finding.text, one.finding.rule, " or ".join(fixes)
        groups.setdefault(key, []).append(one)
    return [
        Told(
            text,
            instead,
            (f"{rule}: {group[0].finding.message}",),
            tuple(visible(place_of(one).said) for one in group),
        )
        for (text, rule, instead), group in groups.items()
    ]


def shown(text: str) -> str:
    """A text on one line, cut where it is long; spaces at its ends can be seen.

    >>> shown("Rasulzadeh"), shown(" – ")
    ('Rasulzadeh', '“ – ”')
    """
    text = visible(_LINE_BREAK.sub(" ", text))
    kept = head(text, _LONGEST)
    text = text if kept == text else f"{kept.rstrip()} …"
    return f"“{text}”" if text != text.strip() else text


def _told(told: Told, room: int, paint: Painter) -> Iterator[str]:
    places = ", ".join(told.places)
    instead = f" → {paint('replacement', shown(told.instead))}" if told.instead else ""
    yield ""
    yield f"   {shown(told.text)}{instead}"
    for line in (places, *map(visible, told.reasons)):
        for part in wrapped(_LINE_BREAK.sub(" ", line), room - 6 if room else 0):
            yield f"      {paint('faint', part)}"

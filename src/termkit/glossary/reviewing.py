"""Who has approved what: sides of entries that wait for an editor, and those that changed since they were
approved.

A side that is approved has `approved-by`, `approved-on` and `approved-text`, a short code of what it said
then: if it says something else now, it waits again. Start reading at `waiting`.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.glossary.values import key_name, ordered, values_of
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from termkit.glossary.concepts import Concept

_DIGITS = 12
# What is said about a side, and not by it.
_ABOUT = frozenset({"review", "approved-by", "approved-on", "approved-text", "source", "note", "tbx"})


class Waiting(NamedTuple):
    """A side of an entry that somebody should look at; `reason` is `proposed`, `disputed` or `changed`."""

    concept: Concept
    tag: str
    reason: str


def waiting(concepts: Iterable[Concept]) -> Iterator[Waiting]:
    """The sides that are proposed or disputed, and those that were approved and say something else now.

    >>> from termkit.glossary.values import concept_of
    >>> baku, _ = concept_of("baku", {"kind": "place", "az.preferred": "Bakı", "az.review": "proposed"})
    >>> [(one.concept.id, one.tag, one.reason) for one in waiting([baku])]
    [('baku', 'az', 'proposed')]
    """
    for concept in concepts:
        for tag in GLOSSARY_LANGUAGES:
            side = concept.sides.get(tag)
            if side is None:
                continue
            if side.review in {"proposed", "disputed"}:
                yield Waiting(concept, tag, side.review)
            elif side.approved_text and side.approved_text != code_of(values_of(concept), tag):
                yield Waiting(concept, tag, "changed")


def code_of(values: Mapping[str, Any], tag: str) -> str:
    """A short code of what a side says, its definition included; notes and sources do not count.

    >>> code_of({"az.preferred": "Bakı"}, "az") == code_of({"az.preferred": "Bakı", "az.note": "!"}, "az")
    True
    """
    said = {
        key: value
        for key, value in ordered(values).items()
        if key == f"definition.{tag}" or (key.startswith(f"{tag}.") and key_name(key) not in _ABOUT)
    }
    return sha256(repr(said).encode("utf-8", "replace")).hexdigest()[:_DIGITS]


def approved(values: Mapping[str, Any], tag: str, by: str, on: date) -> dict[str, Any]:
    """The values of an entry with a side approved, by whom and when.

    >>> from datetime import date
    >>> done = approved({"az.preferred": "Bakı", "az.review": "proposed"}, "az", "Leyla", date(2026, 3, 14))
    >>> done["az.review"], done["az.approved-by"], done["az.approved-on"]
    ('approved', 'Leyla', '2026-03-14')
    """
    return ordered(
        {
            **values,
            f"{tag}.review": "approved",
            f"{tag}.approved-by": by,
            f"{tag}.approved-on": on.isoformat(),
            f"{tag}.approved-text": code_of(values, tag),
        }
    )


def disputed(values: Mapping[str, Any], tag: str, why: str = "") -> dict[str, Any]:
    """The values of an entry with a side disputed, and why; who approved it before is told no more."""
    kept = {key: value for key, value in values.items() if not key.startswith(f"{tag}.approved-")}
    kept[f"{tag}.review"] = "disputed"
    if why:
        kept[f"{tag}.note"] = f"{kept[f'{tag}.note']} {why}" if kept.get(f"{tag}.note") else why
    return ordered(kept)

"""`duplicate`: a unit that says what an older one says, but for spaces, quotation marks, dashes and codes.

Case and full stops are no such thing: “Open” and “open.” stand in different places, and each is an exact
match there. What is compared is a number for each unit, so that a million of them need little memory.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING
from unicodedata import normalize

from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.translation_units import Unit
    from termkit.memory.store import Store, Stored

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("“”„«»‟″", '"'),
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)
_Identity = tuple[tuple[str, str], ...]


def plain(text: str) -> str:
    """A text without what a duplicate may have otherwise.

    >>> plain("«Bakı»  — küləklər şəhəri…") == plain('"Bakı" - küləklər şəhəri...')
    True
    """
    text = normalize("NFC", _UNSEEN.sub("", text)).translate(_ALIKE)
    return " ".join(text.split())


class Twins:
    """The units that were seen, by what they say."""

    def __init__(self) -> None:
        self._hashes, self._numbers = array("q"), array("q")

    def add(self, stored: Stored) -> None:
        """Remember a unit."""
        self._hashes.append(hash(_identity(stored.unit)))
        self._numbers.append(stored.id)

    def later(self, store: Store) -> Iterator[tuple[Stored, str]]:
        """The units that say what another says, and which: one with codes stays, or else the oldest."""
        import numpy as np

        hashes, numbers = np.array(self._hashes), np.array(self._numbers)
        order = np.argsort(hashes, kind="stable")
        starts = np.flatnonzero(np.r_[1, np.diff(hashes[order])]) if len(order) else order
        sizes = np.diff(starts, append=len(order))
        for start, size in zip(starts[sizes > 1], sizes[sizes > 1], strict=True):
            yield from _later(numbers[order[start : start + size]].tolist(), store)


def _later(numbers: list[int], store: Store) -> Iterator[tuple[Stored, str]]:
    by_identity: dict[_Identity, list[Stored]] = {}
    for stored in store.units(numbers):
        by_identity.setdefault(_identity(stored.unit), []).append(stored)
    for alike in by_identity.values():
        kept = min(alike, key=lambda stored: (-_codes(stored.unit), stored.id))
        for stored in alike:
            if stored is not kept:
                yield stored, f"the same as unit {kept.id}"


def _codes(unit: Unit) -> int:
    return sum(variant.markup is not None for variant in unit.variants)


def _identity(unit: Unit) -> _Identity:
    return tuple(sorted((language_key(variant.language), plain(variant.text)) for variant in unit.variants))

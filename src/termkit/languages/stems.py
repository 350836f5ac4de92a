"""What a term becomes for the search: a stem to look for, and the endings that may follow it.

Two kinds of endings share one method, `reach`: a list (Russian and English, whose forms are generated;
`split` makes it from them) and the suffix chain of Azerbaijani.
All stems and endings are folded (see `termkit.text.folding`).
"""

from __future__ import annotations

import re
from itertools import groupby
from os.path import commonprefix
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages.azerbaijani_suffixes import is_ending

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = re.compile(r"[^\W_]*")
# A stem shorter than this would be looked up at every second word; its forms are searched whole.
_LEAST = 3


class Listed:
    """A closed list of endings; an ending may run over several words (Верховн-ого суда).

    >>> endings = Listed(frozenset({"", "а", "ом"}))
    >>> endings.reach("кулагина ", 7), endings.reach("кулагинский ", 7)
    (8, -1)
    """

    __slots__ = ("_lengths", "tails")

    def __init__(self, tails: frozenset[str]) -> None:
        self.tails = tails
        self._lengths = sorted({len(tail) for tail in tails}, reverse=True)

    def reach(self, text: str, at: int) -> int:
        """Where the longest ending that begins at `at` stops, at the end of a word; -1 if there is none.

        `text` is folded and ends in a space.
        """
        for length in self._lengths:
            end = at + length
            if text[at:end] in self.tails and not text[end : end + 1].isalnum():
                return end
        return -1


class Chain:
    """The Azerbaijani suffix chain after a stem of one kind.

    >>> endings = Chain("vowel")
    >>> endings.reach("bakinin  ", 4), endings.reach("bakili  ", 4), endings.reach("baki-nin  ", 4)
    (7, -1, 8)
    """

    __slots__ = ("kind", "loose")

    def __init__(self, kind: str, *, loose: bool = False) -> None:
        self.kind = kind
        self.loose = loose

    def reach(self, text: str, at: int) -> int:
        """The same as `Listed.reach`; two spaces end the text."""
        end = _LETTERS.match(text, at).end()  # type: ignore[union-attr]  # no letter matches too
        if text[end] in "-'" and text[end + 1].isalpha():
            joined = _LETTERS.match(text, end + 1).end()  # type: ignore[union-attr]
            # NATO-nun is one word; in Bakı-Tbilisi the hyphen begins another.
            if end == at and self._is_ending(text[at:joined]):
                return joined
        return end if self._is_ending(text[at:end]) else -1

    def _is_ending(self, tail: str) -> bool:
        # A text without marks writes e for ə and s for ş in endings too.
        if self.loose:
            tail = tail.replace("e", "ə").replace("mis", "miş")
        return is_ending(tail, self.kind)


Endings = Listed | Chain


class Stem(NamedTuple):
    """A folded text to look for and the endings that may follow it."""

    text: str
    endings: Endings


_LISTED: dict[frozenset[str], Listed] = {}
_CHAINS: dict[tuple[str, bool], Chain] = {}


def listed(tails: Iterable[str]) -> Listed:
    """A `Listed`, one object for equal lists: a glossary has few paradigms and many terms."""
    key = frozenset(tails)
    return _LISTED.setdefault(key, Listed(key))


def chain(kind: str, *, loose: bool = False) -> Chain:
    """A `Chain`, one object for each kind. A loose one reads endings typed without marks (Resulzadenin)."""
    return _CHAINS.setdefault((kind, loose), Chain(kind, loose=loose))


def split(forms: Iterable[str]) -> list[Stem]:
    """Turn generated forms into few stems with lists of endings.

    >>> [(stem.text, sorted(stem.endings.tails)) for stem in split({"кулагин", "кулагина", "кулагиным"})]
    [('кулагин', ['', 'а', 'ым'])]
    >>> [(stem.text, sorted(stem.endings.tails)) for stem in split({"лев", "льва", "льву"})]
    [('лев', ['']), ('льв', ['а', 'у'])]
    """
    ordered = sorted(set(forms) - {""})
    if not ordered:
        return []
    prefix = commonprefix([ordered[0], ordered[-1]])  # noqa: RUF071  # of words, not of paths
    if len(prefix) >= min(_LEAST, len(ordered[0])) or len(ordered) == 1:
        return [Stem(prefix, Listed(frozenset(form[len(prefix) :] for form in ordered)))]
    at = len(prefix)
    return [stem for _, group in groupby(ordered, key=lambda form: form[: at + 1]) for stem in split(group)]

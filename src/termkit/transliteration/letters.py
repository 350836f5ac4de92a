"""How much a word's letters are like those of a group of names. Start reading at `Letters.surprise`."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A letter is counted with so many before it, and there are so many to choose from.
_HISTORY, _LETTERS = 3, 40


class Letters:
    """The letters of names, each counted with those before it.

    >>> places = Letters(["гянджа", "агдам", "агдаш"])
    >>> places.surprise("агдаш") < places.surprise("вашингтон")
    True
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._following: dict[str, Counter[str]] = defaultdict(Counter)
        for word in words:
            padded = _padded(word)
            for at in range(_HISTORY, len(padded)):
                for length in range(_HISTORY + 1):
                    self._following[padded[at - length : at]][padded[at]] += 1
        self._totals = {before: seen.total() for before, seen in self._following.items()}

    def surprise(self, word: str) -> float:
        """How unlike the names of this group a word's letters are: the lower, the likelier it is one."""
        padded = _padded(word)
        total = 0.0
        for at in range(_HISTORY, len(padded)):
            share = 1 / _LETTERS
            for length in range(_HISTORY + 1):
                before = padded[at - length : at]
                seen = self._following.get(before)
                if not seen:
                    break
                share = (seen.get(padded[at], 0) + len(seen) * share) / (self._totals[before] + len(seen))
            total -= log(share)
        return total


def _padded(word: str) -> str:
    return f"{'^' * _HISTORY}{word}$"

"""Words that look like those of a language: each letter is drawn from what follows in real words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

_LONGEST = 16


class Letters:
    """The letter statistics of some words.

    >>> Letters(["Bakıxanov", "Bakıyev"]).word(Random(1), at_least=5) in {"Bakıxanov", "Bakıyev"}
    True
    """

    def __init__(self, words: Iterable[str], memory: int = 2) -> None:
        self._memory = memory
        followers: dict[str, list[str]] = defaultdict(list)
        for word in words:
            padded = "^" * memory + word + "$"
            for at in range(memory, len(padded)):
                followers[padded[at - memory : at]].append(padded[at])
        self._followers = dict(followers)

    def word(self, random: Random, at_least: int = 4) -> str:
        """A new word."""
        while True:
            letters = "^" * self._memory
            while letters[-1] != "$" and len(letters) < _LONGEST + self._memory:
                choices = self._followers[letters[-self._memory :]]
                letters += choices[int(random.random() * len(choices))]
            word = letters[self._memory :].rstrip("$")
            if len(word) >= at_least and word[-1] not in "-'’":
                return word

    def words(self, random: Random, count: int, at_least: int = 4) -> list[str]:
        """Different new words: as many as asked for, or as these statistics have in them."""
        found: dict[str, None] = {}
        for _ in range(5 * count):
            if len(found) == count:
                break
            found.setdefault(self.word(random, at_least))
        return list(found)

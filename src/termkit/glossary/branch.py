"""All stems that begin with one pattern, opened where a text has it. Start reading at `Branch.read`."""

from __future__ import annotations

import re
from operator import add
from typing import TYPE_CHECKING

from termkit.glossary.compiling import BREAK, Compiled
from termkit.languages.stems import Listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termkit.languages.stems import Endings

# What ends a word of a term (see `termkit.glossary.reader`).
_GAP = re.compile(r"[^\w'-]")

# Where a stem ends, its number, and where the longest of its forms ends.
Place = tuple[int, int, int]


class Branch:
    """What may follow a pattern and make with it a form of a term."""

    __slots__ = ("_lengths", "_onward", "_phrases", "_stems")

    def __init__(self, compiled: Compiled, endings: Sequence[Endings], pattern: int) -> None:
        # By what follows the pattern up to the end of a stem: its endings and its number.
        self._stems: dict[str, list[tuple[Endings, int]]] = {}
        # By the same and their endings: stems whose endings run over several words.
        self._phrases: dict[tuple[str, int], Phrases] = {}
        # By what follows the pattern up to the end of a word: the next signs of terms that go on.
        self._onward: dict[str, list[str]] = {}
        for stem in range(compiled.first[pattern], compiled.first[pattern + 1]):
            rest, *words = compiled.rests[stem].split(BREAK)
            number = compiled.endings_of[stem]
            _note_gaps(rest, self._onward)
            if words:
                if (rest, number) not in self._phrases:
                    self._phrases[rest, number] = Phrases(compiled.endings[number])
                self._phrases[rest, number].add(words, stem)
            else:
                self._stems.setdefault(rest, []).append((endings[number], stem))
                for tail in compiled.endings[number] if isinstance(endings[number], Listed) else ():
                    if _GAP.search(tail):
                        _note_gaps(rest + tail, self._onward)
        self._lengths = sorted({len(rest) for rest in self._stems})

    def read(self, key: str, at: int, found: list[Place], onward: set[str]) -> None:
        """Add the forms in a folded place whose pattern ends at `at`, and the next signs of those that go on.

        Two spaces follow the place.
        """
        for length in self._lengths:
            base_end = at + length
            for endings, stem in self._stems.get(key[at:base_end], ()):
                end = endings.reach(key, base_end)
                if end >= 0:
                    found.append((base_end, stem, end))
        if self._onward:
            onward.update(self._onward.get(key[at:-2], ()))
        for (rest, _), phrases in self._phrases.items():
            if key.startswith(rest, at):
                phrases.read(key, at + len(rest), found, onward)


class Phrases:
    """Stems of one look whose endings, the same for all, run over several words.

    Министерств-о финансов, министерств-о юстиции: a large glossary has many ministries.
    """

    __slots__ = ("_others", "_spelled", "_stems")

    def __init__(self, forms: Iterable[str]) -> None:
        # By the ending of the first word, those that the others have with it.
        self._others: dict[str, list[list[str]]] = {}
        for form in forms:
            first, *others = form.split(" ")
            self._others.setdefault(first, []).append(others)
        self._stems: list[tuple[list[str], int]] = []
        self._spelled: dict[str, Spelled] = {}

    def add(self, words: list[str], stem: int) -> None:
        """Add a stem by what the other words of its forms have in common (see `compiling.factored`)."""
        self._stems.append((words, stem))

    def read(self, key: str, at: int, found: list[Place], onward: set[str]) -> None:
        """The same as `Branch.read`, for forms whose stem ends at `at`."""
        second = key.find(" ", at) + 1
        first = key[at : second - 1]
        if second == len(key) - 1:
            # The place may end before the first word does (Дугин, in Дугин, А. Г.).
            longer = (other for other in self._others if other != first and other.startswith(first))
            onward.update(f"{other} "[len(first) :][:3] for other in longer)
        if first not in self._others:
            return
        if first not in self._spelled:
            self._spelled[first] = Spelled(self._stems, self._others[first])
        spelled = self._spelled[first]
        ends: dict[int, int] = {}
        for length in spelled.lengths:
            end = second + length
            if not key[end : end + 1].isalnum():
                ends.update(dict.fromkeys(spelled.forms.get(key[second:end], ()), end))
        found += [(at, stem, end) for stem, end in ends.items()]
        onward.update(spelled.onward.get(key[second:-2], ()))


class Spelled:
    """The second and further words of phrases, where the ending of the first is known."""

    __slots__ = ("forms", "lengths", "onward")

    def __init__(self, stems: Iterable[tuple[list[str], int]], endings: Iterable[list[str]]) -> None:
        self.forms: dict[str, list[int]] = {}
        self.onward: dict[str, list[str]] = {"": []}
        for words, stem in stems:
            for others in endings:
                form = " ".join(map(add, words, others))
                self.forms.setdefault(form, []).append(stem)
                self.onward[""].append(" " + form[:2])
                _note_gaps(form, self.onward)
        self.lengths = sorted({len(form) for form in self.forms})


def _note_gaps(form: str, onward: dict[str, list[str]]) -> None:
    """Note what follows each word of a form: as a rule a space and the first letters of the next."""
    for gap in _GAP.finditer(form):
        at = gap.start()
        onward.setdefault(form[:at], []).append(form[at : at + 3])

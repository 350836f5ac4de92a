"""All stems that begin with one pattern, opened where a text has it. Start reading at `Branch.read`."""

from __future__ import annotations

import re
from operator import add
from typing import TYPE_CHECKING

from termkit.glossary.compiling import BREAK, Compiled
from termkit.languages.stems import Listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from termkit.languages.stems import Endings

# What ends a word of a term (see `termkit.glossary.reader`).
_GAP = re.compile(r"[^\w'-]")

# Where a stem ends, its number, and where the longest of its forms ends.
Place = tuple[int, int, int]
# Endings that run over several words: by that of the first word, those that the others have with it.
Rows = dict[str, list[list[str]]]


class Branch:
    """What may follow a pattern and make with it a form of a term."""

    __slots__ = ("_lengths", "_onward", "_phrases", "_rows", "_spelled", "_stems")

    def __init__(
        self,
        compiled: Compiled,
        endings: Callable[[int], Endings],
        rows: Callable[[int], Rows],
        gapped: Callable[[int], list[str]],
        pattern: int,
    ) -> None:
        self._rows = rows
        # By what follows the pattern up to the end of a stem: its endings and its number.
        self._stems: dict[str, list[tuple[Endings, int]]] = {}
        # The same for stems whose endings run over several words: the number of their endings, what their
        # further words have in common, and their own number.
        self._phrases: dict[str, list[tuple[int, list[str], int]]] = {}
        self._spelled: dict[tuple[str, str], Spelled] = {}
        # By what follows the pattern up to the end of a word: the next signs of terms that go on.
        self._onward: dict[str, list[str]] = {}
        for stem in range(compiled.first[pattern], compiled.first[pattern + 1]):
            rest, *words = compiled.rests[stem].split(BREAK)
            number = compiled.endings_of[stem]
            _note_gaps(rest, self._onward)
            if words:
                self._phrases.setdefault(rest, []).append((number, words, stem))
            else:
                self._stems.setdefault(rest, []).append((endings(number), stem))
                for tail in gapped(number):
                    _note_gaps(rest + tail, self._onward)
        for rest, phrases in self._phrases.items():
            for number in {number for number, _, _ in phrases}:
                for first in rows(number):
                    # Дугин, А. Г.: the first word may end in a sign.
                    _note_gaps(f"{rest}{first} ", self._onward, but_last=True)
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
        for rest in self._phrases:
            if key.startswith(rest, at):
                base_end = at + len(rest)
                second = key.find(" ", base_end) + 1
                first = key[base_end : second - 1]
                if (rest, first) not in self._spelled:
                    self._spelled[rest, first] = self._spelled_out(rest, first)
                for stem, end in self._spelled[rest, first].read(key, second, onward):
                    found.append((base_end, stem, end))

    def _spelled_out(self, rest: str, first: str) -> Spelled:
        """The phrases whose stem ends in `rest`, where their first word has the ending `first`."""
        spelled = Spelled()
        for number, words, stem in self._phrases[rest]:
            for others in self._rows(number).get(first, ()):
                spelled.add(" ".join(map(add, words, others)), stem)
        return spelled


class Spelled:
    """The further words of phrases whose first word is known: министерство … финансов, … юстиции."""

    __slots__ = ("_lengths", "_onward", "_stems")

    def __init__(self) -> None:
        self._stems: dict[str, list[int]] = {}
        self._lengths: set[int] = set()
        self._onward: dict[str, list[str]] = {}

    def add(self, words: str, stem: int) -> None:
        """Add the further words of a form of the stem with this number."""
        self._stems.setdefault(words, []).append(stem)
        self._lengths.add(len(words))
        self._onward.setdefault("", []).append(" " + words[:2])
        _note_gaps(words, self._onward)

    def read(self, key: str, second: int, onward: set[str]) -> Iterable[tuple[int, int]]:
        """The stems whose words stand where the second word begins, with their ends; and adds to `onward`."""
        ends: dict[int, int] = {}
        for length in self._lengths:
            end = second + length
            # After an initial another may stand without a space: Алиев И.Г.
            if not key[end : end + 1].isalnum() or (key[end - 1] == "." and not key[end + 1].isalnum()):
                for stem in self._stems.get(key[second:end], ()):
                    ends[stem] = max(end, ends.get(stem, 0))
        onward.update(self._onward.get(key[second:-2], ()))
        return ends.items()


def rows(forms: Iterable[str]) -> Rows:
    """Endings that run over several words, as `compiling.factored` leaves them, by that of the first word.

    >>> rows(["ый ", "ого а"])
    {'ый': [['']], 'ого': [['а']]}
    """
    found: Rows = {}
    for form in forms:
        first, *others = form.split(" ")
        found.setdefault(first, []).append(others)
    return found


def gapped(endings: Endings) -> list[str]:
    """Those of a stem's endings in which a word ends: and company, of the treat-y and company."""
    return [tail for tail in endings.tails if _GAP.search(tail)] if isinstance(endings, Listed) else []


def _note_gaps(form: str, onward: dict[str, list[str]], *, but_last: bool = False) -> None:
    """Note what follows each word of a form: as a rule a space and the first letters of the next."""
    for gap in _GAP.finditer(form, 0, len(form) - but_last):
        at = gap.start()
        onward.setdefault(form[:at], []).append(form[at : at + 3])

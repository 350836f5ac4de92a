"""How a name is written by analogy with names whose spelling is known: where a table alone cannot tell.

Azerbaijani ə is а, е, я or э in Russian, and Russian а is a or ə on the way back: which, depends on the
letters around, and usage follows no rule. `aligned/` has some thousand names letter by letter. For a new name
two questions are put to them: what stands for this letter between these neighbours, and what follows what was
just written. Counts are interpolated from rare long contexts to frequent short ones (Witten and Bell 1991),
and the likeliest spellings are searched for from left to right. What a table writes is one more witness.

Start reading at `Analogy.written`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from math import exp, log
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# A letter of the source and what stands for it.
Unit = tuple[str, str]
Context = tuple[str, ...]

_VOWELS = frozenset("aeiouəıöüаеиоуыэюяё")
# What was written before counts as far back as this.
_HISTORY = 3
# How many letters before a letter are looked at.
_BEHIND = 3
# A rendering that is so much less likely than the likeliest is not tried, in natural logarithms.
_HOPELESS = 6.0
# How many unfinished spellings are kept at each letter, and how many finished ones.
_BEAM, _KEPT = 16, 12
# The weight of the letters around beside what was written. In natural logarithms: how much less likely than
# the least likely spelling is one that was not found, and how much likelier is one that the name is known by.
_AROUND, _ALONE, _KNOWN = 1.2, 2.0, 4.0
# No name is longer; the time a spelling takes grows with the square of its length.
LONGEST = 60
# A letter seen less often is left to the table.
_ENOUGH = 10
# An interpolated count trusts a longer context so much less as it has seen more different renderings.
_DOUBT = 0.7


class Spelling(NamedTuple):
    """A way to write a word, and how likely it is among the others: their shares make 1."""

    text: str
    share: float


class Analogy:
    """Names of one group, such as places, letter by letter; ready to answer. `words` has their spellings.

    >>> names = [[("q", "к"), ("a", "а"), ("x", "х")], [("q", "г"), ("u", "у"), ("b", "б"), ("a", "а")]]
    >>> [spelling.text for spelling in Analogy(names).written("qab")][:2]
    ['каб', 'габ']
    """

    def __init__(self, names: Iterable[Sequence[Unit]]) -> None:
        self._renderings: dict[str, Counter[str]] = defaultdict(Counter)
        self._around: dict[Context, Counter[str]] = defaultdict(Counter)
        # A character stands for each unit, so that what was written before is a short text.
        self._codes: dict[Unit, str] = {}
        self._before: dict[str, Counter[str]] = defaultdict(Counter)
        self.words: dict[str, set[str]] = defaultdict(set)
        for name in names:
            self._learn(name)
        self._all_units = len(self._before[""]) + 1
        self._totals = {history: seen.total() for history, seen in self._before.items()}
        # What was asked for: how often a unit follows what was written before, and renderings in a context.
        self._following: Callable[[str], dict[str, float]] = lru_cache(1 << 15)(lambda history: {})
        self._shares: dict[Context, dict[str, float]] = {}
        self._likely = lru_cache(1 << 16)(self._likely_uncached)

    def _learn(self, name: Sequence[Unit]) -> None:
        word = "".join(letter for letter, _ in name)
        self.words[word].add("".join(rendering for _, rendering in name))
        for at, (letter, rendering) in enumerate(name):
            self._renderings[letter][rendering] += 1
            for contexts in _contexts(*_place(word, at)):
                for context in contexts:
                    self._around[context][rendering] += 1
        codes = [self._codes.setdefault(unit, chr(_FIRST_CODE + len(self._codes))) for unit in name]
        units = f"{_START * _HISTORY}{''.join(codes)}{_END}"
        for at in range(_HISTORY, len(units)):
            for length in range(_HISTORY + 1):
                self._before[units[at - length : at]][units[at]] += 1

    def written(self, word: str, table: str = "", weight: float = 0.0) -> list[Spelling]:
        """The likeliest spellings of a word in small letters.

        `table` is what a table makes of it, and `weight` how much that counts, in natural logarithms.
        """
        if table and any(self._renderings[letter].total() < _ENOUGH for letter in set(word)):
            return [Spelling(table, 1.0)]
        found = self._costs(word)
        alone = max(found.values(), default=0.0) + _ALONE
        if table:
            found[table] = found.get(table, alone) - weight
        for known in self.words.get(word, ()):
            found[known] = found.get(known, alone) - _KNOWN
        least = min(found.values())
        shares = {text: exp(least - cost) for text, cost in found.items()}
        whole = sum(shares.values())
        best = sorted(shares, key=shares.__getitem__, reverse=True)[:_KEPT]
        return [Spelling(text, shares[text] / whole) for text in best]

    def _costs(self, word: str) -> dict[str, float]:
        """Spellings with their negative logarithms of likelihood."""
        unfinished: dict[tuple[str, str], float] = {(_START * _HISTORY, ""): 0.0}
        for at, letter in enumerate(word):
            around = [
                (self._codes.get((letter, rendering), _UNSEEN), rendering, _AROUND * doubt)
                for rendering, doubt in self._likely(*_place(word, at)).items()
            ]
            longer: dict[tuple[str, str], float] = {}
            for (history, text), cost in sorted(unfinished.items(), key=_COST)[:_BEAM]:
                following, later = self._following(history), history[1:]
                for code, rendering, doubt in around:
                    more = cost - log(following.get(code) or self._share(code, history)) + doubt
                    state = (later + code, text + rendering)
                    if more < longer.get(state, _INFINITE):
                        longer[state] = more
            unfinished = longer
        found: dict[str, float] = {}
        for (history, text), cost in sorted(unfinished.items(), key=_COST)[: _BEAM * 2]:
            whole = cost - log(self._share(_END, history))
            found[text] = min(whole, found.get(text, _INFINITE))
        return dict(sorted(found.items(), key=_COST)[:_KEPT])

    def _likely_uncached(self, window: str, left: str, right: str) -> dict[str, float]:
        """What may stand for a letter, by the letters around it; as negative logarithms."""
        letter = window[_BEHIND]
        renderings = self._renderings[letter]
        if not renderings:
            return {letter: 0.0}
        doubts = dict.fromkeys(renderings, 0.0)
        for contexts in _contexts(window, left, right):
            widest = contexts[0]
            for wider in contexts[1:]:
                if wider not in self._around:
                    break
                if wider not in self._shares:
                    self._shares[wider] = self._shares_in(wider, self._shares_of(widest))
                widest = wider
            for rendering, share in self._shares_of(widest).items():
                doubts[rendering] -= log(share) / _CHAINS
        least = min(doubts.values())
        return {rendering: doubt for rendering, doubt in doubts.items() if doubt < least + _HOPELESS}

    def _shares_of(self, context: Context) -> dict[str, float]:
        """The shares of all renderings of a letter in a context; the narrowest is the letter alone."""
        shares = self._shares.get(context)
        if shares is None:
            renderings = self._renderings[context[0]]
            alike = dict.fromkeys(renderings, 1 / len(renderings))
            shares = self._shares[context] = self._shares_in(context, alike)
        return shares

    def _shares_in(self, context: Context, narrower: dict[str, float]) -> dict[str, float]:
        seen = self._around[context]
        doubt = _DOUBT * len(seen)
        whole = seen.total() + doubt
        return {r: (seen.get(r, 0) + doubt * share) / whole for r, share in narrower.items()}

    def _share(self, code: str, history: str) -> float:
        """How often a unit follows what was written before."""
        known = self._following(history)
        share = known.get(code)
        if share is None:
            shorter = self._share(code, history[1:]) if history else 1 / self._all_units
            seen = self._before.get(history)
            if seen:
                shorter = (seen.get(code, 0) + len(seen) * shorter) / (self._totals[history] + len(seen))
            share = known[code] = shorter
        return share


def _place(word: str, at: int) -> tuple[str, str, str]:
    """What tells where a letter stands: it and its neighbours, and the vowels before and after it."""
    left = next((c for c in reversed(word[:at]) if c in _VOWELS), "")
    right = next((c for c in word[at + 1 :] if c in _VOWELS), "")
    return f"^^^{word}$$"[at : at + _BEHIND + 3], left, right


def _contexts(window: str, left: str, right: str) -> Iterator[tuple[Context, ...]]:
    """The place of a letter in three ways, each from narrow to wide: letters after, before, and vowels."""
    before, letter, after = window[_BEHIND - 1], window[_BEHIND], window[_BEHIND + 1]
    two_after, two_before = window[_BEHIND + 1 :], window[1:_BEHIND]
    narrow = ("a", before, letter, after)
    yield (
        (letter,),
        ("a", letter, after),
        narrow,
        (*narrow[:3], two_after),
        ("a", two_before, letter, two_after),
    )
    yield (letter,), ("b", before, letter), ("b", two_before, letter), ("b", window[:_BEHIND], letter)
    vowels = ("v", left, letter, after, right)
    yield (letter,), ("v", letter, right), ("v", letter, after, right), vowels, (before, *vowels)


# What stands for the beginning, the end, a unit that no name has, and the units.
_START, _END, _UNSEEN, _FIRST_CODE = "^", "$", "?", 0xE000
_CHAINS = 3
_INFINITE = float("inf")
_COST = itemgetter(1)

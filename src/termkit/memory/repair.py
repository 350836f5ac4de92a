"""Mend a translation whose segment differs from the query in numbers, dates and names alone.

“Referendum 1918-ci ildə keçirildi” is known and 1920-ci is asked: what says 1918 in the translation says 1920
from now on, in the form in which it stood there. Never on a guess: what is replaced must stand once in the
translation, everything else in the two segments must be the same letter for letter, and where the new word
might ask for another form of its neighbours (2 книги, 5 книг) nothing is done. Start reading at
`Repairer.repaired`; names have a file of their own, `named_repair`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import LANGUAGES
from termkit.languages.numbers import Number, counts_alike, numbers, rewritten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rapidfuzz.distance import Opcode

    from termkit.glossary import Glossary
    from termkit.memory.named_repair import Named, Names
    from termkit.memory.word_diff import Difference

# Who differs in more places is another sentence.
_MOST_PLACES, _MOST_WORDS = 4, 12
_NEXT_WORD = re.compile(r"[\s\u00a0]*([^\W\d_]+|%)?")
_YEARS = frozenset("год года году годом годе г гг year years".split())


class Repair(NamedTuple):
    """What was replaced in a translation: a `number`, a `date` (the month of one) or a `term`.

    `start` and `end` are the place of `new` in the repaired text.
    """

    kind: str
    old: str
    new: str
    start: int
    end: int


class _Edit(NamedTuple):
    kind: str
    start: int
    end: int
    new: str


class Repairer:
    """Repairs translations from one language into another; knows the terms of a glossary, if there is one.

    `glossary` is asked for once a name differs, not before.
    """

    def __init__(self, languages: tuple[str, str], glossary: Callable[[], Glossary] | None = None) -> None:
        self._languages = languages
        self._known = all(tag in LANGUAGES for tag in languages)
        self._glossary = glossary
        self._names: Names | None = None

    def repaired(self, differing: Difference, target: str) -> tuple[str | None, tuple[Repair, ...]]:
        """The translation with what alone differs put right, and what was done; None where nothing could be.

        >>> from termkit.memory.word_diff import difference, tokens
        >>> repairer = Repairer(("az", "ru"))
        >>> days = difference(tokens("28 may 1918-ci il"), tokens("28 iyun 1920-ci il"))
        >>> repairer.repaired(days, "28 мая 1918 года")[0]
        '28 июня 1920 года'
        >>> repairer.repaired(difference(tokens("5 kitab"), tokens("2 kitab")), "5 книг")
        (None, ())
        """
        source = differing.source.text
        pairs = self._differing(differing) if self._known else None
        if not pairs:
            return None, ()
        edits = [self._edit(old, new, source, target) for old, new in pairs]
        made = sorted((edit for edit in edits if edit is not None), key=lambda edit: edit.start)
        if len(made) < len(pairs) or any(one.end > other.start for one, other in pairwise(made)):
            return None, ()
        return _applied(target, made)

    def _differing(self, differing: Difference) -> list[tuple[Number | Named, Number | Named]] | None:
        """What stands in the stored segment and in the query where they differ; None if that is not all."""
        olds, news, steps = differing
        source, query = olds.text, news.text
        places = _places(steps)
        if not 0 < len(places) <= _MOST_WORDS:
            return None
        tag = self._languages[0]
        sides: list[list[Number | Named]] = [[*numbers(text, tag)] for text in (source, query)]
        if not all(
            text[0].isdigit()
            for here, there, new_here, new_there in places
            for text in (*olds.texts[here:there], *news.texts[new_here:new_there])
        ):
            known = self._known_names()
            for side, text in zip(sides, (source, query), strict=True):
                side += known.found(text, tag)
        pairs: list[tuple[Number | Named, Number | Named]] = []
        for here, there, new_here, new_there in places:
            old = _around(sides[0], source, olds.starts, here, there)
            new = _around(sides[1], query, news.starts, new_here, new_there) if old else None
            if old is None or new is None or type(old) is not type(new):
                return None
            if (old, new) not in pairs:
                pairs.append((old, new))
        if len(pairs) > _MOST_PLACES or _rest(source, [old for old, _ in pairs]) != _rest(
            query, [new for _, new in pairs]
        ):
            return None
        return pairs if all(self._same_form(old, new) for old, new in pairs) else None

    def _same_form(self, old: Number | Named, new: Number | Named) -> bool:
        """Does the query have its word in the form that the stored segment has its own in?"""
        if isinstance(old, Number) and isinstance(new, Number):
            expected = rewritten(old, new, self._languages[0])
            tail = new.tail
            return expected is not None and expected.endswith(tail) and (bool(tail) == bool(old.tail))
        if isinstance(old, Number) or isinstance(new, Number):
            return False
        return self._known_names().same_form(old, new, self._languages[0])

    def _edit(self, old: Number | Named, new: Number | Named, source: str, target: str) -> _Edit | None:
        source_tag, tag = self._languages
        if isinstance(old, Number) and isinstance(new, Number):
            # Twice in the segment or in the translation: who knows which is which.
            places = [number for number in numbers(target, tag) if number.value == old.value]
            once = sum(number.value == old.value for number in numbers(source, source_tag)) == 1
            if not once or len(places) != 1 or not _number_fits(places[0], new, target, tag):
                return None
            written = rewritten(places[0], new, tag)
            return _Edit("number", places[0].start, places[0].tail_end, written) if written else None
        if isinstance(old, Number) or isinstance(new, Number):
            return None
        found = self._known_names().replacement(old, new, source, target, self._languages)
        return _Edit(*found) if found else None

    def _known_names(self) -> Names:
        if self._names is None:
            from termkit.memory.named_repair import Names

            self._names = Names(self._glossary() if self._glossary else None)
        return self._names


def _places(steps: list[Opcode]) -> list[tuple[int, int, int, int]]:
    """Where two rows of words differ, word by word where as many came as went."""
    found = []
    for op in steps:
        here, new_here = op.src_start, op.dest_start
        if op.tag == "replace":
            count = op.src_end - here
            found += [(here + n, here + n + 1, new_here + n, new_here + n + 1) for n in range(count)]
        elif op.tag != "equal":
            found.append((here, op.src_end, new_here, op.dest_end))
    return found


def _around(
    things: Sequence[Number | Named], text: str, starts: list[int], first: int, last: int
) -> Number | Named | None:
    """The one thing that holds all the words from one up to another; None where there is none, or several."""
    begin = starts[first] if first < len(starts) else len(text)
    # What stands between the words is not part of the last.
    end = len(text[: starts[last] if last < len(starts) else len(text)].rstrip()) if last > first else begin
    around = [thing for thing in things if thing.start <= begin and end <= thing.tail_end]
    longest = max((thing.tail_end - thing.start for thing in around), default=0)
    around = [thing for thing in around if thing.tail_end - thing.start == longest]
    return around[0] if len(around) == 1 else None


def _rest(text: str, things: Sequence[Number | Named]) -> list[str]:
    """What stands around things in a text."""
    pieces, done = [], 0
    for thing in sorted(things, key=lambda thing: thing.start):
        pieces.append(text[done : thing.start])
        done = thing.tail_end
    return [*pieces, text[done:]]


def _number_fits(old: Number, new: Number, target: str, tag: str) -> bool:
    """May the new number stand where the old one does, and nothing around it change?"""
    before = target[: old.start].rstrip().rpartition(" ")[2].lower()
    if tag == "en" and before in {"a", "an"} and _begins_with_vowel(old) != _begins_with_vowel(new):
        return False
    if old.code or counts_alike(old.value, new.value, tag) or old.tail:
        return True
    following = (_NEXT_WORD.match(target, old.end) or [None, None])[1]
    if following is None or following == "%":
        return True
    from termkit.languages.months import MONTHS

    word = following.lower()
    if tag == "ru" and any(word[:3] == month[:3] for month in MONTHS["ru"]) and len(word) > 2:
        return True
    return word in _YEARS and all(len(number.value) == 4 for number in (old, new))


def _begins_with_vowel(number: Number) -> bool:
    """Is a number read aloud in English with a vowel first: eight, eleven, eighteen hundred?"""
    whole = number.value.partition(".")[0]
    return whole.startswith("8") or (whole[:2] in {"11", "18"} and len(whole) % 3 == 2)


def _applied(target: str, edits: list[_Edit]) -> tuple[str, tuple[Repair, ...]]:
    pieces, repairs, done, length = [], [], 0, 0
    for edit in edits:
        pieces += [target[done : edit.start], edit.new]
        start = length + edit.start - done
        length = start + len(edit.new)
        repairs.append(Repair(edit.kind, target[edit.start : edit.end], edit.new, start, length))
        done = edit.end
    return "".join([*pieces, target[done:]]), tuple(repairs)

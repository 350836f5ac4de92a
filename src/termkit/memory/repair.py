"""Mend a translation whose segment differs from the query in numbers, dates and names alone.

“Referendum 1918-ci ildə keçirildi” is known and 1920-ci is asked: what says 1918 in the translation says 1920
from now on, in the form in which it stood there. Never on a guess: what is replaced must stand once in the
translation, everything else in the two segments must be the same letter for letter, and where the new word
might ask for another form of its neighbours (2 книги, 5 книг) nothing is done. Start reading at
`Repairer.repaired`; names have a file of their own, `named_repair`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import LANGUAGES
from termkit.languages.numbers import Number, counts_alike, numbers, rewritten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.glossary import Glossary
    from termkit.memory.named_repair import Named, Names
    from termkit.memory.word_diff import Difference

# Who differs in more places is another sentence.
_MOST_PLACES, _MOST_WORDS = 4, 12
_NEXT_WORD = re.compile(r"[\s\u00a0]*([^\W\d_]+|%)?")
# What joins two numbers is not counted.
_JOINING = frozenset("и или из до по and or to of".split())
_YEARS = frozenset("год года году годом годе г гг year years".split())


_CENTURIES = frozenset("век века веке веку веком".split())
_ORDINAL_TAILS = frozenset("й я е го му м ю ую ой ом".split())
_PREPOSITION = re.compile(r"(?<!\w)([вск]о?|об?о?)[ \u00a0]+$", re.IGNORECASE)


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
        changed = [op for op in steps if op.tag != "equal"]
        if not changed or sum(op.src_end - op.src_start for op in changed) > _MOST_WORDS:
            return None
        digits = all(
            text[0].isdigit()
            for op in changed
            for text in (*olds.texts[op.src_start : op.src_end], *news.texts[op.dest_start : op.dest_end])
        )
        here = self._things(olds.text, names=not digits)
        if not all(_held(olds.starts[op.src_start], here) for op in changed if op.src_end > op.src_start):
            return None
        there = self._things(news.text, names=not digits)
        if len(here) != len(there) or _rest(olds.text, here) != _rest(news.text, there):
            return None
        pairs = [
            (old, new)
            for old, new in zip(here, there, strict=True)
            if olds.text[old.start : old.tail_end] != news.text[new.start : new.tail_end]
        ]
        fit = len(pairs) <= _MOST_PLACES and all(self._same_form(old, new) for old, new in pairs)
        return pairs if fit else None

    def _things(self, text: str, *, names: bool) -> list[Number | Named]:
        """The numbers of a text and, if they are asked for, its names, in order; a name may hold a number."""
        tag = self._languages[0]
        found: list[Number | Named] = [*numbers(text, tag)]
        if names:
            found += self._known_names().found(text, tag)
        found.sort(key=lambda thing: (thing.start, -thing.tail_end))
        kept: list[Number | Named] = []
        for thing in found:
            if not kept or thing.start >= kept[-1].tail_end:
                kept.append(thing)
        return kept

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
            if written and tag == "ru":
                return _with_preposition(places[0], new.value, written, target)
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


def _held(place: int, things: Sequence[Number | Named]) -> bool:
    """Is a place in a text in one of its things?"""
    return any(thing.start <= place < thing.tail_end for thing in things)


def _rest(text: str, things: Sequence[Number | Named]) -> list[str]:
    """What stands around things in a text, which are in order."""
    pieces, done = [], 0
    for thing in things:
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
    word = following.lower()
    if word in _JOINING or (tag == "ru" and word in _russian_months()):
        return True
    return word in _YEARS and all(len(number.value) == 4 for number in (old, new))


def _with_preposition(old: Number, new: str, written: str, target: str) -> _Edit | None:
    """The Russian number, and the preposition before it as the number is read: со 2 мая, с 7 мая.

    None where it is not known which: с 5 or со 120, о 5 or об 11.
    """
    edit = _Edit("number", old.start, old.tail_end, written)
    before = _PREPOSITION.search(target, max(0, old.start - 4), old.start)
    if before is None or old.value == new:
        return edit
    word = before[1].lower()
    if word in {"о", "об", "обо"}:
        return edit if _vowel_first(old.value) == _vowel_first(new) else None
    if word in {"с", "со"} and (_hundred(old.value) or _hundred(new)):
        return edit if _hundred(old.value) and _hundred(new) else None
    short = before[1][0]
    # Nobody writes со before the number two.
    ordinal = _is_ordinal(old, target) or (len(word) == 2 and old.value == "2")
    if new == "2" and not ordinal and not _is_counted(old, target):
        return None
    if (len(word) == 2) != (old.value == "2" and ordinal):
        # The author writes it in another way than we would.
        return edit if len(word) == 1 and new != "2" else None
    fitting = short + "о" if new == "2" and ordinal else short
    if fitting == before[1]:
        return edit
    start = before.start(1)
    return edit._replace(start=start, new=fitting + target[before.end(1) : old.start] + written)


def _hundred(value: str) -> bool:
    """Is a number read as сто …: со ста, со сто двадцатого?"""
    whole = value.partition(".")[0]
    return len(whole) % 3 == 0 and whole.startswith("1")


def _vowel_first(value: str) -> bool:
    """Is a number read with a vowel first: об одном, об одиннадцати?"""
    whole = value.partition(".")[0]
    return whole == "1" or (whole.startswith("11") and len(whole) % 3 == 2)


def _is_ordinal(number: Number, text: str) -> bool:
    """Is a Russian number read as an ordinal: 2-й, 2 мая, 2 век?"""
    following = (_NEXT_WORD.match(text, number.end) or [None, None])[1]
    return number.tail.strip("-‑") in _ORDINAL_TAILS or (
        following is not None
        and (following.lower() in _russian_months() or following.lower() in _YEARS | _CENTURIES)
    )


def _is_counted(number: Number, text: str) -> bool:
    """Does a Russian number count what follows: с 2 книгами, and not с 2 по 5 мая?"""
    following = (_NEXT_WORD.match(text, number.end) or [None, None])[1]
    return bool(number.tail) or (following is not None and following.lower() not in _JOINING)


@cache
def _russian_months() -> frozenset[str]:
    """The forms in which a month may follow a number: 28 мая, к 1 январю."""
    from termkit.languages.months import MONTHS, russian_forms

    return frozenset(form for month in MONTHS["ru"] for form in russian_forms(month))


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

"""Which terms stand at a place of a text? Start reading at `Reader.beginnings`, then `Reader.read`.

The first says where a term may begin, the second which it is. Both look at the letters alone and not at the
text around, so what has been read once is known, and most of a text repeats. Two things are kept: pieces of
folded text between spaces, with the words in them that begin as a term does; and places, which go from such a
beginning to the end of a word, with the terms that stand there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, compress
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick

from termkit.glossary.acceptance import Guard, accepted, guard_of
from termkit.glossary.branch import Branch, Place, Rows, gapped, rows
from termkit.glossary.compiling import NOUN
from termkit.languages.azerbaijani import harmonised, lower
from termkit.languages.azerbaijani_suffixes import is_ending, kind_of
from termkit.languages.stems import Endings, chain, listed
from termkit.text.folding import DASHES, fold_term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from termkit.glossary.compiling import Compiled
    from termkit.glossary.term_table import TermTable
    from termkit.glossary.terms import Term

# A word goes on over a hyphen or apostrophe (NATO-nun, the ministry's); it ends before any other sign.
_WORD = re.compile(r"[\w'-]*").match
# What goes on for longer (Baku-Baku-Baku-…) is no word, and to read it from each of its parts takes for ever.
_LONGEST_WORD = 250
# How much of a text is split at once.
_AT_ONCE = 1 << 14
_KNOWN_PIECES, _KNOWN_PLACES, _KNOWN_BRANCHES, _KNOWN_TERMS = 100_000, 50_000, 8192, 8192


class Beginning(NamedTuple):
    """A word in a piece that begins as a term does: where it begins and ends, and with which patterns.

    Of a pattern its number is given and its length; offsets count from the beginning of the piece. Where no
    term ends with the word (“the”, if the glossary has The Hague), `onward` has the three signs with which
    one may go on.
    """

    at: int
    end: int
    patterns: tuple[tuple[int, int], ...]
    onward: frozenset[str] | None


class Reading(NamedTuple):
    """A term that stands at a place. Offsets count from there; `base_end` is where the stem ends.

    `doubt` is what only the text around can settle: `"initials"`, `"sentence"`, `"noun"` or nothing.
    """

    end: int
    base_end: int
    term: Term
    number: int
    doubt: str


class Read(NamedTuple):
    """What is known of a place: the terms, and how a longer one may go on.

    `onward` has the next three signs that it may go on with, or fewer where it ends with them; those are in
    `last` too.
    """

    readings: tuple[Reading, ...]
    onward: frozenset[str]
    last: frozenset[str]


class Reader:
    """Reads the texts of one finder."""

    def __init__(self, compiled: Compiled, terms: TermTable) -> None:
        self._compiled, self._terms = compiled, terms
        self._automaton = AhoCorasick(compiled.patterns, store_patterns=False)
        self._nexts = [compiled.nexts[number] for number in compiled.next_of]
        self._common = frozenset(compiled.common)
        self._endings = lru_cache(_KNOWN_BRANCHES)(self._made_endings)
        self._branch = lru_cache(_KNOWN_BRANCHES)(self._made_branch)
        self._rows = lru_cache(_KNOWN_BRANCHES)(self._made_rows)
        self._gapped = lru_cache(_KNOWN_BRANCHES)(self._made_gapped)
        self._term = lru_cache(_KNOWN_TERMS)(self._made_term)
        self._pieces: dict[str, tuple[Beginning, ...]] = {}
        # By `Folded.written`, for capitals count.
        self.known: dict[str, Read] = {}

    def beginnings(self, key: str) -> Iterator[tuple[int, Beginning]]:
        """The words of a folded text that begin as a term does, in order, each with its piece's offset."""
        known, cut = self._pieces, 0
        while cut < len(key):
            after = key.find(" ", cut + _AT_ONCE)
            after = after if after >= 0 else len(key)
            pieces = key[cut:after].split(" ")
            found = list(map(known.get, pieces))
            if None in found:
                new = [number for number, beginnings in enumerate(found) if beginnings is None]
                self._learn({pieces[number] for number in new})
                for number in new:
                    found[number] = known[pieces[number]]
            # How many letters stand before each piece, the space after each left out.
            before = list(accumulate(map(len, pieces), initial=cut))
            for number in compress(range(len(pieces)), found):
                at = before[number] + number
                for beginning in found[number]:  # type: ignore[union-attr]  # all are learned by now
                    end, onward = at + beginning[1], beginning[3]
                    if onward is None or key[end : end + 3] in onward:
                        yield at, beginning
            cut = after + 1

    def _learn(self, pieces: Collection[str]) -> None:
        """Find the beginnings in new pieces, all at once."""
        if len(self._pieces) > _KNOWN_PIECES:
            self._pieces.clear()
        self._pieces.update(dict.fromkeys(pieces, ()))
        # No pattern has a line feed.
        text = "\n" + "\n".join(pieces) + "\n"
        nexts = self._nexts
        patterns: dict[int, list[tuple[int, int]]] = {}
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if not text[start - 1].isalnum() and (text[end] in nexts[pattern] or not text[end].isalnum()):
                patterns.setdefault(start, []).append((pattern, end - start))
        in_order = list(pieces)
        firsts = list(accumulate((len(piece) + 1 for piece in in_order), initial=1))
        beginnings: dict[str, list[Beginning]] = {}
        for start in sorted(patterns):
            number = bisect_right(firsts, start) - 1
            # Hits come in the order of their ends: the last pattern is the longest.
            end = word_end(text, start + patterns[start][-1][1])
            stems: list[Place] = []
            onward: set[str] = set()
            for pattern, length in patterns[start]:
                self._branch(pattern).read(text[start:end] + "  ", length, stems, onward)
            if stems or onward:
                needed = None if stems or min(map(len, onward)) < 3 else frozenset(onward)
                at, stop = start - firsts[number], end - firsts[number]
                beginning = Beginning(at, stop, tuple(patterns[start]), needed)
                beginnings.setdefault(in_order[number], []).append(beginning)
        self._pieces.update((piece, tuple(found)) for piece, found in beginnings.items())

    def read(self, place: str, key: str, patterns: Iterable[tuple[int, int]]) -> Read:
        """The terms that stand at a place, which begins with a word and ends with one.

        `place` is a piece of `Folded.written`, `key` the same folded; `patterns` are those it begins with.
        """
        key += "  "
        stems: list[Place] = []
        onward: set[str] = set()
        for pattern, length in patterns:
            self._branch(pattern).read(key, length, stems, onward)
        best: dict[tuple[int, str, str], Reading] = {}
        for base_end, stem, end in sorted(stems):
            reading = self._reading(place, key, base_end, end, self._compiled.term_of[stem])
            if reading is not None:
                # One for each end and term: the one whose stem is longest.
                same = (end, reading.term.concept, reading.term.text)
                if same not in best or best[same].base_end < reading.base_end:
                    best[same] = reading
        if len(best) > 1:
            # What a right spelling has is no wrong one too: BAKIDA is of Bakı and not of Baki.
            wrong = [same for same, reading in best.items() if reading.term.spelling == "deprecated"]
            right = {same[:2] for same in best if same not in wrong}
            for same in wrong:
                if same[:2] in right:
                    del best[same]
        readings = tuple(sorted(best.values(), key=_END)) if best else ()
        if len(self.known) >= _KNOWN_PLACES:
            self.known.clear()
        last = frozenset(signs for signs in onward if len(signs) < 3) if onward else _NOTHING
        self.known[place] = read = Read(readings, frozenset(onward) if onward else _NOTHING, last)
        return read

    def _reading(self, place: str, key: str, base_end: int, end: int, index: int) -> Reading | None:
        """The reading of a form, if its capitals allow it and it ends there."""
        # With a hyphen it is a part of another name (Bakı-Tbilisi); a dash between words is none.
        if key[end] == "-" and key[end + 1].isalnum() and place[end] not in DASHES:
            return None
        term, guard = self._term(index)
        tag, loose = self._compiled.language, self._compiled.loose
        if not accepted(term, guard, place[:base_end], place[base_end:end], tag, loose=loose):
            return None
        if base_end < end and not loose:
            whole = fold_term(term.text)
            if base_end < len(whole) <= end and key.startswith(whole):
                # A generated form's stem is what all forms share (compan-y's); here the whole term stands.
                base_end = len(whole)
        doubt = ""
        if term.role == "initials":
            doubt = "initials"
        elif term.kind in {"person", "place"}:
            form = fold_term(place[:end]) if loose else key[:end]
            doubt = self._doubtful_form(form, place) or ("sentence" if form in self._common else "")
        return Reading(end, base_end, term, index, doubt)

    def _doubtful_form(self, form: str, place: str) -> str:
        """Is it a form of another noun as well: Limanın, of liman and not of Lima; but Mali is not malı?"""
        if self._compiled.language == "az":
            for length in range(2, len(form) + 1):
                noun = form[:length]
                if noun + NOUN in self._common and is_ending(form[length:], kind_of(noun)):
                    ending = lower(place[: len(form)])[length:]
                    if harmonised(noun, ending) == ending:
                        return "noun"
        return ""

    def _made_branch(self, pattern: int) -> Branch:
        return Branch(self._compiled, self._endings, self._rows, self._gapped, pattern)

    def _made_gapped(self, endings: int) -> list[str]:
        return gapped(self._endings(endings))

    def _made_endings(self, number: int) -> Endings:
        stored = self._compiled.endings[number]
        return chain(stored, loose=self._compiled.loose) if isinstance(stored, str) else listed(stored)

    def _made_rows(self, endings: int) -> Rows:
        return rows(self._compiled.endings[endings])

    def _made_term(self, index: int) -> tuple[Term, Guard | None]:
        term = self._terms[index]
        return term, guard_of(term)


def word_end(key: str, at: int) -> int:
    """Where the word ends that goes on, or ends, at an offset of a folded text, or how far one looks."""
    return _WORD(key, at, at + _LONGEST_WORD).end()  # type: ignore[union-attr]  # it matches anywhere


_END = itemgetter(0)
_NOTHING: frozenset[str] = frozenset()

"""Find the terms of a glossary in running text, inflected ones included.

The work has four steps:

* `termkit.glossary.compiling` turns terms into patterns, the first letters of stems, and what may follow;
* one automaton finds the words that begin with a pattern, and knows nothing of grammar;
* `termkit.glossary.reader` looks at what follows: -nin in Rəsulzadənin is a suffix, -lı in Bakılı makes
  another word;
* what the letters do not tell, the text around does: an initial before the name, the start of a sentence.

The last is here. Start reading at `Finder.find_all`. What a match means in a document (a bare surname, an
acronym whose full form must come first) is decided in `termkit.glossary.identification`.
"""

from __future__ import annotations

import re
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.compiling import Compiled, compile_terms
from termkit.glossary.reader import Reader, word_end
from termkit.glossary.term_table import TermTable
from termkit.languages.sentences import starts_sentence
from termkit.text.folding import DASHES, Folded, fold, fold_term, without_marks
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.glossary.terms import Term

_NEXT = re.compile(r"[^\S\n]+([^\W\d_])")
_INITIAL = re.compile(r"(?<![^\W_])[^\W\d_]\.\s?$")


class Match(NamedTuple):
    """One term found. Offsets count code points of the text; `base_end` is where the stem ends.

    `index` is the term's number in its finder.
    """

    start: int
    end: int
    base_end: int
    term: Term
    index: int = 0  # type: ignore[assignment]

    @property
    def span(self) -> Span:
        """The place of the inflected word."""
        return Span(self.start, self.end)


class Finder:
    """Searches texts of one language for terms.

    >>> from termkit.glossary.terms import Term
    >>> finder = Finder([Term("baku", "Bakı", "preferred", "name", "place")], "az")
    >>> [(m.start, m.end, m.base_end) for m in finder.find("Bakılı dostum Bakıdadır.")]
    [(14, 23, 18)]
    """

    def __init__(
        self, terms: Iterable[Term], tag: str, *, loose: bool = False, compiled: Compiled | None = None
    ) -> None:
        self.terms = terms if isinstance(terms, TermTable) else TermTable(terms)
        self.compiled = compiled or compile_terms(self.terms, tag, loose=loose)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.compiled, self.terms)

    def find(self, text: str, *, folded: Folded | None = None) -> list[Match]:
        """Every occurrence of every term, by place; a match wholly inside a longer one is left out."""
        return longest(self.find_all(text, folded=folded))

    def find_all(
        self, text: str, *, trust_capitals: bool = False, folded: Folded | None = None
    ) -> list[Match]:
        """Every occurrence, those inside longer ones too.

        With `trust_capitals`, a word that begins a sentence is the name even where it is a common word too:
        so it is in a text of another script. Who searches a text with several finders folds it once.
        """
        if not self.compiled.patterns:
            return []
        if folded is None:
            folded = fold(text)
        # Spaces at the end spare every test for it.
        key = (without_marks(folded.text) if self.compiled.loose else folded.text) + "  "
        written = folded.written
        around = _Surroundings(text, folded, trust_capitals)
        known, read = self._reader.known, self._reader.read
        found: list[Match] = []
        for offset, (start, stop, patterns, _) in self._reader.beginnings(key):
            start += offset
            stop += offset
            place = written[start:stop]
            readings, onward, last = known.get(place) or read(place, key[start:stop], patterns)
            while onward and (
                key[stop : stop + 3] in onward
                or (last and (key[stop : stop + 2] in last or key[stop] in last))
            ):
                # The next word may belong to a longer term.
                stop = word_end(key, stop + 1)
                place = written[start:stop]
                readings, onward, last = known.get(place) or read(place, key[start:stop], patterns)
            if not readings:
                continue
            if key[start - 1] in "-'" and around.is_joined_before(start):
                # A compound is another name; before a longer English term a hyphen only adds to it
                # (half-hourly price), but декоративно-прикладное искусство is another art.
                english = self.compiled.language == "en"
                readings = tuple(reading for reading in readings if english and " " in reading.term.text)
            for end, base_end, term, index, doubt in readings:
                if not doubt or around.settles(doubt, start, start + end):
                    found.append(_new(Match, (start, start + end, start + base_end, term, index)))
        return [around.original(match) for match in found] if folded.here else found


_new = tuple.__new__  # Match(…) in half the time


class _Surroundings:
    """What a text says about a place beyond the letters there; offsets count in the folded text."""

    def __init__(self, text: str, folded: Folded, trust_capitals: bool) -> None:
        self._text, self._folded, self._trust_capitals = text, folded, trust_capitals
        self._seen: dict[str, bool] = {}

    def original(self, match: Match) -> Match:
        """A match of the folded text as one of the text."""
        start = self._folded.start(match.start)
        end, base_end = (self._folded.end(offset, self._text) for offset in (match.end, match.base_end))
        return Match(start, end, base_end, match.term, match.index)

    def is_joined_before(self, start: int) -> bool:
        """Does a hyphen or apostrophe tie the word to one before it (qeyri-hökumət, O’Neill)?"""
        # Of the apostrophes ʼ counts as a letter; folded it is one like the others.
        before = self._folded.text[start - 2 : start - 1] if start > 1 else ""
        return before.isalnum() and self._folded.written[start - 1] not in DASHES

    def settles(self, doubt: str, start: int, end: int) -> bool:
        """Is a doubtful word the name here?

        Initials are not all of them where another stands before: in “S. M. Rasulzadeh” M. Rasulzadeh is not
        meant. A common word that begins a sentence (Kim bilir, Том первый) is the name where the next word
        has a capital too, or where the text has it capitalised inside a sentence.
        """
        text, begin = self._text, self._folded.start(start)
        if doubt == "initials":
            return not _initial_before(text, begin)
        stop = self._folded.end(end, text)
        if self._trust_capitals or not starts_sentence(text, begin):
            return True
        # After a form of a noun a name of something begins: Maliyə Nazirliyi.
        if doubt != "noun" and _capital_follows(text, stop):
            return True
        surface = text[begin:stop]
        if surface not in self._seen:
            self._seen[surface] = _inside_a_sentence(surface, text)
        return self._seen[surface]


def is_inflected(match: Match, text: str) -> bool:
    """Is a match another form than the term itself?"""
    return fold_term(text[match.start : match.end]) != fold_term(match.term.text)


def longest(matches: Iterable[Match]) -> list[Match]:
    """Leave out what lies wholly inside a longer match; matches that overlap in part all stay."""
    kept: list[Match] = []
    start = end = -1
    for match in longest_first(matches):
        if match[1] > end or (match[1] == end and match[0] <= start):
            kept.append(match)
            if match[1] > end:
                start, end = match[0], match[1]
    return kept


def longest_first(matches: Iterable[Match]) -> list[Match]:
    """Matches by where they begin, the longest first of those that begin at one place."""
    ordered = sorted(matches, key=_END, reverse=True)
    ordered.sort(key=_START)
    return ordered


_START, _END = itemgetter(0), itemgetter(1)


def _initial_before(text: str, start: int) -> bool:
    """Does another initial stand before this name? In “S. M. Rasulzadeh” M. Rasulzadeh is not meant."""
    found = _INITIAL.search(text, max(0, start - 4), start)
    return found is not None and found[0].isupper()


def _capital_follows(text: str, end: int) -> bool:
    following = _NEXT.match(text, end)
    return following is not None and following[1].isupper()


def _inside_a_sentence(word: str, text: str) -> bool:
    """Does the text have this word, capital and all, where no sentence begins?"""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        whole = not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum()
        if whole and not starts_sentence(text, at):
            return True
        at = text.find(word, at + 1)
    return False

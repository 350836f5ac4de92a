"""Find the terms of a glossary in running text, inflected ones included.

The work has three steps, and each is one function:

* a language's `expand` turns a term into what can be searched for: stems, and what may follow them;
* one automaton scans the folded text for all stems, and knows nothing of grammar;
* `Finder._accept` looks at what follows a stem (-nin in Rəsulzadənin is a suffix, -lı in Bakılı makes
  another word), at the word's edges, and at its capitals.

Start reading at `Finder.find`. What a match means in a document (a bare surname, an acronym whose full form
must come first) is decided in `termkit.glossary.reading`.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.terms import Term, is_acronym, is_capitalised
from termkit.languages import language
from termkit.languages.stems import Chain, Endings, Listed, Stem, chain, listed
from termkit.text.folding import HYPHENS, Folded, fold

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")


class Match(NamedTuple):
    """One term found. Offsets count code points of the text; `base_end` is where the stem ends."""

    start: int
    end: int
    base_end: int
    term: Term


class Compiled(NamedTuple):
    """A glossary's terms of one language, ready to be searched for; plain data that can be stored.

    `patterns` are folded stems. The entries of pattern p stand at `first[p]` up to `first[p + 1]`; each names a term
    and its endings by number. Endings are a list of tails, or the name of a chain.
    """

    language: str
    patterns: list[str]
    first: array[int]
    term_of: array[int]
    endings_of: array[int]
    endings: list[str | list[str]]


def compile_terms(terms: Sequence[Term], tag: str) -> Compiled:
    """Expand terms into stems and endings, equal ones stored once."""
    expand: Callable[..., list[Stem]] = language(tag).expand
    by_pattern: dict[str, list[tuple[int, int]]] = {}
    numbers: dict[Endings, int] = {}
    for index, term in enumerate(terms):
        for stem in expand(term.shape):
            if stem.text.strip():
                number = numbers.setdefault(stem.endings, len(numbers))
                by_pattern.setdefault(stem.text, []).append((index, number))
    patterns = list(by_pattern)
    first, term_of, endings_of = array("I", [0]), array("I"), array("I")
    for entries in by_pattern.values():
        term_of.extend(index for index, _ in entries)
        endings_of.extend(number for _, number in entries)
        first.append(len(term_of))
    stored: list[str | list[str]] = [
        endings.kind if isinstance(endings, Chain) else sorted(endings.tails)  # type: ignore[attr-defined]
        for endings in numbers
    ]
    return Compiled(tag, patterns, first, term_of, endings_of, stored)


class Finder:
    """Searches texts of one language for terms.

    >>> finder = Finder([Term("baku", "Bakı", "preferred", "name", "place")], "az")
    >>> [(m.start, m.end, m.base_end) for m in finder.find("Bakılı dostum Bakıdadır.")]
    [(14, 23, 18)]
    """

    def __init__(self, terms: Iterable[Term], tag: str, compiled: Compiled | None = None) -> None:
        self.terms = list(terms)
        self.compiled = compiled or compile_terms(self.terms, tag)
        self._language = language(tag)
        self._endings: list[Endings] = [
            chain(stored) if isinstance(stored, str) else listed(stored) for stored in self.compiled.endings
        ]
        self._guards: dict[int, Callable[[str], bool] | None] = {}

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick

        return AhoCorasick(self.compiled.patterns)

    def find(self, text: str) -> list[Match]:
        """Every occurrence of every term, by place; a match wholly inside a longer one is left out."""
        return longest(self.find_all(text))

    def find_all(self, text: str) -> list[Match]:
        """Every occurrence, those inside longer ones too."""
        if not self.compiled.patterns:
            return []
        folded = fold(text)
        # A space on either side spares every test for the edges of the text.
        key = f" {folded.text}  "
        hits = self._automaton.find_matches_as_indexes(key, overlapping=True)
        starting = [hit for hit in hits if not key[hit[1] - 1].isalnum()]
        found: list[Match] = []
        first, term_of, endings_of = self.compiled.first, self.compiled.term_of, self.compiled.endings_of
        reaches = [endings.reach for endings in self._endings]
        for pattern, start, end in starting:
            for entry in range(first[pattern], first[pattern + 1]):
                stop = reaches[endings_of[entry]](key, end)
                if stop >= 0:
                    match = self._accept(text, folded, start - 1, end - 1, stop - 1, term_of[entry])
                    if match is not None:
                        found.append(match)
        return _without_repeats(found)

    def _accept(self, text: str, folded: Folded, start: int, base_end: int, end: int, index: int) -> Match | None:
        """Turn a place of the folded text into a match, if the word ends there and its capitals allow it."""
        begin, stop = folded.start(start), folded.end(end, text)
        term = self.terms[index]
        # A compound is another name (Bakı-Tbilisi); before a longer term a hyphen only adds to it (half-hourly price).
        if (_joined_before(text, begin) and " " not in term.text) or _joined_after(text, stop):
            return None
        base = folded.end(base_end, text)
        if index not in self._guards:
            self._guards[index] = guard_of(term)
        guard = self._guards[index]
        if guard is not None and not guard(text[begin : base if is_acronym(term.text) else stop]):
            return None
        if self.compiled.language == "az" and guard is None and _is_nisba(text[begin:base], text[base:stop]):
            return None
        return Match(begin, stop, base, term)


def guard_of(term: Term) -> Callable[[str], bool] | None:
    """The test of capitals that an occurrence of this term must pass; None for any.

    >>> guard_of(Term("kim", "Kim", "preferred", "name", "person"))("kimi")
    False
    >>> guard_of(Term("nato", "NATO", "preferred", "name", "organisation"))("Nato")
    False
    >>> guard_of(Term("court", "Ali Məhkəmə", "preferred", "name", "organisation")) is None
    True
    """
    text = term.text
    if is_acronym(text):
        return str.isupper
    single = " " not in text
    if not is_capitalised(text):
        return (lambda word: not word.isupper()) if term.exact else None
    if term.exact:
        return lambda found: _capitals(found) == _capitals(text)
    if single:
        return is_capitalised
    if term.kind == "person":
        return lambda found: _covers(_capitals(found), _capitals(text))
    if term.kind == "place":
        return lambda found: any(_capitals(found))
    return _acronyms_kept(text)


def _acronyms_kept(text: str) -> Callable[[str], bool] | None:
    """In a longer term only the acronyms ask for capitals (BMT Təhlükəsizlik Şurası)."""
    acronyms = [index for index, word in enumerate(text.split(" ")) if is_acronym(word)]
    if not acronyms or text.isupper():
        return None

    def guard(found: str) -> bool:
        words = found.split()
        return all(index < len(words) and words[index][:2].isupper() for index in acronyms)

    return guard


def _capitals(text: str) -> list[bool]:
    return [is_capitalised(word) for word in re.split(r"[\s\u00a0]+", text)]


def _covers(found: list[bool], wanted: list[bool]) -> bool:
    return len(found) == len(wanted) and all(f or not w for f, w in zip(found, wanted, strict=True))


def longest(matches: Iterable[Match]) -> list[Match]:
    """Leave out what lies wholly inside a longer match; matches that overlap in part all stay."""
    ordered = sorted(matches, key=lambda m: (m.start, -m.end))
    kept: list[Match] = []
    reach = (-1, -1)
    for match in ordered:
        inside = match.end < reach[1] or (match.end == reach[1] and match.start > reach[0])
        if not inside:
            kept.append(match)
            if match.end > reach[1]:
                reach = (match.start, match.end)
    return kept


def _without_repeats(matches: list[Match]) -> list[Match]:
    """One match for each place and term: the one whose stem is longest."""
    best: dict[tuple[int, int, str, str], Match] = {}
    for match in matches:
        place = (match.start, match.end, match.term.concept, match.term.text)
        if place not in best or best[place].base_end < match.base_end:
            best[place] = match
    return sorted(best.values(), key=lambda m: (m.start, m.end))


def _joined_before(text: str, start: int) -> bool:
    """Does a hyphen or apostrophe tie the word to one before it (qeyri-hökumət, O’Neill)?"""
    return start > 1 and (text[start - 1] in HYPHENS or text[start - 1] in "-'’ʼ") and text[start - 2].isalnum()


def _joined_after(text: str, end: int) -> bool:
    """Does a hyphen tie the word to one after it (Bakı-Tbilisi)? A dash between words does not."""
    return end + 1 < len(text) and (text[end] in HYPHENS or text[end] == "-") and text[end + 1].isalnum()


def _is_nisba(stem: str, ending: str) -> bool:
    """Is this the -i that makes an adjective (kitab, kitabi), which never follows harmony, and not -ı?"""
    if ending not in {"i", "İ"}:
        return False
    vowels = [letter for letter in stem.lower() if letter in "aıoueəiöü"]
    return bool(vowels) and vowels[-1] in "aıouöü"


__all__ = ["Compiled", "Finder", "Listed", "Match", "compile_terms", "guard_of", "longest"]

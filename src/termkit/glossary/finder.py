"""Find the terms of a glossary in running text, inflected ones included.

The work has three steps, and each is one function:

* a language's `expand` turns a term into what can be searched for: stems, and what may follow them;
* one automaton scans the folded text for all stems, and knows nothing of grammar;
* `Finder._accept` looks at what follows a stem (-nin in Rəsulzadənin is a suffix, -lı in Bakılı makes
  another word), at the word's edges, and at its capitals.

Start reading at `Finder.find`. What a match means in a document (a bare surname, an acronym whose full form
must come first) is decided in `termkit.glossary.identification`.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.terms import Term, is_acronym, is_capitalised
from termkit.languages import language
from termkit.languages.azerbaijani import lower as _az_lower
from termkit.languages.common_words import listed_words
from termkit.languages.sentences import starts_sentence
from termkit.languages.stems import Chain, Endings, Listed, Stem, chain, listed
from termkit.text.folding import DASHES, Folded, fold, fold_term, plain
from termkit.text.spans import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_LONGEST_HOMOGRAPH = 7
_NEXT = re.compile(r"[^\S\n]+([^\W\d_])")
_I = re.compile("[iıIİ]")
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


class Compiled(NamedTuple):
    """A glossary's terms of one language, ready to be searched for; plain data that can be stored.

    `patterns` are folded stems. The entries of pattern p stand at `first[p]` up to `first[p + 1]`; each names a term
    and its endings by number. Endings are a list of tails, or the name of a chain.
    """

    language: str
    loose: bool
    patterns: list[str]
    first: array[int]
    term_of: array[int]
    endings_of: array[int]
    endings: list[str | list[str]]
    # Folded forms of guarded terms that are ordinary words too (Том, том).
    common: list[str]


def compile_terms(terms: Sequence[Term], tag: str, *, loose: bool = False) -> Compiled:
    """Expand terms into stems and endings, equal ones stored once.

    A loose finder takes letters without their marks (Resulzade for Rəsulzadə): it finds what may be misspelled.
    """
    expand: Callable[..., list[Stem]] = language(tag).expand
    by_pattern: dict[str, list[tuple[int, int]]] = {}
    numbers: dict[Endings, int] = {}
    for index, term in enumerate(terms):
        for stem in expand(term.shape):
            if stem.text.strip():
                number = numbers.setdefault(stem.endings, len(numbers))
                text = without_marks(stem.text) if loose else stem.text
                by_pattern.setdefault(text, []).append((index, number))
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
    common = _common_forms(terms, tag, by_pattern, list(numbers))
    if loose:
        stored = [e if isinstance(e, str) else [without_marks(tail) for tail in e] for e in stored]
    return Compiled(tag, loose, patterns, first, term_of, endings_of, stored, common)


def _common_forms(
    terms: Sequence[Term], tag: str, by_pattern: dict[str, list[tuple[int, int]]], endings: list[Endings]
) -> list[str]:
    """The forms of one-word names that are ordinary words of the language as well."""
    if tag != "ru":
        return sorted(fold_term(word) for word in listed_words(tag))
    from termkit.languages.russian_dictionary import is_common_word

    forms = set()
    for stem, entries in by_pattern.items():
        # Names that are words too are short: Том, Вера, Слава.
        if len(stem) > _LONGEST_HOMOGRAPH or " " in stem:
            continue
        for index, number in entries:
            ending = endings[number]
            if terms[index].kind in {"person", "place"} and isinstance(ending, Listed):
                forms |= {stem + tail for tail in ending.tails}
    return sorted(form for form in forms if is_common_word(form))


class Finder:
    """Searches texts of one language for terms.

    >>> finder = Finder([Term("baku", "Bakı", "preferred", "name", "place")], "az")
    >>> [(m.start, m.end, m.base_end) for m in finder.find("Bakılı dostum Bakıdadır.")]
    [(14, 23, 18)]
    """

    def __init__(
        self, terms: Iterable[Term], tag: str, *, loose: bool = False, compiled: Compiled | None = None
    ) -> None:
        self.terms = list(terms)
        self.compiled = compiled or compile_terms(self.terms, tag, loose=loose)
        self.endings: list[Endings] = [
            chain(stored, loose=self.compiled.loose) if isinstance(stored, str) else listed(stored)
            for stored in self.compiled.endings
        ]
        self._folded: dict[str, str] = {}
        self._common = frozenset(self.compiled.common)
        self._guards: dict[int, Callable[[str], bool] | None] = {}

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick

        return AhoCorasick(self.compiled.patterns)

    def find(self, text: str) -> list[Match]:
        """Every occurrence of every term, by place; a match wholly inside a longer one is left out."""
        return longest(self.find_all(text))

    def find_all(self, text: str, *, trust_capitals: bool = False) -> list[Match]:
        """Every occurrence, those inside longer ones too.

        With `trust_capitals`, a word that begins a sentence is the name even where it is a common word too: so it is
        in a text of another script.
        """
        if not self.compiled.patterns:
            return []
        folded = fold(text)
        # A space on either side spares every test for the edges of the text.
        key = f" {without_marks(folded.text) if self.compiled.loose else folded.text}  "
        hits = self._automaton.find_matches_as_indexes(key, overlapping=True)
        starting = [hit for hit in hits if not key[hit[1] - 1].isalnum()]
        found: list[Match] = []
        first, term_of, endings_of = self.compiled.first, self.compiled.term_of, self.compiled.endings_of
        reaches = [endings.reach for endings in self.endings]
        for pattern, start, end in starting:
            for entry in range(first[pattern], first[pattern + 1]):
                stop = reaches[endings_of[entry]](key, end)
                if stop >= 0:
                    match = self._accept(text, folded, start - 1, end - 1, stop - 1, term_of[entry])
                    if match is not None:
                        found.append(match)
        return _without_repeats(found if trust_capitals else self._told_apart(found, text))

    def _told_apart(self, matches: list[Match], text: str) -> list[Match]:
        """Leave out a word that only the start of a sentence makes look like a name (Kim bilir, Том первый).

        It is the name where the next word has a capital too, or where the text has it capitalised inside a sentence.
        """
        kept = []
        seen: dict[str, bool] = {}
        for match in matches:
            surface = text[match.start : match.end]
            doubtful = match.term.kind in {"person", "place"} and fold_term(surface) in self._common
            if doubtful and starts_sentence(text, match.start) and not _capital_follows(text, match.end):
                if surface not in seen:
                    seen[surface] = _inside_a_sentence(surface, text)
                if not seen[surface]:
                    continue
            kept.append(match)
        return kept

    def _accept(self, text: str, folded: Folded, start: int, base_end: int, end: int, index: int) -> Match | None:
        """Turn a place of the folded text into a match, if the word ends there and its capitals allow it."""
        begin, stop = folded.start(start), folded.end(end, text)
        term = self.terms[index]
        # A compound is another name (Bakı-Tbilisi); before a longer English term a hyphen only adds to it
        # (half-hourly price), but декоративно-прикладное искусство is another art.
        adds = self.compiled.language == "en" and " " in term.text
        if _joined_after(folded, end, text) or (not adds and _joined_before(folded, start, text)):
            return None
        if term.role == "initials" and _initial_before(text, begin):
            return None
        base = folded.end(base_end, text)
        # Soft hyphens and decomposed letters have no say about capitals and dots.
        word = plain(text[begin:stop]) if folded.here else text[begin:stop]
        stem, ending = word[: base_end - start], word[base_end - start :]
        if index not in self._guards:
            self._guards[index] = guard_of(term)
        guard = self._guards[index]
        if guard is not None and not guard(stem if is_acronym(term.text) else word):
            return None
        if self.compiled.language != "az":
            # No English or Russian name has İ or ı, unless it is listed so.
            if any(letter in word and letter not in term.text for letter in "İı"):
                return None
        elif not self.compiled.loose:
            if guard is None and _is_nisba(stem, ending):
                return None
            if not same_dots(stem, term.text):
                return None
        if term.text not in self._folded:
            self._folded[term.text] = fold_term(term.text)
        whole = start + len(self._folded[term.text])
        written_out = base_end < whole <= end and folded.text.startswith(self._folded[term.text], start)
        if written_out and not self.compiled.loose:
            # A generated form's stem is what all forms share (compan-y's); here the whole term stands.
            base = folded.end(whole, text)
        return Match(begin, stop, base, term, index)


# Letters with a mark, or a shape of their own, and what is typed for them on a keyboard without.
_MARKED = dict(zip("əşçğöüéèêëáàâãäåíìîïóòôõúùûñýøłśźżžčšćđ", "escgoueeeeaaaaaaiiiioooouuunyolszzzcscd", strict=True))


def without_marks(folded: str) -> str:
    """A folded text with plain letters for those with a mark, one for one.

    >>> without_marks("rəsulzadə"), without_marks("erdoğan")
    ('resulzade', 'erdogan')
    """
    for letter, bare in _MARKED.items():
        if letter in folded:
            folded = folded.replace(letter, bare)
    return folded


def is_inflected(match: Match, text: str) -> bool:
    """Is a match another form than the term itself?"""
    return fold_term(text[match.start : match.end]) != fold_term(match.term.text)


def same_dots(found: str, term: str) -> bool:
    """Does a form have ı and i where the term has them? The fold cannot tell BAKI from BAKİ.

    A word all in capitals may be read as a foreign one, whose capital I is an i (MICROSOFT).

    >>> same_dots("BAKI", "Bakı"), same_dots("BAKİ", "Bakı"), same_dots("Istanbul", "İstanbul")
    (True, False, False)
    >>> same_dots("MICROSOFT", "Microsoft")
    True
    """
    if not _I.search(found):
        return True
    wanted = _I.findall(_az_lower(term))
    dots = _I.findall(_az_lower(found))
    if dots == wanted[: len(dots)]:
        return True
    return found.isupper() and _I.findall(found.lower()) == wanted[: len(dots)]


def guard_of(term: Term) -> Callable[[str], bool] | None:
    """The test of capitals that an occurrence of this term must pass; None for any.

    >>> guard_of(Term("kim", "Kim", "preferred", "name", "person"))("kimi")
    False
    >>> guard_of(Term("nato", "NATO", "preferred", "name", "organisation"))("Nato")
    False
    >>> guard_of(Term("court", "Верховный суд", "preferred", "name", "organisation")) is None
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
    # Milli Məclis is a name, a milli məclis any; of Верховный суд only the first word is a capital, which says nothing.
    acronyms = _acronyms_kept(text)
    if term.kind == "place" or (term.kind in {"organisation", "work"} and sum(_capitals(text)) > 1):
        return lambda found: any(_capitals(found)) and (acronyms is None or acronyms(found))
    return acronyms


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
    return [is_capitalised(word) for word in text.split()]


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


def _joined_before(folded: Folded, start: int, text: str) -> bool:
    """Does a hyphen or apostrophe tie the word to one before it (qeyri-hökumət, O’Neill)?"""
    joint = folded.text[start - 2 : start] if start > 1 else ""
    return joint[1:] in {"-", "'"} and joint[0].isalnum() and text[folded.start(start - 1)] not in DASHES


def _joined_after(folded: Folded, end: int, text: str) -> bool:
    """Does a hyphen tie the word to one after it (Bakı-Tbilisi)? A dash between words does not."""
    joint = folded.text[end : end + 2]
    return joint[:1] == "-" and joint[1:].isalnum() and text[folded.start(end)] not in DASHES


def _initial_before(text: str, start: int) -> bool:
    """Does another initial stand before this name? In “S. M. Rasulzadeh” M. Rasulzadeh is not meant."""
    found = _INITIAL.search(text, max(0, start - 4), start)
    return found is not None and found[0].isupper()


def _capital_follows(text: str, end: int) -> bool:
    following = _NEXT.match(text, end)
    return following is not None and following[1].isupper()


def _inside_a_sentence(word: str, text: str) -> bool:
    """Does the text have this word, capital and all, where no sentence begins?"""
    pattern = re.compile(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])")
    return any(not starts_sentence(text, found.start()) for found in pattern.finditer(text))


def _is_nisba(stem: str, ending: str) -> bool:
    """Is this the -i that makes an adjective (kitab, kitabi), which never follows harmony, and not -ı?"""
    if ending not in {"i", "İ"}:
        return False
    vowels = [letter for letter in stem.lower() if letter in "aıoueəiöü"]
    return bool(vowels) and vowels[-1] in "aıouöü"


__all__ = ["Compiled", "Finder", "Listed", "Match", "compile_terms", "guard_of", "is_inflected", "longest"]

"""Which entry of the list a key means, across languages and scripts: (Кулагин 2000а) and Kulagin 2000a.

The authors are looked up in `author_index`; here the year with its letter, the initials and the other authors
choose among their works. Start reading at `Works.resolve`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.author_index import (
    OTHER_FORM,
    OTHER_SPELLING,
    SAME,
    AuthorIndex,
    Fit,
    is_written_so,
    likeness,
)
from termkit.citations.entry_language import language_of_name
from termkit.citations.given_names import with_given
from termkit.citations.keys import BRACKETED, NARRATIVE, NOTE
from termkit.citations.name_cases import cases
from termkit.citations.named_works import NamedWorks
from termkit.citations.surnames import may_be_same_surname
from termkit.text.folding import fold_term
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from termkit.citations.authors import Author, Authors
    from termkit.citations.entries import Entry
    from termkit.citations.keys import Key
    from termkit.citations.years import Year

# An author's works that are looked at where none is of the year.
_MOST = 200
NO_FIT = 9
# So much alike are two names of which one is a slip for the other.
_MISSPELT = 0.75


class Resolved(NamedTuple):
    """What a key may mean.

    `entries` are by these authors and of this year, letter included if it has one; `of_year` of this year
    with any letter; `of_author` all by these authors. `fit` is how well the first author's name fits (see
    `author_index`). `name` is the author of the key, `word` the word of it that fits, `base` the length of
    that word's stem. It is the first author, or where that one is right, the one at `number` that is not:
    then `fit` is `OTHER_SPELLING`, `OTHER_FORM` for what may be a slip, or `NO_FIT` for a name that the entry
    has not. `namesakes` are works of the year by authors with that surname and other initials than the key
    has, where there are no others.
    """

    entries: tuple[Entry, ...] = ()
    of_year: tuple[Entry, ...] = ()
    of_author: tuple[Entry, ...] = ()
    fit: int = NO_FIT
    name: Author | None = None
    word: str = ""
    base: int = 0
    number: int = 0
    namesakes: tuple[Entry, ...] = ()


_Pair = tuple["Entry", Fit]


class Works:
    """The entries of a document's lists, to be found by key."""

    def __init__(
        self, entries: Sequence[Entry], tag: str, concepts: Callable[[str], frozenset[str]] | None = None
    ) -> None:
        """`tag` is the text's language; `concepts` tells which glossary entries a name may be."""
        self._tag = tag
        self._authors = AuthorIndex(entries, tag, concepts)
        self.named = NamedWorks(self._authors)

    def resolve(self, key: Key) -> Resolved:
        """The entries that a key with authors and a year may mean."""
        if key.authors is None or key.year is None:
            return Resolved()
        names, nominative = key.authors.names, _is_nominative(key)
        if len(names) == 1:
            # Most keys are written as the list has them, so that forms and spellings need not be thought of.
            for inflected in (False, True):
                fits = self._authors.as_written(names[0].surname, nominative, inflected)
                found = self._of(key, key.year, names, fits)
                if found.entries:
                    return found
        names, fits = self._named(key.authors, key.kind == NARRATIVE, key.year.year, nominative)
        return self._of(key, key.year, names, fits)

    def _of(self, key: Key, year: Year, names: tuple[Author, ...], named: list[Fit]) -> Resolved:
        """What a key may mean by these names, the first of whom may be those `named`."""
        first = names[0]
        fits = with_given(named, first)
        if not fits:
            namesakes = [entry for fit in named for entry in fit.author.of(year.year)]
            titled = [] if named else self._entitled(first, year)
            if titled:
                works, word = tuple(titled), first.surname
                return Resolved(works, works, works, SAME, first, word, len(word))
            return Resolved(name=first, namesakes=tuple(namesakes))
        every = [(entry, fit) for fit in fits for entry in fit.author.of(year.year)]
        of_year = [pair for pair in every if self._may_be_by(pair[0], names)]
        if every and not of_year and not any(self._may_be_by(entry, names) for entry, _ in _all(fits)):
            of_year = every
        lettered = [p for p in of_year if year.letter and p[0].year and p[0].year.letter == year.letter]
        best = _by_so_many(lettered or of_year, len(names), key)
        least = min((fit.fit for _, fit in best), default=min(fit.fit for fit in fits))
        in_year = tuple(entry for entry, fit in best if fit.fit == least)
        exact = tuple(e for e in in_year if not year.letter or (e.year and e.year.letter == year.letter))
        fit = next(fit for fit in fits if fit.fit == least)
        of_author = tuple(entry for entry, other in _all(fits) if other.fit == least)
        found = Resolved(exact, in_year, of_author, least, first, fit.word, fit.base)
        if least >= OTHER_SPELLING or not exact:
            return found
        return self._with_others(found, exact[0], names, _is_nominative(key))

    def _entitled(self, name: Author, year: Year) -> list[Entry]:
        """The works of a year whose long title a key has the first words of."""
        return [
            entry
            for author in self._authors.entitled(name.surname)
            for entry in author.of(year.year)
            if not year.letter or (entry.year and entry.year.letter == year.letter)
        ]

    def _with_others(
        self, found: Resolved, entry: Entry, names: Sequence[Author], nominative: bool
    ) -> Resolved:
        """The same, or the first of the other authors that the entry spells otherwise or has not.

        The small words of the first author's surname may be left out, but are no others: van den Berg.
        """
        first = names[0]
        small = entry.authors[0].surname.split()[:-1]
        if first.before and small and found.base == len(found.word) and not _are_small(first.before, small):
            place = Span(first.span.start - len(first.before), first.span.end)
            first = first._replace(surname=first.before + first.surname, span=place)
            return found._replace(fit=OTHER_SPELLING, name=first, word=first.surname, base=len(first.surname))
        if len(entry.authors) < max(len(names), 2):
            return found
        for number, (ours, theirs) in enumerate(zip(names[1:], entry.authors[1:], strict=False), 1):
            word = ours.surname.split()[-1]
            tag = language_of_name(word, self._tag)
            stems = dict.fromkeys((*cases(word, tag, nominative), *cases(word, self._tag, nominative)))
            wanted = theirs.surname.split()[-1]
            if (ours.organisation and theirs.organisation) or any(
                is_written_so(stem, wanted) for stem in stems
            ):
                continue
            base = max(stems, key=lambda stem: likeness(stem, wanted))
            fit = OTHER_FORM if likeness(base, wanted) >= _MISSPELT else NO_FIT
            fit = OTHER_SPELLING if self._are_alike(ours, theirs, entry.tag) else fit
            return found._replace(fit=fit, name=ours, word=word, base=len(base), number=number)
        return found

    def _named(
        self, authors: Authors, narrative: bool, year: int, nominative: bool
    ) -> tuple[tuple[Author, ...], list[Fit]]:
        """The authors of a key, and whom of the list the first of them may be."""
        names = authors.names
        if len(names) > 1:
            # One organisation with an “and” in its name.
            one = names[0]._replace(surname=authors.whole, given="", organisation=True)
            fits = [fit for fit in self._authors.look_up(one.surname) if fit.author.organisation]
            if fits:
                return (one,), fits
        fits = self._authors.look_up(names[0].surname, nominative)
        if narrative and len(names) > 1 and not self._have_work(fits, names, year):
            # In Baku and Hasanli (2014) only the last is the author.
            for rest in (names[number:] for number in range(1, len(names))):
                others = self._authors.look_up(rest[0].surname)
                if self._have_work(others, rest, year):
                    return rest, others
            last = () if fits else self._authors.look_up(names[-1].surname)
            if last:
                return names[-1:], list(last)
        return names, fits

    def _have_work(self, fits: Sequence[Fit], names: Sequence[Author], year: int) -> bool:
        return any(self._may_be_by(entry, names) for fit in fits for entry in fit.author.of(year))

    def _may_be_by(self, entry: Entry, names: Sequence[Author]) -> bool:
        """Are all authors that a key names the entry's? It may name fewer."""
        if len(names) == 1:
            return True
        theirs = entry.authors[: len(names)]
        return (len(theirs) == len(names) or entry.more) and all(
            self._are_alike(one, other, entry.tag) for one, other in zip(names[1:], theirs[1:], strict=False)
        )

    def _are_alike(self, ours: Author, theirs: Author, entry_tag: str) -> bool:
        word = ours.surname.split()[-1]
        tag, other = language_of_name(word, self._tag), language_of_name(theirs.surname, entry_tag)
        return any(
            fold_term(base) == fold_term(theirs.surname)
            or may_be_same_surname(base, tag, theirs.surname, other)
            for base in cases(word, tag)
        )


def _are_small(words: str, wanted: Sequence[str]) -> bool:
    return words.lower().split() == [word.lower() for word in wanted]


def _all(fits: Sequence[Fit]) -> Iterator[_Pair]:
    return ((entry, fit) for fit in fits for entry in fit.author.entries[:_MOST])


def _is_nominative(key: Key) -> bool:
    return key.kind in {BRACKETED, NOTE}


def _by_so_many(found: list[_Pair], count: int, key: Key) -> list[_Pair]:
    """The entries with as many authors as the key says; all where none has."""
    if key.authors and key.authors.more:
        same = [(entry, fit) for entry, fit in found if len(entry.authors) > count or entry.more]
    else:
        same = [(entry, fit) for entry, fit in found if len(entry.authors) == count and not entry.more]
    return same or found

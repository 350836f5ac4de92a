"""The works of an author, an organisation or an outlet that a text names in other ways than a whole key.

Start reading at `NamedWorks.by_author`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.citations.author_index import likeness
from termkit.citations.given_names import with_given
from termkit.citations.titles import begins_alike, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.citations.author_index import AuthorIndex
    from termkit.citations.authors import Author
    from termkit.citations.entries import Entry
    from termkit.citations.keys import Key

# An author's works that are looked at.
_MOST = 200
# A shorter word of the text is no surname.
_LEAST = 3
# Words of an organisation's name at most, and entries that are named as the nearest.
_LONGEST_NAME = 7
_NEAREST = 3


class NamedWorks:
    """The entries of a document's lists, to be found by a name."""

    def __init__(self, authors: AuthorIndex) -> None:
        self._authors = authors

    def by_author(self, name: Author) -> tuple[Entry, ...]:
        """All entries whose first author may be this one: another initial is another author."""
        fits = with_given(self._authors.look_up(name.surname), name)
        least = min((fit.fit for fit in fits), default=0)
        return tuple(entry for fit in fits if fit.fit == least for entry in fit.author.entries[:_MOST])

    def by_author_and_title(self, key: Key, text: str) -> tuple[Entry, ...]:
        """The works of a key's author that begin with the title that a note gives; else those of its year."""
        every = self.by_author(key.authors.names[0]) if key.authors else ()
        wanted = words_of(key.title.of(text))
        titled = [entry for entry in every if begins_alike(wanted, words_of(entry.title.of(text)))]
        year = key.year.year if key.year else None
        of_year = [entry for entry in titled or every if entry.year and entry.year.year == year]
        return tuple(of_year or titled)

    def by_word(self, word: str, key: Key) -> tuple[Entry, ...]:
        """The entries of a key's year by an author whose surname a word of the text may be."""
        if key.year is None or len(word) < _LEAST:
            return ()
        year = key.year
        return tuple(
            entry
            for fit in self._authors.look_up_word(word)
            for entry in fit.author.of(year.year)
            if not year.letter or (entry.year and entry.year.letter == year.letter)
        )

    def by_organisation(self, words: Sequence[str], key: Key) -> tuple[Entry, ...]:
        """The entries of a key's year by an organisation whose name the words before the key end with."""
        if key.year is None:
            return ()
        found = self._authors.before([word.lower() for word in words], key.year.year)
        # The list may have it in another language, or by its acronym.
        for count in range(min(len(words), _LONGEST_NAME), 0, -1):
            if found:
                break
            if words[-count][0].isupper():
                known = self._authors.of_concept(" ".join(words[-count:]))
                outlets = [author for author in known if author.organisation]
                found = [entry for author in outlets for entry in author.of(key.year.year)]
        return tuple(found)

    def by_title(self, name: str, key: Key) -> tuple[Entry, ...]:
        """The entries of a key's year by an outlet of this name."""
        if key.year is None:
            return ()
        outlets = [fit.author for fit in self._authors.look_up(name) if fit.author.organisation]
        return tuple(entry for author in outlets for entry in author.of(key.year.year))

    def near(self, key: Key) -> list[Entry]:
        """Entries by authors with a name like that of a key that is not in the list, the most alike first.

        Of each author it is the work of the year, or that by as many authors.
        """
        if key.authors is None:
            return []
        name = key.authors.names[0].surname.split()[-1]
        best = [
            min((_distance(entry, key), entry.span, entry) for entry in author.entries[:_MOST])
            for author in self._authors.near(name)
        ]
        return [entry for *_, entry in sorted(best, key=lambda found: found[0])[:_NEAREST]]

    def is_slip(self, name: str, year: int, least: float) -> bool:
        """Has an author with a name so much like this one, or of which this is a half, a work of the year?"""
        return any(
            author.of(year) and (likeness(name, author.surname) >= least or _is_slip(name, author.surname))
            for author in self._authors.near(name)
        )


def _distance(entry: Entry, key: Key) -> tuple[bool, bool]:
    """How far an entry is from a key with a name like its own: not by as many authors, not of the year."""
    count = len(key.authors.names) if key.authors else 0
    return len(entry.authors) != count, not (entry.year and key.year and entry.year.year == key.year.year)


def _is_slip(name: str, theirs: str) -> bool:
    """Is one the half of a double surname, or an acronym with a wrong letter?"""
    if name.isupper() and theirs.isupper() and len(name) == len(theirs) > 2:
        return sum(ours != other for ours, other in zip(name, theirs, strict=True)) == 1
    return theirs.startswith(f"{name}-") or name.startswith(f"{theirs}-")

"""What is wrong in a list of references by itself: works twice, letters of years, works that no key means.

The order of the list has a file of its own, `list_order`. All three take the table of the document, for a list
that few keys use is a bibliography, of which nobody expects that every work be cited.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.keys import BRACKETED, NARRATIVE, is_archive
from termkit.citations.titles import same_work
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.citations.entries import Entry
    from termkit.citations.table import Table

# Fewer cited entries than these do not make a list of cited works.
_FEWEST = 2
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# Namesakes of one year that are compared with each other.
_MOST = 60


class LetterFault(NamedTuple):
    """An entry whose year should have another letter: `letter` (empty for none), for the reason `why`.

    `why` is `missing`, `lone`, `twice`, `order` or `gap`; `others` are the other works of the author and year.
    """

    entry: Entry
    letter: str
    why: str
    others: tuple[Entry, ...]


def uncited(table: Table) -> list[Entry]:
    """The entries that no key means, where most have one."""
    found = [entry for entry in table.uncited if entry.year and entry.authors]
    cited = len(table.entries) - len(table.uncited)
    if cited < _FEWEST or len(found) > cited:
        return []
    return [entry for entry in found if not is_archive(table.text, *entry.span)]


def duplicates(table: Table) -> Iterator[tuple[Entry, Entry]]:
    """Each entry that repeats an earlier one, with that one."""
    for entries in _by_author_and_year(table).values():
        for number, entry in enumerate(entries[:_MOST]):
            first = next((e for e in entries[:number] if same_work(table.text, e, entry)), None)
            if first is not None:
                yield entry, first


def letter_faults(table: Table) -> Iterator[LetterFault]:
    """The entries of one author and year whose letters do not tell them apart, or tell what there is not."""
    if not any(citation.key.kind in {BRACKETED, NARRATIVE} for citation in table.citations):
        return  # keys that are numbers need no letters
    for entries in _by_author_and_year(table).values():
        works: list[Entry] = []
        for entry in entries[:_MOST]:
            if not any(same_work(table.text, entry, work) for work in works):
                works.append(entry)
        yield from _faults(works)


def _faults(works: list[Entry]) -> Iterator[LetterFault]:
    letters = [work.year.letter for work in works if work.year]
    if len(works) == 1:
        if letters[0]:
            yield LetterFault(works[0], "", "lone", ())
        return
    if letters == list(_ALPHABET[: len(works)]):
        return
    for number, work in enumerate(works):
        assert work.year is not None
        others = tuple(other for other in works if other is not work)
        wanted, letter = _ALPHABET[number : number + 1], work.year.letter
        if not letter:
            free = next((mark for mark in _ALPHABET if mark not in letters), "")
            yield LetterFault(work, wanted if not any(letters) else free, "missing", others)
            letters[number] = free if any(letters) else letters[number]
        elif letters.index(letter) < number:
            yield LetterFault(work, wanted, "twice", others)
        elif sorted(letters) == list(_ALPHABET[: len(works)]):
            if number and letters[number - 1] > letter:
                yield LetterFault(work, wanted, "order", others)
        elif all(letters) and len(set(letters)) == len(letters) and letter != wanted and letter > wanted:
            yield LetterFault(work, wanted, "gap", others)


def _by_author_and_year(table: Table) -> dict[tuple[object, ...], list[Entry]]:
    """The entries of the same authors and year, in the order of the list."""
    found: defaultdict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in table.entries:
        if entry.year and entry.authors and (entry.names_first or not entry.authors[0].organisation):
            names = tuple((fold_term(a.surname), fold_term(a.given)[:1]) for a in entry.authors)
            found[*names, entry.more, entry.year.year].append(entry)
    return found

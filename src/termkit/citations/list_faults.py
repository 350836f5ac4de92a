"""What is wrong in a list of references by itself: works twice, letters of years, works that no key means.

The order of the list has a file of its own, `list_order`. All three take the table of the document, for a
list that few keys use is a bibliography, of which nobody expects that every work be cited.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.author_index import may_begin_alike
from termkit.citations.entry_language import language_of_name
from termkit.citations.keys import BRACKETED, NARRATIVE, is_archive
from termkit.citations.surnames import may_be_same_surname, skeleton
from termkit.citations.titles import same_work
from termkit.text.folding import fold_term
from termkit.text.scripts import scripts

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

    `why` is `missing`, `lone`, `twice`, `order` or `gap`; `others` are the other works of the author and
    year.
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
    twice = {entry.span for entry, _ in duplicates(table)}
    return [entry for entry in found if entry.span not in twice and not is_archive(table.text, *entry.span)]


def duplicates(table: Table) -> Iterator[tuple[Entry, Entry]]:
    """Each entry that repeats an earlier one, with that one."""
    for entries in _by_author_and_year(table):
        for number, entry in enumerate(entries[:_MOST]):
            first = next((e for e in entries[:number] if same_work(table.text, e, entry)), None)
            if first is not None:
                yield entry, first


def letter_faults(table: Table) -> Iterator[LetterFault]:
    """The entries of one author and year whose letters do not tell them apart, or tell what there is not."""
    if not any(citation.key.kind in {BRACKETED, NARRATIVE} for citation in table.citations):
        return  # keys that are numbers need no letters
    for entries in _by_author_and_year(table):
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


def _by_author_and_year(table: Table) -> list[list[Entry]]:
    """The entries of the same authors and year, in the order of the list, in whichever spelling."""
    rough: defaultdict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in table.entries:
        if entry.year and entry.authors and (entry.names_first or not entry.authors[0].organisation):
            rough[skeleton(entry.authors[0].surname), len(entry.authors), entry.more, entry.year.year].append(
                entry
            )
    found: list[list[Entry]] = []
    for entries in rough.values():
        groups: list[list[Entry]] = []
        for entry in entries:
            same = next((group for group in groups[:_MOST] if _same_authors(group[0], entry)), None)
            if same is None:
                groups.append([entry])
            else:
                same.append(entry)
        found += groups
    return found


def _same_authors(one: Entry, other: Entry) -> bool:
    return all(
        _same_surname(ours.surname, one.tag, theirs.surname, other.tag)
        and _may_be_same_given(ours.given, theirs.given)
        for ours, theirs in zip(one.authors, other.authors, strict=True)
    )


def _may_be_same_given(ours: str, theirs: str) -> bool:
    """May these be one person's: Akif and A., Chris and Christopher, Jamil and Cəmil; not Akif and Anar?"""
    if not may_begin_alike(ours, theirs):
        return False
    if not ours or not theirs or scripts(ours) != scripts(theirs):
        return True
    one, other = fold_term(ours.split()[0]), fold_term(theirs.split()[0])
    if "." in one or "." in other or one.startswith(other) or other.startswith(one):
        return True
    return skeleton(one) == skeleton(other)


def _same_surname(ours: str, tag: str, theirs: str, other_tag: str) -> bool:
    if fold_term(ours) == fold_term(theirs):
        return True
    # Two spellings in one script are two authors, until the keys show otherwise.
    return scripts(ours) != scripts(theirs) and may_be_same_surname(
        ours, language_of_name(ours, tag), theirs, language_of_name(theirs, other_tag)
    )

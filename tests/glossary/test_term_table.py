"""A table of terms gives back the terms it was made of."""

from __future__ import annotations

import marshal

from termkit.glossary.term_table import TermTable
from termkit.glossary.terms import Term

TERMS = [
    Term("baku", "Bakı", "preferred", "name", "place"),
    Term("baku", "Baki", "deprecated", "name", "place", spelling="deprecated"),
    Term("rasulzadeh", "Rəsulzadə", "derived", "surname", "person", ("family",), "m"),
    Term("ganja", "Kirovabad", "superseded", "name", "place", since=1935, until=1989),
]


def test_terms_come_back_by_number() -> None:
    table = TermTable(TERMS)
    assert len(table) == 4
    assert [table[number] for number in range(4)] == TERMS == list(table)
    assert table[1:3] == TERMS[1:3]


def test_terms_of_one_concept_stand_beside_each_other() -> None:
    table = TermTable(TERMS)
    assert table.beside(0) == table.beside(1) == TERMS[:2]
    assert table.beside(2) == [TERMS[2]]


def test_a_stored_table_is_the_same() -> None:
    stored = marshal.loads(marshal.dumps(TermTable(TERMS).stored()))
    assert list(TermTable.from_stored(stored)) == TERMS


def test_an_empty_table() -> None:
    assert list(TermTable()) == []

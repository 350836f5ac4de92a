"""The terms of a finder in little memory: those of a large glossary differ in their texts and little else."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Any, overload

from termkit.glossary.terms import Term
from termkit.text.packed import Packed


class TermTable(Sequence[Term]):
    """Terms by number, each made when it is asked for.

    >>> table = TermTable([Term("baku", "Bakı", "preferred", "name", "place")])
    >>> len(table), table[0].text
    (1, 'Bakı')
    """

    __slots__ = ("_concept_of", "_concepts", "_row_of", "_rows", "_texts")

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._texts = Packed()
        self._concepts, self._concept_of = Packed(), array("I")
        # All that is neither the concept nor the text: a few hundred combinations.
        self._rows: list[tuple[Any, ...]] = []
        self._row_of = array("I")
        numbers: dict[tuple[Any, ...], int] = {}
        last = None
        for concept, text, *others in terms:
            if concept != last:
                last = concept
                self._concepts.append(concept)
            row = tuple(others)
            number = numbers.setdefault(row, len(numbers))
            if number == len(self._rows):
                self._rows.append(row)
            self._concept_of.append(len(self._concepts) - 1)
            self._texts.append(text)
            self._row_of.append(number)

    def __len__(self) -> int:
        return len(self._texts)

    @overload
    def __getitem__(self, index: int) -> Term: ...
    @overload
    def __getitem__(self, index: slice) -> list[Term]: ...
    def __getitem__(self, index: int | slice) -> Term | list[Term]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        row = self._rows[self._row_of[index]]
        return Term(self._concepts[self._concept_of[index]], self._texts[index], *row)

    def beside(self, index: int) -> list[Term]:
        """The terms of the concept that one term belongs to, where those of each concept stand together.

        >>> table = TermTable(Term("baku", text, "admitted", "name", "place") for text in ("Bakı", "Baku"))
        >>> [term.text for term in table.beside(1)]
        ['Bakı', 'Baku']
        """
        concept = self._concept_of[index]
        first = bisect_left(self._concept_of, concept)
        return self[first : bisect_right(self._concept_of, concept, first)]

    def stored(self) -> list[Any]:
        """The terms as plain data."""
        return [
            self._concepts.stored(),
            self._concept_of.tobytes(),
            self._texts.stored(),
            self._rows,
            self._row_of.tobytes(),
        ]

    @classmethod
    def from_stored(cls, plain: list[Any]) -> TermTable:
        """The terms of `stored`."""
        concepts, concept_of, texts, rows, row_of = plain
        table = cls()
        table._concepts, table._concept_of = Packed.from_stored(concepts), array("I", concept_of)
        table._texts = Packed.from_stored(texts)
        table._rows, table._row_of = rows, array("I", row_of)
        return table

"""How much speaks for each bead that might be: words, lengths and paragraphs together.

Start reading at `scores`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from termkit.memory.alignment.evidence import words
from termkit.memory.alignment.lexicon import table
from termkit.memory.alignment.paths import STEPS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from termkit.memory.alignment.band import Band
    from termkit.memory.alignment.lengths import Lengths
    from termkit.memory.alignment.lexicon import Links
    from termkit.memory.alignment.structure import Openings
    from termkit.memory.alignment.tokens import Side

# How often there are beads of each kind of STEPS.
_OFTEN = np.log((0.02, 0.02, 0.86, 0.045, 0.045, 0.01))


class Knowledge(NamedTuple):
    """What is known of two texts: which words correspond, seen from either side, lengths and paragraphs."""

    forth: Links
    back: Links
    lengths: Lengths
    openings: Openings


def scores(one: Side, other: Side, known: Knowledge, band: Band) -> list[NDArray[np.float64]]:
    """For each kind of bead and each cell where one may begin, the logarithm of how much speaks for it."""
    row, column = band.rows_and_columns()
    result = [np.full(band.cells, _OFTEN[0]), np.full(band.cells, _OFTEN[1])]
    # A bead at the end of a text may look beyond it.
    lengths, other_lengths = np.r_[one.lengths, np.zeros(3)], np.r_[other.lengths, np.zeros(3)]
    for kind, said in enumerate(_words(one, other, known, band), start=2):
        rows, columns = STEPS[kind]
        length = lengths[row] + (lengths[row + 1] if rows == 2 else 0.0)
        other_length = other_lengths[column] + (other_lengths[column + 1] if columns == 2 else 0.0)
        score = _OFTEN[kind] + said + known.lengths.score(length, other_length)
        score += known.openings.score(row, column, rows, columns)
        inside = (row + rows <= len(one)) & (column + columns <= len(other))
        result.append(np.where(inside, score, -np.inf))
    return result


def _words(one: Side, other: Side, known: Knowledge, band: Band) -> list[NDArray[np.float64]]:
    """What words say for beads of 1-1, 2-1, 1-2 and 2-2 sentences."""
    columns = band.transposed(len(other) + 1)
    here, there = len(one.types), len(other.types)
    forth = words(other, one, table(known.forth, here, there), columns)
    back = words(one, other, table(known.back.flipped(), there, here), band)
    row, column = band.rows_and_columns()
    across = columns.index(column, row)
    # Of a target sentence, given one source sentence and two; and the other way round.
    target, target_of_two = forth.one[across], forth.two[across]
    source, source_of_two = back.one, back.two
    down, right = band.index(row + 1, column), band.index(row, column + 1)
    return [
        target + source,
        target_of_two + source + _at(source, down),
        target + _at(target, right) + source_of_two,
        target_of_two + _at(target_of_two, right) + source_of_two + _at(source_of_two, down),
    ]


def _at(values: NDArray[np.float64], cells: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.where(cells >= 0, values[cells], -np.inf)

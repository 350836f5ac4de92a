"""How much speaks for each pair of sentences: words that translate each other.

Everything is the logarithm of a ratio: how much more likely are these sentences if they translate each other
than if they have nothing to do with each other? Start reading at `words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from termkit.memory.alignment.occurrences import Occurrences
from termkit.memory.alignment.tokens import SHARED

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from termkit.memory.alignment.band import Band
    from termkit.memory.alignment.lexicon import Table
    from termkit.memory.alignment.tokens import Side

# The part of the words of a translation that come from nowhere, and of numbers and glossary concepts.
_NOWHERE = 0.7
_MISSED = 0.3
_SURELY_TRANSLATED = {SHARED + first for first in "@0123456789"}
# A short text does not show how rare its words are; so many tokens of other texts, it is supposed, have each
# word so often.
_ELSEWHERE = 8000
_USUAL = 0.0002
# Words are not independent of one another, so they say less than they seem to.
_TRUST = 0.5
# So many numbers are held at once.
_MOST_CELLS = 500_000


class Words(NamedTuple):
    """For each cell of a band: what the words of a generated sentence say for the given one, and for two."""

    one: NDArray[np.float64]
    two: NDArray[np.float64]


def words(generated: Side, given: Side, table: Table, band: Band) -> Words:
    """Log ratios for each sentence of `generated` (a row of the band) and those of `given` in its row."""
    one = np.full(band.cells, -np.inf)
    two = np.full(band.cells, -np.inf)
    where = Occurrences(given)
    often = generated.frequencies() + _USUAL * _ELSEWHERE
    share = often / (len(generated.tokens) + _ELSEWHERE)
    nowhere = np.array([_MISSED if name[:2] in _SURELY_TRANSLATED else _NOWHERE for name in generated.types])
    rows = len(generated)
    width = band.high - band.low
    cost = np.cumsum(generated.sizes() * np.maximum(width[:rows], 0))
    start = 0
    while start < rows:
        done = cost[start - 1] if start else 0
        stop = max(int(np.searchsorted(cost, done + _MOST_CELLS, side="right")), start + 1)
        _block(generated, given, table, band, share, nowhere, where, (start, stop), one, two)
        start = stop
    return Words(one, two)


def _block(
    generated: Side,
    given: Side,
    table: Table,
    band: Band,
    share: NDArray[np.float64],
    nowhere: NDArray[np.float64],
    where: Occurrences,
    rows: tuple[int, int],
    one: NDArray[np.float64],
    two: NDArray[np.float64],
) -> None:
    """The cells of some rows."""
    start, stop = rows
    first, last = int(generated.starts[start]), int(generated.starts[stop])
    tokens = generated.tokens[first:last].astype(np.int64)
    row = np.repeat(np.arange(start, stop), np.diff(generated.starts[start : stop + 1]))
    low, high = band.low[row], np.minimum(band.high[row], len(given))
    width = np.maximum(high - low, 0)
    base = np.cumsum(width) - width
    # Each token with each word it may come from, and each sentence of the band that has that word.
    options = table.starts[tokens + 1] - table.starts[tokens]
    token = np.repeat(np.arange(len(tokens)), options)
    entry = np.arange(options.sum()) - np.repeat(np.cumsum(options) - options, options)
    entry += np.repeat(table.starts[tokens], options)
    request, sentence = where.between(table.given[entry], low[token], np.maximum(high, low)[token])
    cell = base[token[request]] + sentence - low[token[request]]
    mass = np.bincount(cell, table.probability[entry[request]], int(width.sum()))
    # Add up the tokens of each row.
    size = np.maximum(given.sizes(), 1)
    column = np.arange(len(mass)) - np.repeat(base - low, width)
    rare = np.repeat(share[tokens], width)
    out = np.repeat(band.starts[row] - low, width) + column
    lost = np.repeat(nowhere[tokens], width)
    ratio = np.log(lost + (1 - lost) * mass / (size[column] * rare))
    found = np.bincount(out - band.starts[start], ratio, int(band.starts[stop] - band.starts[start]))
    one[band.starts[start] : band.starts[stop]] = _TRUST * found
    following = np.r_[mass[1:], 0.0] if len(mass) else mass
    sizes = size[column] + size[np.minimum(column + 1, len(size) - 1)]
    ratio = np.log(lost + (1 - lost) * (mass + following) / (sizes * rare))
    found = np.bincount(out - band.starts[start], ratio, int(band.starts[stop] - band.starts[start]))
    two[band.starts[start] : band.starts[stop]] = _TRUST * found

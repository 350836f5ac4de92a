"""Paragraphs: translations mostly open them at the same places. Start reading at `Openings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# How often, it is supposed at first, a paragraph opens where its original does.
_AGREEING = 0.9
# The same for texts whose numbers of paragraphs differ by more than a fifth.
_DIFFERING = 0.3
_ROUGHLY = 0.8


class Openings(NamedTuple):
    """What it says for a bead that its sides open a paragraph or not: `ratio[source opens, target opens]`.

    Log ratios, as all that speaks for a bead.
    """

    source: NDArray[np.bool_]
    target: NDArray[np.bool_]
    ratio: NDArray[np.float64]

    def score(
        self, row: NDArray[np.int64], column: NDArray[np.int64], rows: int, columns: int
    ) -> NDArray[np.float64]:
        """For beads of so many sentences that begin at these places."""
        opens, others = (
            np.r_[self.source, [False] * 3].astype(int),
            np.r_[self.target, [False] * 3].astype(int),
        )
        score: NDArray[np.float64] = self.ratio[opens[row], others[column]]
        # A paragraph that opens inside a bead has no counterpart.
        if rows == 2:
            score = score + self.ratio[1, 0] * opens[row + 1]
        if columns == 2:
            score = score + self.ratio[0, 1] * others[column + 1]
        return score


def supposed(source: NDArray[np.bool_], target: NDArray[np.bool_]) -> Openings:
    """What is supposed before anything is aligned."""
    counts = sorted((int(source.sum()), int(target.sum())))
    agreement = _AGREEING if counts[0] > _ROUGHLY * counts[1] else _DIFFERING
    one, other = (side.mean() if len(side) else 0.0 for side in (source, target))
    both = agreement * min(one, other) + (1 - agreement) * one * other
    joint = np.array([[1 - one - other + both, other - both], [one - both, both]])
    return Openings(source, target, _ratio(joint * 100))


def seen(openings: Openings, rows: NDArray[np.int64], columns: NDArray[np.int64]) -> Openings:
    """What pairs of sentences say that correspond."""
    joint = np.zeros((2, 2))
    np.add.at(joint, (openings.source[rows].astype(int), openings.target[columns].astype(int)), 1.0)
    return openings._replace(ratio=_ratio(joint))


def _ratio(joint: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much likelier each case is than if the sides had nothing to do with each other."""
    alone = joint.sum(1, keepdims=True) * joint.sum(0, keepdims=True) / max(joint.sum(), 1.0)
    ratio: NDArray[np.float64] = np.log((joint + 0.5) / (alone + 0.5))
    return ratio

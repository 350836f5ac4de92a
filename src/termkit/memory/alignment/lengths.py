"""How well lengths fit: a translation is about as long as its original (Gale and Church 1993).

Lengths count letters. What is compared is how likely the lengths of a bead are if it is one, and if its
sentences have nothing to do with each other. Start reading at `Lengths`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Student's t with so many degrees of freedom: a free translation is no wonder.
_FREEDOM = 5.0
_T = math.lgamma((_FREEDOM + 1) / 2) - math.lgamma(_FREEDOM / 2) - 0.5 * math.log(_FREEDOM * math.pi)
# The logarithm of the ratio of lengths varies more in short sentences.
_SHORT = 4.0


class Lengths(NamedTuple):
    """The mean and spread of log(target length / source length) in beads, and of lengths in each text."""

    ratio: float
    spread: float
    source: tuple[float, float]
    target: tuple[float, float]

    def score(self, source: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much the lengths of two sides speak for a bead, as log ratios."""
        one, other = np.log(source + 1), np.log(target + 1)
        width = self.spread * np.sqrt(1 + _SHORT * 10 / (np.minimum(source, target) + 1))
        fits = _student((other - one - self.ratio) / width) - np.log(width)
        # From either side: how unlikely is that length anyhow?
        chance = 0.5 * (_normal(one, *self.source) + _normal(other, *self.target))
        return fits - chance


def measured(
    source: NDArray[np.float64],
    target: NDArray[np.float64],
    pairs: tuple[NDArray[np.float64], NDArray[np.float64]] | None = None,
) -> Lengths:
    """Lengths as they are in two texts, and in beads of them where some are known."""
    if pairs is not None and len(pairs[0]) >= 10:
        ratios = np.log(pairs[1] + 1) - np.log(pairs[0] + 1)
        ratio = float(np.median(ratios))
        spread = max(float(np.median(np.abs(ratios - ratio))) * 1.3, 0.08)
    else:
        ratio = math.log((target.sum() + 1) / (source.sum() + 1)) if len(source) and len(target) else 0.0
        ratio, spread = min(max(ratio, -0.5), 0.5), 0.2
    return Lengths(ratio, spread, _spread_of(source), _spread_of(target))


def _spread_of(lengths: NDArray[np.float64]) -> tuple[float, float]:
    logs = np.log(lengths + 1) if len(lengths) else np.zeros(1)
    return float(logs.mean()), max(float(logs.std()), 0.3)


def _student(deviation: NDArray[np.float64]) -> NDArray[np.float64]:
    return _T - (_FREEDOM + 1) / 2 * np.log1p(deviation**2 / _FREEDOM)


def _normal(value: NDArray[np.float64], mean: float, spread: float) -> NDArray[np.float64]:
    return -0.5 * ((value - mean) / spread) ** 2 - math.log(spread) - 0.5 * math.log(2 * math.pi)

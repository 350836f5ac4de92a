"""Which words translate which: what is known beforehand, and what aligned sentences teach.

A `Table` gives, for a word of one text, the words of the other that it may come from, each with the
probability that they are translated so (IBM model 1, Brown et al. 1993). Start reading at `learned`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_ROUNDS = 4
# How many times a pair that is known beforehand counts as seen.
_PRIOR_COUNT = 3.0
# A pair seen once in one sentence is chance; what was learned from a sentence must not then speak for it.
_DISCOUNT = 1.0
# How much of a sentence comes from no word of the other.
_NOWHERE = 0.3
# How much likelier than chance a known pair is at first.
_HEAD_START = 50.0
_LEAST = 0.02
_TINY = 1e-300


class Links(NamedTuple):
    """Pairs of a source and a target type with a weight; no pair twice."""

    source: NDArray[np.int64]
    target: NDArray[np.int64]
    weight: NDArray[np.float64]

    def flipped(self) -> Links:
        """The same from the other side."""
        return Links(self.target, self.source, self.weight)


class Bags(NamedTuple):
    """Aligned sentences as bags of types: `generated` has the tokens of all target sides, bag after bag.

    The words that token i may come from are `given[first[i] : last[i]]`; `weight[i]` is how sure that is.
    """

    given: NDArray[np.int64]
    generated: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]
    weight: NDArray[np.float64]

    @classmethod
    def of(cls, pairs: Sequence[tuple[NDArray[np.int64], NDArray[np.int64], float]]) -> Bags:
        """The bags of pairs of source types, target types and a weight."""
        sizes = np.array([len(given) for given, _, _ in pairs], np.int64)
        ends = np.cumsum(sizes)
        counts = [len(generated) for _, generated, _ in pairs]
        nothing = [np.zeros(0, np.int64)]
        return cls(
            np.concatenate([given for given, _, _ in pairs] or nothing),
            np.concatenate([generated for _, generated, _ in pairs] or nothing),
            np.repeat(ends - sizes, counts),
            np.repeat(ends, counts),
            np.repeat(np.array([weight for *_, weight in pairs], float), counts),
        )

    def pairs(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Number of the token, source type and target type, for each pair that stands together."""
        count = self.last - self.first
        token = np.repeat(np.arange(len(count)), count)
        offset = np.arange(len(token)) - np.repeat(np.cumsum(count) - count, count)
        return token, self.given[self.first[token] + offset], self.generated[token]


class Table(NamedTuple):
    """For each type of the generated side: the types that it may come from, and the probabilities."""

    starts: NDArray[np.int64]
    given: NDArray[np.int64]
    probability: NDArray[np.float64]


def strongest(links: Sequence[Links], types: int) -> Links:
    """Links of several origins as one, each pair with its greatest weight.

    `types` is how many types the target has.
    """
    source, target, weight = (np.concatenate(column) for column in zip(*links, strict=True))
    key = source * types + target
    order = np.lexsort((-weight, key))
    key = key[order]
    first = np.r_[True, key[1:] != key[:-1]] if len(key) else np.zeros(0, bool)
    order = order[first]
    return Links(source[order], target[order], weight[order])


def table(links: Links, given: int, generated: int) -> Table:
    """A table of links, each source type's weights as probabilities."""
    total = np.bincount(links.source, links.weight, given)
    probability = links.weight / np.maximum(total, 1.0)[links.source]
    order = np.argsort(links.target, kind="stable")
    starts = np.searchsorted(links.target[order], np.arange(generated + 1))
    return Table(starts, links.source[order], probability[order])


def learned(bags: Bags, prior: Links, given: int, generated: int) -> Links:
    """What words mean, learned from aligned sentences. `prior` is what is known before.

    `given` and `generated` are how many types there are on either side.
    """
    token, words, others = bags.pairs()
    weight = bags.weight[token]
    key, pair = np.unique(words * generated + others, return_inverse=True)
    source, target = np.divmod(key, generated)
    known = _prior_of(key, prior, generated)
    often = np.bincount(bags.generated, bags.weight, generated) + 0.5
    background = often / often.sum()
    nowhere = _NOWHERE * background[others]
    probability = (1 + _HEAD_START * known) * background[target]
    counts = probability
    for _ in range(_ROUNDS):
        each = probability[pair]
        total = np.bincount(token, each, len(bags.weight))[token] + nowhere
        counts = np.bincount(pair, weight * each / np.maximum(total, _TINY), len(key))
        mass = np.bincount(source, counts, given)
        probability = (counts + _PRIOR_COUNT * known) / (mass + _PRIOR_COUNT)[source]
    counts = np.maximum(counts - _DISCOUNT, 0.0) + _PRIOR_COUNT * known
    probability = counts / (np.bincount(source, counts, given) + 1.0)[source]
    kept = probability > _LEAST
    return Links(source[kept], target[kept], probability[kept])


def _prior_of(key: NDArray[np.int64], prior: Links, generated: int) -> NDArray[np.float64]:
    """The known probability of each pair that was seen; 0 where nothing is known."""
    if not len(prior.source):
        return np.zeros(len(key))
    known = prior.source * generated + prior.target
    order = np.argsort(known)
    known, weight = known[order], prior.weight[order]
    at = np.minimum(np.searchsorted(known, key), len(known) - 1)
    return np.where(known[at] == key, weight[at], 0.0)

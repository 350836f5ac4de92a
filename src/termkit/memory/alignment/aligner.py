"""Sentence alignment: which sentences of two texts translate each other. Start reading at `align`.

1. Sentences become tokens (`tokens`), and it is asked which of them correspond: what is the same or sounds
   alike (`known_words`, `likeness`), the glossary, the units of a memory (`memory_words`).
2. What is rare and corresponds anchors the texts to each other, and only near there it is looked (`anchors`,
   `band`).
3. Words, lengths and paragraphs say how much speaks for each bead (`bead_scores`, `evidence`, `lengths`,
   `structure`), and all ways through are weighed (`paths`).
4. The beads that are sure teach which words translate which (`lexicon`). Then 3 again, knowing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from termkit.memory.alignment import lengths, structure
from termkit.memory.alignment.anchors import anchors_of, around, band_of, parts
from termkit.memory.alignment.bead_scores import Knowledge, scores
from termkit.memory.alignment.known_words import known, side
from termkit.memory.alignment.lexicon import Bags, learned, strongest
from termkit.memory.alignment.memory_words import taught, units_in
from termkit.memory.alignment.paths import STEPS, best_path, posteriors
from termkit.memory.alignment.texts import Sentence
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from termkit.glossary import Glossary
    from termkit.memory.alignment.anchors import Anchors
    from termkit.memory.alignment.lexicon import Links
    from termkit.memory.alignment.tokens import Side

# How often the beads are looked for, each time knowing what the last ones taught.
_PASSES = 3
# A pair of sentences must be surer than two of these to be better than none.
_ALONE = 0.1
# Beads that are less sure teach nothing.
_SURE = 0.3
# The pairs of translations are surer than this on average, also of free ones (0.9), and those of other texts
# are not (0.3 to 0.55). A few pairs say nothing.
_TRANSLATIONS = 0.65
_FEWEST = 8
_ONE_TO_ONE = STEPS.index((1, 1))


class Bead(NamedTuple):
    """Sentences that translate each other, by their numbers from 0, and how sure that is (0 to 1).

    One side is empty where a sentence has no translation.
    """

    source: range
    target: range
    confidence: float


class _Found(NamedTuple):
    """A bead while it is looked for: where it begins, its kind in STEPS, and how sure it is."""

    row: int
    column: int
    kind: int
    sure: float


def align(
    source: Sequence[str] | Sequence[Sentence],
    target: Sequence[str] | Sequence[Sentence],
    source_language: str,
    target_language: str,
    *,
    glossary: Glossary | None = None,
    memory: Sequence[tuple[str, str]] = (),
    progress: Callable[[int], None] | None = None,
) -> list[Bead]:
    """The beads of two texts that translate each other, in order; every sentence is in one bead.

    Beads have one or two sentences on each side, or one that has no translation. `memory` has pairs of source
    and target segments that were translated before; `progress` is told how many source sentences are done.
    Languages are tags, also of languages that termkit does not check.

    >>> source = ["Kulaqin Bakıya gəldi.", "Hava küləkli idi.", "1998-ci il idi.", "Niyə məhz Bakı?"]
    >>> target = ["Кулагин приехал в Баку, было ветрено.", "Шёл 1998 год.", "Почему именно Баку?"]
    >>> [(list(bead.source), list(bead.target)) for bead in align(source, target, "az", "ru")]
    [([0, 1], [0]), ([2], [1]), ([3], [2])]
    """
    ones = [text if isinstance(text, Sentence) else Sentence(text) for text in source]
    others = [text if isinstance(text, Sentence) else Sentence(text) for text in target]
    tag, other_tag = language_key(source_language), language_key(target_language)
    named, others_named = units_in(memory, [s.text for s in ones], [s.text for s in others])
    one, other = side(ones, tag, glossary, named), side(others, other_tag, glossary, others_named)
    links = known(one, tag, other, other_tag)
    if memory:
        links = strongest([links, taught(memory, one, tag, other, other_tag)], len(other.types))
    opens, others_open = (np.array([s.opens for s in side], bool) for side in (ones, others))
    anchors = anchors_of(one, other, links)
    beads: list[Bead] = []
    for start, end in parts(anchors, len(one), len(other)):
        here, there = slice(start[0], end[0]), slice(start[1], end[1])
        found = _align(
            one.part(start[0], end[0]),
            other.part(start[1], end[1]),
            Knowledge(
                links,
                links,
                lengths.measured(one.lengths[here], other.lengths[there]),
                structure.supposed(opens[here], others_open[there]),
            ),
            anchors.between(start, end),
        )
        beads += (_bead(bead, start) for bead in found)
        if progress:
            progress(end[0])
    if unrelated(beads):
        # How sure a pair is supposes that the texts are translations.
        doubt = _mean_confidence(beads)
        beads = [bead._replace(confidence=bead.confidence * doubt) for bead in beads]
    return beads


def unrelated(beads: Sequence[Bead]) -> bool:
    """Do two texts with these beads look as if neither were a translation of the other?

    >>> unrelated([Bead(range(n, n + 1), range(n, n + 1), 0.4) for n in range(9)]), unrelated([])
    (True, False)
    """
    return sum(_is_pair(bead) for bead in beads) >= _FEWEST and _mean_confidence(beads) < _TRANSLATIONS


def _mean_confidence(beads: Sequence[Bead]) -> float:
    sure = [bead.confidence for bead in beads if _is_pair(bead)]
    return sum(sure) / len(sure)


def _is_pair(bead: Bead) -> bool:
    return bool(bead.source and bead.target)


def _align(one: Side, other: Side, knowledge: Knowledge, anchors: Anchors) -> list[_Found]:
    """The beads of a part of the texts."""
    links = knowledge.forth
    band = band_of(len(one), len(other), anchors)
    found: list[_Found] = []
    for number in range(_PASSES):
        if number:
            knowledge = _learned(one, other, found, knowledge, links)
            band = around([(bead.row, bead.column) for bead in found], len(one), len(other))
        sure = posteriors(band, scores(one, other, knowledge, band))
        gains = [gain * _ALONE if 0 in step else gain for step, gain in zip(STEPS, sure, strict=True)]
        found = [
            _Found(row, column, kind, float(sure[kind][band.starts[row] + column - band.low[row]]))
            for row, column, kind in best_path(band, gains)
        ]
    return found


def _learned(one: Side, other: Side, found: list[_Found], before: Knowledge, links: Links) -> Knowledge:
    """What beads teach, together with the links that were known before."""
    pairs = [(bead.row, bead.column) for bead in found if bead.kind == _ONE_TO_ONE and bead.sure > _SURE]
    rows, columns = np.array(pairs, np.int64).reshape(-1, 2).T
    bags = [_bag(one, other, bead) for bead in found if 0 not in STEPS[bead.kind] and bead.sure > _SURE]
    types, other_types = len(one.types), len(other.types)
    turned = [(others, words, sure) for words, others, sure in bags]
    return Knowledge(
        learned(Bags.of(bags), links, types, other_types),
        learned(Bags.of(turned), links.flipped(), other_types, types).flipped(),
        lengths.measured(one.lengths, other.lengths, (one.lengths[rows], other.lengths[columns])),
        structure.seen(before.openings, rows, columns),
    )


def _bag(one: Side, other: Side, bead: _Found) -> tuple[NDArray[np.int64], NDArray[np.int64], float]:
    """The types on both sides of a bead, each once."""
    rows, columns = STEPS[bead.kind]
    words = one.tokens[one.starts[bead.row] : one.starts[bead.row + rows]]
    others = other.tokens[other.starts[bead.column] : other.starts[bead.column + columns]]
    # Within a sentence each stands once.
    return _once(words) if rows > 1 else words, _once(others) if columns > 1 else others, bead.sure


def _once(types: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.array(list(dict.fromkeys(types.tolist())), np.int64)


def _bead(found: _Found, start: tuple[int, int]) -> Bead:
    rows, columns = STEPS[found.kind]
    row, column = start[0] + found.row, start[1] + found.column
    return Bead(range(row, row + rows), range(column, column + columns), min(found.sure, 1.0))

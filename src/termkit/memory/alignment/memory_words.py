"""A translation memory as a dictionary: which words its units translate by which. Start at `taught`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from termkit.memory.alignment.lexicon import Bags, Links, learned
from termkit.memory.alignment.tokens import tokenised
from termkit.memory.tags import language_key
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from termkit.memory.alignment.tokens import Side
    from termkit.memory.store import Store

# Longer units tell little about words, at a great cost.
_MOST_WORDS = 40
# More units teach hardly more words.
_MOST_UNITS = 200_000
_NOTHING = Links(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))


def pairs_of(store: Store, source: str, target: str) -> list[tuple[str, str]]:
    """The segments in two languages of each unit of a memory, or of evenly many units of a large one."""
    here, there = language_key(source), language_key(target)
    newest = store.newest()
    step = newest // _MOST_UNITS + 1
    numbers = None if step == 1 else range(1, newest + 1, step)
    found = []
    for stored in store.units(numbers):
        texts: dict[str, str] = {}
        for variant in stored.unit.variants:
            texts.setdefault(language_key(variant.language), variant.text)
        if here in texts and there in texts:
            found.append((texts[here], texts[there]))
    return found


def units_in(
    pairs: Sequence[tuple[str, str]], source: Iterable[str], target: Iterable[str]
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """The units of a memory that stand in two texts as they are: names for them, by sentence.

    >>> units_in([("Bakı", "Баку"), ("Şuşa", "Шуша")], ["Gəncə", "bakı"], ["Баку"])
    ({1: ['#baki']}, {0: ['#baki']})
    """
    if not pairs:
        return {}, {}
    sources: dict[str, list[int]] = {}
    for number, text in enumerate(source):
        sources.setdefault(fold_term(text), []).append(number)
    targets: dict[str, list[int]] = {}
    for number, text in enumerate(target):
        targets.setdefault(fold_term(text), []).append(number)
    ones: dict[int, list[str]] = {}
    others: dict[int, list[str]] = {}
    for text, other in dict.fromkeys(pairs):
        here, there = sources.get(fold_term(text)), targets.get(fold_term(other))
        if here and there:
            for found, numbers in ((ones, here), (others, there)):
                for number in numbers:
                    found.setdefault(number, []).append(f"#{fold_term(text)}")
    return ones, others


def taught(pairs: Sequence[tuple[str, str]], one: Side, tag: str, other: Side, other_tag: str) -> Links:
    """What the units of a memory teach about the types of two texts."""
    source = tokenised([text for text, _ in pairs], tag)
    target = tokenised([text for _, text in pairs], other_tag)
    here, there = _numbers(source, one), _numbers(target, other)
    bags = []
    for number in range(len(pairs)):
        words = source.tokens[source.starts[number] : source.starts[number + 1]]
        others = target.tokens[target.starts[number] : target.starts[number + 1]]
        if (
            0 < len(words) <= _MOST_WORDS
            and 0 < len(others) <= _MOST_WORDS
            and (here[words] >= 0).any()
            and (there[others] >= 0).any()
        ):
            bags.append((words, others, 1.0))
    if not bags:
        return _NOTHING
    forth = learned(Bags.of(bags), _NOTHING, len(source.types), len(target.types))
    back = learned(
        Bags.of([(others, words, weight) for words, others, weight in bags]),
        _NOTHING,
        len(target.types),
        len(source.types),
    ).flipped()
    both = _mean(forth, back, len(target.types))
    kept = (here[both.source] >= 0) & (there[both.target] >= 0)
    return Links(here[both.source][kept], there[both.target][kept], both.weight[kept])


def _numbers(side: Side, text: Side) -> NDArray[np.int64]:
    """The numbers that types of the memory have in a text; -1 where it has them not."""
    numbers = {name: number for number, name in enumerate(text.types)}
    return np.array([numbers.get(name, -1) for name in side.types], np.int64)


def _mean(forth: Links, back: Links, types: int) -> Links:
    """Pairs that both directions know, with the geometric mean of what they say."""
    keys, others = forth.source * types + forth.target, back.source * types + back.target
    _, here, there = np.intersect1d(keys, others, assume_unique=True, return_indices=True)
    return Links(forth.source[here], forth.target[here], np.sqrt(forth.weight[here] * back.weight[there]))

"""How far two whole names are apart, whatever the order of their words. Start reading at `person_cost`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.names.glance import may_be_alike
from termkit.names.name_words import by_length
from termkit.names.spelled_alike import FARTHEST, cost
from termkit.names.word_costs import place_word_cost, word_cost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.names.name_words import Name

    # What it costs to read a word of one language as a word of another.
    Price = Callable[[str, str, str, str], float]

# Costs per letter, see `spelled_alike.cost`, of what is missing; and what makes two words one at the most.
_UNMATCHED_PLACE, _MISSING, _JOINED, _FAR_FOR_ONE = 2.0, 0.12, 0.1, 0.9
# How much the word of a place that agrees least counts by itself.
_WORST = 0.3


def place_cost(first: Name, second: Name) -> float:
    """The cost per letter of reading the name of one place as that of another; each word too many costs.

    >>> from termkit.names.name_words import words_of
    >>> place_cost(words_of("Yeni Şıxlı", "az"), words_of("Новые Шыхлы", "ru")) < 0.5
    True
    """
    words, others = first.words, second.words
    pairs = _assigned(_table(words, first.tag, others, second.tag, place_word_cost))
    average = sum(price * len(words[at]) for price, at in pairs) / sum(len(words[at]) for _, at in pairs)
    matched = _WORST * max(pairs)[0] + (1 - _WORST) * average
    return matched + _UNMATCHED_PLACE * abs(len(words) - len(others))


def person_cost(first: Name, second: Name) -> float:
    """The cost per letter of reading one person's name as another's; a word may be missing on one side.

    >>> from termkit.names.name_words import words_of
    >>> person_cost(words_of("Leyla Şıxlı", "az"), words_of("Шихлы Лейла", "ru")) < 1
    True
    """
    fewer, more = by_length(first, second)
    missing = len(more.words) - len(fewer.words)
    # One word that is like none is enough to tell two people apart, unless it is two of the other's.
    strangers = 1 if missing == 1 else 0
    if _strangers(fewer, more) > strangers or _initials_disagree(first, second):
        return FARTHEST + _MISSING * missing
    table: list[list[float]] = []
    for word in fewer.words:
        prices = [word_cost(word, fewer.tag, other, more.tag) for other in more.words]
        best = min(prices)
        if best >= FARTHEST:
            if not strangers:
                return best + _MISSING * missing
            strangers -= 1
        table.append(prices)
    chosen = [price for price, _ in _assigned(table)]
    if max(chosen) >= FARTHEST and not missing:
        return FARTHEST
    whole = _together(chosen) + _MISSING * missing
    if missing == 1 and whole > _FAR_FOR_ONE:
        whole = min(whole, _joined(fewer, more))
    if first.patronymics and second.patronymics:
        price = cost(first.patronymics[0], first.tag, second.patronymics[0], second.tag)
        whole = max(whole, price)
    return whole


def _initials_disagree(first: Name, second: Name) -> bool:
    """A. B. Əliyev and B. A. Əliyev are two people."""
    ours, theirs = ([word for word in name.words if word.endswith(".")] for name in (first, second))
    return len(ours) == len(theirs) > 1 and any(
        word_cost(one, first.tag, other, second.tag) >= FARTHEST
        for one, other in zip(ours, theirs, strict=True)
    )


def _strangers(fewer: Name, more: Name) -> int:
    """How many words of one name are like none of the other's at a glance."""
    found = 0
    for sounds in fewer.sounds:
        for others in more.sounds:
            if not (sounds and others) or may_be_alike(sounds, others):
                break
        else:
            found += 1
    return found


def _together(prices: Sequence[float]) -> float:
    """One word that disagrees counts more than all that agree."""
    return 0.75 * max(prices) + 0.25 * sum(prices) / len(prices)


def _joined(fewer: Name, more: Name) -> float:
    """The cost where two words on one side are one on the other: Məmməd Əmin, Мамедэмин."""
    best = FARTHEST
    for at in range(len(more.words) - 1):
        if more.words[at].endswith(".") or more.words[at + 1].endswith("."):
            continue
        words = (*more.words[:at], more.words[at] + more.words[at + 1], *more.words[at + 2 :])
        prices = [price for price, _ in _assigned(_table(fewer.words, fewer.tag, words, more.tag, word_cost))]
        best = min(best, _together(prices) + _JOINED)
    return best


def _table(
    words: Sequence[str], tag: str, others: Sequence[str], other_tag: str, price: Price
) -> list[list[float]]:
    """What it costs to read each word as each of the others."""
    return [[price(word, tag, other, other_tag) for other in others] for word in words]


def _assigned(table: Sequence[Sequence[float]]) -> list[tuple[float, int]]:
    """Each word with the other that it is most like, in any order: the cost, and which word it is."""
    prices = sorted((price, at, place) for at, row in enumerate(table) for place, price in enumerate(row))
    taken: set[int] = set()
    given: set[int] = set()
    pairs = []
    for price, at, place in prices:
        if at not in taken and place not in given:
            taken.add(at)
            given.add(place)
            pairs.append((price, at))
    return pairs

"""May two spellings name one person or place, across languages and scripts?

Words are compared by what their letters may become (`spelled_alike`); here is what is known of names: a given
name may stand before or after the family name, be an initial or have a patronymic on one side only; Əliyev
and Əliyeva are two people; Xudat is not Köhnə Xudat. Start reading at `same_name`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, product
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from termkit.names.glance import may_be_alike, sounds_of
from termkit.names.name_words import Name, made_of, words_of
from termkit.names.place_words import kind_of_place, meaning
from termkit.names.russian_cases import may_be_oblique, nominatives
from termkit.names.spelled_alike import FARTHEST, begins_alike, cost, has_consonants_of, is_permitted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    # What it costs to read a word of one language as a word of another.
    Price = Callable[[str, str, str, str], float]

KINDS = ("person", "place", "other")
# What is longer is no name, and comparing it letter by letter would take its time.
_LONGEST = 300

# One name that no letters connect.
_MUHAMMAD = frozenset(
    "məhəmməd məmməd mammad muhammad mohammed mehmet мамед мухаммед мухаммад магомед".split()
)
_FEMALE = re.compile(r"(?:ov|ev|in|yn|ин|ын|ов|ев)[aа]$|(?:skaya|ская|skaia)$")
_BY_SOUND = re.compile(
    "(?:ов|ев|ин|ын|ский|цкий|енко|ова|ева|ина|ская|заде|лы|ли|оглы|ovich|zadeh?|ov|ev|sky)$"
)
# Costs per letter, see `spelled_alike.cost`: of words that are one, that may be, and of what is missing.
_UNMATCHED_PLACE, _MISSING, _JOINED, _INITIAL, _OTHER_GENDER = 2.0, 0.12, 0.1, 0.5, 2.0
# How much the word of a place that agrees least counts by itself.
_WORST = 0.3
_DECISIONS = ("different", "possible", "same")


class Limits(NamedTuple):
    """Up to what cost two names are the same, and may be; and the cost for which the score is one half."""

    same: float
    possible: float
    middle: float


_LIMITS = {
    "words": Limits(1.75, 2.3, 2.0),
    "word": Limits(1.3, 0.9, 1.0),
    "place": Limits(1.2, 1.7, 1.3),
}


class Verdict(NamedTuple):
    """How alike two names are, from 0 to 1, and the decision: `same`, `possible` or `different`."""

    score: float
    decision: str


def same_name(name: str, tag: str, other: str, other_tag: str, kind: str = "person") -> Verdict:
    """May two spellings name one person, place or other thing? Languages are `az`, `az-Cyrl`, `en` and `ru`.

    `kind` is `person`, `place` or `other`. What has more than 300 characters is no name, and the same only as
    itself.

    >>> [same_name("Oqtay Əsədov", "az", name, "ru").decision
    ...  for name in ("Асадов, Октай Сабир оглы", "Асадова Октай", "Гулиев Акиф")]
    ['same', 'different', 'different']
    >>> same_name("Oqtay Əsədov", "az", "Октаю Асадову", "ru").decision
    'possible'
    >>> same_name("Xudat", "az", "Köhnə Xudat", "az", "place").decision
    'different'

    Raises `LanguageError` for a language that termkit does not know.
    """
    if max(len(name), len(other)) > _LONGEST:
        return Verdict(1.0, "same") if name == other else Verdict(0.0, "different")
    # Whichever is given first.
    first, second = sorted((words_of(name, tag), words_of(other, other_tag)))
    if not first.words or not second.words:
        return Verdict(0.0, "different")
    alike, decision = (_places if kind == "place" else _compared)(first, second, kind)
    # What is the same comes before what may be, and each in the order of how alike it is.
    return Verdict(round((_DECISIONS.index(decision) + alike) / len(_DECISIONS), 4), decision)


def _compared(first: Name, second: Name, kind: str) -> tuple[float, str]:
    """How alike two names are, from 0 to 1, and the decision."""
    found = _as_they_stand(first, second, kind)
    if found[1] == "different" and any(
        one.tag == "ru" and may_be_oblique(one.words) for one in (first, second)
    ):
        return _in_another_case(first, second, kind) or found
    return found


def _as_they_stand(first: Name, second: Name, kind: str) -> tuple[float, str]:
    if kind == "place":
        limits, price = _LIMITS["place"], _place(first, second)
    else:
        several = len(first.words) > 1 and len(second.words) > 1
        limits, price = _LIMITS["words" if several else "word"], _person(first, second)
    alike = 1 / (1 + exp(3.0 * (price - limits.middle)))
    if price <= limits.same and _is_sure(first, second, kind):
        return alike, "same"
    return alike, "possible" if _is_perhaps(first, second, kind, price <= limits.possible) else "different"


def _in_another_case(first: Name, second: Name, kind: str) -> tuple[float, str] | None:
    """What comes out where a Russian name that stands in a case would be the other in the nominative."""
    fewer, more = _by_length(first, second)
    if not all(_has_one_that_begins_as(word, fewer.tag, more) for word in fewer.words):
        return None
    found = [_as_they_stand(one, other, kind) for one, other in product(_readings(first), _readings(second))]
    same = [alike for alike, decision in found if decision == "same"]
    return (max(same), "possible") if same else None


def _has_one_that_begins_as(word: str, tag: str, name: Name) -> bool:
    return any(begins_alike(word, tag, other, name.tag) for other in name.words)


def _readings(name: Name) -> list[Name]:
    """A name as it stands, and those that it is a case of."""
    cases = nominatives(name.words) if name.tag == "ru" else ()
    return [name, *(made_of(words, "ru", name.patronymics) for words in cases)]


def _by_length(first: Name, second: Name) -> tuple[Name, Name]:
    """The name with fewer words, and the other."""
    return (first, second) if len(first.words) <= len(second.words) else (second, first)


def _places(first: Name, second: Name, kind: str) -> tuple[float, str]:
    """The same for places: what is said of them and what they are has to agree too."""
    (one, of_one), (other, of_other) = _place_and_kind(first), _place_and_kind(second)
    if (of_one and of_other and of_one != of_other) or _are_told_apart(one, other):
        return 0.0, "different"
    alike, decision = _compared(one, other, kind)
    # A river and perhaps a town.
    return alike, "possible" if decision == "same" and of_one != of_other else decision


@lru_cache(1 << 14)
def _place_and_kind(name: Name) -> tuple[Name, str]:
    """The name of a place without the words that say what it is, and what it is."""
    kinds = [kind_of_place(word) for word in name.words]
    words = tuple([word for word, kind in zip(name.words, kinds, strict=True) if not kind])
    if not words:
        return name, ""
    return made_of(words, name.tag), next(filter(None, kinds), "")


def _are_told_apart(first: Name, second: Name) -> bool:
    """Is one upper and the other lower, one the first and the other the second?"""
    ours, theirs = ([meaning(word) for word in name.words if meaning(word)] for name in (first, second))
    return len(ours) == len(theirs) and sorted(ours) != sorted(theirs)


def _place(first: Name, second: Name) -> float:
    words, others = first.words, second.words
    pairs = _assigned(_table(words, first.tag, others, second.tag, _place_word))
    average = sum(price * len(words[at]) for price, at in pairs) / sum(len(words[at]) for _, at in pairs)
    matched = _WORST * max(pairs)[0] + (1 - _WORST) * average
    return matched + _UNMATCHED_PLACE * abs(len(words) - len(others))


def _place_word(word: str, tag: str, other: str, other_tag: str) -> float:
    return 0.0 if meaning(word) and meaning(word) == meaning(other) else _word(word, tag, other, other_tag)


def _person(first: Name, second: Name) -> float:
    fewer, more = _by_length(first, second)
    missing = len(more.words) - len(fewer.words)
    # One word that is like none is enough to tell two people apart, unless it is two of the other's.
    strangers = 1 if missing == 1 else 0
    if _strangers(fewer, more) > strangers or _initials_disagree(first, second):
        return FARTHEST + _MISSING * missing
    table: list[list[float]] = []
    for word in fewer.words:
        prices = [_word(word, fewer.tag, other, more.tag) for other in more.words]
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
    if missing == 1 and whole > _LIMITS["word"].possible:
        whole = min(whole, _joined(fewer, more))
    if first.patronymics and second.patronymics:
        price = cost(first.patronymics[0], first.tag, second.patronymics[0], second.tag)
        whole = max(whole, price)
    return whole


def _initials_disagree(first: Name, second: Name) -> bool:
    """A. B. Əliyev and B. A. Əliyev are two people."""
    ours, theirs = ([word for word in name.words if word.endswith(".")] for name in (first, second))
    return len(ours) == len(theirs) > 1 and any(
        _word(one, first.tag, other, second.tag) >= FARTHEST for one, other in zip(ours, theirs, strict=True)
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
        prices = [price for price, _ in _assigned(_table(fewer.words, fewer.tag, words, more.tag, _word))]
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


@lru_cache(1 << 17)
def _word(word: str, tag: str, other: str, other_tag: str) -> float:
    if word.endswith(".") or other.endswith("."):
        return _initial(word.rstrip("."), tag, other.rstrip("."), other_tag)
    if word in _MUHAMMAD and other in _MUHAMMAD:
        return 0.0
    # A name begins with its first letter: Vəliyev is not Əliyev.
    if not may_be_alike(sounds_of(word), sounds_of(other)) or not begins_alike(word, tag, other, other_tag):
        return FARTHEST
    price = cost(word, tag, other, other_tag)
    if bool(_FEMALE.search(word)) != bool(_FEMALE.search(other)) and price < _OTHER_GENDER:
        # Алиева may be Алиев's genitive as well as his sister.
        return price + _OTHER_GENDER
    return price


def _initial(word: str, tag: str, other: str, other_tag: str) -> float:
    """An initial and a name, or two initials: C. and Джамиль, Дж. Another initial is another person."""
    length = min(len(word), len(other))
    if not _begin_alike(word[: length + 2], tag, other[: length + 2], other_tag, length):
        return FARTHEST
    return _INITIAL if len(word) != len(other) else 0.0


@lru_cache(1 << 14)
def _begin_alike(word: str, tag: str, other: str, other_tag: str, length: int) -> bool:
    """Are the first letters of one word, at least as many as the initial has, a rendering of the other's?"""
    if tag == other_tag and length == 1:
        return word[0] == other[0]
    ours, theirs = (range(min(length, len(one)), len(one) + 1) for one in (word, other))
    return any(
        is_permitted(word[:one], tag, other[:another], other_tag) for one in ours for another in theirs
    )


def _is_sure(first: Name, second: Name, kind: str) -> bool:
    """Is there enough to say who or what is meant, and does each letter agree where it has to?"""
    fewer, more = _by_length(first, second)
    if len(fewer.words) == 1 < len(more.words):
        # A bare name is that of many; a place has to agree in every word.
        return False
    if kind != "place" and not _is_by_sound(first, second):
        if first.tag == second.tag:
            # Smith is not Smythe.
            return all(word.endswith(".") or word in more.words for word in fewer.words)
        if len(fewer.words) > 1:
            return True
    agree = _is_spelled if kind != "place" and first.tag == second.tag == "az" else _is_permitted
    return all(agree(word, fewer.tag, more) for word in fewer.words)


def _is_perhaps(first: Name, second: Name, kind: str, alike: bool) -> bool:
    """Should a person be asked? Not about places of which a word says how they differ (Böyük, Kiçik)."""
    if kind == "place":
        return alike and min(len(first.words), len(second.words)) == 1
    return alike


def _is_by_sound(first: Name, second: Name) -> bool:
    """Are these names of Azerbaijan or Russia, which all three languages write by their sound?

    Майкл is Michael whatever the letters say.
    """
    return "az" in (first.tag, second.tag) or any(
        _BY_SOUND.search(word) for name in (first, second) for word in name.words
    )


def _is_permitted(word: str, tag: str, other: Name) -> bool:
    """Is a word of one name a usual rendering of one of the other, or of two of them joined?"""
    if meaning(word) and meaning(word) in map(meaning, other.words):
        return True
    if word.endswith(".") or any(one.endswith(".") for one in other.words):
        return min(_word(word, tag, one, other.tag) for one in _and_joined(other)) < FARTHEST
    return any(
        is_permitted(word, tag, one, other.tag) or {word, one} <= _MUHAMMAD for one in _and_joined(other)
    )


def _is_spelled(word: str, tag: str, other: Name) -> bool:
    """The same for two Azerbaijani names, which agree in each consonant."""
    return _is_permitted(word, tag, other) and (
        word.endswith(".")
        or word in _MUHAMMAD
        or any(one.endswith(".") or has_consonants_of(word, one) for one in _and_joined(other))
    )


def _and_joined(name: Name) -> list[str]:
    return [*name.words, *map("".join, pairwise(name.words))]

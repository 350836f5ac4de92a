"""May two spellings name one person or place, across languages and scripts?

Words are compared by what their letters may become (`spelled_alike`); here is what is known of names: a given
name may stand before or after the family name, be an initial or have a patronymic on one side only; Əliyev
and Əliyeva are two people; Xudat is not Köhnə Xudat. Start reading at `same_name`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import azerbaijani
from termkit.names.glance import may_be_alike, sounds_of
from termkit.names.spelled_alike import FARTHEST, cost, is_permitted

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = ("person", "place", "other")
# What is longer is no name, and comparing it letter by letter would take its time.
_LONGEST = 300

_PARTS = re.compile(r"[^\W\d_]+\.?|\d+")
_LOOKALIKES = str.maketrans("ǝӘәƏё", "əəəəе")
_APOSTROPHES = re.compile(r"(?<=\w)[’'ʼ‘`´ʹʺ](?=\w|$)|[’'ʼ‘`´ʹʺ]$")
# Son or daughter of: what stands before is a patronymic.
_CHILD = frozenset("oğlu oğlı oglu oghlu ogly qızı qizi kizi kyzy gizi оглы оглу кызы гызы".split())
_PATRONYMIC = re.compile(r"\w{3,}(?:ович|евич|ьевич|овна|евна|ична)$|\w{3,}(?:ovich|evich|ovna|evna)$")
# Titles are no part of a name.
_TITLES = frozenset(
    "bəy bey beg xan khan hacı haji hadji ağa agha aga paşa pasha бек бей хан гаджи ага паша "
    "von van de der di da фон ван де дер ди".split()
)
# What says of a place that it is one.
_GENERIC = frozenset(
    "city town village district şəhəri şəhər kəndi kənd rayonu rayon qəsəbəsi "
    "город города г село поселок район".split()
)
# One name that no letters connect.
_MUHAMMAD = frozenset(
    "məhəmməd məmməd mammad muhammad mohammed mehmet мамед мухаммед мухаммад магомед".split()
)
_FEMALE = re.compile(r"(?:ov|ev|in|yn|ин|ын|ов|ев)[aа]$|(?:skaya|ская|skaia)$")
_BY_SOUND = re.compile(
    "(?:ов|ев|ин|ын|ский|цкий|енко|ова|ева|ина|ская|заде|лы|ли|оглы|ovich|zadeh?|ov|ev|sky)$"
)
_LATIN_AZERBAIJANI = re.compile("[əığ]")
_CYRILLIC = re.compile("[а-яё]")

# Costs per letter, see `spelled_alike.cost`: of words that are one, that may be, and of what is missing.
_UNMATCHED_PLACE, _MISSING, _JOINED, _INITIAL, _OTHER_GENDER = 2.0, 0.12, 0.1, 0.5, 2.0


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
    """May two spellings name one person, place or other thing? Languages are `az`, `en` and `ru`.

    `kind` is `person`, `place` or `other`. What has more than 300 characters is no name, and the same only as
    itself.

    >>> [same_name("Oqtay Əsədov", "az", name, "ru").decision
    ...  for name in ("Асадов, Октай Сабир оглы", "Асадова Октай", "Гулиев Акиф")]
    ['same', 'different', 'different']
    >>> same_name("Xudat", "az", "Köhnə Xudat", "az", "place").decision
    'different'
    """
    if max(len(name), len(other)) > _LONGEST:
        return Verdict(1.0, "same") if name == other else Verdict(0.0, "different")
    # Whichever is given first.
    first, second = sorted((_parsed(name, tag), _parsed(other, other_tag)))
    if not first.words or not second.words:
        return Verdict(0.0, "different")
    if kind == "place":
        limits, price = _LIMITS["place"], _place(first, second)
    else:
        several = len(first.words) > 1 and len(second.words) > 1
        limits, price = _LIMITS["words" if several else "word"], _person(first, second)
    score = 1 / (1 + exp(3.0 * (price - limits.middle)))
    if price <= limits.same and _is_sure(first, second, kind):
        decision = "same"
    else:
        decision = "possible" if _is_perhaps(first, second, kind, price <= limits.possible) else "different"
    return Verdict(round(score, 4), decision)


class _Name(NamedTuple):
    words: tuple[str, ...]
    patronymics: tuple[str, ...]
    tag: str
    # What a quick look at each word sees (`glance.sounds_of`); 0 for an initial, which may be anything.
    sounds: tuple[int, ...]


@lru_cache(1 << 16)
def _parsed(name: str, tag: str) -> _Name:
    """The words of a name in small letters, in its language or in that which its letters give away."""
    text = unicodedata.normalize("NFC", name)
    text = _APOSTROPHES.sub("", azerbaijani.lower(text) if tag == "az" else text.lower()).translate(
        _LOOKALIKES
    )
    if tag == "ru" and not _CYRILLIC.search(text):
        tag = "en"
    if tag == "en" and _LATIN_AZERBAIJANI.search(text):
        tag = "az"
    if tag == "en":
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    found = [word.rstrip(".") if len(word) > 3 else word for word in _PARTS.findall(text)]
    words: list[str] = []
    patronymics: list[str] = []
    for word in found:
        if word in _CHILD:
            if len(words) > 1:
                patronymics.append(words.pop())
        elif _PATRONYMIC.match(word) and len(found) > 2:
            patronymics.append(word)
        else:
            words.append(word)
    kept = tuple([word for word in words if word not in _TITLES] or words)
    sounds = tuple([0 if word.endswith(".") else sounds_of(word) for word in kept])
    return _Name(kept, tuple(patronymics), tag, sounds)


def _place(first: _Name, second: _Name) -> float:
    words, others = (
        [word for word in name.words if word not in _GENERIC] or list(name.words) for name in (first, second)
    )
    pairs = _assigned(_table(words, first.tag, others, second.tag))
    matched = sum(price * len(words[at]) for price, at in pairs) / sum(len(words[at]) for _, at in pairs)
    return matched + _UNMATCHED_PLACE * abs(len(words) - len(others))


def _person(first: _Name, second: _Name) -> float:
    fewer, more = (first, second) if len(first.words) <= len(second.words) else (second, first)
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


def _initials_disagree(first: _Name, second: _Name) -> bool:
    """A. B. Əliyev and B. A. Əliyev are two people."""
    ours, theirs = ([word for word in name.words if word.endswith(".")] for name in (first, second))
    return len(ours) == len(theirs) > 1 and any(
        _word(one, first.tag, other, second.tag) >= FARTHEST for one, other in zip(ours, theirs, strict=True)
    )


def _strangers(fewer: _Name, more: _Name) -> int:
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


def _joined(fewer: _Name, more: _Name) -> float:
    """The cost where two words on one side are one on the other: Məmməd Əmin, Мамедэмин."""
    best = FARTHEST
    for at in range(len(more.words) - 1):
        if more.words[at].endswith(".") or more.words[at + 1].endswith("."):
            continue
        words = (*more.words[:at], more.words[at] + more.words[at + 1], *more.words[at + 2 :])
        prices = [price for price, _ in _assigned(_table(fewer.words, fewer.tag, words, more.tag))]
        best = min(best, _together(prices) + _JOINED)
    return best


def _table(words: Sequence[str], tag: str, others: Sequence[str], other_tag: str) -> list[list[float]]:
    """What it costs to read each word as each of the others."""
    return [[_word(word, tag, other, other_tag) for other in others] for word in words]


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
    if not may_be_alike(sounds_of(word), sounds_of(other)):
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


def _is_perhaps_a_case(first: _Name, second: _Name) -> bool:
    """Is a lone Алиева his name in the genitive, or hers?"""
    for one, other in ((first, second), (second, first)):
        if (
            one.tag == "ru"
            and len(one.words) == len(other.words) == 1
            and one.words[0].endswith(("ва", "на"))
        ):
            return _word(one.words[0][:-1], "ru", other.words[0], other.tag) <= _LIMITS["word"].possible
    return False


def _is_sure(first: _Name, second: _Name, kind: str) -> bool:
    """Is there enough to say who or what is meant, and does each letter agree where it has to?"""
    fewer, more = (first, second) if len(first.words) <= len(second.words) else (second, first)
    if len(fewer.words) == 1 < len(more.words):
        # A bare name is that of many; a place has to agree in every word.
        return False
    if kind != "place" and len(fewer.words) > 1 and not _is_by_sound(first, second):
        return True
    return all(_is_permitted(word, fewer.tag, more) for word in fewer.words)


def _is_perhaps(first: _Name, second: _Name, kind: str, alike: bool) -> bool:
    """Should a person be asked? Not about places of which a word says how they differ (Böyük, Kiçik)."""
    if kind == "place":
        return alike and min(len(first.words), len(second.words)) == 1
    return alike or _is_perhaps_a_case(first, second)


def _is_by_sound(first: _Name, second: _Name) -> bool:
    """Are these names of Azerbaijan or Russia, which all three languages write by their sound?

    Майкл is Michael whatever the letters say.
    """
    return "az" in (first.tag, second.tag) or any(
        _BY_SOUND.search(word) for name in (first, second) for word in name.words
    )


def _is_permitted(word: str, tag: str, other: _Name) -> bool:
    """Is a word of one name a usual rendering of one of the other, or of two of them joined?"""
    words = [*other.words, *map("".join, pairwise(other.words))]
    if word.endswith(".") or any(one.endswith(".") for one in words):
        return min(_word(word, tag, one, other.tag) for one in words) < FARTHEST
    return any(is_permitted(word, tag, one, other.tag) or {word, one} <= _MUHAMMAD for one in words)

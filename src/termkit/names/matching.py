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
from termkit.names.spelled_alike import FARTHEST, cost, is_permitted

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = ("person", "place", "other")

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
_FEMALE = re.compile(r"(?:ov|ev|in|yn|ин|ын|ов|ев)[aа]$|(?:skaya|ская|skaia)$")
_LATIN_AZERBAIJANI = re.compile("[əığ]")
_CYRILLIC = re.compile("[а-яё]")

# Costs per letter, see `spelled_alike.cost`: of words that are one, that may be, and of what is missing.
_UNMATCHED_PLACE, _MISSING, _JOINED, _INITIAL, _OTHER_GENDER = 2.0, 0.12, 0.1, 0.5, 2.0


class Limits(NamedTuple):
    """Up to what cost two names are the same, and may be; the score is one half in between."""

    same: float
    possible: float


_BY_SOUND = 1.25
_LIMITS = {
    "words": Limits(1.75, 2.3),
    "word": Limits(0.75, 1.0),
    "place": Limits(1.2, 1.7),
}


class Verdict(NamedTuple):
    """How alike two names are, from 0 to 1, and the decision: `same`, `possible` or `different`."""

    score: float
    decision: str


def same_name(name: str, tag: str, other: str, other_tag: str, kind: str = "person") -> Verdict:
    """May two spellings name one person, place or other thing? Languages are `az`, `en` and `ru`.

    >>> [same_name("Oqtay Əsədov", "az", name, "ru").decision
    ...  for name in ("Асадов, Октай Сабир оглы", "Асадова Октай", "Гулиев Акиф")]
    ['same', 'different', 'different']
    >>> same_name("Xudat", "az", "Köhnə Xudat", "az", "place").decision
    'different'
    """
    # Whichever is given first.
    first, second = sorted((_parsed(name, tag), _parsed(other, other_tag)))
    if not first.words or not second.words:
        return Verdict(0.0, "different")
    if kind == "place":
        limits, price = _LIMITS["place"], _place(first, second)
    else:
        several = len(first.words) > 1 and len(second.words) > 1
        limits, price = _LIMITS["words" if several else "word"], _person(first, second)
    score = 1 / (1 + exp(3.0 * (price - (limits.same + limits.possible) / 2)))
    decision = "same" if price <= limits.same else "possible" if price <= limits.possible else "different"
    if decision == "same" and not _is_sure(first, second, kind):
        decision = "possible"
    if decision == "different" and kind != "place" and _is_perhaps_a_case(first, second):
        decision = "possible"
    return Verdict(round(score, 4), decision)


class _Name(NamedTuple):
    words: tuple[str, ...]
    patronymics: tuple[str, ...]
    tag: str


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
    kept = [word for word in words if word not in _TITLES]
    return _Name(tuple(kept or words), tuple(patronymics), tag)


def _place(first: _Name, second: _Name) -> float:
    words, others = (
        [word for word in name.words if word not in _GENERIC] or list(name.words) for name in (first, second)
    )
    pairs = _assigned(words, first.tag, others, second.tag)
    matched = sum(price * length for price, length in pairs) / sum(length for _, length in pairs)
    return matched + _UNMATCHED_PLACE * abs(len(words) - len(others))


def _person(first: _Name, second: _Name) -> float:
    fewer, more = (first, second) if len(first.words) <= len(second.words) else (second, first)
    missing = len(more.words) - len(fewer.words)
    if not missing:
        # One word that is like none is enough to tell two people apart.
        for word in fewer.words:
            best = min(_word(word, fewer.tag, other, more.tag) for other in more.words)
            if best >= FARTHEST:
                return best
    prices = [price for price, _ in _assigned(fewer.words, fewer.tag, more.words, more.tag)]
    whole = _together(prices) + _MISSING * missing
    if missing and whole > _LIMITS["word"].same:
        whole = min(whole, _joined(fewer, more))
    if first.patronymics and second.patronymics:
        price = cost(first.patronymics[0], first.tag, second.patronymics[0], second.tag)
        whole = max(whole, price)
    return whole


def _together(prices: Sequence[float]) -> float:
    """One word that disagrees counts more than all that agree."""
    return 0.75 * max(prices) + 0.25 * sum(prices) / len(prices)


def _joined(fewer: _Name, more: _Name) -> float:
    """The cost where two words on one side are one on the other: Məmməd Əmin, Мамедэмин."""
    best = FARTHEST
    for at in range(len(more.words) - 1):
        words = (*more.words[:at], more.words[at] + more.words[at + 1], *more.words[at + 2 :])
        if len(words) == len(fewer.words):
            prices = [price for price, _ in _assigned(fewer.words, fewer.tag, words, more.tag)]
            best = min(best, _together(prices) + _JOINED)
    return best


def _assigned(
    words: Sequence[str], tag: str, others: Sequence[str], other_tag: str
) -> list[tuple[float, int]]:
    """Each word with the other that it is most like, in any order: the cost, and how many letters it has."""
    prices = sorted(
        (_word(word, tag, other, other_tag), at, place)
        for at, word in enumerate(words)
        for place, other in enumerate(others)
    )
    taken: set[int] = set()
    given: set[int] = set()
    pairs = []
    for price, at, place in prices:
        if at not in taken and place not in given:
            taken.add(at)
            given.add(place)
            pairs.append((price, len(words[at])))
    return pairs


@lru_cache(1 << 17)
def _word(word: str, tag: str, other: str, other_tag: str) -> float:
    if word.endswith(".") or other.endswith("."):
        return _initial(word.rstrip("."), tag, other.rstrip("."), other_tag)
    if not _may_be_alike(_sounds(word), _sounds(other)):
        return FARTHEST
    price = cost(word, tag, other, other_tag)
    if bool(_FEMALE.search(word)) != bool(_FEMALE.search(other)) and price < _OTHER_GENDER:
        # Алиева may be Алиев's genitive as well as his sister.
        return price + _OTHER_GENDER
    return price


def _initial(word: str, tag: str, other: str, other_tag: str) -> float:
    """An initial and a name, or two initials: C. and Джамиль, Дж."""
    length, longest = min(len(word), len(other)), max(len(word), len(other))
    least = min(
        cost(word[:one], tag, other[:another], other_tag)
        for one in range(1, min(len(word), length + 2) + 1)
        for another in range(1, min(len(other), length + 2) + 1)
    )
    return least + (_INITIAL if longest > length else 0.0)


# Kinds of consonants that spellings of one name share, whatever the language. Left out are those that come
# and go (h, г, y) or are of two kinds (c, j).
_KINDS_OF_SOUND = {
    letter: kind
    for kind, letters in enumerate(("bpfvwбпфв", "mм", "nн", "tdтд", "szçşžsзсцчшщ", "kqк", "lл", "rр"))
    for letter in letters
}
_DIGRAPHS = re.compile("дж|dzh|dj|zh|ж|ch|tch|sch|gh|kh|ph")


@lru_cache(1 << 16)
def _sounds(word: str) -> int:
    """Which kinds of consonants follow one another in a word, its beginning and end too: a bit for each."""
    word = _DIGRAPHS.sub("", word)
    kinds = [_KINDS_OF_SOUND[letter] for letter in word if letter in _KINDS_OF_SOUND]
    single = [8, *(kind for at, kind in enumerate(kinds) if not at or kinds[at - 1] != kind), 9]
    found = 0
    for one, another in pairwise(single):
        found |= 1 << (10 * one + another)
    return found


def consonants(word: str) -> tuple[int, ...]:
    """A rough key to group the spellings of one name by: the kinds of its first consonants.

    >>> consonants("Rəfibəyli") == consonants("Рафибейли") == consonants("Rafibeyli")
    True
    """
    lower = _DIGRAPHS.sub("", azerbaijani.lower(word))
    kinds = [_KINDS_OF_SOUND[letter] for letter in lower if letter in _KINDS_OF_SOUND]
    return tuple(kind for at, kind in enumerate(kinds) if not at or kinds[at - 1] != kind)[:3]


def _may_be_alike(sounds: int, others: int) -> bool:
    """A quick look that spares most comparisons: do the words share a third of their pairs of sounds?"""
    least = min(sounds.bit_count(), others.bit_count())
    return least < 3 or (sounds & others).bit_count() * 4 >= least


def _is_perhaps_a_case(first: _Name, second: _Name) -> bool:
    """Is a lone Алиева his name in the genitive, or hers?"""
    for one, other in ((first, second), (second, first)):
        if (
            one.tag == "ru"
            and len(one.words) == len(other.words) == 1
            and one.words[0].endswith(("ва", "на"))
        ):
            return _word(one.words[0][:-1], "ru", other.words[0], other.tag) <= _LIMITS["word"].same
    return False


def _is_sure(first: _Name, second: _Name, kind: str) -> bool:
    """Is there enough to say who or what is meant, and does each letter of a single word agree?"""
    counts = len(first.words), len(second.words)
    if kind != "place" and min(counts) == 1 < max(counts):
        # A bare name is that of many.
        return False
    if kind != "place" and min(counts) > 1:
        # Azerbaijani is written by sound: one of two names does not disagree so much.
        return "az" not in (first.tag, second.tag) or _person(first, second) <= _BY_SOUND
    return len(first.words) != len(second.words) or all(
        any(is_permitted(word, first.tag, other, second.tag) for other in second.words)
        for word in first.words
    )

"""What it costs to read one word of a name as a word of another name: initials and women's surnames too.

Start reading at `word_cost`; letters are compared in `spelled_alike`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from termkit.names.glance import may_be_alike, sounds_of
from termkit.names.place_words import meaning
from termkit.names.spelled_alike import FARTHEST, begins_alike, cost, has_consonants_of, is_permitted

if TYPE_CHECKING:
    from termkit.names.name_words import Name

# One name that no letters connect.
_MUHAMMAD = frozenset(
    "məhəmməd məmməd mammad muhammad mohammed mehmet мамед мухаммед мухаммад магомед".split()
)
_FEMALE = re.compile(r"(?:ov|ev|in|yn|ин|ын|ов|ев)[aа]$|(?:skaya|ская|skaia)$")
_INITIAL, _OTHER_GENDER = 0.5, 2.0
# Russian letters that the others write with a y and a vowel; an initial may have the y alone.
_WITH_Y = frozenset("юяеё")


@lru_cache(1 << 17)
def word_cost(word: str, tag: str, other: str, other_tag: str) -> float:
    """The cost per letter of reading one word as the other; both in small letters, initials with a point.

    >>> word_cost("c.", "az", "джафар", "ru"), word_cost("c.", "az", "анар", "ru")
    (0.5, 2.5)
    """
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
    if length == 1 and _is_y_for(word, tag, other, other_tag):
        return True
    ours, theirs = (range(min(length, len(one)), len(one) + 1) for one in (word, other))
    return any(
        is_permitted(word[:one], tag, other[:another], other_tag) for one in ours for another in theirs
    )


def _is_y_for(word: str, tag: str, other: str, other_tag: str) -> bool:
    """Has one of the two in Russian the letter that the other writes yu or ya: Ю. and Y., Юрий and Y.?

    The y alone stands for it only where it is the initial.
    """
    if other_tag == "ru":
        word, tag, other, other_tag = other, other_tag, word, tag
    return tag == "ru" != other_tag and word[0] in _WITH_Y and other == "y"


def place_word_cost(word: str, tag: str, other: str, other_tag: str) -> float:
    """The same for places: words that mean the same, as Yeni and Новые do, are the same."""
    return (
        0.0 if meaning(word) and meaning(word) == meaning(other) else word_cost(word, tag, other, other_tag)
    )


def has_one_that_begins_as(word: str, tag: str, name: Name) -> bool:
    """Has a name a word that may be this one as far as the first letters show?"""
    return any(
        begins_alike(word, tag, other, name.tag) or (meaning(word) and meaning(word) == meaning(other))
        for other in name.words
    )


def is_rendered(word: str, tag: str, other: Name) -> bool:
    """Is a word of one name a usual rendering of one of the other, or of two of them joined?"""
    if meaning(word) and meaning(word) in map(meaning, other.words):
        return True
    if any(
        word_cost(word, tag, one, other.tag) < FARTHEST
        for one in other.words
        if word.endswith(".") or one.endswith(".")
    ):
        return True
    return any(
        is_permitted(word, tag, one, other.tag) or {word, one} <= _MUHAMMAD for one in _and_joined(other)
    )


def is_spelled(word: str, tag: str, other: Name) -> bool:
    """Is a word that of the other name, where both are Azerbaijani and have to agree in each consonant?"""
    return is_rendered(word, tag, other) and (
        word.endswith(".")
        or word in _MUHAMMAD
        or any(one.endswith(".") or has_consonants_of(word, one) for one in _and_joined(other))
    )


def _and_joined(name: Name) -> list[str]:
    return [*name.words, *map("".join, pairwise(name.words))]

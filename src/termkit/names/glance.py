"""A glance at two words of a name that spares most comparisons: have they consonants in common?

Start reading at `may_be_alike`.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Kinds of consonants that spellings of one name share, whatever the language. Left out are those that come
# and go (h, г, y) or are of two kinds (c, j).
_KINDS_OF_SOUND = {
    letter: kind
    for kind, letters in enumerate(("bpfvwбпфв", "mм", "nн", "tdтд", "szçşžsзсцчшщ", "kqк", "lл", "rр"))
    for letter in letters
}
_DIGRAPHS = re.compile("дж|dzh|dj|zh|ж|ch|tch|sch|gh|kh|ph")


# Below this bit: which kinds follow one another; from it on: which there are.
_PAIRS_OF_KINDS = 100
_ALL_PAIRS = (1 << _PAIRS_OF_KINDS) - 1


@lru_cache(1 << 16)
def sounds_of(word: str) -> int:
    """Which kinds of consonants follow one another in a word, its beginning and end too: a bit for each.

    Then a bit for each kind that there is.

    >>> sounds_of("həsənov") == sounds_of("гасанов"), sounds_of("həsənov") == sounds_of("hüseynli")
    (True, False)
    """
    word = _DIGRAPHS.sub("", word)
    kinds = [_KINDS_OF_SOUND[letter] for letter in word if letter in _KINDS_OF_SOUND]
    found, before = 0, 8
    for kind in kinds:
        if kind != before:
            found |= 1 << (10 * before + kind) | 1 << (_PAIRS_OF_KINDS + kind)
            before = kind
    return found | 1 << (10 * before + 9)


def consonants(word: str) -> tuple[int, ...]:
    """A rough key to group the spellings of one name by: the kinds of its first consonants.

    >>> consonants("Rəfibəyli") == consonants("Рафибейли") == consonants("Rafibeyli")
    True
    """
    lower = _DIGRAPHS.sub("", word.lower())
    kinds = [_KINDS_OF_SOUND[letter] for letter in lower if letter in _KINDS_OF_SOUND]
    return tuple(kind for at, kind in enumerate(kinds) if not at or kinds[at - 1] != kind)[:3]


def may_be_alike(sounds: int, others: int) -> bool:
    """A quick look that spares most comparisons.

    Words that are one have all but two kinds of consonants in common, and a quarter of their pairs.

    >>> may_be_alike(sounds_of("гаджылы"), sounds_of("hacılı"))
    True
    >>> may_be_alike(sounds_of("вашингтон"), sounds_of("hacılı"))
    False
    """
    if ((sounds ^ others) >> _PAIRS_OF_KINDS).bit_count() > 2:
        return False
    least = min((sounds & _ALL_PAIRS).bit_count(), (others & _ALL_PAIRS).bit_count())
    return least < 3 or (sounds & others & _ALL_PAIRS).bit_count() * 4 >= least

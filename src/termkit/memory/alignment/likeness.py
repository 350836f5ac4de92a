"""Words of two languages that are one by their sound: names, and what all languages have borrowed.

Kulagin, Кулагин and Kulaqinin, president and президента. Every word is written down by its sounds, roughly,
and endings do not count. Start reading at `alike`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяәғҝөүһҹјіў",
        ["a", "b", "v", "k", "d", "a", "z", "z", "i", "i", "k", "l", "m", "n", "a", "p", "r", "s", "t", "u",
         "f", "k", "s", "c", "s", "s", "", "i", "", "a", "iu", "ia", "a", "k", "k", "a", "u", "k", "c", "i",
         "i", "v"],
        strict=True,
    )
)  # fmt: skip
_LATIN = str.maketrans(
    {**dict(zip("eəoöüıyqgxhwjşçğäéèêáàâíóôúñ", "aaaauiikkkkvcsckaaaaaaiaaun", strict=False)), "'": ""}
)
_ENGLISH = (
    ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "k"), ("gh", "k"), ("zh", "z"), ("ph", "f"),
    ("th", "t"), ("ck", "k"), ("ts", "s"), ("qu", "kv"), ("x", "ks"), ("oo", "u"), ("ee", "i"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("c", "k"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
_BEGINNING = re.compile(r"[aiu]*([^aiu]?)[aiu]*([^aiu]?)")
_LEAST = 4
# From here on two words are taken to be one, more or less.
_ALIKE = 0.7


@lru_cache(1 << 16)
def sound(word: str, tag: str) -> str:
    """A folded word by its sounds.

    >>> sound("кулагин", "ru") == sound("kulagin", "en") == sound("kulaqin", "az")
    True
    """
    if "а" <= word[:1] <= "ӿ":
        word = "".join([_CYRILLIC.get(letter, letter) for letter in word.replace("дж", "ҹ")])
    elif tag == "en":
        for letters, heard in _ENGLISH:
            if letters in word:
                word = word.replace(letters, heard)
        word = word.translate(_LATIN)
    else:
        word = word.replace("ş", "s").replace("ç", "c").translate(_LATIN)
    return _TWICE.sub(r"\1", word)


def alike(
    source: Sequence[str], tag: str, target: Sequence[str], target_tag: str
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Pairs of folded words that sound alike, by their numbers, and how much (0 to 1).

    >>> [pairs.tolist() for pairs in alike(["kulagin", "wind"], "en", ["ветра", "кулагиным"], "ru")]
    [[0], [1], [1.0]]
    """
    from rapidfuzz.distance import Levenshtein

    grouped, others = _grouped(source, tag), _grouped(target, target_tag)
    sources: list[int] = []
    targets: list[int] = []
    likeness: list[float] = []
    for beginning, words in grouped.items():
        for number, heard in words:
            for other, other_heard in others.get(beginning, ()):
                length = min(len(heard), len(other_heard))
                # An ending is no third of a word.
                if 3 * length < 2 * max(len(heard), len(other_heard)) and length < 5:
                    continue
                near = Levenshtein.normalized_similarity(
                    heard[:length], other_heard[:length], score_cutoff=_ALIKE
                )
                if near:
                    sources.append(number)
                    targets.append(other)
                    likeness.append(near)
    return np.array(sources, np.int64), np.array(targets, np.int64), np.array(likeness)


def _grouped(words: Sequence[str], tag: str) -> dict[str, list[tuple[int, str]]]:
    """Words by the first two consonants they sound with."""
    found: dict[str, list[tuple[int, str]]] = {}
    for number, word in enumerate(words):
        if len(word) < _LEAST:
            continue
        heard = sound(word, tag)
        begins = _BEGINNING.match(heard)
        if begins and begins[2]:
            found.setdefault(begins[1] + begins[2], []).append((number, heard))
    return found

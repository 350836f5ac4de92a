"""Which Azerbaijani given name a Russian word has in it, whatever the way to write it: Касумов, Qasımov.

Russian wrote q as г and as к, h as г and х, so no single table leads back; but a surname is mostly made of a
given name, and those are known. Both are brought to one key, in which vowels that Russian mixes are one.
Start reading at `reading`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from termkit.languages.azerbaijani_given_names import GIVEN_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the letters of Russian may have been, the likeliest first.
_CONSONANTS = {"г": "qhgğ", "к": "kq", "х": "hxğ"}
_LETTERS = {
    "а": "a", "б": "b", "в": "v", "д": "d", "е": "a", "ё": "o", "ж": "ž", "з": "z", "и": "i", "й": "",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "ч": "ç", "ш": "ş", "ы": "i", "ь": "", "ъ": "", "э": "a", "ю": "u", "я": "a",
}  # fmt: skip
_KEY = str.maketrans({"ə": "a", "e": "a", "ı": "i", "ö": "o", "ü": "u", "y": "", "j": "ž"})
_VOWELS = "аеиоуыэюя"
_LOST = re.compile("[гкх]")
_TWICE = re.compile(r"(.)\1")
# Surnames are made with these of a given name.
_ENDINGS = {"ов": "ov", "ев": "yev", "заде": "zadə", "беков": "bəyov", "бейли": "bəyli", "": ""}
# Names that surnames are made of, besides those that many people have today.
_ELEMENTS = frozenset({"qulu", "qafar", "qəni", "qulam", "haşım", "hənifə"})
_LEAST, _MOST_READINGS, _LONGEST = 3, 64, 40


@lru_cache(1 << 14)
def reading(word: str) -> str | None:
    """The Azerbaijani given name, or surname made of one, that a Russian word in small letters stands for.

    >>> [reading(word) for word in ("касумов", "тагир", "кулиев", "хасан", "вашингтон")]
    ['qasımov', 'tahir', 'quliyev', 'həsən', None]

    Of surnames only where Russian has lost a letter: Маликов need not be Məlikov.

    >>> reading("маликов"), reading("кязым")
    (None, 'kazım')
    """
    if len(word) > _LONGEST or not _LOST.search(word):
        return None
    for ending, written in _ENDINGS.items():
        stem = word.removesuffix(ending)
        if not word.endswith(ending) or len(stem) < _LEAST:
            continue
        if ending in {"ов", "ев"} and (ending == "ев") != (stem[-1] in _VOWELS):
            # Гараев, but Касумов
            continue
        for key in _keys(stem):
            name = _names().get(key)
            if name and (not ending or _has_lost(stem, name)):
                # Qulu has Quliyev: Russian has и there.
                return (f"{name[:-1]}i" if ending == "ев" and name.endswith("qulu") else name) + written
    return None


def _has_lost(stem: str, name: str) -> bool:
    """Has Russian к for a q at the start (Касумов), or г for an h (Тагиров), as for no other people?"""
    return (stem[0] == "к" and name[0] == "q") or ("г" in stem and "h" in name)


def _keys(stem: str) -> Iterator[str]:
    """The keys of all that a Russian stem may have been."""
    stem = stem.replace("дж", "c")
    choices = [_CONSONANTS.get(letter) or (_LETTERS.get(letter, letter),) for letter in stem]
    many = 1
    for choice in choices:
        many *= len(choice)
    if many > _MOST_READINGS:
        return
    for letters in product(*choices):
        yield _once("".join(letters))


@cache
def _names() -> dict[str, str]:
    """The given names by their keys; ı is at times у in Russian (Касум), and final u is и (Кули)."""
    found: dict[str, str] = {}
    known = sorted(GIVEN_NAMES | _ELEMENTS)
    for name in known:
        found.setdefault(_once(name.translate(_KEY)), name)
    for name in known:
        found.setdefault(_once((name[0] + name[1:].replace("ı", "u")).translate(_KEY)), name)
        if name.endswith("qulu"):
            found.setdefault(_once(f"{name[:-1]}i".translate(_KEY)), name)
    return found


def _once(key: str) -> str:
    """Məmməd is Мамед."""
    return _TWICE.sub(r"\1", key)

"""Roman numerals, as centuries, kings and congresses have them. Start reading at `roman_number`."""

from __future__ import annotations

import re

# XXXIX and below; Х and І are typed on a Russian keyboard.
_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_AS_NUMERAL = str.maketrans("ХІ", "XI")
_VALUES = {"I": 1, "V": 5, "X": 10}


def roman_number(word: str) -> str | None:
    """The Roman number that a word of two or more letters is, in Latin letters; None if it is none.

    >>> roman_number("XIX"), roman_number("ХХ"), roman_number("ХІХ"), roman_number("MİX"), roman_number("X")
    ('XIX', 'XX', 'XIX', None, None)
    """
    if len(word) < 2 or not word.isupper():
        return None
    word = word.translate(_AS_NUMERAL)
    return word if _NUMERAL.fullmatch(word) else None


def value_of(number: str) -> int:
    """The value of a Roman number, one letter or more.

    >>> value_of("XIX"), value_of("IV"), value_of("X")
    (19, 4, 10)
    """
    values = [_VALUES[sign] for sign in number]
    following = (*values[1:], 0)
    return sum(-one if one < other else one for one, other in zip(values, following, strict=True))

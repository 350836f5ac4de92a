"""An Azerbaijani name that was seen in one form alone: is that the name, or one of its cases?

Zaratda is most likely at Zarat, Zahirovun is of Zahirov; but Zarata may be a name or the way to Zarat. Start
reading at `base_of`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from termkit.languages.azerbaijani import harmonised, lower
from termkit.languages.azerbaijani_suffixes import kind_of as kind_of_stem
from termkit.languages.azerbaijani_suffixes import readings
from termkit.languages.bases import bases
from termkit.names.guesses import kind_of
from termkit.text.folding import fold_term

# At and from a place.
_LOCATED = frozenset(("loc", "abl"))
_LEAST = 4
_SURNAME = re.compile("l[ıiuü]$")


class Base(NamedTuple):
    """The dictionary form, and what else the form that was seen may be a form of."""

    text: str
    others: tuple[str, ...]


def base_of(word: str) -> Base:
    """What an Azerbaijani name is in the dictionary, if one form of it was seen.

    >>> base_of("Zaratda"), base_of("Zahirovun")
    (Base(text='Zarat', others=('Zaratda',)), Base(text='Zahirov', others=()))
    >>> base_of("Zarata"), base_of("Zarat")
    (Base(text='Zarata', others=('Zarat',)), Base(text='Zarat', others=()))
    """
    if _ends_like_surname(word):
        # Zahirova is a woman's, and seldom to Zahirov.
        return Base(word, ())
    stems = [stem for stem in bases(word, "az")[1:] if _is_harmonious(stem, word)]
    surname = next(filter(_ends_like_surname, stems), None)
    if surname is not None:
        return Base(surname, ())
    located = next((stem for stem in stems if len(stem) >= _LEAST and _is_located(stem, word)), None)
    if located is not None:
        return Base(located, (word,))
    return Base(word, tuple(stems))


def _ends_like_surname(word: str) -> bool:
    return kind_of(word) == "person" or _SURNAME.search(word) is not None


def _is_harmonious(stem: str, word: str) -> bool:
    """Has the ending the vowels that the stem asks for? Əliyeva is no form of Əliyev."""
    ending = lower(word[len(stem) :])
    return not ending.isalpha() or harmonised(lower(stem), ending) == ending


def _is_located(stem: str, word: str) -> bool:
    found = readings(fold_term(word[len(stem) :]), kind_of_stem(stem))
    return any(len(reading) == 1 and reading[0].name in _LOCATED for reading in found)

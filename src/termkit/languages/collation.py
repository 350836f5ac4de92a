"""The order of the alphabet: what a list of names is sorted by in each language.

Source: CLDR collation of az, en and ru. A letter with a mark that a language does not have counts as the
letter without (é as e); letters of another script stand apart, and who sorts a list says where.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from termkit.languages import language

UNKNOWN = 200
"""From here on: letters of which the alphabet says nothing, such as ə in English."""
# Azerbaijani sorts w last; its alphabet has none.
_MORE = {"az": "w"}


@cache
def _places(tag: str) -> dict[str, int]:
    letters = language(tag).letters + _MORE.get(tag, "")
    return {letter: number for number, letter in enumerate(letters, 1)}


def sort_key(text: str, tag: str) -> tuple[int, ...]:
    """A key that sorts as the language does: letter by letter, a space before any letter, marks left out.

    >>> sorted(["Xətai", "Qasımov", "Ələkbərov", "Həsənli", "Elçibəy"], key=lambda name: sort_key(name, "az"))
    ['Elçibəy', 'Ələkbərov', 'Həsənli', 'Xətai', 'Qasımov']
    >>> sorted(["Яшин", "Ёлкин", "Жуков", "Ершов"], key=lambda name: sort_key(name, "ru"))
    ['Ершов', 'Ёлкин', 'Жуков', 'Яшин']
    """
    places = _places(tag)
    found = []
    for letter in language(tag).lower(text):
        if letter in places:
            found.append(places[letter])
        elif letter.isspace():
            found.append(0)
        elif letter.isalnum():
            base = unicodedata.normalize("NFD", letter)[0]
            found.append(places[base] if base in places else UNKNOWN + ord(letter))
    return tuple(found)

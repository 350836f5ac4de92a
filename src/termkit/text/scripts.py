"""Which script a letter belongs to. Only Latin and Cyrillic matter here; the rest is "Other"."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import name


@cache
def script_of(character: str) -> str:
    """`"Latin"`, `"Cyrillic"` or `"Other"` (digits, marks, signs and the letters of other scripts).

    >>> script_of("ə"), script_of("ә"), script_of("-")
    ('Latin', 'Cyrillic', 'Other')
    """
    if character.isalpha():
        for script in ("LATIN", "CYRILLIC"):
            if name(character, "").startswith(script):
                return script.title()
    return "Other"


@lru_cache(maxsize=65536)
def scripts(word: str) -> frozenset[str]:
    """The scripts of a word's Latin and Cyrillic letters.

    >>> sorted(scripts("Kулагин")), scripts("2000")
    (['Cyrillic', 'Latin'], frozenset())
    """
    return frozenset(map(script_of, word)) - {"Other"}

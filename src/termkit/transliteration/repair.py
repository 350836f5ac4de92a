"""A text as a table can read it: letters composed, nothing invisible, look-alike letters put right.

Three faults are so common in names that no table should meet them: й typed as и and a breve, a Cyrillic ә in
a Latin word or ǝ of another alphabet for ə, and a stress mark in a Russian word.
"""

from __future__ import annotations

import re
import unicodedata

from termkit.text.folding import INVISIBLE
from termkit.text.lookalikes import RUSSIAN, WRONG_LATIN, as_cyrillic, as_latin

# i̇ is what Python and others make of a small İ.
_RARE = re.compile(f"[{INVISIBLE}\u0300\u0301\u0307]")
_WRONG = str.maketrans(WRONG_LATIN)
_WRONG_LETTER = re.compile(f"[{''.join(WRONG_LATIN)}]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u0250-\u02af\u1e00-\u1eff]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
# The Cyrillic letters of Azerbaijani that have Latin twins, and the Russian ones.
_AZERBAIJANI = frozenset("абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹшйэюяцщъьёАБВГҒДЕӘЖЗИЫЈКҜЛМНОӨПРСТУҮФХҺЧҸШЙЭЮЯЦЩЪЬЁ")


def composed(text: str) -> str:
    """The text in composed letters, without soft hyphens, stress marks and the like.

    >>> composed("Кула\\u0301гин"), composed("Rə\\u00adsul"), composed("i\\u0307") == "i"
    ('Кулагин', 'Rəsul', True)
    """
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    return _RARE.sub("", text) if _RARE.search(text) else text


def repaired(word: str, language: str) -> str:
    """A word with the letters that its language means.

    >>> repaired("Gülǝzi", "az"), repaired("Rәsulzadə", "az"), repaired("Kулагин", "ru")
    ('Güləzi', 'Rəsulzadə', 'Кулагин')
    >>> repaired("Əлијев", "az-Cyrl"), repaired("NATO", "ru")
    ('Әлијев', 'NATO')

    What cannot be told stays as it is.
    """
    if word.isascii() or language == "az-baku1926":
        # The Latin of 1929 had a ь of its own.
        return word
    mixed = _LATIN.search(word) and _CYRILLIC.search(word)
    if language in {"az", "en"}:
        word = (as_latin(word) or as_cyrillic(word) or word) if mixed else word
        return word.translate(_WRONG) if language == "az" and _WRONG_LETTER.search(word) else word
    if not mixed:
        return word
    alphabet = _AZERBAIJANI if language == "az-Cyrl" else RUSSIAN
    return as_cyrillic(word, alphabet) or as_latin(word) or word

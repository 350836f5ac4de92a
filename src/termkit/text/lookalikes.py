"""Letters that look alike: which Latin letter stands for which Cyrillic one, and which stand for ə.

`as_latin` and `as_cyrillic` rewrite a word in one script, if each letter of the other script has a
look-alike. Kулагин has л, which no Latin letter resembles, so it can only be meant in Cyrillic.
"""

from __future__ import annotations

from termkit.text.scripts import script_of

# Pairs that look the same in common typefaces. Sources: Unicode confusables (UTS 39), narrowed to letters of
# the Azerbaijani (Latin, Cyrillic), English and Russian alphabets; h/һ, j/ј and i/і are Cyrillic letters of
# Azerbaijani, Serbian and Ukrainian keyboards.
_TO_CYRILLIC = dict(zip("AaBCcEeHhIiJjKkMOoPpTXxyYSsƏə", "АаВСсЕеНһІіЈјКкМОоРрТХхуУЅѕӘә", strict=True))
_TO_LATIN = {cyrillic: latin for latin, cyrillic in _TO_CYRILLIC.items()} | {"Ү": "Y", "ү": "y", "Һ": "H"}
# Russian has no і, ј, һ, ѕ, ә: where Russian is meant, these are no repair.
RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ")

# Wrong letters of the right script, and the right ones. ǝ and Ǝ are letters of African languages; ș and ț
# have a comma below (Romanian), ş a cedilla; the rest are other alphabets' schwas, i's and g's.
WRONG_LATIN = {
    "ǝ": "ə", "Ǝ": "Ə", "ɘ": "ə", "ɛ": "ə", "Ɛ": "Ə", "ș": "ş", "Ș": "Ş", "ǧ": "ğ", "Ǧ": "Ğ", "ģ": "ğ",
    "ɪ": "ı", "Ɪ": "I", "ĭ": "ı", "ƣ": "ğ", "Ƣ": "Ğ", "ӧ": "ö", "ӱ": "ü",
}  # fmt: skip


def as_latin(word: str) -> str | None:
    """The word in Latin letters alone, or None if one of its Cyrillic letters has no Latin look-alike.

    >>> as_latin("Rәsulzadə"), as_latin("Kулагин")
    ('Rəsulzadə', None)
    """
    return _rewritten(word, "Cyrillic", _TO_LATIN)


def as_cyrillic(word: str, letters: frozenset[str] = RUSSIAN) -> str | None:
    """The word in these Cyrillic letters alone, or None if a Latin letter has no look-alike among them.

    >>> as_cyrillic("Kулагин"), as_cyrillic("Bakı")
    ('Кулагин', None)
    """
    rewritten = _rewritten(word, "Latin", _TO_CYRILLIC)
    if rewritten is None or any(script_of(c) == "Cyrillic" and c not in letters for c in rewritten):
        return None
    return rewritten


def _rewritten(word: str, script: str, table: dict[str, str]) -> str | None:
    letters = []
    for letter in word:
        if script_of(letter) == script:
            if letter not in table:
                return None
            letter = table[letter]
        letters.append(letter)
    return "".join(letters)

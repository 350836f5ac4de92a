"""May this be how another language spells an Azerbaijani name? An acceptor of permitted letters decides.

Each Azerbaijani letter may become any of a few spellings; a name is accepted if it can be read letter by
letter (Vəkilov: Vakilov, Vekilov; Гусейн and Хусейн for Hüseyn). Start reading at `is_rendering`.

Source: the renderings seen in official lists, in the press and in the names of members of parliament.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ENGLISH = {
    "ə": "a|e", "c": "j|dj|dzh", "ç": "ch|tch", "e": "e|ye", "ğ": "gh|g", "h": "h|kh|g", "x": "kh|h",
    "ı": "i|y", "i": "i|y|ee", "j": "zh|j", "q": "gh|g|k|q", "ö": "oe|o|e", "ş": "sh", "ü": "yu|ue|u",
    "v": "v|w", "y": "y|i|", "əy": "ay|ey|ei|ai", "iy": "iy|y|i",
}  # fmt: skip
_RUSSIAN = {
    "a": "а|я", "ə": "а|е|я|э", "b": "б", "c": "дж", "ç": "ч", "d": "д", "e": "е|э", "f": "ф", "g": "г|к",
    "ğ": "г|х", "h": "х|г|", "x": "х", "ı": "ы|и", "i": "и", "j": "ж", "k": "к", "q": "г|к|х", "l": "ль|л",
    "m": "м", "n": "н", "o": "о|ё", "ö": "ё|е|о|э", "p": "п", "r": "р", "s": "с", "ş": "ш", "t": "т",
    "u": "у|ю", "ü": "ю|у|и", "v": "в", "y": "й|", "z": "з",
    "ya": "я|йа|йя", "yə": "я|е|йа|йе", "ye": "е|йе|э|ье", "yu": "ю|йу", "yü": "ю|йю|и", "yo": "ё|йо|о",
    "yö": "ё|йо|е|ю", "iy": "ий|и", "-": "-|",
}  # fmt: skip
_TABLES = {"en": _ENGLISH, "ru": _RUSSIAN}


@lru_cache(maxsize=16384)
def _acceptor(name: str, tag: str) -> re.Pattern[str]:
    table = _TABLES[tag]
    pieces = []
    at = 0
    while at < len(name):
        pair = name[at : at + 2]
        length = 2 if pair in table else 1
        letter = name[at : at + length]
        spellings = table.get(letter, letter)
        # A doubled consonant may be written once (Məmmədov, Мамедов).
        doubled = length == 1 and at + 1 < len(name) and name[at + 1] == letter and letter.isalpha()
        pieces.append(f"(?:{spellings})" + ("?" if doubled else ""))
        at += length
    return re.compile("".join(pieces).replace("ё", "[её]"))


def is_rendering(name: str, spelling: str, tag: str) -> bool:
    """May `spelling` stand for the Azerbaijani `name` in English (`en`) or Russian (`ru`)?

    Both are in small letters.

    >>> is_rendering("vəkilov", "vekilov", "en"), is_rendering("vəkilov", "vokilov", "en")
    (True, False)
    >>> is_rendering("hüseynzadə", "гусейнзаде", "ru"), is_rendering("məmmədov", "мамедов", "ru")
    (True, True)
    """
    return _acceptor(name, tag).fullmatch(spelling) is not None

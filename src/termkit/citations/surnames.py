"""May two surnames, each in a language of its own, be one: Кулагин and Kulagin, Вəкилов and Vekilov?

`may_be_same_surname` decides; `skeleton` only says which pairs are worth asking about, so that a key is not
held against every entry of a long list.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.languages import language
from termkit.names.spelled_alike import is_permitted
from termkit.names.spelling_key import spelling_key
from termkit.text.folding import fold_term

# Azerbaijani Cyrillic, 1958 and before, in Latin letters.
_CYRILLIC = str.maketrans(dict(zip(
    "абвгғдеәəжзиыјйкҝлмнөопрстуүфхһчҹшэц",
    "abvqğdeəəjziıyykglmnöoprstuüfxhçcşes", strict=True,
)))  # fmt: skip
# What a Russian letter may stand for in a Latin spelling of the name: English, Azerbaijani or Turkish.
_LATIN = {
    "а": "a|ə|e", "б": "b", "в": "v|w|ff|f", "г": "g|gh|h|q|ğ", "д": "d", "е": "e|ye|je|ə|yo|ö|a",
    "ё": "e|yo|jo|io|o|ö",
    "ж": "zh|j|ž", "з": "z|s", "и": "i|y|ee|iy|ü", "й": "y|i|j|", "к": "k|q|g|c", "л": "l", "м": "m",
    "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s|ss", "т": "t|d", "у": "u|ou|oo|w|ü", "ф": "f|ph", "х": "kh|h|x|ch",
    "ц": "ts|c|tz|s|z", "ч": "ch|ç|č|tch|c", "ш": "sh|ş|š|sch", "щ": "shch|sch|şç|sh|ş", "ъ": "",
    "ы": "y|i|ı",
    "ь": "'|", "э": "e|a|ə", "ю": "yu|iu|ju|u|ü", "я": "ya|ia|ja|a|ə", "'": "",
    "дж": "j|c|dj|dzh|g|dž", "кс": "x|ks", "ий": "i|y|iy|ii|ij", "ый": "y|i|yy|ıy", "ей": "ey|ei|əy|ay|eyi",
    "ье": "ye|ie|iye|yə", "ия": "ia|iya|iyə|ija", "ай": "ay|ai|ey|əy", "оу": "ou|ow|ol",
}  # fmt: skip
_LONGEST_NAME = 40


@lru_cache(maxsize=65536)
def may_be_same_surname(a: str, tag_a: str, b: str, tag_b: str) -> bool:
    """May `a`, a surname in the language `tag_a`, be the surname `b` in `tag_b`?

    >>> may_be_same_surname("Кулагин", "ru", "Kulagin", "en")
    True
    >>> may_be_same_surname("Həsənli", "az", "Гасанлы", "ru")
    True
    >>> may_be_same_surname("Вəкилов", "az-Cyrl", "Vekilov", "en")
    True
    >>> may_be_same_surname("Həsənov", "az", "Hüseynov", "az")
    False
    >>> may_be_same_surname("Əliyev", "az", "Vəliyev", "az")
    False
    """
    one, tag_one = _readable(a, tag_a)
    other, tag_other = _readable(b, tag_b)
    if one == other:
        return True
    if not (one and other) or max(len(one), len(other)) > _LONGEST_NAME or skeleton(one) != skeleton(other):
        return False
    if tag_one == tag_other:
        return spelling_key(fold_term(one), tag_one) == spelling_key(fold_term(other), tag_one)
    tags = {tag_one: one, tag_other: other}
    if "az" in tags:
        foreign = "en" if "en" in tags else "ru"
        if is_permitted(tags["az"], "az", tags[foreign], foreign):
            return True
    if "ru" in tags:
        latin = tags["en"] if "en" in tags else tags["az"]
        return _acceptor(tags["ru"]).fullmatch(latin) is not None
    return spelling_key(fold_term(one), "en") == spelling_key(fold_term(other), "en")


def _readable(name: str, tag: str) -> tuple[str, str]:
    """The name in small letters of an alphabet that has rules; Azerbaijani Cyrillic becomes Latin."""
    if tag == "az-Cyrl":
        return name.lower().translate(_CYRILLIC), "az"
    small = language(tag).lower(name).replace("’", "'")
    return (small[:-1] if small.endswith("zadeh") else small), tag


@lru_cache(maxsize=16384)
def _acceptor(name: str) -> re.Pattern[str]:
    pieces = []
    at = 0
    while at < len(name):
        length = 2 if name[at : at + 2] in _LATIN else 1
        letter = name[at : at + length]
        doubled = length == 1 and letter == name[at + 1 : at + 2]
        pieces.append(f"(?:{_LATIN.get(letter, re.escape(letter))})" + ("?" if doubled else ""))
        # Məmmədov is Мамедов in Russian: one consonant for two.
        if length == 1 and letter in "бвгджзклмнпрстфхцчшщ" and not doubled:
            pieces.append(f"(?:{_LATIN[letter]})?")
        at += length
    return re.compile("".join(pieces))


# The consonants that spellings of one name have in common, in all alphabets; those that come and go (h, g, k,
# y and their like) and all vowels are left out.
_ONE_SOUND = re.compile("ks|кс|tch|dzh|дж|dj|tsch|shch|sch|sh|ch|zh|ts|tz|ph|ff")
_SPELLED = {"ks": "", "кс": "", "ph": "v", "ff": "v"}
_SOUNDS = dict(
    [(letter, "s") for letter in "sşšzžcçčjсзцчшщжҹ"]
    + [(letter, "v") for letter in "vwfвф"]
    + [(letter, "b") for letter in "bpбп"]
    + [(letter, "d") for letter in "dtдт"]
    + [*zip("lmnrлмнр", "lmnrlmnr", strict=True)]
)


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The sounds that all spellings of a name share.

    >>> skeleton("Гасанлы"), skeleton("Həsənli"), skeleton("Hasanli")
    ('snl', 'snl', 'snl')
    """
    folded = _ONE_SOUND.sub(lambda found: _SPELLED.get(found[0], "s"), fold_term(name))
    found = ""
    for letter in folded:
        sound = _SOUNDS.get(letter, "")
        if sound and not found.endswith(sound):
            found += sound
    return found

"""May two surnames, each in a language of its own, be one: Кулагин and Kulagin, Вəкилов and Vekilov?

`may_be_same_surname` decides; `skeleton` only says which pairs are worth asking about, so that a key is not
held against every entry of a long list.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.languages import language
from termkit.names.matching import same_name
from termkit.text.folding import fold_term

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
    verdict = same_name(one, tag_one, other, tag_other, "person")
    return verdict.decision == "same"


def _readable(name: str, tag: str) -> tuple[str, str]:
    """The name in small letters of an alphabet that has rules; Azerbaijani Cyrillic becomes Latin."""
    if tag == "az-Cyrl":
        from termkit.transliteration.route import route

        return route("az-Cyrl", "az", None, "person")[0].writer.write(name.lower()), "az"
    small = language(tag).lower(name).replace("’", "'")
    return (small[:-1] if small.endswith("zadeh") else small), tag


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

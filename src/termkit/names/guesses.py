"""What a name alone lets guess: its language, whether a person bears it, and whether a man or a woman."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_CYRILLIC = re.compile("[\u0400-\u052f]")
_AZERBAIJANI_CYRILLIC = re.compile("[әғҝөүһҹј]", re.IGNORECASE)
# Without IGNORECASE, for which ı and İ are forms of i.
_AZERBAIJANI = re.compile("[əƏǝƎğĞıİşŞçÇöÖüÜ]|[xXqQ](?!u)")
# Two letters for one sound, which Azerbaijani has letters of its own for; and w.
_ENGLISH = re.compile(r"sh|ch|gh|kh|zh|th|ph|ck|oo|ee|ya|yu|w|j", re.IGNORECASE)
# Azerbaijani g stands before front vowels, and -zadə and -bəyli have an ə.
_HARD_G = re.compile(r"g[aou]|zadeh?\b|beyli\b")
_ENDING = re.compile("(?:(?:y?ev|ov)a?|l[iı])$")
_SURNAME = re.compile(
    r"(?:ov|ev|ova|eva|ski|skaya|sky|zadə|zade|zadeh|oğlu|oghlu|ов|ев|ёв|ова|ева|ёва|ский|ская|заде|оглу)$"
)
_WOMAN = re.compile(r"(?:[oe]va|ina|skaya|[оеё]ва|ина|ская|qızı|g[iy]z[iy]|kyzy|кызы|гызы)$")
_PATRONYMIC = re.compile(r"\w{2,}(?:[oe]vi(?:ch|ç)|[oe]vna|i(?:ch|ç)na|ович|евич|овна|евна|ична)$")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(name: str, known: Collection[str] = ()) -> str:
    """The language a name is written in: `az`, `az-Cyrl`, `en` or `ru`.

    `known` are the languages in which a glossary has the name; where letters tell nothing they decide.

    >>> [language_of(name) for name in ("Rəsulzadə", "Гасанов", "Һәсәнов", "Khoyski", "Samir")]
    ['az', 'ru', 'az-Cyrl', 'en', 'az']
    >>> language_of("Kulagin", ["en"])
    'en'

    In plain letters, what is another spelling of an Azerbaijani name (Kərim, Həsən, Qara) is English.

    >>> [language_of(name) for name in ("Karim Hasanov", "Gara Garayev", "Samir Kamranov")]
    ['en', 'en', 'az']
    """
    if _CYRILLIC.search(name):
        return "az-Cyrl" if _AZERBAIJANI_CYRILLIC.search(name) else "ru"
    if len(known) == 1:
        return next(iter(known))
    if _AZERBAIJANI.search(name):
        return "az"
    return "en" if _ENGLISH.search(name) or _is_english_spelling(name) else "az"


def letters_tell_language(name: str) -> bool:
    """Has a name letters, or pairs of them, that only one of the languages writes?

    >>> letters_tell_language("Rəsulzadə"), letters_tell_language("Khoyski"), letters_tell_language("Samir")
    (True, True, False)
    """
    return any(sign.search(name) for sign in (_CYRILLIC, _AZERBAIJANI, _ENGLISH))


def _is_english_spelling(name: str) -> bool:
    """Is a word in plain letters how English writes an Azerbaijani name, or what has q or ə there?"""
    if _HARD_G.search(name.lower()):
        return True
    from termkit.names.given_names import in_english

    known = in_english()
    words = _WORD.findall(name.lower())
    return any(word in known or _ENDING.sub("", word) in known for word in words)


def kind_of(name: str) -> str:
    """`person` for what ends like a surname, else `other`.

    >>> [kind_of(name) for name in ("Cavid Həsənov", "Гасанова, Лейла", "Ağdam")]
    ['person', 'person', 'other']
    """
    words = _WORD.findall(name.partition(",")[0].lower())
    return "person" if words and len(words[-1]) > 3 and _SURNAME.search(words[-1]) else "other"


def gender_of(name: str) -> str:
    """`f` for a surname that a woman has (Əliyeva, Алиева), else `m`: then Russian declines Гаджиев.

    >>> gender_of("Leyla Həsənova"), gender_of("Вагиф Самедоглу")
    ('f', 'm')
    """
    words = _WORD.findall(name.partition(",")[0].lower())
    return "f" if words and _WOMAN.search(words[-1]) else "m"


def is_patronymic(word: str) -> bool:
    """Does a word end like a Russian patronymic, in any of the three languages?

    >>> [is_patronymic(word) for word in ("Петрович", "Petroviç", "Petrovna", "Петров", "Ильинична")]
    [True, True, True, False, True]
    """
    return _PATRONYMIC.match(word.lower()) is not None


def parts_of(words: Sequence[str]) -> tuple[str, ...]:
    """What each word of a person's name is: `given`, `patronymic` or `family`.

    The surname is the last word, unless only the first ends like one or a patronymic comes last.

    >>> parts_of(["Лейла", "Гусейнова"]), parts_of(["Гусейнова", "Лейла"])
    (('given', 'family'), ('family', 'given'))
    >>> parts_of(["Кулагин", "Владимир", "Михайлович"]), parts_of(["İvan", "Petroviç", "Sergeyev"])
    (('family', 'given', 'patronymic'), ('given', 'patronymic', 'family'))
    """
    if len(words) < 2:
        return ("family",) * len(words)
    with_father = len(words) > 2 and is_patronymic(words[-1])
    first = with_father or (kind_of(words[0]) == "person" and kind_of(words[-1]) != "person")
    family = 0 if first else len(words) - 1
    # Иван Петрович: no father's name without a given name and a surname.
    fathers = {at for at, word in enumerate(words) if len(words) > 2 and at > 0 and is_patronymic(word)}
    return tuple(
        "family" if at == family else "patronymic" if at in fathers else "given" for at in range(len(words))
    )

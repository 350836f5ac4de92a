"""Whose name a word in Russian is: an Azerbaijani one, a person's, or nobody's at all.

Counted names tell how Azerbaijani a word's letters are; a reading as a known given name, and a name beside it
that surely is Azerbaijani, tell more. Start reading at `is_azerbaijani`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp

from termkit.languages.azerbaijani_given_names import GIVEN_NAMES
from termkit.transliteration.aligned_names import known_letters, known_names
from termkit.transliteration.analogy import LONGEST, Spelling
from termkit.transliteration.readings import reading

_WORD = re.compile(r"[^\W\d_]+")
# What ends surnames, and given names made of two: Алекпер, Мамедгулу.
_OF_PERSONS = re.compile(
    "(?:[оеё]ва?|ина?|ск(?:ий|ая)|енко|вич|швили|дзе|зад[еэ]|огл[уы]|[гк]ызы|бе[кй]|хан|ага|али|[гк]ул[иуы]|улла|"
    "[аеэ]ддин|верди|екпер)$"
)
# What a word is worth that may be read as a known given name, unless its letters are all too strange.
_KNOWN_NAME, _STRANGE = 0.97, 0.2
# Салтыков; Садыков has Sadıq.
_SLAVIC_K = re.compile("[^аеоуя]ков$")
# How much likelier a name is Azerbaijani beside another that surely is.
_AMONG = 8.0
_SURNAME = re.compile("(?:[оеё]ва?|заде|л[иыу]|огл[уы])$")
# Fewer capitals are an acronym, if no name is known that is so short.
_ACRONYM = 5
_SLAVIC = ("ский", "ская", "ской", "цкий", "цкая", "цкой")
# How much less like one group a word has to be, in natural logarithms, to be surely of the other.
_SURE = 3.0


@lru_cache(1 << 16)
def is_azerbaijani(word: str) -> float:
    """How likely it is, from 0 to 1, that a word of a name in Russian, in small letters, is Azerbaijani.

    >>> is_azerbaijani("гасанов") > 0.9, is_azerbaijani("вашингтон") < 0.1
    (True, True)

    Whatever its letters, no Azerbaijani name ends as Slavic adjectives do.

    >>> is_azerbaijani("чайковский")
    0.0
    """
    if word.endswith(_SLAVIC):
        return 0.0
    # ё is mostly printed as е, save in names where Azerbaijani has ö.
    word = word[:LONGEST].replace("ё", "е")
    if word in known_names("ru-az")["azerbaijani"].words:
        return 1.0
    if _SLAVIC_K.search(word) and not reading(word):
        return 0.0
    others = min(known_letters(group).surprise(word) for group in ("foreign", "abroad"))
    home = 1 / (1 + exp((known_letters("azerbaijani").surprise(word) - others) / _SURE))
    return _KNOWN_NAME if home > _STRANGE and reading(word) else home


def home_share(word: str, *, among: bool) -> float:
    """How likely a word is Azerbaijani; `among`: beside a word that surely is (Джафар Кулиев)."""
    if is_common_word(word):
        return 0.0
    word = word.lower()
    home = is_azerbaijani(word)
    return _AMONG * home / (_AMONG * home + 1 - home) if among and _SURNAME.search(word) else home


def at_home(word: str, by_table: str = "") -> list[Spelling]:
    """The spellings of an Azerbaijani name in Russian, first that which is made of a known given name."""
    known = known_names("ru-az")["azerbaijani"]
    found = known.written(word, by_table, 2.0 if by_table else 0.0)
    name = None if word in known.words else reading(word)
    if name is None:
        return found
    rest = (s._replace(share=s.share * (1 - _KNOWN_NAME)) for s in found if s.text != name)
    return [Spelling(name, _KNOWN_NAME), *rest]


def is_acronym(word: str) -> bool:
    """ТЮЗ is; АЛИ is a name in capitals."""
    known = known_names("ru-az")["azerbaijani"].words
    return word.isupper() and len(word) < _ACRONYM and word.lower() not in known


def is_common_word(word: str) -> bool:
    """Is it a Russian word in small letters that is nobody's name, such as век?"""
    if not word.islower() or word in known_names("ru-az")["azerbaijani"].words:
        return False
    from termkit.languages.russian_dictionary import is_known, is_name

    return is_known(word) and not is_name(word)


def names_a_person(text: str) -> bool:
    """Does one of the words of a name in Russian look like a surname, or an Azerbaijani given name?

    >>> names_a_person("Октай Асадов"), names_a_person("Октай"), names_a_person("Худат")
    (True, True, False)
    """
    return any(_of_person(word.lower()) for word in _WORD.findall(text))


@lru_cache(1 << 16)
def _of_person(word: str) -> bool:
    if _OF_PERSONS.search(word):
        return True
    home = at_home(word) if len(word) <= LONGEST else []
    return any(spelling.text in GIVEN_NAMES for spelling in home)

"""Words that look like a name only because a sentence begins with them: Kim and kim, Том and том.

The Azerbaijani and English words are short lists; Russian asks the dictionary about the forms of a term.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LISTS = {"az": "azerbaijani_common.txt", "en": "english_common.txt"}


@cache
def listed_words(tag: str) -> frozenset[str]:
    """The listed words of a language, in small letters; empty for a language without a list.

    Of a noun that is listed for all its forms this is the noun alone; see `listed_nouns`.

    >>> "kimi" in listed_words("az"), "mark" in listed_words("en"), listed_words("ru")
    (True, True, frozenset())
    """
    return (
        frozenset(word.removesuffix("-") for word in _words_of(_LISTS[tag])) if tag in _LISTS else frozenset()
    )


@cache
def listed_nouns(tag: str) -> frozenset[str]:
    """Those of the listed words that stand for all their forms.

    >>> "liman" in listed_nouns("az"), "kimi" in listed_nouns("az")
    (True, False)
    """
    listed = _words_of(_LISTS[tag]) if tag in _LISTS else ()
    return frozenset(word.removesuffix("-") for word in listed if word.endswith("-"))


def follows_places(word: str) -> bool:
    """Is this an English word that follows the name of a place with a capital (Nakhchivan City)?

    >>> follows_places("University"), follows_places("Mahrez")
    (True, False)
    """
    return word.lower() in _words_of("english_after_places.txt")


@cache
def _words_of(file: str) -> frozenset[str]:
    text = (Path(__file__).parent / "data" / file).read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_dictionary_word(word: str, tag: str) -> bool:
    """Does a dictionary of the language know this word? Only Russian has one; the others have a list.

    >>> is_dictionary_word("Верховный", "ru"), is_dictionary_word("Мехмандоров", "ru")
    (True, False)
    """
    if tag == "ru":
        from termkit.languages.russian_dictionary import is_known

        return is_known(word)
    return word.lower() in listed_words(tag)

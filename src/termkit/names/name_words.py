"""The words of a name, as two names are compared by: small letters, no titles, patronymics apart.

Start reading at `words_of`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from termkit.languages import azerbaijani, canonical_tag
from termkit.names.glance import sounds_of

_PARTS = re.compile(r"[^\W\d_]+\.?|\d+")
_LOOKALIKES = str.maketrans("ǝӘәƏё", "əəəəе")
_APOSTROPHES = re.compile(r"(?<=\w)[’'ʼ‘`´ʹʺ](?=\w|$)|[’'ʼ‘`´ʹʺ]$")
_APOSTROPHE_SIGNS = frozenset("’'ʼ‘`´ʹʺ")
# Son or daughter of: what stands before is a patronymic.
_CHILD = frozenset("oğlu oğlı oglu oghlu ogly qızı qizi kizi kyzy gizi оглы оглу кызы гызы".split())
_PATRONYMIC = re.compile(r"\w{3,}(?:ович|евич|ьевич|овна|евна|ична)$|\w{3,}(?:ovich|evich|ovna|evna)$")
# Titles are no part of a name.
_TITLES = frozenset(
    "bəy bey beg xan khan hacı haji hadji ağa agha aga paşa pasha бек бей хан гаджи ага паша "
    "von van de der di da фон ван де дер ди".split()
)
# After a number: the 1st, 1-ci, 1-й.
_ORDINAL_ENDINGS = frozenset("ci cı cu cü st nd rd th й я е ый ий ая ое ые го ой".split())
_LATIN_AZERBAIJANI = re.compile("[əığ]")
_CYRILLIC = re.compile("[а-яё]")


# What is read as it stands.
_ALPHABETS = frozenset(("az", "en", "ru"))


class Name(NamedTuple):
    """A name to compare. `tag` is its language, or that which its letters give away."""

    words: tuple[str, ...]
    patronymics: tuple[str, ...]
    tag: str
    # What a quick look at each word sees (`glance.sounds_of`); 0 for an initial, which may be anything.
    sounds: tuple[int, ...]


def by_length(first: Name, second: Name) -> tuple[Name, Name]:
    """The name with fewer words, and the other."""
    return (first, second) if len(first.words) <= len(second.words) else (second, first)


def made_of(words: tuple[str, ...], tag: str, patronymics: tuple[str, ...] = ()) -> Name:
    """A name of these words."""
    sounds = tuple([0 if word.endswith(".") else sounds_of(word) for word in words])
    return Name(words, patronymics, tag, sounds)


@lru_cache(1 << 16)
def words_of(name: str, tag: str) -> Name:
    """The words of a name in small letters, in its language or in that which its letters give away.

    >>> words_of("Асадов, Октай Сабир оглы", "ru")[:2], words_of("Əli bəy Hüseynzadə", "az").words
    ((('асадов', 'октай'), ('сабир',)), ('əli', 'hüseynzadə'))
    >>> words_of("Ҹавад Һәсәнов", "az-Cyrl")[:3]
    (('cavad', 'həsənov'), (), 'az')

    Raises `LanguageError` for a language that termkit does not know.
    """
    name, tag = in_latin(name, tag)
    text = name if name.isascii() else unicodedata.normalize("NFC", name)
    text = azerbaijani.lower(text) if tag == "az" else text.lower()
    if not text.isascii():
        text = text.translate(_LOOKALIKES)
    if not _APOSTROPHE_SIGNS.isdisjoint(text):
        text = _APOSTROPHES.sub("", text)
    if tag == "ru" and not _CYRILLIC.search(text):
        tag = "en"
    if tag == "en" and not text.isascii():
        if _LATIN_AZERBAIJANI.search(text):
            tag = "az"
        else:
            text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    found = [word.rstrip(".") if len(word) > 3 else word for word in _PARTS.findall(text)]
    words: list[str] = []
    patronymics: list[str] = []
    for word in found:
        if word in _CHILD:
            if len(words) > 1:
                patronymics.append(words.pop())
        elif len(found) > 2 and _PATRONYMIC.match(word):
            patronymics.append(word)
        elif not (word in _ORDINAL_ENDINGS and words and words[-1].isdigit()):
            words.append(word)
    kept = tuple([word for word in words if word not in _TITLES] or words)
    return made_of(kept, tag, tuple(patronymics))


def in_latin(name: str, tag: str) -> tuple[str, str]:
    """A name and its language in one of the three alphabets that are compared.

    Azerbaijani Cyrillic is read by its own table.

    >>> in_latin("Ҝәнҹә", "az-Cyrl"), in_latin("Гянджа", "ru-RU")
    (('Gəncə', 'az'), ('Гянджа', 'ru'))

    Raises `LanguageError` for a language that termkit does not know.
    """
    if tag not in _ALPHABETS:
        tag = canonical_tag(tag)
    if tag in _ALPHABETS:
        return name, tag
    from termkit.transliteration.route import route

    return route("az-Cyrl", "az", None, "other")[0].writer.write(name), "az"

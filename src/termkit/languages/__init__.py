"""The languages termkit knows. `language("az-AZ")` answers with one; adding a language is adding a file.

Each is described by a `Language`: its tag, letters, case, and `expand`, which turns a term into the
stems and endings that the finder looks for.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import LanguageError
from termkit.languages.shape import Shape
from termkit.languages.stems import Stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["LANGUAGES", "Language", "Shape", "Stem", "canonical_tag", "language", "language_of"]

# Tag, the module that knows it, its name on screen.
_MODULES = {
    "az": ("azerbaijani", "Azerbaijani"),
    "en": ("english", "English"),
    "ru": ("russian", "Russian"),
}
LANGUAGES = tuple(_MODULES)
# The codes of three letters that mean the same (ISO 639-2 and 639-3).
_LONG_CODES = {"aze": "az", "azj": "az", "eng": "en", "rus": "ru"}
# Where Azerbaijani is written in Arabic letters unless the tag names others.
_ARABIC_IN = frozenset({"ir", "iq"})
# The languages a glossary entry has a side for.
GLOSSARY_LANGUAGES = ("az", "en", "ru")


class Language(NamedTuple):
    """What the rest of termkit asks a language for."""

    tag: str
    name: str
    script: str
    letters: str
    lower: Callable[[str], str]
    upper: Callable[[str], str]
    expand: Callable[[Shape], list[Stem]]
    forms: Callable[[Shape], list[str]]
    reinflect: Callable[[Shape, Shape, str, int], list[str]]


@cache
def language(tag: str) -> Language:
    """The language of a tag, in any of its usual spellings.

    >>> language("az-AZ").name, language("ru-RU").tag
    ('Azerbaijani', 'ru')

    Raises `LanguageError` for any other tag.
    """
    tag = canonical_tag(tag)
    name, title = _MODULES[tag]
    module = import_module(f"termkit.languages.{name}")
    upper = getattr(module, "upper", str.upper)
    script = "Cyrillic" if tag in {"ru", "az-Cyrl"} else "Latin"
    return Language(
        tag, title, script, module.LETTERS, module.lower, upper, module.expand, module.forms, module.reinflect
    )


def canonical_tag(tag: str) -> str:
    """The short form of a BCP 47 tag that termkit knows: `az`, `az-Cyrl`, `en` or `ru`.

    >>> [canonical_tag(tag) for tag in ("az-Latn-AZ", "az_AZ", "EN-gb", "az-cyrl-AZ", "rus")]
    ['az', 'az', 'en', 'az-Cyrl', 'ru']
    """
    main, *rest = tag.replace("_", "-").split("-")
    known = short_code(main)
    subtags = {subtag.lower() for subtag in rest}
    if known == "az" and "cyrl" in subtags:
        return "az-Cyrl"
    if known == "az" and subtags & _ARABIC_IN and not subtags & {"latn", "cyrl"}:
        subtags.add("arab")
    if known not in _MODULES or (subtags & {"arab", "latn", "cyrl"}) - {
        "latn" if known in {"az", "en"} else "cyrl"
    }:
        wanted = ", ".join(_MODULES)
        raise LanguageError(f"“{tag}” is no language termkit knows. Write one of: {wanted}.")
    return known


def short_code(code: str) -> str:
    """The code of a language in small letters, of the languages termkit knows the one of two letters.

    >>> short_code("AZE"), short_code("rus"), short_code("tur")
    ('az', 'ru', 'tur')
    """
    code = code.lower()
    return _LONG_CODES.get(code, code)


@lru_cache(1024)
def language_of(tag: str) -> str:
    """The language of a tag without its country; a language that termkit does not know as it is written.

    >>> language_of("az-Latn-AZ"), language_of("en_GB"), language_of("ka-GE")
    ('az', 'en', 'ka-GE')
    """
    try:
        return canonical_tag(tag)
    except LanguageError:
        return tag


def describe(tags: Iterable[str]) -> str:
    """Names of languages for a message.

    >>> describe(["az", "ru"])
    'Azerbaijani, Russian'
    """
    return ", ".join(_MODULES[tag][1] for tag in tags)

"""Units of TMX that need no parser: nothing in them but segments without codes, and attributes.

Most units of most memories are of this kind, and a pattern finds them several times as fast as expat reads
them. It must not match anything that expat would read in another way: `tmx` gives it only what stands between
two units and holds no comment, no CDATA and no instruction, and gives expat everything that it does not
match.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from termkit.documents.translation_units import NOTHING, Unit, Variant

if TYPE_CHECKING:
    from collections.abc import Mapping

# Legal in XML and read as it stands: no reference, no line end that would be changed. All quantifiers are
# possessive, so that no text can make them slow.
_TEXT = r"[^<&\x00-\x08\x0b-\x1f\ufffe\uffff]*+"
_ATTRIBUTE = r'[ \t\n]++([A-Za-z_][A-Za-z0-9_.:-]*+)="([^<&"\x00-\x1f\ufffe\uffff]*+)"'
_ATTRIBUTES = rf"((?:{_ATTRIBUTE.replace('(', '(?:')})*+)[ \t\n]*+"
_SPACE = r"[ \t\n]*+"
_VARIANT = rf"<tuv{_ATTRIBUTES}>{_SPACE}<seg>({_TEXT})</seg>{_SPACE}</tuv>{_SPACE}"
PLAIN_UNIT = re.compile(rf"<tu{_ATTRIBUTES}>{_SPACE}{_VARIANT}(?:{_VARIANT})?+(?:{_VARIANT})?+</tu>")
"""A unit of up to three variants; `plain_unit` makes it."""
_ATTRIBUTE_PARTS = re.compile(_ATTRIBUTE)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", re.ASCII)
_new = tuple.__new__  # Variant(…) in half the time


def may_be_plain(region: bytes) -> bool:
    """Is there nothing in these bytes, from one unit's end to another's, that changes what stands behind
    it?"""
    return not (b"<!" in region or b"<?" in region or b"]]>" in region)


def plain_unit(match: re.Match[str], source_language: str) -> Unit | None:
    """The unit that was matched; None if it has a fault, which expat is to tell.

    >>> wind = '<tu><tuv xml:lang="az"><seg>külək</seg></tuv><tuv xml:lang="ru"><seg>ветер</seg></tuv></tu>'
    >>> unit = plain_unit(PLAIN_UNIT.fullmatch(wind), "az")
    >>> [(variant.language, variant.text) for variant in unit.variants]
    [('az', 'külək'), ('ru', 'ветер')]
    """
    head, one, text, two, text_2, three, text_3 = match.groups()
    language, attributes = _tuv(one)
    variants: tuple[Variant, ...] = (_new(Variant, (language, text, None, attributes, (), ())),)
    if two is not None:
        language_2, attributes = _tuv(two)
        variants += (_new(Variant, (language_2, text_2, None, attributes, (), ())),)
        language = language and language_2
    if three is not None:
        language_3, attributes = _tuv(three)
        variants += (_new(Variant, (language_3, text_3, None, attributes, (), ())),)
        language = language and language_3
    if not language:
        return None
    if not head:
        return _new(Unit, (variants, source_language, NOTHING, (), ()))
    found = dict(_ATTRIBUTE_PARTS.findall(head))
    if head.count('="') != len(found):
        return None
    source = found.pop("srclang", "") or source_language
    return _new(Unit, (variants, source, found or NOTHING, (), ()))


@lru_cache(4096)
def _tuv(written: str) -> tuple[str, Mapping[str, str]]:
    """Language and attributes of a variant; no language if there is none, or an attribute stands twice."""
    found = dict(_ATTRIBUTE_PARTS.findall(written))
    if written.count('="') != len(found):
        return "", NOTHING
    language = found.pop("xml:lang", "") or found.pop("lang", "")
    return (language if is_tag(language) else ""), found or NOTHING


@lru_cache(1024)
def is_tag(language: str) -> bool:
    """May this be the code of a language?"""
    return _TAG.fullmatch(language) is not None

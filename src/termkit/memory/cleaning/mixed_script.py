"""`mixed-script`: a word of Latin and Cyrillic letters that look alike, so that no search finds it.

The words are better mended than deleted, so this is only shown unless it is asked for by name. IT-отдел and
SMSка are honest words of two scripts: a fault is only what can be written in one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.memory.cleaning.variants import fault_of_variants
from termkit.text.lookalikes import as_cyrillic, as_latin
from termkit.text.scripts import scripts

if TYPE_CHECKING:
    from termkit.documents.translation_units import Unit, Variant
    from termkit.memory.cleaning import Fault

_WORD = re.compile(r"[^\W\d_]{2,}")
_ACRONYM = re.compile(r"[A-Z]{2,}[а-яё]+|[А-ЯЁ]{2,}[a-z]+")


def fault(unit: Unit) -> Fault | None:
    """Report a unit with a word of two scripts.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> fault(Unit((Variant("en", "Kulagin"), Variant("ru", "Kулагин")))).reason
    'ru: “Kулагин” has letters of two scripts'
    >>> fault(Unit((Variant("en", "text message"), Variant("ru", "SMSка"))))
    """
    return fault_of_variants(unit, _mixed)


def _mixed(variant: Variant) -> str:
    if variant.text.isascii():
        return ""
    for word in _WORD.findall(variant.text):
        if len(scripts(word)) > 1 and not _ACRONYM.fullmatch(word) and (as_cyrillic(word) or as_latin(word)):
            return f"“{word}” has letters of two scripts"
    return ""

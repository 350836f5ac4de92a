"""`damage`: letters that a wrong encoding has lost or garbled.

Three things are certain signs: U+FFFD, which stands where a program could not read a letter; text whose every
foreign character makes sense only when it is read as UTF-8 again (BakÄ±, Р’РµС‚РµСЂ); Russian that was read
as Western European (Âåòåð) and Azerbaijani so (þəhər). Question marks within several words (k?l?k) are one
too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.memory.cleaning.variants import fault_of_variants
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from termkit.documents.translation_units import Unit, Variant
    from termkit.memory.cleaning import Fault

# What the texts of these languages are made of, beyond ASCII: what garbled text must turn into.
_USUAL = frozenset(
    "abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZâîûÂÎÛéèêàáóíúñäß"
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯәғҝөүһҹјӘҒҜӨҮҺҸЈ"
    "“”„‘’«»–—…№€©®°•·\u00a0"
)
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_LEAST = {"windows-1252": 1, "windows-1254": 1, "windows-1251": 3}
_READ_AS_WESTERN = re.compile(r"(?<![^\W\d_])[À-ÿ]{3,}(?![^\W\d_])")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ICELANDIC = re.compile(r"[^\W\d_]*[þðýÞÐÝ][^\W\d_]*")
_LOST = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")
_ADDRESS = re.compile(r"[/=&]|www\.")


def fault(unit: Unit) -> Fault | None:
    """Report a unit with a damaged text.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> fault(Unit((Variant("az", "Bakı k\\ufffdləyi"), Variant("ru", "бакинский ветер"))))
    Fault(reason='az: it holds U+FFFD, where a letter was lost', whole=True)
    >>> fault(Unit((Variant("az", "BakÄ± kÃ¼lÉ™yi"), Variant("ru", "бакинский ветер")))).reason
    'az: garbled, it should be “Bakı küləyi”'
    """
    return fault_of_variants(unit, _damage)


def _damage(variant: Variant) -> str:
    text = variant.text
    if text.isascii() and "?" not in text:
        return ""
    if "\ufffd" in text:
        return "it holds U+FFFD, where a letter was lost"
    if any("\x80" <= character <= "\x9f" and character != "\x85" for character in text):
        return "it holds control characters, where letters were lost"
    key = language_key(variant.language)
    if meant := _read_again(text):
        return f"garbled, it should be “{_short(meant)}”"
    if key == "ru" and len(_READ_AS_WESTERN.findall(text)) > 1 and not _CYRILLIC.search(text):
        return (
            f"garbled, it should be “{_short(text.encode('windows-1252', 'replace').decode('windows-1251'))}”"
        )
    if key == "az" and len(_ICELANDIC.findall(text)) > 1 and not set(text) & set("ıİğşĞŞ"):
        return "garbled, for Azerbaijani has no þ, ð and ý"
    if len(_LOST.findall(text)) > 1 and not _ADDRESS.search(text):
        return "question marks stand where letters were lost"
    return ""


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"


def _read_again(text: str) -> str:
    """The text that was meant, if UTF-8 was read as something else; else nothing."""
    for encoding, least in _LEAST.items():
        pieces = _FOREIGN.findall(text)
        try:
            meant = [piece.encode(encoding).decode("utf-8") for piece in pieces]
        except UnicodeError:
            continue
        letters = "".join(meant)
        if len(letters) >= least and _USUAL.issuperset(letters):
            again = iter(meant)
            return _FOREIGN.sub(lambda _: next(again), text)  # noqa: B023  # used at once
    return ""

"""In which language an entry of a list of references is written: each has its own.

Told by letters and by words of the imprint; `languages.detection` looks at small words, of which an entry has
too few.
"""

from __future__ import annotations

import re

# The surer ones first: pages are counted in s. in Turkish too.
_SIGNS = (
    ("az", re.compile(r"[əƏ]|\b(?:Bakı|cild)\b")),
    ("tr", re.compile(r"\b(?:İstanbul|Ankara|Yayın\w*|yay\.|Basımevi|ve|Türk\w*|Azerbaycan)\b")),
    ("az", re.compile(r"\d\s?s\.")),
)
_AZERBAIJANI_CYRILLIC = re.compile("[әғҝөүһҹјӘҒҜӨҮҺҸЈ]")
# Letters of Azerbaijani names that English has not; Turkish shares most of them.
_MARKED = re.compile("[əƏğĞşŞçÇöÖüÜıİ]")
_CYRILLIC, _LATIN = re.compile("[\u0400-\u04ff]"), re.compile("[A-Za-z]")


def language_of_entry(entry: str) -> str:
    """`az`, `az-Cyrl`, `ru`, `tr`, or `en` for any other in Latin letters.

    >>> language_of_entry("Həsənli C. Xarici siyasət. Bakı"), language_of_entry("Кулагин В. М. Мир. 2000")
    ('az', 'ru')
    >>> language_of_entry("Resulzade M. E. Cumhuriyet. İstanbul, 1923."), language_of_entry("Kulagin 2000")
    ('tr', 'en')
    """
    head = entry[:400]
    cyrillic = len(_CYRILLIC.findall(head))
    if cyrillic > len(_LATIN.findall(head)):
        return "az-Cyrl" if _AZERBAIJANI_CYRILLIC.search(head) else "ru"
    return next((tag for tag, sign in _SIGNS if sign.search(head)), "en")


def language_of_name(name: str, around: str) -> str:
    """The language of a name by its letters; `around` is that of the text where they do not tell.

    >>> [language_of_name(name, "ru") for name in ("Həsənli", "Вəкилов", "Kulagin")]
    ['az', 'az-Cyrl', 'en']
    """
    if _CYRILLIC.search(name):
        return "az-Cyrl" if _AZERBAIJANI_CYRILLIC.search(name) or "ə" in name.lower() else "ru"
    if _MARKED.search(name):
        return "az"
    return around if around in {"az", "en"} else "en"

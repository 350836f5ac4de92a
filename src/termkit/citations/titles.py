"""Are two entries of a list one work, entered twice?"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from termkit.citations.surnames import may_be_same_surname
from termkit.text.folding import fold_term
from termkit.text.scripts import scripts

if TYPE_CHECKING:
    from termkit.citations.entries import Entry

_WORD = re.compile(r"[^\W_]+")
_PART = r"(?:cild|hissə|kitab|vol|volume|part|book|том|т|часть|ч|книга|кн)"
_VOLUME = rf"\b{_PART}\.?\s*(?P<after>\d+|[IVXL]+)\b|\b(?P<before>\d+|[IVXL]+)\s(?:cild|hissə)\b"
_ALIKE = 0.9
# A subtitle may be left out, but a title of one word is no proof.
_LEAST_WORDS = 3


def same_work(text: str, one: Entry, other: Entry) -> bool:
    """Do two entries by one author and of one year have the same title?

    >>> from termkit.citations.entries import entries_of
    >>> from termkit.text.spans import Span
    >>> text = "Həsənli C. Xarici siyasət. Bakı, 2009.\\nHəsənli C. Xarici siyasət. B., 2009."
    >>> text += "\\nHəsənli C. Başqa iş. 2009."
    >>> first, second, third = entries_of(text, [Span(0, len(text))])
    >>> same_work(text, first, second), same_work(text, first, third)
    (True, False)
    """
    ours, theirs = _words(text, one), _words(text, other)
    # Volume 1 and volume 2 are two works.
    if not ours or not theirs or _volume(text, one) != _volume(text, other):
        return False
    if [word for word in ours if word.isdigit()] != [word for word in theirs if word.isdigit()]:
        return False
    if ours == theirs:
        return True
    if scripts(ours[0]) != scripts(theirs[0]):
        return len(ours) == len(theirs) and all(map(_is_transliterated, ours, theirs))
    short, long = sorted((ours, theirs), key=len)
    if len(short) >= _LEAST_WORDS and long[: len(short)] == short:
        return True
    return SequenceMatcher(None, " ".join(ours), " ".join(theirs), autojunk=False).ratio() >= _ALIKE


def _volume(text: str, entry: Entry) -> str:
    found = re.search(_VOLUME, entry.span.of(text)[:500], re.IGNORECASE)
    return (found["after"] or found["before"]).lower() if found else ""


def _is_transliterated(one: str, other: str) -> bool:
    """Is one word the other in another alphabet: Малые, malye?"""
    cyrillic, latin = (one, other) if "Cyrillic" in scripts(one) else (other, one)
    return one == other or may_be_same_surname(cyrillic, "ru", latin, "en")


def _words(text: str, entry: Entry) -> list[str]:
    return words_of(entry.title.of(text))


def words_of(title: str) -> list[str]:
    """The words of a title as they are compared."""
    return _WORD.findall(fold_term(title[:200]))


def begins_alike(one: list[str], other: list[str]) -> bool:
    """Is one of two titles, articles at their start aside, the beginning of the other?

    >>> begins_alike(words_of("Baku Commune"), words_of("The Baku Commune, 1917–1918"))
    True
    """
    ours, theirs = (words[words[:1] in (["the"], ["a"], ["an"]) :] for words in (one, other))
    count = min(len(ours), len(theirs))
    return count > 0 and ours[:count] == theirs[:count]

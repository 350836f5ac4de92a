"""Words that make no term: everyday words, and the small words between the others.

English and Azerbaijani words are listed in their forms, Russian ones in the dictionary form, for there a
dictionary tells the parts of speech.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LISTS = {"az": "azerbaijani", "en": "english", "ru": "russian"}


@cache
def everyday_words(tag: str) -> frozenset[str]:
    """The everyday words of a language, in small letters.

    >>> "year" in everyday_words("en"), "ilin" in everyday_words("az"), "новый" in everyday_words("ru")
    (True, True, True)
    >>> "pipeline" in everyday_words("en")
    False
    """
    text = (Path(__file__).parent / "data" / f"{_LISTS[tag]}_everyday.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())

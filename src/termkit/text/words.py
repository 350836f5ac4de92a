"""The words of a text: runs of letters and digits, hyphens and apostrophes outside."""

from __future__ import annotations

import re
from typing import NamedTuple

from termkit.text.spans import Span

_WORD = re.compile(
    r"[^\W_][^\W_\u00ad\u200b-\u200d\u2060]*(?:[\u00ad\u200b-\u200d\u2060\u0300-\u036f]+[^\W_]*)*"
)


class Word(NamedTuple):
    """A word and where it stands."""

    text: str
    span: Span


def words(text: str) -> list[Word]:
    """The words of a text, each a run of letters and digits; soft hyphens and combining marks do not end it.

    >>> [word.text for word in words("NATO-nun 2000a, Rə\\u00adsul")]
    ['NATO', 'nun', '2000a', 'Rə\\xadsul']
    """
    return [_new(Word, (match.group(), _new(Span, match.span()))) for match in _WORD.finditer(text)]


_new = tuple.__new__  # Word(…) in half the time

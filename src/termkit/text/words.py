"""The words of a text: runs of letters and digits, hyphens and apostrophes outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# The raised number of a note is no part of the word before it: Rəsulzadə¹.
_LETTER = r"[^\W_¹²³⁰⁴-⁹]"
_WORD = re.compile(
    rf"{_LETTER}[^\W_\u00ad\u200b-\u200d\u2060¹²³⁰⁴-⁹]*(?:[\u00ad\u200b-\u200d\u2060\u0300-\u036f]+{_LETTER}*)*"
)

# A capital letter of a Latin, Cyrillic or Greek alphabet.
CAPITAL = re.compile(
    "[" + "".join(filter(str.isupper, map(chr, (*range(0x41, 0x530), *range(0x1E00, 0x1F00))))) + "]"
)


class Word(NamedTuple):
    """A word and where it stands."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The place of the word."""
        return Span(self.start, self.end)


def words(text: str) -> list[Word]:
    """The words of a text, each a run of letters and digits; soft hyphens and combining marks do not end it.

    >>> [word.text for word in words("NATO-nun 2000a, Rə\\u00adsul¹")]
    ['NATO', 'nun', '2000a', 'Rə\\xadsul']
    """
    return list(each_word(text))


def each_word(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The same one by one, from one offset up to another: all words of a long text are too many to keep."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield _new(Word, (match.group(), *match.span()))


def distinct_words(text: str) -> set[str]:
    """The words of a text, each once.

    >>> sorted(distinct_words("Bakı, Bakı!"))
    ['Bakı']
    """
    return set(_WORD.findall(text))


def words_with(sign: re.Pattern[str], text: str) -> Iterator[Word]:
    """The words that have some sign, such as a capital; it takes no time to pass over all others.

    >>> [word.text for word in words_with(re.compile("[ƏəıI]"), "Vəkilov met Bakıxanov.")]
    ['Vəkilov', 'Bakıxanov']
    """
    end = 0
    for found in sign.finditer(text):
        at = found.start()
        if at >= end:
            # What stands between two spaces around the sign.
            start = max(text.rfind(" ", end, at), text.rfind("\n", end, at), end - 1) + 1
            end = text.find(" ", at)
            end = end if end >= 0 else len(text)
            for word in each_word(text, start, end):
                if sign.search(word.text):
                    yield word


_new = tuple.__new__  # Word(…) in half the time

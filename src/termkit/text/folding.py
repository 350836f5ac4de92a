"""A text as the finder compares it, with the way back to the text as it was written.

`fold` makes twins one: capital and small letters, any apostrophe, any hyphen or dash, any space, a
composed and a decomposed letter, a word with and without a soft hyphen, a phrase on one line or
over two. The four letters I İ ı i become one `i` and ё becomes е, because which of them is right
depends on the word's language, and the finder asks that later of the text itself.

Nearly every replacement is one letter for one letter, so offsets stay and the fold is as fast as
`str.replace`. Where something was left out or joined, `Folded` keeps the places and maps back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

APOSTROPHES = "’‘ʼʻ′´＇"
HYPHENS = "‐‑⁃－"
DASHES = "–—−‒―"
SPACES = "\u00a0\u202f\u2009\u2007\u2002\u2003\u2008\u200a\t\n"
# Letters nobody sees: soft hyphen, zero-width space and joiners, word joiner, byte order mark.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# A stress mark is no letter of a Russian word (Кула́гин), nor is any other mark that composes with nothing.
_MARKS = "\u0300-\u036f"

_ONE_TO_ONE = [
    *((mark, "'") for mark in APOSTROPHES),
    *((mark, "-") for mark in HYPHENS + DASHES),
    *((mark, " ") for mark in SPACES),
    ("İ", "i"),  # before lower(), which would write two code points
    ("ı", "i"),
    ("ё", "е"),
    ("Ё", "е"),
]
# What cannot be folded one letter for one. A blank line must stay one: it ends a paragraph.
_IRREGULAR = re.compile(
    rf"[{INVISIBLE}]+"
    rf"|[^\W_][{_MARKS}]+"
    r"|[^\S\n]*\r?\n(?:[^\S\n]*\r?\n)+[^\S\n]*"
    r"|[^\S\n]*\r?\n[^\S\n]*(?:>[ \t]*)*"
    r"|[^\S\n]{2,}"
)


class Folded(NamedTuple):
    """A folded text and the way back.

    `text` is what is compared. `here` and `there` list where a stretch begins in the folded and in
    the original text; both are empty when the two agree offset for offset.
    """

    text: str
    here: tuple[int, ...] = ()
    there: tuple[int, ...] = ()

    def start(self, offset: int) -> int:
        """The offset in the original text of the folded letter at `offset`."""
        if not self.here:
            return offset
        index = bisect_right(self.here, offset) - 1
        return self.there[index] + offset - self.here[index]

    def end(self, offset: int, original: str) -> int:
        """The end in the original text of a stretch that ends at `offset`, its marks included."""
        if not self.here or not offset:
            return offset
        end = self.start(offset - 1) + 1
        while end < len(original) and unicodedata.combining(original[end]):
            end += 1
        return end


def fold(text: str) -> Folded:
    """Fold a text for comparison.

    >>> fold("QIZIL İran NATO‑nun").text
    'qizil iran nato-nun'
    >>> stressed = "Кула\\u0301гин, Rə\\u00adsulzadə"
    >>> folded = fold(stressed)
    >>> folded.text
    'кулагин, rəsulzadə'
    >>> start = folded.text.index("rəsulzadə")
    >>> stressed[folded.start(start) : folded.end(start + 9, stressed)]
    'Rə\\xadsulzadə'

    A paragraph ends where it ended:

    >>> fold("Milli\\nMəclis").text, fold("Milli\\n\\nMəclis").text
    ('milli məclis', 'milli  məclis')
    """
    if _is_regular(text):
        return Folded(_fold_letters(text))
    pieces: list[str] = []
    here, there = [0], [0]
    position = length = 0
    for match in _IRREGULAR.finditer(text):
        kept = text[position : match.start()] + _regular(match.group())
        pieces.append(kept)
        length += len(kept)
        position = match.end()
        here.append(length)
        there.append(position)
    pieces.append(text[position:])
    return Folded(_fold_letters("".join(pieces)), tuple(here), tuple(there))


def fold_term(text: str) -> str:
    """Fold a glossary term: the same as running text, in one line and without edges.

    >>> fold_term(" Milli  Məclis ")
    'milli məclis'
    """
    return fold(" ".join(text.split())).text


def _is_regular(text: str) -> bool:
    if any(mark in text for mark in INVISIBLE):
        return False
    if "  " in text or "\n " in text or " \n" in text or "\n\t" in text or "\r" in text or "\n>" in text:
        return False
    return unicodedata.is_normalized("NFC", text) and not _has_marks(text)


def _has_marks(text: str) -> bool:
    return not text.isascii() and any(mark in text for mark in "\u0300\u0301\u0306\u0307\u0308\u0327")


def _regular(piece: str) -> str:
    """What an irregular piece becomes: nothing, one letter, one space, or a paragraph's end."""
    if piece[0] in INVISIBLE:
        return ""
    if piece.count("\n") > 1:
        return "\n\n"
    if piece[0].isspace():
        return " "
    # NFC after taking the stress off; й, ё and ç compose, а́ does not.
    composed = unicodedata.normalize("NFC", piece)
    return composed[0]


def _fold_letters(text: str) -> str:
    for letter, plain in _ONE_TO_ONE:
        text = text.replace(letter, plain)
    return text.lower()

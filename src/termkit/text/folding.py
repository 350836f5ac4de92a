"""A text as the finder compares it, with the way back to the text as it was written.

`fold` makes twins one: capital and small letters, any apostrophe, any hyphen or dash, any space, a
composed and a decomposed letter, a word with and without a soft hyphen, a phrase on one line or
over two, even where the first line ends in the hyphen of Nagorno-Karabakh. The four letters I İ ı i
become one `i` and ё becomes е, because which of them is right depends on the word's language, and the
finder asks that later of the text itself.

Nearly every replacement is one letter for one letter, so offsets stay and the fold is as fast as
`str.replace`. Where something was left out or joined, `Folded` keeps the places and maps back.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

APOSTROPHES = "’‘ʼʻ′´＇"
HYPHENS = "‐‑⁃－"
DASHES = "–—−‒―"
# Without the line feed: where two stand together, a paragraph ends.
SPACES = "\t\x0b\x0c\u00a0\u202f" + "".join(map(chr, range(0x2002, 0x200B)))
NOTE_DIGITS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
# Letters nobody sees: soft hyphen, zero-width space and joiners, word joiner, byte order mark.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# A stress mark is no letter of a Russian word (Кула́гин), nor is any other mark that composes with nothing.
_MARKS = "\u0300-\u036f"

_ONE_TO_ONE = [
    *((mark, "'") for mark in APOSTROPHES),
    *((mark, "-") for mark in HYPHENS + DASHES),
    ("\n", " "),
    ("İ", "i"),  # before lower(), which would write two code points
    ("ı", "i"),
    ("ё", "е"),
    ("Ё", "е"),
    # The number of a note is no letter of the word before it: Rəsulzadə¹.
    *((digit, "*") for digit in NOTE_DIGITS),
]
# The same for a short text, where a table is faster.
_TWINS = str.maketrans(dict(_ONE_TO_ONE))
# What cannot be folded one letter for one, where all spaces are plain ones already. A blank line must stay
# one: it ends a paragraph. In Markdown a quotation repeats its > on every line.
_GAP, _LINE_END = f"[ {INVISIBLE}]*", r"(?:\r\n?|\n)"
_IRREGULAR = re.compile(
    rf"(?=[{INVISIBLE}{_MARKS}\r\n ])"  # makes the search three times as fast
    rf"(?:(?<=[^\W_])[{_MARKS}]+"
    rf"|(?P<broken>(?<=[^\W_][-{HYPHENS}{DASHES}]){_LINE_END}{_GAP}(?:>{_GAP})*(?=[^\W_]))"
    rf"|{_GAP}{_LINE_END}(?:{_GAP}{_LINE_END})+{_GAP}"
    rf"|{_GAP}{_LINE_END}{_GAP}(?:>{_GAP})*"
    rf"| (?:[{INVISIBLE}]* )+"
    rf"|[{INVISIBLE}]+)"
)
_RARE = re.compile(rf"[{INVISIBLE}{_MARKS}\r]")
_MARK = re.compile(f"[{_MARKS}]")
_BROKEN_LINE = re.compile(rf"\n(?:[ >]|(?<=[ {HYPHENS}{DASHES}-]\n))")


class Folded(NamedTuple):
    """A folded text and the way back.

    `text` is what is compared, `written` the same letter for letter with the text's own letters and capitals.
    `here` and `there` list where a stretch begins in the folded and in the original text; both are empty
    when the two agree offset for offset.
    """

    text: str
    written: str
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
    >>> fold("Rəsulzadə¹").text
    'rəsulzadə*'
    >>> fold("Nagorno-\\nKarabakh").text, fold("Nagorno-\\n\\nKarabakh").text
    ('nagorno-karabakh', 'nagorno-  karabakh')
    """
    regular = _regular(text)
    folded = regular.text
    for letter, twin in _ONE_TO_ONE:
        folded = folded.replace(letter, twin)
    return regular._replace(text=folded.lower())


@lru_cache(maxsize=65536)
def fold_term(text: str) -> str:
    """Fold a glossary term: the same as running text, in one line and without edges.

    >>> fold_term(" Milli  Məclis ")
    'milli məclis'
    """
    line = " ".join(text.split())
    return fold(line).text if _RARE.search(line) else fold_letters(line)


def _regular(text: str) -> Folded:
    """The text in plain spaces, composed letters and visible ones only, with the way back."""
    for space in SPACES:
        text = text.replace(space, " ")
    if _is_regular(text):
        return Folded(text, text)
    pieces: list[str] = []
    here, there = [0], [0]
    position = length = 0
    for match in _IRREGULAR.finditer(text):
        start, piece = match.start(), match.group()
        if "\u0300" <= piece[0] <= "\u036f":
            # The letter before takes the mark: й, ё and ç compose. A stress composes with nothing and goes.
            start -= 1
            replaced = unicodedata.normalize("NFC", text[start] + piece)[0]
        else:
            replaced = "" if match["broken"] else _replaced(piece)
        kept = text[position:start] + replaced
        pieces.append(kept)
        length += len(kept)
        position = match.end()
        here.append(length)
        there.append(position)
    pieces.append(text[position:])
    regular = "".join(pieces)
    return Folded(regular, regular, tuple(here), tuple(there))


def _is_regular(text: str) -> bool:
    if "  " in text or _BROKEN_LINE.search(text) or any(sign in text for sign in INVISIBLE + "\r"):
        return False
    # All marks begin with one of two bytes in UTF-8, which are found several times as fast.
    encoded = text.encode("utf-8", "surrogatepass")
    return not ((b"\xcc" in encoded or b"\xcd" in encoded) and _MARK.search(text))


def _replaced(piece: str) -> str:
    """What stands for an irregular piece: nothing, a space, or a paragraph's end."""
    if not piece.strip(INVISIBLE):
        return ""
    line_ends = piece.count("\n") + piece.count("\r") - piece.count("\r\n")
    return "\n\n" if line_ends > 1 else " "


def fold_letters(text: str) -> str:
    """The last step of `fold`, for a short piece of `Folded.written`."""
    return text.translate(_TWINS).lower()


# Letters with a mark, or a shape of their own, and what is typed for them on a keyboard without.
_MARKED = dict(
    zip("əşçğöüéèêëáàâãäåíìîïóòôõúùûñýøłśźżžčšćđ", "escgoueeeeaaaaaaiiiioooouuunyolszzzcscd", strict=True)
)


def without_marks(folded: str) -> str:
    """A folded text with plain letters for those with a mark, one for one.

    >>> without_marks("rəsulzadə"), without_marks("erdoğan")
    ('resulzade', 'erdogan')
    """
    for letter, bare in _MARKED.items():
        if letter in folded:
            folded = folded.replace(letter, bare)
    return folded

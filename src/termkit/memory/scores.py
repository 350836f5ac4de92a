"""How near two segments are: in words, and in what a translator would have to change.

The character score, by which units are found, is `search`'s. Start reading at `word_score` and `Compared`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

from termkit.languages import LANGUAGES, language
from termkit.memory.word_diff import NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.memory.word_diff import Difference

# One letter to most who type.
_TWINS = str.maketrans("ёЁ", "еЕ")
# −5 with its sign, unless it stands in 1918–1920; and XIX, whose letters people type in either alphabet.
_WORD = re.compile(
    rf"(?P<number>(?:(?<![\w.,)])(?<!\d )[-−–](?=\d))?(?:{NUMBER})"
    r"|\b(?=[IVXІХ]{2}|[VXХ]\b(?!\.))[XХ]{0,3}(?:[IІ][XХ]|[IІ]?V|V?[IІ]{0,3})(?!\w))"
    r"|[^\W\d_]+|(?P<mark>[^\w\s]|_)"
)
_SPELLED = str.maketrans("ІХ-–", "IX−−", " \u00a0\u202f")


def word_score(differing: Difference) -> float:
    """100 × (1 − edits / longer length), counted in words, numbers and marks instead of letters.

    So do OmegaT (its score of all tokens) and Trados. A word with another ending or capital is another word.

    >>> from termkit.memory.word_diff import difference, tokens
    >>> word_score(difference(tokens("Bakı küləkli şəhərdir."), tokens("Bakı gözəl şəhərdir.")))
    75.0
    """
    edits = sum(
        max(op.src_end - op.src_start, op.dest_end - op.dest_start)
        for op in differing.steps
        if op.tag != "equal"
    )
    return 100 * (1 - edits / max(len(differing.source.texts), len(differing.query.texts), 1))


class Compared(NamedTuple):
    """A segment as it is compared: its words, the same in small letters, its numbers and marks.

    Numbers have their sign, and Roman ones count. `plain` is what is left when capitals, marks and the value
    of numbers do not count.
    """

    words: list[str]
    lowered: list[str]
    numbers: list[str]
    marks: list[str]
    plain: str


def compared(text: str, tag: str) -> Compared:
    """Take a segment apart by the rules of its language.

    >>> compared("QIZIL 5 q-dır!", "az").plain, compared("GOLD: 5 g", "en").plain
    ('qızıl 0 q dır', 'gold 0 g')
    >>> compared("XIX əsr, 1918–1920, −5, 12 500", "az").numbers
    ['XIX', '1918', '1920', '−5', '12500']
    """
    words: list[str] = []
    numbers: list[str] = []
    marks: list[str] = []
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_TWINS)
    for match in _WORD.finditer(text):
        kind = match.lastgroup
        if kind == "mark":
            marks.append(match.group())
        elif kind == "number":
            numbers.append(match.group().translate(_SPELLED))
            words.append("0")
        else:
            words.append(match.group())
    plain = _lower(tag)(" ".join(words))
    return Compared(words, plain.split(" "), numbers, marks, plain)


def likeness(one: Compared, other: Compared) -> float:
    """100 × (1 − edits / longer length) of what is left without capitals, marks and values of numbers.

    >>> round(likeness(compared("QIZIL!", "az"), compared("qızıl", "az")))
    100
    """
    longer = max(len(one.plain), len(other.plain), 1)
    return 100 * (1 - Levenshtein.distance(one.plain, other.plain) / longer)


def differ_in_case(one: Compared, other: Compared) -> bool:
    """Is a word of one the same word of the other but for its capitals?

    >>> differ_in_case(compared("İsmayıllı rayonu", "az"), compared("İSMAYILLI şəhəri", "az"))
    True
    """
    if one.words == other.words:
        return False
    if one.lowered == other.lowered:
        return True
    return any(
        one.words[op.src_start : op.src_end] != other.words[op.dest_start : op.dest_end]
        for op in Levenshtein.opcodes(one.lowered, other.lowered)
        if op.tag == "equal"
    )


@cache
def _lower(tag: str) -> Callable[[str], str]:
    """Small letters by the rules of a language; of one that termkit does not know, by Unicode's."""
    return language(tag).lower if tag in LANGUAGES else str.lower

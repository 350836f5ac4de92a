"""Sentences as numbers: what in them can have a counterpart in a translation.

Words are cut to stems, so that inflected forms are one; numbers count by value; signs (question marks,
quotation marks, a percent sign) and glossary concepts are tokens too. Start reading at `Side`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

NOTHING: Mapping[int, Sequence[str]] = MappingProxyType({})

# How many letters of a word are kept, at most, and of what is longer what is cut off: longer endings in
# languages that have more of them.
_STEM = {"en": (6, 1)}
_OTHER_STEM = (5, 1)
# A sentence with more tokens is no sentence, and its first ones tell enough.
_MOST_TOKENS = 300
_MOST_LETTERS = 10_000
_GROUPED = re.compile(r"[ .,](?=\d{3}(?:\D|$))")
_SIGNS = {
    **dict.fromkeys("?؟", "?"), "!": "!", ":": ":", ";": ";", "%": "%", "$": "$", "€": "€", "£": "£",
    **dict.fromkeys('"«»“”„‹›', '"'), **dict.fromkeys("([", "("), "…": "…",
}  # fmt: skip
# A number with its groups of three digits, a word, or a sign.
_TOKEN = re.compile(r"\d+(?:[ .,]\d{3}(?!\d))*(?:[.,]\d+)?|[^\W\d_]+|[" + re.escape("".join(_SIGNS)) + "]")
# What is the same on both sides begins with a mark that no word has.
SHARED = "\x00"


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one text, as types: `tokens[starts[i] : starts[i + 1]]` are those of sentence i.

    `types` are stems, and shared things behind a mark. `shown` has the shortest word of each stem.
    """

    tokens: NDArray[np.int64]
    starts: NDArray[np.int64]
    lengths: NDArray[np.float64]
    types: list[str]
    shown: list[str]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def part(self, start: int, end: int) -> Side:
        """Some of the sentences, their types numbered as before."""
        first, last = self.starts[start], self.starts[end]
        return replace(
            self,
            tokens=self.tokens[first:last],
            starts=self.starts[start : end + 1] - first,
            lengths=self.lengths[start:end],
        )

    def sizes(self) -> NDArray[np.int64]:
        """How many tokens each sentence has."""
        return np.diff(self.starts)

    def frequencies(self) -> NDArray[np.int64]:
        """In how many sentences each type stands."""
        return np.bincount(self.tokens, minlength=len(self.types))


def tokenised(sentences: Sequence[str], tag: str, shared: Mapping[int, Sequence[str]] = NOTHING) -> Side:
    """The sentences of a text as types; `shared` has names of more things that some sentences have.

    >>> side = tokenised(["Bakıda 1 918 nəfər?"], "az", {0: ["@baku"]})
    >>> [side.types[number].replace(SHARED, "=") for number in side.tokens]
    ['bakid', '=1918', 'nəfə', '=?', '=@baku']
    """
    numbers: dict[str, int] = {}
    shown: list[str] = []
    tokens: list[int] = []
    starts = [0]
    # The type of each piece of text: most are seen again and again.
    known: dict[str, int] = {}

    def number_of(name: str, written: str) -> int:
        number = numbers.setdefault(name, len(numbers))
        if number == len(shown):
            shown.append(written)
        elif len(written) < len(shown[number]):
            shown[number] = written
        return number

    for at, sentence in enumerate(sentences):
        found: dict[int, None] = {}
        for piece in _TOKEN.findall(fold_term(sentence[:_MOST_LETTERS]))[:_MOST_TOKENS]:
            number = known.get(piece)
            if number is None:
                number = known[piece] = number_of(*_named(piece, tag))
            found[number] = None
        for thing in shared.get(at, ()):
            found[number_of(SHARED + thing, "")] = None
        tokens += found
        starts.append(len(tokens))
    lengths = [len(sentence) - sentence.count(" ") for sentence in sentences]
    return Side(
        np.array(tokens, np.int64), np.array(starts, np.int64), np.array(lengths, float), list(numbers), shown
    )


def _named(piece: str, tag: str) -> tuple[str, str]:
    """The name of a token's type, and the word that it is, if it is one."""
    if piece[0].isdigit():
        return SHARED + _GROUPED.sub("", piece).replace(",", "."), ""
    if piece in _SIGNS:
        return SHARED + _SIGNS[piece], ""
    longest, cut = _STEM.get(tag, _OTHER_STEM)
    return piece[: max(min(longest, len(piece) - cut), 3)], piece

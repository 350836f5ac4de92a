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

from termkit.text.folding import fold
from termkit.text.words import each_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

NOTHING: Mapping[int, Sequence[str]] = MappingProxyType({})

# How many letters of a word are kept, at most, and of what is longer what is cut off: longer endings in
# languages that have more of them.
_STEM = {"en": (6, 1)}
_OTHER_STEM = (5, 1)
# A sentence with more tokens is no sentence, and its first ones tell enough.
_MOST_TOKENS = 300
_MOST_LETTERS = 10_000
_NUMBER = re.compile(r"\d+(?:[ .,]\d{3}(?!\d))*(?:[.,]\d+)?")
_GROUPED = re.compile(r"[ .,](?=\d{3}(?:\D|$))")
_SIGNS = {
    **dict.fromkeys("?؟", "?"), "!": "!", ":": ":", ";": ";", "%": "%", "$": "$", "€": "€", "£": "£",
    **dict.fromkeys('"«»“”„‹›', '"'), **dict.fromkeys("([", "("), "…": "…",
}  # fmt: skip
_SIGN = re.compile("[" + re.escape("".join(_SIGNS)) + "]")
# What is the same on both sides begins with a mark that no word has.
SHARED = "\x00"


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences of one text, as types: `tokens[starts[i] : starts[i + 1]]` are those of sentence i.

    `types` are stems, and shared things behind a mark. `shown` has the shortest written form of each stem.
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
    ['=1918', 'bakid', 'nəfə', '=?', '=@baku']
    """
    numbers: dict[str, int] = {}
    shown: list[str] = []
    tokens: list[int] = []
    starts = [0]
    for at, sentence in enumerate(sentences):
        seen = set[int]()
        for name, written in (
            *_named(sentence, tag),
            *((SHARED + thing, "") for thing in shared.get(at, ())),
        ):
            number = numbers.setdefault(name, len(numbers))
            if number == len(shown):
                shown.append(written)
            elif len(written) < len(shown[number]):
                shown[number] = written
            if number not in seen:
                seen.add(number)
                tokens.append(number)
                if len(seen) == _MOST_TOKENS:
                    break
        starts.append(len(tokens))
    lengths = [len(sentence.replace(" ", "")) for sentence in sentences]
    return Side(
        np.array(tokens, np.int64), np.array(starts, np.int64), np.array(lengths, float), list(numbers), shown
    )


def _named(sentence: str, tag: str) -> Iterator[tuple[str, str]]:
    """Each token of a sentence with the word it comes from."""
    longest, cut = _STEM.get(tag, _OTHER_STEM)
    folded = fold(sentence[:_MOST_LETTERS])
    text, written = folded.text, folded.written
    for number in _NUMBER.finditer(text):
        yield SHARED + _GROUPED.sub("", number.group()).replace(",", "."), ""
    for word in each_word(text):
        if not word.text[0].isdigit():
            stem = word.text[: max(min(longest, len(word.text) - cut), 3)]
            yield stem, written[word.start : word.end]
    for sign in _SIGN.finditer(text):
        yield SHARED + _SIGNS[sign.group()], ""

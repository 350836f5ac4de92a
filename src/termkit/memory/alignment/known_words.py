"""What is known of two texts before they are aligned: what is the same, sounds alike, or is in the glossary.

Start reading at `side` and `known`.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from termkit.languages import LANGUAGES
from termkit.memory.alignment.lexicon import Links, strongest
from termkit.memory.alignment.likeness import alike
from termkit.memory.alignment.tokens import SHARED, tokenised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.glossary import Glossary
    from termkit.memory.alignment.texts import Sentence
    from termkit.memory.alignment.tokens import Side

# How likely things are translated by one another.
_SHARED = 0.8
_IDENTICAL = 0.7
_ALIKE = 0.6
# Words that are less alike than this have nothing in common.
_UNLIKE = 0.6


def side(
    sentences: Sequence[Sentence], tag: str, glossary: Glossary | None, named: dict[int, list[str]]
) -> Side:
    """The sentences of a text with their headings, glossary concepts, and what `named` says of them."""
    shared: dict[int, list[str]] = {number: list(names) for number, names in named.items()}
    for number, sentence in enumerate(sentences):
        if sentence.heading:
            shared.setdefault(number, []).append("heading")
    texts = [sentence.text for sentence in sentences]
    if glossary is not None and tag in LANGUAGES:
        matches = glossary.finder(tag).find("\n\n".join(texts))
        ends = np.array([*accumulate(len(text) + 2 for text in texts)])
        places = np.searchsorted(ends, [match.start for match in matches], side="right").tolist()
        for number, match in zip(places, matches, strict=True):
            shared.setdefault(number, []).append(f"@{match.term.concept}")
    return tokenised(texts, tag, shared)


def known(one: Side, tag: str, other: Side, other_tag: str) -> Links:
    """Which types of two texts correspond, by what they are."""
    numbers = {name: number for number, name in enumerate(other.types)}
    same = [(number, numbers[name], name) for number, name in enumerate(one.types) if name in numbers]
    identical = Links(
        np.array([number for number, _, _ in same], np.int64),
        np.array([number for _, number, _ in same], np.int64),
        np.array([_SHARED if name.startswith(SHARED) else _IDENTICAL for *_, name in same], float),
    )
    source, target, likeness = alike(one.shown, tag, other.shown, other_tag)
    sound = Links(source, target, _ALIKE * ((likeness - _UNLIKE) / (1 - _UNLIKE)) ** 2)
    return strongest([identical, sound], len(other.types))

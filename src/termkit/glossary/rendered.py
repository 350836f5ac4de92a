"""Which glossary names an English word may render, by whatever road.

Giandzha came from Гянджа, Kelbadzhar from Кельбаджар, Gandja from Gəncə itself. `near` finds what is a letter
or two from a listed spelling; here every letter may be another, if it is a usual rendering of the name as
Azerbaijani or Russian has it. Start reading at `RenderedNames.look_up`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import language
from termkit.names.glance import consonants, may_be_alike, sounds_of
from termkit.names.spelled_alike import cost, is_permitted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary.concepts import Concept, Side

# What is shorter renders too many names; and what is longer is none.
_LEAST, _LONGEST = 6, 40
_LEAST_OF_NAME = 5
_SOURCES = ("az", "ru")
# What a letter may cost on the whole; by way of Russian nearly all is usual. Each is a usual rendering: this
# is for words with many seldom ones.
_DEAREST = {"az": 0.8, "ru": 0.5}
_VOWELS = re.compile("[aeiouyəıöüаеёиоуыэюя]")


class Rendered(NamedTuple):
    """A name that a word may render, in small letters, its language, and the concept that it names."""

    concept: str
    tag: str
    name: str


class RenderedNames:
    """An index of one-word names by how they sound.

    >>> from termkit.glossary import Concept, Side, Text
    >>> ganja = Concept("ganja", "place", {"az": Side(preferred=(Text("Gəncə"),))})
    >>> names = RenderedNames(index_renderable([ganja]))
    >>> [found.name for word in ("gandja", "gendarme") for found in names.look_up(word)]
    ['gəncə']
    """

    def __init__(self, by_sound: dict[tuple[int, ...], list[tuple[str, str, str]]]) -> None:
        self.by_sound = by_sound
        self._found: dict[str, list[Rendered]] = {}

    def look_up(self, word: str) -> list[Rendered]:
        """The names that a word in small letters is a permitted rendering of, one for each concept."""
        if not _LEAST <= len(word) <= _LONGEST:
            return []
        if word not in self._found:
            found: dict[str, Rendered] = {}
            sounds = sounds_of(word)
            for concept, tag, name in self.by_sound.get(consonants(word), ()):
                # Mongol has two syllables less than Монголия.
                if (
                    concept not in found
                    and abs(len(_VOWELS.findall(word)) - len(_VOWELS.findall(name))) <= 1
                    and may_be_alike(sounds, sounds_of(name))
                    and is_permitted(name, tag, word, "en")
                    and cost(name, tag, word, "en") <= _DEAREST[tag]
                ):
                    found[concept] = Rendered(concept, tag, name)
            self._found[word] = list(found.values())
        return self._found[word]


def index_renderable(concepts: Iterable[Concept]) -> dict[tuple[int, ...], list[tuple[str, str, str]]]:
    """By consonants: a concept, a language, and its name there in small letters."""
    found: dict[tuple[int, ...], list[tuple[str, str, str]]] = {}
    for concept in concepts:
        if concept.kind not in {"person", "place"} or concept.match is not None:
            continue
        for tag in _SOURCES:
            side = concept.sides.get(tag)
            for name in dict.fromkeys(_words(side)) if side else ():
                if len(name) >= _LEAST_OF_NAME and name.isalpha():
                    small = language(tag).lower(name)
                    found.setdefault(consonants(small), []).append((concept.id, tag, small))
    return found


def _words(side: Side) -> Iterator[str]:
    """The surnames, or the names of one word, of a side."""
    if side.family:
        yield side.family
    for text in (*side.texts("preferred"), *side.texts("admitted")):
        *before, last = text.text.split(" ")
        # Üzeyir Hacıbəyov is another surname of Üzeyir Hacıbəyli.
        if not before or (side.given and before[0] == side.given.split(" ")[0] and len(before) == 1):
            yield last

"""What is translated how in files of translations, and in a memory: so that each can be held against all.

Of every translation only numbers are kept (what it says, as hashes, and where it stands), and of those that
differ also the words, which are asked for afterwards (`wanted`, `learn`): texts need not fit into memory at
once. Start reading at `Translations`.
"""

from __future__ import annotations

from array import array
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.finding import Elsewhere, Related
from termkit.checks.sameness import folded, loosely_folded
from termkit.documents.unit_sources import translations_in
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from termkit.documents import Document, Source
    from termkit.memory.reading import Stored
    from termkit.memory.store import Store

SHOWN = 3
_LONGEST = 60
# Numbers that are kept of a translation, in a row: `_Row`.
_WIDTH = 7


class Pair(NamedTuple):
    """A translation with its source; `number` and `name` say where in its file or memory it stands."""

    number: int
    name: str | None
    text: str
    source: Source


class Marks(NamedTuple):
    """A pair as hashes. `source` and `target` say what is translated how.

    `meaning` is that of the target as something that has sources (0 if that is nothing to look at), and
    `loose` that of the source when it is one of them. `key` is that of the message, 0 where there is none.
    """

    source: int
    target: int
    meaning: int
    loose: int
    key: int

    @classmethod
    def of(cls, text: str, source: Source, tag: str) -> Marks | None:
        """The marks of a translation into a language; None where there is nothing to compare."""
        if not source.confirmed:
            return None
        original, translation = folded(source.text), folded(text)
        loose = loosely_folded(original)
        if not loose:
            return None
        # One word often stands for several, and names for themselves.
        several = " " in translation
        return cls(
            hash((tag, source.form, original)),
            hash((tag, translation)),
            hash((tag, source.language, source.form, translation)) if several else 0,
            hash(loose),
            hash(source.key) if source.key else 0,
        )


class Place(NamedTuple):
    """Where a translation stands; places have an order, those of a memory last."""

    in_memory: bool
    path: str
    number: int


class _Row(NamedTuple):
    owner: int
    number: int
    marks: Marks


class Way:
    """One of several translations of a source, or one of several sources of a translation."""

    __slots__ = ("count", "in_memory", "keys", "mark", "places")

    def __init__(self, mark: int) -> None:
        self.mark = mark
        self.count = self.in_memory = 0
        self.keys: set[int | None] = set()
        self.places: list[Place] = []

    def add(self, place: Place, key: int) -> None:
        """Once more."""
        self.count += 1
        self.in_memory += place.in_memory
        # A memory does not always say where its units come from: those may have stood anywhere.
        self.keys.add(None if place.in_memory and not key else key)
        if len(self.places) < SHOWN or place < self.places[-1]:
            self.places = sorted([*self.places, place])[:SHOWN]

    def may_be_of(self, key: int) -> bool:
        """Does it stand in a message of this key, or where nobody knows the key?"""
        return key in self.keys or None in self.keys


class Translations:
    """The translations of files, and of a memory, in each of their languages.

    >>> from termkit.documents import read_document
    >>> file = 'msgid "Save it"\\nmsgstr "Saxla"\\n\\nmsgctxt "b"\\nmsgid "Save it"\\nmsgstr "Yadda saxla"\\n'
    >>> document = read_document(file.encode(), "az.po")
    >>> translations = Translations.of(document, "az")
    >>> marks = Marks.of("Saxla", document.segments[0].source, "az")
    >>> [translations.texts[way.mark] for way in translations.ways(marks)]
    ['Saxla', 'Yadda saxla']
    """

    def __init__(self) -> None:
        self._owners: list[tuple[bool, str]] = []
        self._rows = array("q")
        self.languages: set[str] = set()
        """Those into which something is translated."""
        self.texts: dict[int, str] = {}
        """The words of what differs, by the mark of the translation or of the source."""
        self._names: dict[Place, str | None] = {}

    @classmethod
    def of(cls, document: Document, tag: str) -> Translations:
        """Those of one document, in its language."""
        translations = cls()
        translations.add(document, tag)
        translations.learn(document, tag)
        return translations

    def add(self, document: Document, tag: str) -> None:
        """Look at a document in its language."""
        self.add_pairs(document.path, pairs_of(document), tag)

    def learn(self, document: Document, tag: str) -> None:
        """Take the words of what differs from a document that was looked at."""
        self.learn_pairs(document.path, pairs_of(document, self.wanted(document.path)), tag)

    def add_pairs(self, name: str, pairs: Iterable[Pair], tag: str, *, of_memory: bool = False) -> None:
        """Look at pairs of a file, or of a memory, of which what no file has is left out."""
        for computed in ("_groups", "_wanted"):
            self.__dict__.pop(computed, None)
        known = _known_marks(self._rows) if of_memory else set()
        owner = len(self._owners)
        self._owners.append((of_memory, name))
        for pair in pairs:
            marks = Marks.of(pair.text, pair.source, tag)
            if marks is None:
                continue
            self.languages.add(tag)
            if not of_memory or marks.source in known or marks.meaning in known:
                self._rows.extend((owner, pair.number, *marks))

    def merge(self, other: Translations) -> None:
        """Look at what others looked at, in texts that come after these. Of neither are words known yet."""
        first = len(self._owners)
        self._owners += other._owners
        rows = other._rows
        for at in range(0, len(rows), _WIDTH):
            self._rows.append(rows[at] + first)
            self._rows.extend(rows[at + 1 : at + _WIDTH])
        self.languages |= other.languages

    def learn_pairs(self, name: str, pairs: Iterable[Pair], tag: str) -> None:
        """Take the words of pairs that are `wanted`."""
        owners = [of_memory for of_memory, known in self._owners if known == name]
        for pair in pairs:
            marks = Marks.of(pair.text, pair.source, tag)
            if marks is None:
                continue
            self.texts.setdefault(marks.target, pair.text)
            self.texts.setdefault(marks.loose, pair.source.text)
            for of_memory in owners:
                self._names[Place(of_memory, name, pair.number)] = pair.name

    def remember(self, store: Store) -> None:
        """Look at a memory, after all files: at what it has of their sources and of their translations."""
        tags = sorted(self.languages)
        for tag in tags:
            self.add_pairs(store.name, _pairs_of_units(store.units(), tag), tag, of_memory=True)
        for tag in tags:
            units = store.units(self.wanted(store.name))
            self.learn_pairs(store.name, _pairs_of_units(units, tag), tag)

    def wanted(self, name: str) -> Collection[int]:
        """The numbers of the pairs of a file or a memory whose words are needed."""
        return self._wanted.get(name, ())

    def ways(self, marks: Marks) -> list[Way]:
        """How a source is translated, if in several ways; the first that stands somewhere comes first."""
        return self._groups[0].get(marks.source, [])

    def sources(self, marks: Marks) -> list[Way]:
        """What a translation stands for, if for several sources."""
        return self._groups[1].get(marks.meaning, []) if marks.meaning else []

    def related(self, way: Way, message: str, path: str) -> list[Related]:
        """The first places of a way, as a finding in the document of a path speaks of them."""
        text = self.texts.get(way.mark, "")
        related = []
        for place in way.places:
            away = None
            if place.in_memory or place.path != path:
                away = Elsewhere(place.path, None, None, self._names.get(place))
            segment = 0 if away else place.number
            related.append(Related(Span(0, len(text)), text, message, segment, away))
        return related

    def said(self, way: Way, path: str) -> str:
        """The first places of a way in words: `12 (menu), az.po:3 …`."""
        places = [
            f"{self._names.get(place)}"
            if place.path == path and not place.in_memory
            else f"{place.path}:{self._names.get(place)}"
            for place in way.places
        ]
        return ", ".join(places) + (" …" if way.count > len(places) else "")

    def _all(self) -> Iterator[_Row]:
        rows = self._rows
        for at in range(0, len(rows), _WIDTH):
            owner, number, *marks = rows[at : at + _WIDTH]
            yield _Row(owner, number, Marks(*marks))

    @cached_property
    def _groups(self) -> tuple[Mapping[int, list[Way]], Mapping[int, list[Way]]]:
        """What is translated in several ways, and what translates several sources."""
        rows = self._rows
        columns = [rows[at::_WIDTH] for at in range(_WIDTH)]
        _, _, sources, targets, meanings, loose, _ = columns
        differing = _several(sources, targets), _several(meanings, loose)
        groups: tuple[dict[int, dict[int, Way]], dict[int, dict[int, Way]]] = ({}, {})
        for row in self._all():
            place = Place(*self._owners[row.owner], row.number)
            marks = row.marks
            for number, (group, way) in enumerate(
                ((marks.source, marks.target), (marks.meaning, marks.loose))
            ):
                if group in differing[number]:
                    ways = groups[number].setdefault(group, {})
                    if way not in ways:
                        ways[way] = Way(way)
                    ways[way].add(place, marks.key)
        first, second = ({group: _in_order(ways) for group, ways in found.items()} for found in groups)
        return first, second

    @cached_property
    def _wanted(self) -> Mapping[str, set[int]]:
        found: dict[str, set[int]] = {}
        for groups in self._groups:
            for ways in groups.values():
                for place in (place for way in ways for place in way.places):
                    found.setdefault(place.path, set()).add(place.number)
        return found


def pairs_of(document: Document, numbers: Collection[int] | None = None) -> Iterator[Pair]:
    """The translations of a document that have a source, or those of some of its segments."""
    for number in range(len(document.segments)) if numbers is None else numbers:
        segment = document.segments[number]
        if segment.source is not None:
            yield Pair(number, segment.name, segment.text, segment.source)


def _pairs_of_units(units: Iterable[Stored], tag: str) -> Iterator[Pair]:
    for stored in units:
        for variant, source in translations_in(stored.unit, tag, every=True):
            if source is not None:
                yield Pair(stored.id, f"unit {stored.id}", variant.text, source)


def _known_marks(rows: array[int]) -> set[int]:
    """What files have, to be looked for in a memory."""
    return {*rows[2::_WIDTH], *rows[4::_WIDTH]} - {0}


def _several(groups: Iterable[int], ways: Iterable[int]) -> set[int]:
    """The groups that have more than one way; 0 is none."""
    first: dict[int, int] = {}
    return {group for group, way in zip(groups, ways, strict=True) if first.setdefault(group, way) != way} - {
        0
    }


def _in_order(ways: Mapping[int, Way]) -> list[Way]:
    return sorted(ways.values(), key=lambda way: way.places[0])


def shortened(text: str) -> str:
    """A text on one line, and no longer than can be read in a message."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"

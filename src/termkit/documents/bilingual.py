"""Files that hold a text and its translation side by side: PO, XLIFF.

* `Entry` is a source segment with its target, if it has one, and how far the translation is;
* `Change` is what is to be written for one entry: a target, a state, notes;
* `BilingualFile` holds the entries of one file and writes changes back so that every other byte is as it
  was (`BilingualFile.with_changes`).

Start reading at `read_bilingual`. Each format is a file of its own (`po`, `xliff`).
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from termkit.documents.inline_codes import text_of
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from termkit.documents.inline_codes import Content
    from termkit.documents.translation_units import Fault

State = Literal["untranslated", "fuzzy", "translated", "approved"]
NO_PART = -1
"""The `part` of an entry whose place in the file says nothing, as in what a memory has given out."""


class Room(NamedTuple):
    """How long a target may be at most, in characters and in bytes (of UTF-8); None is no limit."""

    characters: int | None = None
    bytes: int | None = None

    def holds(self, text: str) -> bool:
        """Is a text short enough?

        >>> Room(characters=4).holds("Bakı"), Room(bytes=4).holds("Bakı")
        (True, False)
        """
        if self.characters is not None and len(text) > self.characters:
            return False
        return self.bytes is None or len(text.encode("utf-8", "replace")) <= self.bytes


class Entry(NamedTuple):
    """A source segment and its target, which is empty where there is none.

    `key` names the text in its program or document, in the words of the file. `fillable` is false where
    the file says that nothing is to be translated. The forms of a plural are entries with the same number
    as `together`, which can only be translated together; `form` is the number of such a form. `room` is what
    the target may take at most. `part` is the number of the part of the file that it stands in (XLIFF has
    several `file`s in one), beyond which nothing is its neighbour. The languages are those of its part, empty
    where that is left to the file.
    """

    line: int
    source: Content
    target: Content
    state: State
    key: str = ""
    notes: tuple[str, ...] = ()
    fillable: bool = True
    together: int | None = None
    form: int | None = None
    placeholders: bool = False
    """Does a program put values in the place of %s and {name}?"""
    room: Room = Room()
    part: int = 0
    source_language: str = ""
    target_language: str = ""
    props: tuple[tuple[str, str], ...] = ()
    """What else its format says of it, as properties of a unit: names and values."""

    @property
    def source_text(self) -> str:
        """The source without inline codes."""
        return text_of(self.source)

    @property
    def target_text(self) -> str:
        """The target without inline codes."""
        return text_of(self.target)

    def stands_with(self, other: Entry) -> bool:
        """Are both of one text, so that one may be the other's neighbour?"""
        place, theirs = (
            (entry.part, entry.source_language, entry.target_language) for entry in (self, other)
        )
        return self.part != NO_PART and place == theirs


def neighbours(entries: Sequence[Entry], number: int) -> tuple[str, str]:
    """The sources before and after an entry; empty where there is none, or it is of another text.

    >>> entries = [Entry(line, (text,), (), "untranslated") for line, text in ((1, "Bakı"), (2, "Gəncə"))]
    >>> neighbours(entries, 0)
    ('', 'Gəncə')
    """
    before, after = (
        entries[other].source_text
        if 0 <= other < len(entries) and entries[number].stands_with(entries[other])
        else ""
        for other in (number - 1, number + 1)
    )
    return before, after


class Basis(NamedTuple):
    """What a target was made of: a translation of this source, so near to the entry's, from there.

    `kind` is that of a match: `context`, `exact` or `fuzzy`.
    """

    source: str
    target: str
    score: float
    origin: str
    kind: str


class Change(NamedTuple):
    """What is to be written for an entry. Without a `target` only the notes are added.

    A note that the entry has already is not added again. `state` is `fuzzy` for what a person must look at.
    """

    target: Content | None = None
    state: State = "translated"
    notes: tuple[str, ...] = ()
    basis: Basis | None = None


class BilingualFile(Protocol):
    """A bilingual file, read. Languages are as the file writes them, empty where it does not say."""

    path: str
    encoding: str
    bom: bytes
    source_language: str
    target_language: str

    @property
    def entries(self) -> Sequence[Entry]:
        """What is translated or to be translated, in the order of the file."""

    @property
    def faults(self) -> Sequence[Fault]:
        """What could not be read, and stays as it is."""

    def with_changes(self, changes: Mapping[int, Change]) -> bytes:
        """The file's bytes with the changes made; every other byte is as it was. Writes nothing.

        `changes` goes from the number of an entry (from 0) to what is to be written for it. Raises
        `DocumentError` where the encoding of the file has no such character.
        """


# Of each suffix, the file of this folder that reads it.
_WHERE_XML_BEGINS = 8
_MODULES = {".po": "po", ".pot": "po", ".xlf": "xliff", ".xliff": "xliff"}


def is_bilingual(path: str) -> bool:
    """Does the name of a file say that it holds translations beside their sources?

    >>> is_bilingual("az.PO"), is_bilingual("essay.md")
    (True, False)
    """
    return PurePath(path).suffix.lower() in _MODULES


def read_bilingual(data: bytes, path: str) -> BilingualFile:
    """Read the bytes of a PO or XLIFF file; its suffix says which, or (of `-`) its beginning.

    Raises `DocumentError` where it is neither, or cannot be read.
    """
    suffix = PurePath(path).suffix.lower()
    if path == "-":
        suffix = ".xlf" if b"<" in data[:_WHERE_XML_BEGINS].replace(b"\0", b"") else ".po"
    if suffix not in _MODULES:
        raise DocumentError(
            f"{path}: this is no file of translations. Name one that ends in {', '.join(_MODULES)}."
        )
    file: BilingualFile = import_module(f"termkit.documents.{_MODULES[suffix]}").read_file(data, path)
    return file

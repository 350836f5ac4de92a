"""The units of an XLIFF file, 1.2 or 2.x, each with the places of its parts. Start reading at `UnitReader`.

Only elements are looked at while the file goes by; a unit that is complete takes its own bytes along, and
everything in it is found by place. So a file of any size is read in the memory that one unit takes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from termkit.documents.bilingual import NO_PART
from termkit.documents.xml_stream import XmlReader
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Version = Literal["1", "2"]
_TAG = re.compile(rb"<(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>")
_UNIT: Mapping[Version, str] = {"1": "trans-unit", "2": "unit"}
_SLASH = ord("/")
_LONGEST_UNIT = 8_000_000


@dataclass(slots=True)
class Element:
    """An element of a unit: where it stands, in bytes of the unit."""

    name: str
    attributes: Mapping[str, str]
    start: int
    inner_start: int = 0
    inner_end: int = 0
    end: int = 0


@dataclass(slots=True)
class Tag:
    """A tag outside of units, with its place in the file: the root, or `file`."""

    start: int
    text: bytes


@dataclass(slots=True)
class Unit:
    """A unit: its bytes, where they begin in the file, and its elements, itself the first of them.

    Elements are known down to the third floor (the targets of alternatives). `written` are the names as they
    stand in the file, prefix included.
    """

    version: Version
    line: int
    start: int
    source_language: str
    target_language: str
    translate: bool
    part: int  # the number of the `file` around it
    elements: list[Element] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    within: dict[int, list[int]] = field(default_factory=dict)  # the elements right within each
    raw: bytes = b""
    fault: str = ""

    def hear(self, element: Element) -> None:
        """A source or target that says it is in another language than its file is believed."""
        said = element.attributes.get("xml:lang", "")
        if element.name == "target" and language_of(said) != language_of(self.target_language):
            self.target_language = said or self.target_language
        if element.name == "source" and language_of(said) != language_of(self.source_language):
            self.source_language = said or self.source_language

    def children(self, parent: int, *names: str) -> Iterator[int]:
        """The numbers of the elements of these names right within another, in their order."""
        for number in self.within.get(parent, ()):
            if self.elements[number].name in names:
                yield number

    def child(self, parent: int, name: str) -> Element | None:
        """The first such element."""
        return next((self.elements[number] for number in self.children(parent, name)), None)

    def inner(self, element: Element) -> str:
        """The XML between the tags of an element."""
        return self.raw[element.inner_start : element.inner_end].decode()

    def prefix(self) -> str:
        """What stands before the names of XLIFF's own elements here: `xlf:`, or nothing."""
        return self.written[0].rpartition(":")[0] + ":" if ":" in self.written[0] else ""


class UnitReader(XmlReader):
    """Reads a file block by block; `ready` are the units that are complete and not yet taken."""

    kind = "XLIFF"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.ready: list[Unit] = []
        self.version: Version | None = None
        self.root: Tag | None = None
        self.files: list[Tag] = []  # of XLIFF 1.2, that do not say into which language
        self.target_language = ""
        self.source_language = ""
        self.part = self.parts = 0
        self.around: set[str] = set()  # the names of what stands outside of units
        self.unit: Unit | None = None
        self.passing = False  # is the unit too long to be kept?
        self.open: list[int] = []  # elements of the unit that are open
        self.translate = [True]
        self.window = b""
        self.begin = 0  # where the window begins in the file

    def where(self) -> str:
        return f" in the unit of line {self.unit.line}" if self.unit is not None else ""

    def feed(self, block: bytes, *, last: bool = False) -> None:
        """Read on, and remember what belongs to a unit that is open."""
        within = self.unit is not None and not self.passing
        keep = self.unit.start if self.unit and within else self.parser.CurrentByteIndex
        keep = min(max(keep, self.begin), self.fed)
        if self.unit is not None and self.fed - keep > _LONGEST_UNIT:
            # No honest unit is so long; it must not fill the machine's memory.
            self.unit.fault = "it is longer than eight million bytes"
            del self.unit.elements[1:], self.unit.written[1:]
            self.unit.within.clear()
            self.open = [0, *(-1 for _ in self.open[1:])]
            self.passing = True
            keep = min(self.parser.CurrentByteIndex, self.fed)
        self.window = self.window[keep - self.begin :] + block
        self.begin = keep
        super().feed(block, last=last)
        if last and self.root is None:
            raise self.refused(f"there is no {self.kind} in this file.")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if self.unit is not None:
            self.open_element(name, local, attributes)
            return
        if self.version is None:
            self.begin_file(name, local, attributes)
        self.around.add(local)
        said = attributes.get("translate")
        self.translate.append(self.translate[-1] if said is None else said != "no")
        if local == "file" and self.version == "1":
            self.source_language = attributes.get("source-language", "")
            self.target_language = attributes.get("target-language", "")
            self.begin_part(attributes)
            if not self.target_language:
                self.files.append(Tag(self.parser.CurrentByteIndex, self.tag()))
        elif local == "file":
            self.begin_part(attributes)
        elif self.version is not None and local == _UNIT[self.version]:
            at = self.parser.CurrentByteIndex
            self.unit = Unit(
                self.version,
                self.parser.CurrentLineNumber,
                at,
                self.source_language,
                self.target_language,
                self.translate[-1],
                self.part,
            )
            self.open = []
            self.open_element(name, local, attributes)

    def begin_file(self, name: str, local: str, attributes: dict[str, str]) -> None:
        """The root says which XLIFF this is."""
        version = attributes.get("version", "")
        if local != "xliff":
            raise self.refused(f"this is no XLIFF file: it begins with <{name}>, not <xliff>.")
        if version.startswith("1."):
            self.version = "1"
        elif version.startswith("2."):
            self.version = "2"
            self.source_language = attributes.get("srcLang", "")
            self.target_language = attributes.get("trgLang", "")
        else:
            raise self.refused(
                f"XLIFF {version or 'without a version'} is not known; 1.2, 2.0 and 2.1 are. "
                "Export it as one of them."
            )
        self.root = Tag(self.parser.CurrentByteIndex, self.tag())

    def begin_part(self, attributes: Mapping[str, str]) -> None:
        """Each `file` is a text of its own; the one that termkit writes is none."""
        self.parts += 1
        self.part = NO_PART if attributes.get("original") == "termkit" else self.parts

    def tag(self) -> bytes:
        """The tag that is being read, as it is written."""
        match = _TAG.match(self.window, self.parser.CurrentByteIndex - self.begin)
        assert match is not None  # expat has just read it
        return match.group()

    def open_element(self, name: str, local: str, attributes: dict[str, str]) -> None:
        unit = self.unit
        assert unit is not None
        if len(self.open) < 4 and not self.passing:
            at = self.parser.CurrentByteIndex
            element = Element(local, attributes, at - unit.start)
            element.inner_start = element.start + len(self.tag())
            if self.open:
                unit.within.setdefault(self.open[-1], []).append(len(unit.elements))
            if self.open == [0]:
                unit.hear(element)
            unit.elements.append(element)
            unit.written.append(name)
            self.open.append(len(unit.elements) - 1)
        else:
            self.open.append(-1)

    def end(self, name: str) -> None:
        unit = self.unit
        if unit is None:
            self.translate.pop()
            return
        number = self.open.pop()
        if number < 0:
            return
        if self.passing:
            self.passing = False
            self.translate.pop()
            self.unit = None
            self.ready.append(unit)
            return
        element = unit.elements[number]
        before = unit.start - self.begin  # the unit in the window
        if self.window[before + element.inner_start - 2] == _SLASH:
            element.inner_end = element.end = element.inner_start  # <target/>
        else:
            at = self.parser.CurrentByteIndex - self.begin
            element.inner_end = at - before
            element.end = self.window.index(b">", at) + 1 - before
        if number == 0:
            unit.raw = self.window[before : before + element.end]
            if twice := self.twice():
                unit.fault = f"it has {twice} twice, and nobody can tell which of them counts. Take one away"
            self.translate.pop()
            self.unit = None
            self.ready.append(unit)

    def twice(self) -> str:
        """What stands twice where XLIFF has it once: the source or the target of a unit, or of a segment."""
        assert self.unit is not None
        for parent in (0, *self.unit.children(0, "segment")):
            for name in ("source", "target"):
                if len(list(self.unit.children(parent, name))) > 1:
                    return f"a {name}"
        return ""

    def unknown_entity(self, name: str) -> None:
        # A word would be missing without a word: better the unit is.
        if self.unit is not None:
            self.unit.fault = f"&{name}; is not known in XML. Write the character itself"

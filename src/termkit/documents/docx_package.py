"""Which files of a Word document hold its text: found by the relations between them, not by their names.

Start reading at `opened`.
"""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.decoding import decode
from termkit.documents.xml_stream import XmlReader
from termkit.documents.zip_container import ZipContainer
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

KIND = "Word document (DOCX)"
TYPES = "[Content_Types].xml"
_NUMBER = re.compile(r"(\d+)")
_OTHERS = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("mimetype", "an OpenDocument file"),
)


class Part(NamedTuple):
    """A file of the container: its text, and how that is encoded."""

    name: str
    text: str
    encoding: str
    bom: bytes

    def encoded(self, text: str) -> bytes:
        """Another text for this part, as the file has it. What the encoding has not is written by number."""
        return self.bom + text.encode(self.encoding, "xmlcharrefreplace")


class Package(NamedTuple):
    """A Word document, opened: the container, its main part, and what that is related to."""

    container: ZipContainer
    path: str
    main: str
    relations: tuple[tuple[str, str], ...]

    def parts(self, kind: str) -> list[str]:
        """The names of the parts of a kind (`header`), in the order of their numbers."""
        found = {name for known, name in self.relations if known == kind and name in self.container}
        return sorted(found, key=_by_number)

    def part(self, name: str) -> Part:
        """A part, read. Raises `DocumentError` where it is missing, damaged, or no text."""
        if name not in self.container:
            raise DocumentError(
                f"{self.path}: the file has no {name} in it, so that no program can know what is what. Open "
                "it in Word or LibreOffice, and save it anew."
            )
        text, encoding, bom = decode(self.container.read(name), self.place(name))
        return Part(name, text, encoding, bom)

    def place(self, name: str) -> str:
        """What a part is called in a message."""
        return f"{self.path}, {name} in it"


def opened(data: bytes, path: str) -> Package:
    """Open a Word document. Raises `DocumentError` for what is none, is damaged, or has a password."""
    container = ZipContainer(data, path, KIND)
    package = Package(container, path, "", ())
    top = package._replace(relations=tuple(_relations(package, "")))
    mains = top.parts("officeDocument")
    if not mains or not mains[0].endswith(".xml"):
        raise DocumentError(f"{path}: this is {_what_else(container)}. Save it as a {KIND} and check that.")
    return package._replace(main=mains[0], relations=tuple(_relations(package, mains[0])))


def relations_of(part: str) -> str:
    """The name of the file with the relations of a part.

    >>> relations_of("word/document.xml"), relations_of("")
    ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    folder, _, name = part.rpartition("/")
    return join(folder, "_rels", f"{name}.rels")


def _relations(package: Package, part: str) -> Iterator[tuple[str, str]]:
    """What a part is related to: kinds and names. A part whose relations are missing has none."""
    name = relations_of(part)
    if name not in package.container:
        return
    reader = _Relations(package.place(name))
    reader.feed(package.part(name).text.encode(), last=True)
    for kind, target in reader.found:
        yield kind, normpath(join("/", dirname(part), target)).lstrip("/")


class _Relations(XmlReader):
    kind = "Word document"

    def __init__(self, name: str) -> None:
        super().__init__(name, "utf-8", " ")
        self.found: list[tuple[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" Relationship") and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found.append((kind, attributes.get("Target", "")))


def _by_number(name: str) -> list[tuple[int, str]]:
    """header2.xml comes before header10.xml."""
    return [(int(piece[:9]) if piece.isdecimal() else 0, piece) for piece in _NUMBER.split(name)]


def _what_else(container: ZipContainer) -> str:
    for start, what in _OTHERS:
        if any(name.startswith(start) for name in container.names):
            return f"{what}, whatever its name ends in"
    return "a packed file (ZIP) without a text of Word in it"

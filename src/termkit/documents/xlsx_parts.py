"""The XML files within a workbook, read safely. Start reading at `Part`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST_TAG = 1_000_000
_DEEPEST = 100


class Part:
    """One XML file: what is called for each element, without the prefix of its namespace, and for its text.

    To be inherited from. Raises `DocumentError` for what is no XML, and for any declaration of a document
    type: a workbook has none.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._depth = self._fed = 0
        self._local: dict[str, str] = {}
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.characters
        parser.StartDoctypeDeclHandler = self._refused

    def feed(self, block: bytes, *, last: bool = False) -> None:
        """Read a block."""
        try:
            self.parser.Parse(block, last)
        except expat.ExpatError as error:
            raise DocumentError(
                f"{self.name}: the workbook is damaged ({expat.ErrorString(error.code)}). Open it in "
                "Excel or "
                "LibreOffice and save it anew."
            ) from None
        self._fed += len(block)
        if self._fed - self.parser.CurrentByteIndex > _LONGEST_TAG + len(block):
            raise DocumentError(f"{self.name}: a tag in the workbook is longer than a million characters.")

    def start(self, element: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, element: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text stands here."""

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise DocumentError(f"{self.name}: elements of the workbook are nested a hundred deep.")
        local = self._local.get(element)
        if local is None:
            local = self._local[element] = element.rpartition(":")[2]
        self.start(local, attributes)

    def _end(self, element: str) -> None:
        self._depth -= 1
        self.end(self._local[element])

    def _refused(self, *declared: object) -> None:
        raise DocumentError(
            f"{self.name}: the workbook declares a document type, which may hide entities. It was not read."
        )


class _Elements(Part):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.found: list[tuple[str, dict[str, str]]] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        self.found.append((element, attributes))


def elements(blocks: Iterable[bytes], name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each element of a small file and its attributes; nothing where there is no file."""
    part = _Elements(name)
    size = 0
    for block in blocks:
        part.feed(block)
        size += len(block)
        found, part.found = part.found, []
        yield from found
    if size:
        part.feed(b"", last=True)

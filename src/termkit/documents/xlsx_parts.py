"""The XML files within a workbook, read safely. Start reading at `Part`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.xml_stream import XmlReader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Part(XmlReader):
    """One XML file: what is called for each element, without the prefix of its namespace, and for its text.

    To be inherited from.
    """

    kind = "workbook"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._local: dict[str, str] = {}
        self.parser.buffer_text = True
        self.parser.CharacterDataHandler = self.characters

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def finish(self, element: str) -> None:
        """An element ends."""

    def characters(self, text: str) -> None:
        """Text stands here."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = self._local.get(name)
        if local is None:
            local = self._local[name] = name.rpartition(":")[2]
        self.begin(local, attributes)

    def end(self, name: str) -> None:
        self.finish(self._local[name])


class _Elements(Part):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.found: list[tuple[str, dict[str, str]]] = []

    def begin(self, element: str, attributes: dict[str, str]) -> None:
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

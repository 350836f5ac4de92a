"""The concepts of a termbase as small trees, one after the other, all in one shape.

TBX of 2008 (`martif`) and of 2019 (`tbx`) differ in the names of some elements, and categories are attributes
(DCA) or elements (DCT). What comes from here has the names of 2019 and categories as attributes. Start
reading at `concept_nodes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.xml_escaping import escaped, possible, quoted
from termkit.documents.xml_stream import XmlReader, utf8_blocks
from termkit.errors import DocumentError
from termkit.glossary.exchange.tbx_categories import ELEMENT_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_CONCEPT = 4_000_000
_XML = "http://www.w3.org/XML/1998/namespace "
_MODULES = "http://www.tbxinfo.net/ns/"
_NEW_NAMES = {
    "termEntry": "conceptEntry",
    "langSet": "langSec",
    "tig": "termSec",
    "ntig": "termSec",
    "martif": "tbx",
}

# What has elements in it and no text.
_OF_ELEMENTS = frozenset({"conceptEntry", "langSec", "termSec"})


class Node:
    """An element: its name, its attributes, and what is in it, texts and elements."""

    __slots__ = ("attributes", "children", "line", "name")

    def __init__(
        self,
        name: str,
        attributes: dict[str, str] | None = None,
        children: list[str | Node] | None = None,
        line: int = 0,
    ) -> None:
        self.name = name
        self.attributes = attributes or {}
        self.children: list[str | Node] = children if children is not None else []
        self.line = line

    @property
    def type(self) -> str:
        """The data category."""
        return self.attributes.get("type", "")

    @property
    def nodes(self) -> list[Node]:
        """The elements in it."""
        return [child for child in self.children if isinstance(child, Node)]

    @property
    def text(self) -> str:
        """All that is written in it, on one line."""
        if len(self.children) == 1 and isinstance(self.children[0], str):
            return " ".join(self.children[0].split())
        return " ".join(self._text().split())

    def _text(self) -> str:
        return "".join(child if isinstance(child, str) else child._text() for child in self.children)

    def xml(self) -> str:
        """The element as it stands in a file, on one line.

        >>> Node("descrip", {"type": "context"}, ["Külək əsdi & dayandı."]).xml()
        '<descrip type="context">Külək əsdi &amp; dayandı.</descrip>'
        """
        pieces: list[str] = []
        self._write(pieces)
        return "".join(pieces)

    def _write(self, pieces: list[str]) -> None:
        attributes = "".join(f" {name}={quoted(possible(text))}" for name, text in self.attributes.items())
        if not self.children:
            pieces.append(f"<{self.name}{attributes}/>")
            return
        pieces.append(f"<{self.name}{attributes}>")
        for child in self.children:
            if isinstance(child, str):
                pieces.append(escaped(possible(child)))
            else:
                child._write(pieces)
        pieces.append(f"</{self.name}>")


def concept_nodes(stream: BinaryIO, name: str) -> Iterator[Node]:
    """Each concept of a termbase; first comes the root with the header in it.

    >>> from io import BytesIO
    >>> file = '''<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1"><langSet xml:lang="az"><tig>
    ... <term>külək</term></tig></langSet></termEntry></body></text></martif>'''
    >>> root, concept = concept_nodes(BytesIO(file.encode()), "a.tbx")
    >>> root.attributes["xml:lang"], concept.nodes[0].xml()
    ('en', '<langSec xml:lang="az"><termSec><term>külək</term></termSec></langSec>')

    Raises `DocumentError` where it is no TBX, or its XML is broken or hostile.
    """
    reader = _Reader(name)
    for block in utf8_blocks(stream, name):
        reader.feed(block)
        yield from reader.take()
    reader.feed(b"", last=True)
    yield from reader.take()


def parsed(xml: str) -> list[Node]:
    """The elements of what `Node.xml` wrote; nothing where somebody has broken it.

    >>> [node.type for node in parsed('<descrip type="context">Külək əsdi.</descrip>')]
    ['context']
    >>> parsed("<descrip>")
    []
    """
    reader = _Reader("", fragment=True)
    try:
        reader.feed(f"<conceptEntry>{xml}</conceptEntry>".encode(), last=True)
    except DocumentError:
        return []
    return [node for concept in reader.take() for node in concept.nodes]


class _Reader(XmlReader):
    """Keeps the header until the first concept, and of the body the concept that is open."""

    kind = "TBX"

    def __init__(self, name: str, *, fragment: bool = False) -> None:
        super().__init__(name, "utf-8", " ")
        self.parser.buffer_text = True
        self._fragment = fragment
        self._root: Node | None = None
        self._open: list[Node] = []
        self._ready: list[Node] = []
        self._began = 0

    def take(self) -> list[Node]:
        """What is complete. A concept that never ends is refused."""
        if self._open and self.fed - self._began > _LONGEST_CONCEPT:
            raise self.refused("a concept or header is longer than four million bytes. No TBX has such.")
        ready, self._ready = self._ready, []
        return ready

    def start(self, name: str, attributes: dict[str, str]) -> None:
        node = _node(name, attributes, self.parser.CurrentLineNumber)
        if self._open:
            if node.name == "termGrp":
                # The parts of a term stand in its section, as they do in the other shape.
                node = self._open[-1]
            else:
                self._open[-1].children.append(node)
            self._open.append(node)
        elif node.name == "conceptEntry" or (node.name.endswith("Header") and self.depth == 2):
            self._began = self.parser.CurrentByteIndex
            self._open.append(node)
            self.parser.CharacterDataHandler = self._text
        if self.depth == 1 and not self._fragment:
            if node.name != "tbx":
                raise DocumentError(
                    f"{self.name}: this is no TBX: its first element is neither tbx nor martif."
                )
            self._root = node
            self._ready.append(node)

    def end(self, name: str) -> None:
        if not self._open:
            return
        node = self._open.pop()
        if node.name in _OF_ELEMENTS or node.name.endswith("Grp"):
            node.children = [child for child in node.children if isinstance(child, Node)]
        if not self._open:
            self.parser.CharacterDataHandler = None
            if node.name == "conceptEntry":
                self._ready.append(node)
            elif self._root is not None:
                self._root.children.append(node)

    def _text(self, text: str) -> None:
        self._open[-1].children.append(text)


def _node(name: str, attributes: dict[str, str], line: int) -> Node:
    """An element with the names of 2019, and its category as an attribute."""
    space, _, local = name.rpartition(" ")
    said = {key.replace(_XML, "xml:").rpartition(" ")[2]: value for key, value in attributes.items()}
    if "lang" in said:
        said.setdefault("xml:lang", said["lang"])
        del said["lang"]
    if space.startswith(_MODULES) or (space and local in ELEMENT_OF):
        said = {"type": local, **said}
        local = ELEMENT_OF.get(local, "descrip")
    return Node(_NEW_NAMES.get(local, local), said, line=line)

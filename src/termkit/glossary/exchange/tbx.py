"""TBX, ISO 30042: read in every shape, written in the dialects of `tbx_categories`. Start reading at `read`.

`tbx_nodes` makes small trees of all shapes, `tbx_reading` entries of these, `tbx_writing` the way back.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from termkit import __version__
from termkit.glossary.exchange.tbx_categories import CATEGORIES, DIALECTS
from termkit.glossary.exchange.tbx_nodes import Node, concept_nodes
from termkit.glossary.exchange.tbx_reading import entry_of
from termkit.glossary.exchange.tbx_writing import TbxWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Entry, Exchange

_OLD_NAMES = {"conceptEntry": "termEntry", "langSec": "langSet", "termSec": "tig"}
_INDENTED = frozenset(
    {"conceptEntry", "langSec", "termSec", "termEntry", "langSet", "tig", "ntig", "termGrp"}
)
_MADE = f"Written by termkit {__version__}"
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="{name}" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"{modules}>
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>{made}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_TAIL = "    </body>\n  </text>\n</tbx>\n"
_OLD_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader>
    <fileDesc>
      <sourceDesc>
        <p>{made}</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <p type="XCSURI">TBXXCS.xcs</p>
    </encodingDesc>
  </martifHeader>
  <text>
    <body>
"""
_OLD_TAIL = "    </body>\n  </text>\n</martif>\n"


def read(stream: BinaryIO, name: str, asked: Exchange) -> Iterator[Entry]:
    """The concepts of a termbase.

    >>> from io import BytesIO
    >>> from termkit.glossary.exchange.formats import exchange
    >>> file = '''<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="c1">
    ... <langSec xml:lang="az"><termSec><term>külək</term></termSec></langSec>
    ... <langSec xml:lang="ru"><termSec><term>ветер</term></termSec></langSec>
    ... </conceptEntry></body></text></tbx>'''
    >>> [(entry.id, dict(entry.values)) for entry in read(BytesIO(file.encode()), "a.tbx", exchange())]
    [('c1', {'az.preferred': 'külək', 'ru.preferred': 'ветер'})]

    Raises `DocumentError` where it is no TBX, or its XML is broken or hostile.
    """
    language = "en"
    for node in concept_nodes(stream, name):
        if node.name == "tbx":
            language = node.attributes.get("xml:lang", language)
            if any(_MADE.split(" termkit ")[0] + " termkit " not in part.text for part in node.nodes):
                asked.lost["header of the file"] += 1
            continue
        entry = entry_of(node, language)
        if entry is None:
            asked.lost["concepts without a right term in az, en or ru"] += 1
        else:
            yield entry


def write(concepts: Iterable[Concept], asked: Exchange) -> Iterator[bytes]:
    """The pieces of a termbase in the dialect of `asked.format`."""
    dialect = DIALECTS[asked.format or "tbx"]
    concepts = list(concepts)
    ids = {concept.id for concept in concepts}
    writer = TbxWriter(dialect, asked.lost, asked.languages, ids)
    old = dialect.style == "martif"
    modules = "".join(
        f' xmlns:{module}="http://www.tbxinfo.net/ns/{module}"'
        for module in sorted(dialect.modules or ())
        if dialect.style == "dct"
    )
    head = _OLD_HEAD if old else _HEAD
    yield head.format(name=dialect.name, style=dialect.style, modules=modules, made=_MADE).encode()
    shape = {"martif": _old, "dct": _tagged}.get(dialect.style)
    for concept in concepts:
        node = writer.concept(concept)
        if node is None:
            asked.lost["concepts in none of the languages"] += 1
        else:
            pieces: list[str] = []
            _lay_out(shape(node) if shape else node, 6, pieces)
            yield "".join(pieces).encode()
    yield (_OLD_TAIL if old else _TAIL).encode()


def _lay_out(node: Node, indent: int, pieces: list[str]) -> None:
    """An element and those in it, each on a line of its own."""
    space = " " * indent
    if node.name not in _INDENTED:
        pieces.append(f"{space}{node.xml()}\n")
        return
    opening = Node(node.name, node.attributes).xml()
    pieces.append(f"{space}{opening[:-2]}>\n")
    for child in node.nodes:
        _lay_out(child, indent + 2, pieces)
    pieces.append(f"{space}</{node.name}>\n")


def _tagged(node: Node) -> Node:
    """With categories as elements: `<basic:definition>`."""
    children = [child if isinstance(child, str) else _tagged(child) for child in node.children]
    category = CATEGORIES.get(node.type)
    if category is None:
        return Node(node.name, node.attributes, children)
    attributes = {name: value for name, value in node.attributes.items() if name != "type"}
    return Node(f"{category.module}:{node.type}", attributes, children)


def _old(node: Node) -> Node:
    """With the names of 2008."""
    children = [child if isinstance(child, str) else _old(child) for child in node.children]
    name = _OLD_NAMES.get(node.name, node.name)
    if name == "tig" and any(child.name == "termNoteGrp" for child in node.nodes):
        # Only the other shape of a term has groups.
        own = [child for child in children if isinstance(child, Node) and child.name.startswith("term")]
        rest = [child for child in children if child not in own]
        return Node("ntig", node.attributes, list(chain([Node("termGrp", {}, list(own))], rest)))
    return Node(name, node.attributes, children)

"""The part of a Word document with its comments: new ones put in, the part itself made where there is none.

Start reading at `CommentsPart`.
"""

from __future__ import annotations

import re
from itertools import count
from posixpath import dirname, join
from typing import TYPE_CHECKING

from termkit.documents.docx_names import WORD
from termkit.documents.docx_package import TYPES, Part, relations_of
from termkit.documents.xml_escaping import escaped, possible, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.docx_package import Package

_ID = re.compile(r":id=[\"'](\d{1,9})[\"']")
_ROOT = re.compile(r"<([\w.-]+:|)comments\b")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATION = ("officeDocument/2006/relationships", "officeDocument/relationships")
_SCHEMAS = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class CommentsPart:
    """Collects new comments. `raw` is all text of the document, in which numbers are taken already."""

    def __init__(self, package: Package, raw: str, author: str, date: str) -> None:
        self._package, self._author, self._date = package, author, date
        taken = {int(number) for number in _ID.findall(raw)}
        self._numbers = count(max(taken, default=0) + 1)
        self._strict = WORD[1] in raw[:5000]
        self._made: list[tuple[int, str]] = []

    def number(self) -> int:
        """A number that nothing in the document has."""
        return next(self._numbers)

    def add(self, text: str) -> int:
        """Put in a comment; what comes out is its number."""
        self._made.append((self.number(), text))
        return self._made[-1][0]

    def parts(self) -> Iterator[tuple[str, bytes]]:
        """The parts that are new or have changed, by name."""
        if not self._made:
            return
        names = self._package.parts("comments")
        if names:
            part = self._package.part(names[0])
            root = _ROOT.search(part.text)
            yield part.name, part.encoded(appended(part.text, self._comments(root[1] if root else "w:")))
            return
        name = self._free_name()
        space = WORD[self._strict]
        yield name, f'{_HEAD}<w:comments xmlns:w="{space}">{self._comments("w:")}</w:comments>'.encode()
        types = self._package.part(TYPES)
        override = f'<Override PartName="/{name}" ContentType="{_TYPE}"/>'
        yield TYPES, types.encoded(appended(types.text, override))
        yield self._relations(name)

    def _free_name(self) -> str:
        folder = dirname(self._package.main)
        names = (join(folder, f"comments{number or ''}.xml") for number in count())
        return next(name for name in names if name not in self._package.container)

    def _relations(self, target: str) -> tuple[str, bytes]:
        name = relations_of(self._package.main)
        if name in self._package.container:
            part = self._package.part(name)
        else:
            part = Part(name, f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"/>', "utf-8", b"")
        id = next(id for id in (f"rId{number}" for number in count(1)) if f'"{id}"' not in part.text)
        kind = f"{_SCHEMAS[self._strict]}{_RELATION[self._strict]}/comments"
        return name, part.encoded(
            appended(part.text, f'<Relationship Id="{id}" Type="{kind}" Target="/{target}"/>')
        )

    def _comments(self, w: str) -> str:
        by = f'{w}author={quoted(self._author)} {w}date="{self._date}" {w}initials="tk"'
        return "".join(
            f'<{w}comment {w}id="{number}" {by}>'
            f"<{w}p><{w}r><{w}annotationRef/></{w}r>"
            f'<{w}r><{w}t xml:space="preserve">{escaped(possible(text))}</{w}t></{w}r></{w}p></{w}comment>'
            for number, text in self._made
        )


def appended(xml: str, content: str) -> str:
    """A document of XML with something more at the end of its first element, in the prefix of that.

    >>> appended('<Types xmlns="urn:t"/>', "<Override/>"), appended("<a:b><a:c/></a:b>", "<d/>")
    ('<Types xmlns="urn:t"><Override/></Types>', '<a:b><a:c/><a:d/></a:b>')
    """
    root = re.search(r"<((?:[\w.-]+:)?)([\w.-]+)", xml)
    if root is None:
        return xml
    prefix, name = root.groups()
    if not content.startswith("<w:") and prefix:
        content = re.sub(r"<(/?)(?=[A-Za-z])(?![\w.-]+:)", rf"<\1{prefix}", content)
    end = xml.rfind(f"</{prefix}{name}")
    if end < 0:
        end = xml.rindex("/>")
        return f"{xml[:end]}>{content}</{prefix}{name}>{xml[end + 2 :]}"
    return xml[:end] + content + xml[end:]

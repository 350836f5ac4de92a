"""XML as a stream, for files from anywhere: what all readers of it refuse, and how they say so.

Nothing is fetched and no entity is ever expanded: a file that declares one is refused. Start reading at
`XmlReader.feed`; a format is a class on top of it with handlers of its own.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, BinaryIO
from xml.parsers import expat

from termkit.documents.decoding import known_encoding
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = 1 << 16
# No honest tag is longer; what is, must not fill the machine's memory.
_LONGEST_TAG = 4_000_000
DEEPEST = 100
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class XmlReader:
    """The parser of one file. `kind` is what the file should be, for messages; `name` its name.

    Bytes are counted from the beginning of the file. They are in the `encoding`; with None, in that which
    the file declares. Names come as they are written, or as the namespace, the `separator`, and the name in
    it. A format may set handlers of its own for elements; then it counts `depth` itself.
    """

    kind = "XML"

    def __init__(self, name: str, encoding: str | None = "utf-8", separator: str | None = None) -> None:
        self.name = name
        self.fed = self.depth = 0
        self.parser = parser = expat.ParserCreate(encoding, separator)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        # As if there were a DOCTYPE, which nobody fetches: `&nbsp;` is told of then, and ends no file.
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
        parser.UseForeignDTD(True)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; `depth` counts it already."""

    def end(self, name: str) -> None:
        """An element ends; `depth` counts it no more."""

    def unknown_entity(self, name: str) -> None:
        """`&name;` stands here, and nobody knows what it means: the file is refused, or what it stands in."""
        raise self.refused(f"&{name}; is not known in XML. Write the character itself.")

    def where(self) -> str:
        """What is being read, for messages: ` in unit 7`."""
        return ""

    def feed(self, block: bytes, *, last: bool = False) -> None:
        """Read on. Raises `DocumentError` with the line of what is no XML, or is refused."""
        try:
            self.parser.Parse(block, last)
        except expat.ExpatError as error:
            raise self._broken(error, block) from None
        except (LookupError, ValueError):
            raise self.refused("its encoding cannot be read. Save the file as UTF-8.") from None
        self.fed += len(block)
        if self.fed - self.parser.CurrentByteIndex > _LONGEST_TAG:
            raise self.refused(
                f"a tag or comment here is longer than four million bytes. No {self.kind} has such."
            )

    def refused(self, why: str) -> DocumentError:
        """The error for a file that is not read any further."""
        return DocumentError(f"{self.name}: line {self.parser.CurrentLineNumber}: {why}")

    def too_deep(self) -> DocumentError:
        """The error for elements within elements within elements …"""
        return self.refused(f"elements are nested a hundred deep. No {self.kind} has such.")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.too_deep()
        self.start(name, attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.end(name)

    def _doctype(self, name: str, system: str | None, public: str | None, internal: int) -> None:
        if internal:
            raise self.refused(
                "the DOCTYPE declares things of its own. Delete what is between [ and ] there."
            )

    def _entity(self, *declared: object) -> None:
        raise self.refused("the file declares an entity. Delete the declaration.")

    def _skipped(self, name: str, is_parameter: int) -> None:
        self.unknown_entity(name)

    def _broken(self, error: expat.ExpatError, block: bytes) -> DocumentError:
        place = f"{self.name}: line {error.lineno}, column {error.offset + 1}"
        at = self.parser.ErrorByteIndex - self.fed
        if 0 <= at < len(block) and block[at] < 0x20:
            return DocumentError(
                f"{place}{self.where()}: the control character U+{block[at]:04X} may not stand in XML. "
                "Delete it."
            )
        if not block and not self.depth:
            return DocumentError(f"{self.name}: there is no {self.kind} in this file.")
        reason = "the file ends in the middle" if not block else expat.ErrorString(error.code)
        return DocumentError(
            f"{place}{self.where()}: this is no well-formed XML ({reason}). Export the file anew, or mend "
            "this."
        )


def utf8_blocks(stream: BinaryIO, name: str) -> Iterator[bytes]:
    """A stream of XML in UTF-8, whatever its byte-order mark or its declaration says it is in.

    >>> from io import BytesIO
    >>> text = '<?xml version="1.0" encoding="windows-1251"?><a>Гянджа</a>'
    >>> b"".join(utf8_blocks(BytesIO(text.encode("cp1251")), "a.xlf")).decode()[-10:]
    'Гянджа</a>'

    Raises `DocumentError` where it cannot be read, or is not in that encoding.
    """
    block = read_block(stream, name)
    declared = _DECLARED.match(block)
    encoding = next((known for mark, known in _MARKS if block.startswith(mark)), "")
    if not encoding:
        encoding = known_encoding(declared[1].decode() if declared else "utf-8") or ""
        # UTF-16 without its mark would not have let itself be read as ASCII.
        encoding = "utf-8" if encoding.startswith(("utf-16", "utf-32")) else encoding
    if not encoding:
        raise DocumentError(f"{name}: its encoding cannot be read. Save the file as UTF-8.")
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while block:
            yield decoder.decode(block).encode()
            block = read_block(stream, name)
        decoder.decode(b"", final=True)
    except UnicodeError:
        raise DocumentError(f"{name}: it is not in {encoding} throughout. Save the file as UTF-8.") from None


def read_block(stream: BinaryIO, name: str) -> bytes:
    """The next bytes of a stream, none at its end. Raises `DocumentError` where it cannot be read."""
    try:
        return stream.read(BLOCK)
    except OSError as error:
        # A device or a lost network drive may fail at any block.
        raise DocumentError(f"{name}: it cannot be read ({error.strerror}).") from None

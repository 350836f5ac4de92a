"""Read TMX 1.4b, unit by unit: a file of any size in the memory that one unit takes.

Start reading at `read_tmx`. The work is done in the handlers of expat, of Python's standard library: it reads
a stream faster than anything that builds a tree; units in which there is nothing to parse do not even come to
it (`tmx_plain`). Nothing is fetched and no entity is ever expanded: a file
that declares one is refused, and a unit that uses one is reported. `tmx_writing` is the way back.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.tmx_plain import PLAIN_UNIT, is_tag, may_be_plain, plain_unit
from termkit.documents.tmx_segments import Markup, text_and_markup, written
from termkit.documents.translation_units import LONGEST_SEGMENT, NOTHING, Fault, Header, Remark, Unit, Variant
from termkit.documents.xml_stream import BLOCK, DEEPEST, XmlReader, read_block
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.documents.unit_formats import Reading

_TOO_LONG = "a segment or note is longer than a million characters"
_END_OF_UNIT = b"</tu>"


def read_units(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Header | Unit | Fault]:
    """`read_tmx`, called as all readers of units are: a TMX file says everything itself."""
    return read_tmx(stream, name, reading.tell)


def read_tmx(
    stream: BinaryIO, name: str, tell: Callable[[str], None] = lambda message: None
) -> Iterator[Header | Unit | Fault]:
    """The header, if there is one, then each unit of the file, or the fault for which it was left out.

    >>> from io import BytesIO
    >>> file = BytesIO('''<tmx version="1.4"><header srclang="az"/><body><tu>
    ... <tuv xml:lang="az"><seg>Bakı <hi>küləyi</hi><ph>{1}</ph></seg></tuv>
    ... <tuv xml:lang="ru"><seg>Бакинский ветер</seg></tuv></tu></body></tmx>'''.encode())
    >>> header, unit = read_tmx(file, "wind.tmx")
    >>> unit.source_language, [variant.text for variant in unit.variants]
    ('az', ['Bakı küləyi', 'Бакинский ветер'])
    >>> unit.variants[0].markup
    'Bakı <hi>küləyi</hi><ph>{1}</ph>'

    Raises `DocumentError` with the line where the file is no XML or no TMX, or declares entities; what was
    given before it is good. What a memory cannot keep of the file is told through `tell`.
    """
    reader = _Reader(name)
    rest = b""
    while block := read_block(stream, name):
        block = rest + block
        end = block.rfind(_END_OF_UNIT) + len(_END_OF_UNIT)
        if end < len(_END_OF_UNIT):
            end = len(block)
        rest = block[end:]
        yield from reader.take(block[:end])
    yield from reader.units(rest)
    yield from reader.units(b"", last=True)
    if reader.encodings:
        tell(f"{name}: its header has encodings of its own (ude). A memory has no place for them; left out.")


_new = tuple.__new__  # Variant(…) in half the time


class _Reader(XmlReader):
    """What has been read of the unit that is open; finished ones wait in `ready`."""

    kind = "TMX"

    def __init__(self, name: str) -> None:
        super().__init__(name, None)
        self.ready: list[Header | Unit | Fault] = []
        # Where a unit ended last; and is that where the bytes end, with nothing begun behind it?
        self.ended, self.between, self.utf_8 = -1, False, True
        self.number = self.size = 0
        self.coded = self.encodings = False
        self.header: Header = Header()
        self.unit: dict[str, str] | None = None
        self.line = 0
        self.fault = ""
        self.variants: list[Variant] = []
        self.variant: dict[str, str] | None = None
        self.segment: list[str] | None = None
        self.found: tuple[str, str | None] | None = None  # the text and markup of the variant that is open
        # Notes and properties of what is open: header, unit, variant.
        self.remarks: list[tuple[list[Remark], list[Remark]]] = []
        self.remark: dict[str, str] = {}
        self.pieces: list[str] | None = None  # where text goes: a segment, a note, or nowhere
        parser = self.parser
        parser.buffer_text = True
        parser.buffer_size = BLOCK
        # Not through those of the class above: it is the quickest of all readers.
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.XmlDeclHandler = self.declaration

    def take(self, region: bytes) -> list[Header | Unit | Fault]:
        """What the bytes complete, of which the last are the end of a unit, or seem to be."""
        if self.between and self.utf_8 and may_be_plain(region):
            with suppress(UnicodeDecodeError):
                return self.take_text(region.decode())
        return self.units(region)

    def take_text(self, text: str) -> list[Header | Unit | Fault]:
        """What whole units and what stands between them complete: the plain ones, and the others by expat."""
        ready: list[Header | Unit | Fault] = []
        done = fed = 0  # what was taken; and what expat knows of
        source = self.header.attributes.get("srclang", "*all*")
        for match in PLAIN_UNIT.finditer(text):
            start = match.start()
            if start != done and not (other := text[done:start]).isspace():
                self.pass_over(text[fed:done])
                ready += self.units(other.encode())
                done = fed = start
                if not self.between:
                    return ready + self.units(text[start:].encode())
            unit = plain_unit(match, source)
            if unit is not None:
                ready.append(unit)
                self.number += 1
                done = match.end()
        self.pass_over(text[fed:done])
        return ready + self.units(text[done:].encode()) if done < len(text) else ready

    def pass_over(self, text: str) -> None:
        """Let expat know what was taken without it: it counts lines and columns for messages."""
        self.units(b"\n" * text.count("\n") + b" " * len(text.rpartition("\n")[2]))
        self.between = True

    def units(self, block: bytes, *, last: bool = False) -> list[Header | Unit | Fault]:
        """What the block completes."""
        self.feed(block, last=last)
        self.between = self.ended == self.fed - len(_END_OF_UNIT)
        ready, self.ready = self.ready, []
        return ready

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.too_deep()
        if self.segment is not None:
            self.open(name, attributes, self.segment)
        elif name == "seg":
            if self.found is not None:
                self.fault = "a variant has two segments (<seg>). Make a variant of each"
            elif self.variant is None and self.unit is not None:
                self.fault = "a segment stands outside of a variant (<tuv>)"
            self.size, self.coded = 0, False
            self.pieces = self.segment = []
        elif name == "tuv":
            if self.unit is None:
                self.misplaced("a variant stands outside of a unit")
            elif self.variant is not None:
                self.fault = "a variant begins within another"
            self.variant, self.found = attributes, None
            self.remarks.append(([], []))
        elif name == "tu":
            if self.unit is not None:
                self.misplaced("another unit begins within it")
            self.unit, self.variants, self.fault = attributes, [], ""
            self.number += 1
            self.line = self.parser.CurrentLineNumber
            self.remarks = [([], [])]
        elif name in {"note", "prop"} and self.remarks:
            self.size = 0
            self.pieces, self.remark = [], attributes
        elif name == "ude":
            self.encodings = True
        elif name == "header":
            self.header = Header(attributes)
            self.remarks.append(([], []))
        elif self.depth == 1 and name != "tmx":
            raise self.refused(f"this is no TMX file: it begins with <{name}>, not <tmx>.")
        elif self.unit is not None and self.pieces is None:
            self.fault = self.fault or f"TMX has no <{name}> where it stands here"

    def misplaced(self, what: str) -> None:
        """Report what a tag does away with."""
        self.ready.append(Fault(self.number, self.parser.CurrentLineNumber, what))

    def characters(self, data: str) -> None:
        if self.pieces is not None:
            self.size += len(data)
            if self.size <= LONGEST_SEGMENT:
                self.pieces.append(data)
            else:
                self.fault = _TOO_LONG
        elif self.unit is not None and not data.isspace():
            self.fault = self.fault or "text stands outside of a segment (<seg>)"

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.segment is not None:
            if name == "seg":
                # Most segments are one piece of text.
                self.found = text_and_markup(self.segment) if self.coded else ("".join(self.segment), None)
                self.pieces = self.segment = None
            elif self.size <= LONGEST_SEGMENT:
                self.close(name, self.segment)
        elif name == "tuv" and self.variant is not None:
            self.end_variant(self.variant)
        elif name == "tu" and self.unit is not None:
            self.end_unit(self.unit)
        elif name in {"note", "prop"} and self.pieces is not None:
            remark = Remark("".join(self.pieces), self.remark or NOTHING)
            self.remarks[-1][name == "prop"].append(remark)
            self.pieces = None
        elif name == "header" and self.remarks:
            notes, props = self.remarks.pop()
            self.header = Header(self.header.attributes, tuple(notes), tuple(props))
            self.ready.append(self.header)

    def open(self, name: str, attributes: dict[str, str], segment: list[str]) -> None:
        """Begin an inline element."""
        tag = Markup(f"<{name}{written(attributes)}>")
        self.coded = True
        self.size += len(tag)
        if self.size <= LONGEST_SEGMENT:
            segment.append(tag)
        else:
            self.fault = _TOO_LONG

    @staticmethod
    def close(name: str, segment: list[str]) -> None:
        """End an inline element; one without content is written in the short way."""
        last = segment[-1]
        if isinstance(last, Markup) and last.startswith(f"<{name}") and not last.endswith("/>"):
            segment[-1] = Markup(f"{last[:-1]}/>")
        else:
            segment.append(Markup(f"</{name}>"))

    def end_variant(self, attributes: dict[str, str]) -> None:
        notes, props = self.remarks.pop()
        self.variant = None
        found, self.found = self.found, None
        language = attributes.pop("xml:lang", "") or attributes.pop("lang", "")
        if not is_tag(language):
            what = f"“{language}” is no language code" if language else "a variant does not say its language"
            self.fault = self.fault or f'{what}. Write xml:lang="az", for example'
        elif found is None:
            self.fault = self.fault or f"the variant in {language} has no <seg>"
        else:
            text, markup = found
            self.variants.append(
                _new(Variant, (language, text, markup, attributes or NOTHING, tuple(notes), tuple(props)))
            )

    def end_unit(self, attributes: dict[str, str]) -> None:
        notes, props = self.remarks.pop()
        self.unit = None
        self.ended = self.parser.CurrentByteIndex if self.depth == 2 else -1
        if not (self.fault or self.variants):
            self.fault = "it has no variants"
        if self.fault:
            self.ready.append(Fault(self.number, self.line, self.fault))
            return
        source = attributes.pop("srclang", "") or self.header.attributes.get("srclang", "*all*")
        unit = Unit(tuple(self.variants), source, attributes or NOTHING, tuple(notes), tuple(props))
        self.ready.append(unit)

    def declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        self.utf_8 = encoding is None or encoding.lower() == "utf-8"

    def unknown_entity(self, name: str) -> None:
        # A word would be missing without a word: better the unit is.
        self.fault = self.fault or f"&{name}; is not known in XML. Write the character itself"

    def where(self) -> str:
        return f" in unit {self.number}" if self.unit is not None else ""


def text_of(markup: str) -> str | None:
    """The text of a segment that is written with its inline codes; None where that is no such segment.

    >>> text_of("Bakı <hi>küləyi</hi><ph>{1}</ph>"), text_of("Bakı</seg>"), text_of("a < b")
    ('Bakı küləyi', None, None)
    """
    whole = f'<tmx><body><tu><tuv xml:lang="az"><seg>{markup}</seg></tuv></tu></body></tmx>'
    try:
        (unit,) = _Reader("").units(whole.encode("utf-8", "replace"), last=True)
    except (DocumentError, ValueError):
        return None
    if not isinstance(unit, Unit) or [variant.markup for variant in unit.variants] != [markup]:
        return None
    return unit.variants[0].text

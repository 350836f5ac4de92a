"""A TMX file as a document to check: a segment for each variant, or for those in one language.

`tmx` reads what the units say; here is where their segments stand, so that a correction changes its own
characters alone. Start reading at `read` and `TmxDocument.in_language`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from termkit.documents.bilingual_document import BilingualDocument, segment_of
from termkit.documents.decoding import decode
from termkit.documents.document import Segment
from termkit.documents.tmx import read_tmx
from termkit.documents.translation_units import Fault, Unit
from termkit.documents.unit_sources import codes_of_variant, keys_of, translations_in
from termkit.documents.xml_escaping import possible
from termkit.documents.xml_stream import BLOCK, XmlReader
from termkit.documents.xml_text import spliced, text_in, written
from termkit.errors import DocumentError
from termkit.languages import GLOSSARY_LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from termkit.documents.document import Source
    from termkit.documents.translation_units import Variant

_TAG = re.compile(rb"<(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>")
_ENCODING = re.compile(r"\A(<\?xml[^>]{0,200}?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class _Place(NamedTuple):
    """Where a variant's segment stands, in bytes of the file as UTF-8, and the line of its unit."""

    start: int
    end: int
    line: int


class _Row(NamedTuple):
    place: _Place
    unit: Unit
    variant: Variant


@dataclass(frozen=True)
class TmxDocument(BilingualDocument):
    """The segments of a TMX file, all of them or those in one language."""

    rows: tuple[_Row, ...] = field(repr=False, default=())
    raw: bytes = field(repr=False, default=b"")

    @property
    def languages(self) -> tuple[str, ...]:
        """See `Document.languages`."""
        return tuple(dict.fromkeys(language_of(row.variant.language) for row in self.rows))

    def in_language(self, tag: str) -> TmxDocument:
        """See `Document.in_language`."""
        if tag == self.language:
            return self
        found: list[tuple[int, Segment]] = []
        sources: dict[int, Source | None] = {}
        others: tuple[Source, ...] = ()
        unit = None
        for number, row in enumerate(self.rows):
            if row.unit is not unit:
                unit = row.unit
                sources = {id(variant): source for variant, source in translations_in(unit, tag)}
                others = _others(unit, tag, sources.values())
            if id(row.variant) in sources and row.variant.text.strip():
                segment = _segment(row, self.raw, sources[id(row.variant)])
                found.append((number, segment._replace(others=others if segment.source else ())))
        return replace(
            self,
            segments=tuple(segment for _, segment in found),
            numbers=tuple(number for number, _ in found),
            language=tag,
        )


def _others(unit: Unit, tag: str, sources: Iterable[Source | None]) -> tuple[Source, ...]:
    """What a unit has in further languages than one and that of its source."""
    if len(unit.variants) < 3:
        return ()
    said = {source.language for source in sources if source}
    found = {source.language: source for _, source in translations_in(unit, tag, every=True) if source}
    return tuple(source for language, source in found.items() if language not in said)


def read(data: bytes, path: str, encoding: str | None) -> TmxDocument:
    """Read a TMX file as a document. Raises DocumentError where it is none, or a unit of it is broken.

    >>> file = '''<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>wind</seg></tuv>
    ... <tuv xml:lang="az"><seg>külək</seg></tuv></tu></body></tmx>'''
    >>> document = read(file.encode(), "wind.tmx", None)
    >>> document.language, document.languages, [segment.text for segment in document.segments]
    ('az', ('en', 'az'), ['külək'])
    """
    text, encoding, bom = decode(data, path, encoding)
    raw = text.encode()
    units = _units(text, path)
    reader = _Reader(path, raw)
    rows = tuple(
        _Row(place, unit, variant)
        for unit, places in zip(units, reader.places(), strict=True)
        for variant, place in zip(unit.variants, places, strict=True)
    )

    def write(new: Mapping[int, str]) -> bytes:
        edits = ((*rows[number].place[:2], text) for number, text in new.items())
        return spliced(raw, edits, encoding, bom)

    # In no language, they are only there to be seen.
    segments = tuple(Segment(text_in(_inner(row, raw), "tmx"), str(row.place.line)) for row in rows)
    whole = TmxDocument(
        path, "tmx", encoding, bom, segments, None, tuple(range(len(rows))),
        lambda number: written(_inner(rows[number], raw), "tmx"), lambda text: escape(possible(text)), write,
        rows=rows, raw=raw,
    )  # fmt: skip
    target = _only_target(units, whole.languages)
    return whole.in_language(target) if target else whole


def _units(text: str, path: str) -> list[Unit]:
    # It is UTF-8 here, whatever it says.
    data = _ENCODING.sub(r"\1", text).encode()
    units: list[Unit] = []
    for item in read_tmx(BytesIO(data), path):
        if isinstance(item, Fault):
            raise DocumentError(f"{path}: line {item.line}: unit {item.number}: {item.message}.")
        if isinstance(item, Unit):
            units.append(item)
    return units


def _only_target(units: list[Unit], languages: tuple[str, ...]) -> str | None:
    """The one language that can be checked, and is not the one that all units were translated from."""
    sources = {language_of(unit.source_language) for unit in units}
    source = sources.pop() if len(sources) == 1 else None
    targets = [tag for tag in languages if tag in GLOSSARY_LANGUAGES and tag != source]
    return targets[0] if len(targets) == 1 else None


def _inner(row: _Row, raw: bytes) -> str:
    return raw[row.place.start : row.place.end].decode()


def _segment(row: _Row, raw: bytes, source: Source | None) -> Segment:
    keys = keys_of(row.unit.props)
    key = keys.pop() if len(keys) == 1 else row.unit.attributes.get("tuid", "")
    notes = tuple(note.text for note in (*row.unit.notes, *row.variant.notes))
    segment = segment_of(text_in(_inner(row, raw), "tmx"), row.place.line, key, notes, source)
    return segment._replace(codes=codes_of_variant(row.variant))


class _Reader(XmlReader):
    """Finds the segments of the variants of each unit."""

    kind = "TMX"

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name)
        self.data = data
        self.units: list[list[_Place]] = []
        self.line = 0
        self.begin: int | None = None  # where the segment that is open begins
        self.found: _Place | None = None  # of the variant that is open

    def places(self) -> list[list[_Place]]:
        """The places of all segments, by unit."""
        for at in range(0, len(self.data), BLOCK):
            self.feed(self.data[at : at + BLOCK])
        self.feed(b"", last=True)
        return self.units

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "tu":
            self.units.append([])
            self.line = self.parser.CurrentLineNumber
        elif name == "tuv":
            self.found = None
        elif name == "seg" and self.begin is None:
            tag = _TAG.match(self.data, self.parser.CurrentByteIndex)
            assert tag is not None  # expat has just read it
            self.begin = tag.end()

    def end(self, name: str) -> None:
        if name == "seg" and self.begin is not None:
            end = self.begin
            if not self.data.endswith(b"/>", 0, end):
                end = self.parser.CurrentByteIndex
            self.found = _Place(self.begin, end, self.line)
            self.begin = None
        elif name == "tuv" and self.found is not None:
            self.units[-1].append(self.found)
            self.found = None

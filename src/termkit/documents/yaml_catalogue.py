"""YAML catalogues, as Rails and others have them. Start reading at `read`.

PyYAML reads the file, event by event: so aliases are not followed, and no tag makes anything.
`yaml_scalars` knows where the characters of a text stand, `catalogues` in what language it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

from termkit.documents.catalogues import Entry, texts_of
from termkit.documents.decoding import decode
from termkit.documents.placed_texts import Way, document_of, must_fit
from termkit.documents.written import Place, Written
from termkit.documents.xml_stream import DEEPEST
from termkit.documents.yaml_comments import Switches
from termkit.documents.yaml_scalars import PROPERTIES, is_plain, quoted, written
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from termkit.documents.bilingual_document import BilingualDocument

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = (None, "!", "tag:yaml.org,2002:str")


class _Scalar(NamedTuple):
    """A value, as PyYAML tells of it; `path` are the keys that lead to it."""

    path: tuple[str, ...]
    start: int
    end: int
    value: str
    style: str
    in_flow: bool
    is_text: bool


def read(data: bytes, path: str, encoding: str | None) -> BilingualDocument:
    """Read a catalogue. Raises DocumentError for what is no YAML, with the line, and for a doubled key.

    >>> file = "az:\\n  wind: külək # yel\\n  no: 'Xeyr'\\n"
    >>> document = read(file.encode(), "menu.yml", None)
    >>> document.language, [(segment.name, segment.text) for segment in document.segments]
    ('az', [('wind', 'külək'), ('no', 'Xeyr')])
    """
    must_fit(data, path)
    raw, name, bom = decode(data, path, encoding)
    reader = _Reader(raw, path)
    scalars = [scalar for scalar in reader.scalars if scalar.is_text]
    places = [(_text_starts(raw, scalar), scalar.end) for scalar in reader.scalars]
    switches = Switches(raw, places, reader.nodes)
    entries = [Entry(*scalar[:4]) for scalar in scalars]

    def placed(number: int, piece: str) -> Written:
        scalar = scalars[number]
        found = written(piece, scalar.style, scalar.value)
        # What cannot be followed character by character is written anew when something in it is mended.
        return found or Written(scalar.value, [Place(at, at + 1) for at in range(len(scalar.value))])

    def fitted(number: int, new: str, text: str) -> str:
        scalar = scalars[number]
        if scalar.style or (is_plain(text, scalar.in_flow) and not _means_else(text)):
            return new
        return anew(number, text)

    def anew(number: int, text: str) -> str:
        old = raw[scalars[number].start : scalars[number].end]
        before = PROPERTIES.match(old)
        end = "\n" if scalars[number].style in {"|", ">"} and old.endswith(("\n", "\r")) else ""
        return f"{before[0] if before else ''}{quoted(text)}{end}"

    texts = texts_of(entries, path, "", switches.of)
    way = Way(placed, str, fitted, read=lambda data: read(data, path, name), anew=anew)
    return document_of(path, "yaml", raw, name, bom, texts, way)


def _text_starts(raw: str, scalar: _Scalar) -> int:
    """Where a # is no comment any more: behind the line that begins a block."""
    if scalar.style in {"|", ">"}:
        return max(raw.find("\n", scalar.start), scalar.start)
    return scalar.start


def _means_else(text: str) -> bool:
    """Would a plain text be read as a number, a date, yes or no?"""
    candidates = yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], ())
    return any(pattern.match(text) for _, pattern in candidates)


class _Reader:
    """Walks over the events of a file and keeps its values, and where each key or item begins."""

    def __init__(self, raw: str, name: str) -> None:
        self.name = name
        self.scalars: list[_Scalar] = []
        self.nodes: list[tuple[int, tuple[str, ...]]] = []
        # What is open: its keys so far, with lines, or None for a list; and whether in brackets.
        self.open: list[tuple[dict[str, int] | None, bool]] = []
        self.keys: list[str] = []
        self.counts: list[int] = []
        self.key_next: list[bool] = []
        for event in self.events(raw):
            self.take(event)

    def events(self, raw: str) -> Iterator[Any]:
        try:
            yield from yaml.parse(raw, _LOADER)
        except yaml.MarkedYAMLError as error:
            mark: Any = error.problem_mark or error.context_mark
            place = "" if mark is None else f"line {mark.line + 1}, column {mark.column + 1}: "
            raise DocumentError(
                f"{self.name}: {place}this is no YAML ({error.problem or error.context}). Mend this place; "
                "texts with a colon or a # in them need quotation marks."
            ) from None
        except (yaml.YAMLError, ValueError) as error:
            why = str(error).splitlines()[0]
            raise DocumentError(f"{self.name}: this is no YAML ({why}). Export the file anew.") from None

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.open.pop()
            self.keys.pop()
            self.counts.pop()
            self.key_next.pop()
            self.done()
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self.begin(event)
            if len(self.open) >= DEEPEST:
                mark: Any = event.start_mark
                line = mark.line + 1
                raise DocumentError(
                    f"{self.name}: line {line}: keys are nested a hundred deep. No catalogue has such."
                )
            mapping = isinstance(event, yaml.MappingStartEvent)
            self.open.append(({} if mapping else None, bool(event.flow_style)))
            self.keys.append("")
            self.counts.append(0)
            self.key_next.append(mapping)
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self.begin(event)
            self.done()

    def begin(self, event: Any) -> None:
        """Something begins: an item of a list has its number as its key."""
        if self.open and self.open[-1][0] is None:
            self.keys[-1] = f"[{self.counts[-1]}]"
            self.counts[-1] += 1
            self.nodes.append((event.start_mark.index, tuple(self.keys)))

    def done(self) -> None:
        """A key or a value has ended."""
        if self.open and self.open[-1][0] is not None:
            self.key_next[-1] = not self.key_next[-1]

    def scalar(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if self.key_next and self.key_next[-1]:
            self.key(event)
        else:
            self.begin(event)
            style = event.style or ""
            is_text = event.tag in _TEXT and bool(event.value.strip())
            if not style and event.tag is None and _means_else(event.value):
                is_text = False
            in_flow = any(flow for _, flow in self.open)
            self.scalars.append(_Scalar(tuple(self.keys), start, end, event.value, style, in_flow, is_text))
        self.done()

    def key(self, event: Any) -> None:
        keys = self.open[-1][0]
        line = event.start_mark.line + 1
        if keys is not None and event.value in keys and event.value != "<<":
            raise DocumentError(
                f"{self.name}: line {line}: the key “{event.value}” stands on line {keys[event.value]} "
                f"already, so "
                "one of the two texts is never seen. Rename or delete one."
            )
        if keys is not None:
            keys[event.value] = line
        self.keys[-1] = event.value
        self.nodes.append((event.start_mark.index, tuple(self.keys)))

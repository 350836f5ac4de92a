"""XLIFF 1.2 and 2.x as files of translations. Start reading at `read_file`.

`xliff_units` finds the units and the places of their parts, `inline_codes` reads what stands in a segment.
Here is what a unit means as entries: one, or one for each of its segments. `xliff_changes` writes changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from termkit.documents.bilingual import Entry
from termkit.documents.decoding import decode
from termkit.documents.inline_codes import content, text_of, tokens
from termkit.documents.translation_units import Fault
from termkit.documents.xliff_room import room_of, shared
from termkit.documents.xliff_units import UnitReader
from termkit.documents.xml_escaping import possible
from termkit.documents.xml_stream import BLOCK
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.documents.bilingual import Change, State
    from termkit.documents.bilingual_document import BilingualDocument, Named
    from termkit.documents.inline_codes import Dialect
    from termkit.documents.xliff_units import Unit, Version

_DIALECTS: Mapping[Version, Dialect] = {"1": "xliff-1", "2": "xliff-2"}
# XLIFF 1.2, 2.3 “state”: all others say that somebody has yet to look.
_DONE: Mapping[str, State] = {
    "translated": "translated",
    "signed-off": "approved",
    "final": "approved",
    "reviewed": "approved",
}
_NOT_BEGUN = frozenset({"new", "needs-translation", "initial"})
# XLIFF 1.2, 2.3 “state-qualifier”: what nobody has looked at, unless a state says more …
_SUGGESTED = frozenset({"fuzzy-match", "tm-suggestion"})
# … and what only an approval makes good.
_MACHINE = frozenset({"mt-suggestion", "leveraged-mt"})
_MTYPE_SEG = re.compile(r"\smtype\s*=\s*[\"']seg[\"']")
_MID = re.compile(r"\smid\s*=\s*[\"']([^\"']*)[\"']")
# Ids that only count: tu12, 7.
_COUNTS = re.compile(r"[A-Za-z]{0,4}[-_]?[\d._-]+|[0-9a-fA-F-]{32,}")


class Slot(NamedTuple):
    """Where an entry stands in its unit.

    `segment` is the number of the element around it: the unit itself, or a segment of XLIFF 2. `mid` is the
    name of the part of an XLIFF 1.2 text that was cut into segments (`mrk`), None where it was not.
    """

    unit: int
    segment: int
    mid: str | None = None


def read_file(data: bytes, path: str) -> XliffFile:
    """Read an XLIFF file. Raises `DocumentError` where it is none, or declares entities.

    >>> file = read_file(b'''<xliff version="1.2"><file source-language="en" target-language="az"><body>
    ... <trans-unit id="1"><source>wind</source></trans-unit></body></file></xliff>''', "az.xlf")
    >>> [(entry.source_text, entry.state) for entry in file.entries]
    [('wind', 'untranslated')]
    """
    text, encoding, bom = decode(data, path)
    return XliffFile(text, encoding, bom, path)


def read(data: bytes, path: str, encoding: str | None) -> BilingualDocument:
    """Read the targets of an XLIFF file as a document. Raises DocumentError as `read_file` does."""
    from termkit.documents.bilingual_document import document, refuse_doubled
    from termkit.documents.xliff_protected import protected
    from termkit.documents.xml_text import spliced, text_in, written

    file = XliffFile(*decode(data, path, encoding), path)
    dialect = _DIALECTS[file.version or "1"]

    def raw(number: int) -> str:
        start, end = file.target(number)
        return file.data[start:end].decode()

    def write(new: Mapping[int, str]) -> bytes:
        edits = ((*file.target(number), text) for number, text in new.items())
        return spliced(file.data, edits, file.encoding, file.bom)

    read = document(
        file,
        "xliff",
        lambda number: text_in(raw(number), dialect),
        lambda number: written(raw(number), dialect),
        lambda text: escape(possible(text)),
        write,
        lambda number: protected(raw(number), dialect),
    )
    refuse_doubled(path, filter(None, map(_named, file.units)))
    return read


def _named(unit: Unit) -> Named | None:
    from termkit.documents.bilingual_document import Named

    name = unit.elements[0].attributes.get("id", "") if unit.elements else ""
    return Named((unit.part, name), name, unit.line, unit.start) if name else None


class XliffFile:
    """An XLIFF file, read: a `BilingualFile`."""

    def __init__(self, text: str, encoding: str, bom: bytes, path: str) -> None:
        self.path = path
        self.encoding, self.bom = encoding, bom
        self.data = text.encode("utf-8")
        reader = UnitReader(path)
        for start in range(0, len(self.data), BLOCK):
            reader.feed(self.data[start : start + BLOCK])
        reader.feed(b"", last=True)
        self.root, self.file_tags = reader.root, reader.files
        self.version = reader.version
        # One `file` that does not say into which language leaves that open for all.
        self.target_language = "" if reader.files else reader.target_language
        self.source_language = reader.source_language
        self.units = reader.ready
        self.entries: list[Entry] = []
        self.slots: list[Slot] = []
        self.faults: list[Fault] = []
        self._marked: tuple[int, str, dict[str, tuple[int, int]]] | None = None  # of the last unit
        for number, unit in enumerate(self.units):
            if unit.fault:
                self.faults.append(Fault(number + 1, unit.line, unit.fault))
                continue
            for slot, entry in entries_of(unit, number):
                self.slots.append(slot)
                self.entries.append(entry)

    def target(self, number: int) -> tuple[int, int]:
        """From where to where the target of an entry stands, in bytes of `data`."""
        slot = self.slots[number]
        unit = self.units[slot.unit]
        element = unit.child(slot.segment, "target")
        if element is None:
            raise DocumentError(f"{self.path}: line {unit.line}: there is no target to edit.")
        start = unit.start + element.inner_start
        if slot.mid is None:
            return start, unit.start + element.inner_end
        if self._marked is None or self._marked[0] != slot.unit:
            raw = unit.inner(element)
            self._marked = slot.unit, raw, marked(raw)
        _, raw, marks = self._marked
        begin, end = marks[slot.mid]
        before = start + len(raw[:begin].encode())
        return before, before + len(raw[begin:end].encode())

    def with_changes(self, changes: Mapping[int, Change]) -> bytes:
        """See `BilingualFile.with_changes`."""
        from termkit.documents.xliff_changes import changed

        return changed(self, changes)


def entries_of(unit: Unit, number: int = 0) -> Iterator[tuple[Slot, Entry]]:
    """What is to be translated in a unit, and where; `number` is that of the unit in its file."""
    found = list((_entries_1 if unit.version == "1" else _entries_2)(unit, number))
    yield from zip([slot for slot, _ in found], shared([entry for _, entry in found]), strict=True)


def _entries_1(unit: Unit, number: int) -> Iterator[tuple[Slot, Entry]]:
    source, target = unit.child(0, "source"), unit.child(0, "target")
    if source is None:
        return
    head = unit.elements[0].attributes
    cut = unit.child(0, "seg-source")
    cut_source = unit.inner(cut) if cut is not None else ""
    whole_target = unit.inner(target) if target is not None else ""
    sources, targets = marked(cut_source), marked(whole_target)
    notes = tuple(
        text_of(content(unit.inner(unit.elements[note]), "xliff-1")) for note in unit.children(0, "note")
    )
    said = target.attributes if target is not None else {}
    if not sources:
        yield Slot(number, 0), _entry(unit, unit.inner(source), whole_target, said, head, notes)
    for mid, (start, end) in sources.items():
        written = whole_target[slice(*targets[mid])] if mid in targets else ""
        yield Slot(number, 0, mid), _entry(unit, cut_source[start:end], written, said, head, notes)


def marked(raw: str) -> dict[str, tuple[int, int]]:
    """The segments that a text of XLIFF 1.2 was cut into: by their `mid`, from where to where they are.

    >>> marked('<mrk mtype="seg" mid="1">Bakı.</mrk> <mrk mtype="seg" mid="2">Gəncə.</mrk>')
    {'1': (25, 30), '2': (62, 68)}
    """
    if "mrk" not in raw:
        return {}
    found: dict[str, tuple[int, int]] = {}
    around: list[tuple[str | None, int]] = []
    for token in tokens(raw):
        if not token.tag or token.empty:
            continue
        if not token.ends:
            tag = raw[token.start : token.end]
            mid = _MID.search(tag) if token.tag == "mrk" and _MTYPE_SEG.search(tag) else None
            around.append((mid[1] if mid else None, token.end))
        elif around:
            name, start = around.pop()
            if name is not None:
                found.setdefault(name, (start, token.start))
    return found


def _entries_2(unit: Unit, number: int) -> Iterator[tuple[Slot, Entry]]:
    head = unit.elements[0].attributes
    data = {}
    for original in unit.children(0, "originalData"):
        for datum in unit.children(original, "data"):
            element = unit.elements[datum]
            data[element.attributes.get("id", "")] = unit.inner(element)
    notes = tuple(
        text_of(content(unit.inner(unit.elements[note]), "xliff-2"))
        for group in unit.children(0, "notes")
        for note in unit.children(group, "note")
    )
    for segment in unit.children(0, "segment"):
        source, target = unit.child(segment, "source"), unit.child(segment, "target")
        if source is None:
            continue
        written = unit.inner(target) if target is not None else ""
        said = unit.elements[segment].attributes
        yield Slot(number, segment), _entry(unit, unit.inner(source), written, said, head, notes, data)


def _entry(
    unit: Unit,
    source: str,
    target: str,
    said: Mapping[str, str],
    head: Mapping[str, str],
    notes: tuple[str, ...],
    data: Mapping[str, str] | None = None,
) -> Entry:
    dialect = _DIALECTS[unit.version]
    contents = content(source, dialect, data), content(target, dialect, data)
    empty = not text_of(contents[0]).strip()
    name = head.get("resname") or head.get("name") or head.get("id", "")
    state = _state(text_of(contents[0]), text_of(contents[1]), said, head)
    # Who has approved of no translation does not want any.
    settled = not text_of(contents[1]).strip() and _is_approved(said, head)
    named = "resname" in head or "name" in head or not _COUNTS.fullmatch(name)
    return Entry(
        unit.line,
        *contents,
        state,
        name if named else "",
        tuple(note.strip() for note in notes if note.strip()),
        fillable=unit.translate and head.get("translate") != "no" and not empty and not settled,
        room=room_of(head),
        part=unit.part,
        source_language=unit.source_language,
        target_language=unit.target_language,
    )


def _state(source: str, target: str, said: Mapping[str, str], head: Mapping[str, str]) -> State:
    """How far a translation is, of what its file says (`state`, `approved` …).

    A target that is its source, in a file that says that nobody has begun, is no translation. What somebody
    has rejected, or expressly not approved, is to be looked at whatever else is said.
    """
    state = said.get("state", "")
    if not target.strip() or (state in _NOT_BEGUN and target == source):
        return "untranslated"
    qualifier = said.get("state-qualifier", "")
    if qualifier.startswith("rejected-"):
        return "fuzzy"
    if _is_approved(said, head):
        return "approved"
    if head.get("approved") == "no" or qualifier in _MACHINE:
        return "fuzzy"
    if state:
        return _DONE.get(state, "fuzzy")
    return "fuzzy" if qualifier in _SUGGESTED else "translated"


def _is_approved(said: Mapping[str, str], head: Mapping[str, str]) -> bool:
    return head.get("approved") == "yes" or _DONE.get(said.get("state", "")) == "approved"

"""Write targets, states and notes into an XLIFF file, and leave every other byte. Start at `changed`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from termkit.documents.inline_codes import as_xml
from termkit.documents.xliff import marked
from termkit.documents.xml_escaping import possible
from termkit.documents.xml_text import spliced

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from termkit.documents.bilingual import Basis, Change
    from termkit.documents.inline_codes import Content
    from termkit.documents.xliff import Slot, XliffFile
    from termkit.documents.xliff_units import Unit

MATCHES = "urn:oasis:names:tc:xliff:matches:2.0"
# XLIFF 1.2, “state-qualifier”: where a target came from.
_QUALIFIERS = {"context": "id-match", "exact": "exact-match", "fuzzy": "fuzzy-match"}
_ATTRIBUTE = re.compile(r"\s([^\s=]++)\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+')")
_Edit = tuple[int, int, str]


def changed(file: XliffFile, changes: Mapping[int, Change]) -> bytes:
    """The file's bytes with the changes made; see `BilingualFile.with_changes`.

    What the encoding of the file cannot hold is written as a number: &#601;.
    """
    of_units: dict[int, dict[Slot, Change]] = {}
    for number, change in changes.items():
        slot = file.slots[number]
        of_units.setdefault(slot.unit, {})[slot] = change
    edits: list[_Edit] = []
    for number, ours in of_units.items():
        unit = file.units[number]
        write = _changes_1 if unit.version == "1" else _changes_2
        edits += [(unit.start + start, unit.start + end, new) for start, end, new in write(unit, ours)]
    if any(change.target is not None for change in changes.values()):
        edits += _languages(file)
    return spliced(file.data, edits, file.encoding, file.bom)


def _languages(file: XliffFile) -> Iterator[_Edit]:
    """A file with targets should say in which language they are."""
    if not file.target_language:
        return
    tags, name = (file.file_tags, "target-language") if file.version == "1" else ([file.root], "trgLang")
    for tag in tags:
        if tag is not None and not re.search(rf"\s{name}\s*=".encode(), tag.text):
            new = _with_attributes(tag.text.decode(), {name: file.target_language})
            yield tag.start, tag.start + len(tag.text), new


def _changes_1(unit: Unit, changes: Mapping[Slot, Change]) -> Iterator[_Edit]:
    """XLIFF 1.2: the target, then what was it made of, then notes."""
    source = unit.child(0, "source")
    assert source is not None  # it has an entry
    space = _space_before(unit, source.start)
    prefix = unit.prefix()
    target = unit.child(0, "target")
    last = target or unit.child(0, "seg-source") or source
    after = []
    filled = {slot: change for slot, change in changes.items() if change.target is not None}
    if filled:
        marks = _marks_1(filled)
        if target is None:
            tag = _with_attributes(f"<{prefix}target>", marks)
            after.append(f"{space}{tag}{_segments(unit, '', filled)}</{prefix}target>")
        else:
            tag = unit.raw[target.start : target.inner_start].decode()
            new = _with_attributes(tag.rstrip("/>").rstrip() + ">" if tag.endswith("/>") else tag, marks)
            inner = _segments(unit, unit.inner(target), filled)
            close = f"</{prefix}target>" if tag.endswith("/>") else ""
            yield target.start, target.inner_end, f"{new}{inner}{close}"
    for change in changes.values():
        if change.target is not None and change.basis and change.basis.kind == "fuzzy":
            after.append(space + _alternative(change.basis, prefix))
    there = {unit.inner(unit.elements[note]).strip() for note in unit.children(0, "note")}
    notes = dict.fromkeys(_text(note) for change in changes.values() for note in change.notes)
    after += [
        f'{space}<{prefix}note from="termkit">{note}</{prefix}note>' for note in notes if note not in there
    ]
    if after:
        yield last.end, last.end, "".join(after)


def _marks_1(changes: Mapping[Slot, Change]) -> dict[str, str | None]:
    """The attributes of a target: those of its worst segment."""
    fuzzy = [change for change in changes.values() if change.state == "fuzzy"]
    chosen = fuzzy[0] if fuzzy else next(iter(changes.values()))
    state = "needs-review-translation" if fuzzy else "translated"
    return {"state": state, "state-qualifier": _QUALIFIERS.get(chosen.basis.kind) if chosen.basis else None}


def _segments(unit: Unit, old: str, changes: Mapping[Slot, Change]) -> str:
    """What stands in a target: one text, or a segment for each of the source."""
    by_mid = {slot.mid: change.target for slot, change in changes.items() if change.target is not None}
    if None in by_mid:
        return _xml(by_mid[None])
    cut = unit.child(0, "seg-source")
    assert cut is not None  # else there were no segments
    there = marked(old)
    if set(by_mid) <= set(there):
        raw, places = old, there
    else:
        # The frame of the source, with what is translated already.
        raw, places = unit.inner(cut), marked(unit.inner(cut))
        for mid, (start, end) in there.items():
            by_mid.setdefault(mid, (_Raw(old[start:end]),))
        for mid in places:
            by_mid.setdefault(mid, ())
    pieces: list[str] = []
    done = 0
    for mid, (start, end) in sorted(places.items(), key=lambda item: item[1]):
        if mid in by_mid and start >= done:
            pieces += raw[done:start], _xml(by_mid[mid])
            done = end
    return "".join([*pieces, raw[done:]])


def _alternative(basis: Basis, prefix: str) -> str:
    """`alt-trans`: the unit of the memory that a fuzzy target was made of."""
    return (
        f'<{prefix}alt-trans match-quality="{int(basis.score)}%" origin={quoteattr(possible(basis.origin))}>'
        f"<{prefix}source>{_text(basis.source)}</{prefix}source>"
        f"<{prefix}target>{_text(basis.target)}</{prefix}target></{prefix}alt-trans>"
    )


def _changes_2(unit: Unit, changes: Mapping[Slot, Change]) -> Iterator[_Edit]:
    """XLIFF 2: matches and notes at the head of the unit, targets and states in its segments."""
    prefix = unit.prefix()
    first = next(unit.children(0, "originalData", "segment", "ignorable"))
    notes_there = next(unit.children(0, "notes"), None)
    head = unit.elements[first if notes_there is None else notes_there]
    space = _space_before(unit, head.start)
    deeper = f"{space}  " if space else ""
    matches, notes = [], dict[str, None]()
    for slot, change in changes.items():
        segment = unit.elements[slot.segment]
        notes.update(dict.fromkeys(_text(note) for note in change.notes))
        if change.target is None:
            continue
        name = segment.attributes.get("id")
        if change.basis and change.basis.kind == "fuzzy" and name:
            matches.append(_match(change.basis, name, prefix))
        yield from _segment_2(unit, slot.segment, change, prefix)
    if matches and unit.child(0, "matches") is None:
        inner = "".join(f"{deeper}{match}" for match in matches)
        yield (
            head.start,
            head.start,
            f'<mtc:matches xmlns:mtc="{MATCHES}">{inner}{space}</mtc:matches>{space}',
        )
    there = set()
    if notes_there is not None:
        there = {unit.inner(unit.elements[note]).strip() for note in unit.children(notes_there, "note")}
    new = [f'<{prefix}note category="termkit">{note}</{prefix}note>' for note in notes if note not in there]
    if new and notes_there is not None and head.inner_end < head.end:
        yield head.inner_start, head.inner_start, "".join(f"{deeper}{note}" for note in new)
    elif new and notes_there is None:
        inner = "".join(f"{deeper}{note}" for note in new)
        yield head.start, head.start, f"<{prefix}notes>{inner}{space}</{prefix}notes>{space}"


def _segment_2(unit: Unit, number: int, change: Change, prefix: str) -> Iterator[_Edit]:
    segment = unit.elements[number]
    source, target = unit.child(number, "source"), unit.child(number, "target")
    assert source is not None and change.target is not None
    fuzzy = change.state == "fuzzy"
    marks = {"state": "initial" if fuzzy else "translated", "subState": "termkit:fuzzy" if fuzzy else None}
    tag = unit.raw[segment.start : segment.inner_start].decode()
    yield segment.start, segment.inner_start, _with_attributes(tag, marks)
    new = _xml(change.target)
    if target is None:
        space = _space_before(unit, source.start)
        yield source.end, source.end, f"{space}<{prefix}target>{new}</{prefix}target>"
    elif target.inner_end == target.end:
        tag = unit.raw[target.start : target.end].decode().rstrip("/>").rstrip()
        yield target.start, target.end, f"{tag}>{new}</{prefix}target>"
    else:
        yield target.inner_start, target.inner_end, new


def _match(basis: Basis, segment: str, prefix: str) -> str:
    return (
        f'<mtc:match ref={quoteattr("#" + segment)} similarity="{int(basis.score)}" '
        f"origin={quoteattr(possible(basis.origin))}>"
        f"<{prefix}source>{_text(basis.source)}</{prefix}source>"
        f"<{prefix}target>{_text(basis.target)}</{prefix}target></mtc:match>"
    )


class _Raw(str):
    """XML as it stands in the file."""

    __slots__ = ()


def _xml(content: Content) -> str:
    if len(content) == 1 and isinstance(content[0], _Raw):
        return content[0]
    return as_xml(tuple(possible(piece) if isinstance(piece, str) else piece for piece in content))


def _text(text: str) -> str:
    return escape(possible(text)).strip()


def _space_before(unit: Unit, place: int) -> str:
    """The line end and indent before an element, for its new neighbours."""
    space = unit.raw[unit.raw.rfind(b">", 0, place) + 1 : place]
    return space.decode() if space.isspace() else ""


def _with_attributes(tag: str, new: Mapping[str, str | None]) -> str:
    """A tag with some attributes set, or with None taken away; all else in it stays.

    >>> _with_attributes('<target xml:lang="az" state="new" >', {"state": "translated", "x": None})
    '<target xml:lang="az" state="translated" >'
    """
    pieces: list[str] = []
    done = 0
    waiting = dict(new)
    for match in _ATTRIBUTE.finditer(tag):
        if match[1] in waiting:
            pieces += tag[done : match.start()], _attribute(match[1], waiting.pop(match[1]))
            done = match.end()
    end = len(tag.removesuffix(">").removesuffix("/").rstrip())
    pieces += tag[done:end], *(_attribute(*pair) for pair in waiting.items()), tag[end:]
    return "".join(pieces)


def _attribute(name: str, value: str | None) -> str:
    return "" if value is None else f" {name}={quoteattr(possible(value))}"

"""The translations of PO and XLIFF files as units of a memory. Start reading at `read_units`.

A unit takes along where its text stands: the segments around it (`prev`, `next`) and its key (`id`), so that
a look-up can tell one “Open” from another. What nobody has confirmed comes with the property `status`.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from termkit.documents.bilingual import NO_PART
from termkit.documents.inline_codes import as_tmx
from termkit.documents.translation_units import LONGEST_SEGMENT, Fault, Remark, Skipped, Unit, Variant
from termkit.documents.xml_stream import utf8_blocks
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.documents.bilingual import Entry
    from termkit.documents.unit_formats import Reading

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", re.ASCII)

# Elements around the units of XLIFF that say nothing beyond what is read of them.
_FRAME = frozenset("xliff file header body tool trans-unit unit".split())


class _Placed(NamedTuple):
    """An entry, with its languages, and its number in the file."""

    number: int
    entry: Entry


def read_units(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Unit | Fault | Skipped]:
    """The translations of a PO or XLIFF file; what is not translated, or obsolete, is skipped and said so.

    >>> from io import BytesIO
    >>> from termkit.documents.unit_formats import Reading
    >>> file = 'msgctxt "sky"\\nmsgid "wind"\\nmsgstr "külək"\\n\\nmsgid "sea"\\nmsgstr ""\\n'.encode()
    >>> for item in read_units(BytesIO(file), "az.po", Reading("en", "az", format="po")):
    ...     print(item if isinstance(item, Skipped) else [variant.text for variant in item.variants])
    ['wind', 'külək']
    Skipped(reason='not translated')

    Raises `DocumentError` where the file cannot be read, or nobody says which languages it is in.
    """
    if reading.format == "po":
        return _read_po(stream, name, reading)
    return _units(_xliff(stream, name, reading), name, reading)


def _read_po(stream: BinaryIO, name: str, reading: Reading) -> Iterator[Unit | Fault | Skipped]:
    from termkit.documents.po_entries import Catalogue
    from termkit.documents.po_messages import messages_of
    from termkit.documents.po_stream import po_lines

    catalogue = Catalogue()
    changed: dict[str, str] = {}

    def placed() -> Iterator[_Placed | Fault | Skipped]:
        part = 0
        for number, message in enumerate(messages_of(po_lines(stream, name)), 1):
            if message.obsolete:
                if not message.fault:
                    yield Skipped("obsolete")
                continue
            if message.fault:
                yield Fault(number, message.fault_line, message.fault)
                continue
            entries = catalogue.entries(message)
            if message.fields.get("msgstr") is catalogue.said:
                changed.update(_last_change(catalogue.header, catalogue.translator))
                part = NO_PART if catalogue.header.get("x-generator", "").startswith("termkit ") else 0
            source, target = catalogue.source_language, catalogue.target_language
            for entry in entries:
                yield _Placed(
                    number, entry._replace(part=part, source_language=source, target_language=target)
                )

    return _units(placed(), name, reading, changed)


def _xliff(stream: BinaryIO, name: str, reading: Reading) -> Iterator[_Placed | Fault]:
    from termkit.documents.xliff import entries_of
    from termkit.documents.xliff_losses import listed, lost_on_the_way_in
    from termkit.documents.xliff_units import UnitReader

    reader = UnitReader(name)
    number = 0
    lost: Counter[str] = Counter()

    def taken() -> Iterator[_Placed | Fault]:
        nonlocal number
        units, reader.ready = reader.ready, []
        for unit in units:
            number += 1
            if unit.fault:
                yield Fault(number, unit.line, unit.fault)
                continue
            entries = [entry for _, entry in entries_of(unit)]
            if any(entry.fillable and entry.state != "untranslated" for entry in entries):
                lost.update(dict.fromkeys(lost_on_the_way_in(unit), 1))
            yield from (_Placed(number, entry) for entry in entries)

    for block in utf8_blocks(stream, name):
        reader.feed(block)
        yield from taken()
    reader.feed(b"", last=True)
    yield from taken()
    if things := listed(lost, reader.around - _FRAME):
        reading.tell(f"{name}: a memory has no place for all that XLIFF says; left out: {things}.")


def _units(
    items: Iterable[_Placed | Fault | Skipped],
    name: str,
    reading: Reading,
    changed: Mapping[str, str] | None = None,
) -> Iterator[Unit | Fault | Skipped]:
    """Each entry with its neighbours, as a unit."""
    previous: Entry | None = None
    waiting: _Placed | None = None
    for item in items:
        if isinstance(item, Fault | Skipped):
            yield item
            continue
        if waiting is not None:
            yield _unit(waiting, _around(waiting.entry, previous, item.entry), name, reading, changed or {})
            previous = waiting.entry
        waiting = item
    if waiting is not None:
        yield _unit(waiting, _around(waiting.entry, previous, None), name, reading, changed or {})


def _around(entry: Entry, *others: Entry | None) -> tuple[str, ...]:
    """The texts of its neighbours, as far as they are of the same text."""
    return tuple(other.source_text if other and entry.stands_with(other) else "" for other in others)


def _unit(
    placed: _Placed,
    neighbours: tuple[str, ...],
    name: str,
    reading: Reading,
    changed: Mapping[str, str],
) -> Unit | Fault | Skipped:
    entry = placed.entry
    if not entry.fillable:
        return Skipped("not to be translated")
    if entry.state == "untranslated":
        return Skipped("not translated")
    if max(len(entry.source_text), len(entry.target_text)) > LONGEST_SEGMENT:
        return Fault(placed.number, entry.line, "a segment is longer than a million characters")
    source = _language(entry.source_language, reading.source_language, "source", name)
    target = _language(entry.target_language, reading.target_language, "target", name)
    numbers: dict[str, int] = {}
    said = entry.state if entry.state in {"fuzzy", "approved"} else None
    status = (Remark(said, {"type": "status"}),) if said else ()
    form = [] if entry.form is None else [("x-plural", str(entry.form))]
    props = [("prev", neighbours[0]), ("next", neighbours[1]), ("id", entry.key), *form, *entry.props]
    return Unit(
        (
            Variant(source, entry.source_text, as_tmx(entry.source, numbers)),
            Variant(target, entry.target_text, as_tmx(entry.target, numbers), changed, (), status),
        ),
        source,
        notes=tuple(Remark(note) for note in entry.notes),
        props=tuple(Remark(text, {"type": kind}) for kind, text in props if text),
    )


def _language(said: str, option: str | None, which: str, name: str) -> str:
    """What the file says, else what the caller does; a wrong guess would be worse than a question."""
    language = said or option or ""
    if not language:
        raise DocumentError(
            f"{name}: the file does not say its {which} language. Name it with --{which}-language."
        )
    if not is_language_code(language):
        raise DocumentError(f"{name}: “{language}”, its {which} language, is no language code.")
    return language


def is_language_code(text: str) -> bool:
    """Does it look like a language code?

    >>> is_language_code("az-Latn"), is_language_code("bad@lang")
    (True, False)
    """
    return _TAG.fullmatch(text) is not None


def _last_change(header: Mapping[str, str], translator: str) -> Mapping[str, str]:
    """When a PO file was changed, and by whom, as TMX says it."""
    found = {}
    for form in ("%Y-%m-%d %H:%M%z", "%Y-%m-%d %H:%M"):
        try:
            date = datetime.strptime(header.get("po-revision-date", ""), form)
            date = date if date.tzinfo else date.replace(tzinfo=UTC)
            found["changedate"] = f"{date.astimezone(UTC):%Y%m%dT%H%M%SZ}"
            break
        except (ValueError, OverflowError):
            continue
    if found and translator:
        found["changeid"] = translator
    return found

"""Glossaries as PO files, as Pootle, Weblate and Poedit have them: a message for each term.

The id of the entry is its place (`#: baku`), a note stands in `# `, a definition in `#. `, and what is
proposed is fuzzy. Start reading at `read` and `write`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.po_entries import tag_of
from termkit.documents.po_messages import messages_of
from termkit.documents.po_stream import po_lines
from termkit.documents.po_strings import field
from termkit.documents.po_writing import header
from termkit.errors import DocumentError
from termkit.glossary.exchange.pairs import Pair, entries_of, one_line, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.po_messages import Message
    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Entry, Exchange


def read(stream: BinaryIO, name: str, asked: Exchange) -> Iterator[Entry]:
    """The entries of a glossary; the languages are those of its header where they were not said.

    >>> from io import BytesIO
    >>> from termkit.glossary.exchange.formats import exchange
    >>> file = '#: wind\\nmsgid "wind"\\nmsgstr "külək"\\n'.encode()
    >>> asked = exchange(source_language="en", target_language="az")
    >>> [(entry.id, dict(entry.values)) for entry in read(BytesIO(file), "az.po", asked)]
    [('wind', {'en.preferred': 'wind', 'az.preferred': 'külək'})]

    Raises `DocumentError` where it cannot be read, `SettingsError` where nothing says its languages.
    """
    found = list(messages_of(po_lines(stream, name)))
    if not found:
        raise DocumentError(f"{name}: there is no message in this file.")
    said = next((one.fields["msgstr"].text for one in found if _is_header(one)), "")
    fields = dict(line.split(": ", 1) for line in said.split("\n") if ": " in line)
    asked = asked._replace(
        source_language=asked.source_language or fields.get("X-Source-Language"),
        target_language=asked.target_language or tag_of(fields.get("Language", "")),
    )
    yield from entries_of(_pairs(found, asked), asked, ("note", "definition", "review"), name)


def _is_header(message: Message) -> bool:
    fields = message.fields
    return "msgstr" in fields and "msgid" in fields and not fields["msgid"].text and "msgctxt" not in fields


def _pairs(found: Iterable[Message], asked: Exchange) -> Iterator[Pair]:
    for message in found:
        if message.fault:
            asked.faults.append(f"line {message.fault_line} was left out: {message.fault}.")
        elif (
            not message.obsolete and not _is_header(message) and {"msgid", "msgstr"} <= message.fields.keys()
        ):
            remarks = {kind: " ".join(line.text.strip() for line in message.comments if line.kind == kind)
                       for kind in ("# ", "#.", "#:")}  # fmt: skip
            ids = remarks["#:"].split()
            yield Pair(
                one_line(message.fields["msgid"].text),
                one_line(message.fields["msgstr"].text),
                id=ids[0] if len(ids) == 1 and ":" not in ids[0] else "",
                note=remarks["# "],
                definition=remarks["#."],
                proposed="fuzzy" in message.flags,
                line=message.line,
            )


def write(concepts: Iterable[Concept], asked: Exchange) -> Iterator[bytes]:
    """The pieces of a glossary."""
    source, target = asked.pair("PO")
    said = "".join(f"{name}: {value}\n" for name, value in header(source, target).items())
    yield f"{field('msgid', '')}{field('msgstr', said)}".encode()
    seen: set[str] = set()
    for pair in pairs_of(concepts, asked, {"note", "definition", "review"}, targets=("preferred",)):
        lines = [f"# {one_line(pair.note)}\n"] if pair.note else []
        lines += [f"#. {one_line(pair.definition)}\n"] if pair.definition else []
        lines.append(f"#: {pair.id}\n")
        lines += ["#, fuzzy\n"] if pair.proposed else []
        # One text may name two things; a context tells them apart.
        lines += [field("msgctxt", pair.id)] if pair.source in seen else []
        seen.add(pair.source)
        lines += [field("msgid", pair.source), field("msgstr", pair.target)]
        yield ("\n" + "".join(lines)).encode()

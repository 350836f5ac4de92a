"""UTX 1.11, the simple glossary format of AAMT: a line of what it is, a line of columns, a line for each
pair.

Source: UTX Specification 1.11 (Asia-Pacific Association for Machine Translation). Its statuses are
`approved`, `provisional`, `non-standard` and `forbidden`; `concept ID` is the id of the entry. Start reading
at `read`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.text_lines import text_lines
from termkit.errors import DocumentError
from termkit.glossary.exchange.pairs import Pair, entries_of, one_line, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Entry, Exchange

_COLUMNS = ("src", "tgt", "src:pos", "tgt:pos", "term status", "src:comment", "concept ID")
_STATUS = {"preferred": "approved", "admitted": "non-standard", "deprecated": "forbidden"}
_MEANT = {
    "approved": "preferred",
    "": "preferred",
    "provisional": "preferred",
    "non-standard": "admitted",
    "forbidden": "deprecated",
    "rejected": "deprecated",
}
_KEYS = ("admitted", "deprecated", "part-of-speech", "review", "note")


def read(stream: BinaryIO, name: str, asked: Exchange) -> Iterator[Entry]:
    """The entries of a glossary, whose first line says its languages.

    >>> from io import BytesIO
    >>> from termkit.glossary.exchange.formats import exchange
    >>> head = "#UTX 1.11; en-US/az; 2026-03-14\\n#src\\ttgt\\tsrc:pos\\tterm status\\n"
    >>> file = head + "wind\\tkülək\\tnoun\\tapproved\\n"
    >>> [dict(entry.values) for entry in read(BytesIO(file.encode()), "a.utx", exchange())]
    [{'en.preferred': 'wind', 'az.preferred': 'külək', 'en.part-of-speech': 'noun'}]

    Raises `DocumentError` where it is no UTX.
    """
    lines = enumerate(text_lines(stream, name, asked.encoding), 1)
    first = next(lines, (0, ""))[1]
    parts = [part.strip() for part in first.split(";")]
    if not first.startswith("#UTX") or len(parts) < 2:
        raise DocumentError(
            f"{name}: this is no UTX: its first line does not begin with #UTX and two languages."
        )
    source, _, target = parts[1].partition("/")
    asked = asked._replace(
        source_language=asked.source_language or source, target_language=asked.target_language or target
    )
    yield from entries_of(_pairs(lines, asked), asked, _KEYS, name)


def _pairs(lines: Iterable[tuple[int, str]], asked: Exchange) -> Iterator[Pair]:
    columns: dict[str, int] = {}
    main: dict[str, tuple[str, str]] = {}
    for number, line in lines:
        cells = [cell.strip() for cell in line.rstrip("\r\n").split("\t")]
        if line.startswith("#"):
            heads = [cell.lower() for cell in cells]
            if heads[0].lstrip("#") == "src":
                columns = {head.lstrip("#"): at for at, head in enumerate(heads)}
            continue
        if not line.strip():
            continue
        said = {head: cells[at] for head, at in columns.items() if at < len(cells)}
        source, target = said.get("src") or cells[0], said.get("tgt") or (cells[1] if len(cells) > 1 else "")
        word = said.get("term status", "").lower()
        status = _MEANT.get(word)
        if status is None or not (source and target):
            asked.faults.append(f"line {number} was left out: it lacks a term, or its status is none of UTX.")
            continue
        concept = said.get("concept id", "")
        known = main.setdefault(concept or source, (source, target))
        # A status is that of whichever term is not the name of the concept.
        of_source = source != known[0]
        yield Pair(
            source,
            target,
            status if of_source else "preferred",
            "preferred" if of_source else status,
            concept,
            said.get("src:comment", ""),
            proposed=word == "provisional",
            line=number,
            speech=(said.get("src:pos", ""), said.get("tgt:pos", "")),
        )


def write(concepts: Iterable[Concept], asked: Exchange) -> Iterator[bytes]:
    """The pieces of a glossary."""
    source, target = asked.pair("UTX")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    yield f"#UTX 1.11; {source}/{target}; {now}; copyright: not stated; license: not stated\n".encode()
    yield f"#{chr(9).join(_COLUMNS)}\n".encode()
    carried = {"part-of-speech", "review", "note"}
    statuses = ("preferred", "admitted", "deprecated")
    for pair in pairs_of(concepts, asked, carried, targets=statuses, sources=statuses):
        other = pair.source_status if pair.source_status != "preferred" else pair.target_status
        word = "provisional" if other == "preferred" and pair.proposed else _STATUS[other]
        cells = (pair.source, pair.target, *pair.speech, word, pair.note, pair.id)
        yield ("\t".join(map(one_line, cells)) + "\n").encode()

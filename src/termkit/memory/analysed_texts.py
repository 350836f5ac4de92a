"""What is to be translated in a file: the segments of its source language. Start reading at `segments_of`."""

from __future__ import annotations

from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from termkit.documents.bilingual import is_bilingual, neighbours, read_bilingual
from termkit.documents.translation_units import Fault, Unit
from termkit.documents.unit_formats import Reading, unit_format, unit_suffixes
from termkit.memory.context import Query
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def segments_of(
    stream: BinaryIO,
    path: str,
    source: str,
    target: str,
    *,
    encoding: str | None = None,
    fault: Callable[[Fault], None] = lambda fault: None,
) -> Iterator[Query]:
    """The segments of a file that is to be translated, each with what stands around it where that is known.

    Of texts (Markdown …) the sentences; of PO and XLIFF the sources that may be translated; of TMX and
    tables the segments in that language. A unit that cannot be read is told through `fault`.

    Raises `DocumentError` where the file cannot be read.
    """
    if is_bilingual(path):
        yield from _entries(stream, path, fault)
    elif PurePath(path).suffix.lower() in unit_suffixes():
        for item in unit_format(path).read_units(stream, path, Reading(source, target, encoding)):
            if isinstance(item, Unit):
                yield from _of_unit(item, source)
            elif isinstance(item, Fault):
                fault(item)
    else:
        from termkit.documents import read_document
        from termkit.memory.alignment.texts import sentences_of

        document = read_document(stream.read(), path, encoding=encoding)
        yield from _in_order([sentence.text for sentence in sentences_of(document)])


def _entries(stream: BinaryIO, path: str, fault: Callable[[Fault], None]) -> Iterator[Query]:
    file = read_bilingual(stream.read(), path)
    for found in file.faults:
        fault(found)
    counted: set[tuple[int, str]] = set()
    for number, entry in enumerate(file.entries):
        if entry.together is not None:
            # The forms of a plural are made of one or two sources.
            if (entry.together, entry.source_text) in counted:
                continue
            counted.add((entry.together, entry.source_text))
        if entry.fillable and entry.source_text:
            yield Query(entry.source_text, *neighbours(file.entries, number), entry.key or None)


def _in_order(texts: Sequence[str]) -> Iterator[Query]:
    """Texts that follow each other."""
    for previous, text, following in zip(["", *texts], texts, [*islice(texts, 1, None), ""], strict=False):
        yield Query(text, previous, following)


def _of_unit(unit: Unit, source: str) -> Iterator[Query]:
    for variant in unit.variants:
        if language_key(variant.language) == language_key(source) and variant.text:
            said = {prop.attributes.get("type"): prop.text for prop in (*unit.props, *variant.props)}
            yield Query(variant.text, said.get("prev"), said.get("next"), said.get("id"), variant.markup)
            return

"""termkit's own format, read and written as the others are."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from termkit.errors import DocumentError, GlossaryError
from termkit.glossary.editing import entry_text
from termkit.glossary.exchange.formats import Entry
from termkit.glossary.store import parse
from termkit.glossary.values import values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.glossary.concepts import Concept
    from termkit.glossary.exchange.formats import Exchange


def read(stream: BinaryIO, name: str, asked: Exchange) -> Iterator[Entry]:
    """The entries of a glossary file. Raises `GlossaryError` with all its faults."""
    try:
        text = stream.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{name}: byte {error.start} is not UTF-8. Save the file in UTF-8.") from None
    concepts, faults = parse(text, name)
    if faults:
        raise GlossaryError(faults)
    for concept in concepts:
        yield Entry(concept.id, values_of(concept), concept.line)


def write(concepts: Iterable[Concept], asked: Exchange) -> Iterator[bytes]:
    """A glossary file.

    >>> from termkit.glossary import Concept, Side, Text
    >>> from termkit.glossary.exchange.formats import exchange
    >>> baku = Concept("baku", "place", {"az": Side((Text("Bakı"),))})
    >>> print(b"".join(write([baku], exchange())).decode(), end="")
    [baku]
    kind = "place"
    az.preferred = "Bakı"
    """
    between = ""
    for concept in concepts:
        yield (between + entry_text(concept.id, values_of(concept))).encode()
        between = "\n"

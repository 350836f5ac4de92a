"""The XML files of a packed document that hold its text, as one text in which places are counted.

Start reading at `parts_of`, and at `changed` for the way back.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.decoding import decode, encode
from termkit.documents.written import Change, replaced
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from termkit.documents.zip_container import ZipContainer


class Part(NamedTuple):
    """An XML file, decoded, and where it begins in all of them together; `place` is its name in messages."""

    name: str
    raw: str
    encoding: str
    bom: bytes
    shift: int
    place: str


# So many characters of XML are some thousand pages, and a gigabyte in memory.
_LONGEST = 30_000_000


def part_of(name: str, data: bytes, place: str, shift: int, encoding: str | None = None) -> Part:
    """One file. Raises DocumentError where its bytes are no text, or it is too long with those before it."""
    raw, known, bom = decode(data, place, encoding)
    if shift + len(raw) > _LONGEST:
        raise DocumentError(
            f"{place}: its text has more than {_LONGEST / 1e6:,.0f} million characters of XML. Divide it."
        )
    return Part(name, raw, known, bom, shift, place)


def parts_of(container: ZipContainer, names: Iterable[str], path: str) -> list[Part]:
    """The files of these names, one after the other. Raises DocumentError where they are too long."""
    parts: list[Part] = []
    shift = 0
    for name in names:
        parts.append(part_of(name, container.read(name), f"{path}, {name} in it", shift))
        shift += len(parts[-1].raw)
    return parts


def changed(parts: Sequence[Part], changes: Iterable[Change], path: str) -> dict[str, bytes]:
    """The new bytes of those files in which something changes; the changes lie apart, in any order.

    >>> parts = [part_of("one.xml", "Bakı".encode(), "a", 0), part_of("two.xml", "Şuşa".encode(), "a", 4)]
    >>> {name: data.decode() for name, data in changed(parts, [Change(4, 5, "S")], "a").items()}
    {'two.xml': 'Suşa'}
    """
    starts = [part.shift for part in parts]
    own: list[list[Change]] = [[] for _ in parts]
    for start, end, text in sorted(changes, key=lambda change: change[:2]):
        number = bisect_right(starts, start) - 1
        # An empty file begins where the next one does.
        own[number].append(Change(start - starts[number], end - starts[number], text))
    return {
        part.name: encode(replaced(part.raw, theirs), path, part.encoding, part.bom)
        for part, theirs in zip(parts, own, strict=True)
        if theirs
    }

"""A file into a memory, wholly or not at all, with an account of what became of its units."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from termkit.documents.tmx import Header, read_tmx
from termkit.documents.translation_units import Fault, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.memory.store import Added, OnDuplicate, Store

# What most files say of all their units, and so does termkit when it writes them.
_USUAL = {"segtype": "sentence", "datatype": "plaintext"}


class Imported(NamedTuple):
    """What became of the units of a file, and how many more were left out for a fault."""

    added: Added
    faults: int


def import_tmx(
    store: Store,
    stream: BinaryIO,
    name: str,
    origin: str,
    on_duplicate: OnDuplicate = "merge",
    *,
    fault: Callable[[Fault], None] = lambda fault: None,
    progress: Callable[[int], None] | None = None,
) -> Imported:
    """Take in the units of a TMX file; each that cannot be read is told through `fault`.

    Messages call the file `name`, and the memory remembers it as `origin`.

    Raises `DocumentError` where the file cannot be read to its end and `TranslationMemoryError` where the
    memory cannot be written; then nothing of the file was taken.
    """
    faults = 0

    def units() -> Iterator[Unit]:
        nonlocal faults
        common: dict[str, str] = {}
        for item in read_tmx(stream, name):
            if isinstance(item, Unit):
                yield item._replace(attributes={**common, **item.attributes}) if common else item
            elif isinstance(item, Fault):
                faults += 1
                fault(item)
            else:
                common = _said_of_all(item)

    added = store.add(units(), origin, on_duplicate, progress)
    return Imported(added, faults)


def _said_of_all(header: Header) -> dict[str, str]:
    """What a header says of its units and they do not repeat: HTML stays HTML when it goes out elsewhere."""
    return {
        key: value for key, usual in _USUAL.items() if (value := header.attributes.get(key, usual)) != usual
    }

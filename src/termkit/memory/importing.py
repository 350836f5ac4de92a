"""A file into a memory, wholly or not at all, with an account of what became of its units."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.translation_units import Fault, Header, Skipped, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from termkit.memory.store import Added, OnDuplicate, Store

# What most files say of all their units, and so does termkit when it writes them.
_USUAL = {"segtype": "sentence", "datatype": "plaintext"}


class Imported(NamedTuple):
    """What became of the units of a file; how many more were left out for a fault, or skipped and why."""

    added: Added
    faults: int
    skipped: Mapping[str, int]


def import_units(
    store: Store,
    items: Iterable[Header | Unit | Fault | Skipped],
    origin: str,
    on_duplicate: OnDuplicate = "merge",
    *,
    fault: Callable[[Fault], None] = lambda fault: None,
    progress: Callable[[int], None] | None = None,
) -> Imported:
    """Take in what a reader of units gives; each unit that could not be read is told through `fault`.

    The memory remembers where they came from as `origin`.

    Raises `DocumentError` where the file cannot be read to its end and `TranslationMemoryError` where the
    memory cannot be written; then nothing of the file was taken.
    """
    faults = 0
    skipped: Counter[str] = Counter()

    def units() -> Iterator[Unit | Header]:
        nonlocal faults
        common: dict[str, str] = {}
        for item in items:
            if isinstance(item, Unit):
                yield item._replace(attributes={**common, **item.attributes}) if common else item
            elif isinstance(item, Fault):
                faults += 1
                fault(item)
            elif isinstance(item, Skipped):
                skipped[item.reason] += 1
            else:
                common = _said_of_all(item)
                yield item

    added = store.add(units(), origin, on_duplicate, progress)
    return Imported(added, faults, skipped)


def _said_of_all(header: Header) -> dict[str, str]:
    """What a header says of its units and they do not repeat: HTML stays HTML when it goes out elsewhere."""
    return {
        key: value for key, usual in _USUAL.items() if (value := header.attributes.get(key, usual)) != usual
    }

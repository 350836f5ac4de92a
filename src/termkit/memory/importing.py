"""A file into a memory, wholly or not at all, with an account of what became of its units."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from termkit.documents.translation_units import Fault, Header, Remark, Skipped, Unit, Variant
from termkit.documents.unit_values import COUNTS, DATES, as_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from termkit.memory.store import Added, OnDuplicate, Store

# What most files say of all their units, and so does termkit when it writes them.
_USUAL = {"segtype": "sentence", "datatype": "plaintext"}
NOTHING_ODD: Mapping[str, int] = MappingProxyType({})
_Described = TypeVar("_Described", Header, Unit, Variant)
_CHECKED = DATES | COUNTS
# What is cited of dates that are none.
_SHOWN_ODD, _LONG = 3, 60


class Imported(NamedTuple):
    """What became of the units of a file; how many more were left out for a fault, or skipped and why.

    `alone` are those that have one language only; `odd` are dates and counts that are none, and how often
    they came.
    """

    added: Added
    faults: int
    skipped: Mapping[str, int]
    alone: int = 0
    odd: Mapping[str, int] = NOTHING_ODD


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

    The memory remembers where they came from as `origin`. A date or count that is none becomes a property,
    so that it is not lost, and nobody takes it for a date.

    Raises `DocumentError` where the file cannot be read to its end and `TranslationMemoryError` where the
    memory cannot be written; then nothing of the file was taken.
    """
    faults = alone = 0
    skipped: Counter[str] = Counter()
    odd: Counter[str] = Counter()

    def units() -> Iterator[Unit | Header]:
        nonlocal faults, alone
        common: dict[str, str] = {}
        for item in items:
            if isinstance(item, Unit):
                alone += len(item.variants) == 1
                item = _sound_unit(item, odd)
                yield item._replace(attributes={**common, **item.attributes}) if common else item
            elif isinstance(item, Fault):
                faults += 1
                fault(item)
            elif isinstance(item, Skipped):
                skipped[item.reason] += 1
            else:
                common = _said_of_all(item)
                yield _sound(item, odd)

    added = store.add(units(), origin, on_duplicate, progress)
    return Imported(added, faults, skipped, alone, odd)


def _said_of_all(header: Header) -> dict[str, str]:
    """What a header says of its units and they do not repeat: HTML stays HTML when it goes out elsewhere."""
    return {
        key: value for key, usual in _USUAL.items() if (value := header.attributes.get(key, usual)) != usual
    }


def _sound_unit(unit: Unit, odd: Counter[str]) -> Unit:
    """The unit with dates and counts as TMX writes them, its own and those of its segments."""
    for variant in unit.variants:
        if variant.attributes and not _is_sound(variant.attributes):
            unit = unit._replace(variants=tuple([_sound(one, odd) for one in unit.variants]))
            break
    return _sound(unit, odd) if unit.attributes else unit


def _is_sound(attributes: Mapping[str, str]) -> bool:
    for name, value in attributes.items():
        if name in _CHECKED and as_written(name, value) != value:
            return False
    return True


def _sound(thing: _Described, odd: Counter[str]) -> _Described:
    if _is_sound(thing.attributes):
        return thing
    attributes = dict(thing.attributes)
    lost: list[Remark] = []
    for name in sorted(_CHECKED & attributes.keys()):
        value = attributes.pop(name)
        right = as_written(name, value)
        if right is None:
            lost.append(Remark(value, {"type": name}))
            some = value if len(value) < _LONG else f"{value[:_LONG]}…"
            odd[f"{name} “{some}”" if len(odd) < _SHOWN_ODD else "…"] += 1
        else:
            attributes[name] = right
    return thing._replace(attributes=attributes, props=(*thing.props, *lost))

"""Which indexes an import makes ahead, so that no look-up has to. Start reading at `worth_indexing`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.memory.parts import Parts
    from termkit.memory.store import Store

# So many new units are indexed by the first look-up in no time.
_MANY = 10_000
_SAMPLE = 64


def worth_indexing(store: Store, before: int) -> Iterator[Parts]:
    """The indexes that many units above the number `before` belong to.

    Those of language pairs that were looked up before, and from the language that the new units were
    translated from, as they say, into each of their others.
    """
    newest = store.newest()
    if newest - before < _MANY:
        return
    # What a small import does not need is not imported.
    from termkit.memory.parts import Parts

    for source, target in sorted(_in_use(store) | _brought(store, before, newest)):
        yield Parts(store, source, target)


def _in_use(store: Store) -> set[tuple[str, str]]:
    """The pairs that have an index."""
    names = set()
    with suppress(OSError):
        names = {path.name for path in store.path.parent.glob("*.index")}
    known = store.languages()
    return {
        (source, target)
        for source in known
        for target in known
        if any(name.startswith(f"{store.path.name}.{source}-{target}.") for name in names)
    }


def _brought(store: Store, before: int, newest: int) -> set[tuple[str, str]]:
    """The pairs of some of the new units."""
    step = (newest - before) / _SAMPLE
    numbers = sorted({before + 1 + int(n * step) for n in range(_SAMPLE)})
    pairs = set()
    for stored in store.units(numbers):
        if stored.unit.source_language == "*all*":
            continue
        source = language_key(stored.unit.source_language)
        languages = {language_key(variant.language) for variant in stored.unit.variants}
        if source in languages:
            pairs |= {(source, target) for target in languages - {source}}
    return pairs

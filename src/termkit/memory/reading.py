"""Units out of a database, as they came in. Start reading at `all_units`."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.memory.rows import parted, unpacked
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.translation_units import Unit
    from termkit.memory.database import Database

# More values at once are refused by some SQLite.
BATCH = 2000
_UNITS = (
    "SELECT u.id, o.name, s.source, s.tags, u.text, u.details FROM unit u "
    "JOIN origin o ON o.id = u.origin JOIN shape s ON s.id = u.shape"
)


class Stored(NamedTuple):
    """A unit of the memory with its number there (older ones have smaller numbers) and where it came from."""

    id: int
    origin: str
    unit: Unit


def all_units(database: Database) -> Iterator[Stored]:
    """Every unit, oldest first."""
    with database.stream(f"{_UNITS} ORDER BY u.id") as rows:
        yield from _stored(rows)


def units_numbered(database: Database, numbers: Iterable[int]) -> Iterator[Stored]:
    """The units with these numbers, as far as there are such, oldest first."""
    waiting = iter(sorted(set(numbers)))
    while batch := list(islice(waiting, BATCH)):
        among, values = database.among(batch)
        yield from _stored(database.rows(f"{_UNITS} WHERE u.id {among} ORDER BY u.id", values))


def _stored(rows: Iterable[tuple[Any, ...]]) -> Iterator[Stored]:
    for number, origin, source, tags, text, details in rows:
        yield Stored(number, origin, unpacked(source, _listed(tags), text, details))


@lru_cache(1024)
def _listed(tags: str) -> tuple[str, ...]:
    return tuple(json.loads(tags))


def segments(database: Database, source: str, target: str, after: int) -> Iterator[tuple[int, str]]:
    """Number and text of each segment in `source` whose unit, of those after `after`, has one in `target`."""
    places: dict[str, list[int]] = {}
    with database.stream(
        "SELECT u.id, s.tags, u.text FROM unit u JOIN shape s ON s.id = u.shape WHERE u.id > ? ORDER BY u.id",
        (after,),
    ) as rows:
        for number, tags, text in rows:
            if tags not in places:
                keys = [language_key(tag) for tag in json.loads(tags)]
                places[tags] = [at for at, key in enumerate(keys) if key == source and target in keys]
            wanted = places[tags]
            if not wanted:
                continue
            texts = parted(text)
            if len(wanted) == 1:
                yield number, texts[wanted[0]]
            else:
                yield from ((number, one) for one in dict.fromkeys([texts[at] for at in wanted]))


def segment_counts(database: Database) -> dict[str, int]:
    """How many segments there are in each language."""
    counts: dict[str, int] = {}
    for tags, count in database.rows(
        "SELECT s.tags, n.units FROM (SELECT shape, count(*) AS units FROM unit GROUP BY shape) n "
        "JOIN shape s ON s.id = n.shape ORDER BY s.id"
    ):
        for key in map(language_key, _listed(tags)):
            counts[key] = counts.get(key, 0) + count
    return counts

"""Why a unit is worth less than its likeness says: differences that are soon mended, and doubts about it.

Each is a penalty with a name and a number of points that are taken from the score. The points are settings
(`[memory.penalties]` in termkit.toml); a translator sees which were taken. Start reading at `penalties_of`.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.unit_sources import is_unconfirmed
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.translation_units import Unit, Variant
    from termkit.memory.context import Query
    from termkit.memory.scores import Compared


class Penalty(NamedTuple):
    """A penalty that a match was given."""

    name: str
    points: float


class Penalties(NamedTuple):
    """The points of each penalty; 0 is none.

    The first four are for what differs between the query and the stored segment: capitals, punctuation marks
    and spaces, numbers, inline codes. The others are doubts about the unit: it was translated by a machine;
    nobody confirmed it; it was translated from a third language, neither of the two. `origins` has points for
    units from some files: a pattern of the file's name (`old-*.tmx`), and the points.
    """

    case: float = 1
    punctuation: float = 1
    numbers: float = 2
    tags: float = 1
    machine_translated: float = 10
    unconfirmed: float = 20
    foreign_origin: float = 1
    origins: tuple[tuple[str, float], ...] = ()

    def must_be_points(self) -> None:
        """Raises `SettingsError` where points are no number from 0 to 100."""
        given = [(name, getattr(self, name)) for name in self._fields if name != "origins"]
        for name, points in (*given, *self.origins):
            if not 0 <= points <= 100:
                raise SettingsError(f"penalty {name}: {points} are no points. Write a number from 0 to 100.")


# Who changed a segment, where that was no person: memoQ and Trados write MT, others the name of the service.
_MACHINE = re.compile(r"\W*(?:nmt|mt)\b|machine.?trans|google|deepl|yandex|modernmt|microsoft translator")
# An origin is a file as a rule, and google-docs.tmx no machine.
_ORIGIN = frozenset({"origin", "x-origin", "x-origintype"})
_MACHINE_ORIGIN = frozenset({"mt", "nmt", "machine translation", "machine-translation", "machinetranslation"})


def penalties_of(
    points: Penalties,
    query: tuple[Query, Compared],
    source: tuple[Variant, Compared],
    target: Variant,
    unit: Unit,
    origin: str,
    languages: tuple[str, str],
) -> list[Penalty]:
    """The penalties of a match, in the order of the table; those without points are left out."""
    names = [*_differences(query, source), *_doubts(unit, target, languages)]
    given = [Penalty(name, getattr(points, name.replace("-", "_"))) for name in names]
    most = max((more for pattern, more in points.origins if fnmatchcase(origin, pattern)), default=0)
    return [penalty for penalty in (*given, Penalty("origin", most)) if penalty.points]


def _differences(query: tuple[Query, Compared], source: tuple[Variant, Compared]) -> Iterator[str]:
    from termkit.memory.scores import differ_in_case

    (asked, new), (variant, old) = query, source
    if asked.text != variant.text:
        case = differ_in_case(new, old)
        # The same numbers in other places, where the words are the same, say something else.
        numbers = sorted(new.numbers) != sorted(old.numbers) or (
            new.plain == old.plain and new.numbers != old.numbers
        )
        if case:
            yield "case"
        # Where the words are the same and nothing else differs, it is the spaces.
        if new.marks != old.marks or (not case and not numbers and new.plain == old.plain):
            yield "punctuation"
        if numbers:
            yield "numbers"
    if asked.markup or variant.markup:
        from termkit.memory.code_repair import same_codes

        if not same_codes(asked.markup, variant.markup):
            yield "tags"


def _doubts(unit: Unit, target: Variant, languages: tuple[str, str]) -> Iterator[str]:
    if _by_machine(unit, target):
        yield "machine-translated"
    if is_unconfirmed((*target.props, *unit.props)):
        yield "unconfirmed"
    if unit.source_language != "*all*":
        from termkit.memory.tags import language_key

        if language_key(unit.source_language) not in languages:
            yield "foreign-origin"


def _by_machine(unit: Unit, target: Variant) -> bool:
    """Was a machine the last who had the translation in hand?"""
    for thing in (target, unit):
        for prop in thing.props:
            kind = prop.attributes.get("type", "").lower()
            if kind in _ORIGIN and prop.text.strip().lower() in _MACHINE_ORIGIN:
                return True
    for thing in (target, unit):
        person = thing.attributes.get("changeid") or thing.attributes.get("creationid")
        if person:
            return _MACHINE.match(person.lower()) is not None
    return False

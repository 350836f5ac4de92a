"""Which units of a memory are asked for. Start reading at `Chosen`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import SettingsError
from termkit.memory.origins import with_origin
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.translation_units import Unit, Variant
    from termkit.memory.store import Store


class Choice(NamedTuple):
    """What is asked for; empty is everything. Days are as in TMX, `20240131`, and belong to it.

    With `as_named`, segments are under the tags of `languages` (en), and not their own (en-GB); with
    `with_origin`, each unit has its origin as a property.
    """

    languages: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    as_named: bool = False
    with_origin: bool = False


class Chosen:
    """The units of a memory that are asked for, with the segments that are, oldest first; as often as wanted.

    Raises `SettingsError` for a language or an origin that the memory does not know, and for one language
    that is to stand in two places: that is a slip, and not an empty file.
    """

    def __init__(self, store: Store, choice: Choice) -> None:
        self._store, self._choice = store, choice
        self._wanted = {language_key(tag): tag for tag in choice.languages}
        if choice.as_named and len(self._wanted) < len(choice.languages):
            raise SettingsError(
                f"--language {', '.join(choice.languages)}: two of these are one language. Name each once."
            )
        _must_be_there(store, "in", set(self._wanted), set(store.languages()))
        _must_be_there(store, "from", set(choice.origins), store.origins())

    def __iter__(self) -> Iterator[Unit]:
        choice, wanted = self._choice, self._wanted
        for stored in self._store.units():
            unit = stored.unit
            if choice.origins and stored.origin not in choice.origins:
                continue
            if (choice.since or choice.until) and not _within(_last_date(unit), choice):
                continue
            if wanted:
                kept = tuple(variant for variant in unit.variants if language_key(variant.language) in wanted)
                if {language_key(variant.language) for variant in kept} != wanted.keys():
                    continue
                unit = unit._replace(variants=self._tagged(kept))
            yield with_origin(stored.origin, unit) if choice.with_origin else unit

    def _tagged(self, variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
        if not self._choice.as_named:
            return variants
        return tuple(
            variant._replace(language=self._wanted[language_key(variant.language)]) for variant in variants
        )


def _must_be_there(store: Store, what: str, wanted: set[str], there: set[str]) -> None:
    if missing := sorted(wanted - there):
        known = ", ".join(sorted(there)) or "nothing"
        raise SettingsError(
            f"there is nothing {what} {', '.join(missing)} in {store.name}. There is: {known}."
        )


def _within(date: str, choice: Choice) -> bool:
    day = date[:8]
    return bool(day) and choice.since <= day and (not choice.until or day <= choice.until)


def _last_date(unit: Unit) -> str:
    """When a unit or a segment of it was last made or changed, as TMX writes it; empty where nobody says."""
    things: list[Unit | Variant] = [unit, *unit.variants]
    dates = (thing.attributes.get(key, "") for thing in things for key in ("creationdate", "changedate"))
    return max((date for date in dates if date[:8].isdecimal()), default="")

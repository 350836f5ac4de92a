"""Units that a memory would be better without: found here, and deleted only by whoever asks for it.

A wrong deletion is worse than a miss, so each kind of fault speaks only where there is no other explanation.
Of a unit in three languages two may still translate each other: then the fault is told, and the unit is
kept. Start reading at `found`; each kind is a file here: `emptiness`, `sameness`, `languages`, `numbers`,
`damage`, `twins`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from termkit.documents.translation_units import Unit
    from termkit.memory.store import Store, Stored

__all__ = ["KINDS", "Fault", "Found", "Kind", "chosen", "found"]


class Fault(NamedTuple):
    """What is wrong with a unit; `whole` where nothing of it is left that is of use."""

    reason: str
    whole: bool = True


class Found(NamedTuple):
    """A unit with a fault, and the kind of fault it is."""

    stored: Stored
    kind: str
    reason: str
    whole: bool


class Kind(NamedTuple):
    """A kind of fault: its name, what it is in a few words, and where it is looked for.

    One that is not `sure` may be right after all, or be mended better than deleted: it is shown, and deleted
    only when it is named.
    """

    name: str
    summary: str
    module: str
    sure: bool = True

    def check(self) -> Callable[[Unit], Fault | None]:
        """The function that looks at one unit."""
        check: Callable[[Unit], Fault | None] = import_module(f"termkit.memory.cleaning.{self.module}").fault
        return check


_DUPLICATE = "duplicate"
_ALL = (
    Kind("empty", "no text in two languages", "emptiness"),
    Kind("identical", "one sentence under the names of two languages", "sameness"),
    Kind("language", "not in the language it is said to be in", "languages"),
    Kind("numbers", "other numbers in the translation", "numbers", sure=False),
    Kind("damage", "letters lost or garbled by a wrong encoding", "damage"),
    Kind("mixed-script", "Latin and Cyrillic letters in one word", "mixed_script", sure=False),
    Kind(_DUPLICATE, "the same as an older unit but for spaces, quotation marks and dashes", "twins"),
)
KINDS = {kind.name: kind for kind in _ALL}


def chosen(only: Collection[str], without: Collection[str]) -> list[Kind]:
    """The kinds to look for: these only, or all but those.

    >>> [kind.name for kind in chosen(["empty", "numbers"], ["numbers"])]
    ['empty']

    Raises `SettingsError` for a name that no kind has.
    """
    for name in (*only, *without):
        if name not in KINDS:
            raise SettingsError(f"there is no kind of fault “{name}”. There are: {', '.join(KINDS)}.")
    return [kind for kind in _ALL if (not only or kind.name in only) and kind.name not in without]


def found(
    store: Store, kinds: Collection[Kind], progress: Callable[[int], None] = lambda count: None
) -> Iterator[Found]:
    """The units with a fault, oldest first, each under the first kind that finds one; then the duplicates.

    A fault of which not the whole unit is of no use hides no other. Raises `TranslationMemoryError` where
    the memory cannot be read.
    """
    checks = [(kind.name, kind.check()) for kind in kinds if kind.name != _DUPLICATE]
    gone = set()
    twins = None
    if len(checks) < len(kinds):
        from termkit.memory.cleaning.twins import Twins

        twins = Twins()
    for count, stored in enumerate(store.units(), 1):
        progress(count)
        for name, check in checks:
            fault = check(stored.unit)
            if fault is not None:
                yield Found(stored, name, fault.reason, fault.whole)
                if fault.whole:
                    gone.add(stored.id)
                    break
        if twins is not None and stored.id not in gone:
            twins.add(stored)
    if twins is not None:
        for stored, reason in twins.later(store):
            yield Found(stored, _DUPLICATE, reason, True)

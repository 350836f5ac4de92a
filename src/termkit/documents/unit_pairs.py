"""Units for formats that hold two languages, source and target. Start reading at `Pairs`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.inline_codes import content
from termkit.documents.unit_sources import KEYS, STATES, is_unconfirmed
from termkit.errors import SettingsError
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.inline_codes import Content
    from termkit.documents.translation_units import Unit, Variant
    from termkit.documents.unit_formats import Writing

_HELD = KEYS | STATES


class Pair(NamedTuple):
    """A source segment and its target, with what both formats can say of them."""

    source: Content
    target: Content
    key: str
    notes: tuple[str, ...]
    fuzzy: bool
    approved: bool
    props: tuple[tuple[str, str], ...] = ()


class Pairs:
    """The pairs of some units, and what had to be left out of them.

    `held` are properties that the format has a place for. Raises `SettingsError` unless just two languages
    are asked for, the source first.
    """

    def __init__(
        self, units: Iterable[Unit], writing: Writing, what: str, held: frozenset[str] = frozenset()
    ) -> None:
        if len(writing.languages) != 2:
            raise SettingsError(
                f"{what} holds two languages. Name them, the source first: --language en --language az."
            )
        self._units, self._writing, self._what = units, writing, what
        self._held = _HELD | held
        self.source_language, self.target_language = writing.languages
        self.lost: Counter[str] = Counter()  # what there is no place for
        self.codes: Counter[str] = Counter()  # the same of inline codes
        self.skipped: Counter[str] = Counter()  # units that are not written, and why

    def __iter__(self) -> Iterator[Pair]:
        for unit in self._units:
            source = self._segment(unit, self.source_language)
            target = self._segment(unit, self.target_language)
            if source is None or target is None or not source.text:
                self.skipped["they have no text in one of the languages"] += 1
                continue
            if len(unit.variants) > len({variant.language for variant in unit.variants}):
                self.lost["further segments in one of the languages"] += 1
            things: tuple[Unit | Variant, ...] = (unit, source, target)
            if any(thing.attributes for thing in things):
                self.lost["dates, people and other attributes"] += 1
            props = [(prop.attributes.get("type", ""), prop.text) for thing in things for prop in thing.props]
            if any(kind not in self._held for kind, _ in props):
                self.lost["properties"] += 1
            approved = any(kind in STATES and text.lower() == "approved" for kind, text in props)
            fuzzy = is_unconfirmed(prop for thing in things for prop in thing.props)
            if self._what == "XLIFF":
                sides = [side.markup for side in (source, target) if side.markup is not None]
                self.codes.update({lost: 1 for markup in sides for lost in self._in(markup)})
            if self._what == "PO" and approved:
                self.lost["approvals"] += 1
            yield Pair(
                _content(source),
                _content(target),
                next((text for kind, text in props if kind in KEYS), ""),
                tuple(dict.fromkeys(note.text for thing in things for note in thing.notes if note.text)),
                fuzzy,
                approved and not fuzzy,
                tuple(props),
            )

    def tell(self) -> None:
        """Say what was left out, and of how many units."""
        for thing, count in self.lost.items():
            self._writing.tell(
                f"{self._what} has no place for {thing}; they are left out ({counted(count, 'unit')})."
            )
        if self.codes:
            from termkit.documents.xliff_losses import listed

            things = listed(self.codes)
            self._writing.tell(f"{self._what} has no place for all that inline codes of TMX say: {things}.")
        for reason, count in self.skipped.items():
            self._writing.tell(f"{counted(count, 'unit')} left out: {reason}.")
        self._writing.left_out(self.skipped.total())

    def _in(self, markup: str) -> Iterator[str]:
        from termkit.documents.xliff_losses import lost_on_the_way_out

        return lost_on_the_way_out(markup, flat=self._writing.format == "xliff-2")

    @staticmethod
    def _segment(unit: Unit, language: str) -> Variant | None:
        return next((variant for variant in unit.variants if variant.language == language), None)


def _content(variant: Variant) -> Content:
    if variant.markup is None:
        return (variant.text,) if variant.text else ()
    return content(variant.markup, "tmx")

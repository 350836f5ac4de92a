"""Segments that translate each other, as extraction looks at them. Start reading at `bitexts`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.unit_sources import is_unconfirmed
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from termkit.documents.translation_units import Unit, Variant


class Bitext(NamedTuple):
    """The texts of one unit by language, and where it stands: a file or memory, and a place in it."""

    texts: Mapping[str, str]
    path: str
    place: str


def bitexts(units: Iterable[tuple[str, Unit]], tags: Collection[str], path: str) -> Iterator[Bitext]:
    """The units, each with its place, that have two of the languages (`az`, `en`, `ru`) or more.

    What nobody has confirmed yet is passed over.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> unit = Unit((Variant("en-GB", "wind"), Variant("az", "külək"), Variant("ru", "ветер")))
    >>> [found.texts for found in bitexts([("1", unit)], ["az", "en"], "memory.tmx")]
    [{'en': 'wind', 'az': 'külək'}]
    """
    for place, unit in units:
        texts: dict[str, str] = {}
        for variant in unit.variants:
            tag = language_of(variant.language)
            if tag in tags and variant.text.strip():
                texts.setdefault(tag, variant.text)
        things: tuple[Unit | Variant, ...] = (unit, *unit.variants)
        if len(texts) > 1 and not is_unconfirmed(prop for thing in things for prop in thing.props):
            yield Bitext(texts, path, place)

"""What a translation of a unit translates: its source, its key, and whether somebody has looked at it.

Start reading at `translations_in`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.document import Source
from termkit.languages import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.inline_codes import Code
    from termkit.documents.translation_units import Remark, Unit, Variant

# The properties in which OmegaT writes the key of a place, and memoQ.
KEYS = frozenset({"id", "x-context"})
# What is said of a segment's state: TMX props of termkit and others, PO flags, XLIFF states, Trados' levels.
STATES = frozenset({"status", "x-status", "state", "x-state", "x-confirmationlevel", "x-translation-status"})
_UNCONFIRMED = frozenset(
    "fuzzy draft unconfirmed unapproved initial new rejected needs-review needs-translation "
    "needs-adaptation needs-l10n needs-review-translation needs-review-adaptation needs-review-l10n "
    "rejectedtranslation rejectedsignoff".split()
)
_FORM = "x-plural"


def translations_in(unit: Unit, tag: str, *, every: bool = False) -> Iterator[tuple[Variant, Source | None]]:
    """The variants of a unit in a language (`az`, `en`, `ru`), each with what it translates.

    That is the variant in the unit's source language, or the first in another one where any may be the
    source; None if it is itself the source. With `every`, each variant in another language counts as one.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> unit = Unit((Variant("en-GB", "wind"), Variant("az", "külək"), Variant("ru", "ветер")), "en")
    >>> [(variant.text, source.text) for variant, source in translations_in(unit, "ru")]
    [('ветер', 'wind')]
    >>> [source.text for _, source in translations_in(unit, "ru", every=True)]
    ['wind', 'külək']
    """
    targets = [variant for variant in unit.variants if language_of(variant.language) == tag]
    if not targets:
        return
    others = [variant for variant in unit.variants if language_of(variant.language) != tag]
    said = language_of(unit.source_language)
    if not every:
        of_source = [variant for variant in others if language_of(variant.language) == said]
        others = [] if said == tag else (of_source or others)[:1]
    for target in targets:
        if not others:
            yield target, None
        for other in others:
            yield target, _source(unit, other, target)


def _source(unit: Unit, other: Variant, target: Variant) -> Source:
    props = (*unit.props, *other.props, *target.props)
    if not props:
        return Source(other.text, other.language, codes=codes_of_variant(other))
    keys = keys_of(props)
    return Source(
        other.text,
        other.language,
        # A unit that stood in several places is of none of them alone.
        keys.pop() if len(keys) == 1 else "",
        next((prop.text for prop in props if prop.attributes.get("type") == _FORM), ""),
        confirmed=not is_unconfirmed((*target.props, *unit.props)),
        codes=codes_of_variant(other),
    )


def codes_of_variant(variant: Variant) -> tuple[Code, ...]:
    """The inline codes of a variant, in their order.

    >>> from termkit.documents.translation_units import Variant
    >>> [code.native for code in codes_of_variant(Variant("az", "külək", "<ph>{0}</ph>külək"))]
    ['{0}']
    """
    if variant.markup is None:
        return ()
    from termkit.documents.inline_codes import codes_of, content

    return tuple(codes_of(content(variant.markup, "tmx")))


def keys_of(props: Iterable[Remark]) -> set[str]:
    """The keys of the places where a unit stood, by its properties."""
    return {prop.text for prop in props if prop.attributes.get("type") in KEYS}


def is_unconfirmed(props: Iterable[Remark]) -> bool:
    """Do the properties say that somebody has yet to look at it?"""
    return any(
        prop.text.strip().lower() in _UNCONFIRMED
        for prop in props
        if prop.attributes.get("type", "").lower() in STATES
    )

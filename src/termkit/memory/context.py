"""Where a segment stands: the segments before and after it, and the key of its place.

“Open” in a menu and “Open” on a door are one text and two translations; who knows the neighbours, or the name
that the program gives the place, knows which is meant. Start reading at `agreement`.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from termkit.documents.unit_sources import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.documents.translation_units import Remark, Unit, Variant

Agreement = Literal["neighbours", "key"]

# The properties in which OmegaT writes them, and memoQ.
_PREVIOUS = frozenset({"prev", "x-context-pre"})
_NEXT = frozenset({"next", "x-context-post"})
_TAG = re.compile(r"<[^<>]*>")


class Query(NamedTuple):
    """A segment to look up, and where it stands.

    `previous` and `next` are the texts of the segments around it: empty where there is none, None where
    nobody says. `key` names its place (PO msgctxt, XLIFF resname, JSON path). `markup` is the segment with
    its inline codes, as TMX; None where it has none.
    """

    text: str
    previous: str | None = None
    next: str | None = None
    key: str | None = None
    markup: str | None = None

    @property
    def has_context(self) -> bool:
        """Does it say where it stands?"""
        return (self.previous, self.next, self.key) != (None, None, None)


def agreement(query: Query, unit: Unit, variants: Iterable[Variant]) -> tuple[Agreement, ...]:
    """What of a query's place is that of a stored unit: `neighbours` (both of them), `key`, both, or nothing.

    A unit may have stood in several places, and any of them counts. Its properties may be those of the unit
    or of its variants. Where one neighbour is given and the other is not, there was none: a segment that
    begins a text agrees with one that began a text.

    >>> from termkit.documents.translation_units import Remark, Unit, Variant
    >>> stood = (Remark("Menyu", {"type": "prev"}), Remark("Bağla", {"type": "next"}))
    >>> unit = Unit((Variant("az", "Aç"), Variant("ru", "Открыть")), props=stood)
    >>> agreement(Query("Aç", previous="Menyu", next="Bağla"), unit, unit.variants)
    ('neighbours',)
    >>> agreement(Query("Aç", previous="Qapı", next="Bağla", key="door"), unit, unit.variants)
    ()
    """
    if not query.has_context:
        return ()
    props = [*unit.props, *(prop for variant in variants for prop in variant.props)]
    found: list[Agreement] = []
    if query.previous is not None or query.next is not None:
        previous, following = _texts(props, _PREVIOUS), _texts(props, _NEXT)
        known = previous or following
        before, after = _plain(query.previous or ""), _plain(query.next or "")
        if known and before in (previous or {""}) and after in (following or {""}):
            found.append("neighbours")
    if query.key and query.key in keys_of(props):
        found.append("key")
    return tuple(found)


def _texts(props: Iterable[Remark], types: frozenset[str]) -> set[str]:
    return {_plain(prop.text) for prop in props if prop.attributes.get("type") in types}


def _plain(text: str) -> str:
    """A neighbour's words. memoQ writes it as a segment of TMX, codes and all."""
    if text.startswith("<seg>"):
        text = html.unescape(_TAG.sub("", text))
    return " ".join(text.split())

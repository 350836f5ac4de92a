"""The file that a unit came from, as a property of the unit: so a copy of a memory knows it, too.

`with_origin` is for what goes out, `without_origin` for what comes in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.translation_units import Remark

if TYPE_CHECKING:
    from termkit.documents.translation_units import Unit

_ORIGIN = "origin"


def with_origin(origin: str, unit: Unit) -> Unit:
    """The unit with the property `origin`, unless it has such a one of its own.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> without_origin(with_origin("office.tmx", Unit((Variant("az", "külək"),))))[0]
    'office.tmx'
    """
    if any(prop.attributes.get("type") == _ORIGIN for prop in unit.props):
        return unit
    return unit._replace(props=(*unit.props, Remark(origin, {"type": _ORIGIN})))


def without_origin(unit: Unit) -> tuple[str, Unit]:
    """The origin that a unit says itself, and the unit without it; empty where it says none, or several."""
    if not unit.props:
        return "", unit
    origins = [prop for prop in unit.props if prop.attributes.get("type") == _ORIGIN]
    if len(origins) != 1 or not origins[0].text.strip():
        return "", unit
    return origins[0].text, unit._replace(props=tuple(prop for prop in unit.props if prop != origins[0]))

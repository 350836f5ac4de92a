"""What not every unit or variant has (attributes, notes, properties), as one text for a database column."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from termkit.documents.translation_units import NOTHING, Remark, Unit, Variant

if TYPE_CHECKING:
    from collections.abc import Mapping


def packed(thing: Unit | Variant) -> str | None:
    """What not every unit has, as JSON; None where there is nothing."""
    if not (thing.attributes or thing.notes or thing.props):
        return None
    kept: list[Any] = [dict(thing.attributes)]
    kept += [
        [[text, dict(attributes)] for text, attributes in remarks] for remarks in (thing.notes, thing.props)
    ]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def unpacked(details: str | None) -> tuple[Mapping[str, str], tuple[Remark, ...], tuple[Remark, ...]]:
    """The attributes, notes and properties of `packed`.

    >>> wind = Variant("az", "külək", None, {"changeid": "leyla"}, (Remark("dəniz"),))
    >>> unpacked(packed(wind)) == (wind.attributes, wind.notes, wind.props)
    True
    """
    if details is None:
        return NOTHING, (), ()
    attributes, notes, props = json.loads(details)
    return (
        attributes,
        tuple(Remark(text, more or NOTHING) for text, more in notes),
        tuple(Remark(text, more or NOTHING) for text, more in props),
    )

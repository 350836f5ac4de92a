"""`empty`: a unit without text in two languages translates nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.memory.cleaning import Fault

if TYPE_CHECKING:
    from termkit.documents.translation_units import Unit


def fault(unit: Unit) -> Fault | None:
    """Report a unit with fewer than two texts. One that is nothing but inline codes has none.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> fault(Unit((Variant("az", "külək"), Variant("ru", " "))))
    Fault(reason='there is text in az only', whole=True)
    >>> fault(Unit((Variant("az", "külək"), Variant("ru", "ветер"))))
    """
    there = [variant.language for variant in unit.variants if variant.text and not variant.text.isspace()]
    if len(there) > 1:
        return None
    return Fault(f"there is text in {there[0]} only" if there else "there is no text in it")

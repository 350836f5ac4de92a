"""A fault of single texts, and what it means for their unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.memory.cleaning import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.documents.translation_units import Unit, Variant


def fault_of_variants(unit: Unit, wrong: Callable[[Variant], str]) -> Fault | None:
    """Report the texts that `wrong` gives a reason for; the unit is of use while two others are right."""
    reasons = {variant.language: reason for variant in unit.variants if (reason := wrong(variant))}
    if not reasons:
        return None
    right = sum(bool(variant.text.strip()) for variant in unit.variants) - len(reasons)
    return Fault("; ".join(f"{language}: {reason}" for language, reason in reasons.items()), whole=right < 2)

"""`language`: a text in another language than the one it is said to be in.

Only languages that termkit tells apart are compared, and only where it is certain and sees nothing of the
language that is claimed. Turkish is so near to Azerbaijani that it never counts as another language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.languages.detection import name_of
from termkit.memory.cleaning.prose import language_of, may_be_title
from termkit.memory.cleaning.variants import fault_of_variants
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from termkit.documents.translation_units import Unit, Variant
    from termkit.memory.cleaning import Fault

_TOLD_APART = frozenset({"az", "az-Cyrl", "en", "ru"})
_CERTAIN = 0.85
_CLAIMED = 0.05
_FEWEST_WORDS = 4


def fault(unit: Unit) -> Fault | None:
    """Report a unit with a text in the wrong language.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> right = Variant("en", "This is what the wind does to the city.")
    >>> fault(Unit((right, Variant("az", "Это делает ветер с нашим старым городом."))))
    Fault(reason='az: this is Russian', whole=True)
    """
    texts = [variant.text for variant in unit.variants]

    def wrong(variant: Variant) -> str:
        # A motto may stand as it is under every language.
        kept = texts.count(variant.text) > 1 and may_be_title(variant.text)
        return "" if kept else _wrong(variant)

    return fault_of_variants(unit, wrong)


def _wrong(variant: Variant) -> str:
    claimed = language_key(variant.language)
    if claimed not in _TOLD_APART or variant.text.count(" ") < _FEWEST_WORDS - 1:
        return ""
    guess = language_of(variant.text)
    if (
        guess.language is None
        or guess.language == claimed
        or guess.language not in _TOLD_APART
        or guess.confidence < _CERTAIN
        or guess.shares.get(claimed, 0) > _CLAIMED
    ):
        return ""
    return f"this is {name_of(guess.language)}"

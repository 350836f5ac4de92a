"""`identical`: a sentence that stands under two languages as if it were its own translation.

Names, numbers, brands, code and formulas are the same in every language, and rightly so. A sentence is not:
it has small words (the, və, что), by which its language is told, and an end. So identical texts are a fault
only where that is certain, and where it is no title, quotation or entry of a list of references, which keep
the language they are in. “Save file” under English and Russian is missed, and no brand is ever deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.languages.detection import CERTAIN
from termkit.memory.cleaning import Fault
from termkit.memory.cleaning.prose import language_of, may_be_title
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from termkit.documents.translation_units import Unit


def fault(unit: Unit) -> Fault | None:
    """Report a unit in which one sentence stands under several languages.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> text = "The wind from the sea is strong in the city."
    >>> fault(Unit((Variant("en", text), Variant("ru", text))))
    Fault(reason='en and ru are the same', whole=True)
    >>> fault(Unit((Variant("en", "Windows Server 2025"), Variant("ru", "Windows Server 2025"))))
    """
    languages: dict[str, set[str]] = {}
    for variant in unit.variants:
        if text := " ".join(variant.text.split()):
            languages.setdefault(text, set()).add(language_key(variant.language))
    for text, tags in languages.items():
        if len(tags) > 1 and not may_be_title(text) and language_of(text).confidence >= CERTAIN:
            return Fault(f"{' and '.join(sorted(tags))} are the same", whole=len(languages) == 1)
    return None

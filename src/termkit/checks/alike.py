"""Are two names spellings of one another, or two names of one thing? Start reading at `alike`."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest

from termkit.text.folding import fold_term

# Below this likeness two terms are two names of one thing (Milli Majlis, National Assembly).
_ALIKE = 0.6
# Балакен and Белоканы have little in common but their consonants.
_VOWELS = re.compile("[aeiouəıöüаеиоуыэюяйьъ]")
# Of common terms only spellings of one word count (organisation, organization), no synonyms.
_ALIKE_TERMS = 0.85


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> bool:
    """Are these two spellings of a name, the same one included?

    >>> alike("Rasulzade", "Rasulzadeh"), alike("Milli Majlis", "National Assembly")
    (True, False)
    """
    if one == other:
        return True
    pairs = list(zip_longest(fold_term(one).split(" "), fold_term(other).split(" "), fillvalue=""))
    # Only capitals differ: that is no other spelling.
    if all(a == b for a, b in pairs):
        return False
    # Британия and Великобритания, ABŞ and ABŞ-ın: where a word holds the other it is another name or a form.
    if any(a != b and (a in b or b in a) and not _are_zade(a, b) for a, b in pairs):
        return False
    likeness = _ALIKE if one[:1].isupper() else _ALIKE_TERMS
    return all(
        _consonants(a) == _consonants(b) or SequenceMatcher(None, a, b).ratio() > likeness for a, b in pairs
    )


def _are_zade(one: str, other: str) -> bool:
    """Rasulzade and Rasulzadeh are spellings of one surname, though one holds the other."""
    return one.endswith(("zade", "zadeh")) and one.removesuffix("h") == other.removesuffix("h")


def _consonants(word: str) -> str:
    return _VOWELS.sub("", word)

"""In which cases a name of a key may stand, and whether it may be a man's or a woman's.

Quliyeva is Quliyev's sister in a bracket, where names stand in the nominative; у Мамедова in the sentence is
Мамедов. Start reading at `cases`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.languages.bases import bases
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterable

_FRONT, _BACK = "əeiöü", "aıou"
_HIS = re.compile(r"(?:ov|ev|yov|in|sk[iy]y?|ов|ев|ёв|ин|ын|ский|цкий)\Z")
_HERS = re.compile(r"(?:ova|eva|ina|skaya|ова|ева|ёва|ина|ына|ская|цкая)\Z")


def cases(word: str, tag: str, nominative: bool = False) -> tuple[str, ...]:
    """The names that a word of a key may be a form of, itself first; see `termkit.languages.bases`.

    With `nominative` a woman's surname is no form of a man's. Nor is it where the dative has another vowel.

    >>> cases("Кулиева", "ru"), cases("Кулиева", "ru", nominative=True)
    (('Кулиева', 'Кулиев'), ('Кулиева',))
    >>> cases("Məmmədova", "az"), cases("Quliyeva", "az"), cases("Quliyevə", "az")
    (('Məmmədova', 'Məmmədov'), ('Quliyeva',), ('Quliyevə', 'Quliyev'))
    """
    return tuple(base for base in bases(word, tag) if base == word or not _is_hers(word, base, nominative))


def _is_hers(word: str, base: str, nominative: bool) -> bool:
    """Is a word the surname of a woman, and `base` that of a man?"""
    written, his = fold_term(word), fold_term(base)
    if len(written) != len(his) + 1 or written[-1] not in "aа" or not _HIS.search(his):
        return False
    vowels = [letter for letter in his if letter in _FRONT + _BACK]
    return nominative or (written[-1] == "a" and bool(vowels) and vowels[-1] in _FRONT)


def may_be_of_one_gender(forms: Iterable[str], surname: str) -> bool:
    """May one of the forms of a name be of the gender that a surname shows?

    >>> may_be_of_one_gender(["Məmmədovun", "Məmmədov"], "Məmmədova")
    False
    >>> may_be_of_one_gender(["Axundzadə"], "Axundov")
    True
    """
    shown = fold_term(surname)
    mine, others = (_HERS, _HIS) if _HERS.search(shown) else (_HIS, _HERS)
    if not mine.search(shown):
        return True
    folded = [fold_term(form) for form in forms]
    return any(mine.search(form) for form in folded) or not any(others.search(form) for form in folded)

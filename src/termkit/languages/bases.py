"""What a name in a text may be a form of: Vəkilovun is of Vəkilov, Кулагиным of Кулагин.

The finder goes from a known term to its forms; here a form is given and no term is known, so every stem that
the language's rules of inflection could have made it of is an answer. Start reading at `bases`.
"""

from __future__ import annotations

from functools import lru_cache

from termkit.languages.azerbaijani_suffixes import is_ending, kind_of
from termkit.text.folding import fold_term

# A shorter stem is no surname.
_LEAST = 3
_MARKS = "'’ʼ‘-‑"
# Kərəmli is of no Kərəml: longer stems end in no consonant with l behind, but for Çörçill.
_LONGEST_IN_L = 4
_VOWELS = "aeəıioöuü"
# What a Russian surname in the nominative may end in where a form has lost its end.
_NOMINATIVES = ("", "й", "ий", "ый", "ой", "а", "ая", "я", "ь")
_LONGEST_ENDING = 3
_NO_Y_AFTER = "гкхжшчщ"
# Stems of each half of a double surname that are looked at.
_MOST_OF_HALF = 6


@lru_cache(maxsize=16384)
def bases(word: str, tag: str) -> tuple[str, ...]:
    """The names that a word may be a form of, the word itself first, then the longer ones.

    >>> bases("Vəkilovun", "az"), bases("Rəsulzadəyə", "az")
    (('Vəkilovun', 'Vəkilovu', 'Vəkilov'), ('Rəsulzadəyə', 'Rəsulzadəy', 'Rəsulzadə'))
    >>> bases("Kərəmli", "az"), bases("Karlı", "az")
    (('Kərəmli',), ('Karlı', 'Karl'))
    >>> "Кулагин" in bases("Кулагиным", "ru"), "Мамедова" in bases("Мамедовой", "ru")
    (True, True)
    >>> "Потаповский" in bases("Потаповским", "ru"), "Потаповскый" in bases("Потаповским", "ru")
    (True, False)
    >>> "Римский-Корсаков" in bases("Римскому-Корсакову", "ru")
    True
    >>> bases("Hasanli’s", "en")
    ('Hasanli’s', 'Hasanli')
    """
    if tag == "ru":
        return (word, *_russian(word))
    if tag == "en":
        stem = word[:-2] if word[-2:-1] in _MARKS and word.endswith("s") else word.rstrip(_MARKS)
        return (word,) if stem == word else (word, stem)
    return (word, *_azerbaijani(word))


def _azerbaijani(word: str) -> list[str]:
    for mark in _MARKS:
        stem, found, ending = word.rpartition(mark)
        if found and len(stem) >= _LEAST and ending.islower() and is_ending(fold_term(ending), "sound"):
            return [stem]
    found_stems = []
    for length in range(len(word) - 1, _LEAST - 1, -1):
        stem, ending = word[:length], fold_term(word[length:])
        if is_ending(ending, kind_of(stem)) and not _is_cut_in_li(stem):
            found_stems.append(stem)
    return found_stems


def _is_cut_in_li(stem: str) -> bool:
    """Does a stem end inside the suffix -lı, which makes surnames and villages?"""
    return (
        len(stem) > _LONGEST_IN_L and stem[-1] == "l" and stem[-2].isalpha() and stem[-2] not in _VOWELS + "l"
    )


def _russian(word: str) -> list[str]:
    first, hyphen, second = word.rpartition("-")
    if hyphen and "-" not in first and min(len(first), len(second)) >= _LEAST:
        return _double(first, second)
    wanted = word.lower()
    found = []
    for cut in range(min(_LONGEST_ENDING, len(word) - _LEAST) + 1):
        stem = word[: len(word) - cut]
        for end in _NOMINATIVES:
            base = stem + end
            # No Russian word has ы after к or ж: Потаповскому is not of Потаповскый.
            if end == "ый" and stem[-1].lower() in _NO_Y_AFTER:
                continue
            if base != word and _is_form(wanted, base):
                found.append(base)
    return found


def _double(first: str, second: str) -> list[str]:
    """Both halves of a double surname are inflected: Римскому-Корсакову, Гусейновой-Алиевой."""
    ones = (first, *_russian(first))[:_MOST_OF_HALF]
    others = (second, *_russian(second))[:_MOST_OF_HALF]
    return [f"{one}-{other}" for one in ones for other in others][1:]


@lru_cache(maxsize=65536)
def _is_form(word: str, base: str) -> bool:
    from termkit.languages.russian_declension import decline

    forms = decline(base, part="family")
    return any(
        word == form.lower() for slot, written in forms.items() if slot.endswith("sing") for form in written
    )

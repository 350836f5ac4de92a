"""A Russian name that stands in a case, and the name it may be of: Лейлу Алиеву is of Лейла Алиева.

Start reading at `nominatives`.
"""

from __future__ import annotations

from functools import lru_cache

# A name has no more words.
_LONGEST = 4
_ENDINGS = ("а", "я", "у", "ю", "ы", "и", "е", "ой", "ей", "ом", "ем", "ым", "им", "го", "ью")
_OBLIQUE = tuple(f"{case}.sing" for case in ("gent", "datv", "accs", "ablt", "loct"))


def may_be_oblique(words: tuple[str, ...]) -> bool:
    """At a glance: does a word end as in another case than the nominative?

    >>> may_be_oblique(("эльчина", "гусейнова")), may_be_oblique(("иван", "петров"))
    (True, False)
    """
    return any(word.endswith(_ENDINGS) for word in words)


@lru_cache(1 << 14)
def nominatives(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The names that this one may be in another case than the nominative, all words in the same one.

    >>> ("лейла", "алиева") in nominatives(("лейлу", "алиеву")), nominatives(("анар", "алиева"))
    (True, ())
    >>> ("анар", "алиев") in nominatives(("анара", "алиева"))
    True
    """
    if len(words) > _LONGEST:
        return ()
    readings: list[tuple[tuple[str, ...], frozenset[str]]] = [((), frozenset())]
    for at, word in enumerate(words):
        readings = [
            ((*before, base), slots & cases if at else cases)
            for before, slots in readings
            for base, cases in _cases(word)
            if not at or slots & cases
        ]
    return tuple([names for names, slots in readings if slots and names != words])


@lru_cache(1 << 14)
def _cases(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The words that this may be a form of, each with the cases, of a man's name and of a woman's."""
    from termkit.languages.bases import bases
    from termkit.languages.russian_declension import decline

    found = {}
    for base in bases(word, "ru"):
        cases = set()
        for gender in "mf":
            forms = decline(base, part="family", gender=gender)
            # What is in its nominative is in another case only if it never changes.
            if word != base or all(written == (base,) for written in forms.values()):
                cases |= {gender + slot for slot in _OBLIQUE if word in forms[slot]}
        found[base] = frozenset(cases)
    return tuple(found.items())

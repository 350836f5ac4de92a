"""A Russian name that stands in a case, and the name it may be of: Лейлу Алиеву is of Лейла Алиева.

Names are compared by the thousand, so this is a table of endings, and not the declension of
`languages.russian_declension`, which it agrees with. Start reading at `nominatives`.
"""

from __future__ import annotations

from functools import lru_cache

# What a form ends in, and for each ending of the nominative (- is none): the cases, g(enitive), d(ative),
# a(ccusative), i(nstrumental), l(ocative), of a man’s name m, a woman’s f, or either.
_TABLE = """
а    -:mga
я    й:mga ь:mga
у    -:md а:ma,fa
ю    й:md ь:md я:ma,fa
ом   -:mi ий:ml ый:ml ой:ml
ем   -:mi й:mi ь:mi ий:ml
ым   -:mi ый:mi ой:mi
им   ий:mi ой:mi
е    -:ml й:ml ь:ml а:mdl,fdl я:mdl,fdl
ы    а:mg,fg
и    а:mg,fg я:mgdl,fgdl ь:fgdl й:ml
ой   а:mi,fgdil ая:fgdil
ей   а:mi,fi я:mi,fi ая:fgdil яя:fgdil
ью   ь:fi
ого  ий:mga ый:mga ой:mga
его  ий:mga
ому  ий:md ый:md ой:md
ему  ий:md
ую   ая:fa
юю   яя:fa
"""
_CASES = "gdail"
# What a foreign name has in all cases.
_UNCHANGED = ("о", "у", "ю", "е", "э", "и", "ы", "их", "ых")
_VOWELS = "аеёиоуыэюя"
# A name has no more words, a stem no fewer letters, and no more readings are looked at.
_LONGEST, _LEAST, _MOST = 4, 2, 12


def _endings() -> dict[str, list[tuple[str, frozenset[str]]]]:
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for line in _TABLE.split("\n")[1:-1]:
        ending, *bases = line.split()
        for base, _, cases in (one.partition(":") for one in bases):
            slots = frozenset(each[0] + case for each in cases.split(",") for case in each[1:])
            found.setdefault(ending, []).append((base.strip("-"), slots))
    return found


_ENDINGS = _endings()
_ANY_ENDING = tuple(_ENDINGS)
_HERS = frozenset("f" + case for case in _CASES)
_ANY = _HERS | {"m" + case for case in _CASES}


def may_be_oblique(words: tuple[str, ...]) -> bool:
    """At a glance: does a word end as in another case than the nominative?

    >>> may_be_oblique(("эльчина", "гусейнова")), may_be_oblique(("иван", "петров"))
    (True, False)
    """
    return any(word.endswith(_ANY_ENDING) for word in words)


@lru_cache(1 << 14)
def nominatives(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The names that this one may be in another case than the nominative, all words in the same one.

    >>> ("лейла", "алиева") in nominatives(("лейлу", "алиеву")), nominatives(("анар", "алиева"))
    (True, ())
    >>> nominatives(("анара", "алиева")), nominatives(("севиндж", "алиевой"))
    ((('анар', 'алиев'),), (('севиндж', 'алиева'), ('севиндж', 'алиевая')))
    """
    readings: list[tuple[tuple[str, ...], frozenset[str]]] = [((), _ANY)]
    for word in words if len(words) <= _LONGEST else ():
        readings = [
            ((*before, base), slots & cases)
            for before, slots in readings
            for base, cases in _bases(word)
            if slots & cases
        ]
    return tuple([names for names, _ in readings if names not in ((), words)][:_MOST])


def _bases(word: str) -> list[tuple[str, frozenset[str]]]:
    """The words that this may be a form of, each with the cases; an initial is the same in all."""
    found = []
    if word.endswith((".", *_UNCHANGED)):
        found.append((word, _ANY))
    elif word[-1] not in "аяйь":
        # A man’s name changes: Анара; a woman’s does not: Севиндж.
        found.append((word, _HERS))
    for length in (1, 2, 3):
        stem = word[:-length]
        if len(stem) >= _LEAST:
            forms = _ENDINGS.get(word[-length:], ())
            found += [(stem + base, cases) for base, cases in forms if _may_follow(base, stem[-1])]
    return found


def _may_follow(ending: str, letter: str) -> bool:
    """Does Russian spelling allow an ending after this letter?"""
    if ending.startswith("ы"):
        return letter not in "гкхжшчщц"
    if ending in {"й", "ь"}:
        return (letter in _VOWELS) == (ending == "й")
    return ending != "а" or letter not in "иьй"

"""English: plurals and possessives of names and terms. Start reading at `expand`.

Irregular plurals stand in `data/english_plurals.tsv`; the rest follows the spelling rules. In a phrase with a
preposition the noun before it takes the plural (Ministries of Justice), in any other the last word.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from termkit.languages.shape import Shape  # noqa: TC001 - the doctests call it
from termkit.languages.stems import Stem, split
from termkit.text.folding import fold_term

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PREPOSITION = re.compile(
    r"^(?P<head>[^ ]+(?: [^ ]+)*?) (?P<tail>(?:of|for|to|in|on|against|without|among|between) .+)$"
)
# Court martial, attorney general: the adjective stands last.
_POSTPOSED = re.compile(
    r"^(?P<head>.+) (?P<tail>general|martial|plenipotentiary|elect|designate)$", re.IGNORECASE
)
_VOWELS = "aeiou"


def lower(text: str) -> str:
    """Lower-case, one letter for one letter.

    >>> lower("IBM in İzmir"), len(lower("İzmir"))
    ('ibm in izmir', 5)
    """
    return text.replace("İ", "i").lower()


def expand(shape: Shape) -> list[Stem]:
    """Stems and endings of a term, folded.

    >>> [(s.text, sorted(s.endings.tails)) for s in expand(Shape("company"))]
    [('compan', ['ies', "ies'", 'y', "y's"])]
    """
    return split(fold_term(form) for form in forms(shape))


def forms(shape: Shape) -> list[str]:
    """All written forms of a term.

    >>> forms(Shape("treaty of alliance"))[:3]
    ['treaty of alliance', "treaty of alliance's", 'treaties of alliance']
    >>> forms(Shape("Jones", kind="person", parts=("family",)))
    ['Jones', "Jones's", "Jones'", 'Joneses', "Joneses'"]
    """
    found = [shape.text, *shape.forms]
    result: list[str] = []
    for base in found:
        result += _possessives(base)
    if not shape.indeclinable:
        for plural in plurals(shape.text):
            result += _possessives(plural)
    return list(dict.fromkeys(result))


def _possessives(noun: str) -> list[str]:
    if noun.lower().endswith("s'") or noun.endswith("'s"):
        return [noun]
    possessives = [noun, noun + "'s"]
    if noun.endswith(("s", "S", "x", "z")):
        possessives.append(noun + "'")
        if noun.endswith("s") and noun.endswith(("ies", "ses", "xes", "zes", "ches", "shes")):
            possessives.remove(noun + "'s")
    return possessives


def plurals(term: str) -> list[str]:
    """The plurals of a term; more than one where both are written.

    >>> plurals("referendum"), plurals("attorney general"), plurals("treaty of peace")
    (['referendums', 'referenda'], ['attorneys general'], ['treaties of peace'])
    """
    for pattern in (_PREPOSITION, _POSTPOSED):
        phrase = pattern.match(term)
        if phrase:
            return [f"{head} {phrase['tail']}" for head in plurals(phrase["head"])]
    before, _, word = term.rpartition(" ")
    before = before + " " if before else ""
    return [before + plural for plural in _plurals_of_word(word)]


def _plurals_of_word(word: str) -> list[str]:
    irregular = _irregular().get(word.lower())
    if irregular:
        return [_like(word, plural) for plural in irregular]
    first, hyphen, last = word.rpartition("-")
    if hyphen and last:
        return [f"{first}-{plural}" for plural in _plurals_of_word(last)]
    if len(word) < 2 or not word[-1].isalpha():
        return []
    if word.isupper():
        return [word + "s"]
    low = word.lower()
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return [word + "es"]
    if low.endswith("y") and low[-2] not in _VOWELS:
        # A name keeps its y (the Kennedys); a common word does not, and a place may do either.
        return [word[:-1] + "ies", word + "s"] if word[0].isupper() else [word[:-1] + "ies"]
    if low.endswith("o") and low[-2] not in _VOWELS:
        return [word + "s", word + "es"]
    if low.endswith("man") and len(low) > 5:
        # The name Coleman is no workman.
        return [word[:-2] + "en", word + "s"] if word[0].isupper() else [word[:-2] + "en"]
    if low.endswith("fe"):
        return [word[:-2] + "ves", word + "s"]
    if low.endswith(("lf", "rf", "eaf", "oaf")):
        return [word[:-1] + "ves", word + "s"]
    if low.endswith("sis"):
        return [word[:-2] + "es"]
    return [word + "s"]


@cache
def _irregular() -> dict[str, list[str]]:
    table = (Path(__file__).parent / "data" / "english_plurals.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {singular: plural.split(" ") for singular, plural in rows}


def _like(word: str, form: str) -> str:
    """The form with the capitals of the word (Man, Men; MAN, MEN)."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if word[0].isupper() else form


def reinflect(old: Shape, new: Shape, surface: str, stem_length: int) -> list[str]:
    """The form of another term in the number and case of a form in the text.

    >>> reinflect(Shape("Resulzade"), Shape("Rasulzadeh"), "Resulzade’s", 9)
    ['Rasulzadeh’s']
    >>> reinflect(Shape("Co-operation Treaty"), Shape("cooperation treaty"), "Co-operation Treaties", 15)
    ['cooperation treaties']
    """
    mark = "’" if "’" in surface and "’" not in new.text else "'"
    plain = fold_term(surface)
    result = []
    for nouns in ([old.text], plurals(old.text)):
        heads = [new.text] if nouns == [old.text] else plurals(new.text)[:1]
        for noun in nouns:
            for ending in ("", "'s", "'"):
                if fold_term(noun) + ending == plain:
                    result += [_possessive(head, ending, new.kind).replace("'", mark) for head in heads]
    return list(dict.fromkeys(result))


def _possessive(noun: str, ending: str, kind: str) -> str:
    """Jones’ stays Jones’, and what ends in a plural takes no s (the United Nations’); all else does."""
    if not ending:
        return noun
    is_plural = kind not in {"person", "place"} and " " in noun and noun.endswith("s")
    if is_plural and not noun.endswith(("ss", "us", "is")):
        return noun + "'"
    return noun + ("'" if ending == "'" and noun.endswith("s") else "'s")

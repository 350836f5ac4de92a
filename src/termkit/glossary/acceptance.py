"""May what stands here be a form of the term, by its capitals and its dots? Start reading at `accepted`."""

from __future__ import annotations

import re
from collections.abc import Callable

from termkit.glossary.terms import Term, is_acronym, is_capitalised
from termkit.languages.azerbaijani import lower as _az_lower
from termkit.text.folding import fold_letters

_I = re.compile("[iıIİ]")


# A test of the capitals of a form.
Guard = Callable[[str], bool]


def accepted(term: Term, guard: Guard | None, stem: str, ending: str, tag: str, *, loose: bool) -> bool:
    """May `stem` and `ending`, as they stand in a text in the language `tag`, be a form of the term?

    `guard` is the term's, from `guard_of`.
    """
    word = stem + ending
    if guard is not None and not guard(stem if guard is str.isupper else word):
        return False
    if tag != "az":
        # No English or Russian name has İ or ı, unless it is listed so.
        return not any(letter in word and letter not in term.text for letter in ("İ", "ı"))
    if loose:
        return True
    if ending in {"m", "M", "ım", "IM"} and fold_letters(word).endswith("xanim"):
        # A lady's title: Balaxanım is not my Balaxanı.
        return False
    return not (guard is None and _is_nisba(stem, ending)) and (
        term.text.startswith(stem) or same_dots(stem, term.text)
    )


def same_dots(found: str, term: str) -> bool:
    """Does a form have ı and i where the term has them? The fold cannot tell BAKI from BAKİ.

    A word all in capitals may be read as a foreign one, whose capital I is an i (MICROSOFT).

    >>> same_dots("BAKI", "Bakı"), same_dots("BAKİ", "Bakı"), same_dots("Istanbul", "İstanbul")
    (True, False, False)
    >>> same_dots("MICROSOFT", "Microsoft")
    True
    """
    if not _I.search(found):
        return True
    wanted = _I.findall(_az_lower(term))
    dots = _I.findall(_az_lower(found))
    if dots == wanted[: len(dots)]:
        return True
    return found.isupper() and _I.findall(found.lower()) == wanted[: len(dots)]


def guard_of(term: Term) -> Guard | None:
    """The test of capitals that an occurrence of this term must pass; None for any.

    >>> guard_of(Term("kim", "Kim", "preferred", "name", "person"))("kimi")
    False
    >>> guard_of(Term("nato", "NATO", "preferred", "name", "organisation"))("Nato")
    False
    >>> guard_of(Term("court", "Верховный суд", "preferred", "name", "organisation")) is None
    True
    """
    text = term.text
    if is_acronym(text):
        return str.isupper
    single = " " not in text
    if not is_capitalised(text):
        return (lambda word: not word.isupper()) if term.exact else None
    if term.exact:
        return lambda found: _capitals(found) == _capitals(text)
    if single:
        return is_capitalised
    if term.kind == "person":
        return lambda found: _covers(_capitals(found), _capitals(text))
    # Milli Məclis is a name, a milli məclis any; of Верховный суд only the first word has a capital, which
    # says nothing.
    acronyms = _acronyms_kept(text)
    if term.kind == "place" or (term.kind in {"organisation", "work"} and sum(_capitals(text)) > 1):
        return lambda found: any(_capitals(found)) and (acronyms is None or acronyms(found))
    return acronyms


def _acronyms_kept(text: str) -> Guard | None:
    """In a longer term only the acronyms ask for capitals (BMT Təhlükəsizlik Şurası)."""
    acronyms = [index for index, word in enumerate(text.split(" ")) if is_acronym(word)]
    if not acronyms or text.isupper():
        return None

    def guard(found: str) -> bool:
        words = found.split()
        return all(index < len(words) and words[index][:2].isupper() for index in acronyms)

    return guard


def _capitals(text: str) -> list[bool]:
    return [is_capitalised(word) for word in text.split()]


def _covers(found: list[bool], wanted: list[bool]) -> bool:
    return len(found) == len(wanted) and all(f or not w for f, w in zip(found, wanted, strict=True))


def _is_nisba(stem: str, ending: str) -> bool:
    """Is this the -i that makes an adjective (kitab, kitabi), which never follows harmony, and not -ı?"""
    if ending not in {"i", "İ"}:
        return False
    vowels = [letter for letter in stem.lower() if letter in "aıoueəiöü"]
    return bool(vowels) and vowels[-1] in "aıouöü"

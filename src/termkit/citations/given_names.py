"""Which authors of one surname a key may mean, by its initials or its given name.

Start reading at `with_given`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.citations.author_index import may_begin_alike
from termkit.citations.entry_authors import is_given_name
from termkit.text.folding import fold_term
from termkit.text.scripts import script_of

if TYPE_CHECKING:
    from termkit.citations.author_index import Fit, Listed
    from termkit.citations.authors import Author

# What looks like an initial and is none: a title, or the end of the sentence before (of the EU. Aliyeva).
_NO_INITIAL = re.compile(r"(?:dr|mr|ms|st|no|др|u\.s|u\.k|u\.n)\.\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
# First letters that names of the West have in common with their Russian forms, beside those of one sound:
# Юлия and Julia, Хуан and Juan, Зигмунд and Sigmund, Шарль and Charles, Ксения and Xenia.
_BORROWED = ("июjiy", "хjg", "зsz", "шcs", "кx", "фt")
# A shorter word is an initial: Дж.
_WHOLE = 3
_VOWELS = frozenset("aeiouyəöüıаеёиоуыэюя")


def with_given(fits: list[Fit], name: Author) -> list[Fit]:
    """Leave out namesakes whose initials are others than the key's.

    A word before the surname that may be no given name (As Həsənli) tells them apart, but excludes none.
    """
    given = [_given(name, fit.word) for fit in fits]
    same = [fit for fit, (called, _) in zip(fits, given, strict=True) if may_be_called_so(called, fit.author)]
    return same or [fit for fit, (_, is_sure) in zip(fits, given, strict=True) if not is_sure]


def _given(name: Author, surname: str) -> tuple[str, bool]:
    """The given names or the initials of an author in a key, and whether they are so without doubt."""
    words = name.surname.split()
    if len(words) > 1 and surname in (words[0], words[-1]):
        others = words[1:] if surname == words[0] else words[:-1]
        return " ".join(others), is_given_name(others[0])
    first = name.given[:2]
    is_none = _NO_INITIAL.match(name.given) or (first.isalpha() and first.isupper())
    return ("" if is_none else name.given), True


def may_be_called_so(called: str, author: Listed) -> bool:
    """May an author of the list have these initials or given names?

    English names may be cited by the second of them, and a whole name may be the second of two.
    """
    ours, theirs = _WORD.findall(called), _WORD.findall(author.given)
    if not ours or not theirs or _begin_alike(ours[0], theirs[0]):
        return True
    if author.tag != "en" and all(len(word) < _WHOLE for word in ours):
        return False
    return any(_begin_alike(one, other) for one in ours for other in theirs)


def _begin_alike(one: str, other: str) -> bool:
    """May two given names begin so in two spellings of one, whatever the language they come from?"""
    if may_begin_alike(one, other):
        return True
    if script_of(one[0]) == script_of(other[0]):
        return False
    first, second = fold_term(one[0]), fold_term(other[0])
    return {first, second} <= _VOWELS or any(first in row and second in row for row in _BORROWED)

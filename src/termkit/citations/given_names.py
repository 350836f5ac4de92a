"""Which authors of one surname a key may mean, by its initials or its given name.

Start reading at `with_given`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.citations.author_index import may_begin_alike
from termkit.citations.entry_authors import is_given_name

if TYPE_CHECKING:
    from termkit.citations.author_index import Fit
    from termkit.citations.authors import Author


def with_given(fits: list[Fit], name: Author) -> list[Fit]:
    """Leave out namesakes whose initials are others than the key's.

    A word before the surname that may be no given name (As Həsənli) tells them apart, but excludes none.
    """
    given = [_given(name, fit.word) for fit in fits]
    same = [
        fit for fit, (called, _) in zip(fits, given, strict=True) if may_begin_alike(called, fit.author.given)
    ]
    return same or [fit for fit, (_, is_sure) in zip(fits, given, strict=True) if not is_sure]


def _given(name: Author, surname: str) -> tuple[str, bool]:
    """The given name or the initials of an author in a key, and whether it is one without doubt."""
    words = name.surname.split()
    if len(words) > 1 and surname in (words[0], words[-1]):
        word = words[1] if surname == words[0] else words[0]
        return word, is_given_name(word)
    return name.given, True

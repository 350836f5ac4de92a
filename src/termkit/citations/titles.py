"""Are two entries of a list one work, entered twice?"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from termkit.citations.entries import Entry

_WORD = re.compile(r"[^\W_]+")
_ALIKE = 0.9
# A subtitle may be left out, but a title of one word is no proof.
_LEAST_WORDS = 3


def same_work(text: str, one: Entry, other: Entry) -> bool:
    """Do two entries by one author and of one year have the same title?

    >>> from termkit.citations.entries import entries_of
    >>> from termkit.text.spans import Span
    >>> text = "Həsənli C. Xarici siyasət. Bakı, 2009.\\nHəsənli C. Xarici siyasət. B., 2009.\\nHəsənli C. Başqa iş. 2009."
    >>> first, second, third = entries_of(text, [Span(0, len(text))])
    >>> same_work(text, first, second), same_work(text, first, third)
    (True, False)
    """
    ours, theirs = _words(text, one), _words(text, other)
    if not ours or not theirs:
        return False
    # Volume 1 and volume 2 are two works.
    if [word for word in ours if word.isdigit()] != [word for word in theirs if word.isdigit()]:
        return False
    if ours == theirs:
        return True
    short, long = sorted((ours, theirs), key=len)
    if len(short) >= _LEAST_WORDS and long[: len(short)] == short:
        return True
    return SequenceMatcher(None, " ".join(ours), " ".join(theirs), autojunk=False).ratio() >= _ALIKE


def _words(text: str, entry: Entry) -> list[str]:
    return _WORD.findall(fold_term(entry.title.of(text)[:200]))

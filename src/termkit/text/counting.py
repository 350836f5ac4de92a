"""How much there is of something, in English: a number with its noun, and the words of a text."""

from __future__ import annotations

import re

# A dash alone between spaces is no word; “(Kulagin” and “co-operation” are one each.
WORD = re.compile(r"\w\S*")


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun, as it is written.

    >>> counted(1, "word"), counted(1204, "word"), counted(2, "entry", "entries")
    ('1 word', '1,204 words', '2 entries')
    """
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"

"""Raised numbers behind a word: those of notes that somebody, or another program, has set by hand."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\s*[\d*†‡]{1,4}\s*")


def is_note_number(raised: str) -> bool:
    """Is raised text the number of a note, which would be read as part of the word before it?

    >>> is_note_number("12"), is_note_number("***"), is_note_number("th")
    (True, True, False)
    """
    return _NUMBER.fullmatch(raised) is not None

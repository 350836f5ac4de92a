"""Does a word stand at the start of a sentence, where a capital says nothing about it?"""

from __future__ import annotations

import re

_ENDS = ".!?…:"
# What may stand between the end of a sentence and the first word of the next.
_BETWEEN = " \t\u00a0\"'«»“”„‘’([{*_#>–—-•·"
# A full stop after these ends no sentence: titles, initials, and what stands before a name.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(«“\"])(?:mr|mrs|ms|dr|st|prof|gen|sen|rep|gov|col|lt|sgt|jr|sr|no|vs|cf|ed|eds|vol|pp?|"
    r"г|гг|им|ул|т|тт|проф|акад|ген|см|ср|ред|рис|стр|с|д|р|cən|prof|akad|bax|səh|cild|"
    r"[^\W\d_])\.$",
    re.IGNORECASE,
)


def starts_sentence(text: str, offset: int) -> bool:
    """Is the word at `offset` the first of a sentence, a heading, a quotation or a list item?

    >>> starts_sentence("Kim gəldi? Kim bilir.", 11), starts_sentence("Dedi ki, Kim gəldi.", 9)
    (True, False)
    >>> starts_sentence("Mr. Brown came.", 4), starts_sentence("V. M. Kulaqin", 6)
    (False, False)
    """
    at = offset
    while at and text[at - 1] in _BETWEEN:
        at -= 1
    if not at or text[at - 1] == "\n":
        return True
    if text[at - 1] in _ENDS:
        return not _ABBREVIATED.search(text[max(0, at - 12) : at])
    # An opening quotation mark after a comma or nothing begins a sentence of its own: he said, “Mark my
    # words”.
    return any(mark in '«“„"' for mark in text[at:offset]) and text[at - 1] in ",;"

"""What a terminal may be sent, and how many cells it takes there.

A text comes from anywhere, and may hold escape sequences that move the cursor, rename the window or
hide what stands beside them. `visible` shows such characters instead of sending them. `width` counts
cells, for a marker has to stand under its word: 東 takes two, the acute of а́ none.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

TAB = "    "

# All that obeys rather than shows: controls, marks that turn the direction of writing, separators, tags,
# halves of pairs; and letters that nobody sees but a search does.
_UNSEEN = re.compile(
    r"\r\n|[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Letters, digits and punctuation of Europe and the Caucasus: one cell each, no need to look at them singly.
_ONE_CELL = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058a\u10a0-\u10ff\u1e00-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2400-\u2426]*"
)


def visible(text: str) -> str:
    """The text with each character that would not show itself replaced by a sign for it. Tabs stay.

    >>> visible("Bakı\\x1b[2J"), visible("co\\xadoperation"), visible("Баку\\u202e")
    ('Bakı␛[2J', 'co¬operation', 'Баку<U+202E>')
    """
    return _UNSEEN.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    character = match.group()
    if character in {"\n", "\r", "\r\n"}:
        return "↵"
    if character == "\xad":
        return "¬"  # as Word shows a soft hyphen
    if character < " ":
        return chr(0x2400 + ord(character))
    return "␡" if character == "\x7f" else f"<U+{ord(character):04X}>"


def width(text: str) -> int:
    """Cells of a text that is visible and has no tabs.

    >>> width("Rəsulzadə"), width("Кула\\u0301гин"), width("東京")
    (9, 7, 4)
    """
    return len(text) if _ONE_CELL.fullmatch(text) else sum(map(_cells, text))


def head(text: str, room: int) -> str:
    """As much of the beginning as `room` cells hold.

    >>> head("Кула\\u0301гин", 4), head("東京", 3)
    ('Кула́', '東')
    """
    if _ONE_CELL.fullmatch(text):
        return text[: max(room, 0)]
    for index, character in enumerate(text):
        room -= _cells(character)
        if room < 0:
            return text[:index]
    return text


def tail(text: str, room: int) -> str:
    """As much of the end as `room` cells hold.

    >>> tail("Кула\\u0301гин", 4)
    'а́гин'
    """
    if _ONE_CELL.fullmatch(text):
        return text[max(len(text) - room, 0) :] if room > 0 else ""
    for index in range(len(text) - 1, -1, -1):
        room -= _cells(text[index])
        if room < 0:
            # A mark without its letter would sit on what is put before it.
            rest = index + 1
            while rest < len(text) and _cells(text[rest]) == 0:
                rest += 1
            return text[rest:]
    return text


@cache
def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1

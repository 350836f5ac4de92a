"""The characters that a text in HTML means: entities read, and written where they must be.

Start reading at `characters`; `Escapes` is the way back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents.html_tokens import Attribute
    from termkit.documents.written import Change

# A number of more digits is no character.
_ENTITY = re.compile(r"&(?:#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8})|[A-Za-z][A-Za-z0-9]{1,31});?")
# The longest name that needs no semicolon is thorn's.
_LONGEST_BARE = 6
_SAFE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_QUOTES = {
    '"': str.maketrans({'"': "&quot;"}),
    "'": str.maketrans({"'": "&#39;"}),
    "": str.maketrans({mark: f"&#{ord(mark)};" for mark in " \t\n\r\f\"'=`"}),
}


class Characters(NamedTuple):
    """A piece of text, and its place; `escaped` where the file has an entity for it."""

    text: str
    start: int
    end: int
    escaped: bool


def characters(raw: str, start: int, end: int, *, attribute: bool = False) -> Iterator[Characters]:
    """The characters from one place of a file to another.

    >>> [piece.text for piece in characters("Az&#601;rbaycan &amp; Rusiya", 0, 28)]
    ['Az', 'ə', 'rbaycan ', '&', ' Rusiya']

    In an `attribute`, an address keeps its `&copy=1`.
    """
    done = start
    for match in _ENTITY.finditer(raw, start, end):
        meant, stop = _meant(match[0], match.start())
        following = raw[stop : stop + 1]
        if attribute and raw[stop - 1] != ";" and (following == "=" or following.isalnum()):
            continue
        if not meant or match.start() < done:
            continue
        if done < match.start():
            yield Characters(raw[done : match.start()], done, match.start(), False)
        yield Characters(meant, match.start(), stop, True)
        done = stop
    if done < end:
        yield Characters(raw[done:end], done, end, False)


def value(raw: str, attribute: Attribute) -> str:
    """What an attribute says."""
    found = characters(raw, attribute.start, attribute.end, attribute=True)
    return "".join(piece.text for piece in found)


def _meant(entity: str, at: int) -> tuple[str, int]:
    """The characters of an entity and where it ends; nothing where there is no such entity."""
    name = entity[1:]
    if name[0] == "#" or name in html5:
        return unescape(entity), at + len(entity)
    # &nbspx; is a no-break space and x;
    for length in range(min(_LONGEST_BARE, len(name)), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], at + 1 + length
    return "", at


class Escapes:
    """How a page of an encoding writes a text: what would be markup, or has no letter there, as entities.

    `attributes` are those whose values were read, in order: a quotation mark would end them.

    >>> Escapes("windows-1251", ()).text("Rəsul & Co")
    'R&#601;sul &amp; Co'
    """

    def __init__(self, encoding: str, attributes: Sequence[Attribute]) -> None:
        self._encoding, self._attributes = encoding, attributes
        self._starts = [attribute.start for attribute in attributes]

    def text(self, text: str) -> str:
        """A text as it stands between tags."""
        return text.translate(_SAFE).encode(self._encoding, "xmlcharrefreplace").decode(self._encoding)

    def change(self, change: Change) -> Change:
        """A change, which may be in an attribute: there quotation marks are escaped too."""
        at = bisect_right(self._starts, change.start) - 1
        if at < 0 or change.start > self._attributes[at].end:
            return change
        return change._replace(text=change.text.translate(_IN_QUOTES[self._attributes[at].quote]))

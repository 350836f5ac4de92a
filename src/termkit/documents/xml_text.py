"""Text within the XML of a file of translations: where each character stands, and how others take its place.

Start reading at `written` and `spliced`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents.inline_codes import words
from termkit.documents.written import Place, Written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.documents.inline_codes import Dialect


def written(raw: str, dialect: Dialect) -> Written:
    """A segment as its file has it, with the places of the characters that are its text.

    >>> [place[:2] for place in written("<hi>я</hi>&amp;", "tmx").places]
    [(4, 5), (10, 15)]
    """
    places = []
    for token in words(raw, dialect):
        if raw.startswith("&", token.start):
            places.append(Place(token.start, token.end))
            continue
        # CDATA has no escapes, and words of its own around the text.
        cdata = raw.startswith("<", token.start)
        first = token.start + (len("<![CDATA[") if cdata else 0)
        places += [Place(at, at + 1, cdata) for at in range(first, first + len(token.text))]
    return Written(raw, places)


def text_in(raw: str, dialect: Dialect) -> str:
    """The text of a segment, each character of which has a place in `written`."""
    return "".join(token.text for token in words(raw, dialect)) if "<" in raw or "&" in raw else raw


def spliced(data: bytes, edits: Iterable[tuple[int, int, str]], encoding: str, bom: bytes) -> bytes:
    """A file with other text from place to place (in bytes of `data`, which is UTF-8), in its encoding.

    What the encoding cannot hold is written as a number: &#601;.
    """
    pieces: list[bytes] = []
    done = 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        pieces += data[done:start], new.encode()
        done = end
    data = b"".join([*pieces, data[done:]])
    if encoding != "utf-8":
        data = data.decode().encode(encoding, "xmlcharrefreplace")
    return bom + data

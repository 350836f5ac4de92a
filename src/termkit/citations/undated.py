"""Keys without a year: (Baberowski, in press), Auch (n.d.), (Ленин, т. 3, с. 100).

Only the list can tell which of them are keys, so what has no author there is passed over. Start reading at
`undated_keys`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.citations.authors import authors_of_key
from termkit.citations.keys import UNDATED, Key
from termkit.citations.names_before import names_before
from termkit.text.paragraphs import has_break, paragraph_start
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# What is said instead of a year.
NO_DATE = (
    r"(?:n\.\s?d\.?|no date|in press|in print|forthcoming|undated|s\.\s?a\.|б\.\s?г\.|без года|"
    r"б\.\s?д\.|в печати|çapda|nəşrdə|tarixsiz|ilsiz|t\.\s?y\.)"
)
# The volume or page of a work, which may stand after the name alone.
_PART = r"(?:vol|pp?|bk|т|с|стр|кн|ч|c|cild|s|səh|hissə)\.?\s?(?:\d{1,4}|[ivxlc]+\b)"
_BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]]{3,200})[)\]]")
_PIECE = re.compile(rf"(?P<names>[^\d,;:]{{2,100}}?)(?:,|:|(?=\s))\s*(?:{NO_DATE}|{_PART})", re.IGNORECASE)
_ONLY = re.compile(rf"\s*{NO_DATE}", re.IGNORECASE)
_LONGEST_NAMES = 120


def undated_keys(text: str, elsewhere: Iterable[tuple[int, int]] = ()) -> Iterator[Key]:
    """What may be keys without a year; what begins in one of the places `elsewhere` is left out.

    >>> text = "So (Baberowski, in press; Auch n.d.), Auch (n.d.), (Ленин, т. 3, с. 100), (Bakı, hər il)."
    >>> [key.span.of(text) for key in undated_keys(text)]
    ['Baberowski, in press', 'Auch n.d.', 'Auch (n.d.', 'Ленин, т. 3']
    """
    skipped = SpanSet(elsewhere)
    for match in _BRACKET.finditer(text):
        if has_break(text, *match.span()) or skipped.touches(match.span()):
            continue
        only = _ONLY.match(text, *match.span("inside"))
        yield from _narrative(text, match, only) if only else _of_bracket(text, match)


def _of_bracket(text: str, bracket: re.Match[str]) -> Iterator[Key]:
    at = bracket.start("inside")
    for piece in bracket["inside"].split(";"):
        start = at + len(piece) - len(piece.lstrip())
        found = _PIECE.match(text, start, at + len(piece))
        authors = authors_of_key(text, *found.span("names")) if found else None
        if found and authors:
            yield Key(UNDATED, Span(*found.span()), authors, bracket=Span(*bracket.span()))
        at += len(piece) + 1


def _narrative(text: str, bracket: re.Match[str], only: re.Match[str]) -> Iterator[Key]:
    begin = paragraph_start(text, max(0, bracket.start() - _LONGEST_NAMES), bracket.start())
    start = names_before(text, begin, bracket.start())
    authors = authors_of_key(text, start, bracket.start()) if start is not None else None
    if start is not None and authors:
        yield Key(UNDATED, Span(start, only.end()), authors, bracket=Span(*bracket.span()))

"""A text with its markup apart, as LanguageTool's clients send it in the field `data`.

What is checked is the text, with what the markup stands for in its place; what is found is told in places of
text and markup together. Start reading at `Annotated.of`.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.errors import SettingsError
from termkit.server.answers import whole
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOW = 'write {"annotation": [{"text": "…"}, {"markup": "<b>", "interpretAs": ""}]}.'


class Annotated(NamedTuple):
    """`text` is what is checked, `original` text and markup; `starts` are where pieces of `text` begin, and
    `origins` where they stand in the original. What is `made` stands for markup, and nobody wrote it."""

    text: str
    original: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    made: SpanSet

    @classmethod
    def of(cls, data: str) -> Annotated:
        """The text in the JSON of the field `data`. Raises `SettingsError` where there is none in it.

        >>> bold = Annotated.of('{"annotation": [{"text": "A "}, {"markup": "<b>"}, {"text": "Bakı"}]}')
        >>> bold.text, bold.place(Span(2, 6))
        ('A Bakı', Span(start=5, end=9))
        """
        text, original = [], []
        length = place = 0
        starts, origins, made = [], [], []
        for plain, markup, meaning in _pieces(data):
            starts.append(length)
            origins.append(place)
            if meaning:
                made.append(Span(length, length + len(meaning)))
            text.append(plain + meaning)
            original.append(plain + markup)
            length += len(text[-1])
            place += len(original[-1])
        return cls("".join(text), "".join(original), tuple(starts), tuple(origins), SpanSet(made))

    @classmethod
    def plain(cls, text: str) -> Annotated:
        """A text without markup."""
        return cls(text, text, (0,), (0,), SpanSet(()))

    def place(self, span: Span) -> Span:
        """A place of the text, in the original: from its first letter to its last."""
        start = self._moved(span.start)
        return Span(start, self._moved(span.end - 1) + 1) if span.end > span.start else Span(start, start)

    def _moved(self, offset: int) -> int:
        piece = max(bisect_right(self.starts, offset) - 1, 0)
        return self.origins[piece] + offset - self.starts[piece]


def _pieces(data: str) -> Iterator[tuple[str, str, str]]:
    """Text, markup and what the markup stands for; each piece has either."""
    try:
        given: Any = json.loads(data)
    except (ValueError, RecursionError):
        raise SettingsError(f"“data” is not JSON: {_HOW}") from None
    if isinstance(given, dict) and isinstance(given.get("text"), str):
        given = {"annotation": [{"text": given["text"]}]}
    pieces = given.get("annotation") if isinstance(given, dict) else None
    if not isinstance(pieces, list):
        raise SettingsError(f"there is no text in “data”: {_HOW}")
    for piece in pieces:
        found = (
            [piece.get(key, "") for key in ("text", "markup", "interpretAs")]
            if isinstance(piece, dict)
            else [0]
        )
        if not all(isinstance(one, str) for one in found) or (found[0] and found[1]):
            raise SettingsError(f"a piece of “data” is neither text nor markup: {_HOW}")
        plain, markup, meaning = (whole(str(one)) for one in found)
        yield plain, markup, meaning if markup else ""

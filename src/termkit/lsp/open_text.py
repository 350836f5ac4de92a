"""A text as an editor has it open, and places in it as the editor counts them.

An editor counts lines from 0, and in a line UTF-16 units unless both sides agree on another unit; termkit
counts code points from the beginning. That is translated here and nowhere else. Start reading at `OpenText`;
each change makes a new one, so that a check goes on with the text that it began with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from termkit.text.lines import Lines
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

# Half a character, which an editor may have for a moment: no file can hold it.
_HALVES = re.compile("[\ud800-\udfff]")
_WIDTHS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Place(NamedTuple):
    """A place as an editor counts it, in lines from 0 and in its units from 0."""

    line: int
    character: int


class Replacement(NamedTuple):
    """What an editor has put in the place of what stood from `start` to `end`; of everything, if None."""

    text: str
    start: Place | None = None
    end: Place | None = None


@dataclass(frozen=True)
class OpenText:
    """The text of a document that is open, in one state of it. `units` are `utf-8`, `utf-16` or `utf-32`.

    >>> text = OpenText("file:///letter.md", "🙂 Bakı\\nGəncə", 1)
    >>> text.place(2), text.offset(Place(0, 3)), text.offset(Place(1, 99))
    (Place(line=0, character=3), 2, 12)
    """

    uri: str
    text: str
    version: int | None = None
    language_id: str = ""
    units: str = "utf-16"

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _HALVES.sub("\N{REPLACEMENT CHARACTER}", self.text))

    def changed(self, replacements: Iterable[Replacement], version: int | None) -> OpenText:
        """The text after changes, each of which counts in what the one before has left.

        >>> text = OpenText("file:///a.txt", "Baki")
        >>> text.changed([Replacement("ı", Place(0, 3), Place(0, 4))], 2).text
        'Bakı'
        """
        now = self
        for change in replacements:
            if change.start is None or change.end is None:
                text = change.text
            else:
                start, end = sorted((now.offset(change.start), now.offset(change.end)))
                text = now.text[:start] + change.text + now.text[end:]
            now = replace(now, text=text)
        return replace(now, version=version)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    def offset(self, place: tuple[int, int]) -> int:
        """The offset of a place; one behind the end of its line, or of the text, is the end."""
        number, character = place
        if number >= len(self.lines):
            return len(self.text)
        line = self.lines.text_of(number + 1)
        if self.units != "utf-32" and not line[:character].isascii():
            name, width = _WIDTHS[self.units]
            character = len(line.encode(name)[: character * width].decode(name, "ignore"))
        return self.lines.start_of(number + 1) + min(character, len(line))

    def place(self, offset: int) -> Place:
        """The place of an offset."""
        number, column = self.lines.position(offset)
        before = self.lines.text_of(number)[: column - 1]
        if self.units == "utf-32" or before.isascii():
            return Place(number - 1, len(before))
        name, width = _WIDTHS[self.units]
        return Place(number - 1, len(before.encode(name)) // width)

    def line(self, number: int) -> Span:
        """The text of a line, counted from 1, without the blanks around it; the last for one behind it."""
        number = max(1, min(number, len(self.lines)))
        start, line = self.lines.start_of(number), self.lines.text_of(number)
        words = line.strip()
        first = start + len(line) - len(line.lstrip()) if words else start
        return Span(first, first + len(words))

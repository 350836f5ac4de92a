"""The source line of a finding, cut to the terminal around the place, and where the marker stands.

Start reading at `excerpt`. A line may be a paragraph, or a whole book: nothing here looks at more of it
than the terminal can show.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.reports.screen import TAB, head, tail, visible, width

if TYPE_CHECKING:
    from termkit.text.spans import Span

_LINE_END = re.compile(r"[\r\n]")
# Code points looked at for each cell: letters with one mark or two on each of them are still shown whole.
_REACH = 4


class Excerpt(NamedTuple):
    """A line to show, and the marker below it: `indent` cells to the left of it, `length` cells long."""

    line: str
    indent: int
    length: int

    @property
    def marker(self) -> str:
        """The marker's line.

        >>> print(Excerpt("(Kулагин 2000a)", 1, 7).marker)
         ^^^^^^^
        """
        return " " * self.indent + "^" * self.length


def excerpt(text: str, span: Span, line_start: int, room: int) -> Excerpt:
    """The line on which `span` begins, in `room` cells, with what the span covers of it marked.

    `line_start` is the offset at which that line begins. What is left out is shown as `…`, between words
    where there are any; a span that goes on in the next line is marked up to the end of this one.

    >>> from termkit.text.spans import Span
    >>> text = "Few wrote as much about the open society (Kулагин 2000a) and its rather many enemies."
    >>> shown = excerpt(text, Span(42, 49), 0, 50)
    >>> print(shown.line, shown.marker, sep="\\n")
    … the open society (Kулагин 2000a) and its …
                        ^^^^^^^
    """
    reach = _REACH * room
    begin = max(line_start, span.start - reach)
    ahead = text[span.start : span.start + 2 * reach]
    line_end = _LINE_END.search(ahead)
    ahead = ahead[: line_end.start()] if line_end else ahead
    length = span.end - span.start
    complete = line_end is not None or span.start + 2 * reach >= len(text)

    # Between \r and \n nothing can be marked.
    left = _shown(text[begin : span.start].rstrip("\r\n"))
    marked = _shown(ahead[: min(length, reach)])
    right = _shown(ahead[length:]).rstrip() if length <= reach else ""
    left_cut, right_cut = begin > line_start, not complete or length > reach
    if not left_cut:
        left = left.lstrip()

    if width(marked) > room:
        # The place is wider than the terminal: its beginning says most.
        return _marked("", head(marked, room - 1), "…")
    free = room - width(marked)
    left_width, right_width = width(left), width(right)
    if left_cut or right_cut or left_width + right_width > free:
        # Each side has half, and what the other does not need.
        left_room = max(free // 2, free - right_width - 2 * right_cut)
        left = _end_of(left, left_room, left_cut)
        right = _start_of(right, free - width(left), right_cut)
    return _marked(left, marked, right)


def _shown(text: str) -> str:
    return visible(text).replace("\t", TAB)


def _marked(left: str, marked: str, right: str) -> Excerpt:
    indent, length = width(left), width(marked)
    if marked and not length:
        indent = max(indent - 1, 0)  # a combining mark alone: point at the letter it sits on
    return Excerpt(left + marked + right, indent, max(length, 1))


def _end_of(text: str, room: int, cut: bool) -> str:
    """The last words of a text, with `…` before them if anything is missing."""
    if not cut and width(text) <= room:
        return text
    kept = tail(text, room - 2)
    if len(kept) < len(text) and not text[-len(kept) - 1].isspace():
        space = kept.find(" ", 0, len(kept) // 2 + 1)
        if space == -1:
            return "…" + kept if room > 1 else ""
        kept = kept[space:]
    return "… " + kept.lstrip() if room > 1 else ""


def _start_of(text: str, room: int, cut: bool) -> str:
    """The first words of a text, with `…` after them if anything is missing."""
    if not cut and width(text) <= room:
        return text
    kept = head(text, room - 2)
    if len(kept) < len(text) and not text[len(kept)].isspace():
        space = kept.rfind(" ", len(kept) // 2)
        if space == -1:
            return kept + "…" if room > 1 else ""
        kept = kept[:space]
    return kept.rstrip() + " …" if room > 1 else ""

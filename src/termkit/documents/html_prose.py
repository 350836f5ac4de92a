"""Paragraphs made of a page's text: spaces as browsers show them, attributes behind the text around them.

`Prose` is told what stands in the page, in order, and puts it into a `Collector`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from termkit.documents.collected import Collector
from termkit.documents.document import Ignored, Spoken
from termkit.documents.html_characters import characters
from termkit.documents.ignore_comments import comments
from termkit.documents.plain_text import is_like_heading
from termkit.text.lines import Lines
from termkit.text.spans import Span

if TYPE_CHECKING:
    from termkit.documents.html_tokens import Attribute, Cutter

_SPACE = " \t\n\r\f"
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


class Manner(NamedTuple):
    """How a text is: no prose, in a language that its element names, with its spaces as written, in bold."""

    exempt: bool = False
    language: str | None = None
    as_written: bool = False
    bold: bool = False


class Marked(Protocol):
    """An element whose place is marked, in a list; `start` is -1 until it has text."""

    marks: list[Span]
    start: int


class Prose:
    """The text of a page.

    `manner` is that of what comes next; `begun` says that its paragraph has text already; `starting` are the
    elements that have none yet, and `attributes` those whose text was read.
    """

    def __init__(self, raw: str, cutter: Cutter) -> None:
        self.found = Collector()
        self.manner = Manner()
        self.begun = False
        self.starting: list[Marked] = []
        self.attributes: list[Attribute] = []
        self._raw, self._cutter, self._lines = raw, cutter, Lines(raw)
        self._kept: list[tuple[Attribute, Manner]] = []
        self._named: dict[str, int] = {}
        self._spoken: list[tuple[int, int, str | None]] = []
        # The space and the ends of lines that come before the next text, if one comes.
        self._space: tuple[int, int, Manner] | None = None
        self._line_end = -1
        # Is the paragraph so far in bold? Then it may be a heading, and these are its words.
        self._bold = False
        self._pieces: list[str] = []
        # Paragraphs with their attributes, by where they begin and end, and what comments say of them.
        self._groups: list[list[int]] = []
        self._notes: list[tuple[int, frozenset[str]]] = []
        self._regions: list[tuple[int, frozenset[str]]] = []
        self._whole: list[frozenset[str]] = []
        self._last = 0

    def text(self, start: int, end: int) -> None:
        """What stands between tags."""
        for text, at, stop, escaped in characters(self._raw, start, end):
            if not escaped:
                self._stretch(text, at)
            elif text in _SPACE and not self.manner.as_written:
                self._see_space(at, stop)
            else:
                self._put(text, at, stop)

    def cdata(self, start: int, end: int) -> None:
        """Text without escapes, as XHTML may have it."""
        self._stretch(self._raw[start:end], start, plain=True)

    def code(self, start: int, end: int) -> None:
        """What a program fills in."""
        kept = self.manner
        self.manner = kept._replace(exempt=True)
        self._put(self._raw[start:end], start, None)
        self.manner = kept

    def line_end(self, at: int) -> None:
        """A `<br>`; two of them begin a paragraph."""
        if self._line_end >= 0:
            self.end_paragraph()
        elif self.begun:
            self._line_end, self._space = at, None

    def break_word(self, at: int) -> None:
        """A picture, say, stands here."""
        self._see_space(at, at)

    def keep(self, attribute: Attribute, manner: Manner) -> None:
        """An attribute that is text. It becomes a paragraph of its own behind the one that it stands in."""
        self._kept.append((attribute, manner))

    def end_paragraph(self) -> None:
        """What comes next begins a paragraph."""
        begun, self.begun = self.begun, False
        if begun and self._bold and is_like_heading("".join(self._pieces)):
            self.found.headings.append(Span(self._groups[-1][0], self.found.here))
        self._space, self._line_end = None, -1
        if self._kept:
            manner, starting = self.manner, self.starting
            self.starting = []
            for attribute, its_manner in self._kept:
                self.manner = its_manner
                self._attribute(attribute, new=not begun)
                begun = True
            self.manner, self.starting = manner, starting
            self._kept = []
        if begun:
            self._groups[-1][1] = self.found.here

    def mark(self, element: Marked) -> None:
        """An element ends: its place goes to its list."""
        if element.start >= 0:
            element.marks.append(Span(element.start, self.found.here))
        elif self.starting and self.starting[-1] is element:
            self.starting.pop()

    def comment(self, start: int, end: int) -> None:
        """Does it say `termkit: ignore`?"""
        here = self.found.here
        for note in comments(self._raw[start:end]):
            if note.what == "ignore":
                behind = self.begun or (self._groups and not self._kept and self._on_line(start))
                self._notes.append((len(self._groups) - bool(behind), note.rules))
            elif note.what == "ignore-start":
                self._regions.append((here, note.rules))
            elif note.what == "ignore-end":
                self._end_regions()
            else:
                self._whole.append(note.rules)

    def finish(self) -> None:
        """The page has been read."""
        self.end_paragraph()
        self._end_regions()
        self.found.headings[:] = set(self.found.headings)  # bold in a heading is said twice
        ignored = self.found.ignored
        ignored += [Ignored(Span(0, self.found.here), rules) for rules in self._whole]
        for number, rules in self._notes:
            if number < len(self._groups):
                start, end = self._groups[number]
                ignored.append(Ignored(Span(start, end), rules))

    def spoken(self) -> list[Spoken]:
        """The stretches of elements that name a language."""
        return [Spoken(Span(start, end), tag) for start, end, tag in self._spoken if tag]

    def _on_line(self, at: int) -> bool:
        """Does the last text stand on the same line of the file?"""
        return self._lines.position(at)[0] == self._lines.position(self._last)[0]

    def _end_regions(self) -> None:
        self.found.ignored += [Ignored(Span(start, self.found.here), rules) for start, rules in self._regions]
        self._regions = []

    def _attribute(self, attribute: Attribute, *, new: bool) -> None:
        """Its text, with its spaces as they are."""
        self.attributes.append(attribute)
        line, _ = self._lines.position(attribute.start)
        self.found.begin(self._name(f"line {line}, {attribute.name.removeprefix('aria-')}"))
        for kind, start, end, *_ in self._cutter.text_and_code(attribute.start, attribute.end):
            manner = self.manner
            self.manner = manner._replace(exempt=manner.exempt or kind == "code")
            for piece in characters(self._raw, start, end, attribute=True):
                self._add(piece.text, piece.start, piece.end if piece.escaped else None)
                if new:
                    new = False
                    self._groups.append([self.found.here - len(piece.text), 0])
            self.manner = manner

    def _stretch(self, text: str, at: int, *, plain: bool = False) -> None:
        """Text in which each character stands for itself, but for its spaces."""
        if self.manner.as_written:
            self._put(text, at, None, plain=plain)
            return
        done = 0
        core = text.strip(_SPACE)
        if not core:
            self._see_space(at, at + len(text))
            return
        first = text.index(core[0])
        if first:
            self._see_space(at, at + first)
        last = first + len(core)
        done = first
        for spaces in _SPACES.finditer(text, first, last):
            self._put(text[done : spaces.start()], at + done, None, plain=plain)
            self._see_space(at + spaces.start(), at + spaces.end())
            done = spaces.end()
        self._put(text[done:last], at + done, None, plain=plain)
        if last < len(text):
            self._see_space(at + last, at + len(text))

    def _see_space(self, start: int, end: int) -> None:
        if self.begun and self._space is None and self._line_end < 0:
            self._space = (start, end, self.manner)

    def _put(self, text: str, start: int, end: int | None, *, plain: bool = False) -> None:
        """Text of the paragraph, with what waits before it; with an `end`, the file has an escape for it."""
        if not text:
            return
        if not self.begun:
            line, _ = self._lines.position(start)
            self.found.begin(self._name(f"line {line}"))
        elif self._line_end >= 0:
            self.found.gap("\n", self._line_end)
        elif self._space is not None:
            self._put_space(*self._space)
        self._space, self._line_end = None, -1
        self._add(text, start, end, plain=plain)
        self._last = start
        if not self.begun:
            self.begun = self._bold = True
            self._pieces = []
            self._groups.append([self.found.here - len(text), 0])
        self._bold = self._bold and self.manner.bold
        if self._bold:
            self._pieces.append(text)

    def _put_space(self, start: int, end: int, manner: Manner) -> None:
        before, self.manner = self.manner, manner
        starting, self.starting = self.starting, []
        if start == end:
            self.found.gap(" ", end)
        else:
            self._add(" ", start, end)
        self.manner, self.starting = before, starting

    def _add(self, text: str, start: int, end: int | None, *, plain: bool = False) -> None:
        found = self.found
        if end is None:
            found.text(text, start, plain=plain)
        else:
            found.escape(text, start, end)
        here = found.here - len(text)
        for element in self.starting:
            element.start = here
        self.starting = []
        if self.manner.exempt:
            found.exempt.append(Span(here, found.here))
        tag = self.manner.language
        if self._spoken and self._spoken[-1][2] == tag:
            self._spoken[-1] = (self._spoken[-1][0], found.here, tag)
        else:
            self._spoken.append((here, found.here, tag))

    def _name(self, name: str) -> str:
        """A name that no paragraph has yet: the second of line 31 is `line 31 (2)`."""
        count = self._named[name] = self._named.get(name, 0) + 1
        return name if count == 1 else f"{name} ({count})"

"""The text of OpenDocument: its paragraphs, and what stands within them. Start reading at `Body.read`.

Notes, comments and text boxes stand in the middle of a paragraph; they come behind it, so that the sentence
around them stays whole. Source: OpenDocument 1.3, part 3, 5 (paragraphs), 6 (what stands in them) and 14
(comments).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.document import Spoken
from termkit.documents.note_numbers import is_note_number
from termkit.documents.odt_styles import Manner
from termkit.documents.odt_switches import NO_WORDS, Switches
from termkit.documents.xml_tokens import attributes, pieces
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from termkit.documents.collected import Collector
    from termkit.documents.odt_styles import Styles
    from termkit.documents.xml_tokens import Token

_BLANKS = re.compile(r"[ \t\r\n]+")
# Nobody’s prose, and what a program makes out of the text.
_SKIPPED = frozenset(
    """text:tracked-changes text:sequence-decls text:variable-decls text:user-field-decls
    text:bibliography-source text:dde-connection-decls text:alphabetical-index-auto-mark-file
    text:table-of-content text:table-index text:illustration-index text:object-index text:user-index
    text:alphabetical-index office:forms office:event-listeners office:scripts office:settings
    office:binary-data office:annotation-end table:covered-table-cell table:shapes draw:object
    draw:object-ole draw:plugin draw:applet math:math""".split()
)
# Elements of a paragraph whose text is the paragraph’s.
_THROUGH = frozenset("text:span text:a text:meta text:ruby text:ruby-base".split())
_ASIDE = {
    "text:note": "",
    "office:annotation": "comment",
    "draw:text-box": "text box",
    "draw:frame": "",
    "draw:a": "",
}
_MARKS = {"text:tab": "\t", "text:line-break": "\n"}
_MOST_BLANKS = 1000


class _Aside(NamedTuple):
    """Something that stands in a paragraph and is read behind it: its tokens, and what it is called."""

    first: int
    last: int
    name: str


class _InTable(NamedTuple):
    """A place in a table; rows and cells are counted from 1."""

    table: int
    row: int = 0
    cell: int = 0

    @property
    def name(self) -> str:
        return f"table {self.table}, row {self.row}, cell {self.cell}"


class Body:
    """Hands the text of one part of a document to a collector; `shift` is where the part begins."""

    def __init__(
        self,
        raw: str,
        all_tokens: Sequence[Token],
        styles: Styles,
        found: Collector,
        counts: Counter[str],
        shift: int,
    ) -> None:
        self.raw, self.tokens, self.styles, self.found, self.shift = raw, all_tokens, styles, found, shift
        self.counts = counts
        self.asides: list[_Aside] = []
        self.runs: list[tuple[Span, Manner]] = []
        self.switches = Switches(raw, all_tokens, found)
        self.blank = True

    def read(self, first: int, last: int, name: str = "") -> None:
        """The paragraphs between two tokens; `name` is what they are called, if not by their number."""
        number = first
        places: list[_InTable] = []  # in the tables around
        while number < last:
            token = self.tokens[number]
            if token.kind == "start" and token.name in _SKIPPED:
                number = token.mate
            elif token.kind == "start" and token.name in {"text:p", "text:h"}:
                self.paragraph(number, places[-1].name if places else name)
                number = token.mate
            elif token.kind == "start" and token.name in _ASIDE:
                self.aside(number)
                number = token.mate
                self.read_asides()
            elif token.name == "table:table" and token.kind == "start":
                self.counts["table"] += 1
                places.append(_InTable(self.counts["table"]))
            elif token.name == "table:table" and places:
                places.pop()
            elif token.name == "table:table-row" and token.kind == "start" and places:
                places[-1] = _InTable(places[-1].table, places[-1].row + 1)
            elif token.name == "table:table-cell" and token.kind == "start" and places:
                places[-1] = places[-1]._replace(cell=places[-1].cell + 1)
            elif token.kind == "start" and token.name in {"svg:title", "svg:desc"}:
                self.words(number, name or "picture")
                number = token.mate
            number += 1

    def paragraph(self, number: int, name: str) -> None:
        """One paragraph or heading, and behind it what stands aside in it."""
        token = self.tokens[number]
        said = attributes(self.raw[token.start : token.end])
        manner = self.styles.of("paragraph", said.get("text:style-name", ""))
        heading = token.name == "text:h" or manner.heading
        self.words(number, name, manner._replace(heading=heading))
        self.read_asides()

    def read_asides(self) -> None:
        asides, self.asides = self.asides, []
        for aside in asides:
            self.read(aside.first, aside.last, aside.name)

    def words(self, number: int, name: str, manner: Manner | None = None) -> None:
        """The text of an element, in manners that change within it."""
        outer = manner or Manner()
        if not name:
            self.counts["paragraph"] += 1
            name = f"paragraph {self.counts['paragraph']}"
            counted = True
        else:
            counted = False
        begin = len(self.runs)
        self.found.begin(name)
        self.blank = True
        self._inline(number + 1, self.tokens[number].mate, outer)
        new = self.runs[begin:]
        if not new:
            if counted:
                self.counts["paragraph"] -= 1
            return
        whole = Span(new[0][0].start, new[-1][0].end)
        if outer.heading:
            self.found.headings.append(whole)
        if outer.quoted:
            self.found.quoted.append(whole)
        self.switches.end_paragraph(whole)

    def _inline(self, first: int, last: int, outer: Manner) -> None:
        around: list[tuple[int, Manner]] = []  # the tokens that end what is open, and the manners around
        manner = outer
        number = first
        while number < last:
            token = self.tokens[number]
            if token.kind in {"text", "cdata"}:
                self._text(token, manner, outer)
            elif token.kind == "start" and token.name in _THROUGH:
                if token.name != "text:a":
                    said = attributes(self.raw[token.start : token.end]).get("text:style-name", "")
                    around.append((token.mate, manner))
                    manner = self.styles.of("text", said).within(manner)
            elif token.kind == "start":
                self._element(number, manner, outer)
                number = token.mate
            elif around and around[-1][0] == number:
                manner = around.pop()[1]
            number += 1

    def _element(self, number: int, manner: Manner, outer: Manner) -> None:
        token = self.tokens[number]
        end = self.tokens[token.mate].end
        if token.name == "text:s":
            said = attributes(self.raw[token.start : token.end]).get("text:c", "1")
            count = int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else 1
            self._add(" " * min(count, _MOST_BLANKS), token.start, end, manner, outer)
            if count > 1 and not self.blank:
                # Of spaces in one element, all go or none: the word before would touch the next.
                self.found.exempt.append(self.runs[-1][0])
            self.blank = False
        elif token.name in _MARKS:
            self._add(_MARKS[token.name], token.start, end, manner, outer)
            self.blank = False
        elif token.name == "office:annotation-end":
            self.switches.ends_at(token)
        elif token.name in _ASIDE or token.name.startswith("draw:"):
            self.aside(number)
        elif token.name.startswith("text:") and token.name not in NO_WORDS:
            # A field: what it shows is made by the program.
            begin = len(self.runs)
            self._inline(number + 1, token.mate, manner)
            self.found.exempt += [span for span, _ in self.runs[begin:]]

    def aside(self, number: int) -> None:
        """A note, comment, box or picture in a paragraph waits until that has ended."""
        token = self.tokens[number]
        name = _ASIDE.get(token.name, "")
        if token.name == "text:note":
            said = attributes(self.raw[token.start : token.end]).get("text:note-class", "footnote")
            name = "endnote" if said == "endnote" else "footnote"
        elif token.name == "office:annotation" and self.switches.takes(number):
            return
        if token.name == "text:note":
            while self.tokens[number].name != "text:note-body" and number < token.mate:
                number += 1
        if name:
            self.counts[name] += 1
            name = f"{name} {self.counts[name]}"
        self.asides.append(_Aside(number + 1, token.mate, name))

    def _text(self, token: Token, manner: Manner, outer: Manner) -> None:
        if manner.raised and not self.blank and is_note_number(self.raw[token.start : token.end]):
            return
        if token.kind == "cdata":
            start = token.start + len("<![CDATA[")
            self._plain(self.raw[start : token.end - 3], start, manner, outer, plain=True)
            return
        for text, start, end in pieces(self.raw, token.start, token.end):
            if end - start == len(text):
                self._plain(text, start, manner, outer)
            else:
                self._add(text, start, end, manner, outer)
                self.blank = False

    def _plain(self, text: str, at: int, manner: Manner, outer: Manner, *, plain: bool = False) -> None:
        """A text as it stands, in which spaces and line ends are one space."""
        done = 0
        for blanks in _BLANKS.finditer(text):
            if blanks.start() > done:
                self._add(
                    text[done : blanks.start()], at + done, at + blanks.start(), manner, outer, plain=plain
                )
                self.blank = False
            if not self.blank:
                self._add(" ", at + blanks.start(), at + blanks.end(), manner, outer, plain=plain)
                self.blank = True
            done = blanks.end()
        if done < len(text):
            self._add(text[done:], at + done, at + len(text), manner, outer, plain=plain)
            self.blank = False

    def _add(
        self, text: str, start: int, end: int, manner: Manner, outer: Manner, *, plain: bool = False
    ) -> None:
        if not text:
            return
        if end - start == len(text) and self.raw[start:end] == text:
            self.found.text(text, self.shift + start, plain=plain)
        else:
            self.found.escape(text, self.shift + start, self.shift + end)
        span = Span(self.found.here - len(text), self.found.here)
        self.runs.append((span, manner))
        if manner.code:
            self.found.exempt.append(span)
        if manner.quoted and not outer.quoted:
            self.found.quoted.append(span)
        if manner.italic and not outer.italic:
            self.found.emphasised.append(span)

    def stated(self, language: str | None) -> Iterator[Spoken]:
        """What the file says of the language of each piece of its text; `language` is that of all others."""
        for span, manner in self.runs:
            if not manner.code and (tag := manner.language or language):
                yield Spoken(span, tag)

"""A Word document as one text: the body, then what stands apart from it, each paragraph with its name.

A text box follows the paragraph that it hangs on. After the body come footnotes and endnotes, headers and
footers, and comments. Start reading at `Gathering.take`.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.collected import Collector
from termkit.documents.document import Spoken
from termkit.documents.docx_text import Mark
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from termkit.documents.docx_text import Box, Cell, Note, Paragraph, Piece

# The comments that termkit itself writes are signed so; they are no text of the author's.
AUTHOR = "termkit"


class Twin(NamedTuple):
    """A stretch of a text box that the file has twice, and where it begins in the text of the copies."""

    span: Span
    start: int


class Comment(NamedTuple):
    """A comment: what it says, who wrote it, and the stretch of the text that it is about."""

    text: str
    author: str
    span: Span


class Anchor(NamedTuple):
    """Where a paragraph begins that stands apart from the body, and where in the body it belongs."""

    start: int
    body: int


class Gathering:
    """Gathers the paragraphs of a document: those of the body first.

    `text` is what all of it says, `copies` what the file has once more; `stated` are the languages, `apart`
    the places of notes and margins.
    """

    def __init__(self) -> None:
        self.text = Collector()
        self.copies = Collector()
        self.twins: list[Twin] = []
        self.stated: list[Spoken] = []
        self.anchors: list[Anchor] = []
        self.comments: list[Comment] = []
        self._marks: dict[Mark, int] = {}
        self._counts: dict[str, int] = defaultdict(int)
        self._goes_on = False
        self._cell: Cell | None = None
        self._body = 0

    def take(self, paragraph: Paragraph) -> None:
        """Take a paragraph of the body, and the text boxes on it."""
        # Cells stay apart, whatever is deleted in them.
        self._goes_on = self._goes_on and paragraph.cell == self._cell
        self._cell = paragraph.cell
        if paragraph.cell is not None:
            name = "table {}, row {}, cell {}".format(*paragraph.cell)
        else:
            self._counts["paragraph"] += any(map(str.strip, paragraph.texts))
            name = f"paragraph {self._counts['paragraph']}"
        self._put(paragraph, name)
        self._body = self.text.here
        self._take_boxes(paragraph, self._body)

    def take_apart(self, paragraphs: Iterable[Paragraph], name: str, body: int) -> None:
        """Take paragraphs that stand apart from the body; they belong to a place in it."""
        first = self.text.here
        for paragraph in paragraphs:
            self._put(paragraph, name, body)
            self._take_boxes(paragraph, body)
        self._goes_on = False
        if self.text.here > first:
            # Before the first stands what parts paragraphs.
            self.text.notes.append(Span(first + 2 * (first > 0), self.text.here))

    def take_notes(self, kind: str, notes: Mapping[str, list[Paragraph]]) -> None:
        """Take the footnotes or the endnotes, in the order in which the text refers to them."""
        for number, id in enumerate(self._in_order(notes, kind), 1):
            at = self._marks.get(Mark(f"{kind}Reference", id), self._body)
            self.take_apart(notes[id], f"{kind} {number}", at)

    def take_comments(self, notes: Iterable[Note], found: Mapping[str, list[Paragraph]]) -> None:
        """Take the comments, but for those of termkit itself and those that only speak to it."""
        authors = {note.id: note.author for note in notes}
        number = 0
        for id in self._in_order(authors, "comment"):
            author, paragraphs, span = authors[id], found.get(id, []), self._about(id)
            text = "\n".join(map(str, paragraphs)).strip()
            self.comments.append(Comment(text, author, span))
            if author != AUTHOR and not text.lower().startswith("termkit:"):
                number += 1
                self.take_apart(paragraphs, f"comment {number}", span.start)

    def _in_order(self, ids: Iterable[str], kind: str) -> list[str]:
        """Notes in the order in which the text refers to them; those that it does not refer to come last."""
        ranks = {mark.id: rank for rank, mark in enumerate(self._marks) if mark.kind == f"{kind}Reference"}
        return sorted(ids, key=lambda id: ranks.get(id, len(self._marks)))

    def _about(self, id: str) -> Span:
        """What a comment is about: its range, or the place where it stands."""
        at = self._marks.get(Mark("commentReference", id), self._body)
        start = self._marks.get(Mark("commentRangeStart", id), at)
        return Span(start, max(start, self._marks.get(Mark("commentRangeEnd", id), start)))

    def _take_boxes(self, paragraph: Paragraph, body: int) -> None:
        for box in paragraph.boxes:
            self._counts["text box"] += any(map(str.strip, box.text))
            for number, inside in enumerate(box.paragraphs):
                self._put(inside, f"text box {self._counts['text box']}", body)
                self._copy(box, number)
                self._take_boxes(inside, body)
            self._goes_on = False

    def _copy(self, box: Box, number: int) -> None:
        """What the file has of a text box once more, for programs that know no new ones."""
        text = str(box.paragraphs[number])
        if box.twin is None or not text.strip():
            return
        self.copies.begin("")
        for piece in box.twin[number].pieces:
            _add(piece, self.copies)
        here = self.text.here
        self.twins.append(Twin(Span(here - len(text), here), self.copies.here - len(text)))

    def _put(self, paragraph: Paragraph, name: str, body: int | None = None) -> None:
        text = self.text
        if not self._goes_on:
            text.begin(name)
        self._goes_on = paragraph.goes_on
        is_blank = not any(map(str.strip, paragraph.texts))
        start = -1
        for item in paragraph.items:
            if isinstance(item, Mark):
                self._marks.setdefault(item, text.here)
            elif not is_blank:
                _add(item, text)
                if start < 0:
                    start = text.here - len(item.text)
                    self._begin_ranges(paragraph, start)
                self._look(item)
        if start < 0:
            return
        if paragraph.heading:
            text.headings.append(Span(start, text.here))
        if body is not None:
            self.anchors.append(Anchor(start, body))

    def _begin_ranges(self, paragraph: Paragraph, start: int) -> None:
        """Ranges that begin before the first piece of a paragraph begin with it, not where the last ended."""
        for mark in takewhile(lambda item: isinstance(item, Mark), paragraph.items):
            if isinstance(mark, Mark) and mark.kind == "commentRangeStart":
                self._marks[mark] = start

    def _look(self, piece: Piece) -> None:
        text, look = self.text, piece.look
        span = Span(text.here - len(piece.text), text.here)
        if look.emphasised:
            text.emphasised.append(span)
        if look.quoted:
            text.quoted.append(span)
        if look.exempt:
            text.exempt.append(span)
        if not look.language:
            return
        last = self.stated[-1] if self.stated else None
        if last and last.language == look.language and last.span.end == span.start:
            self.stated[-1] = Spoken(Span(last.span.start, span.end), look.language)
        else:
            self.stated.append(Spoken(span, look.language))


def _add(piece: Piece, collector: Collector) -> None:
    if piece.end - piece.start == len(piece.text):
        collector.text(piece.text, piece.start, plain=piece.plain)
    else:
        collector.escape(piece.text, piece.start, piece.end)

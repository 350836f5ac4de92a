"""Tracked changes and comments put into a Word document, for its author to accept or to answer.

A change is shown by whole words, with a comment that gives its reason; a remark without a change is a
comment alone. Where Word has no comments (in notes, margins, text boxes), the comment stands in the body, at
the place that the text belongs to, and says where it means. Start reading at `revised`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.document import Edit, edited
from termkit.documents.docx_comments import CommentsPart
from termkit.documents.docx_gathering import AUTHOR
from termkit.documents.docx_runs import Cut, cut
from termkit.documents.written import replaced, runs_of
from termkit.errors import DocumentError
from termkit.text.spans import Span, SpanSet
from termkit.text.words import each_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.documents.document import Paragraph
    from termkit.documents.docx import DocxDocument
    from termkit.documents.docx_package import Part
    from termkit.documents.docx_runs import Markup, Surroundings

# What ends at a place stands before what begins there.
_END_OF_CHANGE, _INSERTED, _END_OF_COMMENT, _COMMENT, _CHANGE = range(5)


class Revision(NamedTuple):
    """What is said of a place, and the edits that are to be made; without any, it is only said."""

    span: Span
    reason: str
    edits: tuple[Edit, ...] = ()


class Revised(NamedTuple):
    """A document's new bytes, and how many changes and comments are new in it."""

    data: bytes
    changes: int
    comments: int


def revised(document: DocxDocument, revisions: Sequence[Revision], date: str) -> Revised:
    """The document with tracked changes and comments.

    `date` is now in UTC, as ISO 8601 writes it. What a comment of termkit says already at its place is not
    said again. Raises `DocumentError` where a place can hold neither.
    """
    revising = _Revising(document, date)
    # In comments Word tracks no changes.
    revisions = [one for one in revisions if not any(map(revising.is_in_comment, one.edits))]
    edits = [edit for one in revisions for edit in one.edits]
    document.refuse_bad(edits)
    changes = by_words(document.segments[0].text, edits)
    comments = sum([revising.comment(one, changes) for one in revisions])
    for edit in changes:
        revising.change(edit)
    return Revised(revising.written(), len(changes), comments)


def by_words(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Edits of letters as edits of the words that these are in.

    >>> by_words("Resulzade və", [Edit(1, 2, "ə"), Edit(8, 9, "ə")])
    [Edit(start=0, end=9, text='Rəsulzadə')]
    """
    groups: list[tuple[Span, list[Edit]]] = []
    for edit in sorted(edits):
        span = _widened(text, edit)
        if groups and span.start < groups[-1][0].end:
            last, group = groups[-1]
            groups[-1] = Span(last.start, max(last.end, span.end)), [*group, edit]
        else:
            groups.append((span, [edit]))
    return [
        Edit(
            *span,
            edited(
                span.of(text),
                [one._replace(start=one.start - span.start, end=one.end - span.start) for one in group],
                "",
            ),
        )
        for span, group in groups
    ]


def _widened(text: str, edit: Edit) -> Span:
    start, end = edit.start, edit.end
    if edit.text[:1].isalnum() or text[start:end][:1].isalnum():
        while start and text[start - 1].isalnum():
            start -= 1
    if edit.text[-1:].isalnum() or text[edit.start : end][-1:].isalnum():
        while end < len(text) and text[end].isalnum():
            end += 1
    return Span(start, end)


class _Revising:
    """Gathers, by the places of the XML, what is to be put in."""

    def __init__(self, document: DocxDocument, date: str) -> None:
        self._document = document
        self._text = document.segments[0].text
        self._comments = CommentsPart(document.package, document.raw, AUTHOR, date)
        self._date = date
        self._found: defaultdict[int, list[tuple[int, Markup]]] = defaultdict(list)
        said: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for text, author, (start, end) in document.comments:
            if author == AUTHOR:
                said[" ".join(text.split())].append((start, max(end, start + 1)))
        self._said = {text: SpanSet(spans) for text, spans in said.items()}
        self._paragraphs = document.segments[0].paragraphs
        self._starts = [paragraph.span.start for paragraph in self._paragraphs]
        names = document.package.parts("comments")
        self._in_comments = [
            Span(start, start + len(part.text)) for part, start in document.placed if part.name in names
        ]
        self._apart = {anchor.start: anchor.body for anchor in document.anchors}

    def is_in_comment(self, edit: Edit) -> bool:
        """Is this an edit of what somebody says in a comment?"""
        at = self._document.places[min(edit.start, len(self._text) - 1)].start
        return any(span.start <= at < span.end for span in self._in_comments)

    def comment(self, revision: Revision, changes: Sequence[Edit]) -> bool:
        """Put in a comment; False where it is there already."""
        reason = revision.reason
        paragraph = self._paragraph(revision.span.start)
        span = Span(revision.span.start, min(revision.span.end, paragraph.span.end))
        if span.start >= span.end:
            span = paragraph.span
        body = self._apart.get(paragraph.span.start)
        if body is not None:
            place = paragraph.name[:1].upper() + paragraph.name[1:]
            words = span.of(self._text)
            reason = f"{place}: {reason}" if words in reason else f"{place}, “{words}”: {reason}"
            span = self._word_before(body)
        reason = " ".join(reason.split())
        if reason in self._said and self._said[reason].touches(span):
            return False
        # It cannot begin amid what is deleted.
        at = max(bisect_right(changes, span.start, key=_start) - 1, 0)
        while at < len(changes) and changes[at].start < span.end:
            edit = changes[at]
            if span.overlaps((edit.start, edit.end)):
                span = Span(min(span.start, edit.start), max(span.end, edit.end))
            at += 1
        number = self._comments.add(reason)
        places = self._document.places
        self._found[places[span.start].start].append((_COMMENT, partial(_begin_comment, number)))
        self._found[places[span.end - 1].end].append((_END_OF_COMMENT, partial(_end_comment, number)))
        return True

    def change(self, edit: Edit) -> None:
        """Put in a tracked change."""
        places = self._document.places
        text = self._document.escaped(edit.text)
        inserted = partial(_inserted, self._comments.number(), self._date, text)
        if edit.start == edit.end:
            at = places[edit.start - 1].end if edit.start else places[0].start
            self._found[at].append((_INSERTED, inserted))
            return
        for number, piece in enumerate(runs_of(places[edit.start : edit.end])):
            deleted = partial(_deleted, self._comments.number(), self._date)
            self._found[piece.start].append((_CHANGE, deleted))
            self._found[piece.end].append((_END_OF_CHANGE, _end_deleted))
            if not number and edit.text:
                self._found[piece.end].append((_INSERTED, inserted))

    def written(self) -> bytes:
        """The document with all of it."""
        package = self._document.package
        parts = dict(self._comments.parts())
        for part, start in self._document.placed:
            cuts = list(self._cuts(start, start + len(part.text)))
            if cuts:
                parts[part.name] = self._with_cuts(part, cuts)
        return package.container.written(parts)

    def _with_cuts(self, part: Part, cuts: Sequence[Cut]) -> bytes:
        try:
            return part.encoded(replaced(part.text, cut(part.text, cuts)))
        except ValueError:
            raise DocumentError(
                f"{self._document.package.place(part.name)}: a place in it can hold no tracked change and no "
                "comment. Nothing was written. Open the document in Word and save it, then try again; or "
                "use --fix."
            ) from None

    def _cuts(self, start: int, end: int) -> Iterator[Cut]:
        """What was found in a part, in order; what stands at one place is one cut."""
        deleted = False
        for at in sorted(at for at in self._found if start <= at < end):
            found = sorted(self._found[at], key=itemgetter(0))
            kinds = [kind for kind, _ in found]
            deleted = _CHANGE in kinds or (deleted and _END_OF_CHANGE not in kinds)
            yield Cut(at - start, partial(_joined, [markup for _, markup in found]), deleted)

    def _paragraph(self, at: int) -> Paragraph:
        return self._paragraphs[max(bisect_right(self._starts, at) - 1, 0)]

    def _word_before(self, body: int) -> Span:
        """The last word of the body before a place in it, or the first one after."""
        here = bisect_right(self._starts, max(body - 1, 0))
        for paragraph in (*reversed(self._paragraphs[:here]), *self._paragraphs[here:]):
            if paragraph.span.start in self._apart:
                continue
            start, end = paragraph.span
            before = list(each_word(self._text, start, min(end, body))) if start < body else []
            words = before or list(each_word(self._text, start, end))[:1]
            if words:
                return words[-1].span
        raise DocumentError(
            f"{self._document.path}: there is no word in the body of the document that a comment could stand "
            "at. Nothing was written. Use --fix."
        )


def _start(edit: Edit) -> int:
    return edit.start


def _joined(markups: Sequence[Markup], around: Surroundings) -> str:
    return "".join(markup(around) for markup in markups)


def _signed(number: int, date: str, w: str) -> str:
    """Whose change it is."""
    return f'{w}id="{number}" {w}author="{AUTHOR}" {w}date="{date}"'


def _deleted(number: int, date: str, around: Surroundings) -> str:
    return f"<{around.prefix}del {_signed(number, date, around.prefix)}>"


def _end_deleted(around: Surroundings) -> str:
    return f"</{around.prefix}del>"


def _inserted(number: int, date: str, text: str, around: Surroundings) -> str:
    w = around.prefix
    run = f'<{w}r>{around.properties}<{w}t xml:space="preserve">{text}</{w}t></{w}r>'
    # What is put into somebody's insertion stands or falls with it.
    return run if around.inserted else f"<{w}ins {_signed(number, date, w)}>{run}</{w}ins>"


def _begin_comment(number: int, around: Surroundings) -> str:
    return f'<{around.prefix}commentRangeStart {around.prefix}id="{number}"/>'


def _end_comment(number: int, around: Surroundings) -> str:
    w = around.prefix
    return f'<{w}commentRangeEnd {w}id="{number}"/><{w}r><{w}commentReference {w}id="{number}"/></{w}r>'

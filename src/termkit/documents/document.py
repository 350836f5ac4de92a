"""What a file becomes: segments of text that know what in them is prose, and the way back to bytes.

* `Segment` is a piece of text to look at, with the places that are not the author's prose;
* `Source` is what a segment of a file of translations translates;
* `Edit` is one change, counted in the segment's text;
* `Document` holds the segments of one file and writes edits back (`Document.with_edits`).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.decoding import encode
from termkit.errors import DocumentError
from termkit.languages import GLOSSARY_LANGUAGES, language_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from termkit.documents.inline_codes import Code


class Edit(NamedTuple):
    """Put `text` in the place of what stands from `start` up to, not including, `end`."""

    start: int
    end: int
    text: str


class Ignored(NamedTuple):
    """A place that a `termkit: ignore` comment switches off: for these rules, or for all if none is named."""

    span: Span
    rules: frozenset[str]


class Paragraph(NamedTuple):
    """A paragraph of a text that was collected out of markup, and what it is called: `table 2, row 3`."""

    span: Span
    name: str


def _start(paragraph: Paragraph) -> int:
    return paragraph.span.start


class Spoken(NamedTuple):
    """A stretch that the file says is in another language than the rest of its text."""

    span: Span
    language: str


class Source(NamedTuple):
    """What a segment is the translation of, in a file that holds both.

    `text` is without inline codes, `language` as the file writes it, empty where it does not say. `key` tells
    two messages of one text apart (msgctxt, resname), and so does `form`, the number of a plural's form. A
    translation that somebody has yet to look at is not `confirmed`. `codes` are its inline codes; `place`
    says where it stands, if that is another file.
    """

    text: str
    language: str = ""
    key: str = ""
    form: str = ""
    confirmed: bool = True
    codes: tuple[Code, ...] = ()
    place: str = ""


class Piece(NamedTuple):
    """A part of a text, and what it translates in another file. A word of it may stand `around` it too."""

    span: Span
    around: Span
    source: Source
    others: tuple[Source, ...] = ()


_NOWHERE = SpanSet(())


class Segment(NamedTuple):
    """One piece of text, as it stands in the file, line ends included.

    All places count code points of `text`. `name` says where in a container the piece was found
    (a unit of a PO file); it is `None` where the file is one text, and then the places count in the decoded
    file. A text that had to be collected out of markup (DOCX, HTML) is one segment too, for its paragraphs
    speak of one another; it has `paragraphs`, between which stand blank lines that the file does not have.
    """

    text: str
    name: str | None = None
    exempt: SpanSet = _NOWHERE
    """No prose: addresses, code, HTML tags and comments, link targets, front matter."""
    quoted: SpanSet = _NOWHERE
    """Block quotes, in whole lines."""
    emphasised: SpanSet = _NOWHERE
    """Italics: the text between the marks."""
    headings: tuple[Span, ...] = ()
    """The text of each heading, without its marks."""
    ignored: tuple[Ignored, ...] = ()
    """What `termkit: ignore` comments switch off."""
    source: Source | None = None
    """What it translates, in a file of translations."""
    codes: tuple[Code, ...] = ()
    """Its inline codes, in a file whose text is without them."""
    others: tuple[Source, ...] = ()
    """The same in further languages, in a file that has more than two."""
    paragraphs: tuple[Paragraph, ...] = ()
    """Those of a text that was collected out of markup, in order."""
    notes: tuple[Span, ...] = ()
    """Footnotes, margins and comments of a collected text, each by itself: no list goes on into them."""
    spoken: tuple[Spoken, ...] = ()
    """What is in another language than the document, in order; the stretches lie apart."""
    pieces: tuple[Piece, ...] = ()
    """What its parts translate, where they are held against other files; in order."""

    def piece(self, piece: Piece) -> Segment:
        """A part of the segment with its source, as a segment by itself."""

        def inside(places: Iterable[Span]) -> Iterator[Span]:
            for start, end in places:
                if start < piece.span.end and end > piece.span.start:
                    yield Span(max(start, piece.span.start), min(end, piece.span.end)).moved(
                        -piece.span.start
                    )

        return Segment(
            piece.span.of(self.text),
            self.name,
            SpanSet(inside(self.exempt.spans)),
            SpanSet(inside(self.quoted.spans)),
            SpanSet(inside(self.emphasised.spans)),
            tuple(inside(self.headings)),
            source=piece.source,
            others=piece.others,
        )

    @property
    def is_translated(self) -> bool:
        """Is it, or a piece of it, said to be the translation of something?"""
        return self.source is not None or bool(self.others or self.pieces)

    def crosses(self, edit: Edit) -> bool:
        """Does an edit reach from one paragraph into another, where the file has no text?

        >>> two = (Paragraph(Span(0, 4), "1"), Paragraph(Span(6, 11), "2"))
        >>> text = Segment("Bakı\\n\\nGəncə", paragraphs=two)
        >>> text.crosses(Edit(0, 4, "Şəki")), text.crosses(Edit(3, 6, ""))
        (False, True)
        """
        if not self.paragraphs:
            return False
        at = bisect_right(self.paragraphs, edit.start, key=_start) - 1
        return not Span(edit.start, edit.end).within(self.paragraphs[max(at, 0)].span)


@dataclass(frozen=True)
class Document:
    """One file, read. This class is a file that is one text; containers write back in a way of their own."""

    path: str
    format: str
    encoding: str
    bom: bytes
    segments: tuple[Segment, ...]
    language: str | None = None
    """The language that the file itself says its text is in."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of a file that has its text in several (TMX, some XLIFF); nothing for any other."""
        others = [spoken.language for segment in self.segments for spoken in segment.spoken]
        return tuple(dict.fromkeys([self.language or "", *others])) if others else ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Those of `languages` that are to be checked each in its turn, for a part of the file is in each.

        What a text quotes in languages that termkit does not know is left alone. One that does not say its
        language has the part `""`, for which somebody has to be asked.
        """
        own = self.language or ""
        return tuple(tag for tag in self.languages if tag == own or language_of(tag) in GLOSSARY_LANGUAGES)

    def in_language(self, tag: str) -> Document:
        """The segments in one language (`az`, `en`, `ru`), where a file has its text in several.

        What is in others is exempt then.

        >>> text = Segment("Он сказал: Xoş gəldiniz", spoken=(Spoken(Span(11, 23), "az"),))
        >>> letter = Document("letter.html", "html", "utf-8", b"", (text,), "ru")
        >>> letter.parts, letter.in_language("az").segments[0].exempt.spans
        (('ru', 'az'), (Span(start=0, end=11),))
        """
        if not self.languages:
            return self
        base = language_of(tag) not in {language_of(other) for other in self.languages[1:]}
        return replace(self, segments=tuple(_in_language(segment, tag, base) for segment in self.segments))

    def with_edits(self, edits: Mapping[int, Sequence[Edit]]) -> bytes:
        """The file's bytes with the edits made; every other byte is as it was. Writes nothing.

        `edits` goes from the number of a segment (from 0) to the changes in it, in any order. Two
        insertions at one place keep the order in which they are given.

        >>> segment = Segment("Resulzade və Kулагин\\r\\n")
        >>> document = Document("essay.txt", "plain-text", "utf-8", b"", (segment,))
        >>> document.with_edits({0: [Edit(13, 14, "К"), Edit(0, 9, "Rəsulzadə")]}).decode()
        'Rəsulzadə və Кулагин\\r\\n'
        >>> document.with_edits({}) == segment.text.encode()
        True

        Raises DocumentError where edits overlap or lie outside the text, and where the encoding of
        the file has no such character (ə in windows-1251).
        """
        for number in edits:
            if not 0 <= number < len(self.segments):
                raise DocumentError(f"{self.path}: there is no segment {number} to edit.")
        return b"".join(
            encode(edited(segment.text, edits.get(number, ()), self.path), self.path, self.encoding, self.bom)
            for number, segment in enumerate(self.segments)
        )


def _in_language(segment: Segment, tag: str, base: bool) -> Segment:
    """A segment of which what is in other languages is exempt; `base` is the language of the text around."""
    other = [stretch.span for stretch in segment.spoken if language_of(stretch.language) != language_of(tag)]
    if not base:
        ends = [0, *(stretch.span.end for stretch in segment.spoken)]
        starts = [*(stretch.span.start for stretch in segment.spoken), len(segment.text)]
        other += map(Span, ends, starts)
    return segment._replace(exempt=SpanSet([*segment.exempt.spans, *other]))


def edited(text: str, edits: Sequence[Edit], path: str) -> str:
    """The text with the edits made, each where it says."""
    pieces: list[str] = []
    done = 0
    last = None
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not 0 <= edit.start <= edit.end <= len(text):
            raise DocumentError(
                f"{path}: an edit from {edit.start} to {edit.end} lies outside the text, "
                f"which has {len(text)} characters. Nothing was written."
            )
        if edit.start < done:
            raise DocumentError(
                f"{path}: two corrections want the same place: {_said(text, last)} and {_said(text, edit)}. "
                "Nothing was written. Apply one, then check again."
            )
        pieces += text[done : edit.start], edit.text
        done = edit.end
        last = edit
    pieces.append(text[done:])
    return "".join(pieces)


def _said(text: str, edit: Edit | None) -> str:
    if edit is None:
        return "nothing"
    return f"“{text[edit.start : edit.end]}” → “{edit.text}” at {edit.start}"

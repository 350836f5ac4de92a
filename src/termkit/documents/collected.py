"""A text that is collected out of markup piece by piece, with the place in the file that each piece has.

A reader of a format walks over its file and hands what it finds to a `Collector`; that makes one `Segment` of
it, so that a name in one paragraph can be held against another, a citation against a list of references.
Start reading at `Collector`; `CollectedDocument` writes edits back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, overload

from termkit.documents.addresses import addresses
from termkit.documents.document import Document, Paragraph, Segment, Spoken, edited
from termkit.documents.written import Change, Place, Written, changes, letter_by_letter
from termkit.errors import DocumentError
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from termkit.documents.document import Edit, Ignored

_BETWEEN = "\n\n"
# The length, in the file, of what stands for markup there: between paragraphs, and in gaps.
_NOTHING = -1


class _Run(NamedTuple):
    """Characters of the text from `start` that stand from `at` in the file: one by one, or as one escape of
    `length` (`&nbsp;`); `plain` ones need no escapes."""

    start: int
    at: int
    length: int = 0
    plain: bool = False


class Places(Sequence[Place]):
    """The place of each character, kept by runs: most of a text stands in its file as it is."""

    def __init__(self, runs: list[_Run], end: int) -> None:
        self._runs, self._end = runs, end
        self._starts = [run.start for run in runs]

    def __len__(self) -> int:
        return self._end

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> list[Place]: ...
    def __getitem__(self, at: int | slice) -> Place | list[Place]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(self._end))]
        run = self._runs[bisect_right(self._starts, at) - 1]
        if run.length == _NOTHING:
            return Place(run.at, run.at, run.plain)
        if run.length:
            return Place(run.at, run.at + run.length)
        first = run.at + at - run.start
        return Place(first, first + 1, run.plain)


class Collector:
    """Gathers the text of a file. `here` is where its next piece will stand: marks begin and end there.

    >>> html = "<p>Ba&#305;&nbsp;<b>qala</b></p><p>Şəhər</p>"
    >>> found = Collector()
    >>> found.begin("line 1")
    >>> found.text("Ba", 3)
    >>> found.escape("ı", 5, 11)
    >>> found.escape("\\xa0", 11, 17)
    >>> found.text("qala", 20)
    >>> found.begin("line 1 (2)")
    >>> found.text("Şəhər", 31)
    >>> segment = found.segment()
    >>> segment.text, [paragraph.name for paragraph in segment.paragraphs]
    ('Baı\\xa0qala\\n\\nŞəhər', ['line 1', 'line 1 (2)'])
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[_Run] = []
        self._begun: list[tuple[int, str]] = []
        self._ends: list[int] = []
        self._waiting: str | None = None
        self.here = 0
        self.exempt: list[Span] = []
        self.quoted: list[Span] = []
        self.emphasised: list[Span] = []
        self.headings: list[Span] = []
        self.notes: list[Span] = []
        self.ignored: list[Ignored] = []
        self.spoken: list[Spoken] = []

    def begin(self, name: str) -> None:
        """A paragraph of a name begins; one that stays empty is none."""
        self._waiting = name

    def text(self, text: str, at: int, *, plain: bool = False) -> None:
        """A piece of text that stands in the file as it is, from `at`; `plain` where nothing is escaped."""
        self._add(text, at, 0, plain)

    def escape(self, text: str, start: int, end: int) -> None:
        """A character, or a few, for which the file has something else from `start` to `end`."""
        if text:
            self._add(text, start, end - start, False)

    def gap(self, text: str, at: int) -> None:
        """What stands for markup that ends at `at` and that no edit changes: the line end of a `<br>`."""
        self._add(text, at, _NOTHING, False)

    def _add(self, text: str, at: int, length: int, plain: bool) -> None:
        if not text:
            return
        if self._waiting is not None:
            if self._begun:
                self._ends.append(self.here)
                self._pieces.append(_BETWEEN)
                # What is put in behind it goes with the paragraph that begins.
                self._runs.append(_Run(self.here, at, _NOTHING, plain))
                self.here += len(_BETWEEN)
            self._begun.append((self.here, self._waiting))
            self._waiting = None
        self._runs.append(_Run(self.here, at, length, plain))
        self._pieces.append(text)
        self.here += len(text)

    def segment(self) -> Segment:
        """All of it as one segment. Addresses in it are exempt too."""
        text = "".join(self._pieces)
        ends = [*self._ends, self.here][: len(self._begun)]
        paragraphs = tuple(
            Paragraph(Span(start, end), name) for (start, name), end in zip(self._begun, ends, strict=True)
        )
        return Segment(
            text,
            exempt=SpanSet([*self.exempt, *addresses(text)]),
            quoted=SpanSet(self.quoted),
            emphasised=SpanSet(self.emphasised),
            headings=tuple(span for span in sorted(self.headings) if span.start < span.end),
            ignored=tuple(sorted(self.ignored, key=lambda place: place.span)),
            paragraphs=paragraphs,
            notes=tuple(self.notes),
            spoken=tuple(sorted(_apart(self.spoken))),
        )

    def places(self) -> Places:
        """Where each character of the text stands in the file."""
        return Places(self._runs, self.here)


def _apart(spoken: Iterable[Spoken]) -> list[Spoken]:
    """The stretches of the innermost marks: of two that overlap, the one that begins later cuts the other."""
    found: list[Spoken] = []
    for stretch in sorted(spoken, key=lambda one: (one.span.start, -one.span.end)):
        rest: list[Spoken] = []
        while found and found[-1].span.end > stretch.span.start:
            (start, end), tag = found.pop()
            if end > stretch.span.end:
                rest.append(Spoken(Span(stretch.span.end, end), tag))
            if start < stretch.span.start:
                rest.append(Spoken(Span(start, stretch.span.start), tag))
                break
        found += sorted([*rest, stretch])
    return [one for one in found if one.span.start < one.span.end]


@dataclass(frozen=True)
class CollectedDocument(Document):
    """A file whose text was collected into one segment: HTML, or the XML parts of DOCX and ODT.

    `raw` is what the places count in, `escaped` makes a text fit for it, and `write` makes the file's bytes
    of changes that are in order and lie apart.
    """

    raw: str = field(repr=False, default="")
    places: Sequence[Place] = field(repr=False, default=())
    escaped: Callable[[str], str] = field(repr=False, default=str)
    write: Callable[[Sequence[Change]], bytes] = field(repr=False, default=lambda changes: b"")

    def with_edits(self, edits: Mapping[int, Sequence[Edit]]) -> bytes:
        """See `Document.with_edits`."""
        if set(edits) - {0}:
            raise DocumentError(f"{self.path}: there is no segment {max(edits)} to edit.")
        wanted = edits.get(0, ())
        self.refuse_bad(wanted)
        text = self.segments[0].text
        return self.write(self.changes([one for edit in wanted for one in letter_by_letter(edit, text)]))

    def refuse_bad(self, wanted: Sequence[Edit]) -> None:
        """Raise `DocumentError` where edits overlap, lie outside the text, or reach over paragraphs."""
        segment = self.segments[0]
        edited(segment.text, wanted, self.path)
        if crossing := next(filter(segment.crosses, wanted), None):
            raise DocumentError(
                f"{self.path}: a correction reaches from one paragraph into another "
                f"(“{segment.text[crossing.start : crossing.end]}”). Nothing was written."
            )

    def changes(self, edits: Sequence[Edit]) -> list[Change]:
        """The edits as changes of what the file has."""
        return changes(Written(self.raw, self.places), edits, self.escaped)

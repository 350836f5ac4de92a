"""A text with what is found in it, paragraph by paragraph, as the page shows it; a worker does this.

Start reading at `checked_text`. Of a long text, paragraphs in which nothing is found are folded away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.registry import load_rules
from termkit.errors import DocumentError
from termkit.server.languagetool_check import LONGEST
from termkit.server.pages.mending import choice_of, mended
from termkit.text.paragraphs import paragraphs
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.checks import Finding
    from termkit.documents import Segment
    from termkit.reports import Checked
    from termkit.server.desk import Desk

# More findings than this are a page that nobody reads; the others come when these are mended.
_MOST = 500
_MOST_FIXES = 8
# So many quiet paragraphs in a row are shown, the rest is folded.
_QUIET = 3


class Given(NamedTuple):
    """A text as it was sent: the name of its file, its bytes, and the language somebody said it is in."""

    name: str
    data: bytes
    language: str = ""


class Choice(NamedTuple):
    """A fix that may be chosen: the text that would stand there, and the `value` that asks for it."""

    text: str
    value: str
    safe: bool


class Card(NamedTuple):
    """A finding, by its number on the page. `entry` is the glossary's, and where it stands."""

    number: int
    rule: str
    severity: str
    message: str
    place: str
    text: str
    entry: str | None
    choices: tuple[Choice, ...]
    related: tuple[tuple[str, str, str], ...]


class Piece(NamedTuple):
    """A stretch of a text; in one of a finding stands its number."""

    text: str
    card: int | None = None
    severity: str = ""


class Row(NamedTuple):
    """A paragraph with its findings. `source` is what it translates, `label` what its file calls it."""

    label: str
    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    source: str


class Fold(NamedTuple):
    """Rows that are shown, or folded away."""

    folded: bool
    rows: tuple[Row, ...]


class Part(NamedTuple):
    """What is found in one language of a text."""

    language: str
    words: int
    found: int
    left_out: int
    safe: int
    rules: tuple[tuple[str, int], ...]
    folds: tuple[Fold, ...]


class Result(NamedTuple):
    """A text after what was asked for: `data` is what it is now, `mended` how many places were changed.

    `lost` says that a fix was asked for which is not to be had any more. Without a language there are no
    `parts`.
    """

    name: str
    data: bytes
    parts: tuple[Part, ...]
    mended: int = 0
    lost: bool = False


def checked_text(desk: Desk, given: Given, wish: str = "") -> Result:
    """Check a text, with the wished fix made before, or `all` that are safe.

    Raises `DocumentError` for a file that cannot be read and for one that is too long.
    """
    from termkit.documents import read_document

    document = read_document(given.data, given.name)
    length = sum(len(segment.text) for segment in document.segments)
    if length > LONGEST:
        raise DocumentError(
            f"{given.name}: the text has {length:,} characters, and no more than {LONGEST:,} are checked "
            "here. Send a part of it, or use `termkit check`."
        )
    tags = desk.project.languages_of(document, given.language or None, lambda _: None)
    done = mended(desk, document, tags, wish)
    parts = tuple(_part(desk.checked(done.document, tag)) for tag in tags)
    data = done.document.with_edits({}) if done.places else given.data
    return Result(given.name, data, parts, done.places, done.lost)


def mended_text(desk: Desk, given: Given) -> bytes:
    """The bytes of a text with all safe fixes made."""
    return checked_text(desk, given, "all").data


def _part(checked: Checked) -> Part:
    findings = checked.findings[:_MOST]
    order = load_rules()
    rules = Counter(finding.rule for finding in checked.findings)
    return Part(
        checked.language,
        checked.words,
        len(checked.findings),
        len(checked.findings) - len(findings),
        sum(finding.safe_fix is not None for finding in checked.findings),
        tuple(sorted(rules.items(), key=lambda item: (-item[1], list(order).index(item[0])))),
        tuple(_folds(list(_rows(checked, findings)))),
    )


def _rows(checked: Checked, findings: Sequence[Finding]) -> Iterator[Row]:
    """The paragraphs of all segments, each finding with the one in which it begins."""
    number = 0
    by_segment = {key: list(some) for key, some in groupby(findings, lambda finding: finding.segment)}
    for at, segment in enumerate(checked.document.segments):
        spans = [span for span in _paragraphs(segment) if span.of(segment.text).strip()]
        if not spans:
            continue
        starts = [span.start for span in spans]
        belonging: dict[int, list[tuple[int, Finding]]] = {}
        for finding in by_segment.get(at, ()):
            number += 1
            row = max(bisect_right(starts, finding.span.start) - 1, 0)
            belonging.setdefault(row, []).append((number, finding))
        for row, span in enumerate(spans):
            mine = belonging.get(row, [])
            yield Row(
                "" if segment.name is None and not segment.paragraphs else checked.place(at, span.start),
                tuple(_pieces(segment.text, span, mine)),
                tuple(_card(checked, number, finding) for number, finding in mine),
                segment.source.text if segment.source and row == 0 else "",
            )


def _paragraphs(segment: Segment) -> Iterator[Span]:
    if segment.paragraphs:
        yield from (paragraph.span for paragraph in segment.paragraphs)
    elif segment.name is not None:
        yield Span(0, len(segment.text))
    else:
        yield from paragraphs(segment.text)


def _pieces(text: str, span: Span, findings: Sequence[tuple[int, Finding]]) -> Iterator[Piece]:
    """A paragraph cut where findings begin and end; where several speak of one place, the first is shown."""
    ends = {end for _, finding in findings for end in finding.span if span.start < end < span.end}
    cuts = [span.start, *sorted(ends), span.end]
    for start, end in pairwise(cuts):
        here = next(
            (
                (number, finding.severity)
                for number, finding in findings
                if finding.span.start <= start and end <= finding.span.end
            ),
            None,
        )
        yield Piece(text[start:end], *here) if here else Piece(text[start:end])


def _card(checked: Checked, number: int, finding: Finding) -> Card:
    text = checked.document.segments[finding.segment].text
    entry = checked.entry(finding)
    choices: dict[str, Choice] = {}
    for at, fix in enumerate(finding.fixes[:_MOST_FIXES]):
        _, written = fix.mended(finding.span, text)
        choices.setdefault(written, Choice(written, choice_of(checked.language, finding, at), fix.safe))
    return Card(
        number,
        finding.rule,
        finding.severity,
        finding.message,
        checked.place(finding.segment, finding.span.start),
        finding.text,
        entry.id if entry else None,
        tuple(choices.values()),
        tuple(
            (checked.related_place(other).said, other.text, other.message) for other in finding.related[:5]
        ),
    )


def _folds(rows: list[Row]) -> Iterator[Fold]:
    """Rows with findings and their neighbours; long rows of others between them are folded."""
    for quiet, group in groupby(rows, lambda row: not row.cards):
        some = tuple(group)
        if not quiet or len(some) <= _QUIET:
            yield Fold(False, some)
            continue
        yield Fold(False, some[:1])
        yield Fold(True, some[1:-1])
        yield Fold(False, some[-1:])

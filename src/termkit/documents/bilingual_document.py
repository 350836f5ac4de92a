"""A file of translations as a document to check: its targets, each a segment that knows its place.

Edits change their own characters and nothing else: an escape, a line that is wrapped, an inline code in the
middle of a word stay as they are. Start reading at `BilingualDocument`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.addresses import addresses
from termkit.documents.document import Document, Ignored, Segment, Source, edited
from termkit.documents.inline_codes import codes_of
from termkit.documents.placeholders import placeholders
from termkit.documents.written import Written, letter_by_letter, rewritten
from termkit.errors import DocumentError
from termkit.languages import language_of
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

    from termkit.documents.bilingual import BilingualFile, Entry
    from termkit.documents.document import Edit

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|&#?\w{1,30};")
_IGNORE = re.compile(r"termkit:[ \t]*ignore[ \t]*(?:\[([\w, \t-]{1,200})\])?\Z", re.IGNORECASE)
_LONGEST_KEY = 40


@dataclass(frozen=True)
class BilingualDocument(Document):
    """The targets of a file of translations; `targets` are their languages where they are not all in one.

    `write` puts the new writing of some entries, by their numbers, into the file; `written` says how the
    file has one now, and `escaped` makes a text fit for it. `numbers` are the entries of the segments.
    """

    numbers: tuple[int, ...] = ()
    written: Callable[[int], Written] = field(repr=False, default=lambda number: Written("", ()))
    escaped: Callable[[str], str] = field(repr=False, default=str)
    write: Callable[[Mapping[int, str]], bytes] = field(repr=False, default=lambda new: b"")

    targets: tuple[str, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """See `Document.languages`."""
        return tuple(dict.fromkeys(self.targets))

    @property
    def parts(self) -> tuple[str, ...]:
        """See `Document.parts`: each file of an XLIFF names its own languages."""
        return tuple(dict.fromkeys(self.targets))

    def in_language(self, tag: str) -> BilingualDocument:
        """The document with nothing in the segments of other languages; all keep their numbers."""
        if not self.targets:
            return self
        segments = tuple(
            segment if target in {tag, ""} else Segment("", segment.name)
            for segment, target in zip(self.segments, self.targets, strict=True)
        )
        return replace(self, segments=segments, language=tag, targets=())

    def with_edits(self, edits: Mapping[int, Sequence[Edit]]) -> bytes:
        """See `Document.with_edits`."""
        new = {}
        for number, changes in edits.items():
            if not 0 <= number < len(self.segments):
                raise DocumentError(f"{self.path}: there is no segment {number} to edit.")
            # It says what is wrong with edits that overlap.
            text = self.segments[number].text
            edited(text, changes, self.path)
            entry = self.numbers[number]
            letters = [letter for edit in changes for letter in letter_by_letter(edit, text)]
            new[entry] = rewritten(self.written(entry), letters, self.escaped)
        return self.write(new)


def document(
    file: BilingualFile,
    format: str,
    texts: Callable[[int], str],
    written: Callable[[int], Written],
    escaped: Callable[[str], str],
    write: Callable[[Mapping[int, str]], bytes],
    kept: Callable[[int], Iterable[Span]] = lambda number: (),
) -> BilingualDocument:
    """A file as a document; `texts` gives the target of an entry as it stands there.

    What is not to be translated is none of its segments, and `kept` are the places within a segment that
    are not.
    Raises `DocumentError` for a file with a fault: what cannot be read cannot be checked.
    """
    if file.faults:
        first, more = file.faults[0], len(file.faults) - 1
        others = f" There {'is 1 more fault' if more == 1 else f'are {more:,} more faults'}." if more else ""
        raise DocumentError(f"{file.path}: line {first.line}: {first.message}.{others}")
    numbers = tuple(
        number for number, entry in enumerate(file.entries) if entry.fillable and entry.target_text.strip()
    )
    segments = tuple(
        _segment(file.entries[number], texts(number), kept(number), file.source_language)
        for number in numbers
    )
    targets = tuple(language_of(file.entries[number].target_language) for number in numbers)
    several = len(set(targets)) > 1
    return BilingualDocument(
        file.path, format, file.encoding, file.bom, segments,
        None if several else file.target_language or next(iter(targets), "") or None,
        numbers, written, escaped, write, targets if several else (),
    )  # fmt: skip


class Named(NamedTuple):
    """A message of a file: what its program knows it by, what it is called, and where it begins."""

    known_by: Hashable
    name: str
    line: int
    start: int


def refuse_doubled(path: str, messages: Iterable[Named]) -> None:
    """Look through the messages of a file. Raises `DocumentError` for one that stands there twice.

    A program shows the translation of one of them, and nobody knows which.

    >>> refuse_doubled("az.po", [Named("wind", "wind", 3, 40), Named("wind", "wind", 6, 80)])
    Traceback (most recent call last):
    ...
    termkit.errors.DocumentError: az.po: line 6: “wind” stands on line 3 already, so one of the two \
translations is never seen. Rename or delete one.
    """
    found: dict[Hashable, Named] = {}
    for message in messages:
        first = found.setdefault(message.known_by, message)
        if first.start != message.start:
            name = message.name[:_LONGEST_KEY] + ("…" if len(message.name) > _LONGEST_KEY else "")
            raise DocumentError(
                f"{path}: line {message.line}: “{name}” stands on line {first.line} already, so one of the "
                "two translations is never seen. Rename or delete one."
            )


def _segment(entry: Entry, text: str, kept: Iterable[Span], source_language: str) -> Segment:
    source = Source(
        entry.source_text,
        entry.source_language or source_language,
        entry.key,
        "" if entry.form is None else str(entry.form),
        confirmed=entry.state != "fuzzy",
        codes=tuple(codes_of(entry.source)),
    )
    segment = segment_of(text, entry.line, entry.key, entry.notes, source, kept)
    return segment._replace(codes=tuple(codes_of(entry.target)))


def segment_of(
    text: str, line: int, key: str, notes: Iterable[str], source: Source | None, kept: Iterable[Span] = ()
) -> Segment:
    """A translation as a segment: its name is its line, with the key of its message if it has one.

    `kept` are places of the text that are not to be translated.
    """
    short = key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}…"
    return Segment(
        text,
        f"{line} ({short})" if short else str(line),
        exempt=SpanSet([*no_prose(text).spans, *kept]),
        ignored=tuple(_ignored(notes, text)),
        source=source,
    )


def no_prose(text: str) -> SpanSet:
    """The places of a translation that are addresses, tags, or values that a program puts in.

    >>> [span.of("<b>Bakı</b>: %s") for span in no_prose("<b>Bakı</b>: %s").spans]
    ['<b>', '</b>', '%s']
    """
    tags = (match.span() for match in _TAG.finditer(text)) if "<" in text or "&" in text else ()
    return SpanSet([*addresses(text), *placeholders(text), *tags])


def _ignored(notes: Iterable[str], text: str) -> Iterator[Ignored]:
    """What a note `termkit: ignore` switches off: the entry, or some rules for it."""
    for note in notes:
        if match := _IGNORE.match(note):
            rules = frozenset(rule.strip() for rule in (match[1] or "").split(",") if rule.strip())
            yield Ignored(Span(0, len(text)), rules)

"""WebVTT subtitles: times, names of cues, tags, styles and notes are left alone. Start reading at `read`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.documents.addresses import addresses
from termkit.documents.decoding import decode, too_long
from termkit.documents.document import Document, Segment, Spoken
from termkit.documents.ignore_comments import comments, ignored, written_as
from termkit.documents.stated_languages import settled
from termkit.documents.subtitles import LONGEST, Cues, begins_block
from termkit.errors import DocumentError
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNATURE = re.compile(r"WEBVTT(?=[ \t\r\n]|\Z)")
# YouTube's header names the language.
_LANGUAGE = re.compile(r"[\r\n]Language:[ \t]*([A-Za-z][A-Za-z0-9-]{1,30})")
_BLANK_LINE = re.compile(r"(?>\r\n|\r|\n)[ \t]*+[\r\n]")
_NO_CUE = re.compile(r"(?<=[\r\n])(?:NOTE|STYLE|REGION)(?=[ \t\r\n]|\Z)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|[A-Za-z]{2,8});")


def read(data: bytes, path: str, encoding: str | None) -> Document:
    """Read subtitles as one segment. Raises DocumentError where the bytes are no WebVTT."""
    if len(data) > LONGEST:
        raise too_long(path, LONGEST)
    text, name, bom = decode(data, path, encoding)
    if text.strip() and not _SIGNATURE.match(text):
        raise DocumentError(
            f"{path}: the first line must begin with WEBVTT. If these are SRT subtitles, name the file .srt."
        )
    header = Span(0, _end_of_block(text, 0))
    cues = Cues(text, named=True)
    written = written_as(r"(?:\A|(?<=[\r\n]))NOTE[ \t]", r"(?=[\r\n]|\Z)")
    notes = comments(text, written=written)
    exempt = SpanSet([header, *cues.markup, *_blocks(text), *_entities(text), *addresses(text)])
    stated = _LANGUAGE.search(text, 0, header.end)
    spoken = [Spoken(span, tag) for span, tag in cues.languages]
    language, spoken = settled(stated[1] if stated else None, spoken, text, exempt.spans)
    segment = Segment(
        text,
        exempt=exempt,
        emphasised=SpanSet(cues.emphasised),
        ignored=ignored(text, notes, written),
        spoken=tuple(spoken),
    )
    return Document(path, "webvtt", name, bom, (segment,), language)


def _blocks(text: str) -> Iterator[Span]:
    """Notes, styles and regions, each up to a blank line."""
    done = 0
    for match in _NO_CUE.finditer(text):
        start = match.start()
        if start >= done and begins_block(text, start):
            done = _end_of_block(text, start)
            yield Span(start, done)


def _end_of_block(text: str, start: int) -> int:
    match = _BLANK_LINE.search(text, start)
    return match.start() if match else len(text)


def _entities(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in _ENTITY.finditer(text))

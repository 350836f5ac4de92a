"""Plain text: a blank line ends a paragraph, and nothing is markup but a `> ` at the start of a line.

Start reading at `read`. Large files come here (a memory's text side, a corpus), so nothing goes
through the text letter by letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.documents.addresses import addresses
from termkit.documents.decoding import decode
from termkit.documents.document import Document, Segment
from termkit.documents.ignore_comments import comments, ignored
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

# Longer lines are paragraphs that somebody did not end with a full stop.
LONGEST_HEADING = 80

# Atomic, for \r\n must never count as two line ends.
_BLANK_LINES = re.compile(r"(?:(?>\r\n|\r|\n)[^\S\r\n]*+){2,}+")
_BLANK_LINES_UNIX = re.compile(r"\n[^\S\n]*+\n\s*+")  # begins with a letter to look for, so ten times as fast
_LINE_END = re.compile(r"\r\n?|\n")
_QUOTE = re.compile(r">+(?: [^\r\n]*+|(?=[\r\n])|\Z)(?:\r\n|\r|\n|\Z)")
_END_OF_SENTENCE = re.compile(r"[.!?…,;][\"'”’»)\]]*\Z")


def read(data: bytes, path: str, encoding: str | None) -> Document:
    """Read a plain text file as one segment. Raises DocumentError where the bytes are not text."""
    text, name, bom = decode(data, path, encoding)
    return Document(path, "plain-text", name, bom, (_segment(text),))


def document_of(text: str, path: str) -> Document:
    """The same of a text that is decoded already: what an editor or a client has, every letter in its place.

    >>> document_of("\\ufeffBakı", "-").segments[0].text
    '\\ufeffBakı'
    """
    return Document(path, "plain-text", "utf-8", b"", (_segment(text),))


def _segment(text: str) -> Segment:
    notes = comments(text)
    exempt = SpanSet([*addresses(text), *(note.span for note in notes)])
    quoted = SpanSet(_quoted_lines(text))
    headings = tuple(
        line for line in _lines_alone(text) if not exempt.covers(line) and not quoted.touches(line)
    )
    return Segment(text, exempt=exempt, quoted=quoted, headings=headings, ignored=ignored(text, notes))


def is_like_heading(line: str) -> bool:
    """Is a paragraph short, on one line, and no sentence?

    >>> is_like_heading("Ədəbiyyat"), is_like_heading("Bakı böyüdü.")
    (True, False)
    """
    return (
        len(line) <= LONGEST_HEADING
        and not _LINE_END.search(line)
        and any(map(str.isalpha, line))
        and not _END_OF_SENTENCE.search(line)
    )


def _quoted_lines(text: str) -> Iterator[Span]:
    """The lines that begin with `> `, with their line ends, so that neighbours join into one quotation."""
    at = text.find(">")
    while at != -1:
        match = _QUOTE.match(text, at) if at == 0 or text[at - 1] in "\r\n" else None
        if match:
            yield Span(*match.span())
        at = text.find(">", match.end() if match else at + 1)


def _lines_alone(text: str) -> Iterator[Span]:
    """Short lines between blank lines that do not end as a sentence does: headings.

    >>> [line.of("Giriş\\n\\nBakı böyüdü.\\n\\nƏdəbiyyat\\n\\n") for line in _lines_alone("Giriş\\n\\nBakı \
böyüdü.\\n\\nƏdəbiyyat\\n\\n")]
    ['Giriş', 'Ədəbiyyat']
    """
    blank_lines = _BLANK_LINES if "\r" in text else _BLANK_LINES_UNIX
    start = 0
    ends = (match.span() for match in blank_lines.finditer(text))
    for end, next_start in (*ends, (len(text), len(text))):
        if end - start <= 2 * LONGEST_HEADING:
            paragraph = text[start:end]
            line = paragraph.strip()
            if is_like_heading(line):
                begin = start + paragraph.index(line)
                yield Span(begin, begin + len(line))
        start = next_start

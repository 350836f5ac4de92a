"""HTML and XHTML: blocks are paragraphs, tags may stand in the middle of words, and some attributes are text.

`html_tokens` cuts the file; `_Page`, where reading starts (`_Page.read`), knows which elements are open and
what that means for their text (`html_elements`); `html_prose` makes paragraphs of it.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from termkit.documents.collected import CollectedDocument
from termkit.documents.decoding import decode, encode, too_long
from termkit.documents.html_characters import Escapes, value
from termkit.documents.html_elements import (
    AS_WRITTEN,
    BETWEEN_WORDS,
    BLOCKS,
    BOLD,
    CODE,
    EMPHASIS,
    EMPTY,
    ENDED_BY,
    HEADING,
    HEADINGS,
    NO_HEADINGS,
    PARAGRAPH,
    QUOTATIONS,
    text_attributes,
)
from termkit.documents.html_prose import Manner, Prose
from termkit.documents.html_tokens import Cutter
from termkit.documents.paragraph_languages import told_by_words
from termkit.documents.stated_languages import settled
from termkit.documents.written import replaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents.document import Document
    from termkit.documents.html_tokens import Token
    from termkit.documents.written import Change
    from termkit.text.spans import Span

# A page of that size takes about 700 MB of memory.
_LONGEST = 20_000_000
# Browsers look for <meta charset> in the first 1024 bytes, however many lines that is.
_HEAD_LINES = 1024
# The number of a note behind a word, which would be read as part of it.
_NOTE = re.compile(r"\s*(?:<a\b[^<>]*+>)?\s*[\d*†‡]{1,4}\s*(?:</a\s*+>)?\s*</sup\s*+>", re.IGNORECASE)
# How far up an element is looked for that a start tag ends.
_NEAR = 50


def read(data: bytes, path: str, encoding: str | None) -> Document:
    """Read a page as one segment. Raises DocumentError for no text, and a tag or comment without an end."""
    if len(data) > 4 * _LONGEST:
        raise too_long(path, _LONGEST)
    raw, name, bom = decode(data, path, encoding, declaring_lines=_HEAD_LINES)
    if len(raw) > _LONGEST:
        raise too_long(path, _LONGEST)
    page = _Page(raw, path)
    page.read()
    prose = page.prose
    segment = prose.found.segment()
    language, spoken = told_by_words(
        segment, *settled(page.language, prose.spoken(), segment.text, prose.found.exempt)
    )
    escapes = Escapes(name, sorted(prose.attributes))

    def write(changes: Sequence[Change]) -> bytes:
        in_order = sorted(map(escapes.change, changes), key=lambda change: change[:2])
        return encode(replaced(raw, in_order), path, name, bom)

    return CollectedDocument(
        path, "html", name, bom, (segment._replace(spoken=spoken),), language,
        raw, prose.found.places(), escapes.text, write,
    )  # fmt: skip


class _Open:
    """An element that has begun: how its text is, and the list that its place goes to, if to any."""

    __slots__ = ("manner", "marks", "name", "start")

    def __init__(self, name: str, manner: Manner, marks: list[Span] | None) -> None:
        self.name, self.manner, self.start = name, manner, -1
        self.marks = [] if marks is None else marks


class _Page:
    """Goes over a page once, with the elements that are open."""

    def __init__(self, raw: str, path: str) -> None:
        self.raw = raw
        self.xml = raw.startswith("<?xml ") or PurePath(path).suffix.lower() in {".xhtml", ".xht"}
        self.cutter = Cutter(raw, path, xml=self.xml)
        self.prose = Prose(raw, self.cutter)
        self.language: str | None = None
        self.open: list[_Open] = []
        self.names: Counter[str] = Counter()
        self.past = 0

    def read(self) -> None:
        prose = self.prose
        for token in self.cutter.tokens():
            if token.start < self.past:
                continue
            if token.kind == "text":
                prose.text(token.start, token.end)
            elif token.kind == "start":
                self.start(token)
            elif token.kind == "end":
                self.end(token)
            elif token.kind == "comment":
                prose.comment(token.start, token.end)
            elif token.kind == "cdata":
                prose.cdata(token.start + len("<![CDATA["), token.end - len("]]>"))
            elif token.kind == "code":
                prose.code(token.start, token.end)
        self.close(0)
        prose.finish()

    def start(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self.prose.line_end(token.end)
            return
        if name == "sup" and self.prose.begun and (note := _NOTE.match(self.raw, token.end)):
            self.past = note.end()
            return
        if name in BLOCKS:
            self.end_implied(PARAGRAPH)
            if self.prose.begun:
                self.end_implied(HEADING)
            self.prose.end_paragraph()
        if name in ENDED_BY:
            self.end_implied(ENDED_BY[name])
        manner = self.prose.manner
        said = {}
        if token.attributes:
            # Of two of one name the first counts.
            said = {known.name: value(self.raw, known) for known in reversed(token.attributes)}
            manner = self.manner_of(name, said, manner)
        if name in CODE and said.get("translate") != "yes":
            manner = manner._replace(exempt=True)
        if name in BOLD and not any(self.names[box] for box in NO_HEADINGS):
            manner = manner._replace(bold=True)
        if name in AS_WRITTEN:
            manner = manner._replace(as_written=True)
        if said:
            texts = text_attributes(name, said)
            for known in token.attributes:
                if known.name in texts and known.start < known.end:
                    self.prose.keep(known, manner)
        if name in BETWEEN_WORDS:
            self.prose.break_word(token.end)
        if name not in EMPTY and not (token.closed and self.xml):
            self.push(name, manner)

    def manner_of(self, name: str, said: dict[str, str], manner: Manner) -> Manner:
        """How the text of an element is, by its attributes and that around it."""
        tag = said.get("xml:lang", said.get("lang"))
        if name == "html":
            self.language = (tag or "").strip() or self.language
        elif tag is not None:
            manner = manner._replace(language=tag.strip() or "und")
        elif name == "meta" and said.get("http-equiv", "").lower() == "content-language":
            self.language = self.language or said.get("content", "").split(",")[0].strip() or None
        wanted = said.get("translate", "").lower()
        if wanted == "no" or "notranslate" in said.get("class", "").split():
            return manner._replace(exempt=True)
        return manner._replace(exempt=False) if wanted == "yes" else manner

    def push(self, name: str, manner: Manner) -> None:
        found = self.prose.found
        marks = None
        if name in HEADINGS:
            marks = found.headings
        elif name in QUOTATIONS:
            marks = found.quoted
        elif name in EMPHASIS:
            marks = found.emphasised
        element = _Open(name, manner, marks)
        self.open.append(element)
        self.names[name] += 1
        self.prose.manner = manner
        if marks is not None:
            self.prose.starting.append(element)

    def end(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self.prose.line_end(token.end)
            return
        if self.names[name]:
            at = len(self.open) - 1
            while self.open[at].name != name:
                at -= 1
            self.close(at)
        if name in BLOCKS:
            self.prose.end_paragraph()

    def end_implied(self, ended: tuple[frozenset[str], frozenset[str]]) -> None:
        """End the nearest open element of these names, unless it is around another box."""
        names, boxes = ended
        if not any(self.names[name] for name in names):
            return
        for at in range(len(self.open) - 1, max(len(self.open) - _NEAR, 0) - 1, -1):
            if self.open[at].name in names:
                self.close(at)
                return
            if self.open[at].name in boxes:
                return

    def close(self, at: int) -> None:
        """End the open elements from one on."""
        for element in reversed(self.open[at:]):
            self.names[element.name] -= 1
            self.prose.mark(element)
        del self.open[at:]
        self.prose.manner = self.open[-1].manner if self.open else Manner()

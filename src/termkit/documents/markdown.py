"""Markdown: CommonMark with tables, footnotes and front matter, in exact places of the file.

Three steps, each a part of `_segment`, where reading starts:

* markdown-it finds the blocks and the lines that each stands on (its inline half is not used, for
  it says nothing about places);
* the text of each block goes to `markdown_inline`, which finds code, links, HTML and italics;
* `_Pieces` carries the places back to the file, past the `> ` and the indents that the block's text
  does not have.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from termkit.documents.addresses import addresses
from termkit.documents.decoding import decode
from termkit.documents.document import Document, Segment
from termkit.documents.ignore_comments import comments, ignored
from termkit.documents.markdown_footnotes import LABEL, footnote
from termkit.documents.markdown_inline import Inline, scan, scan_html
from termkit.text.lines import Lines
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LINE_END = re.compile(r"\r\n?|\n")
_FRONT_MATTER_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\Z")
_FRONT_MATTER_END = {"---": re.compile(r"(?:---|\.\.\.)[ \t]*\Z"), "+++": re.compile(r"\+\+\+[ \t]*\Z")}
# Deeper blocks would be dropped; each level takes three Python calls.
_DEEPEST_NESTING = 60
_SPACE = " \t\n\v\f\r"
_PIPE = re.compile(r"(?<!\\)\|")
_ATX_MARK = re.compile(r"#{1,6}[ \t]*")
_DEFINITION = re.compile(r"\[(?:[^\[\]\\]|\\.)*+\]:[\s>]*+(?:<[^<>\n]*+>|\S++)", re.DOTALL)


def read(data: bytes, path: str, encoding: str | None) -> Document:
    """Read a Markdown file as one segment. Raises DocumentError where the bytes are not text."""
    text, name, bom = decode(data, path, encoding)
    return Document(path, "markdown", name, bom, (_segment(text),))


def _segment(text: str) -> Segment:
    lines = Lines(text)
    front = front_matter_lines(lines)
    # Front matter becomes empty lines, so that all line numbers stay right.
    blocks = "\n" * front + _LINE_END.sub("\n", text[_line_span(text, lines, 0, front).end :])
    env: dict[str, Any] = {}
    tokens = _parser().parse(blocks, env)
    found = _Found(text, lines, frozenset(env.get("references", ())))
    found.code.append(_line_span(text, lines, 0, front))
    found.definitions(env)
    found.blocks(tokens)
    code = SpanSet(found.code)
    notes = comments(text, code)
    exempt = SpanSet([*code.spans, *found.markup, *addresses(text), *(note.span for note in notes)])
    return Segment(
        text,
        exempt=exempt,
        quoted=SpanSet(found.quoted),
        emphasised=SpanSet(found.emphasised),
        headings=tuple(found.headings),
        ignored=ignored(text, notes),
    )


def front_matter_lines(lines: Lines) -> int:
    """How many lines the YAML (---) or TOML (+++) at the top of the file takes, 0 where there is none."""
    fence = _FRONT_MATTER_FENCE.match(lines.text_of(1))
    if fence is None or len(lines) < 2 or not lines.text_of(2).strip():
        return 0  # a rule between two paragraphs
    ends = _FRONT_MATTER_END[fence[1]]
    return next((n for n in range(2, len(lines) + 1) if ends.match(lines.text_of(n))), 0)


def _line_span(text: str, lines: Lines, start: int, end: int) -> Span:
    """From the start of line `start` to the start of line `end`, counted from 0 as markdown-it does."""
    first = lines.start_of(start + 1) if start < len(lines) else len(text)
    return Span(first, lines.start_of(end + 1) if end < len(lines) else len(text))


class _Found:
    """Collects the places of a document, block by block."""

    def __init__(self, text: str, lines: Lines, references: frozenset[str]) -> None:
        self.text = text
        self.lines = lines
        self.references = references
        self.code: list[Span] = []
        self.markup: list[Span] = []
        self.quoted: list[Span] = []
        self.emphasised: list[Span] = []
        self.headings: list[Span] = []

    def lines_of(self, token: Token) -> Span:
        start, end = token.map or (0, 0)
        return _line_span(self.text, self.lines, start, end)

    def definitions(self, env: dict[str, Any]) -> None:
        """`[label]: address "title"`: label and address are exempt, the title is prose."""
        for entry in [*env.get("references", {}).values(), *env.get("duplicate_refs", ())]:
            span = _line_span(self.text, self.lines, *entry["map"])
            match = _DEFINITION.search(self.text, span.start, span.end)
            self.markup.append(Span(*match.span()) if match else span)

    def blocks(self, tokens: list[Token]) -> None:
        in_table = False
        heading = ""
        for token in tokens:
            kind = token.type
            if kind in ("fence", "code_block"):
                self.code.append(self.lines_of(token))
            elif kind == "html_block":
                span = self.lines_of(token)
                self.take(scan_html(span.of(self.text)), _Pieces([(0, span.start)]))
            elif kind == "blockquote_open":
                self.quoted.append(self.lines_of(token))
            elif kind == "footnote_open":
                span = self.lines_of(token)
                if label := LABEL.search(self.text, span.start, span.end):
                    self.markup.append(Span(*label.span()))
            elif kind in ("table_open", "table_close"):
                in_table = kind == "table_open"
            elif kind == "tr_open":
                self.table_row(token)
            elif kind in ("heading_open", "heading_close"):
                heading = token.markup if kind == "heading_open" else ""
            elif kind == "inline" and token.content and not in_table:
                self.inline(token, heading)

    def inline(self, token: Token, heading: str) -> None:
        """A paragraph or a heading."""
        first, _ = token.map or (0, 0)
        if heading.startswith("#"):
            pieces = self.atx_heading(token.content, first)
        else:
            pieces = self.paragraph(token.content, first)
        if heading:
            self.headings.append(pieces.span(Span(0, len(token.content))))
        self.take(scan(token.content, self.references), pieces)

    def atx_heading(self, content: str, line: int) -> _Pieces:
        """`## Ədəbiyyat ##`: the content stands between the marks."""
        source = self.lines.text_of(line + 1)
        mark = _ATX_MARK.search(source)
        at = source.find(content, mark.end() if mark else 0)
        return _Pieces([(0, self.lines.start_of(line + 1) + at)])

    def paragraph(self, content: str, first: int) -> _Pieces:
        """Each line of the content is the end of its line in the file, perhaps with less space around it."""
        pieces = []
        at = 0
        for number, line in enumerate(content.split("\n"), start=first + 1):
            core = line.strip(_SPACE)
            source = self.lines.text_of(number).rstrip(_SPACE)
            indent = len(line) - len(line.lstrip(_SPACE))
            pieces.append((at + indent, self.lines.start_of(number) + len(source) - len(core)))
            at += len(line) + 1
        return _Pieces(pieces)

    def table_row(self, token: Token) -> None:
        """The cells of a row one by one: markdown-it's cells have lost their places and their \\|."""
        span = self.lines_of(token)
        start = span.start
        for pipe in _PIPE.finditer(self.text, span.start, span.end):
            self.take(scan(self.text[start : pipe.start()], self.references), _Pieces([(0, start)]))
            start = pipe.end()
        self.take(scan(self.text[start : span.end], self.references), _Pieces([(0, start)]))

    def take(self, found: Inline, pieces: _Pieces) -> None:
        self.code += map(pieces.span, found.code)
        self.markup += map(pieces.span, found.markup)
        self.emphasised += map(pieces.span, found.emphasised)


class _Pieces:
    """Where a block's text stands in the file: pairs of a place in the block and its place in the file."""

    def __init__(self, pairs: list[tuple[int, int]]) -> None:
        self._inner = [inner for inner, _ in pairs]
        self._outer = [outer for _, outer in pairs]

    def span(self, inner: Span) -> Span:
        """A place in the block as a place in the file; over a line end it takes in what stands between."""
        return Span(self._place(inner.start), self._place(inner.end - 1) + 1)

    def _place(self, at: int) -> int:
        index = max(bisect_right(self._inner, at) - 1, 0)
        return self._outer[index] + at - self._inner[index]


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """markdown-it for blocks only."""
    from markdown_it import MarkdownIt  # 50 ms, which a run without Markdown need not pay

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST_NESTING}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.block.ruler.before("reference", "footnote", footnote, {"alt": ["paragraph", "reference"]})
    return parser

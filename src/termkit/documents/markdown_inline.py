"""What in a line of Markdown is not prose, is in italics, or is not seen by readers, with exact places.

markdown-it gives lines for blocks and no places at all within them, so the text of a block is read
here by the rules of CommonMark 0.31: code spans, autolinks and HTML first, then links, then
emphasis. Start reading at `scan`; a test holds it against markdown-it on random texts.

Everything is linear: what was searched for in vain is not searched for again, so that a hundred
thousand backticks or brackets cost no more than as many letters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container

_SIGN = re.compile(r"\\|`+|\*+|_+|!?\[|\]|<|&")
_HTML_SIGN = re.compile(r"[<&]")
_TICKS = re.compile(r"`+")
_AUTOLINK = re.compile(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20\x7f]*+"
    r"|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]++@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)*+)>"
)
_TAG = re.compile(
    r"<(?:/(?P<closed>[A-Za-z][A-Za-z0-9-]*+)[ \t\n]*+>"
    r"|(?P<name>[A-Za-z][A-Za-z0-9-]*+)"
    r"(?:[ \t\n]++[A-Za-z_:][A-Za-z0-9_.:-]*+"
    r"(?:[ \t\n]*+=[ \t\n]*+(?:[^\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+[ \t\n]*+/?>)"
)
# How each other kind of HTML begins and ends. <!--> and <!---> are whole comments.
_SHORT_COMMENT = re.compile(r"<!---?>")
_ENCLOSED = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
_DECLARATION = re.compile(r"<![A-Za-z]")
# What these elements hold is code, whatever is in it.
_CODE_ELEMENTS = frozenset({"code", "pre", "script", "style"})
_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));")

_SPACE = re.compile(r"[ \t]*+(?:\n[ \t]*+)?+")
_DESTINATION_IN_ANGLES = re.compile(r"<(?:[^<>\n\\]|\\.)*+>")
_DESTINATION_PIECE = re.compile(r"(?:[^ ()\\\x00-\x1f\x7f]|\\[!-/:-@\[-`{-~]|\\)++")
_TITLE = re.compile(r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)", re.DOTALL)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)*+)\]", re.DOTALL)
_LONGEST_LABEL = 999
_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_DEEPEST_PARENTHESES = 32
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]]++\]")


class Inline(NamedTuple):
    """The places in the text of one block."""

    code: list[Span]
    """Code spans with their backticks, and HTML elements that hold code."""
    markup: list[Span]
    """Link targets and labels, autolinks, HTML tags and comments, entities."""
    emphasised: list[Span]
    """The text in italics, without the marks."""


def scan(text: str, references: Container[str] = ()) -> Inline:
    """Find what is no prose in the text of a paragraph, heading or table cell.

    `references` holds the labels that the document defines, as `normal_label` gives them.

    >>> text = "*Rəsulzadə* ([Açıq söz](https://example.org/Sabah)) `Resulzade`"
    >>> found = scan(text)
    >>> [[span.of(text) for span in spans] for spans in found]
    [['`Resulzade`'], ['](https://example.org/Sabah)'], ['Rəsulzadə']]
    """
    return _Scanner(text, references).run()


class Mark(NamedTuple):
    """A mark that readers do not see, and what they see instead: a letter for an entity, else nothing."""

    start: int
    end: int
    shown: str = ""


def marks(text: str, references: Container[str] = ()) -> list[Mark]:
    """The marks in the text of a paragraph, heading or table cell, in order; they do not overlap.

    >>> text = "**Rəsulzadə**[^1] said [so](https://example.org) &amp; left."
    >>> [(text[mark.start : mark.end], mark.shown) for mark in marks(text)][2:]
    [('[^1]', ''), ('[', ''), ('](https://example.org)', ''), ('&amp;', '&')]
    """
    scanner = _Scanner(text, references)
    scanner.run()
    found: list[Mark] = []
    for mark in sorted(scanner.marks):
        # A tag inside a comment, a star inside an address: the longer one holds it.
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return found


def scan_html(text: str) -> Inline:
    """Find the tags, comments, code and entities of an HTML block; Markdown's marks mean nothing there."""
    return _Scanner(text, ()).run_html()


def normal_label(label: str) -> str:
    """A reference's label as markdown-it compares it: case and the amount of space do not matter.

    >>> normal_label(" Açıq\\n  söz ")
    'AÇIQ SÖZ'
    """
    from markdown_it.common.utils import (
        normalizeReference,
    )  # not at the start: this module is always imported

    return normalizeReference(label)


class _Run:
    """A run of * or _. As an opener of emphasis it is used up from the right, as a closer from the left."""

    __slots__ = ("can_close", "can_open", "char", "count", "length", "number", "start")

    def __init__(
        self, char: str, start: int, length: int, can_open: bool, can_close: bool, number: int
    ) -> None:
        self.char = char
        self.start = start
        self.length = length
        self.count = length
        self.can_open = can_open
        self.can_close = can_close
        self.number = number


class _Bracket(NamedTuple):
    """An opening bracket: where its text starts, whether it is an image's, and what came before it."""

    start: int
    image: bool
    runs: int
    brackets_seen: int


class _Scanner:
    def __init__(self, text: str, references: Container[str]) -> None:
        self.text = text
        self.references = references
        self.found = Inline([], [], [])
        self.marks: list[Mark] = []
        self.runs: list[_Run] = []
        self.run_number = 0
        self.brackets: list[_Bracket] = []
        self.brackets_seen = 0
        # A link holds no link: opening brackets below this depth that are not an image's open nothing.
        self.dead_below = 0
        self.tick_runs: dict[int, list[int]] | None = None
        self.missing: set[str] = set()

    def run(self) -> Inline:
        text = self.text
        at = 0
        while sign := _SIGN.search(text, at):
            at, end = sign.span()
            char = text[at]
            if char == "\\":
                if text[end : end + 1] in _ESCAPED:
                    self.marks.append(Mark(at, end))
                at = end + 1  # whatever follows is a letter now
            elif char == "`":
                at = self.code_span(at, end)
            elif char in "*_":
                self.add_run(char, at, end)
                at = end
            elif char == "<":
                at = self.autolink(at) or self.html(at) or end
            elif char == "&":
                at = self.entity(at) or end
            elif char == "]":
                at = self.close_bracket(at)
            else:
                at = self.footnote(end - 1) or self.open_bracket(end, char == "!")
        self.emphasis(0)
        return self.found

    def run_html(self) -> Inline:
        at = 0
        while sign := _HTML_SIGN.search(self.text, at):
            at = sign.start()
            at = (self.html(at) if sign.group() == "<" else self.entity(at)) or at + 1
        return self.found

    def code_span(self, at: int, end: int) -> int:
        if self.tick_runs is None:
            self.tick_runs = {}
            for ticks in _TICKS.finditer(self.text):
                self.tick_runs.setdefault(len(ticks.group()), []).append(ticks.start())
        same = self.tick_runs.get(end - at, [])
        index = bisect_right(same, at)
        if index == len(same):
            return end
        close = same[index] + end - at
        self.found.code.append(Span(at, close))
        self.marks += [Mark(at, end), Mark(same[index], close)]
        return close

    def autolink(self, at: int) -> int | None:
        match = _AUTOLINK.match(self.text, at)
        if match is None:
            return None
        self.found.markup.append(Span(*match.span()))
        self.marks += [Mark(at, at + 1), Mark(match.end() - 1, match.end())]
        return match.end()

    def html(self, at: int) -> int | None:
        tag = _TAG.match(self.text, at)
        if tag is None:
            end = self.html_enclosed(at)
        else:
            end = tag.end()
            name = (tag["name"] or "").lower()
            if name in _CODE_ELEMENTS and not tag.group().endswith("/>"):
                close = self.find_after(f"</{name}", end)
                if close is not None:
                    close_tag = _TAG.match(self.text, close)
                    self.marks.append(Mark(at, end))
                    end = close_tag.end() if close_tag else close
                    self.marks.append(Mark(close, end))
                    self.found.code.append(Span(at, end))
                    return end
        if end is not None:
            self.found.markup.append(Span(at, end))
            self.marks.append(Mark(at, end))
        return end

    def html_enclosed(self, at: int) -> int | None:
        if match := _SHORT_COMMENT.match(self.text, at):
            return match.end()
        for opening, closing in _ENCLOSED:
            if self.text.startswith(opening, at):
                close = self.find_after(closing, at + len(opening))
                return close + len(closing) if close is not None else None
        if _DECLARATION.match(self.text, at):
            close = self.find_after(">", at)
            return close + 1 if close is not None else None
        return None

    def find_after(self, wanted: str, at: int) -> int | None:
        """`str.find`, but what is missing from here to the end is searched for only once."""
        if wanted in self.missing:
            return None
        place = self.text.find(wanted, at)
        if place == -1:
            self.missing.add(wanted)
            return None
        return place

    def entity(self, at: int) -> int | None:
        match = _ENTITY.match(self.text, at)
        if match is None:
            return None
        from html import unescape
        from html.entities import html5

        if match["name"] and match["name"] + ";" not in html5:
            return None
        self.found.markup.append(Span(*match.span()))
        self.marks.append(Mark(*match.span(), unescape(match.group())))
        return match.end()

    def footnote(self, at: int) -> int | None:
        match = _FOOTNOTE.match(self.text, at)
        if match is None:
            return None
        self.found.markup.append(Span(*match.span()))
        self.marks.append(Mark(*match.span()))
        return match.end()

    def open_bracket(self, end: int, image: bool) -> int:
        self.brackets_seen += 1
        self.brackets.append(_Bracket(end, image, len(self.runs), self.brackets_seen))
        return end

    def close_bracket(self, at: int) -> int:
        """A closing bracket: does a link end here? Then the rest of the link is markup."""
        if not self.brackets:
            return at + 1
        bracket = self.brackets.pop()
        dead = not bracket.image and len(self.brackets) < self.dead_below
        self.dead_below = min(self.dead_below, len(self.brackets))
        if dead:
            return at + 1
        end = self.target(at) or self.reference(bracket, at)
        if end is None:
            return at + 1
        self.marks += [Mark(bracket.start - (2 if bracket.image else 1), bracket.start), Mark(at, end)]
        self.emphasis(bracket.runs)
        if not bracket.image:
            self.dead_below = len(self.brackets)
        return end

    def target(self, at: int) -> int | None:
        """`](address "title")`: the end of it, if it is one. The title is prose: readers see it."""
        text = self.text
        if not text.startswith("(", at + 1):
            return None
        start = _after_space(text, at + 2)
        destination_end = _destination_end(text, start)
        if destination_end is None:
            return None
        end = _after_space(text, destination_end)
        title = _TITLE.match(text, end) if end > destination_end else None
        if title:
            end = _after_space(text, title.end())
        if not text.startswith(")", end):
            return None
        self.found.markup.append(Span(at, destination_end if title else end + 1))
        return end + 1

    def reference(self, bracket: _Bracket, at: int) -> int | None:
        """`][label]`, `][]` or just `]`, where the document defines the label.

        In the two short forms the text is the label, so it is markup too: mended in one place
        only, it would lose its target.
        """
        label = _LABEL.match(self.text, at + 1)
        name = label[1] if label else ""
        start = at
        if not name:
            if bracket.brackets_seen != self.brackets_seen:
                return None  # a label holds no bracket
            name = self.text[bracket.start : at]
            start = bracket.start
        if len(name) > _LONGEST_LABEL or normal_label(name) not in self.references:
            return None
        end = label.end() if label else at + 1
        self.found.markup.append(Span(start, end))
        return end

    def add_run(self, char: str, start: int, end: int) -> None:
        before = _kind(self.text[start - 1]) if start else " "
        after = _kind(self.text[end]) if end < len(self.text) else " "
        left = after != " " and (after != "." or before != "a")
        right = before != " " and (before != "." or after != "a")
        if char == "_":  # within a word an underscore is a letter: rəsulzadə_1918
            left, right = left and (not right or before == "."), right and (not left or after == ".")
        if left or right:
            self.run_number += 1
            self.runs.append(_Run(char, start, end - start, left, right, self.run_number))

    def emphasis(self, since: int) -> None:
        """Pair the runs from number `since` on, and forget them."""
        openers: list[_Run] = []
        # For a kind of closer: no opener for it up to this run.
        nothing_up_to: dict[tuple[str, bool, int], int] = {}
        for run in self.runs[since:]:
            while run.can_close and run.count:
                kind = (run.char, run.can_open, run.length % 3)
                index = _opener(openers, run, nothing_up_to.get(kind, 0))
                if index is None:
                    nothing_up_to[kind] = openers[-1].number if openers else 0
                    break
                opener = openers[index]
                del openers[index + 1 :]
                used = 2 if opener.count >= 2 and run.count >= 2 else 1
                if used == 1:
                    self.found.emphasised.append(Span(opener.start + opener.count, run.start))
                self.marks.append(Mark(opener.start + opener.count - used, opener.start + opener.count))
                self.marks.append(Mark(run.start, run.start + used))
                opener.count -= used
                run.count -= used
                run.start += used
                if not opener.count:
                    openers.pop()
            if run.can_open and run.count:
                openers.append(run)
        del self.runs[since:]


def _opener(openers: list[_Run], closer: _Run, floor: int) -> int | None:
    """The nearest opener that the closer may close."""
    for index in range(len(openers) - 1, -1, -1):
        opener = openers[index]
        if opener.number <= floor:
            return None
        # The rule of three: in **a*b** the single star opens nothing.
        unfit = (closer.can_open or opener.can_close) and (
            (opener.length + closer.length) % 3 == 0 and closer.length % 3 != 0
        )
        if opener.char == closer.char and not unfit:
            return index
    return None


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    """A space, a punctuation mark (.) or anything else (a)."""
    if char in " \t\n\v\f\r":
        return " "
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    return "." if category[0] in "PS" else "a"


def _after_space(text: str, at: int) -> int:
    """The place after spaces and at most one line end."""
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _destination_end(text: str, at: int) -> int | None:
    """The end of a link's address, which may be empty."""
    if text.startswith("<", at):
        match = _DESTINATION_IN_ANGLES.match(text, at)
        return match.end() if match else None
    depth = 0
    while True:
        if piece := _DESTINATION_PIECE.match(text, at):
            at = piece.end()
        if text.startswith("(", at):
            depth += 1
            if depth > _DEEPEST_PARENTHESES:
                return None
        elif text.startswith(")", at) and depth:
            depth -= 1
        else:
            return at if depth == 0 else None
        at += 1

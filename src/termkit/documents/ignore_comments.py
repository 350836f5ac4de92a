"""`termkit: ignore` comments: places where the author knows better.

The comment is an HTML comment, in plain text as in Markdown; other formats have their own (`written_as`):

* `<!-- termkit: ignore -->` after some text switches that line off; alone on a line it switches off
  the paragraph that follows, up to the next blank line;
* `<!-- termkit: ignore-start -->` to `<!-- termkit: ignore-end -->` switch off what is between, and
  without an end all that follows;
* `<!-- termkit: ignore-file -->`, anywhere, switches the file off.

`ignore[deprecated-term]` switches one rule off, `ignore[deprecated-term, mixed-script]` two. Start
reading at `ignored`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.document import Ignored
from termkit.text.lines import Lines
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable

# On one line, and no two repeats share a letter: a thousand comments never closed cost no more than one.
_RULE = r"[ \t]*[\w-]+[ \t]*"
_SAID = (
    r"[ \t]*termkit:[ \t]*(?P<what>ignore(?:-start|-end|-file)?)[ \t]*"
    rf"(?:\[(?P<rules>{_RULE}(?:,{_RULE})*)\][ \t]*)?"
)
# The same as the text of a comment or note in a file that keeps such.
_IN_WORDS = re.compile(
    r"\s*termkit:[ \t]*(ignore(?:-start|-end|-file)?)[ \t]*(?:\[([\w, \t-]{1,200})\])?\s*\Z", re.IGNORECASE
)
_BLANK = re.compile(r"[\s>]*\Z")  # > alone is a blank line of a block quote


class Comment(NamedTuple):
    """One `termkit: ignore` comment: its place, `ignore`, `ignore-start` …, and the rules it names."""

    span: Span
    what: str
    rules: frozenset[str]


def written_as(opening: str, closing: str) -> re.Pattern[str]:
    """Comments that begin and end so, both regular expressions.

    >>> [note.what for note in comments("Vekilov % termkit: ignore\\n", written=written_as("%", r"(?=\\n)"))]
    ['ignore']
    """
    return re.compile(f"{opening}{_SAID}{closing}", re.IGNORECASE)


_HTML = written_as("<!--", "-->")


def comments(text: str, code: SpanSet | None = None, written: re.Pattern[str] = _HTML) -> list[Comment]:
    """The comments of a text. In `code` (Markdown's code spans and blocks) they are examples, not comments.

    >>> [(note.what, sorted(note.rules)) for note in comments("Vekilov <!-- termkit: ignore[near-miss] -->")]
    [('ignore', ['near-miss'])]
    """
    return [
        Comment(
            Span(*match.span()),
            match["what"].lower(),
            frozenset(rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip()),
        )
        for match in written.finditer(text)
        if code is None or not code.touches(match.span())
    ]


def in_words(comment: str) -> tuple[str, frozenset[str]] | None:
    """What the text of a comment asks for, and for which rules; None where it is for people.

    >>> in_words("termkit: ignore[turkic-i]"), in_words("termkit: ignore this?")
    (('ignore', frozenset({'turkic-i'})), None)
    """
    match = _IN_WORDS.match(comment)
    if match is None:
        return None
    return match[1].lower(), frozenset(rule.strip() for rule in (match[2] or "").split(",") if rule.strip())


def by_rules(places: Iterable[Ignored]) -> list[tuple[frozenset[str], SpanSet]]:
    """Places that are switched off, by the rules that they name, to be asked about many texts."""
    spans: dict[frozenset[str], list[Span]] = {}
    for place in places:
        spans.setdefault(place.rules, []).append(place.span)
    return [(rules, SpanSet(found)) for rules, found in spans.items()]


def ignored(text: str, found: list[Comment], written: re.Pattern[str] = _HTML) -> tuple[Ignored, ...]:
    """The places that the comments of a text switch off, in the order of the text.

    >>> text = "Bakı\\n\\n<!-- termkit: ignore -->\\nResulzade\\nVekilov\\n\\nŞuşa"
    >>> [place.span.of(text) for place in ignored(text, comments(text))]
    ['Resulzade\\nVekilov']
    """
    if not found:
        return ()
    lines = Lines(text)
    whole = [Ignored(Span(0, len(text)), note.rules) for note in found if note.what == "ignore-file"]
    return (
        *whole,
        *sorted([*regions(text, found), *_single(text, lines, found, written)], key=lambda place: place.span),
    )


def regions(text: str, found: list[Comment]) -> list[Ignored]:
    """From each ignore-start to the next ignore-end, which ends all that are open, or to the end."""
    regions = []
    started: list[Comment] = []
    for note in found:
        if note.what == "ignore-start":
            started.append(note)
        elif note.what == "ignore-end":
            regions += [Ignored(Span(start.span.start, note.span.end), start.rules) for start in started]
            started = []
    return regions + [Ignored(Span(start.span.start, len(text)), start.rules) for start in started]


def _single(text: str, lines: Lines, found: list[Comment], written: re.Pattern[str]) -> list[Ignored]:
    """The line of a comment, or the paragraph that follows one that is alone on its line."""
    places = []
    blank = _BlankLines(lines)
    plain = [note for note in found if note.what == "ignore"]
    for number, group in groupby(plain, key=lambda note: lines.position(note.span.start)[0]):
        line = Span(lines.start_of(number), lines.start_of(number) + len(lines.text_of(number)))
        if _BLANK.match(written.sub("", line.of(text))):
            line = blank.paragraph_after(number)
        if line.start < line.end:
            places += [Ignored(line, note.rules) for note in group]
    return places


class _BlankLines:
    """The paragraphs of a text by line. Looks at the lines once, however many comments ask."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        blank = [n for n in range(1, len(lines) + 1) if _BLANK.match(lines.text_of(n))]
        self._blank = blank
        self._is_blank = set(blank)

    def paragraph_after(self, number: int) -> Span:
        """From the next line that is not blank up to the blank line after it; empty where nothing follows."""
        number += 1
        while number in self._is_blank:
            number += 1
        if number > len(self._lines):
            return Span(0, 0)
        index = bisect_right(self._blank, number)
        last = self._blank[index] - 1 if index < len(self._blank) else len(self._lines)
        end = self._lines.start_of(last) + len(self._lines.text_of(last))
        return Span(self._lines.start_of(number), end)

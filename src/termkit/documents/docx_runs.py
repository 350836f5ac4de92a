"""The runs of a Word document that are to be cut: where they are, what they hold, and the pieces of them.

A run is a stretch of text of one look. A tracked change, and the beginning of what a comment is about, stand
between runs, so that a run has to be cut for them. Start reading at `cut`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from termkit.documents.inline_codes import tokens
from termkit.documents.written import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from termkit.documents.inline_codes import Token

_BLANKS = " \t\r\n"
_INSERTIONS = frozenset({"ins", "moveTo"})


class Surroundings(NamedTuple):
    """What is put between the pieces of a run has to know: the prefix of elements (`w:`), the properties of
    the run, and whether it is inserted already."""

    prefix: str
    properties: str
    inserted: bool


Markup: TypeAlias = "Callable[[Surroundings], str]"


class Cut(NamedTuple):
    """Where to cut, what comes to stand there, and whether what follows is deleted text."""

    at: int
    markup: Markup
    deleted: bool = False


class _Child(NamedTuple):
    """What a run holds: an element, and the place of its content."""

    start: int
    end: int
    name: str
    content: int
    content_end: int


@dataclass(eq=False)
class _Run:
    """A run: its start, the end of its tag, how deep it is, and what it holds."""

    start: int
    tag_end: int
    depth: int
    inserted: bool
    children: list[_Child] = field(default_factory=list)
    end: int = 0


def cut(raw: str, cuts: Sequence[Cut]) -> list[Change]:
    """The runs of a part of a document, cut, as changes of its XML. The cuts are in order.

    >>> raw = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bu Resulzade</w:t></w:r></w:p>"
    >>> cuts = [Cut(39, lambda _: "<w:del>", True), Cut(48, lambda _: "</w:del>")]
    >>> [(start, end, text)] = cut(raw, cuts)
    >>> print(text.replace("><w:r>", ">\\n<w:r>"))
    <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Bu </w:t></w:r><w:del>
    <w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">Resulzade</w:delText></w:r></w:del>

    Raises `ValueError` where that cannot be: in CDATA, in a run with a text box that is cut too.
    """
    places = [one.at for one in cuts]
    left = set(range(len(cuts)))
    changes = []
    for run in _runs(raw, places):
        here = range(bisect_left(places, run.tag_end), bisect_left(places, run.end))
        # A run in a text box within this one has taken its own.
        own = left.intersection(here)
        if own and len(own) < len(here):
            raise ValueError
        left -= own
        if own:
            changes.append(Change(run.start, run.end, _in_pieces(raw, run, [cuts[n] for n in sorted(own)])))
    if left:
        raise ValueError
    return sorted(changes)


def _runs(raw: str, places: Sequence[int]) -> Iterator[_Run]:
    """The runs that have one of the places in them, inner ones first."""
    opened: list[Token] = []
    runs: list[_Run] = []
    for token in tokens(raw):
        if not token.tag:
            continue
        if not token.ends:
            opened.append(token)
            if token.tag == "r" and not token.empty:
                around = takewhile(lambda one: one.tag != "p", reversed(opened))
                inserted = any(one.tag in _INSERTIONS for one in around)
                runs.append(_Run(token.start, token.end, len(opened), inserted))
        if not opened or not (token.ends or token.empty):
            continue
        start = opened.pop()
        if runs and len(opened) == runs[-1].depth:
            content_end = token.start if token.ends else start.end
            runs[-1].children.append(_Child(start.start, token.end, start.tag, start.end, content_end))
        elif runs and len(opened) == runs[-1].depth - 1:
            run = runs.pop()
            run.end = token.end
            at = bisect_left(places, run.tag_end)
            if at < len(places) and places[at] < run.end:
                yield run


def _in_pieces(raw: str, run: _Run, cuts: Sequence[Cut]) -> str:
    tag = raw[run.start : run.tag_end]
    name = tag[1:].split(">")[0].split()[0]
    prefix = name.removesuffix("r")
    properties = next((raw[child.start : child.end] for child in run.children if child.name == "rPr"), "")
    around = Surroundings(prefix, properties, run.inserted)
    pieces = []
    since, deleted = run.tag_end, False
    for at, markup, follows in (*cuts, Cut(run.end, lambda _: "")):
        inside = "".join(_content(raw, run, since, at, prefix, deleted))
        if inside:
            pieces.append(f"{tag}{properties}{inside}</{name}>")
        pieces.append(markup(around))
        since, deleted = at, follows
    return "".join(pieces)


def _content(raw: str, run: _Run, start: int, end: int, prefix: str, deleted: bool) -> Iterator[str]:
    """What a run holds from one place to another."""
    for child in run.children:
        if child.name == "rPr" or child.end <= start or end <= child.start:
            continue
        is_whole = start <= child.start and child.end <= end
        if child.name != "t":
            if not is_whole:
                raise ValueError
            yield raw[child.start : child.end]
        elif is_whole and not deleted:
            yield raw[child.start : child.end]
        elif text := _text(raw, child, start, end):
            name = f"{prefix}delText" if deleted else f"{prefix}t"
            yield f'<{name} xml:space="preserve">{text}</{name}>'


def _text(raw: str, child: _Child, start: int, end: int) -> str:
    """The text of a `w:t` from one place to another."""
    if "<" in raw[child.content : child.content_end]:
        raise ValueError
    text = raw[max(start, child.content) : max(min(end, child.content_end), child.content)]
    if "xml:space" not in raw[child.start : child.content]:
        # Blanks that nobody saw.
        text = text.lstrip(_BLANKS) if start <= child.content else text
        text = text.rstrip(_BLANKS) if end >= child.content_end else text
    return text

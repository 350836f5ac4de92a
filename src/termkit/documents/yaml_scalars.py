"""The ways in which YAML writes a text, and where each character of it stands. Start reading at `written`.

PyYAML says where a text begins and ends, in which style it is and what it says; what lies between is
followed here. Source: YAML 1.2.2, chapters 7.3 (flow scalars) and 8.1 (block scalars).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from termkit.documents.written import Place, Written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# An anchor or a tag before the text.
PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t\r\n]+)*")
_BREAK = re.compile(r"\r\n|\r|\n")
# It begins behind a letter: a thousand blanks cost no more than one.
_FOLD = re.compile(r"(?<![ \t])[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*[ \t]*")
_SINGLE = re.compile(rf"(?P<fold>{_FOLD.pattern})|(?P<escape>'')|.", re.DOTALL)
_DOUBLE = re.compile(
    rf"(?P<join>\\(?:\r\n|\r|\n)[ \t]*)|(?P<fold>{_FOLD.pattern})"
    r"|(?P<escape>\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\.)|.",
    re.DOTALL,
)
# What would not be read as it stands without quotation marks.
_NOT_PLAIN = re.compile(r"[-?:](?:\s|\Z)|[,\[\]{}#&*!|>'\"%@`]|\s|\Z")
_ENDS_PLAIN = re.compile(r":(?:\s|\Z)|\s#|\s\Z")
_ENDS_IN_FLOW = re.compile(r"[,\[\]{}]|:[,\[\]{}]")


def written(raw: str, style: str, value: str) -> Written | None:
    """Where the characters of `value` stand in what the file has; None where that cannot be followed.

    `style` is as PyYAML says it: `'`, `"`, `|`, `>`, or nothing for a text without marks.

    >>> [place[:2] for place in written('"\\\\u015e uşa"', '"', "Ş uşa").places]
    [(1, 7), (7, 8), (8, 9), (9, 10), (10, 11)]
    >>> written("yel\\n  külək", "", "yel külək").places[3:5]
    [Place(start=3, end=6, plain=False), Place(start=6, end=7, plain=False)]
    """
    match = PROPERTIES.match(raw)
    start = match.end() if match else 0
    if style in {"|", ">"}:
        places = list(_block(raw, start, style == ">", value))[: len(value)]
    else:
        marks = len(style)
        places = list(_flow(raw, start + marks, len(raw) - marks, style))
    if len(places) != len(value) or not all(map(_fits, value, places, [raw] * len(value))):
        return None
    return Written(raw, places, escaping(raw, style, value))


def _fits(character: str, place: Place, raw: str) -> bool:
    return place.end - place.start != 1 or raw[place.start] == character or raw[place.start] in "\r\n"


def escaping(raw: str, style: str, value: str) -> Callable[[str], str]:
    """How a text is written in a style.

    >>> escaping("'a'", "'", "a")("Sainsbury's")
    "Sainsbury''s"
    """
    if style == "'":
        return lambda text: text.replace("'", "''")
    if style == '"':
        plain = raw.isascii() and "\\u" in raw
        return lambda text: json.dumps(text, ensure_ascii=plain)[1:-1]
    if style:
        indent = " " * _indent(raw.splitlines()[1:], value)
        return lambda text: text.replace("\n", f"\n{indent}")
    return str


def quoted(text: str) -> str:
    """A text in double quotation marks, which hold anything.

    >>> quoted("Bakı: 1918")
    '"Bakı: 1918"'
    """
    return json.dumps(text, ensure_ascii=False)


def is_plain(text: str, in_flow: bool) -> bool:
    """May a text stand without quotation marks?

    >>> is_plain("külək", False), is_plain("Bakı: 1918", False), is_plain("a, b", True)
    (True, False, False)
    """
    return not (
        _NOT_PLAIN.match(text) or _ENDS_PLAIN.search(text) or (in_flow and _ENDS_IN_FLOW.search(text))
    )


def _flow(raw: str, start: int, end: int, style: str) -> Iterator[Place]:
    """Lines of a text are joined by a space; of empty lines between, each is a line end."""
    for piece in (_DOUBLE if style == '"' else _SINGLE).finditer(raw, start, end):
        kind = piece.lastgroup
        if kind == "fold":
            yield from _folded(raw, *piece.span())
        elif kind == "escape" and not style:
            yield from (Place(piece.start(), piece.start() + 1), Place(piece.start() + 1, piece.end()))
        elif kind != "join":
            yield Place(*piece.span())


def _folded(raw: str, start: int, end: int) -> Iterator[Place]:
    ends = [match.end() for match in _BREAK.finditer(raw, start, end)]
    ends[-1] = end
    for last in ends[1:] or ends:
        yield Place(start, last)
        start = last


def _indent(lines: list[str], value: str) -> int:
    """How far the lines of a block are indented, beyond the spaces that are the text's."""
    first = next((line for line in lines if line.strip(" ")), "")
    text = value.lstrip("\n")
    return max(len(first) - len(first.lstrip(" ")) - (len(text) - len(text.lstrip(" "))), 0)


def _block(raw: str, start: int, folds: bool, value: str) -> Iterator[Place]:
    """The lines of a block; the one that names its style is not the text's."""
    head = _BREAK.search(raw, start)
    if head is None:
        return
    # Each line: where it begins, where its text ends, where its end does.
    lines = []
    at = head.end()
    for match in _BREAK.finditer(raw, at):
        lines.append((at, match.start(), match.end()))
        at = match.end()
    lines.append((at, len(raw), len(raw)))
    indent = _indent([raw[begin:stop] for begin, stop, _ in lines], value)
    # The end of the last line with text, which is a line end, or a space, or nothing.
    before: tuple[int, int] | None = None
    spaced = False
    blank: list[Place] = []
    for begin, stop, end in lines:
        if stop - begin <= indent and not raw[begin:stop].strip(" "):
            blank.append(Place(begin, end))
            continue
        more = raw.startswith((" ", "\t"), begin + indent)
        if before is not None and not (folds and blank and not (spaced or more)):
            blank.insert(0, Place(*before))
        if blank:
            # What is put in behind a line end goes behind the indent that follows it.
            blank[-1] = Place(blank[-1].start, begin + indent)
        yield from blank
        blank = []
        yield from (Place(at, at + 1) for at in range(begin + indent, stop))
        before, spaced = (stop, end), more
    if before is not None and before[0] < before[1]:
        yield Place(*before)
    yield from blank

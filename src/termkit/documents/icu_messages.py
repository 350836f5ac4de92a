"""Messages of ICU, which choose between texts: {count, plural, one {# fayl} other {# fayl}}.

What stands in their braces is partly a name and partly text, and only the names must stay. Start reading at
`arguments`, and at `syntax` for the places.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"[{}]")
_CHOICE = re.compile(r"\{\s*[\w.-]{1,60}\s*,\s*(?:plural|select|selectordinal)\s*,")
_ARGUMENT = re.compile(r"\s*([\w.-]{1,60})\s*(?:,\s*(\w{1,20})\s*(,)?)?")
_CHOICES = frozenset({"plural", "select", "selectordinal"})


def is_message(text: str) -> bool:
    """Does a text choose between texts?

    >>> is_message("{count, plural, other {# fayl}}"), is_message("{count} fayl")
    (True, False)
    """
    return "," in text and _CHOICE.search(text) is not None


def arguments(text: str) -> set[str]:
    """The names of the values that a message takes, those within its choices too.

    >>> sorted(arguments("{count, plural, one {{name} ayrı fayl} other {# fayl}} {date, date, short}"))
    ['count', 'date', 'name']
    """
    found: set[str] = set()
    # Around each place: `text`, where a brace opens an argument, or `choice`, where it opens a text.
    around = ["text"]
    at = 0
    while at < len(text):
        if text[at] == "}" and len(around) > 1:
            around.pop()
        elif text[at] == "{" and around[-1] == "choice":
            around.append("text")
        elif text[at] == "{":
            argument = _ARGUMENT.match(text, at + 1)
            around.append("choice" if argument and argument[2] in _CHOICES else "format")
            if argument:
                found.add(argument[1])
                at = argument.end() - 1
        at += 1
    return found


def syntax(text: str) -> Iterator[Span]:
    """The places of a message that are no text; the branches of its choices are.

    >>> text = "{count, plural, one {# fayl} other {# fayl}}, {{ad}}"
    >>> [span.of(text) for span in syntax(text)]
    ['{count, plural, one {', '#', '} other {', '#', '}}', '{ad}', '{{ad}}']
    """
    # Where each brace that is open began, and whether it is a choice, a branch of one, or closed to people.
    around: list[tuple[int, str]] = []
    since = 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        kind = around[-1][1] if around else "message"
        if mark[0] == "{":
            if kind == "choice":
                yield Span(since, at + 1)
                around.append((at, "message"))
                since = at + 1
            elif kind == "message" and _CHOICE.match(text, at):
                if around:
                    yield from _numbers(text, since, at)
                around.append((at, "choice"))
                since = at
            else:
                if kind == "message" and around:
                    yield from _numbers(text, since, at)
                around.append((at, "value"))
        elif around:
            begin, ended = around.pop()
            if ended == "value":
                yield Span(begin, at + 1)
                if around and around[-1][1] == "message":
                    since = at + 1
            elif ended == "message":
                yield from _numbers(text, since, at)
                since = at
            else:
                yield Span(since, at + 1)
                since = at + 1


def _numbers(text: str, start: int, end: int) -> Iterator[Span]:
    """The # in the branch of a plural."""
    at = text.find("#", start, end)
    while at != -1:
        yield Span(at, at + 1)
        at = text.find("#", at + 1, end)

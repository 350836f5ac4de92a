"""What in the strings of a program is for the program: the syntax of ICU, i18next, Chrome, Rails and vue-i18n.

Start reading at `message_syntax`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator

# $t(key) of i18next, @:key of vue-i18n, $name$ and $1 of Chrome, %{name} of Rails, <0> of React.
_CODE = re.compile(
    r"\$t\([^()]{0,200}\)|@(?:\.\w{1,20})?:(?:\([^()]{0,200}\)|[\w.]{1,200})|\$\w{1,60}\$|\$\d|%\{[^{}]{0,60}\}|</?\d{1,3}/?>"
)
_MARK = re.compile(r"[{}]")
# The kinds of an argument whose branches are messages again; # is the number there.
_CHOICE = re.compile(r"\{\s*[\w.-]{1,100}\s*,\s*(?:plural|select|selectordinal)\s*,")


def message_syntax(text: str) -> list[Span]:
    """The places of a string that a program reads; the branches of a plural are for people.

    Source: ICU, “Formatting messages” (unicode-org.github.io/icu), and the manuals of those named above.

    >>> text = "{count, plural, one {# fayl silindi} other {# fayl silindi}}, {{ad}}"
    >>> [span.of(text) for span in message_syntax(text)]
    ['{count, plural, one {#', '} other {#', '}}', '{{ad}}']
    """
    found = [Span(*match.span()) for match in _CODE.finditer(text)] if re.search("[$@%<]", text) else []
    if "{" in text:
        found += _arguments(text)
    return list(SpanSet(found).spans)


def _arguments(text: str) -> Iterator[Span]:
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

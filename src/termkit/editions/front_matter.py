"""What the front matter of a Markdown file says to readers: its title and what describes it.

All else there is for programs, but for the language, which each edition has of its own. Start reading at
`values_of`.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.markdown import front_matter_lines
from termkit.text.lines import Lines
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALUE = re.compile(
    r"""^(?:title|subtitle|description|summary|abstract)[ \t]*[:=][ \t]*"""
    r"""(?P<value>"(?:[^"\\\n]|\\.)*"(?=[ \t]*\r?$)|'[^'\n]*'(?=[ \t]*\r?$)|[^\W_][^\r\n]*)""",
    re.MULTILINE,
)
_LANGUAGE = re.compile(
    r"""^(lang|language)([ \t]*[:=][ \t]*["']?)[\w-]{2,12}(?=["']?[ \t]*\r?$)""", re.MULTILINE
)
# What a text may not have that stands without quotation marks in YAML.
_NEEDS_QUOTES = re.compile(r"[:#](?:\s|\Z)|\s#|\A[^\w]|[\"'\\]")


class Value(NamedTuple):
    """A value for readers: where it stands, quotation marks included, its line and what it says."""

    place: Span
    line: int
    text: str


def values_of(text: str) -> Iterator[Value]:
    """The values for readers in the front matter of a text; none where it has no front matter.

    >>> [value.text for value in values_of('---\\ntitle: "Liman"\\nlayout: post\\n---\\nBakı\\n')]
    ['Liman']
    """
    lines = Lines(text)
    count = front_matter_lines(lines)
    for found in _VALUE.finditer(text, 0, lines.start_of(count)) if count else ():
        value = found["value"]
        if value[0] not in "\"'":
            value = value.partition(" #")[0].rstrip()
        place = Span(found.start("value"), found.start("value") + len(value))
        yield Value(place, lines.position(place.start)[0], _unquoted(value))


def _unquoted(value: str) -> str:
    if value[0] == "'":
        return value[1:-1]
    try:
        return str(json.loads(value)) if value[0] == '"' else value
    except ValueError:
        return value[1:-1]


def quoted(text: str, before: str) -> str:
    """A text as a value in the place of another: in quotation marks where that was, or where it needs them.

    >>> quoted("Порт", "Liman"), quoted("Порт: эссе", "Liman"), quoted("Порт", "'Liman'")
    ('Порт', '"Порт: эссе"', '"Порт"')
    """
    text = " ".join(text.split())
    if before[:1] in {'"', "'"} or _NEEDS_QUOTES.search(text):
        return json.dumps(text, ensure_ascii=False)
    return text


def in_language(text: str, language: str) -> str:
    """A text whose front matter says that it is in another language now.

    >>> print(in_language("---\\nlang: az\\n---\\n", "en-GB").split("\\n")[1])
    lang: en-GB
    """
    lines = Lines(text)
    count = front_matter_lines(lines)
    end = lines.start_of(count) if count else 0
    return _LANGUAGE.sub(rf"\g<1>\g<2>{language}", text[:end]) + text[end:]

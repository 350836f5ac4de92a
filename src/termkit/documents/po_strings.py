"""Strings as PO writes them: in quotation marks, escaped, over several lines. Start reading at `field`."""

from __future__ import annotations

import re

_ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        '"': '\\"',
        "\n": "\\n",
        "\t": "\\t",
        "\r": "\\r",
        "\b": "\\b",
        "\f": "\\f",
        "\v": "\\v",
        "\a": "\\a",
    }
)
# As wide as the lines that gettext itself writes.
WIDTH = 79
_WORD = re.compile(r"[^ ]*+ *+")


def field(keyword: str, text: str, *, width: int | None = WIDTH, before: str = "", end: str = "\n") -> str:
    r"""A keyword with its string, as gettext lays it out; `width` None is a line for each line of the text.

    `before` begins each line (`#| `).

    >>> print(field("msgstr", "Bakı\nküləklidir."), end="")
    msgstr ""
    "Bakı\n"
    "küləklidir."
    >>> print(field("msgstr", 'Bakı "küləkli" şəhərdir.'), end="")
    msgstr "Bakı \"küləkli\" şəhərdir."
    """
    # Not splitlines, which breaks at more than \n.
    lines = [escaped(line) for line in re.findall(r"[^\n]*\n|[^\n]+", text)] or [""]
    first = f'{before}{keyword} "{lines[0]}"'
    if len(lines) == 1 and (width is None or len(first) <= width):
        return first + end
    if width is not None:
        room = width - len(before) - 2
        lines = [part for line in lines for part in _wrapped(line, room)]
    return "".join(
        f"{line}{end}" for line in [f'{before}{keyword} ""', *(f'{before}"{line}"' for line in lines)]
    )


def escaped(text: str) -> str:
    r"""A text as it stands between quotation marks.

    >>> escaped('Bakı "küləyi"')
    'Bakı \\"küləyi\\"'
    """
    return text.translate(_ESCAPES)


def _wrapped(line: str, room: int) -> list[str]:
    """A line in parts that end after a space, each as long as there is room for it."""
    parts = [""]
    for match in _WORD.finditer(line):
        word = match.group()
        # A space at the end may stand out, as gettext lets it not: it counts.
        if parts[-1] and len(parts[-1]) + len(word) > room:
            parts.append("")
        parts[-1] += word
    return parts

"""What stands in a text for a program and not for its readers. Start at `placeholders`.

Places where a program puts values (%s, %(name)s, %1$d, {count}), and tags that are part of the text (<b>).
"""

from __future__ import annotations

import re

# Those of printf, Python, Qt and ICU; %% is a percent sign.
_PLACEHOLDER = re.compile(
    r"%(?:\([^()\s]{1,60}\))?(?:\d{1,4}\$)?[-+#0]{0,4}[\d.*]{0,9}(?:hh?|ll?|[Lzjt])?[a-zA-Z%]|\{[^{}\s]{0,60}\}"
)

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


def placeholders(text: str) -> list[tuple[int, int]]:
    """Where they are, in their order.

    >>> text = "%d of {count} files (100 %)"
    >>> [text[start:end] for start, end in placeholders(text)]
    ['%d', '{count}']
    """
    return [match.span() for match in _PLACEHOLDER.finditer(text)]


def tags_in(text: str) -> list[str]:
    """The tags in a text, in their order.

    >>> tags_in("<b>Bakı</b>: 2 < 3")
    ['<b>', '</b>']
    """
    return _TAG.findall(text)

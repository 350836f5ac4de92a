"""What stands in a text for a program and not for its readers. Start at `placeholders`.

Places where a program puts values (%s, %(name)s, %1$d, {count}, $HOME), and tags that are part of the text
(<b>).
"""

from __future__ import annotations

import re

# Those of printf, Python, Qt and ICU; %% is a percent sign.
_PLACEHOLDER = re.compile(
    r"%(?:\([^()\s]{1,60}\))?(?:\d{1,4}\$)?[-+#0]{0,4}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*)?)?(?:hh?|ll?|[Lzjt])?[a-zA-Z%]"
    r"|%L?\d{1,2}(?!\d)|\{\{[^{}]{1,60}\}\}|\$?\{[^{}\s]{0,60}\}"
    r"|\$(?!US\b|AU\b|CA\b|NZ\b|HK\b)[A-Za-z_]\w{0,60}"
)
# 50%-dən, 100%a: the sign behind a number, and an Azerbaijani ending.
_PERCENT = re.compile(r"(?<=\d)%[a-zA-Z-]|(?<=\d[ \u00a0])%-")

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


def placeholders(text: str) -> list[tuple[int, int]]:
    """Where they are, in their order.

    >>> text = "%d of {count} files (100 %), $HOME, %1"
    >>> [text[start:end] for start, end in placeholders(text)]
    ['%d', '{count}', '$HOME', '%1']
    >>> placeholders("50%-dən çox"), placeholders("qiyməti 20 $")
    ([], [])
    """
    return [match.span() for match in _PLACEHOLDER.finditer(text) if not _PERCENT.match(text, match.start())]


def tags_in(text: str) -> list[str]:
    """The tags in a text, in their order.

    >>> tags_in("<b>Bakı</b>: 2 < 3")
    ['<b>', '</b>']
    """
    return _TAG.findall(text)

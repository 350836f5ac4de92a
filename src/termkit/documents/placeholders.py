"""Places in a text where a program puts values: %s, %(name)s, %1$d, {count}. Start at `placeholders`."""

from __future__ import annotations

import re

# Those of printf, Python, Qt and ICU; %% is a percent sign.
_PLACEHOLDER = re.compile(
    r"%(?:\([^()\s]{1,60}\))?(?:\d{1,4}\$)?[-+#0]{0,4}[\d.*]{0,9}(?:hh?|ll?|[Lzjt])?[a-zA-Z%]|\{[^{}\s]{0,60}\}"
)


def placeholders(text: str) -> list[tuple[int, int]]:
    """Where they are, in their order.

    >>> text = "%d of {count} files (100 %)"
    >>> [text[start:end] for start, end in placeholders(text)]
    ['%d', '{count}']
    """
    return [match.span() for match in _PLACEHOLDER.finditer(text)]

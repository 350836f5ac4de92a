"""Which texts a pattern of the settings means: `ru/**`, `*.ru.md`, `drafts`. Start reading at `matches`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath


def matches(pattern: str, path: PurePath) -> bool:
    """Does a pattern mean this path, which is relative to the folder of the settings?

    A pattern without a slash means a file or folder of that name anywhere, one with a slash a place in the
    project. A folder stands for all that is in it. `*` is anything within a name, `**` folders too.

    >>> from pathlib import PurePath
    >>> path = PurePath("articles/ru/kulagin.md")
    >>> [matches(pattern, path) for pattern in ("articles/ru/**", "articles/*/*.md", "ru", "*.md")]
    [True, True, True, True]
    >>> [matches(pattern, path) for pattern in ("ru/**", "articles/*.md", "kulagin", "*.txt")]
    [False, False, False, False]
    """
    wanted = compiled(pattern.strip("/"))
    parts = path.parts
    if "/" not in pattern.strip("/"):
        return any(wanted.fullmatch(part) for part in parts)
    return any(wanted.fullmatch("/".join(parts[:length])) for length in range(1, len(parts) + 1))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern as one that a whole path, with slashes, must match.

    >>> bool(compiled("ru/**/*.md").fullmatch("ru/kulagin.md"))
    True
    """
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("./"))
    table = {"**/": r"(?:.*/)?", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}
    return re.compile("".join(table.get(piece, re.escape(piece)) for piece in pieces))

"""`# termkit: ignore` comments of YAML: which strings they switch off. Start reading at `Switches`.

Behind a text the comment means that text; alone on a line, what stands on the next line with all that is
under it. `ignore-start`, `ignore-end` and `ignore-file` are as everywhere (see `ignore_comments`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from termkit.documents.document import Ignored
from termkit.documents.ignore_comments import Comment, by_rules, regions
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.documents.catalogues import Entry

_COMMENT = re.compile(
    r"(?:^|(?<=[ \t]))#[ \t]*termkit:[ \t]*(?P<what>ignore(?:-start|-end|-file)?)[ \t]*"
    r"(?:\[(?P<rules>[\w, \t-]{1,200})\])?[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)


class Switches:
    """What the comments of a file switch off; `texts` are the places where a # is no comment, `nodes` where
    each key or item begins, with the keys that lead to it."""

    def __init__(
        self, raw: str, texts: Sequence[tuple[int, int]], nodes: Sequence[tuple[int, tuple[str, ...]]]
    ) -> None:
        starts = [start for start, _ in texts]
        comments = []
        for match in _COMMENT.finditer(raw):
            around = bisect_right(starts, match.start()) - 1
            if around < 0 or texts[around][1] <= match.start():
                rules = frozenset(rule.strip() for rule in (match["rules"] or "").split(",") if rule.strip())
                comments.append(Comment(Span(*match.span()), match["what"].lower(), rules))
        off = regions(raw, comments)
        off += [Ignored(Span(0, len(raw)), one.rules) for one in comments if one.what == "ignore-file"]
        self._under: dict[tuple[str, ...], list[frozenset[str]]] = {}
        places = [start for start, _ in nodes]
        for comment in comments:
            if comment.what != "ignore":
                continue
            line = raw.rfind("\n", 0, comment.span.start) + 1
            if raw[line : comment.span.start].strip():
                off.append(Ignored(Span(line, comment.span.end), comment.rules))
            elif (following := bisect_left(places, comment.span.end)) < len(nodes):
                self._under.setdefault(nodes[following][1], []).append(comment.rules)
        self._regions = by_rules(off)

    def of(self, entry: Entry) -> list[frozenset[str]]:
        """What is off for an entry: rules, or all where none is named."""
        span = Span(entry.start, entry.end)
        off = [rules for rules, places in self._regions if places.touches(span)]
        if self._under:
            for length in range(1, len(entry.path) + 1):
                off += self._under.get(entry.path[:length], [])
        return off

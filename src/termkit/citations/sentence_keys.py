"""Keys amid the sentence: those that stand in a row, and those without a bracket.

Start reading at `running_keys` and `rows_of`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from termkit.citations.authors import AND, WORD, authors_of_key
from termkit.citations.keys import NARRATIVE, RUNNING, Key
from termkit.citations.years import years
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_JOINT = re.compile(rf",\s+(?:{AND}\s+)?|\s+{AND}\s+")


def rows_of(text: str, keys: Sequence[Key]) -> dict[Span, tuple[Key, ...]]:
    """The keys in the sentence that follow each other, each with its neighbours.

    >>> text = "Həsənli (2009) və Vəkilov (1998) yazır. Qasımov (1997) susur."
    >>> from termkit.citations.keys import keys_of
    >>> row = rows_of(text, list(keys_of(text)))
    >>> [(span.of(text), [key.year.name for key in keys]) for span, keys in row.items()]
    [('Həsənli (2009', ['1998']), ('Vəkilov (1998', ['2009'])]
    """
    found: dict[Span, tuple[Key, ...]] = {}
    named = [key for key in keys if key.kind == NARRATIVE and key.first]
    for key, following in pairwise(named):
        joint = _JOINT.match(text, key.bracket.end, following.span.start)
        if joint and joint.end() == following.span.start:
            found[key.span] = (*found.get(key.span, ()), following)
            found[following.span] = (*found.get(following.span, ()), key)
    return found


_NAME_BEFORE = re.compile(rf"(?P<name>{WORD}),?\s\Z")


def running_keys(text: str, elsewhere: Iterable[tuple[int, int]]) -> Iterator[Key]:
    """Names with a year and no bracket: see Yunusov 2004. Only the list can tell which of them are keys.

    >>> text = "see Yunusov 2004 (and Grant 2011) of May 1918"
    >>> [key.span.of(text) for key in running_keys(text, [(17, 33)])]
    ['Yunusov 2004', 'May 1918']
    """
    skipped = SpanSet(elsewhere)
    for year in years(text, 0, len(text)):
        at = year.span.start
        before = _NAME_BEFORE.search(text, max(0, at - 60), at)
        if before and before["name"][0].isupper() and not skipped.touches(year.span):
            authors = authors_of_key(text, *before.span("name"))
            place = Span(before.start(), year.span.end)
            yield Key(RUNNING, place, authors, year, place)

"""The given name that stands before a surname, in a spelling its entry does not list.

Start reading at `misspelled_given_name`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.glossary.bearers import own_names
from termkit.languages.azerbaijani import lower
from termkit.names.renderings import is_rendering
from termkit.text.folding import fold_term
from termkit.text.spans import Span

if TYPE_CHECKING:
    from termkit.checks.context import Context
    from termkit.glossary.finder import Match

_WORD = re.compile(r"(?<![\w’'-])([^\W\d_]+)[ \u00a0]$")
# How far before a surname a given name begins.
_REACH = 40
# A shorter given name is too like others: Ali, Eli.
_SHORTEST = 4


def misspelled_given_name(matches: list[Match], context: Context) -> tuple[Match, Span, str] | None:
    """Which person is meant where another rendering of the given name stands before the surname, and how
    that is spelled: Geydar Aliyev for Heydar, or as Azerbaijani has it, Ceyhun Bayramov for Jeyhun.

    `matches` are those of one surname at one place. None where the word is right, or is no rendering of
    exactly one name.
    """
    start = max(0, matches[0].start - _REACH)
    found = _WORD.search(context.text[start : matches[0].start])
    if found is None or len(found[1]) < _SHORTEST or not found[1][0].isupper():
        return None
    word = fold_term(found[1])
    meant: dict[str, Match] = {}
    for match in matches:
        own, az = context.side(match), context.concept(match).sides.get("az")
        if own is None or az is None or not own.given or not az.given or " " in own.given:
            continue
        if word in own_names(context.terms(match.term.concept)):
            return None
        if word == fold_term(az.given) or is_rendering(lower(az.given), word, context.language):
            meant.setdefault(own.given, match)
    if len(meant) != 1:
        return None
    ((given, match),) = meant.items()
    return match, Span(start + found.start(1), start + found.end(1)), given

"""The given name that stands before a surname, in a spelling its entry does not list.

Start reading at `misspelled_given_name`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.bearers import own_names
from termkit.languages.azerbaijani import lower
from termkit.names.spelled_alike import is_permitted
from termkit.names.spelling_key import spelling_key
from termkit.text.folding import fold_term
from termkit.text.spans import Span

if TYPE_CHECKING:
    from termkit.checks.context import Context
    from termkit.glossary.finder import Match

_WORD = re.compile(r"(?<![\w’'-])([^\W\d_]+)[ \u00a0]$")
_TWO_WORDS = re.compile(r"(?<![\w’'-])([^\W\d_]+)[ \u00a0]([^\W\d_]+)[ \u00a0]$")
# How far before a surname a given name begins.
_REACH = 40
# A shorter given name is too like others: Ali, Eli.
_SHORTEST = 4


class GivenName(NamedTuple):
    """A given name in an unlisted spelling: the surname, the place, what is right, and whether it is sure."""

    surname: Match
    place: Span
    right: str
    sure: bool


def misspelled_given_name(matches: list[Match], context: Context) -> GivenName | None:
    """Which person is meant where another rendering of the given name stands before the surname, and how
    that is spelled: Geydar Aliyev for Heydar, or as Azerbaijani has it, Ceyhun Bayramov for Jeyhun.

    `matches` are those of one surname at one place. None where the word is right, or is no rendering of
    exactly one name.
    """
    start = max(0, matches[0].start - _REACH)
    found = _WORD.search(context.text[start : matches[0].start])
    if found is None or len(found[1]) < _SHORTEST or not found[1][0].isupper():
        return None
    # Ali Mardan for Alimardan.
    two = _TWO_WORDS.search(context.text[start : matches[0].start])
    joined = fold_term(two[1] + two[2]) if two and two[1][0].isupper() else ""
    word, tag = fold_term(found[1]), context.language
    meant: dict[str, tuple[Match, bool]] = {}
    for match in matches:
        own, az = context.side(match), context.concept(match).sides.get("az")
        if own is None or az is None or not own.given or not az.given or " " in own.given:
            continue
        if word in own_names(context.terms(match.term.concept)):
            return None
        if two and joined == fold_term(own.given):
            return GivenName(match, Span(start + two.start(1), start + found.end(1)), own.given, True)
        renders = word == fold_term(az.given) or is_permitted(lower(az.given), "az", word, tag)
        if renders or spelling_key(word, tag) == spelling_key(fold_term(own.given), tag):
            meant.setdefault(own.given, (match, renders))
    if len(meant) != 1:
        return None
    ((given, (match, renders)),) = meant.items()
    return GivenName(match, Span(start + found.start(1), start + found.end(1)), given, renders)

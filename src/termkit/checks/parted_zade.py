"""A surname in -zadə that is parted by a hyphen: Расул-заде, Гусейн-Заде, Rasul-zadeh.

Russian print of the last century parted them, and some bearers still do: so the text has to name the person.
Start reading at `parted`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.glossary.finder import Match
from termkit.languages import language
from termkit.text.folding import HYPHENS
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context

_PARTED = re.compile(rf"(?<=[^\W\d_])[{HYPHENS}-](?:[Зз]адэ|[Зз]аде|[Zz]ad[eəa])")
_BEFORE = re.compile(r"(?<![^\W_])[^\W\d_]+$")
_WORD = re.compile(r"[^\W\d_]+")
# Longer than any half of a surname.
_REACH = 20


def parted(context: Context) -> Iterator[tuple[Match, str]]:
    """Whose surname is meant, at its place, and how it is written without the hyphen.

    A place that the glossary spells so, with its hyphen, is right.
    """
    text = context.text
    for hyphen in _PARTED.finditer(text):
        before = _BEFORE.search(text[max(0, hyphen.start() - _REACH) : hyphen.start()])
        after = _WORD.match(text, hyphen.start() + 1)
        if before is None or after is None:
            continue
        place = Span(hyphen.start() - len(before[0]), after.end())
        if not before[0][0].isupper() or context.right.covers(place) or context.exempt.touches(place):
            continue
        written = before[0] + language(context.language).lower(after[0])
        found = [
            Match(*place, place.start + match.base_end + 1, match.term)
            for match in context.terms_for(written, context.language)
            if match.term.role == "surname" and match.term.spelling in {"preferred", "admitted"}
        ]
        meant = (match for match in found if not context.is_anothers(match) and _is_named(match, context))
        if match := next(meant, None):
            yield match, written


def _is_named(match: Match, context: Context) -> bool:
    """Does the text name the person, or do the given name or the initials stand before the surname?"""
    if match.term.concept in context.named:
        return True
    before = _without_spaces(context.text[max(0, match.start - 2 * _REACH) : match.start])
    terms = (term.text for term in context.terms(match.term.concept) if term.role != "surname")
    names = (_without_spaces(text.removesuffix(match.term.text)) for text in terms)
    return any(name and before.endswith(name) for name in names)


def _without_spaces(text: str) -> str:
    return text.replace(" ", "").replace("\u00a0", "")

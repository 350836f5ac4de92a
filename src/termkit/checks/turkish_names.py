"""May an Azerbaijani place typed without marks be the Turkish name that it looks like?

Azerbaycan is Azərbaycan misspelled, and what the country is called in Turkish. Start reading at
`in_turkish_name`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks.spoken_of import is_spoken_of
from termkit.checks.surroundings import AZERBAIJANI_ENDING

if TYPE_CHECKING:
    from termkit.checks.context import Context
    from termkit.checks.surroundings import Surroundings
    from termkit.glossary.finder import Match

# The words with capitals that follow a name.
_CAPITALISED_RUN = re.compile(r"(?:[ \u00a0][A-ZÇƏĞİÖŞÜ][^\W\d_]*){1,4}")
# Between front vowels Turkish keeps the ğ that Azerbaijani writes y: Derneği, Birliği.
_TURKISH = re.compile("[eiöü]ğ|ğ[eiöü]")
# Turkish does without these.
_OWN = frozenset("əqx")


def in_turkish_name(match: Match, surroundings: Surroundings, context: Context) -> bool:
    """Does a deprecated place stand among Turkish words, or at the end of another name?

    So it does in Azerbaycan Kültür Derneği, in TRT Azerbaycan, and as the title of a newspaper.
    """
    term = match.term
    if term.kind != "place" or term.spelling != "deprecated" or match.base_end < match.end:
        return False
    if all(term.text != other.text for other in context.terms(term.concept, "az")):
        return False
    if is_spoken_of(match.span, context.text, context.language):
        return True
    before, after = surroundings.neighbours(match)
    run = _CAPITALISED_RUN.match(context.text, match.end)
    following = run[0].split() if run else []
    if any(map(_TURKISH.search, following)):
        return True
    if after and following and after.span.start not in surroundings.names:
        own = any(_OWN & set(word.lower()) for word in following)
        if not own and not AZERBAIJANI_ENDING.search(after.text):
            return True
    if before is None or not before.text[0].isupper():
        return False
    return "organisation" in surroundings.kinds[before.span.start] or surroundings.is_unknown(before)

"""The name of a person in its original script, in brackets behind the first mention.

Mammad Amin Rasulzadeh (Azerbaijani: Məhəmməd Əmin Rəsulzadə). Start reading at `brackets`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks.context import Context
from termkit.documents import Edit
from termkit.editions.forms import original_of
from termkit.glossary.finder import is_inflected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from termkit.checks.settings import Style
    from termkit.documents import Segment
    from termkit.glossary import Glossary
    from termkit.glossary.finder import Match

# What a language calls another in such a bracket.
_LABELS: Mapping[str, Mapping[str, str]] = {
    "az": {"ru": "rusca: {}"},
    "en": {"az": "Azerbaijani: {}", "ru": "Russian: {}"},
    "ru": {"az": "азерб. {}"},
}


def brackets(segment: Segment, tag: str, glossary: Glossary, style: Style, path: str) -> list[Edit]:
    """The brackets that a text lacks. A name that has one already, or stands in another's words, gets none.

    >>> from termkit.checks.settings import Style
    >>> from termkit.documents import Segment
    >>> from termkit.glossary import Glossary
    >>> text = "Jamil Hasanli wrote; Jamil Hasanli spoke."
    >>> brackets(Segment(text), "en", Glossary.shipped(), Style(), "a.md")
    [Edit(start=13, end=13, text=' (Azerbaijani: Cəmil Həsənli)')]
    """
    context = Context(segment, tag, glossary, style, path)
    first: dict[str, Match] = {}
    for match in context.matches:
        if match.term.kind != "person" or match.term.role != "name" or match.term.concept in first:
            continue
        # Rasulzadeh’s (Azerbaijani: …) would read ill; Russian and Azerbaijani cases do not.
        if tag == "en" and is_inflected(match, segment.text):
            continue
        if context.headings.touches(match.span) or not context.is_authors(match.span, match.term.concept):
            continue
        first[match.term.concept] = match
    edits = {}
    for concept, match in first.items():
        original = original_of(glossary.concepts[concept], tag)
        label = _LABELS[tag].get(original[1]) if original else None
        if original and label and not _has_bracket(segment.text, match.end):
            edits[match.end] = Edit(match.end, match.end, f" ({label.format(original[0])})")
    return list(edits.values())


def _has_bracket(text: str, end: int) -> bool:
    return text[end : end + 3].lstrip("*_ \n\u00a0").startswith(("(", "["))

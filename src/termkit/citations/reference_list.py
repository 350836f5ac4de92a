"""Where the list of references of an article is: from its heading to the next heading, or the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = re.compile(
    r"(?:\d+\.?\s*)?(?:"
    r"references|bibliography|works cited|sources|literature(?: cited)?|further reading|notes and references|"
    r"ədəbiyyat(?: siyahısı)?|istifadə (?:edilmiş|olunmuş) ədəbiyyat(?: siyahısı)?|mənbələr|istinadlar|"
    r"qaynaqlar|"
    r"литература|список (?:использованной )?литературы|библиография|источники(?: и литература)?|"
    r"использованная литература)\s*:?",
    re.IGNORECASE,
)
# Headings of parts of the list, which do not end it.
_PART = re.compile(
    r"(?:\d+\.?\s*|[a-zа-я]\)\s*)?(?:"
    r"(?:in|works in|sources in) (?:azerbaijani|russian|english|turkish)|"
    r"primary sources|secondary (?:sources|literature)|"
    r"(?:azərbaycan|rus|ingilis|türk|xarici)(?: dil(?:ində|lərində|lərdə))|"
    r"на (?:азербайджанском|русском|английском|турецком|иностранных) язык(?:е|ах))\s*:?",
    re.IGNORECASE,
)


def reference_lists(text: str, headings: Sequence[Span]) -> list[Span]:
    """The places of reference lists, their headings left out.

    `headings` are the places of the text's headings, as the document's format finds them.

    >>> text = "Essay\\n\\nReferences\\n\\nKulagin, V. M. 2000."
    >>> [span.of(text) for span in reference_lists(text, [Span(0, 5), Span(7, 17)])]
    ['\\n\\nKulagin, V. M. 2000.']
    """
    found = []
    ordered = sorted(headings)
    for index, heading in enumerate(ordered):
        if _TITLE.fullmatch(_words_of(heading, text)):
            end = next((after.start for after in ordered[index + 1 :] if _is_section(after, text)), len(text))
            found.append(Span(heading.end, end))
    return found


def _words_of(heading: Span, text: str) -> str:
    return heading.of(text).strip(" *_#:\t")


def _is_section(heading: Span, text: str) -> bool:
    """Is this a heading of what follows the list: not of a part of it, nor a short entry with a year?"""
    return not re.search(r"\d{4}|[,;]", heading.of(text)) and not _PART.fullmatch(_words_of(heading, text))

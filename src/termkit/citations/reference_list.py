"""Where the list of references of an article is: from its heading to the next heading, or the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from termkit.text.spans import Span

_TITLE = re.compile(
    r"(?:\d+\.?\s*)?(?:references|bibliography|works cited|sources|literature(?: cited)?|further reading|notes and references|"
    r"ədəbiyyat(?: siyahısı)?|istifadə (?:edilmiş|olunmuş) ədəbiyyat(?: siyahısı)?|mənbələr|istinadlar|qaynaqlar|"
    r"литература|список (?:использованной )?литературы|библиография|источники(?: и литература)?|использованная литература)\s*:?",
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
        title = heading.of(text).strip(" *_#:\t").replace("İ", "i").replace("I", "ı" if "ə" in heading.of(text).lower() else "I")
        if _TITLE.fullmatch(title):
            end = next((after.start for after in ordered[index + 1 :] if _is_section(text, after)), len(text))
            found.append(Span(heading.end, end))
    return found


def _is_section(text: str, heading: Span) -> bool:
    """Is this a heading, and no entry of the list that only looks like one (a short line with a year)?"""
    return not re.search(r"\d{4}|[,;]", heading.of(text))

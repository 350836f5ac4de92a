"""Where the list of references of an article is: from its heading to the next heading, or the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLE = re.compile(
    r"(?:\d+\.?\s*)?(?:"
    r"(?:list of )?references|(?:select(?:ed)? )?bibliography|works (?:cited|consulted)|(?:primary )?sources|"
    r"literature(?: cited)?|further reading|(?:end|foot)?notes(?: and references)?|"
    r"ədəbiyyat(?: siyahısı)?|istifadə (?:edilmiş|olunmuş) (?:ədəbiyyat|mənbələr)(?: siyahısı)?|"
    r"mənbələr(?: və ədəbiyyat)?|istinadlar|qaynaqlar|qeydlər(?: və istinadlar)?|biblioqrafiya|"
    r"литература|библиография|библиографический список|источники(?: и литература)?|примечания|сноски|"
    r"список (?:(?:использованн(?:ой|ых) )?(?:литературы|источников)(?: и литературы)?)|"
    r"использованная литература|использованные источники)\s*:?",
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


# A line by itself that begins a paragraph: a title of a list whose first entry follows at once.
_FIRST_LINE = re.compile(r"(?:\A|\n[^\S\n]*\n)[^\S\n]*([^\n]{4,60})\n(?=[^\s])")
_NOTE = re.compile(r"^\[\^[^\s\]]+\]:[^\S\n]*(?P<entry>\S[^\n]*(?:\n(?!\s*\n|\[\^)[^\n]+)*)", re.MULTILINE)
# Resulzade M. E. Azerbaycan …, 1923; M. E. Resulzade, …; Bax: Resulzadə, M. 1923.
_ENTRY = re.compile(
    r"(?:(?:see|cf|bax|см|ср)\b[.:,]?\s*)?(?:[^\W\d_][\w’-]+,?\s+[^\W\d_]{1,2}\.|[^\W\d_]{1,2}\.\s?).*\b\d{4}\b",
    re.IGNORECASE | re.DOTALL,
)


def reference_lists(text: str, headings: Sequence[Span]) -> list[Span]:
    """The places of reference lists, their headings left out.

    `headings` are the places of the text's headings, as the document's format finds them.

    >>> text = "Essay\\n\\nReferences\\n\\nKulagin, V. M. 2000."
    >>> [span.of(text) for span in reference_lists(text, [Span(0, 5), Span(7, 17)])]
    ['\\n\\nKulagin, V. M. 2000.']
    """
    found = []
    starts = (Span(*line.span(1)) for line in _FIRST_LINE.finditer(text))
    titles = {line for line in starts if _TITLE.fullmatch(_words_of(line, text))}
    ordered = sorted({*headings, *titles})
    for index, heading in enumerate(ordered):
        if _TITLE.fullmatch(_words_of(heading, text)):
            end = next((after.start for after in ordered[index + 1 :] if _is_section(after, text)), len(text))
            found.append(Span(heading.end, end))
    return found


def references_in_notes(text: str) -> list[Span]:
    """The footnotes that are nothing but a reference: an author with initials, a title, a year.

    >>> text = "Bakı.[^1]\\n\\n[^1]: Resulzade M. E. İstanbul, 1923."
    >>> [span.of(text) for span in references_in_notes(text)]
    ['Resulzade M. E. İstanbul, 1923.']
    """
    return [Span(*m.span("entry")) for m in _NOTE.finditer(text) if _ENTRY.match(m["entry"])]


def _words_of(heading: Span, text: str) -> str:
    return heading.of(text).strip(" *_#:\t")


def _is_section(heading: Span, text: str) -> bool:
    """Is this a heading of what follows the list: not of a part of it, nor a short entry with a year?"""
    return not re.search(r"\d{4}|[,;]", heading.of(text)) and not _PART.fullmatch(_words_of(heading, text))

"""Where the list of references of an article is: from its heading to the next heading, or the end.

The words of headings stand in `headings`; a list without a heading is known by its shape, several paragraphs
at the end that each begin with an author and have a year. Start reading at `reference_lists`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.citations.headings import LISTS, NOTES, PARTS, READING
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def _any_of(*tables: dict[str, tuple[str, ...]]) -> str:
    return "|".join(words for table in tables for some in table.values() for words in some)


_TITLE = re.compile(
    rf"(?:\d+\.?\s*)?(?:(?P<works>{_any_of(LISTS)})|{_any_of(READING, NOTES)})\s*:?", re.IGNORECASE
)
_PART = rf"(?:\d+\.?\s*|[a-zа-я]\)\s*)?(?:{'|'.join(PARTS)})\s*:?"

# A line by itself that begins a paragraph: a title of a list, whose first entry may follow at once.
_FIRST_LINE = re.compile(r"(?:\A|\n[^\S\n]*(?=\n))\n?[^\S\n]*([^\n]{4,60})(?=\n)")
_NOTE = re.compile(r"^\[\^[^\s\]]+\]:[^\S\n]*(?P<entry>\S[^\n]*(?:\n(?!\s*\n|\[\^)[^\n]+)*)", re.MULTILINE)
# The first line of a paragraph, and a line that begins a note; what is indented may go on with a note above.
_BLOCK = re.compile(r"(?:(?<=\n\n)|(?<=\n\r\n)|^(?=\[\^))(?P<indent>[ \t]*)(?=\S)", re.MULTILINE)
# Resulzade M. E. Azerbaycan …, 1923; M. E. Resulzade, …; Bax: Resulzadə, M. 1923.
_ENTRY = re.compile(
    r"(?:(?:see|cf|bax|см|ср)\b[.:,]?\s*)?(?:[^\W\d_][\w’-]+,?\s+[^\W\d_]{1,2}\.|[^\W\d_]{1,2}\.\s?).*\b\d{4}\b",
    re.IGNORECASE | re.DOTALL,
)


def reference_lists(text: str, headings: Sequence[Span], notes: Sequence[Span] = ()) -> list[Span]:
    """The places of reference lists, their headings left out.

    `headings` and `notes` are the places of the text's headings and notes, as the document's format finds
    them; no list goes on into a note.

    >>> text = "Essay\\n\\nReferences\\n\\nKulagin, V. M. 2000."
    >>> [span.of(text) for span in reference_lists(text, [Span(0, 5), Span(7, 17)])]
    ['\\n\\nKulagin, V. M. 2000.']
    """
    found = _under_titles(text, headings, notes)
    return _but_for_notes(text, [place for place, _ in found] or _by_shape(text, notes))


def lists_of_works(text: str, headings: Sequence[Span], notes: Sequence[Span] = ()) -> list[Span]:
    """The same without notes and further reading: the lists in which each cited work should stand."""
    found = _under_titles(text, headings, notes)
    works = [place for place, of_works in found if of_works]
    return _but_for_notes(text, works if found else _by_shape(text, notes))


def _but_for_notes(text: str, lists: list[Span]) -> list[Span]:
    """The lists without footnotes of Markdown that stand below or between their entries.

    Those that are a reference are left: what a list has is perhaps written so.
    """
    return [piece for place in lists for piece in _around_notes(text, place)]


def _around_notes(text: str, place: Span) -> Iterator[Span]:
    start, prose = place.start, False
    for line in _BLOCK.finditer(text, *place):
        note = _NOTE.match(text, line.start(), place.end)
        if note is None and line["indent"]:
            continue
        is_prose = note is not None and not _ENTRY.match(note["entry"])
        if is_prose and not prose:
            yield Span(start, line.start())
        elif prose and not is_prose:
            start = line.start()
        prose = is_prose
    if not prose:
        yield Span(start, place.end)


def _under_titles(text: str, headings: Sequence[Span], notes: Sequence[Span]) -> list[tuple[Span, bool]]:
    """The lists that have a title, and of each whether it is one of cited works."""
    found = []
    known = SpanSet(headings)
    starts = (Span(*line.span(1)) for line in _FIRST_LINE.finditer(text))
    titles = {line for line in starts if _TITLE.fullmatch(_words_of(line, text)) and not known.touches(line)}
    ordered = sorted({*headings, *titles})
    for index, heading in enumerate(ordered):
        title = _TITLE.fullmatch(_words_of(heading, text))
        if title and not _is_title_of_text(heading, text):
            end = next((after.start for after in ordered[index + 1 :] if _is_section(after, text)), len(text))
            end = min([end, *(note.start for note in notes if note.start >= heading.end)])
            found.append((Span(heading.end, end), title["works"] is not None))
    return found


# What may stand before a title: looked at in a long text once for each heading, so not all of it is copied.
_NO_WORDS = re.compile(r"[ \t\n\r\ufeff#]*")
# Paragraphs or lines below the title of a text that are looked at.
_LOOKED_AT = 3
# The end of an entry without an author: Washington, 2018; М., 1959. 56 с.
_ENDS_IN_YEAR = re.compile(r"(?<!\d)[12]\d{3}\b[^()]{0,12}\Z")


def _is_title_of_text(heading: Span, text: str) -> bool:
    """Is this, though worded like the heading of a list, what the whole text is called (# Notes)?

    A list by itself has its heading there too, but an entry follows at once.
    """
    blank = _NO_WORDS.match(text)
    if blank is None or blank.end() < heading.start:
        return False
    before = text[: heading.start].strip() + heading.of(text).lstrip()
    if before.startswith("##"):
        return False
    below = (line.strip() for line in text[heading.end : heading.end + _REACH].split("\n"))
    lines = [line for line in below if line.strip("=-")][:_LOOKED_AT]
    return not any(_is_entry(line) or _ENDS_IN_YEAR.search(line) or line.startswith("[^") for line in lines)


# A work's author and year at the start of a paragraph: Hasanli, J. (2014). Хейл Г. (1998)
_BEGINS = (
    r"(?:\[?\d{1,3}[\].)]\s+|[-*]\s+)?[^\W\d_][\w’'-]+,?\s(?:[^\W\d_]{1,2}\."
    r"|(?<=,\s)[^\W\d_]+[.,]|(?<=,\s)[^\W\d_]+\s[^\W\d_]{1,2}\.)"
)
_A_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
# Letters of an entry at most, entries of a list at least, and how far back one is looked for.
_LONGEST_ENTRY, _FEWEST, _REACH = 700, 3, 5000


def _by_shape(text: str, notes: Sequence[Span]) -> list[Span]:
    """The paragraphs, or the lines, at the end of a text that are all entries; footnotes may stand below."""
    last = len(text)
    for note in reversed(notes):
        if note.end >= len(text[:last].rstrip()):
            last = min(last, note.start)
    for gap in ("\n\n", "\n"):
        end = len(text[:last].rstrip())
        start, count, begun = end, 0, True
        while end > 0 and begun:
            begin = text.rfind(gap, max(0, end - _REACH), end) + len(gap)
            begun = begin >= len(gap)
            paragraph = text[begin:end].strip() if begun else ""
            if _is_entry(paragraph):
                start, count = begin, count + 1
            elif paragraph and not (paragraph.startswith("[^") or (count and _may_be_entry(paragraph))):
                break
            end = begin - len(gap)
        if count >= _FEWEST:
            return [Span(start, last)]
    return []


def _may_be_entry(paragraph: str) -> bool:
    """May this stand among entries: an organisation's work, with a year?"""
    return len(paragraph) <= _LONGEST_ENTRY // 2 and bool(_A_YEAR.search(paragraph))


def _is_entry(paragraph: str) -> bool:
    if not 0 < len(paragraph) <= _LONGEST_ENTRY:
        return False
    return paragraph[:1].isupper() | paragraph[:1].isdigit() | (paragraph[:1] in "[-*") and bool(
        re.match(_BEGINS, paragraph) and _A_YEAR.search(paragraph)
    )


def references_in_notes(text: str, notes: Sequence[Span] = ()) -> list[Span]:
    """The footnotes that are nothing but a reference: an author with initials, a title, a year.

    They are those of Markdown, and `notes`.

    >>> text = "Bakı.[^1]\\n\\n[^1]: Resulzade M. E. İstanbul, 1923."
    >>> [span.of(text) for span in references_in_notes(text)]
    ['Resulzade M. E. İstanbul, 1923.']
    """
    marked = (Span(*match.span("entry")) for match in _NOTE.finditer(text))
    return [note for note in (*marked, *notes) if _ENTRY.match(note.of(text))]


def _words_of(heading: Span, text: str) -> str:
    return heading.of(text).strip(" *_#:\t")


def _is_section(heading: Span, text: str) -> bool:
    """Is this a heading of what follows the list: not of a part of it, nor a short entry with a year?"""
    return not re.search(r"\d{4}|[,;]", heading.of(text)) and not re.fullmatch(
        _PART, _words_of(heading, text), re.IGNORECASE
    )

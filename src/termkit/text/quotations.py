"""What stands between quotation marks, whichever marks a language or a writer uses."""

from __future__ import annotations

import re

from termkit.text.spans import Span

# Which marks close which: German and Russian “ closes „, English “ opens.
_CLOSING = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"', "‚": "‘’", "‘": "’", "'": "'"}
_MARKS = re.compile("[«»“”„‹›\"'‚‘’]|\n[^\\S\n]*\n\\s*")
# A quotation runs on over paragraphs only with new marks; one longer than this is a mark left open.
_LONGEST = 2000


def quotations(text: str) -> list[Span]:
    """The places inside quotation marks, without the marks, by where they begin; inner quotations too.

    >>> text = "В журнале «Полис» и „Мысль“, in “Polis”"
    >>> [span.of(text) for span in quotations(text)]
    ['Полис', 'Мысль', 'Polis']

    A mark that is never closed quotes nothing, and an apostrophe is no mark:

    >>> quotations('He said “yes.\\n\\nThe next paragraph, Rasulzadeh’s own.')
    []

    But where the next paragraph opens with the same mark, the quotation runs on over both:

    >>> text = "“Resulzade was here.\\n\\n“And Bakı too,” he said."
    >>> [span.of(text) for span in quotations(text)]
    ['Resulzade was here.', 'And Bakı too,']
    """
    found: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if "\n" in mark:
            # Each paragraph of a long quotation opens with the mark, and only the last one closes it.
            if open_marks and text[match.end() : match.end() + 1] == open_marks[0][0]:
                found.append(Span(open_marks[0][1], at))
            open_marks.clear()
            continue
        closed = None if _closes_nothing(mark, text, at) else _opened_by(mark, open_marks)
        if closed is not None:
            start = open_marks[closed][1]
            if at - start <= _LONGEST:
                found.append(Span(start, at))
            del open_marks[closed:]
        elif mark in _CLOSING and _opens(mark, text, at):
            open_marks.append((mark, match.end()))
    return sorted(found)


def _opened_by(mark: str, open_marks: list[tuple[str, int]]) -> int | None:
    """The number of the last open quotation that this mark can close."""
    for number in range(len(open_marks) - 1, -1, -1):
        if mark in _CLOSING[open_marks[number][0]]:
            return number
    return None


def _opens(mark: str, text: str, at: int) -> bool:
    """May a quotation begin here? Not in a word; a straight single mark only before a letter: not ’90s."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark == "'":
        return not before.isalnum() and before not in {".", ",", "'"} | set("!?)") and after.isalpha()
    return not before.isalnum()


def _closes_nothing(mark: str, text: str, at: int) -> bool:
    """Is this an apostrophe inside a word, or a straight mark after a space, which opens?"""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark == "'" and (after.isalnum() or before.isspace()):
        return True
    return after.isalnum() and (mark == "’" or (mark == '"' and before.isspace()))

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
    # Where what is open begins, by the mark that opened it: what a mark closes is found at one look.
    opened: dict[str, list[int]] = {mark: [] for mark in _CLOSING}
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if "\n" in mark:
            # Each paragraph of a long quotation opens with the mark, and only the last one closes it.
            first = min((starts[0] for starts in opened.values() if starts), default=-1)
            if first > 0 and text[match.end() : match.end() + 1] == text[first - 1]:
                found.append(Span(first, at))
            _close(opened, 0)
            continue
        start = None if _closes_nothing(mark, text, at) else _opened_by(mark, opened)
        if start is not None:
            if at - start <= _LONGEST:
                found.append(Span(start, at))
            _close(opened, start)
        elif mark in _CLOSING and _opens(mark, text, at):
            opened[mark].append(match.end())
    return sorted(found)


def _opened_by(mark: str, opened: dict[str, list[int]]) -> int | None:
    """Where the last open quotation begins that this mark can close."""
    starts = (starts[-1] for opening, starts in opened.items() if starts and mark in _CLOSING[opening])
    return max(starts, default=None)


def _close(opened: dict[str, list[int]], start: int) -> None:
    """Forget what was opened at a place or after it."""
    for starts in opened.values():
        while starts and starts[-1] >= start:
            starts.pop()


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

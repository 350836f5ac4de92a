"""What stands between quotation marks, whichever marks a language or a writer uses."""

from __future__ import annotations

import re

from termkit.text.spans import Span

# Which marks close which: German and Russian “ closes „, English “ opens.
_CLOSING = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"', "‚": "‘’", "»": "«"}
_MARKS = re.compile("[«»“”„‹›\"‚‘’]|\n[^\\S\n]*\n")
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
    """
    found: list[Span] = []
    open_marks: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        if "\n" in mark:
            open_marks.clear()
            continue
        closed = next((i for i in range(len(open_marks) - 1, -1, -1) if mark in _CLOSING[open_marks[i][0]]), None)
        if closed is not None and not _opens_again(mark, text, at):
            start = open_marks[closed][1]
            if at - start <= _LONGEST:
                found.append(Span(start, at))
            del open_marks[closed:]
        elif mark in _CLOSING and mark != "»" and not (at and text[at - 1].isalnum()):
            open_marks.append((mark, match.end()))
    return sorted(found)


def _opens_again(mark: str, text: str, at: int) -> bool:
    """Is this straight mark an opening one inside a quotation: after a space, before a letter?"""
    return mark == '"' and at > 0 and text[at - 1].isspace() and text[at + 1 : at + 2].isalnum()

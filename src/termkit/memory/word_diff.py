"""Where a stored segment and a query differ, word by word. Start reading at `word_diff`."""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

# A number with its decimals is one word, and so is what an apostrophe or hyphen does not split: each of
# Nagorno-Karabakh may change alone.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+|[^\w\s]")


class Tokens(NamedTuple):
    """The words, numbers and marks of a text, and where each begins."""

    texts: list[str]
    starts: list[int]


def tokens(text: str) -> Tokens:
    """Cut a text into words, numbers and marks.

    >>> tokens("1,5 milyon, Bakı").texts
    ['1,5', 'milyon', ',', 'Bakı']
    """
    texts, starts = [], []
    for match in _TOKEN.finditer(text):
        texts.append(match.group())
        starts.append(match.start())
    return Tokens(texts, starts)


def word_diff(source: str, query: str) -> list[tuple[str, ...]]:
    """How the words of a stored segment become those of a query.

    Steps of `("equal", text)`, `("delete", text)` (it stands in the stored segment only), `("insert", text)`
    (in the query only) and `("replace", stored, new)`. The stored texts of all steps, one after the other,
    are the segment.

    >>> for step in word_diff("Bakı gözəl şəhərdir.", "Bakı küləkli şəhər idi."):
    ...     print(step)
    ('equal', 'Bakı ')
    ('replace', 'gözəl şəhərdir', 'küləkli şəhər idi')
    ('equal', '.')
    """
    olds, news = tokens(source), tokens(query)
    steps: list[tuple[str, ...]] = []
    # Of neighbouring changes, one: a reader sees one place.
    start = new_start = 0
    changed = False
    for op in Levenshtein.opcodes(olds.texts, news.texts):
        if op.tag != "equal":
            changed = True
            continue
        here, new_here = op.src_start, op.dest_start
        if changed:
            steps.append(
                _changed(_piece(source, olds, start, here), _piece(query, news, new_start, new_here))
            )
        steps.append(("equal", _piece(source, olds, here, op.src_end)))
        start, new_start, changed = op.src_end, op.dest_end, False
    if changed:
        end, new_end = len(olds.texts), len(news.texts)
        steps.append(_changed(_piece(source, olds, start, end), _piece(query, news, new_start, new_end)))
    return _with_spaces_in_common(steps)


def _piece(text: str, words: Tokens, first: int, last: int) -> str:
    """The text from one word up to the next, what stands before the first word included."""
    begin = words.starts[first] if 0 < first < len(words.starts) else 0 if first == 0 else len(text)
    end = words.starts[last] if last < len(words.starts) else len(text)
    return text[begin:end]


def _changed(old: str, new: str) -> tuple[str, ...]:
    if not old:
        return ("insert", new)
    return ("replace", old, new) if new else ("delete", old)


def _with_spaces_in_common(steps: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """A space that ends both texts of a change belongs to what follows."""
    made: list[tuple[str, ...]] = []
    carried = ""
    for number, step in enumerate(steps):
        if step[0] == "equal":
            made.append(("equal", carried + step[1]))
            carried = ""
            continue
        following = steps[number + 1] if number + 1 < len(steps) else None
        if step[0] == "replace" and following and step[1][-1:].isspace() and step[2][-1:] == step[1][-1:]:
            carried = step[1][-1]
            step = ("replace", step[1][:-1], step[2][:-1])
        made.append(step)
    return made

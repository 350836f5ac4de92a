"""Where a stored segment and a query differ, word by word. Start reading at `word_diff`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

# A number with its thousands and decimals is one word, and so is what an apostrophe or hyphen does not split:
# each of Nagorno-Karabakh may change alone.
NUMBER = r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_TOKEN = re.compile(rf"{NUMBER}|\w+|[^\w\s]")


class Tokens(NamedTuple):
    """A text, its words, numbers and marks, and where each begins."""

    text: str
    texts: list[str]
    starts: list[int]


def tokens(text: str) -> Tokens:
    """Cut a text into words, numbers and marks.

    >>> tokens("1,5 milyon, Bakı").texts
    ['1,5', 'milyon', ',', 'Bakı']
    >>> tokens("12 500 nəfər, 1918 500").texts
    ['12 500', 'nəfər', ',', '1918', '500']
    """
    texts, starts = [], []
    for match in _TOKEN.finditer(text):
        texts.append(match.group())
        starts.append(match.start())
    return Tokens(text, texts, starts)


class Difference(NamedTuple):
    """A stored segment, a query, and the fewest steps from the words of one to those of the other."""

    source: Tokens
    query: Tokens
    steps: list[Opcode]


def difference(source: Tokens, query: Tokens) -> Difference:
    """What differs between a stored segment and a query."""
    return Difference(source, query, list(Levenshtein.opcodes(source.texts, query.texts)))


def word_diff(differing: Difference) -> list[tuple[str, ...]]:
    """How the words of a stored segment become those of a query.

    Steps of `("equal", text)`, `("delete", text)` (it stands in the stored segment only), `("insert", text)`
    (in the query only) and `("replace", stored, new)`. The stored texts of all steps, one after the other,
    are the segment.

    >>> differing = difference(tokens("Bakı gözəl şəhərdir."), tokens("Bakı küləkli şəhər idi."))
    >>> for step in word_diff(differing):
    ...     print(step)
    ('equal', 'Bakı ')
    ('replace', 'gözəl şəhərdir', 'küləkli şəhər idi')
    ('equal', '.')
    """
    olds, news, ops = differing
    steps: list[tuple[str, ...]] = []
    # Of neighbouring changes, one: a reader sees one place.
    start = new_start = 0
    changed = False
    for op in ops:
        if op.tag != "equal":
            changed = True
            continue
        here, new_here = op.src_start, op.dest_start
        if changed:
            steps.append(_changed(_piece(olds, start, here), _piece(news, new_start, new_here)))
        steps.append(("equal", _piece(olds, here, op.src_end)))
        start, new_start, changed = op.src_end, op.dest_end, False
    if changed:
        steps.append(_changed(_piece(olds, start, len(olds.texts)), _piece(news, new_start, len(news.texts))))
    return _with_spaces_in_common(steps)


def _piece(words: Tokens, first: int, last: int) -> str:
    """The text from one word up to the next; with the first word, what stands before it too."""
    begin, end = (
        0 if not at else words.starts[at] if at < len(words.starts) else len(words.text)
        for at in (first, last)
    )
    return words.text[begin:end]


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

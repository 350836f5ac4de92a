"""A translation in the place of its passage: with its breaks, its italics, in lines as wide as the source's.

Start reading at `edits_of`; `wrapped` comes when all else is done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.documents import Edit
from termkit.editions.front_matter import quoted
from termkit.editions.passages import pieces_of

if TYPE_CHECKING:
    from termkit.editions.passages import Passage

_STARRED = re.compile(r"\*([^*]+)\*")
_BARE_PIPE = re.compile(r"(?<!\\)\|")
# What would begin a block of Markdown if it began a line.
_MARK = re.compile(r"[-+*>#=|~`]|\d{1,9}[.)]\Z")


def edits_of(passage: Passage, translation: str, text: str) -> list[Edit]:
    """The edits that put a translation in the place of a passage of a text; none where it is the same.

    What was in italics takes what the translation has between stars, so that each letter keeps its format.

    >>> from termkit.editions.passages import Passage
    >>> from termkit.text.spans import Span
    >>> passage = Passage("", 0, Span(0, 17), "Bu, *Əkinçi* oldu.", (), 1, italics=(Span(4, 10),))
    >>> edits_of(passage, "Это был *Экинчи*.", "Bu, Əkinçi oldu.")
    [Edit(start=0, end=4, text='Это был '), Edit(start=4, end=10, text='Экинчи'), \
Edit(start=10, end=17, text='.')]
    """
    if translation == passage.text:
        return []
    if passage.kind == "front matter":
        return [Edit(*passage.place, quoted(translation, passage.place.of(text)))]
    written = laid_out(passage, translation)
    pieces = _STARRED.split(written)
    if not passage.italics or len(pieces) != 2 * len(passage.italics) + 1:
        return [Edit(*passage.place, "".join(pieces) if passage.italics else written)]
    places = pieces_of(passage.place, passage.italics)
    return [
        Edit(*place, piece) for place, piece in zip(places, pieces, strict=True) if piece != place.of(text)
    ]


def laid_out(passage: Passage, translation: str) -> str:
    """A translation as it stands in the place of a passage: the breaks that are meant as the file has them.

    >>> from termkit.editions.passages import Passage
    >>> from termkit.text.spans import Span
    >>> passage = Passage("", 0, Span(2, 20), "…", (), 1, hard="  \\n", width=24, prefix="> ")
    >>> laid_out(passage, "Ветер\\nи море.")
    'Ветер  \\n> и море.'
    """
    parts = [part.strip() for part in translation.split("\n") if part.strip()]
    if passage.kind == "cell":
        return _BARE_PIPE.sub(r"\|", " ".join(parts))
    return " ".join(parts) if passage.kind == "heading" else _break(passage).join(parts)


def wrapped(passage: Passage, text: str) -> str:
    """What `laid_out` has made, perhaps changed since, in lines as wide as those of the source.

    >>> from termkit.editions.passages import Passage
    >>> from termkit.text.spans import Span
    >>> passage = Passage("", 0, Span(2, 20), "…", (), 1, hard="  \\n", width=24, prefix="> ")
    >>> print(wrapped(passage, "Баку – город ветров и моря."))
    Баку – город ветров и
    > моря.
    """
    if not passage.width:
        return text
    soft = f"{passage.hard.lstrip(' ' + chr(92))}{passage.prefix}"
    room = passage.width - len(passage.prefix)
    return _break(passage).join(soft.join(_in_lines(part, room)) for part in text.split(_break(passage)))


def _break(passage: Passage) -> str:
    return f"{passage.hard}{passage.prefix}"


def _in_lines(text: str, width: int) -> list[str]:
    """A text in lines; none begins with what would begin a block of Markdown."""
    lines = [""]
    # Not str.split, which breaks at the space that keeps “1918 г.” together.
    for word in re.split(r"[ \t]+", text):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width and not _MARK.match(word):
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return lines

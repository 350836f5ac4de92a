"""The places of an XLIFF text that its file marks as not to be translated. Start reading at `protected`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.documents.inline_codes import tokens, words
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.inline_codes import Dialect

_MARKS = frozenset({"mrk", "sm", "em"})
_ATTRIBUTE = re.compile(r"(?<=\s)(mtype|translate|id|startRef)\s*+=\s*+[\"']([^\"']*+)[\"']")


def protected(raw: str, dialect: Dialect) -> Iterator[Span]:
    """The places in the text of a segment (its words, without codes) that are to stay as they are.

    XLIFF 1.2 says `mtype="protected"` (2.3, “mrk”), XLIFF 2 `translate="no"` of `mrk` and `sm` (4.7.2.3); a
    mark inside may allow it again.

    >>> text = 'şair <mrk mtype="protected">Resulzade</mrk> gəldi'
    >>> [(span.start, span.end) for span in protected(text, "xliff-1")]
    [(5, 14)]
    """
    kept = list(_kept(raw)) if "mrk" in raw or ":sm" in raw or "<sm" in raw else []
    if not kept:
        return
    at = number = 0
    for token in words(raw, dialect):
        while number < len(kept) and kept[number].end <= token.start:
            number += 1
        if number < len(kept) and kept[number].start <= token.start:
            yield Span(at, at + len(token.text))
        at += len(token.text)


def _kept(raw: str) -> Iterator[Span]:
    """From where to where the raw text is marked so."""
    around: list[bool] = []  # the mrk around this place: do they keep it?
    begun: set[str] = set()  # by sm, and not yet ended by em
    for token in tokens(raw):
        if token.text and (begun or (around and around[-1])):
            yield Span(token.start, token.end)
        if token.tag not in _MARKS:
            continue
        said = dict(_ATTRIBUTE.findall(raw[token.start : token.end]))
        keeps = said.get("mtype") == "protected" or said.get("translate") == "no"
        if token.tag == "em":
            begun.discard(said.get("startRef", ""))
        elif token.tag == "sm" and keeps:
            begun.add(said.get("id", ""))
        elif token.tag == "mrk" and token.ends:
            del around[-1:]
        elif token.tag == "mrk" and not token.empty:
            around.append(keeps or (bool(around) and around[-1] and "translate" not in said))

"""Where the names before a bracket with a year begin: Həsənli (2009), the Ministry of Culture (2016).

The text is read backwards from the bracket, word by word, for as long as a word may belong to names. Start
reading at `names_before`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.citations.authors import AND, INITIALS, MORE, WORD, is_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHUNK = re.compile(r"\S+")
_MORE_AT_END = re.compile(rf",?\s+{MORE}[*_]*\s+\Z", re.IGNORECASE)
_WORD, _INITIALS, _AND = re.compile(WORD), re.compile(INITIALS), re.compile(AND)
# Small words that begin a surname: de Waal (2003).
_PARTICLES = frozenset("de van der den von fon di du la le el al ibn фон ван дер де ибн".split())
# Small words amid the name of an organisation: the Bank of England (2011).
_OF = frozenset(["of", "for"])
# Words that begin a sentence and no name: As Həsənli (2009) says.
_OPENING = frozenset(
    """
    a according after also although and as at because before both but by cf compare despite even following for
    from here how however if in indeed like nor of on only or see since so still that the then though thus to
    under unlike until when where whereas whether while with yet
    amma ancaq bax beləliklə bu çünki deməli hələ həm həmçinin isə lakin sonra və
    а в во вслед где для если за и из или как когда ко к лишь но о об однако от перед по позже поэтому при с
    см со согласно так там тогда то у хотя что это
    """.split()
)
_MOST = 14


def names_before(text: str, start: int, end: int) -> int | None:
    """Where the names begin that stand right before `end`, at `start` or later; None where none do.

    >>> for text in ("Late. J. Hasanli ", "In the Bank of England ", "As van der Berg et al. ", "it was "):
    ...     at = names_before(text, 0, len(text))
    ...     print(at and text[at:].strip())
    J. Hasanli
    Bank of England
    van der Berg et al.
    None
    """
    more = _MORE_AT_END.search(text[start:end])
    names_end = start + more.start() if more else end
    if not (more or text[end - 1 : end].isspace()):
        return None
    chunks = list(_CHUNK.finditer(text, start, names_end))
    if chunks and start and not text[start - 1].isspace():
        del chunks[0]  # a word cut in two
    begin = _first_of_names(text, chunks)
    while begin < len(chunks) - 1 and _opens(chunks[begin][0]):
        begin += 1
    if begin == len(chunks):
        return None
    found = chunks[begin]
    return found.start() + len(found[0]) - len(found[0].lstrip("*_"))


def _opens(chunk: str) -> bool:
    """Is this a word that no name begins with: As, or the “and” and the comma of what stands before?"""
    return chunk.rstrip(",").lower() in _OPENING


def _first_of_names(text: str, chunks: Sequence[re.Match[str]]) -> int:
    """The number of the first word that may belong to the names, read from the last one backwards."""
    begin = len(chunks)
    for number in range(len(chunks) - 1, max(-1, len(chunks) - 1 - _MOST), -1):
        last = number == len(chunks) - 1
        chunk = chunks[number][0].strip("*_")
        core = chunk.rstrip(",")
        if last and core != chunk:
            break
        if _is_capital(core):
            begin = number
        elif last or not _WORD.fullmatch(core.replace("&", "and")):
            break
        elif core in _PARTICLES:
            begin = number
        elif not (
            (core in _OF or _AND.fullmatch(core)) and number and _ends_a_name(chunks[number - 1][0], core)
        ):
            break
    return begin


def _is_capital(core: str) -> bool:
    return is_capital(core) and bool(_WORD.fullmatch(core) or _INITIALS.fullmatch(core))


def _ends_a_name(chunk: str, joint: str) -> bool:
    """May a name end here that goes on with `joint`: Həsənli və, Hasanli, and, Ministry of?"""
    core = chunk.strip("*_").rstrip(",")
    return _is_capital(core) and not (joint in _OF and core != chunk)

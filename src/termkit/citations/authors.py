"""Names as citation keys write them: surname, given name or initials, several, et al.

`authors_of_key` reads what stands before the year of a key. `termkit.citations.entry_authors` reads the
beginning of an entry of the list and answers with the same `Authors`, so that the two can be compared.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from termkit.text.spans import Span

WORD = r"[^\W\d_][\w’'ʼ‘\u0300-\u036f-]*"
INITIALS = r"(?:[^\W\d_]{1,2}\.(?:[ -]?[^\W\d_]{1,2}\.){0,3})"
# And others.
MORE = (
    r"(?:et al\b\.?|and others\b|и\s+др(?:угие|угих|\.)|и\s+соавт\.|və\s+başqaları(?:nın|na)?|"
    r"və\s+digərləri|və\s+həmmüəl\w*\.?|və\s+(?:ba?|s|d)\.|ve\s+diğerleri)"
)
AND = r"(?:and|&|və|и|ilə|ve|und|et)"

MORE_AUTHORS = re.compile(rf"[,\s\[]*{MORE}\]?", re.IGNORECASE)
_BETWEEN = re.compile(rf"\s*[,;]\s*{AND}\s+|\s+{AND}\s+|\s*[,;]\s*")
_INITIALS = re.compile(INITIALS)
_QUOTED = r"[“\"«„*](?P<name>[^“”\"«»„*]{2,80})[”\"»“*]"
_MARKS = frozenset('“"«„*')
# The name again in another script: Kulagin [Кулагин].
_AGAIN = re.compile(r"(?<=\w )\[[^\W\d_][^()\[\]\d]{1,60}\]")
_ONLY_INITIALS = re.compile(rf"{INITIALS}\s*\Z")
# What names a person further and is no surname; written small.
TITLES = frozenset(
    """
    bəy bey bek xan khan ağa agha oğlu qızı oglu kızı бек бей хан ага оглы кызы
    von van der den fon de la le du di el al ibn bin фон ван дер де ибн аль эль
    """.split()
)


_SMALL_BEFORE = r"(?i)\b(?:(?:van|von|der|den|de|di|du|la|le|el|al|ibn|фон|ван|дер|де|ибн)\s+){1,3}\Z"


# Small words joined to a surname: al-Tabari, d’Encausse, аль-Масуди.
_JOINED = r"(?:(?:a[dnrstz]|ash|al|el|аль|эль|а[дрсштз]|ан)-|[dlдл][’'ʼ‘])(?=[^\W\d_])"


def is_capital(word: str) -> bool:
    """Does a word begin as names do, a small word joined to it aside?

    >>> [is_capital(word) for word in ("Hasanli", "al-Tabari", "d’Encausse", "pro-Russian", "alone")]
    [True, True, True, False, False]
    """
    if word[:1].isupper():
        return True
    joined = re.match(_JOINED, word)
    return joined is not None and word[joined.end()].isupper()


class Author(NamedTuple):
    """One author. `surname` is the whole name of an organisation; `given` may be initials, or empty.

    `span` is where the surname stands in the text; `before` are the small words of it that a key has right
    before it, which keys may leave out.
    """

    surname: str
    given: str
    span: Span
    organisation: bool = False
    before: str = ""


class Authors(NamedTuple):
    """The authors of a work; `more` if others are left out (et al.), `end` is where the names end.

    `whole` is all that a key has before the year: one organisation may have a comma or an “and” in its name.
    """

    names: tuple[Author, ...]
    more: bool
    end: int
    whole: str = ""


def authors_of_key(text: str, start: int, end: int) -> Authors | None:
    """The authors named from `start` to `end` of a text, the years that follow left out; None if none can be.

    >>> text = "C. Həsənli və Vəkilov"
    >>> [(author.surname, author.given) for author in authors_of_key(text, 0, len(text)).names]
    [('Həsənli', 'C.'), ('Vəkilov', '')]
    >>> authors_of_key("Гасанлы и др.", 0, 13).more, authors_of_key("in the spring of", 0, 16)
    (True, None)
    """
    quoted = quoted_name(text, start, end)
    if quoted and quoted.span() == (start, end):
        # One title, whatever commas it has.
        title = quoted_author(quoted)
        return Authors((title,), False, end, title.surname)
    more = MORE_AUTHORS.search(text, start, end)
    names_end = more.start() if more else end
    whole = " ".join(text[start:end].split())
    found: list[Author] = []
    at = start
    pieces = [match.span() for match in _BETWEEN.finditer(text, start, names_end)]
    for piece_end, following in (*pieces, (names_end, names_end)):
        piece = text[at:piece_end]
        if found and piece and _ONLY_INITIALS.match(piece.strip()):
            found[-1] = found[-1]._replace(given=piece.strip())
        elif piece.strip():
            author = _author(text, at, piece_end)
            if author is None and found:
                # One name with an “and” in it: Организация по безопасности и сотрудничеству в Европе.
                author = found.pop()
                author = author._replace(surname=whole, span=Span(start, end), organisation=True)
            if author is None:
                return None
            found.append(author)
        at = following
    return Authors(tuple(found), more is not None, end, whole) if found else None


def quoted_name(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name of an outlet in quotation marks or italics, as the group `name`."""
    if _MARKS.isdisjoint(text[start:end]):
        return None
    return re.compile(_QUOTED).search(text, start, end)


def quoted_author(match: re.Match[str]) -> Author:
    """The author that such a name is; a stop inside the quotation marks is none of its."""
    name = match["name"].rstrip(" .,")
    return Author(name, "", Span(match.start("name"), match.start("name") + len(name)), True)


def _author(text: str, start: int, end: int) -> Author | None:
    """One name, its initials or given name before or after."""
    quoted = quoted_name(text, start, end)
    if quoted:
        # An outlet: “Əkinçi”, газета «Каспий».
        return quoted_author(quoted)
    given = " ".join(match[0] for match in _INITIALS.finditer(text, start, end) if match[0][0].isupper())
    rest = _INITIALS.sub(lambda match: " " * len(match[0]), text[start:end])
    rest = _AGAIN.sub(lambda match: " " * len(match[0]), rest)
    words = [m for m in re.finditer(WORD, rest) if m[0].lower() not in TITLES]
    if not words or not is_capital(words[0][0]) or re.search(r"[\d()/]", rest):
        return None
    last = words[-1]
    if not is_capital(last[0]) or len(words) > 1:
        # Several words: a given name and a surname, or an organisation. All of them are kept.
        first = words[0]
        return Author(
            rest[first.start() : last.end()],
            given,
            Span(start + first.start(), start + last.end()),
            len(words) > 1,
        )
    small = re.search(_SMALL_BEFORE, rest[: last.start()])
    return Author(
        last[0], given, Span(start + last.start(), start + last.end()), before=small[0] if small else ""
    )

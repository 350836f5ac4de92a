"""The keys by which a text cites works: (Həsənli 2014a: 33; Vəkilov 2015), Həsənli (2014), [5, s. 12; 7].

`keys_of` finds whatever may be a key; that a bracket with a year is one (Kulagin 2000) or none (Baku 2015) is
settled in `termkit.citations.resolution`, which knows the list. Start reading at `keys_of`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.authors import AND, Authors, authors_of_key
from termkit.citations.names_before import names_before
from termkit.citations.years import REPRINT, YEAR, Year, latin_letter
from termkit.text.paragraphs import has_break, paragraph_start
from termkit.text.spans import Span, SpanSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# The kinds of keys.
BRACKETED, NARRATIVE, YEAR_ONLY, RUNNING, UNDATED, NUMERIC, IBID, OP_CIT, ARCHIVE, NOTE = (
    "bracketed", "narrative", "year-only", "running", "undated", "numeric", "ibid", "op-cit", "archive",
    "note",
)  # fmt: skip


class Key(NamedTuple):
    """One reference to one work. `span` is the names and the year, or what stands for them.

    `bracket` is the place of the whole bracket; `first` is whether the names stand before this year itself,
    and not before another (Həsənli 2014a, 2014b). `page` is the place and the mark of what follows the
    year. `title` is where a note has the title of the work.
    """

    kind: str
    span: Span
    authors: Authors | None = None
    year: Year | None = None
    bracket: Span = Span(0, 0)
    first: bool = True
    page: tuple[Span, str] | None = None
    number: int = 0
    title: Span = Span(0, 0)

    def as_cited(self, text: str) -> str:
        """The key as a person would write it by itself: with the bracket closed, and with the whole year.

        >>> text = "Həsənli [2009a, b] yazır"
        >>> [key.as_cited(text) for key in keys_of(text)]
        ['Həsənli [2009a]', '2009b']
        """
        written = " ".join(self.span.of(text).split())
        if self.year and self.span == self.year.span and not written[0].isdigit():
            written = f"{self.year.year}{written}"
        closing = (shut for opened, shut in ("()", "[]") if written.count(opened) > written.count(shut))
        return written + "".join(closing)


# A reprint has its first year in a bracket of its own, and a name in two scripts the other of them:
# Kulagin [Кулагин] 2000.
_BRACKET = re.compile(
    r"[(\[](?P<inside>(?:[^()\[\]]|\[[12]\d{3}\]|(?<=\w )\[[^\W\d_][^()\[\]\d]{1,60}\](?= )){1,600})[)\]]"
)
_YEARS = re.compile(YEAR)
_REPRINT = re.compile(REPRINT)
# The years of one author: 2014a, 2014b.
_MORE_YEARS = re.compile(rf"(?:\s*[,;]\s*(?:{AND}\s+)?|\s+{AND}\s+)(?={YEAR})")
# The second letter of a year, which stands for the year: 2014a, b; 1999а: 7, б: 3; but not 1999а, с. 5.
_MORE_LETTERS = re.compile(
    rf"(?:\s*[,;/]\s*(?:{AND}\s+)?|\s+{AND}\s+)(?P<letter>[b-zа-в])(?![\w.’'-]|\s*\d|\s+(?!{AND}\s)[^\W\d_])"
)
_PAGE = re.compile(
    r"\s*(?P<mark>[,:])\s*(?:(?:pp?|s|səh|с|стр|ss|n[o°]?|note|f|ch|chap|chapter|гл|cild|c|vol|т|para|par|sec|"
    r"fig|table|абз|fəsil|bənd)\.?\s*)?(?P<number>\d{1,4}|[ivxlc]+\b)",
    re.IGNORECASE,
)
# Up to the last page: 7–9.
_LAST_PAGE = re.compile(r"\s?[–—-]\s?\d{1,4}")
# (2009-cu il)
_YEAR_WORD = re.compile(r"-c[iıuü]\s+il\Z|\s+(?:г\.|год)\Z")
# What leads to a key, and what joins it to the one before: (for more see Həsənli 2009, 3, and Vəkilov 2015).
_LEAD = re.compile(
    r"\s*(?:(?:(?:[^\W\d_]+\s+){0,3}(?:see|bax|см\.)|(?:but )?see(?: also| e\.g\.,?)?|"
    r"e\.g\.,?|cf\.?|also|compare|quoted (?:in|from)|cited (?:in|by)|as cited in|as well as|"
    r"(?:and|və|и)(?=\s)|а также|bəx|müq\. et|müqayisə et|məsələn,?|məs\.,?|həmçinin(?: bax)?|sitat|"
    r"см\.(?: также| например,?)?|ср\.|напр\.,?|например,?|цит\. по|подробнее|также|"
    r"об этом)(?![^\W_])[\s:.,]*)+",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(
    r"(?<![^\W\d_])(?:f\.|ф\.|fond|фонд)\s*(?:№\s*)?[\dRРrр][^;\n]{0,30}?(?:siy|op|оп|siyahı|опись|\bд\.|iş)\b",
    re.IGNORECASE,
)
# From the pages of one work to the authors of the next: 12, 20, Vakilov 2015; and Vakilov 2015.
_NEXT_NAMES = re.compile(rf"\s+{AND}\s+|[^,;]{{0,60}}[,;]\s*")
# An outlet is cited by the day: Azertag, 12 May 2019.
_DATE = re.compile(r",?\s+\d{1,2}\.?\s+[^\W\d_]{3,10}\s+\Z")
# What a quoted name begins and ends with, and a name with an initial at its end.
_OPENS, _CLOSES = frozenset('“"«„'), frozenset('.”"»“')
_LONGEST_NAMES = 120
_NUMBERS = re.compile(
    r"\[(?P<inside>\d{1,4}(?![\d]{2})(?:\s*[,;–—-]\s*(?:[^\W\d_]{1,4}\.?\s*)?\d{1,4}[^\W\d_]?){0,15}\s*)\](?![(:])"
)
_NUMBER = re.compile(r"(?P<number>\d{1,4})(?:\s*[–—-]\s*(?P<last>\d{1,4}))?(?P<rest>.*)", re.DOTALL)


def keys_of(text: str, elsewhere: Iterable[Span] = ()) -> Iterator[Key]:
    """Whatever may be a key of a text, by place; what begins in one of the places `elsewhere` is left out.

    >>> text = "As Həsənli (2014) says (Vəkilov 2015a: 33, 2016; Nəsibzadə 1996), [5, s. 12; 7]."
    >>> [(key.kind, key.span.of(text), key.year and key.year.name) for key in keys_of(text)][:2]
    [('narrative', 'Həsənli (2014', '2014'), ('bracketed', 'Vəkilov 2015a', '2015a')]
    >>> [(key.kind, key.span.of(text)) for key in keys_of(text)][2:]
    [('bracketed', '2016'), ('bracketed', 'Nəsibzadə 1996'), ('numeric', '5'), ('numeric', '7')]
    """
    skipped = SpanSet(elsewhere)
    for match in _BRACKET.finditer(text):
        if skipped.touches((match.start(), match.start() + 1)):
            continue
        has_year = _YEARS.search(text, *match.span("inside")) is not None
        if match[0][0] == "[" and not has_year and _NUMBERS.match(text, match.start()):
            yield from _numeric(match)
        elif has_year:
            yield from _of_bracket(text, match)
        elif is_archive(text, *match.span("inside")):
            yield Key(ARCHIVE, Span(*match.span("inside")), bracket=Span(*match.span()))


def is_archive(text: str, start: int, end: int) -> bool:
    """Is this a file of an archive (ARDA, f. 894, siy. 1, iş 5), of which no list need speak?"""
    return _ARCHIVE.search(text, start, end) is not None


def _numeric(match: re.Match[str]) -> Iterator[Key]:
    """The numbers of [5, s. 12; 7] and [3–5]: after a comma a number with a mark is a page.

    In [5, 7, 9] the commas part works; in [5, 12] nobody can tell whether 12 is a page, and `first` is False.
    """
    inside = match["inside"]
    at = match.start("inside")
    bracket = Span(*match.span())
    plain = all(char.isdigit() or char in ", " for char in inside)
    if re.search(r"(?<!\d)0", inside):
        return  # no work has the number 0: [0, 1] is an interval
    for index, piece in enumerate(re.split("[;,]" if plain else ";", inside)):
        number = _NUMBER.match(piece.strip())
        start = at + len(piece) - len(piece.lstrip())
        at += len(piece) + 1
        if number is None:
            continue
        first, last = int(number["number"]), int(number["last"] or number["number"])
        end = start + (number.end("last") if number["last"] else number.end("number"))
        sure = index != 1 or inside.count(",") != 1 or not plain
        for value in range(first, min(last, first + 50) + 1):
            yield Key(NUMERIC, Span(start, end), bracket=bracket, first=sure, number=value)


def _of_bracket(text: str, match: re.Match[str]) -> Iterator[Key]:
    """The keys of a bracket that holds a year."""
    start, end = match.span("inside")
    if has_break(text, start, end):
        return
    bracket = Span(*match.span())
    if is_archive(text, *match.span("inside")):
        yield Key(ARCHIVE, Span(start, end), bracket=bracket)
        return
    at = start
    authors, kind = None, BRACKETED
    for piece in match["inside"].split(";"):
        piece_end = at + len(piece)
        first = _YEARS.search(text, at, piece_end)
        found: list[Key] = []
        if first is not None and text[at : first.start()].strip():
            found = list(keys_in(text, at, piece_end, bracket))
        elif first is not None and at == start:
            found = list(_after_a_name(text, match, first, piece_end))
        elif first is not None and authors is not None:
            # Həsənli 2009; 2014: the same author's.
            found = [
                key._replace(first=False)
                for key in _years(text, first, piece_end, authors, kind, bracket, at)
            ]
            found[0] = found[0]._replace(span=Span(first.start(), first.end()))
        authors, kind = (found[-1].authors, found[-1].kind) if found else (None, BRACKETED)
        yield from found
        at = piece_end + 1


def keys_in(text: str, start: int, end: int, bracket: Span) -> Iterator[Key]:
    """The keys of a stretch that names authors before years: a piece of a bracket, or a note."""
    at = start
    while True:
        year = _YEARS.search(text, at, end)
        if year is None:
            return
        lead = _LEAD.match(text, at, year.start())
        names_start = lead.end() if lead else at
        while names_start < year.start() and not (text[names_start].isalnum() or text[names_start] in _OPENS):
            names_start += 1
        names_end = year.start()
        while names_end > names_start and not (
            text[names_end - 1].isalnum() or text[names_end - 1] in _CLOSES
        ):
            names_end -= 1
        if text[names_end] == "]" and "[" in text[names_start:names_end]:
            names_end += 1  # Kulagin [Кулагин] 2000
        # Həsənli (in: (2014)) and the like are more than a name and a comma.
        dated = _DATE.search(text, names_start, year.start())
        if dated:
            names_end = dated.start()
        joint = text[dated.end() if dated else names_end : year.start()]
        authors = (
            authors_of_key(text, names_start, names_end) if joint.strip(" ,([\n\u00a0*_") == "" else None
        )
        found = list(_years(text, year, end, authors, BRACKETED, bracket, names_start))
        if authors is not None:
            yield from found
        last = found[-1]
        at = last.page[0].end if last.page else last.span.end
        following = _NEXT_NAMES.match(text, at, end)
        if following is None:
            return
        at = following.end()


# In the (2010) edition no name can stand before the year.
_ARTICLE = re.compile(r"\b(?:the|an?)\s+\Z", re.IGNORECASE)


def _after_a_name(text: str, match: re.Match[str], year: re.Match[str], end: int) -> Iterator[Key]:
    """A bracket that begins with a year: after a name it is a key."""
    rest = text[year.end() : end]
    goes_on = (_PAGE, _MORE_YEARS, _REPRINT, _YEAR_WORD, *((_MORE_LETTERS,) if year["letter"] else ()))
    if rest.strip() and not any(pattern.match(text, year.end(), end) for pattern in goes_on):
        return
    if _ARTICLE.search(text, max(0, match.start() - 6), match.start()):
        return
    bracket = Span(*match.span())
    begin = paragraph_start(text, max(0, match.start() - _LONGEST_NAMES), match.start())
    found = names_before(text, begin, match.start())
    authors, start = None, match.start()
    if found is not None:
        start, names_end = found, match.start()
        while names_end > start and not (text[names_end - 1].isalnum() or text[names_end - 1] == "."):
            names_end -= 1
        authors = authors_of_key(text, start, names_end) if start < names_end else None
    kind = NARRATIVE if authors else YEAR_ONLY
    yield from _years(text, year, end, authors, kind, bracket, start if authors else year.start())


def _years(
    text: str, first: re.Match[str], end: int, authors: Authors | None, kind: str, bracket: Span, start: int
) -> Iterator[Key]:
    """A key for each year that stands in a row: 2014a, 2014b: 33."""
    match: re.Match[str] | None = first
    is_first = True
    while match is not None:
        # Of 1968/2004 the later year is the one that the list is sorted by.
        match = _REPRINT.match(text, match.end(), end) or match
        year = Year(int(match["year"]), latin_letter(match["letter"] or ""), Span(*match.span()))
        lettered: re.Match[str] | None = match
        while lettered is not None:
            page = _PAGE.match(text, lettered.end(), end)
            if page and page["mark"] == "," and _MORE_YEARS.match(text, lettered.end(), end):
                page = None
            if page and _next_letter(text, year, lettered.end(), end):
                page = None  # 2000b, c: no page in Roman numerals
            span = Span(start if is_first else year.span.start, year.span.end)
            of_page = (Span(*page.span()), page["mark"]) if page else None
            yield Key(kind, span, authors, year, bracket, is_first, of_page)
            is_first = False
            after = page.end() if page else lettered.end()
            last_page = _LAST_PAGE.match(text, after, end)
            after = last_page.end() if page and last_page else after
            lettered = _next_letter(text, year, after, end)
            if lettered:
                place = Span(*lettered.span("letter"))
                year = Year(year.year, latin_letter(lettered["letter"]), place)
        more = _MORE_YEARS.match(text, after, end)
        match = _YEARS.match(text, more.end(), end) if more else None


def _next_letter(text: str, year: Year, at: int, end: int) -> re.Match[str] | None:
    """A letter that stands for the same year again; letters follow each other."""
    found = _MORE_LETTERS.match(text, at, end) if year.letter else None
    return found if found and latin_letter(found["letter"]) > year.letter else None


_NAME_AND_YEAR = re.compile(
    r"(?<![\w-])(?P<name>[^\W\d_][\w’'-]*),?[ \u00a0][12]\d{3}[a-zа-в]?(?!\w)(?P<page>\s?:\s?\d)?"
)
_SENT_THERE = re.compile(r"\b(?:see|cf|bax|см|ср)\b[.:]{0,2}\s+\Z", re.IGNORECASE)
_SENT_WITHIN = 10


def cited_names(text: str) -> Iterator[Span]:
    """The names by which works are cited, of whatever may be a key: they are no prose of the author's.

    >>> text = "As Həsənli (2014) says (Vəkilov 2015: 33; Nəsibzadə 1996), Bakı 2015 was new."
    >>> [span.of(text) for span in cited_names(text)]
    ['Həsənli', 'Vəkilov', 'Nəsibzadə']

    Without a bracket a page tells it, or a word that sends the reader there.

    >>> text = "См. Həsənli 2009; Vəkilov 1998: 5. В Баку 2015 года"
    >>> [span.of(text) for span in cited_names(text)]
    ['Həsənli', 'Vəkilov']
    """
    said: set[Span] = set()
    for key in keys_of(text):
        if key.authors and key.first:
            said.update(names := [_surname(author.span, text) for author in key.authors.names])
            yield from names
    for found in _NAME_AND_YEAR.finditer(text):
        name = Span(*found.span("name"))
        if (
            name not in said
            and found["name"][0].isupper()
            and (
                found["page"] or _SENT_THERE.search(text, max(0, found.start() - _SENT_WITHIN), found.start())
            )
        ):
            yield name


def _surname(name: Span, text: str) -> Span:
    """The last word of a name: what stands before it may be a given name, or no name at all (As Həsənli)."""
    return Span(max(name.start, text.rfind(" ", *name) + 1), name.end)

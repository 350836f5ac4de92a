"""The entries of a list of references: where each is, who wrote the work, when, and what it is called.

`entries_of` splits a list and reads each entry, whatever the style: the year after the names (Hasanli, J.
2014a. …), at the end (Гасанлы Дж. П. … М., 2010.), or numbered. Start reading there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from termkit.citations.authors import INITIALS, WORD, Author, Authors
from termkit.citations.entry_authors import authors_of_entry
from termkit.citations.entry_language import language_of_entry
from termkit.citations.undated import NO_DATE
from termkit.citations.years import REPRINT, Year, years
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Entry(NamedTuple):
    """One work of the list. `number` is its place in the list, from 1, or the number printed before it.

    `year` is None where none can be told; `other_years` are years that may be it as well, where the style
    does not put it after the names. `group` counts the parts of a list that have headings of their own.
    """

    span: Span
    number: int
    numbered: bool
    authors: tuple[Author, ...]
    more: bool
    year: Year | None
    other_years: frozenset[int]
    title: Span
    tag: str
    group: int
    names_first: bool

    @property
    def head(self) -> Span:
        """The names, or where there are none the title."""
        if self.authors:
            return Span(self.authors[0].span.start, self.authors[-1].span.end)
        return self.title


_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")
_BULLET = re.compile(r"[^\S\n]*(?:\[?(?P<number>\d{1,4})(?:\]|\.(?!\d)|\))\.?|[-*+•])[^\S\n]+")
_LINE = re.compile(r"^[^\S\n]*(?=\S)", re.MULTILINE)
_AUTHOR = re.compile(rf"{WORD}(?:\s{WORD})?,?\s+(?:{INITIALS}|(?<=,\s){WORD}[.,\s])|[—–-]{{2,3}}|—\s")
# An organisation in a list by lines: World Bank. 2019. Report.
_ORGANISATION = re.compile(r"[^\W\d_][^.:\d\n]{1,80}[.,]?\s[(\[]?[12]\d{3}[a-zа-в]?[.)\]]")
# How an entry ends that has its year near its end: 2018. 1997б. С. 5–10. 576 s. 2019).
_COMPLETE = re.compile(r"\d[a-zа-в]?(?:\s?(?:s|с|p|pp|стр|səh|b)\.)?[)\]]?\.?\s*\Z")
_PAGES = re.compile(r"(?:[CСSPРTТ]|Pp|Стр|Səh|№|No|Vol|Cild|Том)\b\.?\s*\d")
_QUOTES = frozenset('“"«„*_')
_LAST = 20
_HAS_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
# What an entry without a year has in its place.
_HAS_NO_DATE = rf"(?<![^\W\d_]){NO_DATE}(?![^\W\d_])"
# Small words that a surname begins with: de Waal, al-Tabari, d’Encausse.
_SMALL = re.compile(
    r"(?:(?:van|von|der|den|de|di|du|la|le|el|al|ibn|фон|ван|де|ибн|аль|эль)[ -]){1,3}(?=[^\W\d_])"
    r"|d[’'](?=[^\W\d_])"
)
_SAME_AUTHOR = re.compile(r"[_*\s]*(?:[—–―‒-]{2,6}|—|–|_{3,})[.,]?\s+")
_DASHED_YEAR = re.compile(r"[—–]\s*[(\[]?[12]\d{3}")
# What the date of a visit is said with; a year after it is not the work's.
_VISITED = re.compile(
    r"(?:accessed|retrieved|visited|müraciət|baxılıb|baxış|erişim|обращени|https?:|www\.|doi)[^;\n]*",
    re.IGNORECASE,
)
_FIRST_PRINTED = re.compile(
    r"\b(?:original\w*|first|впервые|перво\w*|ilk)\s[^()\d\n]{0,40}(?P<year>[12]\d{3})\b", re.IGNORECASE
)
_LEAST, _LONGEST = 12, 3000


def entries_of(text: str, lists: Iterable[Span], headings: Sequence[Span] = ()) -> list[Entry]:
    """Split lists of references and read their entries.

    >>> text = "Hasanli, J. 2014a. Foreign Policy. London.\\n\\nКулагин В. М. Мир в XXI веке. М., 2000."
    >>> for entry in entries_of(text, [Span(0, len(text))]):
    ...     print(entry.authors[0].surname, entry.year.name, entry.title.of(text), entry.tag)
    Hasanli 2014a Foreign Policy en
    Кулагин 2000 Мир в XXI веке ru
    """
    titles = set(headings)
    found: list[Entry] = []
    group = 0
    for place in lists:
        group += 1
        for piece in _pieces(text, place):
            if piece in titles or _is_label(piece.of(text)):
                group += 1
                continue
            entry = _entry(text, piece, len(found) + 1, group, found[-1] if found else None)
            if entry is not None:
                found.append(entry)
    return found


def _is_label(piece: str) -> bool:
    """Is this the heading of a part of the list (In Russian, На русском языке)?"""
    return piece.startswith("#") or (
        len(piece) < 60 and not re.search(r"\d", piece) and not piece.rstrip().endswith(".")
    )


def _pieces(text: str, place: Span) -> Iterator[Span]:
    """The paragraphs of a list, those apart that hold an entry in each line."""
    start = place.start
    for match in (*_PARAGRAPH_END.finditer(text, *place), None):
        end = match.start() if match else place.end
        yield from _lines_of(text, start, end)
        start = match.end() if match else end


def _lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """Split a paragraph where a line begins another entry: with a number or bullet, or with an author."""
    begun = start
    while begun < end and text[begun].isspace():
        begun += 1
    bulleted = _BULLET.match(text, begun, end)
    for line in _LINE.finditer(text, begun, end):
        at = line.end()
        if at <= begun:
            continue
        new = _BULLET.match(text, at, end) is not None if bulleted else _begins_entry(text, begun, at, end)
        if new:
            yield _trimmed(text, begun, at)
            begun = at
    if begun < end:
        yield _trimmed(text, begun, end)


def _begins_entry(text: str, begun: int, at: int, end: int) -> bool:
    """Does a line at `at` begin another entry than the one begun before, or does it go on with that?"""
    begun = max(begun, at - _LONGEST)  # however many lines without a year stand before
    ended = text[begun:at].rstrip()[-1:]
    small = _SMALL.match(text, at, end)
    name = small.end() if small else at
    if not (text[name].isupper() or text[name] in "—–-" or text[name] in _QUOTES):
        return False
    if (ended.isalnum() and not ended.isdigit()) or ended in ",:;":
        return False
    if _HAS_YEAR.search(text, begun, at) is None and not _is_without_date(text, begun, at):
        return False
    if _AUTHOR.match(text, name, end) or _ORGANISATION.match(text, at, end):
        return True
    return _is_complete(text, begun, at) and _is_imprint_ahead(text, at, end)


def _is_without_date(text: str, begun: int, at: int) -> bool:
    """Does the text up to `at` say that the work has no year yet: (çapda), n.d.?"""
    return re.compile(_HAS_NO_DATE, re.IGNORECASE).search(text, begun, at) is not None


def _is_complete(text: str, begun: int, at: int) -> bool:
    """Does the text up to `at` end as an entry does whose year is at its end: with a year or with pages?

    Hasanli, J. 2014. is its beginning only.
    """
    if _COMPLETE.search(text, max(begun, at - _LAST), at) is None:
        return False
    names = authors_of_entry(text, begun, at)
    return not _year(text, names.end, at)[2]


def _is_imprint_ahead(text: str, at: int, end: int) -> bool:
    """Has a line, or the next where this one goes on there, a year: World Bank. Report. Washington, 2018?

    A line of pages belongs to the entry before: С. 5–10.
    """
    if _PAGES.match(text, at, end):
        return False
    line_end = _line_end(text, at, end)
    if _HAS_YEAR.search(text, at, line_end):
        return True
    goes_on = text[at:line_end].rstrip()[-1:] not in ".)"
    return goes_on and _HAS_YEAR.search(text, line_end, _line_end(text, line_end + 1, end)) is not None


def _line_end(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return found if found >= 0 else end


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _entry(text: str, place: Span, count: int, group: int, before: Entry | None) -> Entry | None:
    start, end = place.start, min(place.end, place.start + _LONGEST)
    bullet = _BULLET.match(text, start, end)
    at = bullet.end() if bullet else start
    if end - at < _LEAST:
        return None
    same = _SAME_AUTHOR.match(text, at, end)
    if same and before and before.authors:
        names = (before.authors[0]._replace(span=Span(at, same.end())), *before.authors[1:])
        authors = Authors(
            tuple(name._replace(span=Span(at, at + len(same[0].rstrip()))) for name in names),
            before.more,
            same.end(),
        )
        if _DASHED_YEAR.match(text, at, end):
            authors = authors._replace(end=at + 1)
    else:
        authors = authors_of_entry(text, at, end)
    year, others, names_first = _year(text, authors.end, end)
    title = _title(text, year.span.end if year and names_first else authors.end, end)
    if authors.names and authors.names[0].organisation and not names_first:
        # No year after it: it is the title of a work without an author, by which it may be cited.
        title = authors.names[0].span
    number = int(bullet["number"]) if bullet and bullet["number"] else count
    return Entry(
        Span(at, place.end), number, bool(bullet and bullet["number"]), authors.names, authors.more, year,
        others, title, language_of_entry(text[at:end]), group, names_first,
    )  # fmt: skip


_RIGHT_AFTER = re.compile(r"[\s.,:*_]*(?:\([^()\d]{2,40}\)[\s.,]*)?[(\[]?(?=[12]\d{3})")


def _year(text: str, at: int, end: int) -> tuple[Year | None, frozenset[int], bool]:
    """The year of an entry; the years that may be it as well; whether it stands right after the names."""
    visited = _VISITED.search(text, at, end)
    found = years(text, at, visited.start() if visited else end)
    after = _RIGHT_AFTER.match(text, at, end)
    if after and found and found[0].span.start == after.end():
        again = re.compile(REPRINT).match(text, found[0].span.end, end)
        first_printed = _FIRST_PRINTED.search(text, found[0].span.end, end)
        others = {int(other["year"]) for other in (again, first_printed) if other}
        return found[0], frozenset(others), True
    if not found:
        return None, frozenset(), False
    # The year of print follows a place or publisher; pages and the number of the issue follow it.
    printed = [
        year
        for year in found
        if text[max(0, year.span.start - 3) : year.span.start].rstrip()[-1:]
        in {",", ".", "–", "—", ":", ")", "("}
    ]
    best = (printed or found)[-1]
    return best, frozenset(year.year for year in found), False


_TITLE_STARTS = re.compile(r"[\s.,:;)\]*_“”«»\"'–—-]*")
_TITLE_ENDS = re.compile(r"[.!?»”*]+(?:\s|\Z)|\s//?\s|[,.]\s*\*|\.\s*[–—-]\s")


def _title(text: str, at: int, end: int) -> Span:
    """The title: from the names or the year up to the first full stop, slash or closing mark."""
    opened = _TITLE_STARTS.match(text, at, end)
    start = opened.end() if opened else at
    close = _TITLE_ENDS.search(text, start, end)
    return _trimmed(text, start, close.start() if close else end)

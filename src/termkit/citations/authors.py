"""Names as reference lists and citation keys write them: surname, given name or initials, several, et al.

`authors_of_key` reads what stands before the year of a key, `authors_of_entry` the beginning of an entry of a
list; both answer with the same `Authors`, so that the two can be compared.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from termkit.languages import language
from termkit.names.given_names import may_be_given_name
from termkit.text.scripts import script_of
from termkit.text.spans import Span

WORD = r"[^\W\d_](?:[^\W\d_\u0300-\u036f]|[\u0300-\u036f]|[’'ʼ‘-](?=[^\W\d_]))*"
INITIALS = r"(?:[^\W\d_]{1,2}\.(?:[ -]?[^\W\d_]{1,2}\.){0,3})"
# And others.
MORE = (
    r"(?:et al\b\.?|and others\b|и\s+др(?:угие|угих|\.)|и\s+соавт\.|və\s+b\.|və\s+başqaları(?:nın|na)?|və\s+digərləri|və\s+s\.|"
    r"və\s+d\.|ve\s+diğerleri|və\s+həmmüəl\w*\.?|və\s+ba\.)"
)
AND = r"(?:and|&|və|и|ilə|ve|und|et)"

_MORE = re.compile(rf"[,\s\[]*{MORE}\]?", re.IGNORECASE)
_BETWEEN = re.compile(rf"\s*[,;]\s*{AND}\s+|\s+{AND}\s+|\s*[,;]\s*")
_INITIALS = re.compile(INITIALS)
_QUOTED = re.compile(r"[“\"«„*](?P<name>[^“”\"«»„*]{2,80})[”\"»“*]")
_ONLY_INITIALS = re.compile(rf"{INITIALS}\s*\Z")
# What names a person further and is no surname; written small.
_TITLES = frozenset(
    "bəy bey bek xan khan ağa agha oğlu qızı oglu kızı бек бей хан ага оглы кызы von van der de la du di el al ibn bin фон ван де ибн аль эль".split()
)
# An editor, not an author; the bracket belongs to the names.
_EDITOR = re.compile(
    r"[\s,]*(?:\(\s*)?\b(?:eds?|hrsg|red|tərt|ред|сост|отв\. ред|под ред|elmi red|haz)\b\.?,?(?:\s*\))?", re.IGNORECASE
)


class Author(NamedTuple):
    """One author. `surname` is the whole name of an organisation; `given` may be initials, or empty.

    `span` is where the surname stands in the text.
    """

    surname: str
    given: str
    span: Span
    organisation: bool = False


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
    more = _MORE.search(text, start, end)
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


def _author(text: str, start: int, end: int) -> Author | None:
    """One name, its initials or given name before or after."""
    quoted = _QUOTED.search(text, start, end)
    if quoted:
        # An outlet: “Əkinçi”, газета «Каспий».
        return Author(quoted["name"], "", Span(*quoted.span("name")), True)
    given = " ".join(match[0] for match in _INITIALS.finditer(text, start, end) if match[0][0].isupper())
    rest = _INITIALS.sub(lambda match: " " * len(match[0]), text[start:end])
    words = [m for m in re.finditer(WORD, rest) if m[0].lower() not in _TITLES]
    if not words or not words[0][0][0].isupper() or re.search(r"[\d()/]", rest):
        return None
    last = words[-1]
    if not last[0][0].isupper() or len(words) > 1:
        # Several words: a given name and a surname, or an organisation. All of them are kept.
        first = words[0]
        return Author(rest[first.start() : last.end()], given, Span(start + first.start(), start + last.end()), len(words) > 1)
    return Author(last[0], given, Span(start + last.start(), start + last.end()))


_BEFORE = r"(?:(?:van|von|der|den|de|di|du|la|le|el|al|ibn|фон|ван|де|ибн)[\s-]+){0,3}"
_PERSON = re.compile(
    # Həsənli C. M.   Hasanli, J.
    rf"(?P<surname>{_BEFORE}{WORD}(?:\s(?:oğlu|qızı|оглы|кызы|bəy|xan))?(?:\s{WORD}){{0,1}}),?\s+(?P<initials>{INITIALS})"
    # Hasanli, Jamil M.
    rf"|(?P<family>{_BEFORE}{WORD}(?:\s{WORD}){{0,2}}),\s+(?P<given>{WORD}(?:[\s-](?:{WORD}|{INITIALS})){{0,3}})(?=\s*[.,(;]|\s+{AND}\s|\s+[12]\d{{3}})"
)
# A second author may have the given name first: and Vakil Vakilov; and V. Vakilov.
_REVERSED = re.compile(
    rf"(?P<initials>{INITIALS})\s*(?P<surname>{WORD})(?=\s*[.,(;:]|\s+{AND}\s|\s+[12]\d{{3}})"
    rf"|(?P<given>{WORD}(?:\s{INITIALS})?(?:\s{WORD})?)\s(?P<family>{WORD})(?=\s*[.,(;]|\s+{AND}\s|\s+[12]\d{{3}})"
)
_YEAR_NEXT = re.compile(r"[\s.,:]*[(\[]?[12]\d{3}")
_NEXT = re.compile(rf"(?P<and>\s*[,;]?\s+{AND}\s+)|\s*[,;]\s*")
_CORPORATE = re.compile(r"[^.(/\[]{2,160}?(?=\s*[.(,]?\s*[(\[]?[12]\d{3}[a-zа-я]?[)\].,]|\s*[.(/\[])")


def authors_of_entry(text: str, start: int, end: int) -> Authors:
    """The authors at the beginning of an entry, which stands from `start` to `end`.

    >>> text = "Hasanli, Jamil, and Vakil Vakilov. 2014. Foreign Policy."
    >>> [(author.surname, author.given) for author in authors_of_entry(text, 0, len(text)).names]
    [('Hasanli', 'Jamil'), ('Vakilov', 'Vakil')]
    >>> text = "Кулагин В. М., Лебедева М. М. Мир в XXI веке. М., 2000."
    >>> [(author.surname, author.given) for author in authors_of_entry(text, 0, len(text)).names]
    [('Кулагин', 'В. М.'), ('Лебедева', 'М. М.')]
    >>> authors_of_entry("World Bank. 2019. Report.", 0, 25).names[0]
    Author(surname='World Bank', given='', span=Span(start=0, end=10), organisation=True)
    """
    first = _person(_PERSON, text, start, end)
    if first is None:
        return _corporate(text, start, end)
    found, at = [first[0]], first[1]
    while len(found) < 50:
        more = _MORE.match(text, at, end)
        if more:
            return Authors(tuple(found), True, more.end())
        joint = _NEXT.match(text, at, end)
        following = joint and _next_person(text, joint, end)
        if not following:
            break
        found.append(following[0])
        at = following[1]
    editor = _EDITOR.match(text, at, end)
    return Authors(tuple(found), False, editor.end() if editor else at)


def _next_person(text: str, joint: re.Match[str], end: int) -> tuple[Author, int] | None:
    at = joint.end()
    following = _person(_PERSON, text, at, end)
    if following and "." in following[0].given:
        return following
    reverse = _person(_REVERSED, text, at, end)
    if reverse and (joint["and"] or "." in reverse[0].given or _another_follows(text, reverse[1], end)):
        return reverse
    is_one = joint["and"] or ";" in joint[0] or _NAMES_TO_YEAR.match(text, at, end)
    return following if is_one else None


# Names in the order of the list up to the year: Vakilov, Vagif, and Aliyev, Ilham. 2001.
_NAMES_TO_YEAR = re.compile(
    rf"(?:{WORD},\s{WORD}(?:\s{INITIALS})?\s?[,.]?\s+(?:{AND}\s+)?){{1,8}}[(\[]?[12]\d{{3}}"
)
_AND_NEXT = re.compile(rf"\s*,?\s+{AND}\s+|\s*,\s*{WORD}\s{WORD}\s*,?\s+{AND}\s")


def _another_follows(text: str, at: int, end: int) -> bool:
    return _AND_NEXT.match(text, at, end) is not None


def _person(pattern: re.Pattern[str], text: str, at: int, end: int) -> tuple[Author, int] | None:
    match = pattern.match(text, at, min(end, at + 150))
    if match is None:
        return None
    group = "surname" if match["surname"] else "family"
    surname, given = match[group], match["initials"] or match["given"]
    if not (_is_name(surname) and given[0].isupper()):
        return None
    return Author(surname, given, Span(*match.span(group))), match.end()


def _is_name(surname: str) -> bool:
    words = surname.split()
    return words[-1][0].isupper() or (len(words) > 1 and words[0][0].isupper() and words[-1].lower() in _TITLES)


# Abdullayeva Nərgiz. 2008: a comma is missing, or not the custom.
_PLAIN_PERSON = re.compile(rf"(?P<surname>{WORD})\s(?P<given>{WORD}(?:\s{WORD})?)")


def is_given_name(word: str) -> bool:
    """Is this, without doubt, somebody's given name?"""
    tag = "ru" if script_of(word[0]) == "Cyrillic" else "az"
    first = language(tag).lower(word.split()[0])
    return word[0].isupper() and may_be_given_name(first, tag, certain=True)


def _corporate(text: str, start: int, end: int) -> Authors:
    """An organisation, an outlet or a lone name: what stands before the year, or before the first full stop."""
    match = _CORPORATE.match(text, start, end)
    if match is None:
        return Authors((), False, start)
    quoted = _QUOTED.search(text, start, match.end() + 1)
    if quoted:
        return Authors((Author(quoted["name"], "", Span(*quoted.span("name")), True),), False, max(match.end(), quoted.end()))
    name = match[0].rstrip(" ,:*_")
    lead = len(name) - len(name.lstrip("*_ "))
    place = Span(start + lead, start + len(name))
    person = _PLAIN_PERSON.fullmatch(place.of(text))
    if person and is_given_name(person["given"]) and not is_given_name(person["surname"]):
        surname = Span(place.start, place.start + person.end("surname"))
        return Authors((Author(person["surname"], person["given"], surname),), False, match.end())
    several = " " in place.of(text)
    return Authors((Author(place.of(text), "", place, several),), False, match.end())

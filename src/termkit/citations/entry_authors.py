"""The authors at the beginning of an entry of a list of references, in the order of any style.

Hasanli, Jamil, and Vakil Vakilov. 2014; Гасанлы Дж. П., Кулагин В. М.; World Bank (2019); “Əkinçi” (1876).
Start reading at `authors_of_entry`.
"""

from __future__ import annotations

import re

from termkit.citations.authors import (
    AND,
    INITIALS,
    MORE_AUTHORS,
    TITLES,
    WORD,
    Author,
    Authors,
    is_capital,
    quoted_author,
    quoted_name,
)
from termkit.text.scripts import script_of
from termkit.text.spans import Span

# An editor, not an author; the bracket belongs to the names.
_EDITOR = r"[\s,]*(?:\(\s*)?\b(?:eds?|hrsg|red|tərt|ред|сост|отв\. ред|под ред|elmi red|haz)\b\.?,?(?:\s*\))?"
_BEFORE = r"(?:(?:van|von|der|den|de|di|du|la|le|el|al|ibn|фон|ван|де|ибн)[\s-]+){0,3}"
_PERSON = re.compile(
    # Həsənli C. M.   Hasanli, J.
    rf"(?P<surname>{_BEFORE}{WORD}(?:\s(?:oğlu|qızı|оглы|кызы|bəy|xan))?(?:\s{WORD}){{0,1}}),?\s+(?P<initials>{INITIALS})"
    # Hasanli, Jamil M.
    rf"|(?P<family>{_BEFORE}{WORD}(?:\s{WORD}){{0,2}}),\s+(?P<given>{WORD}(?:[\s-](?:{WORD}|{INITIALS})){{0,3}})(?=\s*[.,(;]|\s+{AND}\s|\s+[12]\d{{3}})"
)
# Patterns that few lists need are compiled when they are.
# A second author may have the given name first: and Vakil Vakilov; and V. Vakilov.
_REVERSED = (
    rf"(?P<initials>{INITIALS})\s*(?P<surname>{WORD})(?=\s*[.,(;:]|\s+{AND}\s|\s+[12]\d{{3}})"
    rf"|(?P<given>{WORD}(?:\s{INITIALS})?(?:\s{WORD})?)\s(?P<family>{WORD})(?=\s*[.,(;]|\s+{AND}\s|\s+[12]\d{{3}})"
)
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
    >>> authors_of_entry("World Bank. 2019. Report.", 0, 25).names[0][:4]
    ('World Bank', '', Span(start=0, end=10), True)
    """
    first = _person(_PERSON, text, start, end)
    if first is None:
        return _corporate(text, start, end)
    found, at = [first[0]], first[1]
    while len(found) < 50:
        more = MORE_AUTHORS.match(text, at, end)
        if more:
            return Authors(tuple(found), True, more.end())
        joint = _NEXT.match(text, at, end)
        following = joint and _next_person(text, joint, end)
        if not following:
            break
        found.append(following[0])
        at = following[1]
    editor = re.compile(_EDITOR, re.IGNORECASE).match(text, at, end)
    return Authors(tuple(found), False, editor.end() if editor else at)


def _next_person(text: str, joint: re.Match[str], end: int) -> tuple[Author, int] | None:
    at = joint.end()
    following = _person(_PERSON, text, at, end)
    if following and "." in following[0].given:
        return following
    reverse = _person(re.compile(_REVERSED), text, at, end)
    if reverse and (joint["and"] or "." in reverse[0].given or _another_follows(text, reverse[1], end)):
        return reverse
    is_one = joint["and"] or ";" in joint[0] or re.compile(_NAMES_TO_YEAR).match(text, at, end)
    return following if is_one else None


# Names in the order of the list up to the year: Vakilov, Vagif, and Aliyev, Ilham. 2001.
_NAMES_TO_YEAR = rf"(?:{WORD},\s{WORD}(?:\s{INITIALS})?\s?[,.]?\s+(?:{AND}\s+)?){{1,8}}[(\[]?[12]\d{{3}}"
_AND_NEXT = rf"\s*,?\s+{AND}\s+|\s*,\s*{WORD}\s{WORD}\s*,?\s+{AND}\s"


def _another_follows(text: str, at: int, end: int) -> bool:
    return re.compile(_AND_NEXT).match(text, at, end) is not None


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
    return is_capital(words[-1]) or (len(words) > 1 and words[0][0].isupper() and words[-1].lower() in TITLES)


# Abdullayeva Nərgiz. 2008: a comma is missing, or not the custom.
_PLAIN_PERSON = rf"(?P<surname>{WORD})\s(?P<given>{WORD}(?:\s{WORD})?)"


def is_given_name(word: str) -> bool:
    """Is this, without doubt, somebody's given name?"""
    from termkit.languages import language
    from termkit.names.given_names import may_be_given_name

    tag = "ru" if script_of(word[0]) == "Cyrillic" else "az"
    first = language(tag).lower(word.split()[0])
    return word[0].isupper() and may_be_given_name(first, tag, certain=True)


def _corporate(text: str, start: int, end: int) -> Authors:
    """An organisation, an outlet or a lone name: what stands before the year or the first full stop."""
    match = _CORPORATE.match(text, start, end)
    if match is None:
        return Authors((), False, start)
    # A title may have its stop inside the quotation marks.
    quoted = quoted_name(text, start, min(end, match.end() + 2))
    if quoted:
        return Authors(
            (quoted_author(quoted),),
            False,
            max(match.end(), quoted.end()),
        )
    name = match[0].rstrip(" ,:*_")
    lead = len(name) - len(name.lstrip("*_ "))
    place = Span(start + lead, start + len(name))
    person = re.compile(_PLAIN_PERSON).fullmatch(place.of(text))
    if person and is_given_name(person["given"]) and not is_given_name(person["surname"]):
        surname = Span(place.start, place.start + person.end("surname"))
        return Authors((Author(person["surname"], person["given"], surname),), False, match.end())
    several = " " in place.of(text) and not re.fullmatch(rf"(?i:ibn|bin|ибн)\s{WORD}", place.of(text))
    return Authors((Author(place.of(text), "", place, several),), False, match.end())

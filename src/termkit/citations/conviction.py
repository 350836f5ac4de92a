"""Is a key that fits no entry a key at all? (Dadaşov 1991) is; (Baku 1991), (May 1991) and Shusha (2021)
are not.

A false alarm costs more than a missed one, so what only may be a citation is left alone. Start reading at
`is_convincing`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.citations.keys import BRACKETED
from termkit.languages.bases import bases

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.citations.authors import Authors
    from termkit.citations.keys import Key

# Kinds of glossary entries that write no books.
_THINGS = frozenset({"place", "work", "term"})
_MONTHS = re.compile(
    # With their case endings and no more: Novak, Martin, Зимин and Майоров are people.
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|"
    r"(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr|yaz|yay|payız|qış)"
    r"(?:[ıiuü]n|d[aə]n?|[aəıiuü])?|"
    r"(?:январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:[ьяюеау]|[её]м|ом)?|ма(?:[йяюе]|ем)|"
    r"(?:весн|лет|осен|зим)(?:[аоыеуьи]|ой|ом|ью))\Z",
    re.IGNORECASE,
)
# How surnames end in the names that such texts cite, and what stands for an unknown one.
_SURNAME = re.compile(
    r"(?:ov|ova|[yi]?ev|[yi]?eva|in|ina|sk[iy]y?|skaya|zad[əe]h?|b[əe]yli|l[ıiuü]|yan|ian|dze|shvili|şvili|enko|çuk|chuk|"
    r"vi[çc]h?|oğlu|son|sen|berg|stein|\banon(?:ymous|im)?|\bаноним|ов|ова|ев|ева|ёв|ин|ина|ский|ская|ски|заде|бейли|лы|ли|ян|дзе|швили|енко|чук|вич)\Z",
    re.IGNORECASE,
)
# Words for peoples, creeds and times that end as surnames do: the calendar (Gregorian 1918).
_OF_A_PEOPLE = frozenset(
    """
    albanian arabian armenian asian assyrian austrian bashkirian belarusian belgian bolshevik brazilian
    bulgarian canadian caspian caucasian christian crimean edwardian egyptian estonian eurasian georgian
    gregorian hungarian indian iranian italian julian latvian lithuanian menshevik mongolian moravian
    norwegian orthodox persian prussian romanian russian serbian siberian syrian ukrainian victorian
    zoroastrian
    """.split()
)
# What is written so, and is no study of anything: Салахов (1928) писал картины.
_WRITES = ("writ", "wrote", "пиш", "писал", "yaz")
_ART = re.compile(
    r"\w*\s+(?:[^\W\d_]+\s+)?(?:картин|портрет|пейзаж|натюрморт|икон|музык|песн|стих|рома[нм]|опер|пьес|симфони|"
    r"music|songs?\b|poe(?:m|try)|novels?\b|operas?\b|plays?\b|symphon|şeir|roman|musiqi|mahnı|pyes|opera|simfoniya)",
    re.IGNORECASE,
)
# What an author does, in the word after the bracket.
_SAYS = re.compile(
    r"\s*,?\s*(?:(?:has|have|had|also|rightly|bunu|da|də|isə|же|также)\s+){0,2}(?:argu|writ|wrote|not(?:es|ed)\b|show|claim|describ|suggest|find|found|call|point|"
    r"hold|held|believ|conclud|put|says?\b|said|maintain|insist|trac|explain|discuss|stud(?:y|ies|ied)|treat|consider|"
    r"yaz|qeyd ed|göstər|hesab ed|iddia|bildir|vurğula|təsvir|izah|deyir|düşün|fikrinc|görə|araşdır|"
    r"пиш|писал|отмеча|показыва|счита|утвержда|полага|указыва|описыва|подчёркива|подчеркива|называ|доказыва|говорит|замеча)",
    re.IGNORECASE,
)
# What an author has made, after a genitive; and what leads to an author.
_OF_AN_AUTHOR = re.compile(r"[’'ʼ]s?\Z|[ıiuü]n\Z")
_WORK = re.compile(
    r"\s+(?:[^\W\d_]+\s+)?(?:theor|views?\b|argument|stud(?:y|ies)\b|books?\b|articles?\b|essays?\b|accounts?\b|"
    r"analys[ie]s|thes[ie]s\b|claims?\b|concept|monograph|paper\b|survey|research|hypothes|model|definition|"
    r"fikr|fikir|nəzəriyyə|kitab|məqalə|əsər|tədqiqat|monoqrafiya|araşdırma|yanaşma|konsepsiya|fərziyyə|təhlil|tərif)",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    r"\b(?:(?:shown|argued|noted|described|written|suggested|proposed|demonstrated|observed|cited|"
    r"quoted|discussed|studied|examined|developed|formulated|introduced) by|according to|"
    r"по мнению|по словам|по утверждению|по данным|как пишет|как отмечает|как показал[аи]?|"
    r"(?:теори|работ|книг|стать|монографи|исследовани)[^\W\d_]{1,2})\s+\Z",
    re.IGNORECASE,
)
_REACH = 40
_QUOTES = frozenset('“"«„')
_TITLE_BEFORE = re.compile(r"[*_»”\"]\s*\Z")


def is_convincing(key: Key, text: str, kinds: Callable[[str], frozenset[str]]) -> bool:
    """Is this a citation though no entry fits? `kinds` tells what the glossary knows a name as.

    >>> from termkit.citations.keys import keys_of
    >>> text = "(Dadaşov 1991); (May 1991); Vəliyev (1991) writes; Maidan (2014) was"
    >>> [is_convincing(key, text, lambda name: frozenset()) for key in keys_of(text)]
    [True, False, True, False]
    """
    if key.authors is None or key.year is None:
        return False
    names = key.authors.names
    if len(names) > 4 or any(is_no_author(name.surname, kinds) for name in names):
        return False
    if any(text[name.span.start - 1 : name.span.start] in _QUOTES for name in names if name.span.start):
        return False  # a newspaper and its day, which no list need have
    if is_dated_or_imprint(key, text):
        return False
    if any(len(name.surname.split()) > 2 for name in names):
        # An organisation, or a treaty of that year: a page or a letter says which.
        return bool(key.page or key.year.letter)
    if key.page or key.year.letter:
        return True
    if key.kind == BRACKETED:
        return _is_bracket_convincing(key, key.authors, text)
    if _has_made_something(key, text):
        return True
    # Khrushchev (1956) denounced him: no citation. What he writes is one, unless he is known for what he did.
    known = any(kinds(name.surname) or kinds(name.surname.split()[-1]) for name in names)
    says = says_something(key, text)
    if _are_named_so(key.authors) or (len(names) > 1 and _is_surname(names[-1].surname.split()[-1])):
        return says or not known
    return says and not known and names[-1].surname.split()[-1][1:].islower()


def is_dated_or_imprint(key: Key, text: str) -> bool:
    """Is there a day before the year, or a colon amid the names: (A. Quliyev, 3 May 2019), (М.: Наука, 1985)?

    The one is a letter or a talk, which no list need have; the other says where a book appeared.
    """
    assert key.authors is not None and key.year is not None
    if not key.first:
        return False
    start = key.year.span.start
    day = text[key.authors.names[-1].span.end : start]
    return ":" in text[key.span.start : start] or re.search(r"\d\.?\s+[^\W\d_]", day) is not None


def _are_named_so(authors: Authors) -> bool:
    """Are there initials, or others left out (et al.), as only authors have them?"""
    return authors.more or any(name.given for name in authors.names)


def _is_bracket_convincing(key: Key, authors: Authors, text: str) -> bool:
    """The same for a bracket with a name and a year: it may be a place and the year of an event or a book."""
    last = authors.names[-1].surname.split()[-1]
    if _are_named_so(authors) or not last[1:].islower():
        return _are_named_so(authors)
    among_others = ";" in key.bracket.of(text) or key.span.start > key.bracket.start + 1
    imprint = _TITLE_BEFORE.search(text[max(0, key.bracket.start - 3) : key.bracket.start])
    surname = authors.names[0].surname
    single = " " not in surname and surname.lower() not in _OF_A_PEOPLE
    return single and not imprint and (among_others or len(authors.names) > 1 or _is_surname(last))


def says_something(key: Key, text: str) -> bool:
    """Does the text say what an author does: Həsənli (2014) yazır, as shown by Novak (1999)?"""
    says = _SAYS.match(text, key.bracket.end)
    if says:
        return not (says[0].endswith(_WRITES) and _ART.match(text, says.end()))
    return _SAID_BY.search(text[max(0, key.span.start - _REACH) : key.span.start]) is not None


def _has_made_something(key: Key, text: str) -> bool:
    """Does the text go on with what authors make: Novak’s (1999) theory, Məmmədovanın (1999) fikri?"""
    name = text[key.span.start : key.bracket.start].rstrip()
    return (_OF_AN_AUTHOR.search(name) and _WORK.match(text, key.bracket.end)) is not None


def _is_surname(word: str) -> bool:
    """Does a word, or what it may be a form of, end as surnames do?"""
    return any(_SURNAME.search(base) for tag in ("az", "ru", "en") for base in bases(word, tag)[:4])


def is_no_author(name: str, kinds: Callable[[str], frozenset[str]]) -> bool:
    """Is this a month, or something of the glossary that is no person and no organisation?"""
    last = name.split()[-1]
    if _MONTHS.match(name) or _MONTHS.match(last):
        return True
    known = kinds(name) | (kinds(last) if last != name else frozenset())
    return bool(known & _THINGS) and not known & {"person"}

"""Where sentences begin: `starts_sentence` for a word, `sentences` for the sentences of a paragraph.

Whether a word begins a sentence is asked where a capital would say nothing about it, so colons and opening
quotation marks count; a paragraph is cut into fewer pieces.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDS = ".!?…:"
# What may stand between the end of a sentence and the first word of the next.
_BETWEEN = " \t\u00a0\"'«»“”„‘’([{*_#>–—-•·"
# A full stop after these ends no sentence: titles, initials, and what stands before a name.
_ABBREVIATED = re.compile(
    r"(?:^|[\s(«“\"])(?:mr|mrs|ms|dr|st|prof|gen|sen|rep|gov|col|lt|sgt|jr|sr|no|vs|cf|ed|eds|vol|pp?|"
    r"г|гг|им|ул|т|тт|проф|акад|ген|см|ср|ред|рис|стр|с|д|р|cən|prof|akad|bax|səh|cild|"
    r"[^\W\d_])\.$",
    re.IGNORECASE,
)


def starts_sentence(text: str, offset: int) -> bool:
    """Is the word at `offset` the first of a sentence, a heading, a quotation or a list item?

    >>> starts_sentence("Kim gəldi? Kim bilir.", 11), starts_sentence("Dedi ki, Kim gəldi.", 9)
    (True, False)
    >>> starts_sentence("Mr. Brown came.", 4), starts_sentence("V. M. Kulaqin", 6)
    (False, False)
    """
    at = offset
    while at and text[at - 1] in _BETWEEN:
        at -= 1
    if not at or text[at - 1] == "\n":
        return True
    if text[at - 1] in _ENDS:
        return not _ABBREVIATED.search(text[max(0, at - 12) : at])
    # An opening quotation mark after a comma or nothing begins a sentence of its own: he said, “Mark my
    # words”.
    return any(mark in '«“„"' for mark in text[at:offset]) and text[at - 1] in ",;"


# What ends a sentence, with what closes around it and the space behind.
_END_OF_SENTENCE = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]*_]*\s+")
# What may end a sentence as well: 1921 г., XIX в., и т. д., və s. It does where a word follows that names
# nobody and has its capital for no other reason; an initial has a full stop.
_MAY_CLOSE = re.compile(r"(?<!\S)(?:гг?|вв?|д|п|э|др|s|etc)\.$")
_FIRST_WORD = re.compile(r"[\"'«“„‘(—– ]*([^\W\d_]+)(?![.\w])")
_OPENERS = frozenset(
    """а без более в вместе во вопреки все всё вскоре вслед вы где для до его ему если ещё её же за затем
    здесь и из или им иногда их к каждый как какой когда кроме кто ли лишь между многие мы на над
    наконец не несмотря нет ни но о об обе один однако он она они оно от перед по под поздно позже после
    потом потому поэтому при про с сам сегодня со среди так также там тем теперь то тогда том ту тут ты
    у уже хотя через что чтобы эта эти это этого этой этом этот эту я
    amma artıq ancaq belə bəzi biz bu bunun burada çünki daha elə ertəsi əgər halbuki həm həmin hər isə
    lakin mən nə nəhayət niyə o odur onda onlar onun orada ona sonra sonralar və yalnız yenə
    after all an and as at before but by for from he her his however if in it its later many most no of
    on she so some that the their then there these they this those though to we what when where while
    who you""".split()
)
_OPENING = "\"'«“„‘([*_–—- \t"
# A longer one has sentences of its own.
_LONGEST_BRACKET = 80
_ENUMERATION = re.compile(r"\d{1,3}\.\s+")


def sentences(text: str) -> Iterator[Span]:
    """The sentences of one paragraph, in order, without the space around them.

    >>> text = "V. M. Kulaqin 1918-ci ildə gəldi. Nə gördü? “Heç nə.” Sonra getdi."
    >>> [span.of(text) for span in sentences(text)]
    ['V. M. Kulaqin 1918-ci ildə gəldi.', 'Nə gördü?', '“Heç nə.”', 'Sonra getdi.']
    >>> text = "В Баку (азерб. Bakı) в 1918 г. было издательство. — Где? — спросил он."
    >>> [span.of(text) for span in sentences(text)]
    ['В Баку (азерб. Bakı) в 1918 г. было издательство.', '— Где? — спросил он.']
    """
    start = len(text) - len(text.lstrip())
    number = _ENUMERATION.match(text, start)
    for found in _END_OF_SENTENCE.finditer(text, number.end() if number else start):
        if _begins(text, found.end()) and not (
            _is_abbreviation(text, found.start(), found.group()) or _in_bracket(text, start, found.start())
        ):
            yield Span(start, found.start() + len(found.group().rstrip()))
            start = found.end()
    if end := len(text.rstrip()):
        yield Span(start, end)


def _begins(text: str, at: int) -> bool:
    """Does what stands here look like the first word of a sentence?"""
    while at < len(text) and text[at] in _OPENING:
        at += 1
    return at < len(text) and (text[at].isupper() or text[at].isdigit())


def _is_abbreviation(text: str, at: int, end: str) -> bool:
    if not (end.startswith(". ") and _ABBREVIATED.search(text[max(0, at - 11) : at + 1])):
        return False
    if not _MAY_CLOSE.search(text[max(0, at - 11) : at + 1]):
        return True
    word = _FIRST_WORD.match(text, at + len(end))
    return word is None or word[1].lower().replace("i̇", "i") not in _OPENERS


def _in_bracket(text: str, start: int, at: int) -> bool:
    """Is a bracket open here that is closed soon?"""
    opened = text.rfind("(", max(start, at - _LONGEST_BRACKET), at)
    if opened < 0 or text.find(")", opened, at) >= 0:
        return False
    return text.find(")", at, at + _LONGEST_BRACKET) >= 0

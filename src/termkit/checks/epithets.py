"""Is a Russian word that is like a place's name what a person is called: Казвини, who is from Казвин?

Such a name comes from Persian or Arabic and has one form: the place and -и. Ханларов is a surname, not many
towns called Ханлар. Start reading at `is_persons_epithet`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.names.given_names import may_be_given_name

if TYPE_CHECKING:
    from termkit.checks.context import Context
    from termkit.glossary import Term
    from termkit.glossary.finder import Match
    from termkit.text.words import Word

# A capitalised word right before, or the word for where.
_BEFORE = re.compile(r"(?<![\w-])([А-ЯЁ][а-яё]+|[Вв]о?|[Ии]з|[Нн]а)[ \u00a0]$")
_WHERE = frozenset(("в", "во", "из", "на"))
_REACH = 40
_VOWELS_AND_SIGNS = frozenset("аеёиоуыэюяйьъ")


def is_persons_epithet(word: Word, place: Term, context: Context) -> bool:
    """Is a word, like the name of `place` and not among its forms, rather a person's?

    That is so after a given name (Аухади Мараги), and where it is the name of a place and -и, unless a
    preposition says that it is where something is (в Нахчивани).
    """
    if context.language != "ru" or place.kind != "place":
        return False
    start = word.span.start
    found = _BEFORE.search(context.text[max(0, start - _REACH) : start])
    before = found[1].lower() if found else ""
    if before and before not in _WHERE and may_be_given_name(before, "ru", certain=False):
        return True
    ends_in_consonant = place.text[-1].lower() not in _VOWELS_AND_SIGNS
    return before not in _WHERE and ends_in_consonant and word.text[-1] == "и"


def is_surname_like_place(match: Match, context: Context) -> bool:
    """Is this a Russian surname in -ов or -ев rather than the genitive plural of a place, which has none?"""
    if context.language != "ru" or match.term.kind != "place":
        return False
    place, written = match.term.text.lower(), match.span.of(context.text).lower()
    return written in (place + "ов", place + "ев")

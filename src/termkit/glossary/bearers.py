"""Is a surname borne by somebody else here? “Ilham Aliyev met Farid Aliyev”: the second is not Ilham's.

What stands right before the surname decides: a given name or initials that are not the person's own. Start
reading at `other_bearer`.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from termkit.languages.sentences import starts_sentence
from termkit.names.given_names import may_be_given_name
from termkit.names.spelling_key import spelling_key
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from termkit.glossary.finder import Match
    from termkit.glossary.terms import Term

_SPACE = r"[ \u00a0\u202f]"
# A word, perhaps with a title in small letters after it (Ahmad bey, Əhməd bəy), or initials.
_WORD = re.compile(
    rf"(?<![\w’'-])(?P<word>[^\W\d_](?:[\w’'-]*\w)?){_SPACE}"
    rf"(?:(?:bey|beg|bek|khan|agha|pasha|bəy|xan|ağa|paşa|xanım|бек|хан|ага|паша){_SPACE})?$"
)
_INITIALS = re.compile(
    rf"(?<!\w)(?P<first>[^\W\d_]{{1,2}})\.(?:{_SPACE}?-?[^\W\d_]{{1,2}}\.){{0,2}}{_SPACE}?$"
)
# What stands before anybody's surname, and is as short as initials are.
_TITLES = frozenset(("dr", "mr", "ms", "др"))
_REACH = 40
# A given name that is so like the person's own is the same in another spelling (Geydar, Heydar).
_ALIKE = 0.75


def other_bearer(text: str, match: Match, names: Collection[str], tag: str, things: Collection[int]) -> bool:
    """Does the given name or the initial before a surname say that it is another's?

    `names` are the person's `own_names`; `things` are the places where a name of a place or of anything else
    that is no person ends: “in Baku Aliyev said”.
    """
    before = text[max(0, match.start - _REACH) : match.start]
    if not before or before[-1] not in " \u00a0\u202f.":
        return False
    initials = _INITIALS.search(before) if before.rstrip(" \u00a0\u202f").endswith(".") else None
    if initials is not None and fold_term(initials["first"]) in _TITLES:
        return False
    if initials is not None and initials["first"][0].isupper():
        wanted = fold_term(initials["first"])[0]
        return bool(names) and all(name[0] != wanted for name in names)
    found = _WORD.search(before)
    if (
        not names
        or found is None
        or not found["word"][0].isupper()
        or _shouted(found["word"], match.span.of(text))
    ):
        return False
    place = match.start - len(before) + found.start("word")
    if place + len(found["word"]) in things:
        return False
    word = fold_term(found["word"])
    if is_own_name(word, names, tag):
        return False
    # Azerbaijani puts who does before whom: in “Kanye West Trampı gördü” West is no name of his.
    inflected = tag == "az" and match.base_end < match.end
    return may_be_given_name(word, tag, certain=inflected or starts_sentence(text, place))


def is_own_name(word: str, names: Iterable[str], tag: str) -> bool:
    """Is a folded word, or one part of it, one of the person's names?"""
    return any(_is_own(part, name, tag) for part in (word, *word.split("-")) for name in names)


def own_names(terms: Iterable[Term]) -> frozenset[str]:
    """What the person is called before the surname, folded: given names, patronymic, titles."""
    found: set[str] = set()
    for term in terms:
        if term.role in {"name", "titled"}:
            words = fold_term(term.text).replace(",", "").split(" ")
            found.update(
                part for word in words[: len(words) - (term.role == "name")] for part in word.split("-")
            )
    return frozenset(found - {""})


def _shouted(word: str, surname: str) -> bool:
    """An acronym before a surname (US Biden) is no given name."""
    return len(word) > 1 and word.isupper() and not surname.isupper()


@lru_cache(maxsize=4096)
def _is_own(word: str, name: str, tag: str) -> bool:
    """Is the word this name, in another case or spelling?"""
    if word == name or spelling_key(word, tag) == spelling_key(name, tag):
        return True
    if min(len(word), len(name)) < 3:
        return False
    # A Russian case: Ильхама, Гейдаром, Сергею.
    stem = name[:-1] if name[-1] in "аяйь" else name
    if tag == "ru" and word.startswith(stem) and len(word) - len(stem) <= 2:
        return True
    return min(len(word), len(name)) > 4 and SequenceMatcher(None, word, name).ratio() >= _ALIKE

"""May two spellings name one person or place, across languages and scripts?

Words are compared by what their letters may become (`spelled_alike`); here is what is known of names: a given
name may stand before or after the family name, be an initial or have a patronymic on one side only; Əliyev
and Əliyeva are two people; Xudat is not Köhnə Xudat. Start reading at `same_name`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from math import exp
from typing import NamedTuple

from termkit.names.name_words import Name, by_length, made_of, words_of
from termkit.names.place_words import kind_of_place, meaning
from termkit.names.russian_cases import may_be_oblique, nominatives
from termkit.names.whole_names import person_cost, place_cost
from termkit.names.word_costs import has_one_that_begins_as, is_rendered, is_spelled

KINDS = ("person", "place", "other")
# What is longer is no name, and comparing it letter by letter would take its time.
_LONGEST = 300

_BY_SOUND = re.compile(
    "(?:ов|ев|ин|ын|ский|цкий|енко|ова|ева|ина|ская|заде|лы|ли|оглы|ovich|zadeh?|ov|ev|sky)$"
)
_DECISIONS = ("different", "possible", "same")


class Limits(NamedTuple):
    """Up to what cost two names are the same, and may be; and the cost for which the score is one half."""

    same: float
    possible: float
    middle: float


_LIMITS = {
    "words": Limits(1.75, 2.3, 2.0),
    "word": Limits(1.3, 0.9, 1.0),
    "place": Limits(1.2, 1.7, 1.3),
}


class Verdict(NamedTuple):
    """How alike two names are, from 0 to 1, and the decision: `same`, `possible` or `different`."""

    score: float
    decision: str


def same_name(name: str, tag: str, other: str, other_tag: str, kind: str = "person") -> Verdict:
    """May two spellings name one person, place or other thing? Languages are `az`, `az-Cyrl`, `en` and `ru`.

    `kind` is `person`, `place` or `other`. What has more than 300 characters is no name, and the same only as
    itself.

    >>> [same_name("Oqtay Əsədov", "az", name, "ru").decision
    ...  for name in ("Асадов, Октай Сабир оглы", "Асадова Октай", "Гулиев Акиф")]
    ['same', 'different', 'different']
    >>> same_name("Oqtay Əsədov", "az", "Октаю Асадову", "ru").decision
    'possible'
    >>> same_name("Xudat", "az", "Köhnə Xudat", "az", "place").decision
    'different'

    Raises `LanguageError` for a language that termkit does not know.
    """
    if max(len(name), len(other)) > _LONGEST:
        return Verdict(1.0, "same") if name == other else Verdict(0.0, "different")
    # Whichever is given first.
    first, second = sorted((words_of(name, tag), words_of(other, other_tag)))
    if not first.words or not second.words:
        return Verdict(0.0, "different")
    alike, decision = (_places if kind == "place" else _compared)(first, second, kind)
    # What is the same comes before what may be, and each in the order of how alike it is.
    return Verdict(round((_DECISIONS.index(decision) + alike) / len(_DECISIONS), 4), decision)


def _compared(first: Name, second: Name, kind: str) -> tuple[float, str]:
    """How alike two names are, from 0 to 1, and the decision."""
    found = _as_they_stand(first, second, kind)
    if found[1] == "different" and any(
        one.tag == "ru" and may_be_oblique(one.words) for one in (first, second)
    ):
        return _in_another_case(first, second, kind) or found
    return found


def _as_they_stand(first: Name, second: Name, kind: str) -> tuple[float, str]:
    if kind == "place":
        limits, price = _LIMITS["place"], place_cost(first, second)
    else:
        several = len(first.words) > 1 and len(second.words) > 1
        limits, price = _LIMITS["words" if several else "word"], person_cost(first, second)
    alike = 1 / (1 + exp(3.0 * (price - limits.middle)))
    if price <= limits.same and _is_sure(first, second, kind):
        return alike, "same"
    return alike, "possible" if _is_perhaps(first, second, kind, price <= limits.possible) else "different"


def _in_another_case(first: Name, second: Name, kind: str) -> tuple[float, str] | None:
    """What comes out where a Russian name that stands in a case would be the other in the nominative."""
    fewer, more = by_length(first, second)
    if not all(has_one_that_begins_as(word, fewer.tag, more) for word in fewer.words):
        return None
    found = [_as_they_stand(one, other, kind) for one, other in product(_readings(first), _readings(second))]
    # Of a bare surname it is never sure whose it is.
    wanted = {"same"} if len(fewer.words) == len(more.words) else {"same", "possible"}
    alike = max((alike for alike, decision in found if decision in wanted), default=None)
    return None if alike is None else (alike, "possible")


def _readings(name: Name) -> list[Name]:
    """A name as it stands, and those that it is a case of."""
    cases = nominatives(name.words) if name.tag == "ru" else ()
    return [name, *(made_of(words, "ru", name.patronymics) for words in cases)]


def _places(first: Name, second: Name, kind: str) -> tuple[float, str]:
    """The same for places: what is said of them and what they are has to agree too."""
    (one, of_one), (other, of_other) = _place_and_kind(first), _place_and_kind(second)
    if (of_one and of_other and of_one != of_other) or _are_told_apart(one, other):
        return 0.0, "different"
    alike, decision = _compared(one, other, kind)
    # A river and perhaps a town.
    return alike, "possible" if decision == "same" and of_one != of_other else decision


@lru_cache(1 << 14)
def _place_and_kind(name: Name) -> tuple[Name, str]:
    """The name of a place without the words that say what it is, and what it is."""
    kinds = [kind_of_place(word) for word in name.words]
    words = tuple([word for word, kind in zip(name.words, kinds, strict=True) if not kind])
    if not words:
        return name, ""
    return made_of(words, name.tag), next(filter(None, kinds), "")


def _are_told_apart(first: Name, second: Name) -> bool:
    """Is one upper and the other lower, one the first and the other the second?"""
    ours, theirs = ([meaning(word) for word in name.words if meaning(word)] for name in (first, second))
    return len(ours) == len(theirs) and sorted(ours) != sorted(theirs)


def _is_sure(first: Name, second: Name, kind: str) -> bool:
    """Is there enough to say who or what is meant, and does each letter agree where it has to?"""
    fewer, more = by_length(first, second)
    if len(fewer.words) == 1 < len(more.words):
        # A bare name is that of many; a place has to agree in every word.
        return False
    if kind != "place" and len(fewer.words) > 1 and not _is_by_sound(first, second):
        # J. Smith is not J. Smythe.
        return first.tag != second.tag or all(
            word.endswith(".") or word in more.words for word in fewer.words
        )
    agree = is_spelled if kind != "place" and first.tag == second.tag == "az" else is_rendered
    return all(agree(word, fewer.tag, more) for word in fewer.words)


def _is_perhaps(first: Name, second: Name, kind: str, alike: bool) -> bool:
    """Should a person be asked? Not about places of which a word says how they differ (Böyük, Kiçik)."""
    if kind == "place":
        return alike and min(len(first.words), len(second.words)) == 1
    return alike


def _is_by_sound(first: Name, second: Name) -> bool:
    """Are these names of Azerbaijan or Russia, which all three languages write by their sound?

    Майкл is Michael whatever the letters say.
    """
    return "az" in (first.tag, second.tag) or any(
        _BY_SOUND.search(word) for name in (first, second) for word in name.words
    )

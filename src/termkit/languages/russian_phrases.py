"""Russian adjectives and the noun they agree with, in any case: морскими портами is of морской порт.

Start reading at `dictionary_form`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from termkit.languages.everyday import everyday_words
from termkit.languages.russian_dictionary import LIKELY, parses

if TYPE_CHECKING:
    from collections.abc import Iterator

# The second cases that some nouns have, beside the usual one of the adjective: в морском порту.
_SECOND = {"loc2": "loct", "gen2": "gent", "acc2": "accs"}
# Этот, свой, первый are no adjectives that make a term; names have capitals.
_NO_TERM = frozenset(("Apro", "Anum", "Name", "Surn", "Patr", "Geox", "Abbr", "Supr"))


@lru_cache(maxsize=8192)
def dictionary_form(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """The nominative of adjectives and their noun; None if they are none, or one is a word of everyday.

    >>> dictionary_form(("железнодорожного", "узла")), dictionary_form(("морскими", "портами"))
    (('железнодорожный', 'узел'), ('морской', 'порт'))
    >>> dictionary_form(("военных", "действий")), dictionary_form(("нового", "узла"))
    (('военное', 'действие'), None)
    """
    *adjectives, noun = words
    for head in _terms(noun, "NOUN"):
        agreeing = [_agreeing(word, head) for word in adjectives]
        if all(agreeing):
            nominative = head.inflect({"nomn", "sing"}) or head.inflect({"nomn"})
            if nominative is None:
                continue
            wanted = {"nomn", str(nominative.tag.number)}
            if "sing" in wanted:
                wanted.add(str(head.tag.gender or "masc"))
            found = [adjective.inflect(wanted) for adjective in agreeing if adjective is not None]
            if all(found):
                return (*(form.word for form in found if form), nominative.word)
    return None


def _agreeing(word: str, head: Any) -> Any | None:
    """The adjective that a word is beside a noun."""
    case = _SECOND.get(str(head.tag.case), str(head.tag.case))
    for parse in _terms(word, "ADJF"):
        alike = str(parse.tag.case) == case and parse.tag.number == head.tag.number
        same = parse.tag.number == "plur" or parse.tag.gender == head.tag.gender
        if alike and same:
            return parse
    return None


def _terms(word: str, speech: str) -> Iterator[Any]:
    """The readings of a word as a part of speech, if it is no everyday word."""
    found = [parse for parse in parses(word) if str(parse.tag.POS) == speech]
    if speech == "NOUN":
        # The adjective beside it may stand in its rarest case.
        found = [parse for parse in found if parse.score >= LIKELY]
    # Крайней мере is of no меря.
    if any(parse.normal_form in everyday_words("ru") for parse in found):
        return
    for parse in found:
        if not set(str(parse.tag).replace(" ", ",").split(",")) & _NO_TERM:
            yield parse

"""A word in all the forms of its kind, whatever kind it is: what a concordance looks for.

A glossary's terms are nouns, and the finder knows their forms; what is here would only blur it. Start reading
at `every_form`; the forms of Azerbaijani verbs and ordinals are too many to list, and `Recognised`
knows them when it sees them.
"""

from __future__ import annotations

import re
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from termkit.languages.azerbaijani_suffixes import is_ending
from termkit.text.folding import fold_term
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# What a phrase may multiply to; of a longer one the words that change most stay as they are.
_MOST_FORMS = 3000


def every_form(words: str, tag: str) -> list[str]:
    """The forms of a word, or of each of several in a row, beyond those of a noun.

    >>> {"published", "publishing"} <= set(every_form("publish", "en"))
    True
    >>> {"хорошая", "хорошему"} <= set(every_form("хороший", "ru")), "может" in every_form("мочь", "ru")
    (True, True)
    """
    if tag not in {"en", "ru"} or not words.strip():
        return []
    choices = [_forms_of(word, tag) for word in words.split()]
    while prod(map(len, choices)) > _MOST_FORMS:
        longest = max(range(len(choices)), key=lambda place: len(choices[place]))
        choices[longest] = choices[longest][:1]
    return [" ".join(chosen) for chosen in product(*choices)]


def _forms_of(word: str, tag: str) -> list[str]:
    if tag == "en":
        from termkit.languages.english_words import word_forms

        return word_forms(word)
    from termkit.languages.russian_dictionary import LIKELY, parses

    known = parses(word)
    likely = [parse for parse in known if parse.score >= LIKELY] or known
    return list(dict.fromkeys([word, *(form.word for parse in likely for form in parse.lexeme)]))


def _is_ordinal(tail: str) -> bool:
    """What follows 1918-c in 1918-ci, -cü, -cilər."""
    return tail[:1] in {"i", "u", "ü"} and is_ending(tail[1:], "vowel")


class Recognised:
    """The forms of an Azerbaijani verb, named by its infinitive, or of a number; of anything else, none.

    >>> verb, text = Recognised("getmək", "az"), "o gedir, onlar getdilər, getdikcə"
    >>> sorted(text[span.start : span.end] for span in verb.places(text))
    ['gedir', 'getdikcə', 'getdilər']
    >>> [(span.start, span.end) for span in Recognised("28 may 1918", "az").places("28 may 1918-ci il")]
    [(0, 14)]
    """

    def __init__(self, words: str, tag: str) -> None:
        from termkit.languages.azerbaijani_verbs import VerbEndings, stems_of

        self._stems: list[tuple[str, Callable[[str], bool]]] = []
        if tag == "az":
            self._stems += [(stem.text, VerbEndings(stem).fit) for stem in stems_of(words)]
            if words[-1:].isdecimal():
                self._stems.append((f"{fold_term(words)}-c", _is_ordinal))
        self.beginnings = [text for text, _ in self._stems]

    def places(self, folded: str) -> Iterator[Span]:
        """Where a form stands in a folded text."""
        for text, fits in self._stems:
            for found in re.finditer(rf"(?<![^\W_]){re.escape(text)}([^\W\d_]*)(?!\d)", folded):
                if fits(found[1]):
                    yield Span(found.start(), found.end())

"""Does a translation have what its source names, in any guise?

Start reading at `Counterparts.has`; `Named` is asked what one text has.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from termkit.glossary.origins import is_derived
from termkit.glossary.terms import is_acronym, terms_of
from termkit.text.folding import HYPHENS, fold_term, without_marks
from termkit.text.words import each_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.checks.context import Context
    from termkit.checks.source_side import SourceSide
    from termkit.glossary import Glossary, Term
    from termkit.glossary.finder import Match

RIGHT = frozenset({"preferred", "admitted"})
# A word with a capital right before a name, and right behind it.
_NAME_BEFORE, _NAME_AFTER = re.compile(r"(?<!\w)[A-Z][\w.]* $"), re.compile(r"(?:['’]s)? [A-Z]\w*")
_REACH = 40
_APART = str.maketrans(dict.fromkeys(f"-_{HYPHENS}", " "))
_DESCRIBED = frozenset({"term", "work"})
_LANGUAGE = frozenset("dili dilləri language languages язык языки".split())
# So many letters may go at the end of a word, if so many stay; shorter words are articles and prepositions.
_CUT, _LEAST, _SHORTEST = 3, 4, 3
_MINISTRY = re.compile(r"\b(?:ministry|nazirli|министерств)")
# Nazirlik, nazirliyi: the office of a nazir.
_OF_AN_OFFICE = re.compile(r"l[iıuü](?:k|y[iıuü]|ğ[iıuü])$")
_OF_PLACES = frozenset({"place", "organisation"})


class Named:
    """What a text in one language names, whoever is meant and however it is spelled.

    >>> from termkit.glossary import Glossary
    >>> named = Named("Kim də Bakıdan, şəkili dostu ilə", "az", Glossary.shipped())
    >>> named.has("baku"), named.has("sheki"), named.origins("sheki")
    (True, False, 1)
    """

    def __init__(self, text: str, tag: str, glossary: Glossary) -> None:
        self.text, self.tag, self.glossary = text, tag, glossary

    def right_terms(self, concept: str) -> list[Term]:
        """The terms of a concept that may be written in the text's language."""
        terms = terms_of(self.glossary.concepts[concept], self.tag)
        return [term for term in terms if term.spelling in RIGHT and term.role != "exempt"]

    def has(self, concept: str) -> bool:
        """Does the text name a concept?"""
        return concept in self._concepts

    @cached_property
    def _concepts(self) -> frozenset[str]:
        """Where the other language has the name, a common word that begins a sentence is the name (Kim də
        gəldi), and so is a part of a word with a hyphen (Джон-стрит)."""
        finder = self.glossary.finder(self.tag)
        # As it stands, too: a term may have a hyphen of its own (the 44-day war).
        texts = dict.fromkeys((self.text, self.text.translate(_APART)))
        return frozenset[str]().union(
            *(concepts_of(finder.find_all(text, trust_capitals=True)) for text in texts)
        )

    def has_words_of(self, concept: str) -> bool:
        """Is each word of a term or a title there, inflected or derived: ratification instruments,
        delimitation and demarcation of the border?

        A term is a description rather than a name, and the words of one may part; “language” goes without
        saying. So is the name of an office: a foreign minister speaks for his ministry.
        """
        return any(
            all(self._begins(word) for word in _words_that_count(term.text))
            for term in self.right_terms(concept)
            if (term.kind in _DESCRIBED or _MINISTRY.search(fold_term(term.text)))
            and not is_acronym(term.text)
        )

    def _begins(self, word: str) -> bool:
        cut = len("liyi") if self.tag == "az" and _OF_AN_OFFICE.search(word) else _CUT
        beginning = word[: max(_LEAST, len(word) - cut)]
        return any(here.startswith(beginning) for here in self._folded_words)

    @cached_property
    def _folded_words(self) -> frozenset[str]:
        return frozenset(word for _, word in self._folded)

    def origins(self, concept: str) -> int:
        """How many words say that something is of the concept: шотландский, Bakılı, Canadian."""
        places = {match.start for match in self._listed_origins if match.term.concept == concept}
        names = {
            term.text
            for term in self.right_terms(concept)
            if term.kind in _OF_PLACES and " " not in term.text
        }
        for start, word in self._folded if names else ():
            if any(is_derived(word, name, self.tag) for name in names):
                places.add(start)
        return len(places)

    @cached_property
    def _listed_origins(self) -> list[Match]:
        return self.glossary.origin_finder(self.tag).find_all(self.text)

    @cached_property
    def _folded(self) -> list[tuple[int, str]]:
        """The words of the text in small letters, and where they begin."""
        return [(word.start, fold_term(word.text)) for word in each_word(self.text)]


class Counterparts:
    """What a translation has of what its source names; a deprecated spelling is another rule's matter."""

    def __init__(self, side: SourceSide, context: Context) -> None:
        self._side, self._context = side, context
        self._here = Named(context.around or context.text, context.language, context.glossary)
        self._there = Named(side.text, side.language, context.glossary)

    def has(self, match: Match) -> bool:
        """Does the translation have what the source names here, or is there nothing to hold it against?"""
        concept = match.term.concept
        # An entry that is not read from a file may only admit terms.
        if concept in self._named or not any(
            term.spelling == "preferred" for term in self._here.right_terms(concept)
        ):
            return True
        if self._here.has(concept) or self._here.has_words_of(concept):
            return True
        if self._keeps_acronym(match) or self._keeps_longer_name(match):
            return True
        # In “Bolivia, said a Bolivian diplomat” the adjective of the translation stands for the adjective.
        here = self._here.origins(concept)
        return here > 0 and here > self._there.origins(concept)

    @cached_property
    def _named(self) -> frozenset[str]:
        return concepts_of(self._context.all_matches)

    def _keeps_longer_name(self, match: Match) -> bool:
        """Is the name part of a longer one that stays as it is: Washington Examiner, BBC Scotland?"""
        text, here = self._side.text, self._context.text
        before = _NAME_BEFORE.search(text, max(0, match.start - _REACH), match.start)
        after = _NAME_AFTER.match(text, match.end)
        longer = [
            text[before.start() : match.end] if before else "",
            text[match.start : after.end()] if after else "",
        ]
        return any(name and name[:1].isupper() and name in here for name in longer)

    def _keeps_acronym(self, match: Match) -> bool:
        """Has the translation the same capitals? PNG is a format more often than Papua New Guinea."""
        written, text = match.span.of(self._side.text), self._side.text
        if not is_acronym(written) or text.isupper():
            return False
        return _plain(written) in map(_plain, self._context.distinct)


def _plain(word: str) -> str:
    """A word in small letters without marks: UDİ is UDI."""
    return without_marks(fold_term(word))


def _words_that_count(term: str) -> list[str]:
    """The words of a term, without short ones and those that say it is a language."""
    found = [word for word in fold_term(term).split() if len(word) >= _SHORTEST]
    return [word for word in found if word not in _LANGUAGE] or found


def concepts_of(matches: Iterable[Match]) -> frozenset[str]:
    """The concepts that matches are of."""
    return frozenset(match.term.concept for match in matches if match.term.role != "exempt")

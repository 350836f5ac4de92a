"""Which glossary name a misspelled word may be: one whose spelling key is the same, in any inflected form.

Start reading at `NearNames.look_up`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from termkit.glossary.finder import Finder
from termkit.glossary.terms import Term, is_acronym, is_capitalised
from termkit.languages.azerbaijani_suffixes import is_ending
from termkit.languages.stems import Chain, Listed
from termkit.names.spelling_key import spelling_key

# A shorter name is one letter away from too many words.
_LEAST = 6


class Near(NamedTuple):
    """A name near a word: the term, the folded form that was meant, and how many letters of the word are its stem."""

    term: Term
    form: str
    stem_length: int


class NearNames:
    """An index of one-word names by spelling key.

    >>> term = Term("vakilov", "Vakilov", "derived", "surname", "person", ("family",))
    >>> near = NearNames([term], "en").look_up("vekilov")
    >>> [n.term.text for n in near]
    ['Vakilov']
    """

    def __init__(self, terms: Iterable[Term], tag: str) -> None:
        self._tag = tag
        self._by_key: dict[str, list[tuple[Term, str, str]]] = {}
        finder = Finder([term for term in terms if _is_name(term)], tag)
        compiled = finder.compiled
        for number, stem in enumerate(compiled.patterns):
            for entry in range(compiled.first[number], compiled.first[number + 1]):
                term, endings = finder.terms[compiled.term_of[entry]], finder.endings[compiled.endings_of[entry]]
                if isinstance(endings, Listed):
                    for tail in endings.tails:
                        self._add(stem + tail, term, "")
                elif isinstance(endings, Chain):
                    self._add(stem, term, endings.kind)

    def _add(self, form: str, term: Term, kind: str) -> None:
        self._by_key.setdefault(spelling_key(form, self._tag), []).append((term, form, kind))

    def look_up(self, word: str) -> list[Near]:
        """Names whose key is that of a folded word, without the names that it spells right."""
        found = [
            Near(term, form, len(word))
            for term, form, kind in self._by_key.get(spelling_key(word, self._tag), ())
            if form != word and kind != "before-vowel" and len(word) >= _LEAST <= len(form)
        ]
        if self._tag == "az" and not found:
            for length in range(len(word) - 1, _LEAST - 1, -1):
                for term, form, kind in self._by_key.get(spelling_key(word[:length], "az"), ()):
                    if form != word[:length] and is_ending(word[length:], kind):
                        found.append(Near(term, form, length))
        return found


def _is_name(term: Term) -> bool:
    return (
        term.kind in {"person", "place", "organisation"}
        and term.role in {"name", "surname"}
        and " " not in term.text
        and len(term.text) >= _LEAST
        and is_capitalised(term.text)
        and not is_acronym(term.text)
        and term.match is None
        and term.spelling in {"preferred", "admitted"}
    )

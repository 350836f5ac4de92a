"""Which glossary name a misspelled word may be: one whose spelling key is the same, in any inflected form.

Start reading at `NearNames.look_up`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.glossary.terms import Term, is_acronym, is_capitalised
from termkit.languages import language
from termkit.languages.azerbaijani_suffixes import is_ending
from termkit.languages.stems import Endings, Listed
from termkit.names.spelling_key import spelling_key

if TYPE_CHECKING:
    from collections.abc import Sequence

# A shorter name is one letter away from too many words, and what is longer is no name with an ending.
_LEAST, _LONGEST = 6, 100


class Near(NamedTuple):
    """A name near a word: the term, the folded form that was meant, and the length of the word's stem."""

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

    def __init__(
        self, terms: Sequence[Term], tag: str, by_key: dict[str, list[tuple[int, str, str]]] | None = None
    ) -> None:
        self.terms = terms
        self._tag = tag
        self.by_key = index_names(terms, tag) if by_key is None else by_key

    def look_up(self, word: str) -> list[Near]:
        """Names whose key is that of a folded word, without the names that it spells right."""
        if not _LEAST <= len(word) <= _LONGEST:
            return []
        found = [
            Near(self.terms[number], form, len(word))
            for number, form, kind in self.by_key.get(spelling_key(word, self._tag), ())
            if form != word and kind != "before-vowel" and len(form) >= _LEAST
        ]
        if self._tag == "az" and not found:
            for length in range(len(word) - 1, _LEAST - 1, -1):
                for number, form, kind in self.by_key.get(spelling_key(word[:length], "az"), ()):
                    if form != word[:length] and is_ending(word[length:], kind):
                        found.append(Near(self.terms[number], form, length))
        return found


def index_names(terms: Sequence[Term], tag: str) -> dict[str, list[tuple[int, str, str]]]:
    """By spelling key: the number of a term, a folded form, and the kind of ending that may follow it."""
    names = {number: term for number, term in enumerate(terms) if _is_name(term)}
    by_stem: dict[str, list[tuple[int, Endings]]] = {}
    for number, term in names.items():
        for stem in language(tag).expand(term.shape):
            by_stem.setdefault(stem.text, []).append((number, stem.endings))
    found: dict[str, list[tuple[int, str, str]]] = {}
    for text, entries in by_stem.items():
        for number, endings in entries:
            if isinstance(endings, Listed):
                forms = [(text + tail, "") for tail in sorted(endings.tails)]
            else:
                forms = [(text, endings.kind)]
            for form, kind in forms:
                if len(form) >= _LEAST:
                    found.setdefault(spelling_key(form, tag), []).append((number, form, kind))
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

"""Make the terms of a glossary ready to be searched for. Start reading at `compile_terms`.

A language's `expand` turns a term into stems and their endings. The first letters of a stem, no farther than
its first word, are a pattern for the automaton: so much tells nearly all words apart, and keeps the automaton
small. What else the stem has, and what may follow it, is kept beside the pattern, to be compared where a text
has it.
"""

from __future__ import annotations

from array import array
from itertools import accumulate
from os.path import commonprefix
from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import language
from termkit.languages.azerbaijani_suffixes import first_letters
from termkit.languages.common_words import listed_nouns, listed_words
from termkit.languages.stems import Chain, Listed, Stem
from termkit.text.folding import fold_term, without_marks
from termkit.text.packed import Packed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.glossary.terms import Term

_LONGEST_PATTERN = 12
_LONGEST_HOMOGRAPH = 7
# In `Compiled.rests`, before each word that the endings of a stem have in common.
BREAK = "\t"
# In `Compiled.common`, after a noun that stands for all its forms.
NOUN = "-"


class Compiled(NamedTuple):
    """A glossary's terms of one language, ready to be searched for; plain data that can be stored.

    The stems that begin with pattern p have the numbers from `first[p]` up to `first[p + 1]`. Each names a
    term and its endings by number, and has in `rests` what comes after the pattern. Endings are the name of a
    chain, or a list; of those that run over several words see `factored`. `nexts[next_of[p]]` are the letters
    that may come after the pattern.
    """

    language: str
    loose: bool
    patterns: Packed
    next_of: array[int]
    nexts: list[str]
    first: array[int]
    term_of: array[int]
    endings_of: array[int]
    rests: Packed
    endings: list[str | list[str]]
    # Folded forms of guarded terms that are ordinary words too (Том, том), and nouns that stand for theirs.
    common: list[str]


def compile_terms(terms: Iterable[Term], tag: str, *, loose: bool = False) -> Compiled:
    """Expand terms into stems and endings.

    A loose finder takes letters without their marks (Resulzade for Rəsulzadə): it finds what may be wrong.
    """
    expand = language(tag).expand
    builder = Builder(tag, loose=loose)
    common: set[str] = set()
    for number, term in enumerate(terms):
        for stem in expand(term.shape):
            if stem.text.strip():
                builder.add(stem, number)
                if tag == "ru" and term.kind in {"person", "place"}:
                    common |= _common_forms(stem)
    if tag != "ru":
        common = {fold_term(word) for word in listed_words(tag)}
        common |= {fold_term(noun) + NOUN for noun in listed_nouns(tag)}
    return builder.compiled(common)


def _common_forms(stem: Stem) -> set[str]:
    """The forms of a name that are ordinary words of Russian as well."""
    from termkit.languages.russian_dictionary import is_common_word

    # Names that are words too are short: Том, Вера, Слава.
    if len(stem.text) > _LONGEST_HOMOGRAPH or " " in stem.text or not isinstance(stem.endings, Listed):
        return set()
    forms = (stem.text + tail for tail in stem.endings.tails if " " not in tail)
    return {form for form in forms if is_common_word(form)}


class Builder:
    """Takes stems as they come, and sorts them by their patterns at the end."""

    def __init__(self, tag: str, *, loose: bool) -> None:
        self._tag, self._loose = tag, loose
        self._patterns: dict[str, int] = {}
        self._pattern_of, self._term_of, self._endings_of = array("I"), array("I"), array("I")
        self._rests = Packed()
        self._endings: dict[str | tuple[str, ...], int] = {}
        self._next_of = array("I")
        self._nexts = [""]
        self._unions: dict[tuple[int, str], int] = {}

    def add(self, stem: Stem, term: int) -> None:
        """Take a stem of the term with this number."""
        text = stem.text
        words: list[str] = []
        endings: str | tuple[str, ...]
        if isinstance(stem.endings, Chain):
            endings = stem.endings.kind
            letters = first_letters(stem.endings.kind)
        else:
            tails = sorted(stem.endings.tails)
            if self._loose:
                tails = [without_marks(tail) for tail in tails]
            endings, words = factored(tails)
            letters = "".join({tail[:1] for tail in tails})
        if self._loose:
            text, letters = without_marks(text), letters + without_marks(letters)
        space = text.find(" ", 0, _LONGEST_PATTERN)
        length = space if space > 0 else _LONGEST_PATTERN
        rest = text[length:]
        self.put(text[:length], BREAK.join((rest, *words)), endings, term, rest[:1] or letters)

    def put(self, pattern: str, rest: str, endings: str | tuple[str, ...], term: int, letters: str) -> None:
        """Take a stem in the form in which `Compiled` has it; `letters` may come after the pattern."""
        number = self._patterns.setdefault(pattern, len(self._patterns))
        if number == len(self._next_of):
            self._next_of.append(0)
        self._next_of[number] = self._union(self._next_of[number], letters)
        self._pattern_of.append(number)
        self._term_of.append(term)
        self._endings_of.append(self._endings.setdefault(endings, len(self._endings)))
        self._rests.append(rest)

    def _union(self, number: int, letters: str) -> int:
        """The number of a set of letters with some more."""
        pair = (number, letters)
        if pair not in self._unions:
            union = "".join(sorted({*self._nexts[number], *letters}))
            if union not in self._nexts:
                self._nexts.append(union)
            self._unions[pair] = self._nexts.index(union)
        return self._unions[pair]

    def compiled(self, common: Iterable[str]) -> Compiled:
        """All that was taken; `common` are the forms that are ordinary words too."""
        order = sorted(range(len(self._pattern_of)), key=self._pattern_of.__getitem__)
        counts = array("I", [0]) * (len(self._patterns) + 1)
        for pattern in self._pattern_of:
            counts[pattern + 1] += 1
        return Compiled(
            language=self._tag,
            loose=self._loose,
            patterns=Packed(self._patterns),
            next_of=self._next_of,
            nexts=self._nexts,
            first=array("I", accumulate(counts)),
            term_of=array("I", map(self._term_of.__getitem__, order)),
            endings_of=array("I", map(self._endings_of.__getitem__, order)),
            rests=Packed(map(self._rests.__getitem__, order)),
            endings=[endings if isinstance(endings, str) else list(endings) for endings in self._endings],
            common=sorted(common),
        )


def factored(tails: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Endings over several words without what they have in common, and that: phrases have few such lists.

    >>> factored(["ый суд", "ого суда"])
    (('ый ', 'ого а'), ['суд'])
    >>> factored(["о финансов", "а финансов"])
    (('о ', 'а '), ['финансов'])
    """
    rows = [tail.split(" ") for tail in tails]
    width = len(rows[0])
    if width == 1 or any(len(row) != width for row in rows):
        return tuple(tails), []
    words = [commonprefix([row[column] for row in rows]) for column in range(1, width)]  # noqa: RUF071
    cuts = [0, *map(len, words)]
    forms = (" ".join(cell[cut:] for cell, cut in zip(row, cuts, strict=True)) for row in rows)
    return tuple(forms), words

"""A project's own glossary laid over the shipped one, so that the compiled form of the larger one is kept.

Start reading at `OverlaidGlossary`.
"""

from __future__ import annotations

from collections import ChainMap
from itertools import chain
from typing import TYPE_CHECKING

from termkit.glossary import Glossary
from termkit.glossary.compiling import Builder
from termkit.glossary.finder import Finder
from termkit.glossary.near import NearNames
from termkit.glossary.term_table import TermTable
from termkit.glossary.warnings import warnings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Set


class OverlaidGlossary(Glossary):
    """Two glossaries as one; an entry of `above` hides the one with its id in `below`."""

    def __init__(self, above: Glossary, below: Glossary) -> None:
        super().__init__([])
        self._above, self._below = above, below
        self.concepts = ChainMap(dict(above.concepts), below.concepts)  # type: ignore[arg-type]  # only read
        self._hidden = set(above.concepts)
        if above._cache and below._cache:
            self._cache = above._cache.together(below._cache)

    def _warnings(self) -> list[str]:
        return warnings_of(self, about=self._hidden)

    def finder(self, tag: str) -> Finder:
        return self._merged(tag, lambda glossary: glossary.finder(tag))

    def loose_finder(self, tag: str) -> Finder:
        return self._merged(f"{tag} loose", lambda glossary: glossary.loose_finder(tag))

    def foreign_finder(self, tag: str, text_tag: str) -> Finder:
        return self._merged(f"{tag} in {text_tag}", lambda glossary: glossary.foreign_finder(tag, text_tag))

    def near_names(self, tag: str) -> NearNames:
        if tag not in self._near:
            above, below = self._above.near_names(tag), self._below.near_names(tag)
            self._near[tag] = merged_near(below, above, tag, self._hidden)
        return self._near[tag]

    def _merged(self, key: str, of: Callable[[Glossary], Finder]) -> Finder:
        if key not in self._finders:
            self._finders[key] = merged_finder(of(self._below), of(self._above), self._hidden)
        return self._finders[key]


def merged_finder(below: Finder, above: Finder, hidden: Set[str]) -> Finder:
    """A finder of the terms of both; concepts whose id is `hidden` are not taken from `below`.

    >>> from termkit.glossary.terms import Term
    >>> lower = Finder([Term("ganja", "Gəncə", "preferred", "name", "place")], "az")
    >>> upper = Finder([Term("baku", "Bakı", "preferred", "name", "place")], "az")
    >>> [m.term.concept for m in merged_finder(lower, upper, {"baku"}).find("Gəncədən Bakıya")]
    ['ganja', 'baku']
    """
    builder = Builder(above.compiled.language, loose=above.compiled.loose)
    shift = 0
    for finder in (below, above):
        compiled = finder.compiled
        for number, pattern in enumerate(compiled.patterns):
            letters = compiled.nexts[compiled.next_of[number]]
            for stem in range(compiled.first[number], compiled.first[number + 1]):
                term = compiled.term_of[stem]
                if finder is above or finder.terms[term].concept not in hidden:
                    stored = compiled.endings[compiled.endings_of[stem]]
                    endings = stored if isinstance(stored, str) else tuple(stored)
                    builder.put(pattern, compiled.rests[stem], endings, term + shift, letters)
        shift += len(finder.terms)
    compiled = builder.compiled({*below.compiled.common, *above.compiled.common})
    return Finder(TermTable(chain(below.terms, above.terms)), compiled.language, compiled=compiled)


def merged_near(below: NearNames, above: NearNames, tag: str, hidden: Set[str]) -> NearNames:
    """An index of misspelled names of both, as `merged_finder`."""
    shift = len(below.terms)
    by_key = {
        key: [entry for entry in entries if below.terms[entry[0]].concept not in hidden]
        for key, entries in below.by_key.items()
    }
    for key, entries in above.by_key.items():
        by_key[key] = [
            *by_key.get(key, ()),
            *((number + shift, form, kind) for number, form, kind in entries),
        ]
    return NearNames([*below.terms, *above.terms], tag, by_key)

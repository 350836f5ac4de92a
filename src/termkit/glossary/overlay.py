"""A project's own glossary laid over the shipped one, so that the compiled form of the larger one is kept.

Start reading at `OverlaidGlossary`.
"""

from __future__ import annotations

from array import array
from collections import ChainMap
from collections.abc import Callable, Set

from termkit.glossary import Glossary
from termkit.glossary.finder import Compiled, Finder
from termkit.glossary.near import NearNames
from termkit.glossary.terms import Term
from termkit.glossary.warnings import warnings_of


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

    >>> lower = Finder([Term("ganja", "Gəncə", "preferred", "name", "place")], "az")
    >>> upper = Finder([Term("baku", "Bakı", "preferred", "name", "place")], "az")
    >>> [m.term.concept for m in merged_finder(lower, upper, {"baku"}).find("Gəncədən Bakıya")]
    ['ganja', 'baku']
    """
    numbers: dict[str | tuple[str, ...], int] = {}
    by_pattern: dict[str, list[tuple[int, int]]] = {}
    shift = 0
    for finder in (below, above):
        compiled = finder.compiled
        # Equal endings of the two are one.
        renumbered = [
            numbers.setdefault(endings if isinstance(endings, str) else tuple(endings), len(numbers))
            for endings in compiled.endings
        ]
        for pattern, text in enumerate(compiled.patterns):
            for entry in range(compiled.first[pattern], compiled.first[pattern + 1]):
                term = compiled.term_of[entry]
                if finder is below and finder.terms[term].concept in hidden:
                    continue
                by_pattern.setdefault(text, []).append((term + shift, renumbered[compiled.endings_of[entry]]))
        shift += len(finder.terms)
    first, term_of, endings_of = array("I", [0]), array("I"), array("I")
    for entries in by_pattern.values():
        term_of.extend(term for term, _ in entries)
        endings_of.extend(number for _, number in entries)
        first.append(len(term_of))
    compiled = Compiled(
        above.compiled.language,
        above.compiled.loose,
        list(by_pattern),
        first,
        term_of,
        endings_of,
        [endings if isinstance(endings, str) else list(endings) for endings in numbers],
        sorted({*below.compiled.common, *above.compiled.common}),
    )
    return Finder([*below.terms, *above.terms], compiled.language, compiled=compiled)


def merged_near(below: NearNames, above: NearNames, tag: str, hidden: Set[str]) -> NearNames:
    """An index of misspelled names of both, as `merged_finder`."""
    shift = len(below.terms)
    by_key = {
        key: [entry for entry in entries if below.terms[entry[0]].concept not in hidden]
        for key, entries in below.by_key.items()
    }
    for key, entries in above.by_key.items():
        by_key[key] = [*by_key.get(key, ()), *((number + shift, form, kind) for number, form, kind in entries)]
    return NearNames([*below.terms, *above.terms], tag, by_key)

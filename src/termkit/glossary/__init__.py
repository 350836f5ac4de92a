"""The glossary: concepts with their terms in each language, and the finders that search texts for them.

`Glossary.load` reads TOML files, `Glossary.shipped` the glossary that comes with termkit. Files here:
`concepts` (what an entry is), `store` (TOML), `terms` (a concept's terms), `finder` (terms in running text),
`identification` (what a match means in a document), `warnings` (rows that cannot work).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.glossary.concepts import Concept, Side, Text
from termkit.glossary.shipped import shipped_folder
from termkit.glossary.terms import Term, full_name, is_acronym, is_capitalised, terms_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from termkit.glossary.cache import Cache
    from termkit.glossary.finder import Finder
    from termkit.glossary.near import NearNames
    from termkit.glossary.rendered import RenderedNames

# Letters that a keyboard without Azerbaijani or Turkish letters cannot type, and the two i's.
_MARKED = frozenset("əşçğöüıiéèêëáàâãäåíîïóôõúûñýøł")

__all__ = ["Concept", "Glossary", "Side", "Term", "Text", "full_name", "shipped_folder"]


class Glossary:
    """Concepts by id, and a finder for each language.

    >>> from termkit.glossary.store import parse
    >>> concepts, _ = parse('[baku]\\nkind = "place"\\naz.preferred = "Bakı"\\nru.preferred = "Баку"\\n', "-")
    >>> glossary = Glossary(concepts)
    >>> [match.term.text for match in glossary.finder("az").find("Bakıya gəldik")]
    ['Bakı']
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts: Mapping[str, Concept] = {concept.id: concept for concept in concepts}
        self._cache: Cache | None = None
        self._finders: dict[str, Finder] = {}
        self._near: dict[str, NearNames] = {}
        self._rendered: RenderedNames | None = None

    @classmethod
    def load(cls, paths: Iterable[str | Path]) -> Glossary:
        """Read files and folders of files. A large glossary is compiled once: see `termkit.glossary.cache`.

        Raises `GlossaryError`, which lists every fault with its file and line.
        """
        from termkit.glossary import cache
        from termkit.glossary.store import files_in, load, read_bytes

        files = files_in(paths)
        kept = cache.Cache.of(files, read_bytes(files))
        stored = kept.read("concepts")
        if stored is not None:
            glossary = cls([])
            glossary.concepts = cache.StoredConcepts(stored)
        else:
            glossary = cls(load(files))
            plain = {concept.id: cache.stored_concept(concept) for concept in glossary.concepts.values()}
            kept.write("concepts", plain)
        glossary._cache = kept
        return glossary

    @classmethod
    def shipped(cls) -> Glossary:
        """The glossary that comes with termkit."""
        return cls.load([shipped_folder()])

    def over(self, below: Glossary) -> Glossary:
        """This glossary laid over another: an entry here takes the place of one with its id below."""
        from termkit.glossary.overlay import OverlaidGlossary

        return OverlaidGlossary(self, below)

    def warnings(self) -> list[str]:
        """Rows that are well formed and will not work, a line each, with the places of the entries."""
        stored: list[str] | None = self._cache.read("warnings") if self._cache else None
        if stored is not None:
            return stored
        found = self._warnings()
        if self._cache:
            self._cache.write("warnings", found)
        return found

    def _warnings(self) -> list[str]:
        from termkit.glossary.warnings import warnings_of

        return warnings_of(self)

    def terms(self, tag: str) -> Iterator[Term]:
        """All terms of one language."""
        for concept in self.concepts.values():
            yield from terms_of(concept, tag)

    def finder(self, tag: str) -> Finder:
        """The finder for one language, compiled at the first call."""
        return self._compiled(tag, lambda: self.terms(tag), tag)

    def named(self, name: str, tag: str) -> frozenset[str]:
        """The entries whose name this is, uninflected. A bare surname names nobody.

        >>> Glossary.shipped().named("Баку", "ru")
        frozenset({'baku'})
        """
        from termkit.glossary.finder import is_inflected

        found = (match for match in self.finder(tag).find_all(name) if match.span == (0, len(name)))
        names = (match.term for match in found if not is_inflected(match, name))
        return frozenset(term.concept for term in names if term.role != "surname")

    def loose_finder(self, tag: str) -> Finder:
        """A finder of names and longer terms typed without the marks on their letters (Resulzade, Baki)."""

        def terms() -> Iterable[Term]:
            return filter(_may_lose_marks, self.terms(tag))

        return self._compiled(f"{tag} loose", terms, tag, loose=True)

    def foreign_finder(self, tag: str, text_tag: str) -> Finder:
        """A finder of names as language `tag` writes them, inflected by the rules of the text's language."""

        def terms() -> Iterable[Term]:
            # Cyrillic names take no Latin endings, and the other way round; their own finder has them as they
            # are.
            if "ru" in (tag, text_tag):
                return []
            return (term for term in self.terms(tag) if is_capitalised(term.text) and term.role != "exempt")

        return self._compiled(f"{tag} in {text_tag}", terms, text_tag)

    def origin_finder(self, tag: str) -> Finder:
        """A finder of what is said of people and things that are from a place: its adjective, its demonym.

        >>> finder = Glossary.shipped().origin_finder("ru")
        >>> [match.term.concept for match in finder.find("позиция бакинских властей")]
        ['baku']
        """
        from termkit.glossary.origins import origin_terms

        return self._compiled(f"{tag} origins", lambda: origin_terms(self.concepts.values(), tag), tag)

    def near_names(self, tag: str) -> NearNames:
        """An index of one-word names by how they may be misspelled."""
        if tag not in self._near:
            self._near[tag] = self._made_near(tag)
        return self._near[tag]

    def _made_near(self, tag: str) -> NearNames:
        from termkit.glossary.near import NearNames

        part = f"near {tag}"
        terms = self.finder(tag).terms
        stored = self._cache.read(part) if self._cache else None
        near = NearNames(terms, tag, stored)
        if stored is None and self._cache:
            self._cache.write(part, near.by_key)
        return near

    @property
    def rendered_names(self) -> RenderedNames:
        """An index of one-word names by how they may be rendered in English."""
        if self._rendered is None:
            from termkit.glossary.rendered import RenderedNames, index_renderable

            stored = self._cache.read("rendered") if self._cache else None
            self._rendered = RenderedNames(
                index_renderable(self.concepts.values()) if stored is None else stored
            )
            if stored is None and self._cache:
                self._cache.write("rendered", self._rendered.by_sound)
        return self._rendered

    def _compiled(
        self, key: str, terms: Callable[[], Iterable[Term]], tag: str, *, loose: bool = False
    ) -> Finder:
        if key not in self._finders:
            self._finders[key] = self._made_finder(key, terms, tag, loose=loose)
        return self._finders[key]

    def _made_finder(self, key: str, terms: Callable[[], Iterable[Term]], tag: str, *, loose: bool) -> Finder:
        """Read a finder from the cache, or compile and keep it."""
        from termkit.glossary import cache
        from termkit.glossary.finder import Finder

        stored = self._cache.read(key) if self._cache else None
        if stored is not None:
            return cache.finder_from(stored)
        finder = Finder(terms(), tag, loose=loose)
        if self._cache:
            self._cache.write(key, cache.stored_finder(finder))
        return finder


def _may_lose_marks(term: Term) -> bool:
    """Is this a name or a longer term whose letters have marks or dots to lose?"""
    if len(term.text) < 3 or is_acronym(term.text) or term.spelling == "deprecated" or term.role == "exempt":
        return False
    marked = any(letter in _MARKED for letter in term.text.lower())
    return marked and (is_capitalised(term.text) or " " in term.text)

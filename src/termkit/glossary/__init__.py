"""The glossary: concepts with their terms in each language, and the finders that search texts for them.

`Glossary.load` reads TOML files, `Glossary.shipped` the glossary that comes with termkit. Files here:
`concepts` (what an entry is), `store` (TOML), `terms` (a concept's terms), `finder` (terms in running text),
`identification` (what a match means in a document), `warnings` (rows that cannot work).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.glossary.concepts import Concept, Side, Text
from termkit.glossary.terms import Term, full_name, terms_of

if TYPE_CHECKING:
    from termkit.glossary.finder import Finder

__all__ = ["Concept", "Glossary", "Side", "Term", "Text", "full_name"]


class Glossary:
    """Concepts by id, and a finder for each language.

    >>> from termkit.glossary.store import parse
    >>> concepts, _ = parse('[baku]\\nkind = "place"\\naz.preferred = "Bakı"\\nru.preferred = "Баку"\\n', "-")
    >>> glossary = Glossary(concepts)
    >>> [match.term.text for match in glossary.finder("az").find("Bakıya gəldik")]
    ['Bakı']
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = {concept.id: concept for concept in concepts}
        self._finders: dict[str, Finder] = {}

    @classmethod
    def load(cls, paths: Iterable[str | Path]) -> Glossary:
        """Read files and folders of files.

        Raises `GlossaryError`, which lists every fault with its file and line.
        """
        from termkit.glossary.store import files_in, load

        return cls(load(files_in(paths)))

    @classmethod
    def shipped(cls) -> Glossary:
        """The glossary that comes with termkit."""
        return cls.load([shipped_folder()])

    def terms(self, tag: str) -> list[Term]:
        """All terms of one language."""
        return [term for concept in self.concepts.values() for term in terms_of(concept, tag)]

    def finder(self, tag: str) -> Finder:
        """The finder for one language, compiled at the first call."""
        if tag not in self._finders:
            from termkit.glossary.finder import Finder

            self._finders[tag] = Finder(self.terms(tag), tag)
        return self._finders[tag]

    @cached_property
    def names(self) -> dict[str, dict[str, str]]:
        """What each concept is called in each language."""
        return {
            concept.id: {tag: full_name(side, tag) for tag, side in concept.sides.items()}
            for concept in self.concepts.values()
        }


def shipped_folder() -> Path:
    """Where the shipped glossary's files are: inside the package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped" / "glossary"
    return inside if inside.is_dir() else package.parent.parent / "glossary"

"""What a translator is given: the passages of a document, with what is known of each. See `extracted`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.editions.catalogue import (
    Catalogue,
    Languages,
    carried_over,
    read_catalogue,
    written_catalogue,
)
from termkit.editions.forms import edition_glossary
from termkit.editions.passages import passages_of
from termkit.glossary.suggestions import suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from termkit.documents import Document
    from termkit.editions.catalogue import Item
    from termkit.editions.passages import Passage
    from termkit.editions.plan import Edition, Plan
    from termkit.glossary import Glossary

SECTION, TERMS = "Section", "Terms"


class Extracted(NamedTuple):
    """The catalogue of an edition as it should be now, its bytes, and those that its file has."""

    path: Path
    catalogue: Catalogue
    data: bytes
    before: bytes | None

    @property
    def items(self) -> Sequence[Item]:
        """The items of the source as it is."""
        return [item for item in self.catalogue.items if not item.obsolete]

    @property
    def obsolete(self) -> int:
        """How many translations have left the source and are kept."""
        return len(self.catalogue.items) - len(self.items)


def extracted(plan: Plan, edition: Edition, document: Document, glossary: Glossary) -> Extracted:
    """The catalogue of an edition, with all translations of its file that still hold. Writes nothing.

    Raises `DocumentError` where the file is there and cannot be read whole.
    """
    assert edition.translations is not None
    path = edition.translations
    before = path.read_bytes() if path.exists() else None
    old = Catalogue() if before is None else read_catalogue(before, str(path))
    own = edition_glossary(glossary, edition.style, edition.tag)

    def notes(passage: Passage) -> tuple[str, ...]:
        found = [f"{SECTION}: {passage.where}"] if passage.where and passage.kind != "heading" else []
        if terms := suggestions(passage.text, plan.tag, edition.tag, own):
            found.append(f"{TERMS}: {'; '.join(terms)}")
        return tuple(found)

    passages = [passage for passage in passages_of(document) if passage.has_words]
    items = carried_over(passages, old.items, notes, plan.source.name)
    catalogue = Catalogue(items, old.header)
    languages = Languages(plan.language, edition.language, plan.source.name)
    return Extracted(path, catalogue, written_catalogue(catalogue, languages, str(path)), before)

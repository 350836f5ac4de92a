"""The translations of one edition, and how they are carried over to a source that has changed.

* `Item` is one passage with its translation and all that translators have said of it;
* `carried_over` holds the passages of today against the items of yesterday: what still holds stays, what has
  changed is for a translator to look at beside its old source, and what has gone is kept as obsolete.

How a catalogue stands in a file is in `catalogue_po` and `catalogue_xliff`; `read_catalogue` and
`written_catalogue` choose between them. Start reading at `carried_over`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from termkit.documents.bilingual import State
    from termkit.editions.passages import Passage

# Texts that are less alike than this, in percent, are not one text before and after a change.
_ALIKE = 60
# So many old passages are thought of for a new one.
_LOOKED_AT = 5
_MODULES = {".po": "catalogue_po", ".xlf": "catalogue_xliff", ".xliff": "catalogue_xliff"}


class Item(NamedTuple):
    """A passage and its translation.

    `comments` are what translators wrote, `notes` what termkit tells them; `place` is the file and line.
    `previous` is the source that a fuzzy translation was made of. An obsolete item has left the source.
    """

    key: str
    source: str
    target: str = ""
    state: State = "untranslated"
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    place: str = ""
    previous: str = ""
    flags: tuple[str, ...] = ()
    obsolete: bool = False

    @property
    def done(self) -> bool:
        """Is it translated, and nobody need look at it?"""
        return self.state in {"translated", "approved"}


class Catalogue(NamedTuple):
    """The items of a file in their order, and its header, where the format has one."""

    items: tuple[Item, ...] = ()
    header: str = ""


class Languages(NamedTuple):
    """The languages of a catalogue, and the name of the document that it is of."""

    source: str
    target: str
    document: str


def read_catalogue(data: bytes, path: str) -> Catalogue:
    """Read a PO or XLIFF file. Raises `DocumentError` with every message that is broken: it would be lost."""
    read: Callable[[bytes, str], Catalogue] = _module(path).read
    return read(data, path)


def written_catalogue(catalogue: Catalogue, languages: Languages, path: str) -> bytes:
    """A catalogue as the bytes of a file; the suffix of its path tells the format."""
    write: Callable[[Catalogue, Languages], bytes] = _module(path).written
    return write(catalogue, languages)


def _module(path: str):  # type: ignore[no-untyped-def]  # a module with `read` and `written`
    return import_module(f"termkit.editions.{_MODULES[PurePath(path).suffix.lower()]}")


def carried_over(
    passages: Sequence[Passage],
    old: Iterable[Item],
    notes: Callable[[Passage], tuple[str, ...]],
    document: str,
) -> tuple[Item, ...]:
    """The items of a document of today, with what is known from before; obsolete ones at the end.

    >>> from termkit.editions.passages import passages_of
    >>> from termkit.documents import read_document
    >>> passages = passages_of(read_document("Bakı külək şəhəridir.\\n".encode(), "a.txt"))
    >>> old = Item("1", "Bakı küləklər şəhəridir.", "Баку – город ветров.", "translated")
    >>> (item,) = carried_over(passages, [old], lambda passage: (), "a.txt")
    >>> item.target, item.state, item.previous
    ('Баку – город ветров.', 'fuzzy', 'Bakı küləklər şəhəridir.')
    """
    left = {item.key or f"no key {number}": item for number, item in enumerate(old)}
    by_source: dict[str, Item] = {}
    for item in left.values():
        if item.target and (item.source not in by_source or (item.done and not by_source[item.source].done)):
            by_source[item.source] = item
    found: list[Item] = []
    changed: list[int] = []
    used: set[str] = set()
    for passage in passages:
        item = Item(passage.key, passage.text, notes=notes(passage), place=f"{document}:{passage.line}")
        same = left.get(passage.key)
        if same is None or same.source != passage.text:
            same = by_source.get(passage.text)
        if same is not None:
            used |= {
                key for key in (passage.key, same.key) if key in left and left[key].source == passage.text
            }
            item = _with(item, same)
        else:
            changed.append(len(found))
        found.append(item)
    rest = [item for key, item in left.items() if key not in used and item.target]
    for number, item in _nearest([found[number] for number in changed], rest):
        at = changed[number]
        before = item.previous if item.state == "fuzzy" and item.previous else item.source
        found[at] = _with(found[at], item)._replace(state="fuzzy", previous=before)
        used.add(item.key)
    gone = (item for key, item in left.items() if key not in used and (item.target or item.comments))
    return (*found, *(item._replace(obsolete=True, notes=(), place="", previous="") for item in gone))


def _with(item: Item, same: Item) -> Item:
    """An item with what another has from translators."""
    return item._replace(
        target=same.target, state=same.state, comments=same.comments, previous=same.previous, flags=same.flags
    )


def _nearest(new: Sequence[Item], old: Sequence[Item]) -> list[tuple[int, Item]]:
    """For new items, by their numbers, the old ones most like them; each old one goes to one at most."""
    if not new or not old:
        return []
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extract

    texts = [item.source for item in old]
    pairs = sorted(
        (-score, number, other)
        for number, item in enumerate(new)
        for _, score, other in extract(
            item.source,
            texts,
            scorer=Indel.normalized_similarity,
            score_cutoff=_ALIKE / 100,
            limit=_LOOKED_AT,
        )
    )
    taken: dict[int, int] = {}
    gone: set[int] = set()
    for _, number, other in pairs:
        if number not in taken and other not in gone:
            taken[number] = other
            gone.add(other)
    return [(number, old[other]) for number, other in sorted(taken.items())]

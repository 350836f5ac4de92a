"""The translations of an edition as an XLIFF 1.2 file, with all that translators wrote. See `catalogue`.

A unit's id is that of its passage. What has left the source stands in a `file` of its own, not to be
translated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit import __version__
from termkit.documents.xliff import read_file
from termkit.documents.xml_escaping import escaped, possible, quoted
from termkit.editions.catalogue import Catalogue, Item
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.documents.bilingual import State
    from termkit.editions.catalogue import Languages

# Which notes are termkit's own: they are written anew each time.
SECTION, TERMS, PREVIOUS = "Section: ", "Terms: ", "Previous source: "
_OWN = (SECTION, TERMS, PREVIOUS)
_STATES: Mapping[State, str] = {
    "untranslated": "new",
    "fuzzy": "needs-review-translation",
    "translated": "translated",
    "approved": "final",
}


def read(data: bytes, path: str) -> Catalogue:
    """Read an XLIFF file. Raises `DocumentError` for broken units, which would be lost."""
    file = read_file(data, path)
    if file.faults:
        faults = (
            f"{path}:{fault.line}: {fault.message}. Put it right, then extract again."
            for fault in file.faults
        )
        raise DocumentError("\n".join(faults))
    found: list[Item] = []
    for entry in file.entries:
        previous = next((note for note in entry.notes if note.startswith(PREVIOUS)), "")
        comments = tuple(note for note in entry.notes if not note.startswith(_OWN))
        item = Item(
            entry.key, entry.source_text, entry.target_text, entry.state, comments,
            previous=previous.removeprefix(PREVIOUS), obsolete=not entry.fillable,
        )  # fmt: skip
        if found and item.key and found[-1].key == item.key:
            item = _joined(found.pop(), item)
        found.append(item)
    return Catalogue(tuple(found))


def _joined(one: Item, other: Item) -> Item:
    """A unit that a translator's program has cut into sentences, whole again."""
    state = min(one.state, other.state, key=list(_STATES).index)
    source, target = (
        " ".join(part for part in parts if part)
        for parts in ((one.source, other.source), (one.target, other.target))
    )
    return one._replace(source=source, target=target, state=state)


def written(catalogue: Catalogue, languages: Languages) -> bytes:
    """The bytes of an XLIFF 1.2 file.

    >>> from termkit.editions.catalogue import Languages
    >>> item = Item("4c1f", "külək", "wind", "translated", place="a.md:3")
    >>> lines = written(Catalogue((item,)), Languages("az", "en", "a.md")).decode().split("\\n")
    >>> print("\\n".join(line for line in lines if "4c1f" in line or "wind" in line))
          <trans-unit id="4c1f" resname="4c1f">
            <target state="translated">wind</target>
    """
    current = [item for item in catalogue.items if not item.obsolete]
    gone = [item for item in catalogue.items if item.obsolete]
    pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n']
    pieces.append('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n')
    pieces += _file(current, languages, languages.document)
    if gone:
        pieces += _file(gone, languages, f"{languages.document}#obsolete")
    pieces.append("</xliff>\n")
    return "".join(pieces).encode()


def _file(items: Iterable[Item], languages: Languages, name: str) -> Iterator[str]:
    tags = f"source-language={quoted(languages.source)} target-language={quoted(languages.target)}"
    yield f'  <file original={quoted(possible(name))} {tags} datatype="plaintext" tool-id="termkit">\n'
    yield f'    <header>\n      <tool tool-id="termkit" tool-name="termkit" tool-version="{__version__}"/>\n'
    yield "    </header>\n    <body>\n"
    for item in items:
        yield "".join(f"      {line}\n" for line in _unit(item))
    yield "    </body>\n  </file>\n"


def _unit(item: Item) -> Iterator[str]:
    key = quoted(possible(item.key))
    marks = ' translate="no"' if item.obsolete else ' approved="yes"' if item.state == "approved" else ""
    yield f"<trans-unit id={key} resname={key}{marks}>"
    yield f'  <source xml:space="preserve">{_text(item.source)}</source>'
    if item.target:
        yield f'  <target state="{_STATES[item.state]}">{_text(item.target)}</target>'
    notes = [
        *item.notes,
        *([f"{PREVIOUS}{item.previous}"] if item.previous and item.state == "fuzzy" else []),
    ]
    yield from (f'  <note from="termkit">{_text(note)}</note>' for note in notes)
    yield from (f"  <note>{_text(comment)}</note>" for comment in item.comments)
    if item.place:
        name, _, line = item.place.rpartition(":")
        yield '  <context-group purpose="location">'
        yield f'    <context context-type="sourcefile">{_text(name)}</context>'
        kind = "linenumber" if line.isdigit() else "paramnotes"
        yield f'    <context context-type="{kind}">{_text(line)}</context>'
        yield "  </context-group>"
    yield "</trans-unit>"


def _text(text: str) -> str:
    return escaped(possible(text))

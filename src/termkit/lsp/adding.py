"""“Add to glossary”: a selected name becomes an entry of the project, to be completed there.

Start reading at `add`. The entry is a proposal (`review = "proposed"`): one language and no source are not
enough to correct others by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from termkit.errors import GlossaryError
from termkit.glossary.concepts import KINDS
from termkit.glossary.editing import (
    Value,
    add_entry,
    entry,
    entry_text,
    name_clashes,
    person_parts,
    propose_id,
)
from termkit.languages import language_of
from termkit.project.starting import OWN_GLOSSARY, Destination, destination, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from termkit.lsp.looking import Look
    from termkit.lsp.projects import Loaded
    from termkit.text.spans import Span

ADD_TO_GLOSSARY = "termkit.addToGlossary"
# Longer selections are no names.
_LONGEST = 100


class Added(NamedTuple):
    """A new entry: its id, and where it stands."""

    concept: str
    path: Path
    line: int


def additions_at(look: Look, place: Span) -> Iterator[types.CodeAction]:
    """The actions that make an entry of what is selected, one for each kind."""
    name = " ".join(place.of(look.text.text).split())
    if not look.language or not (0 < len(name) <= _LONGEST) or not any(map(str.isalpha, name)):
        return
    for kind in KINDS:
        article = "an" if kind[0] in "aeiou" else "a"
        title = f"Add “{name}” to the glossary as {article} {kind}"
        command = types.Command(title, ADD_TO_GLOSSARY, arguments=[look.text.uri, name, kind])
        yield types.CodeAction(title, types.CodeActionKind.Refactor, command=command)


def add(loaded: Loaded, language: str, name: str, kind: str, folder: Path) -> Added:
    """Write an entry of a name into the project's glossary, as `termkit glossary add` does.

    A project without settings gets some, in `folder`. Raises `GlossaryError` where the name has an entry, and
    `TermkitError` where the files cannot be written.
    """
    tag = language_of(language)
    parts = _parts(name, kind)
    values: dict[str, Value] = {"kind": kind, **{f"{tag}.{part}": text for part, text in parts.items()}}
    values[f"{tag}.review"] = "proposed"
    project, glossary = loaded.project, loaded.glossary
    concept_id = _free_id(propose_id(values) or "entry", set(glossary.concepts))
    text = entry_text(concept_id, values)
    if clashes := name_clashes(glossary, entry(text)):
        raise GlossaryError(clashes)
    target = destination(project)
    if project.configuration.path is None:
        target = Destination(folder / OWN_GLOSSARY, known=False)
    prepare(project, target)
    return Added(concept_id, target.path, add_entry(target.path, text))


def _parts(name: str, kind: str) -> dict[str, str]:
    """A person's name taken apart: without a comma, the last word is the family name."""
    if kind != "person":
        return {"preferred": name}
    words = name.split()
    return person_parts(name if "," in name or len(words) < 2 else f"{words[-1]}, {' '.join(words[:-1])}")


def _free_id(wanted: str, taken: set[str]) -> str:
    """The id, or with the first number behind it that no entry has."""
    found, number = wanted, 2
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found

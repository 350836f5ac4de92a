"""What a file said when it was last imported, so that the next import sees what has changed in it since.

It stands in a folder `.termkit` beside the glossary, a file for each file that was imported, by its name;
whoever deletes it loses nothing but that. Start reading at `remember`.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from termkit.glossary.exchange.formats import Entry

_FOLDER = ".termkit"


def remember(glossary: Path, imported: str, entries: Iterable[Entry]) -> None:
    """Keep the entries of a file that was imported into a glossary; where it cannot be kept, it is not."""
    from termkit.documents import write_atomically
    from termkit.errors import DocumentError

    place = _place(glossary, imported)
    values = {entry.id: dict(entry.values) for entry in entries if entry.id}
    with suppress(OSError, DocumentError):
        place.parent.mkdir(exist_ok=True)
        write_atomically(place, json.dumps(values, ensure_ascii=False).encode())


def remembered(glossary: Path, imported: str) -> Mapping[str, Mapping[str, Any]] | None:
    """The values of a file of that name when it was last imported, by their ids there; None if it was not."""
    try:
        found = json.loads(_place(glossary, imported).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    good = isinstance(found, dict) and all(isinstance(values, dict) for values in found.values())
    return found if good else None


def _place(glossary: Path, imported: str) -> Path:
    folder = glossary if glossary.is_dir() else glossary.parent
    return folder / _FOLDER / f"{Path(imported).name}.imported"

"""What `termkit check` does with fixes: it writes them to the files, or shows what they would change.

Start reading at `mended`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from termkit.checks.rounds import rounds
from termkit.cli.streams import coloured
from termkit.documents import write_atomically
from termkit.reports.diff import paragraph_diff, unified_diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.cli.check import Asked
    from termkit.cli.one_file import FileCheck
    from termkit.documents import Document


def mended(document: Document, tag: str, checks: FileCheck) -> tuple[Document, int]:
    """The document with every fix applied in one of its languages, and how many places that changed.

    Raises `DocumentError` where that cannot be.
    """
    settings = checks.settings_for(document.path)
    places = 0
    for done in rounds(
        document,
        tag,
        checks.glossary,
        settings,
        checks.survey,
        unsafe=checks.asked.unsafe_fixes,
        beside_source=checks.sources.beside if checks.sources else None,
    ):
        places += sum(map(len, done.edits.values()))
        document = done.after
    return document, places


def write(document: Document, asked: Asked) -> None:
    """Write a mended document where it came from. Raises `DocumentError` where that cannot be."""
    data = document.with_edits({})
    if document.path == asked.standard_input:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    else:
        write_atomically(document.path, data)


def difference(before: Document, after: Document) -> Iterator[str]:
    """The lines that show what was changed."""
    for old, new in zip(before.segments, after.segments, strict=True):
        path = before.path if old.name is None else f"{before.path}:{old.name}"
        if old.paragraphs:
            yield from paragraph_diff(path, old, new, colour=coloured(sys.stdout))
        else:
            yield from unified_diff(path, old.text, new.text, colour=coloured(sys.stdout))

"""What `termkit check` does with fixes: it writes them to the files, or shows what they would change.

Start reading at `Mending.mend`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.checks import apply_fixes, check
from termkit.cli.messages import say
from termkit.cli.streams import coloured
from termkit.documents import read_document, write_atomically
from termkit.reports.diff import unified_diff

if TYPE_CHECKING:
    from termkit.checks import Settings
    from termkit.checks.survey import Survey
    from termkit.documents import Document
    from termkit.glossary import Glossary

# A fix may bring another into reach; this many rounds are enough for any text that settles at all.
_ROUNDS = 10


class Mending:
    """The fixes of one call: with `unsafe` all of them, with `diff` only shown."""

    def __init__(self, glossary: Glossary, *, unsafe: bool, diff: bool) -> None:
        self._glossary, self._unsafe, self._diff = glossary, unsafe, diff
        self._mended: dict[str, int] = {}
        self.report_apart = diff
        """A mended standard input and a diff are data; the report goes to the other stream."""

    @property
    def writes(self) -> bool:
        """Are files changed?"""
        return not self._diff

    def mend(self, document: Document, tag: str, settings: Settings, survey: Survey | None) -> Document:
        """Mend one document and write it; what comes out is the document as it is now.

        Raises `DocumentError` where it cannot be mended or written.
        """
        fixed, places = self._fixed(document, tag, settings, survey)
        if self._diff:
            _show(document, fixed)
            return document
        self._write(document, fixed, places)
        return fixed

    def say_mended(self) -> None:
        """Say how much was written."""
        if self._mended:
            files = "1 file" if len(self._mended) == 1 else f"{len(self._mended)} files"
            places = sum(self._mended.values())
            say(f"mended {places} {'place' if places == 1 else 'places'} in {files}")

    def _fixed(
        self, document: Document, tag: str, settings: Settings, survey: Survey | None
    ) -> tuple[Document, int]:
        """The document with every fix applied, and how many places that changed."""
        places = 0
        for _ in range(_ROUNDS):
            findings = check(document, tag, self._glossary, settings, survey)
            edits = apply_fixes(findings, unsafe=self._unsafe)
            if not edits:
                break
            places += sum(map(len, edits.values()))
            data = document.with_edits(edits)
            document = read_document(data, document.path, encoding=document.encoding).in_language(tag)
        return document, places

    def _write(self, document: Document, fixed: Document, places: int) -> None:
        data = fixed.with_edits({})
        if document.path == "-":
            self.report_apart = True
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
        elif places:
            write_atomically(Path(document.path), data)
            self._mended[document.path] = self._mended.get(document.path, 0) + places


def _show(document: Document, fixed: Document) -> None:
    for before, after in zip(document.segments, fixed.segments, strict=True):
        path = document.path if before.name is None else f"{document.path}:{before.name}"
        for line in unified_diff(path, before.text, after.text, colour=coloured(sys.stdout)):
            click.echo(line)

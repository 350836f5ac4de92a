"""Fixes that somebody chose on a page, made in the text: one, or all that are safe. Start at `mended`.

The page knows nothing of fixes but what it was told: their places. The text is checked again, and the fix
that has that place now is made; where the glossary has changed meanwhile, there may be none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.checks.rounds import rounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.checks import Finding
    from termkit.documents import Document
    from termkit.server.desk import Desk

ALL = "all"


class Mended(NamedTuple):
    """A document after its fixes, in so many places; `lost` where a fix was not to be had any more."""

    document: Document
    places: int = 0
    lost: bool = False


def choice_of(language: str, finding: Finding, number: int) -> str:
    """The value that asks for one of a finding's fixes."""
    return f"{language} {finding.rule} {finding.segment} {finding.span.start} {finding.span.end} {number}"


def mended(desk: Desk, document: Document, languages: Sequence[str], wish: str) -> Mended:
    """The document with the wished fixes made: `all` that are safe, one as `choice_of` names it, or none.

    Raises `DocumentError` where a change cannot be written.
    """
    if wish == ALL:
        return _with_all(desk, document, languages)
    return _with_one(desk, document, languages, wish) if wish else Mended(document)


def _with_all(desk: Desk, document: Document, languages: Sequence[str]) -> Mended:
    places = 0
    settings = desk.project.settings_for(document.path)
    for tag in languages:
        for done in rounds(document, tag, desk.glossary, settings):
            places += sum(map(len, done.edits.values()))
            document = done.after
    return Mended(document, places)


def _with_one(desk: Desk, document: Document, languages: Sequence[str], wish: str) -> Mended:
    from termkit.documents import read_document

    tag, _, rest = wish.partition(" ")
    number = rest.rpartition(" ")[2]
    if tag not in languages or not (number.isascii() and number.isdecimal() and len(number) < 4):
        return Mended(document, lost=True)
    checked = desk.checked(document, tag)
    for finding in checked.findings:
        if int(number) < len(finding.fixes) and choice_of(tag, finding, int(number)) == wish:
            fix = finding.fixes[int(number)]
            data = checked.document.with_edits({finding.segment: fix.edits})
            after = read_document(data, document.path, encoding=document.encoding, format=document.format)
            return Mended(after, 1)
    return Mended(document, lost=True)

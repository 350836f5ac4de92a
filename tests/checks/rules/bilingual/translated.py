"""Files of translations for tests, written as rows of what a message has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks import Finding, Settings, check
from termkit.checks.survey import Survey
from termkit.documents import Document, read_document
from termkit.documents.po_strings import field
from termkit.glossary import Glossary
from termkit.memory import Store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from termkit.documents.translation_units import Unit

# A source, its translation, and its msgctxt if it has one.
Message = tuple[str, ...]
RULES = ("inconsistent-translation", "inconsistent-source")


def po(*messages: Message, language: str = "az") -> str:
    """A PO file of these messages; one that begins with `#, fuzzy` has the flag."""
    pieces = [f'msgid ""\nmsgstr "Language: {language}\\n"\n']
    for source, target, *key in messages:
        flag = "#, fuzzy\n" if source.startswith("#, fuzzy ") else ""
        text = source.removeprefix("#, fuzzy ")
        context = field("msgctxt", key[0]) if key else ""
        pieces.append(f"{flag}{context}{field('msgid', text)}{field('msgstr', target)}")
    return "\n".join(pieces)


def document(text: str, path: str = "az.po") -> Document:
    return read_document(text.encode(), path)


def found(*documents: Document, rule: str, memory: Store | None = None) -> list[tuple[str, Finding]]:
    """What a rule finds in documents that are checked together, with the paths."""
    survey = Survey(Glossary([]))
    settings = Settings(select=RULES)
    for one in documents:
        survey.add(one, one.language or "az", settings)
    if memory is not None:
        survey.translations.remember(memory)
    for one in documents:
        survey.translations.learn(one, one.language or "az")
    return [
        (one.path, finding)
        for one in documents
        for finding in check(one, one.language or "az", Glossary([]), settings, survey)
        if finding.rule == rule
    ]


def store_of(folder: Path, units: Sequence[Unit]) -> Store:
    store = Store(folder / "work.sqlite", create=True)
    store.add(units, "old.tmx")
    return store

"""What `termkit check` holds texts against: all the texts of the call, and a memory.

Start reading at `look_at_all`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.checks.survey import Survey
from termkit.cli.memory_option import open_store
from termkit.cli.messages import say
from termkit.errors import TranslationMemoryError
from termkit.memory.as_document import as_document
from termkit.project.configuration import checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.checks import Settings
    from termkit.checks.translations import Translations
    from termkit.cli.options import Texts
    from termkit.documents import Document
    from termkit.glossary import Glossary
    from termkit.project import Project


def has_memory(memory: str | None, project: Project) -> bool:
    """Is there a memory to hold translations against: one that is named, or that of the settings?"""
    return memory is not None or bool(project.configuration.memory)


def look_at_all(
    files: Sequence[str], texts: Texts, glossary: Glossary, settings_for: Callable[[str], Settings]
) -> tuple[Survey, dict[str, Document]]:
    """Survey all texts before the first is checked; what is wrong with a file is said when that is.

    What can be read only once (a pipe) comes out too, and a text that is alone; of several, each is read
    again, for not all may fit.
    """
    survey = Survey(glossary)
    kept = {}
    for document in texts.documents(files):
        if len(files) == 1 or not Path(document.path).is_file():
            kept[document.path] = document
        for tag in texts.languages_of(document):
            survey.add(document.in_language(tag), tag, settings_for(document.path))
    return survey, kept


def remember(translations: Translations, memory: str | None, project: Project) -> bool:
    """Add what a memory has of the translations; False where that of the settings could not be read.

    That of the settings may not be there yet. Raises `TranslationMemoryError` for one that was named.
    """
    if not translations.languages or not has_memory(memory, project):
        return True
    place = memory or project.memory
    if memory is None and isinstance(place, Path) and not place.exists():
        return True
    try:
        with open_store(str(place)) as store:
            translations.remember(store)
    except TranslationMemoryError as error:
        if memory is not None:
            raise
        say(f"the translations were not held against the memory of the settings: {error}")
        return False
    return True


def learn_differing(
    translations: Translations, files: Sequence[str], texts: Texts, kept: dict[str, Document]
) -> None:
    """Of what is translated in several ways, the words are needed too."""
    differing = [path for path in files if translations.wanted(path)]
    for document in texts.documents(differing, kept):
        for tag in texts.languages_of(document):
            translations.learn(document.in_language(tag), tag)


def memory_alone(memory: str | None, language: str | None, project: Project) -> Document:
    """A memory as a document, in the language that is asked for or that the settings name."""
    store = open_store(memory)
    click.get_current_context().call_on_close(store.close)
    tag = language or project.configuration.language
    if tag is None:
        there = ", ".join(f"{known} ({count:,} segments)" for known, count in store.languages().items())
        raise click.UsageError(
            f"Say which language of the memory is to be checked: --language az, en or ru. It has {there}."
        )
    return as_document(store, checkable(tag))

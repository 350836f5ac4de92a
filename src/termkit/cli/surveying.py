"""What `termkit check` holds texts against: all the texts of the call, and a memory.

Start reading at `surveyed`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.checks.survey import Survey
from termkit.cli.memory_option import open_store
from termkit.cli.messages import say
from termkit.cli.options import Texts
from termkit.cli.processes import in_processes
from termkit.errors import TranslationMemoryError
from termkit.memory.as_document import as_document
from termkit.project.configuration import checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from termkit.checks.translations import Translations
    from termkit.cli.check import Asked
    from termkit.cli.one_file import FileCheck
    from termkit.documents import Document
    from termkit.project import Project

# Texts that a process looks at before it tells what it has seen.
_MOST_AT_ONCE = 64


def surveyed(checks: FileCheck, files: Sequence[str], progress: Callable[[], None]) -> FileCheck:
    """Survey all texts before the first is checked; what is wrong with a file is said when that is.

    What can be read only once (a pipe) is kept, and a text that is alone; of several, each is read again,
    for not all may fit. `progress` is called for each text.
    """
    survey = Survey(checks.glossary)
    kept = dict(checks.kept)
    for path in files:
        for document in _add(survey, checks, path):
            if len(files) == 1 or not Path(document.path).is_file():
                kept[document.path] = document
        progress()
    return checks._replace(survey=survey, kept=kept)


def surveyed_in_processes(
    checks: FileCheck, files: Sequence[str], jobs: int, progress: Callable[[], None]
) -> FileCheck:
    """The same, in several processes; each file can be read again."""
    size = max(1, min(len(files) // (4 * jobs), _MOST_AT_ONCE))
    parts = [files[at : at + size] for at in range(0, len(files), size)]

    def survey_of(part: Sequence[str]) -> Survey:
        survey = Survey(checks.glossary)
        for path in part:
            for _ in _add(survey, checks, path):
                pass
        return survey

    def lost(_part: Sequence[str]) -> Survey:
        # What cannot be looked at cannot be checked either, and that will be said.
        return Survey(checks.glossary)

    # The first is done here: what of the glossary and of dictionaries it loads is in all copies then.
    survey = survey_of(parts[0])
    for part, found in zip(parts[1:], in_processes(survey_of, parts[1:], jobs, lost), strict=True):
        survey.merge(found)
        for _ in part:
            progress()
    return checks._replace(survey=survey)


def _add(survey: Survey, checks: FileCheck, path: str) -> Iterator[Document]:
    texts = Texts(checks.project, checks.asked.language, checks.asked.encoding, say=_nothing)
    for document in texts.documents([path], checks.kept):
        for tag in texts.languages_of(document):
            survey.add(document.in_language(tag), tag, checks.settings_for(document.path))
        yield document


def remember(checks: FileCheck, files: Sequence[str]) -> bool:
    """Add what a memory has of the translations; False where that of the settings could not be read.

    Raises `TranslationMemoryError` for a memory that was named.
    """
    if checks.survey is None:
        return True
    translations = checks.survey.translations
    read = _remember(translations, checks.asked.memory, checks.project)
    # Of what is translated in several ways, the words are needed too.
    differing = [path for path in files if translations.wanted(path)]
    texts = Texts(checks.project, checks.asked.language, checks.asked.encoding, say=_nothing)
    for document in texts.documents(differing, checks.kept):
        for tag in texts.languages_of(document):
            translations.learn(document.in_language(tag), tag)
    return read


def _remember(translations: Translations, memory: str | None, project: Project) -> bool:
    place = memory or (project.memory if project.configuration.memory else None)
    if place is None or not translations.languages:
        return True
    # That of the settings may not be there yet.
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


def memory_alone(asked: Asked, project: Project) -> Document:
    """A memory as a document, in the language that is asked for or that the settings name."""
    store = open_store(asked.memory)
    click.get_current_context().call_on_close(store.close)
    tag = asked.language or project.configuration.language
    if tag is None:
        there = ", ".join(f"{known} ({count:,} segments)" for known, count in store.languages().items())
        raise click.UsageError(
            f"Say which language of the memory is to be checked: --language az, en or ru. It has {there}."
        )
    return as_document(store, checkable(tag))


def _nothing(_message: str) -> None:
    """What is said at the first reading, and will be at the second."""

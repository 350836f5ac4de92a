"""Check one text of a project: what the command line, the server and the editors do alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.checks import check
from termkit.reports import Checked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.checks.survey import Survey
    from termkit.documents import Document
    from termkit.glossary import Glossary
    from termkit.project.project import Project


def check_text(
    project: Project,
    glossary: Glossary,
    document: Document,
    language: str,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    survey: Survey | None = None,
    progress: Callable[[float], None] | None = None,
) -> Checked:
    """Check a document in one of its languages, by the settings that the project has for it.

    `select` and `ignore` come before those of the project, as on the command line; `survey` and `progress`
    are those of `check`.

    >>> from termkit.documents import read_document
    >>> from termkit.glossary import Glossary
    >>> from termkit.project import load_project
    >>> letter = read_document("Kулагин приехал в Баку.".encode(), "letter.txt")
    >>> [finding.rule for finding in check_text(load_project(), Glossary([]), letter, "ru").findings]
    ['mixed-script']

    Raises `SettingsError` for rules that do not exist.
    """
    settings = project.settings_for(document.path, select, ignore)
    findings = check(document, language, glossary, settings, survey, progress)
    if document.format == "memory":
        # Who would mend it is told at the beginning how that is done.
        findings = [finding._replace(fixes=()) for finding in findings]
    return Checked(document, language, findings, glossary)

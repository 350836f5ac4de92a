"""One run of `termkit check` over its files: each is read, checked, and mended if that was asked for.

Start reading at `Checking.over`.
"""

from __future__ import annotations

import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from termkit.checks import check
from termkit.cli.messages import say
from termkit.cli.options import Texts
from termkit.cli.streams import coloured
from termkit.errors import DocumentError
from termkit.reports import Checked, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from termkit.checks import Settings
    from termkit.checks.survey import Survey
    from termkit.cli.check import Asked
    from termkit.cli.mending import Mending
    from termkit.documents import Document
    from termkit.project import Project


class Checking:
    """What one call checks with, and what has happened so far.

    Raises `SettingsError` for rules that do not exist, `GlossaryError` with all faults of the glossary.
    """

    def __init__(self, asked: Asked, project: Project) -> None:
        self._asked, self._project = asked, project
        self.settings_for("-")
        self._glossary = project.glossary(asked.glossary_paths, none=asked.no_glossary)
        self._texts = Texts(project, asked.language, asked.encoding)
        self._survey: Survey | None = None
        self._status = 0
        self.mending: Mending | None = None
        if asked.fix or asked.unsafe_fixes or asked.diff:
            from termkit.cli.mending import Mending

            self.mending = Mending(self._glossary, unsafe=asked.unsafe_fixes, diff=asked.diff)

    @property
    def status(self) -> int:
        """The exit status."""
        return max(self._status, self._texts.status)

    @property
    def report_apart(self) -> bool:
        """Does the report go to the error stream, for something else is printed?"""
        return self.mending is not None and self.mending.report_apart

    def settings_for(self, path: str) -> Settings:
        """The settings for one text."""
        return self._project.settings_for(path, self._asked.select, self._asked.ignore)

    def say_glossary(self) -> None:
        """Say what cannot work in the user's own glossary; the shipped one has been looked through."""
        asked = self._asked
        if asked.no_glossary and not asked.glossary_paths:
            say("no glossary: only what needs none is checked")
        if asked.glossary_paths or self._project.own_glossaries:
            for warning in self._glossary.warnings():
                say(f"warning: {warning}")

    def report(self, files: Sequence[str]) -> Iterator[str]:
        """Check the files, and say line by line what was found."""
        stream = sys.stderr if self.report_apart else sys.stdout
        return render(
            self._asked.output,
            self._over(files),
            colour=coloured(stream),
            width=get_terminal_size().columns if stream.isatty() else 0,
            statistics=self._asked.statistics,
            paths_seen=len(files),
        )

    def _over(self, files: Sequence[str]) -> Iterator[Checked]:
        """Check the files one by one; the memory, where no paths are named."""
        files, kept = self._surveyed(files)
        for document in self._texts.documents(files, kept):
            for number, tag in enumerate(self._texts.languages_of(document)):
                if number and self.mending and self.mending.writes:
                    # What was mended in the language before is in the file now.
                    document = next(self._texts.documents([document.path]), document)
                part = document.in_language(tag)
                if not any(segment.text.strip() for segment in part.segments):
                    name = "standard input" if document.path == "-" else f"{document.path}: the file"
                    there = f"has no text in {tag}" if document.languages else "is empty"
                    say(f"{name} {there}, there is nothing to check")
                yield self._check(part, tag)

    def _surveyed(self, files: Sequence[str]) -> tuple[Sequence[str], dict[str, Document]]:
        """Look at all texts where they are held against something; what need not be read again comes out."""
        from termkit.cli import surveying

        asked = self._asked
        if not asked.paths:
            document = surveying.memory_alone(asked.memory, asked.language, self._project)
            return [document.path], {document.path: document}
        if len(files) == 1 and not surveying.has_memory(asked.memory, self._project):
            return files, {}
        quiet = Texts(self._project, asked.language, asked.encoding, say=_nothing)
        self._survey, kept = surveying.look_at_all(files, quiet, self._glossary, self.settings_for)
        translations = self._survey.translations
        if not surveying.remember(translations, asked.memory, self._project):
            self._status = 2
        surveying.learn_differing(translations, files, quiet, kept)
        return files, kept

    def _check(self, document: Document, tag: str) -> Checked:
        """Check one document, and mend it if that was asked for."""
        settings = self.settings_for(document.path)
        findings = check(document, tag, self._glossary, settings, self._survey)
        if self.mending:
            try:
                mended = self.mending.mend(document, tag, settings, self._survey)
            except DocumentError as error:
                self._status = 2
                say(str(error))
            else:
                if mended is not document:
                    document = mended
                    findings = check(document, tag, self._glossary, settings, self._survey)
        if document.format == "memory":
            # Who would mend it is told at the beginning how that is done.
            findings = [finding._replace(fixes=()) for finding in findings]
        if self._status == 0 and any(finding.severity != "info" for finding in findings):
            self._status = 1
        return Checked(document, tag, findings, self._glossary)


def _nothing(_message: str) -> None:
    """What is said at the first reading, and will be at the second."""

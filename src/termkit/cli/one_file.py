"""What `termkit check` does with one file: read it, check it in its languages, mend it.

Nothing is printed here, for several processes may be at work: what is to be said comes out with the rest.
Start reading at `FileCheck.outcome_of`.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from termkit.cli.options import Texts
from termkit.documents import Document
from termkit.errors import DocumentError
from termkit.project.checking import check_text
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from termkit.checks import Settings
    from termkit.checks.survey import Survey
    from termkit.cli.check import Asked
    from termkit.cli.source_texts import SourceTexts
    from termkit.glossary import Glossary
    from termkit.project import Project
    from termkit.reports import Checked


class Outcome(NamedTuple):
    """What came of a file: what was found in each of its languages, and what is to be said of it.

    `status` is 2 where it could not be checked or written; `diff` are lines that show the fixes, `mended` the
    number of places that were changed.
    """

    checked: list[Checked]
    said: list[str]
    diff: list[str]
    status: int = 0
    mended: int = 0


class FileCheck(NamedTuple):
    """What all files of a call are checked with. Documents that cannot be read again are `kept`."""

    asked: Asked
    project: Project
    glossary: Glossary
    survey: Survey | None = None
    sources: SourceTexts | None = None
    kept: Mapping[str, Document] = MappingProxyType({})

    def settings_for(self, path: str) -> Settings:
        """The settings for one text. Raises `SettingsError` for rules that do not exist."""
        return self.project.settings_for(path, self.asked.select, self.asked.ignore)

    def outcome_of(self, path: str, progress: Callable[[float], None] | None = None) -> Outcome:
        """Check one file, and mend it if that was asked for. `progress` is told what part of it is done."""
        outcome = Outcome([], [], [])
        texts = Texts(self.project, self.asked.language, self.asked.encoding, outcome.said.append)
        for document in texts.documents([path], self.kept):
            tags = texts.languages_of(document)
            outcome.checked.extend(self._checked(document, tag, outcome, progress) for tag in tags)
            if self.asked.revises:
                outcome = self._revised(outcome, document, tags)
            elif self.asked.diff or self.asked.mends:
                outcome = self._with_fixes(outcome, document, tags)
        return outcome._replace(status=max(outcome.status, texts.status))

    def outcome_to_send(self, path: str) -> Outcome:
        """The same, as another process can be sent it: a document that can be read and not written."""
        outcome = self.outcome_of(path)
        plain = [replace(one, document=_plain(one.document), glossary=None) for one in outcome.checked]
        return outcome._replace(checked=plain)

    def lost(self, path: str) -> Outcome:
        """What came of a file if the process that checked it was ended."""
        why = "the process that checked it was ended; perhaps there was not enough memory"
        return Outcome(
            [], [f"{path}: it was not checked: {why}. Try it alone, or with --jobs 1."], [], status=2
        )

    def _checked(
        self,
        document: Document,
        tag: str,
        outcome: Outcome,
        progress: Callable[[float], None] | None = None,
    ) -> Checked:
        part = document.in_language(tag)
        if not any(segment.text.strip() for segment in part.segments):
            name = "standard input" if document.path == "-" else f"{document.path}: the file"
            there = f"has no text in {tag}" if document.languages else "is empty"
            outcome.said.append(f"{name} {there}, there is nothing to check")
        if self.sources:
            part = self.sources.beside(part, tag, outcome.said.append)
        return check_text(
            self.project,
            self.glossary,
            part,
            tag,
            select=self.asked.select,
            ignore=self.asked.ignore,
            survey=self.survey,
            progress=progress,
        )

    def _with_fixes(self, outcome: Outcome, document: Document, tags: list[str]) -> Outcome:
        """Show the fixes, or make them: what then comes out is what remains."""
        from termkit.cli.mending import difference, mended, write

        after, places = document, 0
        try:
            for tag in tags:
                before = after.in_language(tag)
                after, count = mended(after, tag, self)
                places += count
                if self.asked.diff:
                    outcome.diff.extend(difference(before, after.in_language(tag)))
            if self.asked.diff:
                return outcome
            if document.path == self.asked.standard_input or places:
                write(after, self.asked)
        except DocumentError as error:
            outcome.said.append(str(error))
            return outcome._replace(status=2)
        return self._remaining(outcome, after, tags, places)

    def _revised(self, outcome: Outcome, document: Document, tags: list[str]) -> Outcome:
        """Put tracked changes and comments into a document: what then comes out is what remains."""
        from termkit.cli.mending import write
        from termkit.cli.revising import revised

        findings = [finding for checked in outcome.checked for finding in checked.findings]
        try:
            after, changes, comments = revised(document, findings, self.asked)
            if document.path == self.asked.standard_input or after is not document:
                write(after, self.asked)
        except DocumentError as error:
            outcome.said.append(str(error))
            return outcome._replace(status=2)
        if comments:
            outcome.said.append(f"{document.path}: {counted(comments, 'comment')} put in")
        return self._remaining(outcome, after, tags, changes)

    def _remaining(self, outcome: Outcome, after: Document, tags: list[str], places: int) -> Outcome:
        """What is still found when so many places are mended."""
        quiet = Outcome([], [], [])
        remaining = [self._checked(after, tag, quiet) for tag in tags] if places else outcome.checked
        return outcome._replace(checked=remaining, mended=places)


def _plain(document: Document) -> Document:
    return Document(
        document.path, document.format, document.encoding, document.bom, document.segments, document.language
    )

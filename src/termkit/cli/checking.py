"""One run of `termkit check` over its files: what they are checked with, and what came of them.

Start reading at `Checking.report`.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from termkit.checks.registry import selected
from termkit.cli.messages import say
from termkit.cli.one_file import FileCheck
from termkit.cli.options import expanded, standard_input
from termkit.cli.processes import can_share, in_processes, processors
from termkit.cli.progress import FileProgress
from termkit.cli.report_file import is_report
from termkit.cli.streams import coloured
from termkit.documents import read_document
from termkit.errors import DocumentError
from termkit.project import load_project
from termkit.project.configuration import shown
from termkit.project.project import absolute
from termkit.reports import Checked, render, render_file
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from termkit.cli.check import Asked
    from termkit.cli.one_file import Outcome
    from termkit.project import Project
    from termkit.project.baseline import Baseline

# Fewer files for each process are not worth it.
_FILES_EACH = 8
# Texts that are named where known findings are gone.
_SHOWN = 5


class Checking:
    """What one call checks with, and what has happened so far.

    Raises `SettingsError` for rules that do not exist and for a baseline that cannot be read, `GlossaryError`
    with all faults of the glossary, `DocumentError` for a source that cannot be read.
    """

    @classmethod
    def of(cls, asked: Asked) -> Checking:
        """What a call checks with, and what is to be said of it at the beginning."""
        paths = [asked.standard_input if path == "-" else path for path in asked.paths]
        checking = cls(asked, load_project(paths))
        checking.say_glossary()
        return checking

    def __init__(self, asked: Asked, project: Project) -> None:
        self._asked, self._project = asked, project
        glossary = project.glossary(asked.glossary_paths, none=asked.no_glossary)
        self._checks = FileCheck(asked, project, glossary)
        if asked.sources:
            from termkit.cli.source_texts import SourceTexts

            self._checks = self._checks._replace(sources=SourceTexts(asked, project, glossary))
        self._checks.settings_for("-")
        self._baseline = self._read_baseline()
        self._mended: dict[str, int] = {}
        self.status = 0
        """The exit status."""

    def _read_baseline(self) -> Baseline | None:
        named = self._asked.baseline
        path = Path(named) if named else self._project.baseline
        if path is None or self._asked.write_baseline:
            return None
        from termkit.project.baseline import read as read_baseline

        return read_baseline(path)

    def say_glossary(self) -> None:
        """Say what cannot work in the user's own glossary; the shipped one has been looked through."""
        asked = self._asked
        if asked.no_glossary and not asked.glossary_paths:
            say("no glossary: only what needs none is checked")
        if asked.glossary_paths or self._project.own_glossaries:
            for warning in self._checks.glossary.warnings():
                say(f"warning: {warning}")

    def files(self, say: Callable[[str], None]) -> list[str]:
        """The files to check, but for a report in their folder. What is passed over is told through `say`."""
        files = expanded(self._asked.paths, say, project=self._project)
        report = self._asked.output
        return [path for path in files if not is_report(path, report)] if report else files

    def report(self, files: Sequence[str], only: Sequence[str] | None = None) -> Iterator[str]:
        """Check the files, or `only` some of them beside all, and say line by line what was found."""
        stream = sys.stderr if self._asked.report_apart else sys.stdout
        return render(
            self._asked.format or "text",
            self.new(files, only),
            colour=coloured(stream),
            width=get_terminal_size().columns if stream.isatty() else 0,
            statistics=self._asked.statistics,
            paths_seen=len(files if only is None else only),
        )

    def report_file(self, files: Sequence[str]) -> Iterator[bytes]:
        """Check the files, and give the report piece by piece, as it stands in a file."""
        return render_file(
            self._asked.format or "text",
            self.new(files),
            statistics=self._asked.statistics,
            paths_seen=len(files),
        )

    def new(self, files: Sequence[str], only: Sequence[str] | None = None) -> Iterator[Checked]:
        """Check the files one by one, and of each tell what the baseline does not know."""
        for checked in self.checked(files, only):
            if self._baseline:
                checked = self._baseline.new(checked, self.rules_of(checked))
            if self.status == 0 and any(finding.severity != "info" for finding in checked.findings):
                self.status = 1
            yield checked
        if self._baseline:
            _say_known(self._baseline)

    def checked(self, files: Sequence[str], only: Sequence[str] | None = None) -> Iterator[Checked]:
        """Check the files one by one; the memory, where no paths are named."""
        jobs = self._jobs(files)
        progress = FileProgress(len(files), surveyed=len(files) > 1)
        checks, files = self._prepared(files, jobs, progress)
        if only is not None:
            files = only
        outcomes = (
            (checks.outcome_of(path, progress.within) for path in files)
            if jobs == 1
            else self._from_processes(checks, files, jobs)
        )
        for path, outcome in zip(files, outcomes, strict=True):
            progress.hide()
            yield from self._told(path, outcome)
            progress.checked()
        progress.hide()

    def _from_processes(self, checks: FileCheck, files: Sequence[str], jobs: int) -> Iterator[Outcome]:
        for outcome in in_processes(checks.outcome_to_send, files, jobs, checks.lost):
            found = [replace(one, glossary=checks.glossary) for one in outcome.checked]
            yield outcome._replace(checked=found)

    def _jobs(self, files: Sequence[str]) -> int:
        """In how many processes the files are checked."""
        asked = self._asked.jobs
        if asked is not None and asked > 1 and not can_share():
            say("--jobs: this system cannot copy a process, so there is one")
        # What can be read only once is read by the first process.
        if not can_share() or not all(map(_can_be_read_again, files)):
            return 1
        return asked or max(1, min(processors(), len(files) // _FILES_EACH))

    def write_baseline(self, path: Path, files: Sequence[str]) -> None:
        """Record what is found in the files. Raises `SettingsError` where another file has that name."""
        from termkit.project.baseline import Baseline
        from termkit.project.baseline import read as read_baseline

        old = read_baseline(path) if path.exists() else Baseline(path, {})
        new = old.with_findings((checked, self.rules_of(checked)) for checked in self.checked(files))
        new.write()
        findings, texts = new.counts()
        say(f"{path}: {counted(findings, 'finding')} in {counted(texts, 'text')} recorded")

    def _told(self, path: str, outcome: Outcome) -> Iterable[Checked]:
        for message in outcome.said:
            say(message)
        for line in outcome.diff:
            click.echo(line)
        self.status = max(self.status, outcome.status)
        if outcome.mended and path != self._asked.standard_input:
            self._mended[path] = outcome.mended
        return outcome.checked

    def _prepared(
        self, files: Sequence[str], jobs: int, progress: FileProgress
    ) -> tuple[FileCheck, Sequence[str]]:
        """What the files are checked with, all of them looked at where they are held against something."""
        asked, project, checks = self._asked, self._project, self._checks
        if not asked.paths:
            from termkit.cli import surveying

            memory = surveying.memory_alone(asked, project)
            return checks._replace(kept={memory.path: memory}), [memory.path]
        if asked.stdin_filename:
            checks, files = self._with_named_input(asked.stdin_filename, files)
        # A memory to hold translations against: one that is named, or that of the settings.
        if len(files) > 1 or asked.memory is not None or project.configuration.memory:
            from termkit.cli import surveying

            if jobs == 1:
                checks = surveying.surveyed(checks, files, progress.surveyed)
            else:
                checks = surveying.surveyed_in_processes(checks, files, jobs, progress.surveyed)
            if not surveying.remember(checks, files):
                self.status = 2
        return checks, files

    def _with_named_input(self, name: str, files: Sequence[str]) -> tuple[FileCheck, Sequence[str]]:
        """Standard input under the name of the file that it is going to be, and in the place of that."""
        place = absolute(name)
        files = [path for path in files if path == "-" or absolute(path) != place]
        try:
            document = read_document(standard_input(), name, encoding=self._asked.encoding)
        except DocumentError as error:
            say(str(error))
            self.status = 2
            return self._checks, [path for path in files if path != "-"]
        kept = self._checks._replace(kept={name: document})
        return kept, [name if path == "-" else path for path in files]

    def rules_of(self, checked: Checked) -> list[str]:
        """The rules that looked at a text."""
        settings = self._checks.settings_for(checked.document.path)
        return [rule.name for rule in selected(settings.select, settings.ignore)]

    def say_mended(self) -> None:
        """Say how much was written."""
        if self._mended:
            places = counted(sum(self._mended.values()), "place")
            say(f"mended {places} in {counted(len(self._mended), 'file')}")


def _can_be_read_again(path: str) -> bool:
    """No pipe and no device; what is not there does no harm."""
    return path != "-" and (os.path.isfile(path) or not os.path.exists(path))  # noqa: PTH110, PTH113


def _say_known(baseline: Baseline) -> None:
    """Say what the baseline has silenced, and what of it can be taken out."""
    name = shown(baseline.path)
    if baseline.count:
        say(f"{name}: {counted(baseline.count, 'known finding')} not shown")
    stale = baseline.stale()
    if stale:
        count = sum(stale.values())
        where = ", ".join(f"{text} {number:,}" for text, number in list(stale.items())[:_SHOWN])
        more = " …" if len(stale) > _SHOWN else ""
        say(
            f"{name}: {counted(count, 'finding')} in it {'is' if count == 1 else 'are'} no more there "
            f"({where}{more}). To take {'it' if count == 1 else 'them'} out, give the same command with "
            f"--write-baseline {name}"
        )

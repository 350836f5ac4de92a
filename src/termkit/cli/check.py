"""`termkit check`: report what is wrong in texts, and mend it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli.messages import say
from termkit.cli.options import (
    ANY_PATH,
    each_document,
    encoding_option,
    expanded,
    glossary_options,
    language_option,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.checks import Settings
    from termkit.checks.survey import Survey
    from termkit.checks.translations import Translations
    from termkit.documents import Document
    from termkit.glossary import Glossary
    from termkit.project import Project
    from termkit.reports import Checked

# A fix may bring another into reach; this many rounds are enough for any text that settles at all.
_ROUNDS = 10


@click.command("check")
@click.argument("paths", nargs=-1, type=ANY_PATH)
@language_option
@glossary_options
@encoding_option
@click.option(
    "--memory",
    metavar="PATH-OR-URL",
    help="Hold translations against this memory, a file or an address; without PATHS, check the memory.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    help="Run only these rules (names or beginnings, with commas).",
)
@click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out.")
@click.option("--format", "output", default="text", metavar="NAME", help="How to print: text or json.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule as well.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="Apply the other fixes too; look at each of them afterwards."
)
@click.option("--diff", is_flag=True, help="Show what the fixes would change, and change nothing.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    language: str | None,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    encoding: str | None,
    memory: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    output: str,
    statistics: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
) -> None:
    """Check the texts in PATHS against the glossary (`-` is standard input).

    Several texts are held against each other too: a name that they spell two ways is reported, and a
    sentence that files of translations (PO, XLIFF, TMX) translate two ways.

    \b
    termkit check essay.md                what is wrong, and why
    termkit check --diff essay.md         what --fix would change
    termkit check --fix essay.md          mend what is safe to mend
    termkit check az.po --memory work.sqlite
    termkit check --memory work.sqlite --language az
    """
    from termkit.project import load_project

    if not paths and memory is None:
        raise click.UsageError("Name the texts to check: termkit check essay.md")
    if not paths and (fix or unsafe_fixes or diff):
        raise click.UsageError(
            "A memory is not mended where it is. Write it to a file, termkit tm export -o memory.tmx, and "
            "check that."
        )
    if diff and output != "text":
        raise click.UsageError(
            f"--diff prints the changes, --format {output} the findings: ask for one of them. "
            "The fixes are among the findings too."
        )
    if diff and fix:
        say("--diff shows what --fix would change; nothing is written")
    project = load_project(paths)
    project.settings_for("-", _words(select), _words(ignore))
    run = _Run(
        glossary=project.glossary(glossary_paths, none=no_glossary),
        mend=(fix or unsafe_fixes) and not diff,
        unsafe=unsafe_fixes,
        diff=diff,
        memory=memory,
    )
    if not glossary_paths and no_glossary:
        say("no glossary: only what needs none is checked")
    run.warn_of_glossary(own=bool(glossary_paths) or bool(project.own_glossaries))

    files = expanded(paths, say)

    def settings_for(path: str) -> Settings:
        return project.settings_for(path, _words(select), _words(ignore))

    def checked() -> Iterator[Checked]:
        kept: dict[str, Document] = {}
        if not paths:
            document = run.memory_alone(project, language)
            files.append(document.path)
            kept[document.path] = document
        elif len(files) > 1 or run.has_memory(project):
            kept = run.look_at_all(files, encoding, project, language, settings_for)
        for document in each_document(files, encoding, run.failed, kept):
            tags = project.languages_of(document, language, say=say)
            if not tags:
                run.status = 2
            for number, tag in enumerate(tags):
                if number and run.mend:
                    # What was mended in the language before is in the file now.
                    document = next(each_document([document.path], encoding, run.failed), document)
                part = document.in_language(tag)
                if not any(segment.text.strip() for segment in part.segments):
                    name = "standard input" if document.path == "-" else f"{document.path}: the file"
                    there = f"has no text in {tag}" if document.languages else "is empty"
                    say(f"{name} {there}, there is nothing to check")
                yield run.check(part, tag, settings_for(document.path))

    try:
        for line in run.lines(checked(), output, statistics, len(files)):
            click.echo(line, err=run.report_apart)
    finally:
        # A file is written as soon as it is checked: that is said even where the report cannot be printed.
        run.say_mended()
    ctx.exit(run.status)


class _Run:
    """One call of the command: what it checks with, and what has happened so far."""

    def __init__(
        self, glossary: Glossary, *, mend: bool, unsafe: bool, diff: bool, memory: str | None
    ) -> None:
        self.glossary, self.mend, self.unsafe, self.diff = glossary, mend, unsafe, diff
        self.memory = memory
        self.survey: Survey | None = None
        self.status = 0
        self.mended: dict[str, int] = {}
        # A mended standard input and a diff are data; the report goes to the other stream.
        self.report_apart = diff

    def failed(self, message: str) -> None:
        self.status = 2
        say(message)

    def say_mended(self) -> None:
        if self.mended:
            files = "1 file" if len(self.mended) == 1 else f"{len(self.mended)} files"
            places = sum(self.mended.values())
            say(f"mended {places} {'place' if places == 1 else 'places'} in {files}")

    def warn_of_glossary(self, *, own: bool) -> None:
        """Rows of the user's own glossary that cannot work; the shipped one has been looked through."""
        if own:
            for warning in self.glossary.warnings():
                say(f"warning: {warning}")

    def look_at_all(
        self,
        files: list[str],
        encoding: str | None,
        project: Project,
        language: str | None,
        settings_for: Callable[[str], Settings],
    ) -> dict[str, Document]:
        """Survey all texts before the first is checked; what is wrong with a file is said when that is.

        What can be read only once (a pipe) is answered, and a text that is alone; of several, each is read
        again, for not all may fit.
        """
        from termkit.checks.survey import Survey

        self.survey = Survey(self.glossary)
        kept = {}
        for document in each_document(files, encoding, _nothing):
            if len(files) == 1 or not Path(document.path).is_file():
                kept[document.path] = document
            for tag in project.languages_of(document, language, say=_nothing):
                self.survey.add(document.in_language(tag), tag, settings_for(document.path))
        translations = self.survey.translations
        self._remember(translations, project)
        # Of what differs, the words are needed too.
        differing = [path for path in files if translations.wanted(path)]
        for document in each_document(differing, encoding, _nothing, kept):
            for tag in project.languages_of(document, language, say=_nothing):
                translations.learn(document.in_language(tag), tag)
        return kept

    def has_memory(self, project: Project) -> bool:
        """Is there a memory to hold translations against: one that is named here, or in the settings?"""
        return self.memory is not None or bool(project.configuration.memory)

    def _remember(self, translations: Translations, project: Project) -> None:
        """What a memory has of the translations; that of the settings may not be there yet."""
        from termkit.cli.memory_option import open_store
        from termkit.errors import TranslationMemoryError

        if not translations.languages or not self.has_memory(project):
            return
        place = self.memory or project.memory
        if self.memory is None and isinstance(place, Path) and not place.exists():
            return
        try:
            with open_store(str(place)) as store:
                translations.remember(store)
        except TranslationMemoryError as error:
            if self.memory is not None:
                raise
            self.failed(f"the translations were not held against the memory of the settings: {error}")

    def memory_alone(self, project: Project, language: str | None) -> Document:
        """The memory as a document, in the language that is asked for or that the settings name."""
        from termkit.cli.memory_option import open_store
        from termkit.memory.as_document import as_document
        from termkit.project.configuration import checkable

        store = open_store(self.memory)
        click.get_current_context().call_on_close(store.close)
        tag = language or project.configuration.language
        if tag is None:
            there = ", ".join(f"{known} ({count:,} segments)" for known, count in store.languages().items())
            raise click.UsageError(
                f"Say which language of the memory is to be checked: --language az, en or ru. It has {there}."
            )
        return as_document(store, checkable(tag))

    def check(self, document: Document, tag: str, settings: Settings) -> Checked:
        """Check one document, and mend it if that was asked for."""
        from termkit.checks import check
        from termkit.errors import DocumentError
        from termkit.reports import Checked

        findings = check(document, tag, self.glossary, settings, self.survey)
        if self.mend or self.diff:
            try:
                fixed, places = self._fixed(document, tag, settings)
                if self.diff:
                    self._show(document, fixed)
                else:
                    self._write(document, fixed, places)
                    document = fixed
                    findings = check(document, tag, self.glossary, settings, self.survey)
            except DocumentError as error:
                self.failed(str(error))
        if document.format == "memory":
            # Who would mend it is told at the beginning how that is done.
            findings = [finding._replace(fixes=()) for finding in findings]
        if self.status == 0 and any(finding.severity != "info" for finding in findings):
            self.status = 1
        return Checked(document, tag, findings, self.glossary)

    def _fixed(self, document: Document, tag: str, settings: Settings) -> tuple[Document, int]:
        """The document with every fix applied, and how many places that changed."""
        from termkit.checks import apply_fixes, check
        from termkit.documents import read_document

        places = 0
        for _ in range(_ROUNDS):
            findings = check(document, tag, self.glossary, settings, self.survey)
            edits = apply_fixes(findings, unsafe=self.unsafe)
            if not edits:
                break
            places += sum(map(len, edits.values()))
            data = document.with_edits(edits)
            document = read_document(data, document.path, encoding=document.encoding).in_language(tag)
        return document, places

    def _write(self, document: Document, fixed: Document, places: int) -> None:
        from termkit.documents import write_atomically

        data = fixed.with_edits({})
        if document.path == "-":
            self.report_apart = True
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
        elif places:
            write_atomically(Path(document.path), data)
            self.mended[document.path] = self.mended.get(document.path, 0) + places

    def _show(self, document: Document, fixed: Document) -> None:
        from termkit.reports.diff import unified_diff

        colour = _colour(sys.stdout)
        for before, after in zip(document.segments, fixed.segments, strict=True):
            path = document.path if before.name is None else f"{document.path}:{before.name}"
            for line in unified_diff(path, before.text, after.text, colour=colour):
                click.echo(line)

    def lines(
        self, checked: Iterator[Checked], output: str, statistics: bool, paths_seen: int
    ) -> Iterator[str]:
        """The report, line by line."""
        from shutil import get_terminal_size

        from termkit.reports import render

        stream = sys.stderr if self.report_apart else sys.stdout
        width = get_terminal_size().columns if stream.isatty() else 0
        return render(
            output, checked, colour=_colour(stream), width=width, statistics=statistics, paths_seen=paths_seen
        )


def _nothing(_message: str) -> None:
    """What is said at the first reading, and will be at the second."""


def _colour(stream: object) -> bool:
    import os

    return bool(getattr(stream, "isatty", lambda: False)()) and not os.environ.get("NO_COLOR")


def _words(options: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` as three words."""
    return tuple(word.strip() for option in options for word in option.split(",") if word.strip())

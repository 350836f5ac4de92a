"""`termkit check`: report what is wrong in texts, and mend it.

Here are the options. Start reading at `command`; `checking` is the run over the files, `one_file` what is
done with each, `surveying` what they are held against, `mending` the fixes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import click

from termkit.cli.messages import INTERRUPTED, say
from termkit.cli.options import ANY_PATH, encoding_option, glossary_options, language_option


class Asked(NamedTuple):
    """What was asked for: the options, by their names."""

    paths: tuple[str, ...]
    language: str | None
    glossary_paths: tuple[str, ...]
    no_glossary: bool
    encoding: str | None
    memory: str | None
    sources: tuple[str, ...]
    source_languages: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    format: str
    output: str | None
    statistics: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    track_changes: bool
    comments: bool
    exit_zero: bool
    baseline: str | None
    write_baseline: str | None
    stdin_filename: str | None
    jobs: int | None
    watch: bool

    @property
    def mends(self) -> bool:
        """Are files changed?"""
        return (self.fix or self.unsafe_fixes or self.revises) and not self.diff

    @property
    def revises(self) -> bool:
        """Is something put into Word documents for their authors?"""
        return self.track_changes or self.comments

    @property
    def standard_input(self) -> str:
        """What standard input is called."""
        return self.stdin_filename or "-"

    @property
    def report_apart(self) -> bool:
        """Does the report go to the error stream? A diff and a mended standard input are data."""
        return self.diff or (self.mends and "-" in self.paths)


def _words(_ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` as three words."""
    return tuple(word.strip() for option in given for word in option.split(",") if word.strip())


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
    "--source",
    "sources",
    multiple=True,
    type=ANY_PATH,
    metavar="PATH",
    help="The text that PATHS translate; may be given again, for one in a further language.",
)
@click.option(
    "--source-language",
    "source_languages",
    multiple=True,
    metavar="TAG",
    help="Language of the source: az, en or ru; one for each --source.",
)
@click.option(
    "--select",
    multiple=True,
    callback=_words,
    metavar="RULES",
    help="Run only these rules (names or beginnings, with commas).",
)
@click.option("--ignore", multiple=True, callback=_words, metavar="RULES", help="Leave these rules out.")
@click.option(
    "--format",
    metavar="NAME",
    help="Report as text, html, xlsx, csv, json, sarif, github, gitlab, rdjson, rdjsonl, checkstyle, junit.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=ANY_PATH,
    help="Write the report to this file, not to the screen; its ending says the format.",
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule as well.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="Apply the other fixes too; look at each of them afterwards."
)
@click.option("--diff", is_flag=True, help="Show what the fixes would change, and change nothing.")
@click.option("--track-changes", is_flag=True, help="Write fixes into Word documents as tracked changes.")
@click.option(
    "--comments", is_flag=True, help="Put what is found into Word documents as comments for the author."
)
@click.option("--exit-zero", is_flag=True, help="End with status 0 though there are findings.")
@click.option(
    "--baseline", metavar="FILE", type=ANY_PATH, help="Tell only findings that are not recorded in this file."
)
@click.option(
    "--write-baseline", metavar="FILE", type=ANY_PATH, help="Record all findings in this file; report none."
)
@click.option(
    "--stdin-filename",
    metavar="NAME",
    help="The file that standard input is going to be: its format, its settings.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Check in so many processes; without it, one for each processor if the texts are many.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a text is saved, until Ctrl-C.")
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:
    """Check the texts in PATHS against the glossary (`-` is standard input).

    Several texts are held against each other too: a name that they spell two ways is reported, and a
    sentence that files of translations (PO, XLIFF, TMX) translate two ways.

    \b
    termkit check essay.md                what is wrong, and why
    termkit check --diff essay.md         what --fix would change
    termkit check --fix essay.md          mend what is safe to mend
    termkit check --track-changes essay.docx
    termkit check texts -o report.html    a page to send to the author
    termkit check essay.ru.md --source essay.az.md --source-language az
    termkit check az.po --memory work.sqlite
    termkit check --memory work.sqlite --language az
    """
    asked = Asked(**options)
    _refuse_what_cannot_be(asked)
    from termkit.cli.checking import Checking
    from termkit.cli.report_file import format_of, write_report

    asked = asked._replace(format=format_of(asked))

    if asked.watch:
        from termkit.cli.watching import watch

        watch(asked)
        ctx.exit()
    if asked.diff and asked.fix:
        say("--diff shows what --fix would change; nothing is written")
    checking = Checking.of(asked)
    files = checking.files(say)
    if asked.write_baseline:
        checking.write_baseline(Path(asked.write_baseline), files)
        ctx.exit(checking.status)
    try:
        if asked.output:
            write_report(asked.output, checking.report_file(files))
        else:
            for line in checking.report(files):
                click.echo(line, err=asked.report_apart)
    except KeyboardInterrupt:
        if not asked.mends:
            raise
        say("stopped: some files may be mended, each wholly or not at all")
        ctx.exit(INTERRUPTED)
    finally:
        # A file is written as soon as it is checked: that is said even where the report cannot be printed.
        checking.say_mended()
    ctx.exit(0 if asked.exit_zero and checking.status == 1 else checking.status)


def _refuse_what_cannot_be(asked: Asked) -> None:
    """Options that contradict each other; raises `click.UsageError`."""
    fixes = asked.fix or asked.unsafe_fixes or asked.diff or asked.revises
    if not asked.paths and asked.memory is None:
        raise click.UsageError("Name the texts to check: termkit check essay.md")
    if len(asked.source_languages) > len(asked.sources):
        raise click.UsageError(
            "--source-language says what a --source is in: name the text too, --source PATH"
        )
    if not asked.paths and fixes:
        raise click.UsageError(
            "A memory is not mended where it is. Write it to a file, termkit tm export -o memory.tmx, and "
            "check that."
        )
    if asked.revises and asked.diff:
        raise click.UsageError(
            "--diff shows what would be changed, --track-changes and --comments write it into the document: "
            "ask for one of them."
        )
    if asked.comments and not asked.track_changes and (asked.fix or asked.unsafe_fixes):
        raise click.UsageError(
            "--comments leaves the text as it is. To change it too, so that the author sees it: --comments "
            "--track-changes."
        )
    if asked.diff and asked.format not in {None, "text"}:
        raise click.UsageError(
            f"--diff prints the changes, --format {asked.format} the findings: ask for one of them. "
            "The fixes are among the findings too."
        )
    if asked.output and (asked.write_baseline or asked.watch):
        raise click.UsageError("-o writes a report, --write-baseline and --watch none: ask for one of them.")
    if asked.write_baseline and (fixes or asked.baseline):
        raise click.UsageError(
            "--write-baseline records what is found, and does nothing else. Mend the texts first, then "
            "record what remains."
        )
    if asked.watch and (fixes or asked.write_baseline or not asked.paths or "-" in asked.paths):
        raise click.UsageError(
            "--watch checks files that somebody works on, and writes nothing: name files or folders, and "
            "leave out --fix, --diff and --write-baseline."
        )
    if asked.stdin_filename and "-" not in asked.paths:
        raise click.UsageError(
            "--stdin-filename names standard input: termkit check - --stdin-filename essay.md"
        )

"""`termkit check`: report what is wrong in texts, and mend it.

Here are the options. Start reading at `command`; `checking` is the run over the files, `surveying` what they
are held against, `mending` the fixes.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import click

from termkit.cli.messages import say
from termkit.cli.options import ANY_PATH, encoding_option, expanded, glossary_options, language_option


class Asked(NamedTuple):
    """What was asked for: the options, by their names."""

    paths: tuple[str, ...]
    language: str | None
    glossary_paths: tuple[str, ...]
    no_glossary: bool
    encoding: str | None
    memory: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    output: str
    statistics: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool


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
    "--select",
    multiple=True,
    callback=_words,
    metavar="RULES",
    help="Run only these rules (names or beginnings, with commas).",
)
@click.option("--ignore", multiple=True, callback=_words, metavar="RULES", help="Leave these rules out.")
@click.option("--format", "output", default="text", metavar="NAME", help="How to print: text or json.")
@click.option("--statistics", is_flag=True, help="Count the findings by rule as well.")
@click.option("--fix", is_flag=True, help="Apply the safe fixes to the files.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="Apply the other fixes too; look at each of them afterwards."
)
@click.option("--diff", is_flag=True, help="Show what the fixes would change, and change nothing.")
@click.pass_context
def command(ctx: click.Context, /, **options: Any) -> None:
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
    asked = Asked(**options)
    _refuse_what_cannot_be(asked)
    from termkit.cli.checking import Checking
    from termkit.project import load_project

    if asked.diff and asked.fix:
        say("--diff shows what --fix would change; nothing is written")
    project = load_project(asked.paths)
    checking = Checking(asked, project)
    checking.say_glossary()
    try:
        for line in checking.report(expanded(asked.paths, say, project=project)):
            click.echo(line, err=checking.report_apart)
    finally:
        # A file is written as soon as it is checked: that is said even where the report cannot be printed.
        if checking.mending:
            checking.mending.say_mended()
    ctx.exit(checking.status)


def _refuse_what_cannot_be(asked: Asked) -> None:
    """Options that contradict each other; raises `click.UsageError`."""
    if not asked.paths and asked.memory is None:
        raise click.UsageError("Name the texts to check: termkit check essay.md")
    if not asked.paths and (asked.fix or asked.unsafe_fixes or asked.diff):
        raise click.UsageError(
            "A memory is not mended where it is. Write it to a file, termkit tm export -o memory.tmx, and "
            "check that."
        )
    if asked.diff and asked.output != "text":
        raise click.UsageError(
            f"--diff prints the changes, --format {asked.output} the findings: ask for one of them. "
            "The fixes are among the findings too."
        )

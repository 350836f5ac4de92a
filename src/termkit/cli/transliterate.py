"""`termkit transliterate`: a line in, a line out, as long as lines come."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from termkit.cli.line_input import line_blocks
from termkit.cli.options import encoding_option, glossary_options
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.transliteration import Transliterator


@click.command("transliterate")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--from", "source", required=True, metavar="TAG", help="Language of the names.")
@click.option("--to", "target", required=True, metavar="TAG", help="Language to write them in.")
@click.option(
    "--scheme", metavar="NAME", help="The scheme; without it the usual one. `termkit schemes` lists all."
)
@click.option(
    "--kind",
    type=click.Choice(["person", "place", "other"]),
    default="other",
    show_default=True,
    help="What the lines name. Persons and places have rules of their own.",
)
@click.option(
    "--candidates",
    type=click.IntRange(1),
    metavar="N",
    help="Up to N ways to write each line, separated by tabs, the best first.",
)
@click.option("--explain", is_flag=True, help="After each candidate say in brackets why it is written so.")
@glossary_options
@encoding_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    source: str,
    target: str,
    scheme: str | None,
    kind: str,
    candidates: int | None,
    explain: bool,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    encoding: str | None,
) -> None:
    """Write names of one language in the letters of another, line by line.

    Lines come from PATHS, or from standard input:

    \b
      echo "Ağdam" | termkit transliterate --from az --to en        Aghdam
      echo "Юрий"  | termkit transliterate --from ru --to en --scheme bgn-pcgn

    Languages: az, az-Cyrl (Cyrillic), az-baku1926 (the Latin of 1929–1939), en, ru. Names that the glossary
    knows are written as it says (Баку is Baku), unless --no-glossary.
    """
    from termkit.glossary.exonyms import exonyms_for
    from termkit.project import load_project
    from termkit.transliteration import Transliterator

    # Faults of the options first: nobody should wait for the glossary to learn of them.
    ready = Transliterator(source, target, scheme=scheme, kind=kind)
    if not no_glossary:
        project = load_project()
        names = exonyms_for(project.glossary(glossary_paths), ready)
        zadeh = project.configuration.style.zade == "zadeh"
        ready = Transliterator(source, target, scheme=scheme, kind=kind, exonyms=names, zadeh=zadeh)
    written = _writer(ready, candidates, explain)
    if scheme and not no_glossary:
        written = _telling(written, ready, Transliterator(source, target, scheme=scheme, kind=kind))
    status = 0
    for path in paths or ("-",):
        try:
            _transliterate(path, encoding, ready, written, explain)
        except DocumentError as error:
            sys.stdout.flush()
            click.echo(f"termkit: {error}", err=True)
            status = 2
    ctx.exit(status)


def _writer(ready: Transliterator, count: int | None, explain: bool) -> Callable[[str], str]:
    """What is printed for a line."""
    if count is None and not explain:
        return ready.best

    def several(line: str) -> str:
        if not line.strip():
            return line
        # A tab of the line itself would look like another candidate.
        found = ready.candidates(line.replace("\t", " "), count or 1)
        return "\t".join(f"{c.text} ({c.reason})" if explain else c.text for c in found)

    return several


def _telling(
    written: Callable[[str], str], ready: Transliterator, scheme: Transliterator
) -> Callable[[str], str]:
    """The same, and at the first name that the scheme would write otherwise says that the glossary speaks."""
    told: list[str] = []

    def telling(line: str) -> str:
        if not told and (best := ready.best(line)) != scheme.best(line):
            told.append(best)
            click.echo(
                f"termkit: “{best}” has a form from the glossary. For the scheme alone add --no-glossary.",
                err=True,
            )
        return written(line)

    return telling


def _transliterate(
    path: str, encoding: str | None, ready: Transliterator, written: Callable[[str], str], explained: bool
) -> None:
    """Print the lines of one file; letters that no table knows are told once each."""
    told: set[str] = set()
    for lines in line_blocks(path, encoding, "a name"):
        printed = []
        for line in lines:
            name = line.rstrip("\r\n")
            output = written(name)
            printed.append(output + (line[len(name) :] or "\n"))
            if not (output.isascii() and name.isascii()):
                # The reasons are in English whatever the language.
                name_only = ready.best(name) if explained else output
                for letter in ready.doubtful(name, name_only):
                    if letter not in told:
                        told.add(letter)
                        click.echo(_about(letter, name_only), err=True)
        sys.stdout.write("".join(printed))
        sys.stdout.flush()


def _about(letter: str, output: str) -> str:
    kept = letter in output
    what = f"is in no table and {'stays as it is' if kept else 'was written by its sound'}"
    return f"termkit: “{letter}” (U+{ord(letter):04X}) {what}. Look at it."

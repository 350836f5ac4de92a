"""`termkit match`: two names a line in, a score and a decision out, as long as lines come."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from termkit.cli.line_input import line_blocks
from termkit.cli.options import encoding_option, glossary_options
from termkit.errors import DocumentError, LanguageError

if TYPE_CHECKING:
    from termkit.glossary import Glossary
    from termkit.glossary.judging import Judge

_COLUMNS = 4


@click.command("match")
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--kind",
    type=click.Choice(["person", "place", "other"]),
    default="other",
    show_default=True,
    help="What the names are of. Persons and places have rules of their own.",
)
@glossary_options
@encoding_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    kind: str,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    encoding: str | None,
) -> None:
    """Say whether two spellings may name the same person or place.

    Each line of PATHS, or of standard input, has a name and its language twice, with tabs between: name-a,
    lang-a, name-b, lang-b. For each line comes a score from 0 to 1 and a decision:

    \b
      same        a usual rendering, letter by letter
      possible    a person has to say: a bare surname, a Russian case, a letter that does not agree
      different   another name

    Languages are az, az-Cyrl (Azerbaijani in Cyrillic letters), en and ru.

    \b
      $ printf 'Həsənov\\taz\\tГасанов\\tru\\n' | termkit match --kind person
      0.9290  same
    """
    from termkit.glossary.judging import judge_with
    from termkit.names.matching import same_name

    judge: Judge = same_name if no_glossary else judge_with(_loaded(glossary_paths))
    status = 0
    for path in paths or ("-",):
        try:
            _match(path, encoding, kind, judge)
        except DocumentError as error:
            sys.stdout.flush()
            click.echo(f"termkit: {error}", err=True)
            status = 2
    ctx.exit(status)


def _loaded(paths: tuple[str, ...]) -> Glossary:
    from termkit.project import load_project

    return load_project().glossary(paths)


def _match(path: str, encoding: str | None, kind: str, judge: Judge) -> None:
    """Print a line for each line of one file."""
    tags: dict[str, str] = {}
    number = 0
    for lines in line_blocks(path, encoding, "two names with their languages, tabs between,"):
        printed: list[str] = []
        for line in lines:
            number += 1
            try:
                name, tag, other, other_tag = _columns(line, tags)
            except DocumentError as error:
                sys.stdout.write("".join(printed))
                where = "standard input" if path == "-" else path
                raise DocumentError(f"{where}: line {number} {error}") from None
            verdict = judge(name, tag, other, other_tag, kind)
            printed.append(f"{verdict.score:.4f}\t{verdict.decision}\n")
        sys.stdout.write("".join(printed))
        sys.stdout.flush()


def _columns(line: str, tags: dict[str, str]) -> list[str]:
    """The four columns of a line; `tags` remembers the short forms of the languages."""
    from termkit.languages import canonical_tag

    fields = line.rstrip("\r\n").split("\t")
    if len(fields) != _COLUMNS:
        raise DocumentError(
            f"has {len(fields)} of 4 columns. Write name-a, lang-a, name-b and lang-b with tabs between."
        )
    for at in (1, 3):
        if fields[at] not in tags:
            try:
                tags[fields[at]] = canonical_tag(fields[at])
            except LanguageError:
                raise DocumentError(
                    f"names the language “{fields[at]}”. Write one of: az, az-Cyrl, en, ru."
                ) from None
        fields[at] = tags[fields[at]]
    return fields

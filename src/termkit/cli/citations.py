"""`termkit citations`: the table of a text's citations, with the entry of the list that each means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from termkit.cli.messages import say
from termkit.cli.options import (
    ANY_PATH,
    Texts,
    encoding_option,
    expanded,
    glossary_options,
    language_option,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.reports.citation_table import Row


@click.command("citations")
@click.argument("paths", nargs=-1, required=True, type=ANY_PATH)
@language_option
@glossary_options
@encoding_option
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "csv", "json"]),
    default="text",
    help="How to print.",
)
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    language: str | None,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
    encoding: str | None,
    output: str,
) -> None:
    """Show each citation in PATHS with the entry of the list of references that it means (`-` is standard
    input).

    What is wrong is named by the rule of `termkit check` that reports it; below stand the entries that no
    citation means.
    """
    from termkit.citations import citations
    from termkit.project import load_project
    from termkit.reports.citation_table import as_csv, as_json, as_text, rows_of
    from termkit.reports.screen import visible

    project = load_project(paths)
    glossary = project.glossary(glossary_paths, none=no_glossary)
    texts = Texts(project, language, encoding)

    def each() -> Iterator[tuple[str, Iterator[Row]]]:
        for document in texts.documents(expanded(paths, say, project=project)):
            tag = texts.language_of(document)
            if tag is None:
                continue
            document = document.in_language(tag)
            yield document.path, rows_of(document, citations(document, tag, glossary))

    if output == "text":
        for number, (path, rows) in enumerate(each()):
            click.echo(("\n" if number else "") + visible(path))
            for line in as_text(rows):
                click.echo(visible(line))
    else:
        every = (row for _, rows in each() for row in rows)
        for line in map(visible, as_csv(every)) if output == "csv" else [as_json(every)]:
            click.echo(line)
    ctx.exit(texts.status)

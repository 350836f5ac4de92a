"""`termkit find`: every occurrence of every term, inflected ones included."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

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
    from termkit.glossary import Glossary


@click.command("find")
@click.argument("paths", nargs=-1, required=True, type=ANY_PATH)
@language_option
@glossary_options
@encoding_option
@click.option(
    "--format", "output", type=click.Choice(["text", "jsonl"]), default="text", help="How to print."
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
    """List every occurrence of every term of the glossary in PATHS (`-` is standard input).

    Names and terms are found in any inflected form: Rəsulzadənin, Кулагиным, the ministry's.
    """
    from termkit.glossary.occurrences import as_objects
    from termkit.project import load_project
    from termkit.reports.screen import visible

    project = load_project(paths)
    glossary = project.glossary(glossary_paths, none=no_glossary)
    texts = Texts(project, language, encoding)
    for document in texts.documents(expanded(paths, say, project=project)):
        for tag in texts.languages_of(document):
            for occurrence in as_objects(document.in_language(tag), tag, glossary):
                if output == "jsonl":
                    click.echo(json.dumps(occurrence, ensure_ascii=False))
                else:
                    click.echo(visible(_line(occurrence, glossary)))
    ctx.exit(texts.status)


def _line(occurrence: dict[str, Any], glossary: Glossary) -> str:
    concept = glossary.concepts[occurrence["concept"]]
    where = occurrence["segment"] or f"{occurrence['line']}:{occurrence['column']}"
    place = f"{occurrence['path']}:{where}"
    status = "" if occurrence["status"] in {"preferred", "derived"} else f" ({occurrence['status']})"
    return f"{place}: {occurrence['text']}  →  {occurrence['term']}{status}  [{concept.id}, {concept.place}]"

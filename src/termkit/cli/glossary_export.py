"""`termkit glossary export`: write the glossary in a format of other programs."""

from __future__ import annotations

import click

from termkit.cli.memory_option import must_be_free
from termkit.cli.options import glossary_options
from termkit.cli.streams import write
from termkit.text.counting import counted


@click.command("export")
@click.option("-o", "--output", required=True, metavar="OUT", help="The file to write; - is standard output.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option(
    "--format", "format_name", metavar="NAME", help="The format, where the name of OUT does not say it."
)
@click.option(
    "--language", "languages", multiple=True, metavar="TAG", help="Only this language; may be given again."
)
@click.option("--source-language", metavar="TAG", help="Of a format with pairs, what is translated from.")
@click.option("--target-language", metavar="TAG", help="Of a format with pairs, what is translated into.")
@click.option(
    "--kind", "kinds", multiple=True, metavar="KIND", help="Only entries of this kind; may be given again."
)
@glossary_options
def command(
    output: str,
    force: bool,
    format_name: str | None,
    languages: tuple[str, ...],
    source_language: str | None,
    target_language: str | None,
    kinds: tuple[str, ...],
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
) -> None:
    """Write the entries of the project's glossary, or of --glossary, in the format of OUT.

    What the format has no room for is told.

    \b
      termkit glossary export -o terms.tbx
      termkit glossary export -o weblate.tbx --format tbx-2
      termkit glossary export -o for-leyla.xlsx --glossary names.toml
    """
    from termkit.cli.glossary_states import shown, tell_losses
    from termkit.glossary.exchange.formats import exchange, glossary_format
    from termkit.languages import canonical_tag
    from termkit.project import load_project

    known = glossary_format(output, format_name)
    asked = exchange(
        source_language=source_language,
        target_language=target_language,
        languages=tuple(map(canonical_tag, languages)),
    )
    glossary = load_project().glossary(glossary_paths, none=no_glossary)
    must_be_free(output, None, force=force)
    concepts = [concept for concept in glossary.concepts.values() if not kinds or concept.kind in kinds]
    write(output, known.write(concepts, asked))
    name = "standard output" if output == "-" else shown(output)
    tell_losses(asked, name)
    click.echo(f"{name}: {counted(len(concepts), 'entry', 'entries')}", err=True)

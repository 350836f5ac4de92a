"""`termkit name`: all about one name: its entry, its renderings, its forms, and what it may be confused with.

The facts are gathered in `termkit.glossary.name_facts`; `termkit.reports.name_page` writes them for reading.
"""

from __future__ import annotations

import json
import sys

import click

from termkit.cli.messages import say
from termkit.cli.options import glossary_options
from termkit.cli.streams import coloured


@click.command("name")
@click.argument("words", nargs=-1, required=True, metavar="NAME")
@click.option(
    "--language", metavar="TAG", help="Language of the name: az, az-Cyrl, en or ru. Without it, guessed."
)
@click.option(
    "--kind",
    type=click.Choice(["person", "place", "other"]),
    help="What is named. Without it, what the entry says, or what the name looks like.",
)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@glossary_options
def command(
    words: tuple[str, ...],
    language: str | None,
    kind: str | None,
    output: str,
    glossary_paths: tuple[str, ...],
    no_glossary: bool,
) -> None:
    """Show all about NAME: its glossary entry, how each language and scheme writes it, its inflected forms,
    and with what it may be confused.

    For example:  termkit name Rəsulzadə
    """
    from termkit.glossary.name_facts import cleaned, gathered
    from termkit.names.guesses import letters_tell_language
    from termkit.project import load_project
    from termkit.transliteration.route import LANGUAGES

    name = cleaned(" ".join(words))
    glossary = load_project().glossary(glossary_paths, none=no_glossary)
    facts = gathered(glossary, name, language, kind)
    if language is None and not facts["entries"] and not letters_tell_language(name):
        say(f"{name}: taken for {LANGUAGES[facts['language']]}; --language says otherwise")
    if output == "json":
        click.echo(json.dumps({"version": 1, **facts}, ensure_ascii=False, indent=2))
        return
    from shutil import get_terminal_size

    from termkit.reports.colours import painter
    from termkit.reports.name_page import lines

    width = min(get_terminal_size().columns, 100) if sys.stdout.isatty() else 100
    paint = painter(coloured(sys.stdout))
    click.echo("\n".join(lines(facts, width, paint)))

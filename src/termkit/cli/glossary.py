"""`termkit glossary`: look after the glossary. Each of its commands has a file of its own beside this one."""

from __future__ import annotations

import click

from termkit.cli import glossary_add, glossary_extract, glossary_show, glossary_stats, glossary_validate


@click.group("glossary")
def command() -> None:
    """Validate, show, count, add and extract the names and terms that texts are checked against.

    The glossary is the project's (termkit.toml), or else the one that comes with termkit.
    """


for part in (glossary_validate, glossary_show, glossary_stats, glossary_add, glossary_extract):
    command.add_command(part.command)

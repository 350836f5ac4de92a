"""`termkit glossary`: look after the glossary. Each of its commands has a file of its own beside this one."""

from __future__ import annotations

import click

from termkit.cli import (
    glossary_add,
    glossary_diff,
    glossary_export,
    glossary_extract,
    glossary_import,
    glossary_merge,
    glossary_review,
    glossary_show,
    glossary_stats,
    glossary_validate,
)

_PARTS = (
    glossary_validate,
    glossary_show,
    glossary_stats,
    glossary_add,
    glossary_extract,
    glossary_import,
    glossary_export,
    glossary_diff,
    glossary_merge,
    glossary_review,
)


@click.group("glossary")
def command() -> None:
    """Validate, show, count, add, extract and exchange the names and terms that texts are checked against.

    The glossary is the project's (termkit.toml), or else the one that comes with termkit.
    """


for part in _PARTS:
    command.add_command(part.command)

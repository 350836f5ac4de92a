"""`termkit tm`: the translation memory. Each of its commands has a file of its own beside this one."""

from __future__ import annotations

import click

from termkit.cli import tm_align, tm_analyse, tm_clean, tm_concordance, tm_export, tm_import, tm_lookup


@click.group("tm")
def command() -> None:
    """Keep what was translated before, and find it again.

    The memory is the project's (termkit-memory.sqlite beside its termkit.toml), or the one that --memory
    names.
    """


for part in (tm_import, tm_lookup, tm_concordance, tm_analyse, tm_clean, tm_export, tm_align):
    command.add_command(part.command)

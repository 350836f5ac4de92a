"""What termkit says to the person at the terminal, apart from the data it prints."""

from __future__ import annotations

import click

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it."""


def say(message: str) -> None:
    """Print a line of its own on the error stream; what it cites cannot steer the terminal."""
    from termkit.reports.screen import visible

    click.echo(f"termkit: {visible(message)}", err=True)

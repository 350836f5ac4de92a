"""How far a long piece of work has come, for a person who waits at a terminal."""

from __future__ import annotations

import sys
import time

import click

_PATIENCE = 1.0  # seconds in which nobody wonders
_PACE = 0.2


class Progress:
    """A line on the error stream that is written over; nothing within the first second, or into a file."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._next = time.monotonic() + _PATIENCE
        self._shown = False

    def __call__(self, count: int, share: float | None = None) -> None:
        """So many are done, and so large a part of all where that is known."""
        if sys.stderr is None or not sys.stderr.isatty() or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PACE
        self._shown = True
        part = f" ({share:.0%})" if share is not None else ""
        click.echo(f"\r{self._what}: {count:,}{part}\x1b[K", err=True, nl=False)

    def done(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)

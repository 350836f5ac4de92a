"""How far a long piece of work has come, for a person who waits at a terminal."""

from __future__ import annotations

import sys
import time

import click

_PATIENCE = 1.0  # seconds in which nobody wonders
_PACE = 0.2
# The share of the time that it takes to look at all texts before they are checked.
_SURVEY = 0.25
_TELLING = 0.01  # the share of the work from which on it tells how long the rest takes


class Progress:
    """A line on the error stream that is written over; nothing within the first second, or into a file."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._begun = time.monotonic()
        self._next = self._begun + _PATIENCE
        self._shown = False

    def __call__(self, count: int, share: float | None = None) -> None:
        """So many are done, and so large a part of all where that is known."""
        if sys.stderr is None or not sys.stderr.isatty() or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _PACE
        self._shown = True
        part = f" ({share:.0%}{self._left(share)})" if share is not None else ""
        click.echo(f"\r{self._what}: {count:,}{part}\x1b[K", err=True, nl=False)

    def _left(self, share: float) -> str:
        """The time that is left, if it goes on so; nothing while nobody can tell."""
        gone = time.monotonic() - self._begun
        if share < _TELLING or share >= 1:
            return ""
        left = gone * (1 - share) / share
        return f", {left / 60:.0f} min left" if left >= 90 else f", {left:.0f} s left"

    def done(self) -> None:
        """Take the line away."""
        if self._shown:
            self._shown = False
            click.echo("\r\x1b[K", err=True, nl=False)


class FileProgress:
    """How many files are done, for who waits at a terminal. Looking at all of them first is a part of it."""

    def __init__(self, files: int, *, surveyed: bool) -> None:
        self._progress = Progress("checked")
        self._files = files
        self._first = _SURVEY if surveyed else 0.0
        self._surveyed = self._checked = 0

    def surveyed(self) -> None:
        """One more was looked at."""
        self._surveyed += 1
        self._show()

    def within(self, share: float) -> None:
        """So much of one more is done."""
        self._show(share)

    def checked(self) -> None:
        """One more is done."""
        self._surveyed = self._files
        self._checked += 1
        self._show()

    def hide(self) -> None:
        """Make room for what is printed."""
        self._progress.done()

    def _show(self, within: float = 0) -> None:
        share = self._first * self._surveyed + (1 - self._first) * (self._checked + within)
        self._progress(self._checked, share / max(1, self._files))

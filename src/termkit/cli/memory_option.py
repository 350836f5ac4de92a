"""`--memory PATH-OR-URL`, which the commands that ask a memory share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.messages import say
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.memory import Memory
    from termkit.memory.store import Store


# An index of so many segments takes about a second.
_NOTICED = 200_000


def memory_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--memory PATH-OR-URL`."""
    return click.option(
        "--memory",
        metavar="PATH-OR-URL",
        help="The file of the memory, or its address on a server: postgresql://user@host/database. Without "
        "it, the project's: termkit-memory.sqlite.",
    )(command)


def memory_path(option: str | None) -> str | Path:
    """The file that is meant, or the address."""
    if option is None:
        from termkit.project import load_project

        return load_project().memory
    return option


def open_store(option: str | None, *, create: bool = False) -> Store:
    """The store that is meant; who has to wait for another program is told."""
    from termkit.memory.store import Store

    def waiting() -> None:
        say("another program is writing to this memory. Waiting for it, a minute at most …")

    return Store(memory_path(option), create=create, waiting=waiting)


def must_be_free(output: str | None, memory: str | Path | None, *, force: bool) -> None:
    """Nobody's file is written over unasked, and the memory itself, if there is one in a file, never is.

    Raises `SettingsError` for such an `output`.
    """
    if output is None or output == "-" or not Path(output).exists():
        return
    memory = Path(memory) if memory is not None else None
    for own in (
        (memory, *(memory.with_name(f"{memory.name}{end}") for end in ("-wal", "-shm"))) if memory else ()
    ):
        if own.exists() and Path(output).samefile(own):
            raise SettingsError(f"{output}: this is the memory itself. Name another file.")
    if not force:
        raise SettingsError(
            f"{output}: this file is there already. Name a new file, or write over it with --force."
        )


def say_if_unknown(memory: Memory, source: str, target: str) -> None:
    """Tell a person that a memory has nothing in two languages, which would look like an answer."""
    if memory.knows(source, target):
        return
    counts = ", ".join(f"{count:,} {tag}" for tag, count in sorted(memory.store.languages().items()))
    say(
        f"{memory.store.name} has no unit in both {source} and {target}: nothing can be found. It has "
        f"{f'segments in {counts}' if counts else 'no units at all'}."
    )


def tell_of_index(segments: int) -> None:
    """Tell a person who waits for an index; a small one is made in no time."""
    if segments > _NOTICED:
        say(f"making the index of {segments:,} segments; the next look-up will not need to.")


def tell_of_pieces(segments: int) -> None:
    """The same of the index of known pieces."""
    if segments > _NOTICED:
        say(f"making the index of known pieces in {segments:,} segments; the next look-up will not need to.")

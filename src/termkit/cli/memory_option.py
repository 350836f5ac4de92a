"""`--memory PATH-OR-URL`, which the commands of `termkit tm` share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.messages import say
from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.memory.store import Store


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


def must_be_free(output: str, memory: Path, *, force: bool) -> None:
    """Nobody's file is written over unasked, and the memory itself never is.

    Raises `SettingsError` for such an `output`.
    """
    if output == "-" or not Path(output).exists():
        return
    for own in (memory, *(memory.with_name(f"{memory.name}{end}") for end in ("-wal", "-shm"))):
        if own.exists() and Path(output).samefile(own):
            raise SettingsError(f"{output}: this is the memory itself. Name another file.")
    if not force:
        raise SettingsError(
            f"{output}: this file is there already. Name a new file, or write over it with --force."
        )

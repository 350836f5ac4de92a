"""`--memory PATH-OR-URL`, which the commands of `termkit tm` share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from termkit.cli.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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

"""`--memory PATH`, which the commands of `termkit tm` share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable


def memory_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--memory PATH`."""
    return click.option(
        "--memory",
        metavar="PATH",
        help="The file of the memory. Without it, the project's: termkit-memory.sqlite.",
    )(command)


def memory_path(option: str | None) -> Path:
    """The file that is meant. Raises `SettingsError` for the address of a server."""
    if option is None:
        from termkit.project import load_project

        return load_project().memory
    if "://" in option:
        raise SettingsError(f"--memory {option}: a memory is a file so far, not a server. Name a file.")
    return Path(option)

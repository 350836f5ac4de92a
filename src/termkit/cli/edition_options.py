"""What the commands of `termkit edition` share: the plan, which editions, and the files they write."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.options import ANY_PATH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def plan_argument(command: Callable[..., Any]) -> Callable[..., Any]:
    """`[PLAN]`, the file edition.toml or its folder, and `--edition NAME` (repeatable)."""
    command = click.option(
        "--edition", "names", multiple=True, metavar="NAME", help="Only this edition; may be given again."
    )(command)
    return click.argument("plan_path", metavar="[PLAN]", type=ANY_PATH, default=".")(command)


def dry_run_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--dry-run`."""
    return click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")(
        command
    )


def preview(path: Path, before: bytes | None, after: bytes) -> None:
    """Show what would change in a file of text; of any other, how long it would be."""
    from termkit.reports.diff import unified_diff

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    try:
        texts = (before or b"").decode(), after.decode()
    except UnicodeDecodeError:
        click.echo(f"{path}: {len(after):,} bytes would be written.")
        return
    for line in unified_diff(str(path), *texts, colour=colour):
        click.echo(line)

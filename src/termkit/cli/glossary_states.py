"""Glossaries as they are named to the commands: a file of any format, a folder, or a revision in git.

Start reading at `entries_at`.
"""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.cli.messages import say
from termkit.cli.streams import opened
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary.exchange.formats import Entry, Exchange

_SHOWN_LOSSES = 15


def entries_at(place: str, asked: Exchange, format_name: str | None = None) -> Iterator[Entry]:
    """The entries of a file, of the TOML files of a folder, or of either in a revision (`HEAD~1:names.toml`).

    Raises `DocumentError` and `GlossaryError` where they cannot be read.
    """
    from termkit.glossary.exchange.formats import glossary_format

    path = Path(place)
    if place != "-" and path.is_dir():
        from termkit.glossary.store import files_in

        for file in files_in([path]):
            yield from entries_at(str(file), asked)
    elif place == "-" or path.exists() or ":" not in place:
        known = glossary_format(place, format_name)
        with opened(place) as (stream, _):
            yield from known.read(stream, shown(place), asked)
    else:
        revision, _, inside = place.partition(":")
        for name in _files(revision, inside, place):
            known = glossary_format(name, format_name)
            data = _git("show", "--end-of-options", f"{revision}:./{name}", place=place)
            yield from known.read(BytesIO(data), f"{revision}:{name}", asked)


def shown(place: str) -> str:
    """What messages call a file."""
    return "standard input" if place == "-" else place


def tell_losses(asked: Exchange, where: str) -> None:
    """Say what a format could not carry, most frequent first."""
    for fault in asked.faults:
        say(f"{where}: {fault}")
    if not asked.lost:
        return
    things = [f"{thing} ({count:,})" if count > 1 else thing for thing, count in asked.lost.most_common()]
    more = len(things) - _SHOWN_LOSSES
    rest = f" and {more:,} more" if more > 0 else ""
    say(f"{where}: left out, for there is no room for it: {', '.join(things[:_SHOWN_LOSSES])}{rest}")


def _files(revision: str, path: str, place: str) -> list[str]:
    """The path, if it is a file in that revision, or the glossary files of the folder that it is."""
    kind = _git("cat-file", "-t", f"{revision}:./{path}", place=place).decode().strip()
    if kind != "tree":
        return [path]
    listed = _git("ls-tree", "-r", "--name-only", "-z", revision, f"./{path.rstrip('/')}/", place=place)
    return sorted(name for name in listed.decode("utf-8", "replace").split("\0") if name.endswith(".toml"))


def _git(*words: str, place: str) -> bytes:
    if any(word.startswith("-") and word not in _OURS for word in words):
        raise DocumentError(f"{place}: this is neither a file nor a revision of one.")
    try:
        done = subprocess.run(["git", *words], capture_output=True, check=False)
    except OSError:
        raise DocumentError(f"{place}: there is no such file, and git is not installed.") from None
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = f" (git: {reason[-1]})" if reason else ""
        raise DocumentError(f"{place}: there is no such file, and no such revision of one{why}.")
    return done.stdout


_OURS = frozenset({"--end-of-options", "-t", "-r", "--name-only", "-z"})

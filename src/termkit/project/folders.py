"""The files of a folder that somebody named, and those that a pattern means. Start reading at `files_in`.

Hidden files and folders are left out, what git leaves out, and what the settings exclude; links to folders
are not followed, so that no walk is endless.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termkit.project.gitignore import GitIgnore
from termkit.project.path_patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Callable

_WILD = re.compile(r"[*?]")


class Found(NamedTuple):
    """The files, sorted, and whether others were left out for git's rules or for the settings'."""

    files: list[Path]
    left_out: bool


def files_in(folder: str, excludes: Callable[[Path], bool], say: Callable[[str], None]) -> Found:
    """The files in a folder and in the folders in it.

    `excludes` is asked about files and folders; a folder that cannot be read is told through `say`.
    """

    def failed(error: OSError) -> None:
        say(f"{error.filename}: the folder could not be read ({error.strerror}).")

    git = GitIgnore(Path(folder))
    files: list[Path] = []
    left_out = False

    def is_wanted(path: Path, *, is_folder: bool) -> bool:
        nonlocal left_out
        out = git.leaves_out(path, is_folder=is_folder) or excludes(path)
        left_out = left_out or out
        return not out

    for place, folders, names in os.walk(folder, onerror=failed):
        here = Path(place)
        shown = (name for name in folders if not name.startswith("."))
        folders[:] = [name for name in shown if is_wanted(here / name, is_folder=True)]
        # Word's own files beside a document that is open begin with ~$.
        paths = (here / name for name in names if not name.startswith((".", "~$")))
        # Not Path.is_file, which fails in a folder that may not be searched.
        files += (path for path in paths if os.path.isfile(path) and is_wanted(path, is_folder=False))  # noqa: PTH113
    return Found(sorted(files), left_out)


def is_pattern(path: str) -> bool:
    """Is this a pattern that the shell has left as it is (`"texts/**/*.md"`), and no file of that name?"""
    return bool(_WILD.search(path)) and not os.path.lexists(path)


def fitting(pattern: str, excludes: Callable[[Path], bool], say: Callable[[str], None]) -> list[Path]:
    """The files that a pattern means: `*` is anything within a name, `**` folders too."""
    parts = Path(pattern).parts
    fixed = next(number for number, part in enumerate(parts) if _WILD.search(part))
    start = Path(*parts[:fixed])
    wanted = compiled(Path(pattern).as_posix())
    deepest = sys.maxsize if "**" in pattern else len(parts)

    def is_excluded(path: Path) -> bool:
        return len(path.parts) > deepest or excludes(path)

    files = files_in(str(start), is_excluded, say).files
    return [file for file in files if wanted.fullmatch(file.as_posix())]

"""What git does not look at: `.gitignore` files, nested ones too, and `.git/info/exclude`.

Start reading at `GitIgnore.leaves_out`. What a pattern means is pathspec's business; here is which file of
patterns has the last word: the one nearest to the file in question, as in git.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAME = ".gitignore"
_EXCLUDE = Path("info", "exclude")


class _Rules(NamedTuple):
    folder: Path
    spec: GitIgnoreSpec


class GitIgnore:
    """The rules for a folder that somebody named, and for the folders in it.

    If git leaves out the folder itself, whoever names it wants to see it all the same: then only the rules
    within it count.
    """

    def __init__(self, folder: Path) -> None:
        self._above: tuple[_Rules, ...] = ()
        self._of = cache(self._rules)
        self._folder = folder.resolve()
        above = tuple(_above(self._folder))
        if not _leaves_out(above, self._folder, is_folder=True):
            self._above = above

    def leaves_out(self, path: Path, *, is_folder: bool) -> bool:
        """Is a file or folder left out? The folders above it, up to the one that was named, are not asked."""
        place = path.parent.resolve() / path.name
        return _leaves_out(self._of(place.parent), place, is_folder=is_folder)

    def _rules(self, folder: Path) -> tuple[_Rules, ...]:
        """The rules that count in a folder, the nearest last."""
        inside = folder != self._folder and folder.is_relative_to(self._folder)
        before = self._of(folder.parent) if inside else self._above
        own = _read(folder / _NAME, folder)
        return (*before, own) if own else before


def _above(folder: Path) -> list[_Rules]:
    """The rules of the folders above, as far as they belong to one repository with it."""
    places = [folder, *folder.parents]
    # Not Path.exists, which fails in a folder that may not be searched.
    roots = (number for number, place in enumerate(places) if os.path.exists(place / ".git"))  # noqa: PTH110
    root = next(roots, None)
    if root is None:
        return []
    found = [_read(places[root] / ".git" / _EXCLUDE, places[root])]
    found += [_read(place / _NAME, place) for place in places[root:0:-1]]
    return [rules for rules in found if rules]


def _read(file: Path, folder: Path) -> _Rules | None:
    """The patterns of a file, which count from a folder; None where there are none that can be read."""
    try:
        lines = file.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    rules = [line for line in lines if line.strip() and _is_pattern(line)]
    return _Rules(folder, GitIgnoreSpec.from_lines(rules)) if rules else None


def _is_pattern(line: str) -> bool:
    """Git passes over what is no pattern, too."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True


def _leaves_out(rules: tuple[_Rules, ...], path: Path, *, is_folder: bool) -> bool:
    for folder, spec in reversed(rules):
        name = path.relative_to(folder).as_posix()
        left_out = spec.check_file(f"{name}/" if is_folder else name).include
        if left_out is not None:
            return left_out
    return False

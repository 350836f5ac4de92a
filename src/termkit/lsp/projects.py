"""The project of each open text, read once, and again when one of its files has changed. Start reading at
`Projects.of`.

The files are looked at when they are needed: that works in every editor, and for files that other programs
write.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import TermkitError
from termkit.project import load_project
from termkit.project.configuration import find

if TYPE_CHECKING:
    from pathlib import Path

    from termkit.glossary import Glossary
    from termkit.project import Project
    from termkit.project.baseline import Baseline

# What tells that a file has changed: its time and its size.
State = tuple[tuple[str, int, int], ...]


class Loaded(NamedTuple):
    """A project with its glossary, and the state of its files when they were read."""

    project: Project
    glossary: Glossary
    state: State

    def baseline(self) -> Baseline | None:
        """The findings that the project lives with. A new one each time, for it counts what was met."""
        path = self.project.baseline
        if path is None:
            return None
        from termkit.project.baseline import read

        return read(path)


class Projects:
    """The projects of the texts that are open, by the files of their settings."""

    def __init__(self) -> None:
        self._loaded: dict[Path | None, Loaded] = {}

    def of(self, path: Path) -> Loaded:
        """The project of a text. It is the same object as long as none of its files changes.

        Raises `SettingsError` and `GlossaryError` for faults in its files.
        """
        settings = find(path.parent)
        known = self._loaded.get(settings)
        state = self.state(path)
        if known is not None and known.state == state:
            return known
        project = load_project(path)
        loaded = Loaded(project, project.glossary(), state)
        self._loaded[settings] = loaded
        # What was read stays: looking for garbage in it again and again would take longer than a check.
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        return loaded

    def state(self, path: Path) -> State:
        """The state of the settings, the glossary and the baseline of a text."""
        settings = find(path.parent)
        files = [settings] if settings else []
        # What cannot be read is told of where the project is asked for.
        with suppress(TermkitError, OSError):
            project = load_project(path)
            if project.baseline:
                files.append(project.baseline)
            for own in project.own_glossaries:
                files += sorted(own.glob("**/*.toml")) if own.is_dir() else [own]
        return tuple(filter(None, map(_stamp, files)))


def _stamp(file: Path) -> tuple[str, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return str(file), status.st_mtime_ns, status.st_size

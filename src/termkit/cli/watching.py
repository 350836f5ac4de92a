"""`termkit check --watch`: check again whenever a text is saved. Start reading at `watch`.

The files are looked at twice a second. That works on every system and on network drives, and takes three
hundredths of a second for a thousand texts; being told of changes would need a library, and say nothing so
much sooner that a person notices.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from termkit.cli.checking import Checking
from termkit.cli.messages import say
from termkit.cli.options import expanded
from termkit.errors import TermkitError
from termkit.project import load_project
from termkit.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.cli.check import Asked

_PACE = 0.5  # seconds
_SETTLED = 0.1  # a file that has not changed for so long is not being written

_Stamps = dict[str, tuple[int, int, int] | None]


class _State(NamedTuple):
    """The texts and the files that say how they are checked, each with what tells that it has changed."""

    texts: _Stamps
    settings: _Stamps


def watch(asked: Asked) -> None:
    """Check the texts, and again what changes, until somebody presses Ctrl-C.

    A text is held against all the others each time. Where the settings, the glossary or the baseline change,
    all are checked.
    """
    try:
        state = _state(asked, _State({}, {}))
        _check(asked, None)
        while True:
            time.sleep(_PACE)
            new = _settled(asked, state)
            changed = [path for path, stamp in new.texts.items() if stamp != state.texts.get(path)]
            if new.settings != state.settings:
                _check(asked, None)
            elif changed:
                _check(asked, changed)
            state = new
    except KeyboardInterrupt:
        click.echo(err=True)


def _check(asked: Asked, only: list[str] | None) -> None:
    """Check all texts, or only some. A mistake in the settings is said, and may be mended meanwhile."""
    if sys.stdout.isatty():
        click.clear()
    try:
        checking = Checking.of(asked)
        files = checking.files(say)
        for line in checking.report(files, only):
            click.echo(line)
        what = counted(len(files), "text")
    except TermkitError as error:
        for line in str(error).split("\n"):
            say(line)
        what = "the settings"
    say(f"{time.strftime('%H:%M:%S')}, watching {what}; Ctrl-C ends it")


def _settled(asked: Asked, before: _State) -> _State:
    """How things are now, when nothing is being written."""
    new = _state(asked, before)
    while new != before:
        time.sleep(_SETTLED)
        later = _state(asked, before)
        if later == new:
            break
        new = later
    return new


def _state(asked: Asked, before: _State) -> _State:
    try:
        project = load_project(asked.paths)
    except TermkitError:
        return _State({}, _stamps(before.settings))
    own = project.own_glossaries if not asked.glossary_paths else map(Path, asked.glossary_paths)
    files = [
        file for path in own for file in ([path] if not path.is_dir() else sorted(path.glob("**/*.toml")))
    ]
    files += map(Path, (*asked.sources, *([asked.baseline] if asked.baseline else [])))
    files += filter(None, [project.configuration.path, project.baseline])
    texts = expanded(asked.paths, lambda _: None, project=project)
    return _State(_stamps(texts), _stamps(map(str, files)))


def _stamps(paths: Iterable[str]) -> _Stamps:
    return {path: _stamp(path) for path in paths}


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116  # a thousand times a second
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino

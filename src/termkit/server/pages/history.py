"""Who changed which entry when, in a file beside the glossary's: `people.toml.history.jsonl`.

A line for each change, with the whole entry before and after it, so that nothing that somebody wrote is lost.
It is also what two editors at once wait for. Start reading at `held`.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from termkit.errors import GlossaryError

try:
    import fcntl
except ImportError:  # Windows, where a server has one process that writes
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SUFFIX = ".history.jsonl"


class Change(NamedTuple):
    """One change of an entry; `before` is empty for a new one."""

    time: str
    who: str
    id: str
    before: dict[str, Any]
    after: dict[str, Any]


@contextmanager
def held(glossary: Path) -> Iterator[IO[str]]:
    """The history of a glossary file, to write to; nobody else changes that file meanwhile.

    Raises `GlossaryError` where it cannot be written.
    """
    path = glossary.with_name(glossary.name + _SUFFIX)
    try:
        stream = path.open("a", encoding="utf-8")
    except OSError as error:
        raise GlossaryError(
            [f"{path}: cannot be written ({error.strerror}), so nothing was changed."]
        ) from None
    with stream:
        if fcntl is not None:
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield stream


def write(stream: IO[str], who: str, concept_id: str, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Add a change to the history that is held."""
    time = datetime.now(UTC).isoformat(timespec="seconds")
    line = {"time": time, "who": who, "id": concept_id, "before": before, "after": after}
    stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def changes_of(glossary: Path, concept_id: str) -> list[Change]:
    """The changes of an entry, the newest first; a line that cannot be read is passed over."""
    path = glossary.with_name(glossary.name + _SUFFIX)
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []
    found = []
    for line in reversed(lines):
        try:
            change = Change(**json.loads(line))
        except (ValueError, TypeError):
            continue
        if change.id == concept_id:
            found.append(change)
    return found

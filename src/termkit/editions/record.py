"""Which editions termkit has written, so that it writes over nobody else's work.

The record stands beside `edition.toml`: of each edition the digest of what was written. A file that is not
in it, or has been changed since, is somebody's own. Start reading at `Record`.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING

from termkit.documents import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

FILE = "edition.built.json"


class Record:
    """What was written, by its path from the folder of the plan."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, folder / FILE
        self._digests: dict[str, str] = {}
        try:
            known = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return
        if isinstance(known, dict):
            self._digests = {name: digest for name, digest in known.items() if isinstance(digest, str)}

    def is_ours(self, path: Path) -> bool:
        """Is a file as termkit has written it, or not there at all?"""
        return not path.exists() or self._digests.get(self._name(path)) == _digest(path.read_bytes())

    def write(self, path: Path, data: bytes) -> None:
        """Write an edition, and remember it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, data)
        self._digests[self._name(path)] = _digest(data)
        text = json.dumps(dict(sorted(self._digests.items())), ensure_ascii=False, indent=1)
        write_atomically(self._path, f"{text}\n".encode())

    def _name(self, path: Path) -> str:
        return os.path.relpath(path, self._folder).replace(os.sep, "/")


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()

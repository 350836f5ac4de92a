"""An index in a file beside its memory, used from there without being read: processes share one copy of it.

The file is never changed, only replaced by a newer one in one step; whoever has the old one open keeps it.
It says which memory it was made of and which unit was the newest then. A file that does not fit, or is
damaged in its head, is as good as none. Start reading at `save` and `opened`.
"""

from __future__ import annotations

import json
import mmap
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from termkit.memory.index import BANDS, Index, Shelf
from termkit.memory.signatures import VERSION as SIGNATURES

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"termkit index 1\n"
_ALIGNED = 64


class Stamp(NamedTuple):
    """What an index was made of: the memory, its newest unit then, and the digest of that unit."""

    uid: str
    newest: int
    mark: int | None


def save(index: Index, stamp: Stamp, path: Path) -> None:
    """Write the index, wholly or not at all. Raises OSError where the folder does not let us."""
    arrays = [*(array for shelf in index.shelves for array in shelf), index.texts]
    table, start = [], 0
    for array in arrays:
        table.append([start, array.dtype.str, list(array.shape)])
        start += -(-array.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps({**_layout(), "stamp": stamp, "arrays": table, "size": start}).encode()
    head = _MAGIC + len(head).to_bytes(8, "little") + head
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(head + b"\0" * (-len(head) % _ALIGNED))
            for array in arrays:
                file.write(np.ascontiguousarray(array).data)
                file.write(b"\0" * (-array.nbytes % _ALIGNED))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def opened(path: Path) -> tuple[Index, Stamp] | None:
    """The index in a file and what it was made of; None if there is none that this termkit can use."""
    try:
        with path.open("rb") as file:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    begin = len(_MAGIC) + 8
    if whole[: len(_MAGIC)] != _MAGIC:
        return None
    end = begin + int.from_bytes(whole[len(_MAGIC) : begin], "little")
    try:
        head: dict[str, Any] = json.loads(whole[begin:end])
        if any(head[key] != value for key, value in _layout().items()):
            return None
        first = -(-end // _ALIGNED) * _ALIGNED
        if len(whole) != first + head["size"]:
            return None
        arrays = [
            np.frombuffer(whole, dtype, int(np.prod(shape)), first + start).reshape(shape)
            for start, dtype, shape in head["arrays"]
        ]
        stamp = Stamp(*head["stamp"])
    except (ValueError, KeyError, TypeError):
        return None
    each = len(Shelf._fields)
    shelves = tuple(Shelf(*arrays[n * each : (n + 1) * each]) for n in range(len(BANDS)))
    return Index(shelves, arrays[-1], stamp.newest), stamp


def _layout() -> dict[str, Any]:
    return {"signatures": SIGNATURES, "bands": [list(band) for band in BANDS], "fields": list(Shelf._fields)}

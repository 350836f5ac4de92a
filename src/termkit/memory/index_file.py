"""An index in a file, used from there without being read: processes share one copy of it.

A file is never changed, only replaced in one step or taken away; whoever has it open keeps it. It says of
which memory and which of its units it was made. A file that does not fit, or is damaged in its head, is as
good as none. Start reading at `save` and `opened`.
"""

from __future__ import annotations

import json
import mmap
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from termkit.memory.index import BANDS, Arrays, Index
from termkit.memory.signatures import VERSION as SIGNATURES

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"termkit index 2\n"
_ALIGNED = 64


class Stamp(NamedTuple):
    """What an index was made of: the units of the memory `uid` above `after` and up to `upto`.

    `marks` are digests of some of these units, `journal` the number of the newest deletion that it knows and
    `journalled` the unit that was deleted then.
    """

    uid: str
    after: int
    upto: int
    marks: list[list[int | None]]
    journal: int
    journalled: int | None


def save(index: Index, stamp: Stamp, path: Path) -> None:
    """Write the index, wholly or not at all. Raises OSError where the folder does not let us."""
    table, start = [], 0
    for array in index.arrays:
        table.append([start, array.dtype.str, list(array.shape)])
        start += -(-array.nbytes // _ALIGNED) * _ALIGNED
    head = json.dumps(
        {**_layout(), "stamp": stamp, "base": index.base, "arrays": table, "size": start}
    ).encode()
    head = _MAGIC + len(head).to_bytes(8, "little") + head
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(head + b"\0" * (-len(head) % _ALIGNED))
            for array in index.arrays:
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
            # Pages are shared until somebody writes to them, which nobody does; but the compiled search would
            # have to be compiled once more for arrays that nobody may write to.
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
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
        arrays = Arrays(
            *(
                np.frombuffer(whole, dtype, int(np.prod(shape)), first + start).reshape(shape)
                for start, dtype, shape in head["arrays"]
            )
        )
        return Index(arrays, head["base"]), Stamp(*head["stamp"])
    except (ValueError, KeyError, TypeError):
        return None


def _layout() -> dict[str, Any]:
    return {"signatures": SIGNATURES, "bands": [list(band) for band in BANDS], "fields": list(Arrays._fields)}

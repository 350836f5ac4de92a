"""What SQLite says when it cannot do something, in words that tell a person what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.memory.database import BUSY

if TYPE_CHECKING:
    import sqlite3


def in_words(error: sqlite3.Error) -> str:
    """The message, to stand after the name of the memory.

    >>> import sqlite3
    >>> in_words(sqlite3.OperationalError("database or disk is full"))
    'the disk is full. The memory is as it was; make room and repeat.'
    """
    what = str(error)
    if is_busy(error):
        return BUSY
    if "full" in what:
        return "the disk is full. The memory is as it was; make room and repeat."
    if "not a database" in what:
        return "this file is no translation memory. Name another file with --memory."
    if "unable to open" in what:
        return "the memory cannot be opened. Is there such a folder, and may you write in it?"
    if "malformed" in what:
        return "the file of the memory is damaged. Put a copy of it back, or import an export into a new one."
    if "disk I/O" in what:
        return "the disk cannot be written or read. The memory is as it was; look after the disk, and repeat."
    if "readonly" in what:
        return "no permission to write to the memory or its folder."
    return f"the memory cannot be used ({what})."


def is_busy(error: sqlite3.Error) -> bool:
    """Has another program been writing all the time that we waited?"""
    return "locked" in str(error) or "busy" in str(error)

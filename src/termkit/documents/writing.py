"""Write a file so that a crash, a full disk or a lost network drive cannot harm the old one.

The new text goes into a temporary file beside the old one, onto the disk, and then takes the old
one's name in one step. Start reading at `write_atomically`.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_atomically(path: str | Path, data: bytes | Iterable[bytes]) -> None:
    """Replace the file's content with `data`, in one piece or many, wholly or not at all.

    `Path.write_bytes` will not do: it empties the file first, and an article is lost if the
    machine stops there. Permissions stay, a symbolic link stays and its target is replaced, and a
    write-protected file is respected.

    Raises DocumentError, and leaves the old file as it was, where writing is not possible.
    """
    try:
        real = Path(path).resolve()
        old = real.stat() if real.exists() else None
        if old is not None:
            if not stat.S_ISREG(old.st_mode):
                raise DocumentError(f"{path}: this is not an ordinary file, so it cannot be replaced.")
            if not os.access(real, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
                raise DocumentError(f"{path}: the file is write-protected. It was left as it is.")
        temporary = real.with_name(f".{real.name[:100]}.{os.urandom(6).hex()}.tmp")
        _write_and_replace(real, temporary, [data] if isinstance(data, bytes) else data, old)
    except PermissionError:
        raise DocumentError(
            f"{path}: no permission to write in the folder {Path(path).resolve().parent}. "
            "The file was left as it is. Copy it to a folder of your own, or ask for write permission."
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise DocumentError(
            f"{path}: the file could not be written ({reason}). It was left as it is."
        ) from None


def _write_and_replace(
    real: Path, temporary: Path, pieces: Iterable[bytes], old: os.stat_result | None
) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        # O_EXCL: nobody's file is overwritten; 0o666: a new file gets what the umask leaves.
        with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
            if old is not None:
                _take_over(temporary, old)
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(real)
    except FileExistsError:
        raise
    except BaseException:  # Ctrl-C may come at any moment
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(real.parent)


def _take_over(temporary: Path, old: os.stat_result) -> None:
    """Give the new file the old one's owner and permissions, as far as this user may."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    # After chown, which clears the set-user bits.
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

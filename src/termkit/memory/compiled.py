"""Whether and when the compiled search answers: the extra `fast`. Start reading at `kernel`.

Compiling takes ten seconds and loading what was compiled half a second, which nobody is to wait for. So a few
look-ups are never worth it; when more come, a process of its own compiles, once for a version of termkit and
a processor, and until it is done numpy answers.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.glossary.cache import cache_folder

if TYPE_CHECKING:
    from types import ModuleType

# Queries × segments that numpy looks through in about the time that loading takes, and that compiling takes.
_WORTH = 60_000_000
_WORTH_COMPILING = 1_000_000_000
# Seconds between two looks whether the compiler is done, and after which it is taken for dead.
_LOOK, _DEAD = 1.0, 600.0
_SOURCES = ("kernel.py", "lanes.py", "index.py", "signatures.py")


class _Asked:
    """What this process has asked for so far."""

    work = 0
    kernel: ModuleType | None = None
    next_look = 0.0
    compilers: list[subprocess.Popen[bytes]] = []  # noqa: RUF012  # one for the process


def kernel(work: int) -> ModuleType | None:
    """The compiled search, if it is there and so much more work (queries × segments) is worth loading it."""
    _Asked.work += work
    if _Asked.kernel is not None or _Asked.work < _WORTH or not installed():
        return _Asked.kernel
    now = time.monotonic()
    if now >= _Asked.next_look and (_Asked.work >= _WORTH_COMPILING or _was_compiled()):
        # A numba that does not work here is as good as none.
        _Asked.next_look = float("inf")
        with suppress(Exception):
            folder = kernel_folder()
            if folder is not None and (folder / "done").exists():
                _Asked.kernel = loaded(folder)
            elif folder is not None:
                if _Asked.work >= _WORTH_COMPILING:
                    _start_compiling(folder)
                _Asked.next_look = now + _LOOK
    return _Asked.kernel


def _was_compiled() -> bool:
    """Whether anything was ever compiled for this user; only then is it worth asking whether it fits."""
    folder = cache_folder()
    return folder is not None and any((folder / "search").glob("*/done"))


@cache
def installed() -> bool:
    """Whether the extra is installed."""
    return find_spec("numba") is not None


def kernel_folder() -> Path | None:
    """Where the compiled search of this termkit, this numba and this processor lies; None where it cannot."""
    # Only here, because importing them takes a quarter of a second.
    import llvmlite
    import llvmlite.binding as llvm
    import numba

    folder = cache_folder()
    if folder is None:
        return None
    here = Path(__file__).parent
    parts = [sys.version, numba.__version__, llvmlite.__version__]
    parts += [llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()]
    # numba compiles again when the time of the file differs.
    parts += [str((here / _SOURCES[0]).stat().st_mtime_ns), str(here)]
    parts += [(here / name).read_text(encoding="utf-8") for name in _SOURCES]
    return folder / "search" / hashlib.blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


def loaded(folder: Path | None) -> ModuleType:
    """The compiled search, from this folder; compiled first, if nobody has."""
    config: Any = import_module("numba.core.config")

    before = config.CACHE_DIR
    if folder is not None:
        config.CACHE_DIR = str(folder)
    try:
        from termkit.memory import kernel as module

        module.warm()
    finally:
        config.CACHE_DIR = before
    return module


def _start_compiling(folder: Path) -> None:
    """Let another process compile, which may live longer than this one."""
    _Asked.compilers = [process for process in _Asked.compilers if process.poll() is None]
    lock = folder / "compiling"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            if time.time() - lock.stat().st_mtime > _DEAD:
                lock.unlink()
        # Whoever makes the file compiles.
        lock.open("x").close()
        _Asked.compilers.append(
            subprocess.Popen(
                [sys.executable, "-P", "-m", "termkit.memory.compiled", str(folder)],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        )  # fmt: skip


def compile_into(folder: Path) -> None:
    """Compile, and say so in the folder when it is done."""
    loaded(folder)
    (folder / "done").touch()


if __name__ == "__main__":
    with suppress(AttributeError, OSError):
        os.nice(10)
    compile_into(Path(sys.argv[1]))

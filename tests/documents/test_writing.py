"""Writing files: wholly or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from termkit.documents import write_atomically
from termkit.errors import DocumentError

unix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this kind are Unix's")


def test_replaces_the_content_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_bytes(b"old")
    write_atomically(path, "Rəsulzadə\r\n".encode())
    assert path.read_bytes() == "Rəsulzadə\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_makes_a_new_file(tmp_path: Path) -> None:
    write_atomically(str(tmp_path / "essay.txt"), b"new")
    (tmp_path / "other.txt").write_bytes(b"")
    assert (tmp_path / "essay.txt").read_bytes() == b"new"
    assert (tmp_path / "essay.txt").stat().st_mode == (tmp_path / "other.txt").stat().st_mode


def test_long_and_foreign_names(tmp_path: Path) -> None:
    path = tmp_path / ("ə" * 120 + ".txt")
    path.write_bytes(b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@unix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "essay.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@unix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real" / "essay.txt"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to(Path("real") / "essay.txt")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert list(real.parent.iterdir()) == [real]


@unix
def test_a_folder_that_may_not_be_written_in(unprivileged: None, open_folder: Path) -> None:
    path = open_folder / "essay.txt"
    path.write_bytes(b"old")
    open_folder.chmod(0o555)
    with pytest.raises(DocumentError, match="no permission to write in the folder") as error:
        write_atomically(path, b"new")
    assert str(open_folder) in str(error.value)
    assert path.read_bytes() == b"old"


@unix
def test_a_write_protected_file(unprivileged: None, open_folder: Path) -> None:
    path = open_folder / "essay.txt"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(DocumentError, match="write-protected"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("name", ["missing/essay.txt", "."])
def test_impossible_places(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentError):
        write_atomically(tmp_path / name, b"new")
    assert not list(tmp_path.iterdir())


WRITER = """
import sys
from termkit.documents import write_atomically
for number in range(1000000):
    write_atomically(sys.argv[1], (b"A" if number % 2 else b"B") * 3000000)
    if number == 2:
        print("ready", flush=True)
"""


def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_bytes(b"A" * 3_000_000)
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        writer.kill()
    assert path.read_bytes() in (b"A" * 3_000_000, b"B" * 3_000_000)

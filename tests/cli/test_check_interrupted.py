"""`termkit check` that is stopped in the midst of its work: no file is lost, and it says how it ended."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_check import NAMES

WRONG = "Then Resulzade left Gyandzha again. And so on, with no name in it.\n\n"
RIGHT = WRONG.replace("Resulzade", "Rasulzadeh").replace("Gyandzha", "Ganja")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are of Unix")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with texts that take a while."""
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    for number in range(8):
        Path(f"{number:02}.txt").write_text(WRONG * 60, encoding="utf-8")
    return tmp_path


def begin(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "termkit", "check", ".", "--language=en", "--glossary=names.toml"]
    return subprocess.Popen(
        [*command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def wait_for_writing(process: subprocess.Popen[str], many: int) -> None:
    """Until so many files are mended, or one is being written after them, or all is done."""
    while process.poll() is None:
        mended = sum("Rasulzadeh" in path.read_text(encoding="utf-8") for path in Path().glob("*.txt"))
        if mended >= many and (any(Path().glob(".*.tmp")) or mended > many):
            return
        time.sleep(0.001)


def assert_all_are_whole() -> None:
    for path in Path().glob("*.txt"):
        assert path.read_text(encoding="utf-8") in (WRONG * 60, RIGHT * 60), path


@pytest.mark.parametrize("many", [0, 1, 3])
@pytest.mark.parametrize("jobs", ["--jobs=1", "--jobs=2"])
def test_a_killed_process_leaves_the_old_file_or_the_new_one(jobs: str, many: int) -> None:
    process = begin("--fix", jobs)
    wait_for_writing(process, many)
    process.kill()
    process.communicate()
    assert process.returncode in (-signal.SIGKILL, 0)
    time.sleep(0.1)  # the other processes find out that the first is gone
    assert_all_are_whole()


@pytest.mark.parametrize("jobs", ["--jobs=1", "--jobs=2"])
@pytest.mark.parametrize("times", [1, 2])
def test_ctrl_c_stops_and_leaves_nothing_half_done(jobs: str, times: int) -> None:
    process = begin("--fix", jobs)
    wait_for_writing(process, 1)
    for _ in range(times):
        process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    assert "Traceback" not in said
    if times == 1 and process.returncode != 0:  # it was not done before
        assert process.returncode == 130
        assert "termkit: stopped: some files may be mended, each wholly or not at all\n" in said
        assert not list(Path().glob(".*.tmp"))
    assert_all_are_whole()

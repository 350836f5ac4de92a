"""The command as a process: full disks, closed streams, files that may not be read, pipes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="streams are closed and filled by a POSIX shell")

FULL = Path("/dev/full")
needs_a_full_disk = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full on this system")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a text in which one name is wrong."""
    monkeypatch.chdir(tmp_path)
    Path("essay.md").write_text("Resulzade’s speech in Baku.\n", encoding="utf-8")
    return tmp_path


def shell(command: str, *before: str) -> subprocess.CompletedProcess[str]:
    """Run a shell's line in which `termkit` is the command under test."""
    line = command.replace("termkit", f"{' '.join(before)} {sys.executable} -m termkit".strip())
    return subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True, timeout=60)


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """The only line of the message of a command that ended with status 2."""
    assert done.returncode == 2, done.stderr
    (line,) = done.stderr.splitlines()
    return line


COMMANDS = (
    "termkit check essay.md --language en",
    "termkit check - --fix --language en <essay.md",
    "termkit find essay.md --language en --format jsonl",
    "termkit rule",
    "termkit glossary stats",
    "termkit glossary show Baku",
    "termkit --help",
    "termkit --version",
)


@needs_a_full_disk
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_is_told(command: str) -> None:
    assert "could not be written (No space left on device)" in one_line(shell(f"{command} >{FULL}"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_output_is_told(command: str) -> None:
    assert "standard output is closed" in one_line(shell(f"{command} >&-"))


@needs_a_full_disk
def test_what_was_mended_is_said_though_the_report_could_not_be_written() -> None:
    done = shell(f"termkit check --fix essay.md --language en >{FULL}")
    assert done.returncode == 2
    assert Path("essay.md").read_text(encoding="utf-8") == "Rasulzadeh’s speech in Baku.\n"
    assert "mended 1 place in 1 file" in done.stderr


@needs_a_full_disk
def test_nowhere_to_say_anything() -> None:
    assert shell(f"termkit check essay.md --language en >{FULL} 2>{FULL}").returncode == 2


def test_a_closed_input_is_a_file_that_could_not_be_read() -> None:
    done = shell("termkit check - essay.md --language en --format json <&-")
    assert done.returncode == 2
    assert "standard input: it is closed" in done.stderr
    assert json.loads(done.stdout)["summary"]["unchecked"] == 1


def test_a_reader_that_went_away_is_no_news() -> None:
    assert shell("termkit check essay.md --language en | true").stderr == ""


def test_a_pipe_without_a_writer_is_not_waited_for() -> None:
    os.mkfifo("pipe")
    assert "pipe or a device" in shell("termkit check pipe --language en").stderr


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="there is no /dev/fd on this system")
def test_a_pipe_that_the_shell_opened_is_read() -> None:
    assert "Rasulzadeh" in shell("cat essay.md | termkit check /dev/fd/0 --language en").stdout


class TestNoPermission:
    """Root may read everything, unless that power is taken away."""

    @pytest.fixture
    def no_root(self) -> tuple[str, ...]:
        if os.geteuid():
            return ()
        if shutil.which("setpriv") is None:
            pytest.skip("root may read everything")
        powers = "-dac_override,-dac_read_search"
        return ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")

    @pytest.fixture(autouse=True)
    def _private(self) -> None:
        Path("folder").mkdir()
        Path("folder/inside.md").touch()
        Path("private.md").touch(mode=0o000)
        Path("private.toml").touch(mode=0o000)

    def test_the_others_are_checked(self, no_root: tuple[str, ...]) -> None:
        done = shell("termkit check private.md essay.md --language en --format json", *no_root)
        assert done.returncode == 2
        assert "private.md: no permission" in done.stderr
        report = json.loads(done.stdout)
        assert (len(report["findings"]), report["summary"]["unchecked"]) == (1, 1)

    def test_a_folder_that_may_not_be_searched(self, no_root: tuple[str, ...]) -> None:
        Path("folder").chmod(0o000)
        try:
            done = shell("termkit check folder/inside.md essay.md --language en --format json", *no_root)
            listed = shell("termkit check folder --language en", *no_root)
        finally:
            Path("folder").chmod(0o700)
        assert done.returncode == 2
        assert "inside.md: no permission" in done.stderr
        assert len(json.loads(done.stdout)["findings"]) == 1
        assert "folder: the folder could not be read" in listed.stderr

    @pytest.mark.parametrize(
        "command",
        [
            "termkit find private.md --language en",
            "termkit check essay.md --language en --glossary private.toml",
            "termkit glossary add --kind place --en Zira --file private.toml",
        ],
    )
    def test_a_message_and_status_2(self, command: str, no_root: tuple[str, ...]) -> None:
        done = shell(command, *no_root)
        assert done.returncode == 2
        assert "private." in done.stderr
        assert "Traceback" not in done.stderr

"""A short run of benchmarks/memory_stress.py: programs that write at once and are killed lose nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.memory.postgres_server import Server

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "memory_stress.py"

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")


def stress(*words: str) -> None:
    done = subprocess.run(
        [sys.executable, SCRIPT, "--programs", "4", "--seconds", "3", "--kills", "2", *words],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_is_written_by_several_and_survives_kills() -> None:
    stress("--places", "sqlite")


def test_a_server_is_written_to_by_several_and_survives_kills(postgres: Server) -> None:
    stress("--places", "postgres", "--postgres", postgres.new_database())

"""Several processes: the order of what comes out, and what becomes of it if one of them ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time

import pytest

from termkit.cli.processes import can_share, in_processes
from termkit.errors import DocumentError

pytestmark = pytest.mark.skipif(not can_share(), reason="this system cannot copy a process")


def lost(item: int) -> str:
    return f"{item} was lost"


def test_results_come_in_the_order_of_the_items() -> None:
    def work(item: int) -> str:
        time.sleep(0.05 if item % 10 == 0 else 0)
        return f"{item} by {os.getpid() != first}"

    first = os.getpid()
    assert list(in_processes(work, range(50), 3, lost)) == [f"{item} by True" for item in range(50)]
    assert list(in_processes(work, [], 3, lost)) == []


def test_what_a_killed_process_was_at_is_lost_and_nothing_else() -> None:
    def work(item: int) -> str:
        if item in {3, 4}:
            os.kill(os.getpid(), signal.SIGKILL)
        return str(item)

    found = list(in_processes(work, range(8), 2, lost))
    assert found == ["0", "1", "2", "3 was lost", "4 was lost", "5", "6", "7"]


def test_an_error_that_termkit_tells_is_told_by_the_first_process() -> None:
    def work(item: int) -> str:
        raise DocumentError(f"essay {item}: no")

    with pytest.raises(DocumentError, match="essay 1: no"):
        list(in_processes(work, [1, 1], 2, lost))
    assert multiprocessing.active_children() == []


def test_whoever_stops_listening_ends_the_processes() -> None:
    def work(item: int) -> str:
        if item:
            time.sleep(60)
        return str(item)

    results = in_processes(work, range(9), 3, lost)
    assert next(results) == "0"
    assert multiprocessing.active_children()
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []

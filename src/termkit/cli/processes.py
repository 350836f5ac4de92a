"""Work on many files in several processes, so that each processor has something to do.

The processes are copies of this one (fork): what was read, the glossary above all, is there in each of them
and takes memory once. Start reading at `in_processes`.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from termkit.errors import TermkitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

# So many results for each process may wait for one that takes longer: they are in memory.
_AHEAD = 8


def can_share() -> bool:
    """Can this system copy a process? Windows cannot."""
    return hasattr(os, "fork")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_processes(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int, lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """The results of some work, in the order of the items.

    Where a process is ended from outside, as a system does that has no memory left, `lost` says what comes
    out for the item that it was at. A `TermkitError` of the work is raised here.
    """
    from multiprocessing.connection import wait

    workers = [_Worker(work) for _ in range(min(jobs, len(items)))]
    results: dict[int, Result] = {}
    begun = 0
    try:
        for number in range(len(items)):
            while number not in results:
                for worker in workers:
                    if worker.at is None and begun < min(len(items), number + _AHEAD * jobs):
                        worker.begin(begun, items[begun])
                        begun += 1
                busy = {worker.connection: worker for worker in workers if worker.at is not None}
                for connection in wait(list(busy)):
                    worker = busy[connection]  # type: ignore[index]
                    at = worker.at or 0
                    try:
                        results[at] = worker.result()
                    except EOFError:
                        worker.end()
                        results[at] = lost(items[at])
                        workers[workers.index(worker)] = _Worker(work)
            yield results.pop(number)
    finally:
        for worker in workers:
            worker.end()


class _Worker(Generic[Item, Result]):
    """A process that does the work for one item after the other; `at` is the number of the one it is at."""

    def __init__(self, work: Callable[[Item], Result]) -> None:
        from multiprocessing import get_context

        # What has not been printed yet would be printed by the copy too.
        sys.stdout.flush()
        sys.stderr.flush()
        context = get_context("fork")
        self.connection, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, self.connection, work), daemon=True)
        self._process.start()
        there.close()
        self.at: int | None = None

    def begin(self, number: int, item: Item) -> None:
        """Give it an item."""
        self.at = number
        with suppress(BrokenPipeError):  # it is gone, which is seen when its result is asked for
            self.connection.send(item)

    def result(self) -> Result:
        """What came out. Raises EOFError where the process is gone."""
        try:
            result: Result | TermkitError = self.connection.recv()
        except ConnectionResetError:
            raise EOFError from None
        self.at = None
        if isinstance(result, TermkitError):
            raise result
        return result

    def end(self) -> None:
        """Stop it, be it in the midst of its work: a file that it writes is whole all the same."""
        self._process.terminate()
        self._process.join()
        self.connection.close()


def _serve(connection: Connection, other_end: Connection, work: Callable[[Any], Any]) -> None:
    """What a process does until nothing more comes."""
    # Only with the first process does the connection end.
    other_end.close()
    # Whoever presses Ctrl-C stops the first process, and that the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            item = connection.recv()
        except (EOFError, OSError):
            return
        try:
            result = work(item)
        except TermkitError as error:
            result = error
        try:
            connection.send(result)
        except BrokenPipeError:
            return

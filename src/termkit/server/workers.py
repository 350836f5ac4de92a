"""Processes that do the work, so that each processor has something to do and none is held up for long.

A check is pure Python and keeps a processor busy for some milliseconds. `Workers.run` hands a function and
what it is to be given to a process that is free; it is called there with the process's `Desk` first. A
process that takes too long, or dies, is ended and another takes its place. The processes are copies of the
first one (fork), which has read the glossary before.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pickle
import signal
import socket
import struct
import sys
import traceback
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from termkit.errors import TermkitError
from termkit.server.desk import Desk, Order, desk_of

if TYPE_CHECKING:
    from collections.abc import Callable

# Requests that wait for a process; more than these would wait for longer than their clients do.
_WAITING = 500
_LENGTH = struct.Struct(">Q")
_ENDED = "this took more than {seconds:g} seconds and was stopped. Send a shorter text."
_DIED = "the process that worked on this was ended; perhaps there was not enough memory. Try again."

Given = ParamSpec("Given")
Result = TypeVar("Result")


class BusyError(Exception):
    """Too many requests wait already."""


class LostError(Exception):
    """The work was not done: its process was ended."""


class Workers:
    """So many processes at desks of an `Order`; work that takes more than `seconds` is ended."""

    def __init__(self, order: Order, count: int, seconds: float) -> None:
        self._order, self._seconds = order, seconds
        self._free: deque[_Worker] = deque()
        self._waiting: deque[asyncio.Future[_Worker]] = deque()
        self._all: list[_Worker] = []
        self.count, self.replaced = count, 0

    @property
    def waiting(self) -> int:
        """How many requests wait for a process."""
        return len(self._waiting)

    @property
    def busy(self) -> int:
        """How many processes are at work."""
        return len(self._all) - len(self._free)

    def start(self) -> None:
        """Begin, before anything listens: what is open now is open in the processes too."""
        for _ in range(self.count):
            self._free.append(self._new())

    def close(self) -> None:
        """End all processes."""
        for worker in self._all:
            worker.end()
        self._all.clear()
        self._free.clear()

    async def run(
        self,
        work: Callable[Concatenate[Desk, Given], Result],
        /,
        *given: Given.args,
        **named: Given.kwargs,
    ) -> Result:
        """What a function comes to at some desk. It and what it is given must be things that pickle knows.

        Raises its `TermkitError`, `BusyError` where too many wait, `LostError` where it was not done.
        """
        worker = await self._one_free()
        try:
            fine, result = await asyncio.wait_for(worker.ask((work, given, named)), self._seconds)
        except TimeoutError:
            worker = self._replaced(worker)
            raise LostError(_ENDED.format(seconds=self._seconds)) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            worker = self._replaced(worker)
            raise LostError(_DIED) from None
        except asyncio.CancelledError:
            worker = self._replaced(worker)  # it would answer the next one with what this one asked
            raise
        finally:
            self._give_back(worker)
        if not fine:
            raise result
        return result  # type: ignore[no-any-return]

    async def _one_free(self) -> _Worker:
        if self._free:
            return self._free.popleft()
        if len(self._waiting) >= _WAITING:
            raise BusyError("too many requests are waiting. Try again in a moment.")
        future = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            worker: _Worker = await future
            return worker
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                self._give_back(future.result())
            raise

    def _give_back(self, worker: _Worker) -> None:
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(worker)
                return
        self._free.append(worker)

    def _replaced(self, worker: _Worker) -> _Worker:
        self.replaced += 1
        worker.end()
        self._all.remove(worker)
        return self._new()

    def _new(self) -> _Worker:
        worker = _Worker(self._order)
        self._all.append(worker)
        return worker


class _Worker:
    """One process. It is asked for one thing at a time."""

    def __init__(self, order: Order) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        ours, theirs = socket.socketpair()
        method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
        context: Any = multiprocessing.get_context(method)
        self._process = context.Process(target=_serve, args=(theirs, order, method == "fork"), daemon=True)
        self._process.start()
        theirs.close()
        self._socket = ours
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, job: Any) -> Any:
        """Have a job done."""
        if self._streams is None:
            self._streams = await asyncio.open_connection(sock=self._socket)
        reader, writer = self._streams
        data = pickle.dumps(job, pickle.HIGHEST_PROTOCOL)
        writer.write(_LENGTH.pack(len(data)) + data)
        await writer.drain()
        (length,) = _LENGTH.unpack(await reader.readexactly(_LENGTH.size))
        return pickle.loads(await reader.readexactly(length))

    def end(self) -> None:
        """Stop it, be it in the midst of its work."""
        self._process.kill()
        self._process.join()
        if self._streams is not None:
            self._streams[1].transport.abort()
        else:
            self._socket.close()


def _serve(connection: socket.socket, order: Order, copied: bool) -> None:
    """What a process does until nothing more comes."""
    # Whoever presses Ctrl-C stops the first process, and that the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if copied:
        _close_all_but(connection.fileno())
    desk = desk_of(order)
    stream = connection.makefile("rb")
    while len(head := stream.read(_LENGTH.size)) == _LENGTH.size:
        (length,) = _LENGTH.unpack(head)
        answer = _done(desk, *pickle.loads(stream.read(length)))
        try:
            connection.sendall(_LENGTH.pack(len(answer)) + answer)
        except OSError:
            return


def _done(desk: Desk, work: Any, given: Any, named: Any) -> bytes:
    try:
        result = True, work(desk, *given, **named)
    except TermkitError as error:
        result = False, error
    except Exception as error:
        traceback.print_exception(error, file=sys.stderr)
        sys.stderr.flush()
        result = False, RuntimeError(f"{type(error).__name__} in a worker; see above")
    return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)


def _close_all_but(kept: int) -> None:
    """Close connections of clients above all: they would end only with this process."""
    with suppress(ValueError, OSError):
        os.closerange(3, kept)
        os.closerange(kept + 1, os.sysconf("SC_OPEN_MAX") if kept < 65_536 else kept + 65_536)

"""Begin to listen, serve, and stop when asked to. Start reading at `serve`."""

from __future__ import annotations

import gc
import socket
from typing import TYPE_CHECKING, Any, NamedTuple

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from termkit.errors import SettingsError
from termkit.server.access import Access, is_here
from termkit.server.app import application
from termkit.server.desk import Order, desk_of
from termkit.server.workers import Workers

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

# Connections at a time, and seconds: for the head of a request to arrive, between two requests of a
# connection, and for what is being answered when the server is stopped.
_CONNECTIONS = 500
_TO_BEGIN = 10
_BETWEEN = 30
_TO_FINISH = 10


class Place(NamedTuple):
    """Where to listen; port 0 is one that is free."""

    host: str
    port: int


def serve(
    order: Order,
    place: Place,
    access: Access,
    *,
    workers: int,
    seconds: float,
    log: Callable[[str], None],
    say: Callable[[str], None],
) -> None:
    """Serve until the process is told to stop (SIGTERM, Ctrl-C); what is being answered is finished then.

    `workers` processes do the work, and none for more than `seconds`; `log` is told a line of each request
    and `say` where the server is. Raises `SettingsError` where it cannot listen.
    """
    if not access.tokens and not is_here(f"[{place.host}]" if ":" in place.host else place.host):
        raise SettingsError(
            f"whoever can reach {place.host} could read the glossary and write to the memory. Name a file of "
            "tokens with --token-file, or leave --host out to serve this machine alone."
        )
    listening = _listening(place)
    # Who comes early waits: LibreOffice asks for the languages once, and never again.
    desk = desk_of(order)
    desk.warm_up()
    gc.freeze()
    pool = Workers(order, workers, seconds)
    pool.start()
    config = uvicorn.Config(
        application(pool, access, log),
        http=_Protocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_BETWEEN,
        timeout_graceful_shutdown=_TO_FINISH,
        h11_max_incomplete_event_size=64 * 1024,
    )
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    say(f"serving at http://{shown}:{port} (Ctrl-C stops it)")
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        pool.close()
        listening.close()


def _listening(place: Place) -> socket.socket:
    try:
        family = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((place.host, place.port))
        listening.listen(1024)
    except OSError as error:
        why = error.strerror or str(error)
        raise SettingsError(
            f"{place.host}, port {place.port}: termkit cannot listen there ({why}). Another program may: "
            "--port 0 takes a port that is free."
        ) from None
    return listening


class _Protocol(H11Protocol):
    """HTTP, for clients who send the head of a request in time: others are hung up on."""

    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        begun = self.cycle is not None and not self.cycle.response_complete
        if begun and self._timer:
            self._timer.cancel()
            self._timer = None
        elif not begun and self._timer is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._timer:
            self._timer.cancel()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._timer = self.loop.call_later(_TO_BEGIN, self._give_up)

    def _give_up(self) -> None:
        self._timer = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()

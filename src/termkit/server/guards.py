"""What stands between a client and the answers: limits of size and time, the log, the numbers.

An ASGI application around another. Start reading at `Guard.__call__`.
"""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from termkit.server.answers import error_answer
from termkit.server.routing import USUAL_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from termkit.server.access import Access
    from termkit.server.metrics import Metrics

# In seconds: for a body to arrive, and for a piece of an answer to be taken.
_TO_ARRIVE = 15
_TO_BE_TAKEN = 30
# How many times too large a body may be to be read to its end before it is refused.
_PASSED_OVER = 4
# Where an endpoint writes what it is and how much it reads (see `app`).
ROUTE, LIMIT = "termkit.route", "termkit.limit"


class Guard:
    """Lets in what may come, and tells of each request: `log` is called with a line."""

    def __init__(self, app: ASGIApp, access: Access, metrics: Metrics, log: Callable[[str], None]) -> None:
        self._app, self._access, self._metrics, self._log = app, access, metrics, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = monotonic()
        headers = Headers(scope=scope)
        answer = _Answer(send, self._allowed(headers))
        try:
            refusal = self._access.refusal(headers)
            if refusal:
                await error_answer(Request(scope), 403, refusal)(scope, receive, answer.send)
            else:
                await self._app(scope, _Body(scope, headers, receive).receive, answer.send)
        except (TimeoutError, ClientDisconnect):
            # Nobody takes the answer; the connection is closed.
            if not answer.status:
                answer.status = 499
        finally:
            seconds = monotonic() - begun
            # The path itself may hold somebody's text.
            route = scope.get(ROUTE, "other")
            method = scope["method"] if scope["method"] in _METHODS else "other"
            self._metrics.answered(route, method, answer.status, seconds)
            client = (scope.get("client") or ("-",))[0]
            self._log(f"{client} {method} {route} {answer.status} {answer.size} B {seconds * 1000:.0f} ms")

    def _allowed(self, headers: Headers) -> dict[bytes, bytes]:
        """What a browser is told, so that a page or an add-on that may ask can read the answer too."""
        origin = headers.get("origin")
        if not origin or not self._access.allows(origin, headers.get("host", "")):
            return {}
        return {b"access-control-allow-origin": origin.encode("latin-1"), b"vary": b"Origin"}


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})


class _Answer:
    """Passes an answer on, and remembers how it went."""

    def __init__(self, send: Send, headers: dict[bytes, bytes]) -> None:
        self._send, self._headers = send, headers
        self.status = self.size = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = [*message.get("headers", ()), *self._headers.items()]
            message = {**message, "headers": [*headers, (b"x-content-type-options", b"nosniff")]}
        else:
            self.size += len(message.get("body", b""))
        await asyncio.wait_for(self._send(message), _TO_BE_TAKEN)


class _Body:
    """Passes a body on until it is too large or takes too long."""

    def __init__(self, scope: Scope, headers: Headers, receive: Receive) -> None:
        self._scope, self._receive = scope, receive
        self._until = monotonic() + _TO_ARRIVE
        self._size = 0
        self._whole = False
        declared = headers.get("content-length", "")
        self._declared = int(declared) if declared.isdecimal() and len(declared) < 20 else 0

    async def receive(self) -> Message:
        if self._whole:
            return await self._receive()
        limit = self._scope.get(LIMIT, USUAL_LIMIT)
        if self._declared > limit * _PASSED_OVER:
            raise _too_large(limit)
        message = await self._piece()
        # Who is hung up on while still sending does not see the answer: somewhat too much is passed over.
        while self._size > limit:
            if self._whole or self._size > limit * _PASSED_OVER:
                raise _too_large(limit)
            message = await self._piece()
        return message

    async def _piece(self) -> Message:
        try:
            message = await asyncio.wait_for(self._receive(), max(self._until - monotonic(), 0))
        except TimeoutError:
            raise HTTPException(
                408, f"the request did not arrive within {_TO_ARRIVE} seconds.", _CLOSE
            ) from None
        self._size += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        return message


_CLOSE = {"Connection": "close"}


def _too_large(limit: int) -> HTTPException:
    return HTTPException(413, f"a request may have {limit:,} bytes here. Send less at a time.", _CLOSE)

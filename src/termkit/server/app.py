"""The server as an ASGI application: each endpoint behind what all share. Start reading at `application`.

An endpoint is a function registered with `routing.route` in a file of `routes` (or of `pages`). It is given a
request, whose `request.app.state` has `workers`, by which work is done: `await workers.run(function, …)`. An
error of termkit becomes an answer with its message.
"""

from __future__ import annotations

import sys
import traceback
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.routing import Route

from termkit.errors import TermkitError, TranslationMemoryError
from termkit.server.access import token_in
from termkit.server.answers import error_answer
from termkit.server.guards import LIMIT, ROUTE, Guard
from termkit.server.metrics import Metrics
from termkit.server.routing import endpoints
from termkit.server.workers import BusyError, LostError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from termkit.server.access import Access
    from termkit.server.routing import Endpoint
    from termkit.server.workers import Workers

# So that a browser asks a person for the token.
_ASK = {"WWW-Authenticate": 'Basic realm="termkit", charset="UTF-8"'}
# A browser may keep what it was told of another site for a day.
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, POST, PUT",
    "Access-Control-Allow-Headers": "authorization, content-type",
    "Access-Control-Max-Age": "86400",
}


def application(workers: Workers, access: Access, log: Callable[[str], None]) -> ASGIApp:
    """The server's answers, with `workers` to find them; `log` is told a line of each request."""

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            workers.close()

    app = Starlette(
        routes=[
            Route(one.path, _endpoint(one, access), methods=[*one.methods, "OPTIONS"])
            for one in sorted(endpoints().values(), key=lambda one: ("{" in one.path, one.path))
        ],
        exception_handlers={HTTPException: _refused, TermkitError: _wrong},
        lifespan=life,
    )
    app.state.workers, app.state.access, app.state.metrics = workers, access, Metrics()
    return Guard(app, access, app.state.metrics, log)


def _endpoint(one: Endpoint, access: Access) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        request.scope[ROUTE], request.scope[LIMIT] = one.path, one.limit
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT)
        if one.access == "token":
            must_be_admitted(request, token_in(request.headers))
        try:
            return await one.answer(request)
        except BusyError as error:
            raise HTTPException(503, str(error), {"Retry-After": "1"}) from None
        except LostError as error:
            raise HTTPException(503, str(error)) from None
        except (HTTPException, TermkitError, ClientDisconnect, TimeoutError):
            raise
        except Exception as error:
            traceback.print_exception(error, file=sys.stderr)
            return error_answer(request, 500, "termkit made a mistake; its log says which.")

    return answer


def must_be_admitted(request: Request, token: str | None) -> None:
    """Refuse a request that names no token of ours, where one is needed."""
    access: Access = request.app.state.access
    if not access.admits(token):
        raise HTTPException(401, "name a token of this server: Authorization: Bearer …", _ASK)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message = error.detail
    if error.status_code == 404 and message == "Not Found":
        message = "there is nothing at this address."
    elif error.status_code == 405:
        message = f"{request.method} is not answered at this address."
    return error_answer(request, error.status_code, message, error.headers)


async def _wrong(request: Request, error: Exception) -> Response:
    # A memory that is locked or cannot be reached is nothing that the client has done.
    return error_answer(request, 503 if isinstance(error, TranslationMemoryError) else 400, str(error))

"""`/health` and `/metrics`: for whoever watches the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

from termkit import __version__
from termkit.server.answers import json_answer
from termkit.server.routing import route

if TYPE_CHECKING:
    from starlette.requests import Request


@route("/health", "GET", access="open")
async def health(request: Request) -> Response:
    """That the server answers."""
    return json_answer({"status": "ok", "version": __version__})


@route("/metrics", "GET")
async def metrics(request: Request) -> Response:
    """What was answered, and what is being worked on."""
    workers = request.app.state.workers
    gauges = {
        "workers": workers.count,
        "workers_busy": workers.busy,
        "workers_replaced_total": workers.replaced,
        "requests_waiting": workers.waiting,
    }
    return Response(request.app.state.metrics.text(gauges), media_type="text/plain; version=0.0.4")

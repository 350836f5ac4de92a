"""`/`, which leads to the pages in the language of the browser, and the files that all pages use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from termkit.server.pages.page import STATIC, page
from termkit.server.pages.words import LANGUAGES, language_wanted
from termkit.server.routing import route

if TYPE_CHECKING:
    from starlette.requests import Request

    from termkit.server.pages.words import Words

_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@route("/", "GET", access="open")
async def entrance(request: Request) -> Response:
    """The way to the pages, in the language that the browser asks for."""
    language = language_wanted(request.headers.get("accept-language", ""))
    return RedirectResponse(f"/{language}/check", 302, {"Vary": "Accept-Language"})


async def _rooms(request: Request) -> Response:
    return RedirectResponse(f"{request.url.path.rstrip('/')}/check", 302)


for _language in LANGUAGES:
    route(f"/{_language}", "GET", access="open")(_rooms)
    route(f"/{_language}/", "GET", access="open")(_rooms)


@page("/{rest:text}", "GET")
async def nowhere(request: Request, words: Words) -> Response:
    """What a person is told at an address at which there is no page."""
    raise HTTPException(404, "there is nothing at this address.")


@route("/static/{name}", "GET", access="open")
async def static(request: Request) -> Response:
    """A style, a script or a picture."""
    name = request.path_params["name"]
    # Asked for by name among what is there: no path is made of what was sent.
    found = {path.name: path for path in STATIC.iterdir() if path.suffix in _KINDS}
    if name not in found:
        raise HTTPException(404, "there is nothing at this address.")
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(found[name].read_bytes(), 200, headers, _KINDS[found[name].suffix])

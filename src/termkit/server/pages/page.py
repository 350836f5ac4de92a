"""What all pages have: three languages, a frame, and headers that let a browser fetch and run nothing else.

A page is a function registered with `page`, which answers at its path in each language: `/az/names`,
`/en/names`, `/ru/names`. It makes its answer with `shown`, from a template of `templates`. Start there.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.responses import Response

from termkit import __version__
from termkit.errors import TermkitError
from termkit.reports.screen import visible
from termkit.server.access import token_in
from termkit.server.answers import whole
from termkit.server.app import must_be_admitted
from termkit.server.pages.words import LANGUAGES, Words, words_in
from termkit.server.routing import USUAL_LIMIT, route
from termkit.server.workers import BusyError, LostError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    Page = Callable[[Request, Words], Awaitable[Response]]

_FOLDER = Path(__file__).parent.parent
STATIC = _FOLDER / "static"
HEADERS = {
    # Nothing of a text can run, and nothing is fetched from anywhere else.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    # Not no-referrer: browsers would not say then that a form came from here.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    # Texts are their authors' own.
    "Cache-Control": "no-store",
}
# What stands in the head of each page; the first is the way in.
_ROOMS = ("check", "names", "glossary", "concordance", "analysis")


def page(path: str, *methods: str, limit: int = USUAL_LIMIT) -> Callable[[Page], Page]:
    """Register a page at a path in each language. What goes wrong in it is told on a page, too."""

    def register(make: Page) -> Page:
        for language in LANGUAGES:
            _register(f"/{language}{path}", methods, make, words_in(language), limit)
        return make

    return register


def _register(path: str, methods: tuple[str, ...], make: Page, words: Words, limit: int) -> None:
    @route(path, *methods, limit=limit, access="form")
    async def answer(request: Request) -> Response:
        try:
            must_be_admitted(request, token_in(request.headers))
            return await make(request, words)
        except HTTPException as error:
            headers = {**(error.headers or {})}
            return wrong(request, words, error.detail, error.status_code, headers)
        except BusyError as error:
            return wrong(request, words, str(error), 503, {"Retry-After": "1"})
        except LostError as error:
            return wrong(request, words, str(error), 503)
        except TermkitError as error:
            return wrong(request, words, str(error), 400)


def shown(
    request: Request,
    words: Words,
    template: str,
    status: int = 200,
    headers: dict[str, str] | None = None,
    **values: Any,
) -> Response:
    """A page made of a template; whatever comes from outside is a text in it, whatever it holds."""
    path = request.url.path.removeprefix(f"/{words.language}")
    query = f"?{request.url.query}" if request.method == "GET" and request.url.query else ""
    html = (
        _templates()
        .get_template(template)
        .render(
            words=words,
            languages=LANGUAGES,
            rooms=_ROOMS,
            path=path,
            query=query,
            base=f"/{words.language}",
            version=__version__,
            **values,
        )
    )
    return Response(whole(html), status, {**HEADERS, **(headers or {})}, "text/html")


def wrong(
    request: Request, words: Words, message: str, status: int, headers: dict[str, str] | None = None
) -> Response:
    """A page that says what is wrong; the checks and files say it in English."""
    return shown(request, words, "wrong.html", status, headers, message=message)


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["visible"] = _visible
    environment.globals.update(static=static_path, urlencode=urlencode)
    return environment


def _visible(text: str) -> str:
    """A text in which what would not show itself does; its lines stay lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(map(visible, lines))


@cache
def static_path(name: str) -> str:
    """Where a file of `static` is fetched. It is another place when the file is another."""
    return f"/static/{name}?{sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"

"""What the server answers: a function for each path, registered where it is written. Start at `route`."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Literal, NamedTuple

from starlette.convertors import Convertor, register_url_convertor

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from termkit.server.fields import Operation

    Answer = Callable[[Request], Awaitable[Response]]


class _Text(Convertor[str]):
    """`{name:text}` in a path: anything that follows, slashes and line ends too."""

    regex = r"[\s\S]*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("text", _Text())

# The packages in which routes are looked for; one that is not there has none.
_PACKAGES = ("termkit.server.routes", "termkit.server.pages")
# What a request may weigh, in bytes: a long article has 200,000.
USUAL_LIMIT = 2_000_000

Access = Literal["token", "form", "open"]


class Endpoint(NamedTuple):
    """A path, as `/tmserver/{source}/{target}/unit/{text:text}`, and the function that answers there.

    `limit` is what a request may weigh. `access` says who may ask, where the server has tokens: whoever
    names one (`token`), also in the fields of a form, which the function reads (`form`), or anybody (`open`).
    An endpoint of the REST interface has an `operation`, by which its fields are read and described.
    """

    path: str
    methods: tuple[str, ...]
    answer: Answer
    limit: int = USUAL_LIMIT
    access: Access = "token"
    operation: Operation | None = None


_ENDPOINTS: dict[tuple[str, tuple[str, ...]], Endpoint] = {}


def route(
    path: str,
    *methods: str,
    limit: int = USUAL_LIMIT,
    access: Access = "token",
    operation: Operation | None = None,
) -> Callable[[Answer], Answer]:
    """Register a function that answers requests to a path; it may be registered for several paths."""

    def register(answer: Answer) -> Answer:
        _ENDPOINTS[path, methods] = Endpoint(path, methods, answer, limit, access, operation)
        return answer

    return register


def endpoints() -> Mapping[tuple[str, tuple[str, ...]], Endpoint]:
    """All endpoints, by path and methods. One is found as soon as its file is there.

    >>> ("/health", ("GET",)) in endpoints()
    True
    """
    for name in _PACKAGES:
        try:
            package = import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
            continue
        for module in iter_modules(package.__path__):
            import_module(f"{name}.{module.name}")
    return _ENDPOINTS

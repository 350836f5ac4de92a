"""amaGama's API (tmserver): a translation memory for Weblate, Virtaal and other translation editors.

As in amaGama's `views/api.py` (2019), at `/tmserver` and, as its public server has it, at `/api/v1`. The text
of a unit stands in the address. `units` looks several up at once, which amaGama does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse

from termkit.server import memory_work
from termkit.server.answers import json_answer, whole
from termkit.server.fields import Field, json_of, read_fields
from termkit.server.routing import route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

# amaGama's bounds: no less than 30 % like, no more than 30 of them; and what it takes where nothing is said.
_LEAST, _USUAL_LEAST = 30, 70
_MOST, _USUAL_MOST = 30, 5
# The longest text that is looked up, and how many at once.
_LONGEST = 20_000
_TOGETHER = 1000
_FILE = 20_000_000

_UNIT = (
    Field("source", "The segment.", required=True, least=1, most=_LONGEST),
    Field("target", "Its translation.", required=True, least=1, most=_LONGEST),
)
_UNITS = (
    Field("units", "Segments.", "strings", required=True, most=_TOGETHER),
    Field("min_similarity", "How like, in percent.", "integer", default=_USUAL_LEAST, least=_LEAST, most=100),
    Field("max_candidates", "How many for each.", "integer", default=_USUAL_MOST, least=1, most=_MOST),
)


@route("/tmserver/{source}/{target}/unit/{text:text}", "GET")
@route("/api/v1/{source}/{target}/unit/{text:text}", "GET")
async def translate(request: Request) -> Response:
    """The units that are most like a text."""
    text = request.path_params["text"] or request.query_params.get("source", "")
    if not text:
        raise HTTPException(404, "name a text: …/unit/TEXT, or …/unit/?source=TEXT")
    if len(text) > _LONGEST:
        raise HTTPException(413, f"a segment has no more than {_LONGEST:,} characters.")
    least = max(_number(request, "min_similarity") or _USUAL_LEAST, _LEAST)
    most = min(_number(request, "max_candidates") or _USUAL_MOST, _MOST)
    (found,) = await request.app.state.workers.run(
        memory_work.candidates, [whole(text)], *_languages(request), min(least, 100), max(most, 1)
    )
    return json_answer(found, headers=_cached(request))


@route("/tmserver/{source}/{target}/units/", "POST")
@route("/api/v1/{source}/{target}/units/", "POST")
async def translate_several(request: Request) -> Response:
    """The same for many texts at once: a list for each."""
    fields = read_fields(_UNITS, await json_of(request))
    found = await request.app.state.workers.run(
        memory_work.candidates,
        fields["units"],
        *_languages(request),
        fields["min_similarity"],
        fields["max_candidates"],
    )
    return json_answer(found)


@route("/tmserver/{source}/{target}/unit/{text:text}", "PUT", "POST")
@route("/api/v1/{source}/{target}/unit/{text:text}", "PUT", "POST")
async def add_unit(request: Request) -> Response:
    """Keep a segment with its translation."""
    await _add(request, [await json_of(request)], "amagama")
    return PlainTextResponse("")


@route("/tmserver/{source}/{target}/store/{name:text}", "POST")
@route("/api/v1/{source}/{target}/store/{name:text}", "POST")
async def add_units(request: Request) -> Response:
    """Keep a list of units under the name of the file that they are from."""
    units = await json_of(request)
    if not isinstance(units, list):
        raise HTTPException(400, 'the body has to be a list of units: [{"source": "…", "target": "…"}].')
    name = whole(request.path_params["name"])
    count = await _add(request, units, name)
    return PlainTextResponse(f"added {count} units from {name}")


@route("/tmserver/{source}/{target}/store/{name:text}", "PUT", limit=_FILE)
@route("/api/v1/{source}/{target}/store/{name:text}", "PUT", limit=_FILE)
async def add_file(request: Request) -> Response:
    """Keep the units of a file, whose suffix says its format."""
    name = whole(request.path_params["name"])
    count, left = await request.app.state.workers.run(
        memory_work.add_file, await request.body(), name, *_languages(request)
    )
    more = f", {left} left out" if left else ""
    return PlainTextResponse(f"added {count} units from {name}{more}")


@route("/tmserver/languages/", "GET")
@route("/tmserver/languages", "GET")
@route("/api/v1/languages/", "GET")
async def languages(request: Request) -> Response:
    """The languages that the memory has, in the letters of amaGama's clients."""
    found = await request.app.state.workers.run(memory_work.languages)
    codes = [code.replace("-", "_").lower() for code in found]
    return json_answer({"sourceLanguages": codes, "targetLanguages": codes}, headers=_cached(request))


async def _add(request: Request, units: list[Any], origin: str) -> int:
    read = [read_fields(_UNIT, _plain(unit), f"[{at}].") for at, unit in enumerate(units)]
    pairs = [(unit["source"], unit["target"]) for unit in read]
    count: int = await request.app.state.workers.run(memory_work.add, pairs, *_languages(request), origin)
    return count


def _plain(unit: Any) -> Any:
    """A unit without what else clients say of it (Virtaal sends its context)."""
    return (
        {name: unit[name] for name in ("source", "target") if name in unit}
        if isinstance(unit, dict)
        else unit
    )


def _languages(request: Request) -> tuple[str, str]:
    """The languages in the address. One that is its own translation is at no address, as in amaGama."""
    source, target = (memory_work.tag_of(request.path_params[name]) for name in ("source", "target"))
    return source, target


def _cached(request: Request) -> dict[str, str]:
    """As amaGama says it; what only some may see is kept by nobody else."""
    return {"Cache-Control": f"max-age=3600, {'private' if request.app.state.access.tokens else 'public'}"}


def _number(request: Request, name: str) -> int | None:
    """A number of the address; amaGama passes over what is none."""
    text = request.query_params.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None

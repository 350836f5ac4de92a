"""REST: the entries of the glossary, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from termkit.server import rest_work
from termkit.server.answers import json_answer
from termkit.server.fields import Field, Operation
from termkit.server.routing import route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_ENTRIES = Operation(
    "List entries, or those that a word or name stands for.",
    (
        Field("query", "An id, or a word or name in any of the languages and any form.", most=200),
        Field("kind", "Only such entries.", choices=("person", "place", "organisation", "work", "term")),
        Field("first", "How many to pass over.", "integer", default=0, least=0, most=10_000_000),
        Field("count", "How many at most.", "integer", default=50, least=1, most=500),
    ),
    {
        "version": 1,
        "total": 1,
        "entries": [{"id": "baku", "kind": "place", "names": {"az": "Bakı", "en": "Baku", "ru": "Баку"}}],
    },
)
_ENTRY = Operation(
    "Everything about one entry.",
    (),
    {"version": 1, "entry": {"id": "baku", "kind": "place", "languages": {}}},
    (Field("id", "The id of the entry.", required=True, most=200),),
)


@route("/api/glossary", "GET", operation=_ENTRIES)
async def entries(request: Request) -> Response:
    """List entries."""
    fields = await _ENTRIES.read(request)
    asked = fields["query"], fields["kind"], fields["first"], fields["count"]
    return json_answer(await request.app.state.workers.run(rest_work.entries, *asked))


@route("/api/glossary/{id}", "GET", operation=_ENTRY)
async def entry(request: Request) -> Response:
    """Tell all about an entry."""
    found = await request.app.state.workers.run(rest_work.entry, request.path_params["id"])
    if found is None:
        raise HTTPException(404, "no entry has this id. /api/glossary?query=… finds it by a name.")
    return json_answer(found)

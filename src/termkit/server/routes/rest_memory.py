"""REST: the translation memory, to look up in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.memory import Query
from termkit.server import memory_work
from termkit.server.answers import json_answer
from termkit.server.fields import Field, Operation
from termkit.server.routing import route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_SEGMENT = 20_000
_MATCH = {"source": "Heç kəs qanundan üstün deyil.", "target": "Никто не стоит выше закона.", "score": 93.1}

_LOOK_UP = Operation(
    "For each segment, find the units that are nearest to it: exactly the nearest.",
    (
        Field(
            "queries",
            "The segments, and what is known of where each stands.",
            "objects",
            required=True,
            most=1000,
            fields=(
                Field("query", "The segment.", required=True, most=_SEGMENT),
                Field("previous", "The one before.", most=_SEGMENT),
                Field("next", "The one after.", most=_SEGMENT),
                Field("key", "The name of its place.", most=1000),
            ),
        ),
        Field("source_language", "Their language.", required=True, most=40),
        Field("target_language", "The language to translate into.", required=True, most=40),
        Field("min_score", "The least character score, in percent.", "number", default=70, least=0, most=100),
        Field("limit", "How many matches at most for each.", "integer", default=5, least=1, most=100),
    ),
    {
        "version": 1,
        "answers": [{"query": "Heç kim qanundan üstün deyil.", "matches": [_MATCH], "fragments": []}],
    },
)
_CONCORDANCE = Operation(
    "Show how a word was used and translated, in any of its forms.",
    (
        Field("word", "The word, or several in a row.", required=True, least=1, most=200),
        Field("language", "Its language.", required=True, choices=("az", "en", "ru")),
        Field("limit", "How many units at most.", "integer", default=20, least=1, most=1000),
    ),
    {"version": 1, "uses": [], "more": False},
)


@route("/api/memory/lookup", "POST", operation=_LOOK_UP)
async def look_up(request: Request) -> Response:
    """Look segments up."""
    fields = await _LOOK_UP.read(request)
    queries = [Query(one["query"], one["previous"], one["next"], one["key"]) for one in fields["queries"]]
    languages = (memory_work.tag_of(fields[name]) for name in ("source_language", "target_language"))
    run = request.app.state.workers.run
    found = await run(memory_work.looked_up, queries, *languages, fields["min_score"], fields["limit"])
    return json_answer({"version": 1, "answers": found})


@route("/api/memory/concordance", "GET", operation=_CONCORDANCE)
async def concordance(request: Request) -> Response:
    """Show the uses of a word."""
    fields = await _CONCORDANCE.read(request)
    asked = fields["word"], fields["language"], fields["limit"]
    found, more = await request.app.state.workers.run(memory_work.uses, *asked)
    return json_answer({"version": 1, "uses": found, "more": more})

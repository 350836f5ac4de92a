"""REST: check a text, find the terms in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents import formats
from termkit.server import rest_work
from termkit.server.answers import json_answer
from termkit.server.fields import Field, Operation
from termkit.server.routing import route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_LONGEST = 200_000
# Those that are text; of a packed file there is a page to upload it.
_PACKED = frozenset({"docx", "odt", "xlsx"})
_TEXT = (
    Field("text", "The text.", required=True, most=_LONGEST),
    Field("language", "az, en or ru; where it is left out, the text is looked at.", most=40),
    Field(
        "format",
        "How the text is written.",
        default="plain-text",
        choices=tuple(name for name in formats() if name not in _PACKED),
    ),
)
_OCCURRENCE = {
    "path": "-", "start": 0, "end": 6, "base_end": 4, "text": "Bakıda", "concept": "baku", "term": "Bakı",
    "status": "preferred", "line": 1, "column": 1, "segment": None,
}  # fmt: skip

_CHECK = Operation(
    "Check a text against the glossary. Offsets count code points.",
    (
        *_TEXT,
        Field("source", "The text that this one translates.", most=_LONGEST),
        Field("source_language", "Its language.", most=40),
        Field("select", "Run only these rules (names or beginnings).", "strings", default=(), most=100),
        Field("ignore", "Leave these rules out.", "strings", default=(), most=100),
    ),
    {"version": 1, "findings": [], "summary": {"files": 1, "words": 3, "findings": 0}},
)
_FIND = Operation(
    "List every occurrence of every term, inflected ones included.",
    _TEXT,
    {"version": 1, "occurrences": [_OCCURRENCE]},
)


@route("/api/check", "POST", operation=_CHECK)
async def check(request: Request) -> Response:
    """Check a text."""
    return json_answer(await request.app.state.workers.run(rest_work.check, **await _CHECK.read(request)))


@route("/api/find", "POST", operation=_FIND)
async def find(request: Request) -> Response:
    """Find terms."""
    return json_answer(await request.app.state.workers.run(rest_work.find, **await _FIND.read(request)))

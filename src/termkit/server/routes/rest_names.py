"""REST: names in other letters, compared, and all about one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.server import rest_work
from termkit.server.answers import json_answer
from termkit.server.fields import Field, Operation
from termkit.server.routing import route
from termkit.transliteration import schemes as all_schemes
from termkit.transliteration.scheme import KINDS, scheme_files

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_LANGUAGES = ("az", "az-Cyrl", "az-baku1926", "en", "ru")
_NAME_LANGUAGES = ("az", "az-Cyrl", "en", "ru")
_LONGEST = 200
_KIND = Field("kind", "What is named.", default="other", choices=KINDS)

_TRANSLITERATE = Operation(
    "Write names of one language in the letters of another.",
    (
        Field("names", "The names, each of at most 200 letters.", "strings", required=True, most=1000),
        Field("from", "Their language.", required=True, choices=_LANGUAGES),
        Field("to", "The language to write them in.", required=True, choices=_LANGUAGES),
        Field(
            "scheme",
            "The scheme; the usual one where it is left out.",
            choices=tuple(path.stem for path in scheme_files()),
        ),
        _KIND,
        Field("candidates", "How many renderings at most.", "integer", default=1, least=1, most=20),
        Field("glossary", "Names that the glossary knows as it says.", "boolean", default=True),
    ),
    {"version": 1, "names": [{"name": "Ağdam", "renderings": [{"text": "Aghdam", "reason": "az-en-press"}]}]},
)
_SCHEMES = Operation(
    "List the transliteration schemes.",
    (),
    {"version": 1, "schemes": [{"name": "bgn-pcgn", "from": "ru", "to": "en", "publisher": "BGN/PCGN"}]},
)
_MATCH = Operation(
    "Say whether two spellings may name the same person or place.",
    (
        Field(
            "pairs",
            "Pairs of names.",
            "objects",
            required=True,
            most=1000,
            fields=(
                Field("a", "A name.", required=True, most=_LONGEST),
                Field("a_language", "Its language.", required=True, choices=_NAME_LANGUAGES),
                Field("b", "Another.", required=True, most=_LONGEST),
                Field("b_language", "Its language.", required=True, choices=_NAME_LANGUAGES),
            ),
        ),
        _KIND,
    ),
    {"version": 1, "verdicts": [{"score": 0.93, "decision": "same"}]},
)
_NAME = Operation(
    "All about one name: its entry, renderings, forms, and what is near it.",
    (
        Field("name", "The name.", required=True, least=1, most=_LONGEST),
        Field("language", "Its language; guessed where it is left out.", choices=_NAME_LANGUAGES),
        Field("kind", "What is named; guessed where it is left out.", choices=KINDS),
    ),
    {"version": 1, "name": "Rəsulzadə", "language": "az", "entries": [], "renderings": {}},
)


@route("/api/transliterate", "POST", operation=_TRANSLITERATE)
async def transliterate(request: Request) -> Response:
    """Transliterate names."""
    fields = await _TRANSLITERATE.read(request)
    names = [name[:_LONGEST] for name in fields.pop("names")]
    source, target = fields.pop("from"), fields.pop("to")
    run = request.app.state.workers.run
    return json_answer(await run(rest_work.transliterate, names, source, target, **fields))


@route("/api/schemes", "GET", operation=_SCHEMES)
async def schemes(request: Request) -> Response:
    """List the schemes."""
    return json_answer({"version": 1, "schemes": [scheme.facts for scheme in all_schemes()]})


@route("/api/match", "POST", operation=_MATCH)
async def match(request: Request) -> Response:
    """Compare names."""
    fields = await _MATCH.read(request)
    pairs = [(one["a"], one["a_language"], one["b"], one["b_language"]) for one in fields["pairs"]]
    return json_answer(await request.app.state.workers.run(rest_work.match, pairs, fields["kind"]))


@route("/api/name", "GET", operation=_NAME)
async def name(request: Request) -> Response:
    """Tell all about a name."""
    fields = await _NAME.read(request)
    asked = fields["name"], fields["language"], fields["kind"]
    return json_answer(await request.app.state.workers.run(rest_work.name, *asked))

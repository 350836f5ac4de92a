"""`/names`: all about a name: its entry, how each language and scheme writes it, its forms, and its likes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from termkit.glossary.name_facts import cleaned, gathered
from termkit.languages import LANGUAGES
from termkit.server.pages.page import page, shown

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from termkit.server.desk import Desk
    from termkit.server.pages.words import Words

_KINDS = ("person", "place", "other")


@page("/names", "GET")
async def names(request: Request, words: Words) -> Response:
    """The form for a name, and what is known of the one that was asked for."""
    asked = request.query_params
    name, language, kind = asked.get("name", ""), asked.get("language", ""), asked.get("kind", "")
    facts = None
    if name.strip():
        language = language if language in LANGUAGES else ""
        kind = kind if kind in _KINDS else ""
        facts = await request.app.state.workers.run(_facts, name, language, kind)
    return shown(
        request,
        words,
        "names.html",
        name=name,
        language=language,
        kind=kind,
        facts=facts,
        tags=tuple(LANGUAGES),
        kinds=_KINDS,
    )


def _facts(desk: Desk, name: str, language: str, kind: str) -> dict[str, Any]:
    return gathered(desk.glossary, cleaned(name), language or None, kind or None)

"""`/glossary/…/edit` and `/new-entry`: entries are changed and added, looked at first, and then written.

The form carries what each field held when it was shown, so that what somebody else has changed meanwhile is
seen. A form is taken only from a page of ours: it has to hold what the cookie holds. Start at `edit`.
"""

from __future__ import annotations

import json
from hmac import compare_digest
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

from termkit.languages import GLOSSARY_LANGUAGES
from termkit.server.pages import entry_changes
from termkit.server.pages.entry_form import CHOICES, CONCEPT_FIELDS, FIELDS, SIDE_FIELDS
from termkit.server.pages.page import HEADERS, page, shown
from termkit.server.pages.uploads import form_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from termkit.server.pages.entry_changes import Draft
    from termkit.server.pages.words import Words

_COOKIE = "termkit-form"
_LIMIT = 200_000
_LONGEST_NAME = 100


@page("/glossary/{id}/edit", "GET")
async def edit(request: Request, words: Words) -> Response:
    """The form of an entry."""
    draft = await request.app.state.workers.run(entry_changes.drafted, _known(request))
    return _form(request, words, draft)


@page("/glossary/{id}/edit", "POST", limit=_LIMIT)
async def change(request: Request, words: Words) -> Response:
    """What a change would do, or the change."""
    return await _changed(request, words, _known(request))


@page("/new-entry", "GET")
async def new(request: Request, words: Words) -> Response:
    """The form of a new entry."""
    return _form(request, words, await request.app.state.workers.run(entry_changes.drafted, ""))


@page("/new-entry", "POST", limit=_LIMIT)
async def add(request: Request, words: Words) -> Response:
    """What a new entry would be, or the new entry."""
    return await _changed(request, words, "")


@page("/glossary/{id}/history", "GET")
async def history(request: Request, words: Words) -> Response:
    """Who has changed an entry when, and what."""
    found = await request.app.state.workers.run(entry_changes.changes, _known(request))
    return shown(request, words, "history.html", id=_known(request), changes=found)


def _known(request: Request) -> str:
    concept_id: str = request.path_params["id"]
    return concept_id


async def _changed(request: Request, words: Words, concept_id: str) -> Response:
    sent = form_of(await request.body(), request.headers.get("content-type", "")).fields
    _must_be_ours(request, sent)
    mine = {field: sent[field] for field in FIELDS if field in sent}
    who = " ".join(sent.get("who", "").split())[:_LONGEST_NAME]
    save = who if sent.get("do") == "save" else None
    run = request.app.state.workers.run
    draft = await run(entry_changes.drafted, concept_id, mine, _base(sent), save)
    if draft and draft.saved:
        return RedirectResponse(f"/{words.language}/glossary/{draft.id}?saved=1", 303, HEADERS)
    return _form(request, words, draft, who, looked=True)


def _must_be_ours(request: Request, sent: Mapping[str, str]) -> None:
    cookie = request.cookies.get(_COOKIE, "")
    if not cookie or not compare_digest(cookie.encode(), sent.get("token", "").encode()):
        raise HTTPException(403, "the form is not of this page, or too old. Open it again, and send it then.")


def _base(sent: Mapping[str, str]) -> dict[str, str]:
    try:
        base = json.loads(sent.get("base", ""))
    except (ValueError, RecursionError):
        base = None
    if not isinstance(base, dict) or not all(isinstance(text, str) for text in base.values()):
        raise HTTPException(400, "the form did not arrive whole. Open it again.")
    return base


def _form(
    request: Request, words: Words, draft: Draft | None, who: str = "", looked: bool = False
) -> Response:
    if draft is None:
        raise HTTPException(403, words("edit.not_here"))
    token = request.cookies.get(_COOKIE) or token_urlsafe(24)
    answer = shown(
        request,
        words,
        "edit.html",
        draft=draft,
        new=not request.path_params.get("id"),
        looked=looked,
        who=who,
        token=token,
        base_texts=json.dumps(draft.now, ensure_ascii=False),
        tags=GLOSSARY_LANGUAGES,
        side_fields=SIDE_FIELDS,
        concept_fields=CONCEPT_FIELDS,
        choices=CHOICES,
    )
    answer.set_cookie(_COOKIE, token, path="/", httponly=True, samesite="strict")
    return answer

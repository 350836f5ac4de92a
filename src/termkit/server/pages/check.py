"""`/check`: paste or send a text, see what is found in it, mend it, and take the mended file away.

Nothing is kept here: the page holds the text that it shows, and sends it again with what is wished. What is
done with it is in `findings`.
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.responses import Response

from termkit.documents import formats
from termkit.errors import DocumentError, TermkitError
from termkit.languages import LANGUAGES
from termkit.server.pages.findings import Given, checked_text, mended_text
from termkit.server.pages.mending import ALL
from termkit.server.pages.page import HEADERS, page, shown
from termkit.server.pages.uploads import Form, form_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from termkit.server.pages.words import Words

# Of a file, in bytes; on the page it takes a third more, and pictures of a document count too.
_LARGEST = 5_000_000
_LIMIT = _LARGEST * 4 // 3 + 1_000_000
# What a pasted text is called: its ending is its format.
_PASTED = {"plain-text": "text.txt", "markdown": "text.md", "html": "text.html"}


@page("/check", "GET")
async def form(request: Request, words: Words) -> Response:
    """The form for a text."""
    return _form(request, words)


@page("/check", "POST", limit=_LIMIT)
async def check(request: Request, words: Words) -> Response:
    """A text with what is found in it, after the fix that was asked for."""
    sent = form_of(await request.body(), request.headers.get("content-type", ""))
    try:
        given = _given(sent)
        if not given.data.strip():
            return _form(request, words, sent, words("check.empty"))
        wish = sent.fields.get("fix", "")
        result = await request.app.state.workers.run(checked_text, given, wish)
    except TermkitError as error:
        return _form(request, words, sent, str(error))
    if not result.parts:
        return _form(request, words, sent, words("check.which_language"), ask=given)
    return shown(
        request,
        words,
        "findings.html",
        result=result,
        language=given.language,
        data=b64encode(result.data).decode(),
        tags=tuple(LANGUAGES),
        all_safe=ALL,
    )


@page("/check/file", "POST", limit=_LIMIT)
async def take_away(request: Request, words: Words) -> Response:
    """The text as a file; with `fix=all`, with all safe fixes made."""
    sent = form_of(await request.body(), request.headers.get("content-type", ""))
    given = _given(sent)
    data = given.data
    if sent.fields.get("fix") == ALL:
        data = await request.app.state.workers.run(mended_text, given)
    name = quote(given.name.encode("utf-8", "replace"), safe="")
    headers = {**HEADERS, "Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(data, 200, headers, "application/octet-stream")


def _form(
    request: Request,
    words: Words,
    sent: Form | None = None,
    problem: str = "",
    ask: Given | None = None,
) -> Response:
    fields = sent.fields if sent else {}
    return shown(
        request,
        words,
        "check.html",
        400 if problem and ask is None else 200,
        problem=problem,
        text=fields.get("text", ""),
        format=fields.get("format", "plain-text"),
        language=fields.get("language", ""),
        tags=tuple(LANGUAGES),
        pasted=tuple(_PASTED),
        suffixes=",".join(suffix for some in formats().values() for suffix in some),
        # A file that was sent need not be sent again to say its language.
        kept=ask and {"name": ask.name, "data": b64encode(ask.data).decode()},
        largest=_LARGEST // 1_000_000,
    )


def _given(sent: Form) -> Given:
    """The text of a form: a file that was chosen, what the page kept, or what was pasted."""
    language = sent.fields.get("language", "")
    if language and language not in LANGUAGES:
        raise HTTPException(400, "there is no such language: az, az-Cyrl, en or ru.")
    if "file" in sent.files:
        name, data = sent.files["file"]
        if len(data) > _LARGEST:
            raise DocumentError(f"{name}: a file may have {_LARGEST / 1e6:g} MB here.")
        return Given(name or "text.txt", data, language)
    if "data" in sent.fields and not sent.fields.get("text"):
        try:
            kept = b64decode(sent.fields["data"], validate=True)
        except (binascii.Error, ValueError):
            raise HTTPException(400, "the text did not arrive whole. Send it again.") from None
        return Given(sent.fields.get("name", "")[:200] or "text.txt", kept, language)
    # Browsers send the line ends of Windows.
    text = sent.fields.get("text", "").replace("\r\n", "\n")
    return Given(_PASTED.get(sent.fields.get("format", ""), "text.txt"), text.encode(), language)

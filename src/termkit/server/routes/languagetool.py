"""LanguageTool's API, version 2: for OmegaT, LibreOffice, LTeX, add-ons of browsers, `language_tool_python`.

As in LanguageTool's own server (ApiV2.java). What a check answers is in `languagetool_check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse

from termkit.checks.registry import load_rules
from termkit.server.access import token_in
from termkit.server.answers import json_answer, whole
from termkit.server.app import must_be_admitted
from termkit.server.forms import fields_of
from termkit.server.language_codes import LISTED, language_named, name_of
from termkit.server.languagetool_check import LONGEST, SOFTWARE, Asked, answer
from termkit.server.routing import route
from termkit.server.rule_kinds import kind_of

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

# A text of the greatest length with each letter encoded in six bytes, twice.
_LIMIT = 3_000_000


# LibreOffice puts two slashes where its settings end in one.
@route("/v2/check", "POST", "GET", limit=_LIMIT, access="form")
@route("/v2//check", "POST", limit=_LIMIT, access="form")
async def check(request: Request) -> Response:
    """Check a text."""
    fields = await _fields(request)
    if ("text" in fields) == ("data" in fields):
        raise HTTPException(400, "send either “text” or “data”.")
    if not fields.get("language"):
        raise HTTPException(400, "name the language of the text: “language”, az, en, ru or auto.")
    longest = max(len(fields.get("text", "")), len(fields.get("data", "")))
    if longest > LONGEST:
        raise HTTPException(
            413, f"the text has {longest:,} characters, and no more than {LONGEST:,} are checked."
        )
    asked = Asked(
        text=whole(fields["text"]) if "text" in fields else None,
        data=fields.get("data"),
        language=fields["language"],
        source=whole(fields.get("srctext", "")),
        mother_tongue=fields.get("motherTongue", ""),
        enabled=_listed(fields, "enabledRules"),
        disabled=_listed(fields, "disabledRules"),
        enabled_categories=_listed(fields, "enabledCategories"),
        disabled_categories=_listed(fields, "disabledCategories"),
        enabled_only=fields.get("enabledOnly", "").lower() in {"yes", "true"},
    )
    return json_answer(await request.app.state.workers.run(answer, asked))


@route("/v2/languages", "GET", "POST", access="form")
@route("/v2//languages", "GET", access="form")
async def languages(request: Request) -> Response:
    """The languages, each by all names that clients have for it."""
    return json_answer(
        [
            {"name": name_of(code), "code": tag, "longCode": code}
            for tag, codes in LISTED.items()
            for code in codes
        ]
    )


@route("/v2/info", "GET", access="form")
async def info(request: Request) -> Response:
    """What this server is."""
    return json_answer({"software": SOFTWARE})


@route("/v2/maxtextlength", "GET", access="form")
async def longest_text(request: Request) -> Response:
    """How many characters a text may have."""
    return PlainTextResponse(str(LONGEST))


@route("/v2/configinfo", "GET", access="form")
async def configuration(request: Request) -> Response:
    """The rules, by their names and kinds."""
    language_named(request.query_params.get("language", ""))
    rules: list[dict[str, Any]] = []
    for rule in load_rules().values():
        kind = kind_of(rule.name)
        rules.append(
            {
                "ruleId": rule.name,
                "description": rule.summary,
                "categoryId": kind.category,
                "categoryName": kind.name,
                "locQualityIssueType": kind.type,
            }
        )
    return json_answer({"software": SOFTWARE, "parameter": {"maxTextLength": LONGEST}, "rules": rules})


@route("/v2/words", "GET", access="form")
async def words(request: Request) -> Response:
    """The words that somebody added: none, for names and terms are in the glossary."""
    await _fields(request)
    return json_answer({"words": []})


@route("/v2/words/add", "POST", access="form")
async def add_word(request: Request) -> Response:
    """No word is added: termkit has no list of words that are spelled right."""
    await _fields(request)
    return json_answer({"added": False})


@route("/v2/words/delete", "POST", access="form")
async def delete_word(request: Request) -> Response:
    """None was there."""
    await _fields(request)
    return json_answer({"deleted": False})


async def _fields(request: Request) -> dict[str, str]:
    """The fields of a request that names a token, in its head or as `apiKey`."""
    fields = fields_of((await request.body()) or request.url.query.encode())
    must_be_admitted(request, token_in(request.headers) or fields.get("apiKey"))
    return fields


def _listed(fields: dict[str, str], name: str) -> frozenset[str]:
    """`enabledRules=a,b` as two names."""
    return frozenset(word.strip() for word in fields.get(name, "").split(",") if word.strip())

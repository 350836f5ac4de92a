"""`/concordance`: how a word was used and translated, in any inflected form, in the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.languages import GLOSSARY_LANGUAGES
from termkit.server.pages.page import page, shown

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from termkit.memory.concordance import Use as Stored
    from termkit.server.desk import Desk
    from termkit.server.pages.words import Words

# Uses that are shown; who wants all has `termkit tm concordance`.
_MOST = 100
_LONGEST = 200


class Use(NamedTuple):
    """A segment cut at the word, each piece with whether it is the word; and the same in other languages."""

    pieces: tuple[tuple[str, bool], ...]
    others: tuple[tuple[str, str], ...]
    origin: str


class Found(NamedTuple):
    """Uses of a word, and whether there are more; the memory's `units`, if there is one."""

    uses: tuple[Use, ...]
    more: bool
    units: int


@page("/concordance", "GET")
async def concordance(request: Request, words: Words) -> Response:
    """The form for a word, and its uses."""
    asked = request.query_params
    wanted, language = asked.get("q", "").strip()[:_LONGEST], asked.get("language", "")
    if language not in GLOSSARY_LANGUAGES:
        language = words.language
    found = await request.app.state.workers.run(_uses, wanted, language)
    return shown(
        request,
        words,
        "concordance.html",
        q=wanted,
        language=language,
        found=found,
        tags=GLOSSARY_LANGUAGES,
    )


def _uses(desk: Desk, wanted: str, language: str) -> Found:
    from itertools import islice

    from termkit.memory.concordance import concordance as uses_of

    if not desk.memory_is_there:
        return Found((), False, 0)
    store = desk.memory.store
    if not any(map(str.isalnum, wanted)):
        return Found((), False, len(store))
    uses = uses_of(store, wanted, language)
    some = tuple(_shown(use) for use in islice(uses, _MOST))
    return Found(some, next(uses, None) is not None, len(store))


def _shown(use: Stored) -> Use:
    text = use.variant.text
    pieces: list[tuple[str, bool]] = []
    done = 0
    for start, end in use.places:
        pieces += (text[done:start], False), (text[max(done, start) : end], True)
        done = max(done, end)
    pieces.append((text[done:], False))
    others = tuple((other.language, other.text) for other in use.others)
    return Use(tuple(piece for piece in pieces if piece[0]), others, use.stored.origin)

"""`/glossary`: entries in the order of the alphabet, found by any name, and one entry. Start at `browse`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from starlette.exceptions import HTTPException

from termkit.glossary.concepts import KINDS
from termkit.server.pages.entry_changes import may_edit
from termkit.server.pages.page import page, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from termkit.glossary import Concept, Glossary
    from termkit.server.desk import Desk
    from termkit.server.pages.words import Words

# Entries on a page.
_EACH = 50
_LONGEST = 200


class Line(NamedTuple):
    """An entry in a list: its name in each language, and whether a side is not approved yet."""

    id: str
    kind: str
    names: dict[str, str]
    unsure: bool


class Browsed(NamedTuple):
    """A page of entries; `near` are names like one that is not there."""

    lines: tuple[Line, ...]
    found: int
    number: int
    pages: int
    near: tuple[str, ...]
    may_add: bool


@page("/glossary", "GET")
async def browse(request: Request, words: Words) -> Response:
    """Entries, all or those with a name, of all kinds or of one."""
    asked = request.query_params
    wanted, kind, number = asked.get("q", "").strip()[:_LONGEST], asked.get("kind", ""), asked.get("page", "")
    at = int(number) if number.isascii() and number.isdecimal() and len(number) < 7 else 1
    kind = kind if kind in KINDS else ""
    found = await request.app.state.workers.run(_browsed, wanted, kind, at, words.language)
    return shown(request, words, "glossary.html", q=wanted, kind=kind, found=found, kinds=KINDS)


@page("/glossary/{id}", "GET")
async def one(request: Request, words: Words) -> Response:
    """An entry with all it says and all that follows from it."""
    saved = "saved" in request.query_params
    facts = await request.app.state.workers.run(_entry, request.path_params["id"], at_once=saved)
    if facts is None:
        raise HTTPException(404, "the glossary has no such entry.")
    return shown(request, words, "entry.html", entry=facts, saved=saved)


def _browsed(desk: Desk, wanted: str, kind: str, number: int, language: str) -> Browsed:
    from termkit.glossary.look_up import near
    from termkit.languages.collation import sort_key

    concepts = _found(desk.glossary, wanted)
    lines = [_line(concept) for concept in concepts if kind in {"", concept.kind}]
    # What was looked for comes first as it was found.
    lines.sort(key=lambda line: sort_key(_heading(line, language), language))
    pages = max(1, -(-len(lines) // _EACH))
    number = min(max(number, 1), pages)
    close = tuple(near(desk.glossary, wanted)) if wanted and not concepts else ()
    return Browsed(
        tuple(lines[(number - 1) * _EACH : number * _EACH]), len(lines), number, pages, close, may_edit(desk)
    )


def _found(glossary: Glossary, wanted: str) -> Sequence[Concept]:
    """The entries that a word stands for, and those in whose names it stands."""
    from termkit.glossary.look_up import look_up
    from termkit.glossary.terms import terms_of
    from termkit.text.folding import fold_term

    if not wanted:
        return list(glossary.concepts.values())
    folded = fold_term(wanted)
    found = {concept.id: concept for concept in look_up(glossary, wanted)}
    for concept in glossary.concepts.values():
        if concept.id not in found and any(
            folded in fold_term(term.text) for tag in concept.sides for term in terms_of(concept, tag)
        ):
            found[concept.id] = concept
    return list(found.values())


def _line(concept: Concept) -> Line:
    from termkit.glossary.terms import full_name

    names = {tag: full_name(side, tag) for tag, side in concept.sides.items()}
    return Line(concept.id, concept.kind, names, not all(side.sure for side in concept.sides.values()))


def _heading(line: Line, language: str) -> str:
    return line.names.get(language) or next(iter(line.names.values()))


def _entry(desk: Desk, concept_id: str, *, at_once: bool) -> dict[str, Any] | None:
    from termkit.glossary.entry_facts import entry
    from termkit.glossary.extending import is_shipped
    from termkit.glossary.shipped import shown_path

    if at_once:
        desk.look(at_once=True)
    concept = desk.glossary.concepts.get(concept_id)
    if concept is None:
        return None
    return {
        **entry(concept),
        "place": f"{shown_path(concept.path)}:{concept.line}",
        "shipped": is_shipped(concept),
        "may_edit": may_edit(desk, concept_id),
    }

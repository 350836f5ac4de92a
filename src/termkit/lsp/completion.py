"""Names and terms that somebody has begun to type. Start reading at `completions_at`.

A name that is typed in another language is offered too, as the text's own language writes it: Rəsul… in an
English text becomes Rasulzadeh.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from termkit.glossary import full_name
from termkit.languages import GLOSSARY_LANGUAGES, language_of
from termkit.lsp.diagnostics import range_of
from termkit.text.folding import fold_term
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.glossary import Glossary
    from termkit.lsp.looking import Look

# Shorter beginnings begin everything.
_LEAST = 3
_MOST = 50
# Terms of more words are found by their last ones too seldom to look for.
_WORDS = 4
_ROLES = frozenset({"name", "acronym", "surname", "titled"})
_WORD_START = re.compile(r"(?<![\w’'-])\w")
# A glossary for three languages, and another.
_KEPT = 4


class _Offer(NamedTuple):
    """A text to offer for what is typed, and whether it is in the language of the text."""

    typed: str
    concept: str
    text: str
    own: bool


def completions_at(look: Look, offset: int) -> types.CompletionList:
    """What may go on from what stands before a place."""
    if look.loaded is None or not look.language:
        return types.CompletionList(False, [])
    glossary, tag = look.loaded.glossary, language_of(look.language)
    offers = _offers(glossary, tag)
    found: dict[tuple[str, str], types.CompletionItem] = {}
    complete = True
    for start, typed in _begun(look, offset):
        wanted = fold_term(typed)
        at = bisect_left(offers, wanted, key=lambda offer: offer.typed)
        place = range_of(look.text, Span(start, offset))
        while at < len(offers) and offers[at].typed.startswith(wanted):
            if len(found) >= _MOST:
                complete = False
                break
            offer = offers[at]
            item = _item(glossary, offer, typed, place)
            found.setdefault((offer.concept, offer.text), item)
            at += 1
    return types.CompletionList(not complete, list(found.values()))


def _begun(look: Look, offset: int) -> Iterator[tuple[int, str]]:
    """What may be the beginning of a term: the last words before a place, the most of them first."""
    number, column = look.text.lines.position(offset)
    before = look.text.lines.text_of(number)[: column - 1]
    if not before or not (before[-1].isalnum() or before[-1] in "’'-"):
        return
    # The last words of a long line are enough.
    near = before[-200:]
    for match in list(_WORD_START.finditer(near))[-_WORDS:]:
        typed = near[match.start() :]
        if len(typed) >= _LEAST:
            yield offset - len(typed), typed


def _item(glossary: Glossary, offer: _Offer, typed: str, place: types.Range) -> types.CompletionItem:
    concept = glossary.concepts[offer.concept]
    names = (full_name(side, tag) for tag, side in concept.sides.items())
    return types.CompletionItem(
        offer.text,
        kind=types.CompletionItemKind.Text,
        detail=" · ".join(dict.fromkeys([concept.kind, *filter(None, names)])),
        # Editors leave out what does not begin as the text does; this was found by other letters.
        filter_text=typed,
        sort_text=f"{0 if offer.own else 1}{offer.typed}",
        text_edit=types.TextEdit(place, offer.text),
    )


@lru_cache(_KEPT)
def _offers(glossary: Glossary, tag: str) -> list[_Offer]:
    """All that may be typed and what to offer for it, sorted."""
    found: dict[_Offer, None] = {}
    for other in GLOSSARY_LANGUAGES:
        for term in glossary.terms(other):
            if term.role not in _ROLES or term.spelling not in {"preferred", "admitted"}:
                continue
            text = term.text
            if other != tag:
                side = glossary.concepts[term.concept].sides.get(tag)
                if side is None:
                    continue
                text = side.family if term.role == "surname" and side.family else full_name(side, tag)
            if text:
                found.setdefault(_Offer(fold_term(term.text), term.concept, text, other == tag))
    return sorted(found)

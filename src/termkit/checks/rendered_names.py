"""A word that renders a glossary name by a road that no listed spelling took: Giandzha, Uzeyir Gadzhibekov.

Many names sound alike, so the word has to be a name by its capital, and a surname has to stand after the
person's given name, or in a text that names the person. Start reading at `rendered_names`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.glossary.bearers import is_own_name, own_names
from termkit.glossary.near import Near
from termkit.languages import language
from termkit.languages.azerbaijani_given_names import GIVEN_NAMES
from termkit.languages.sentences import starts_sentence
from termkit.names.given_names import in_english
from termkit.names.guesses import kind_of
from termkit.names.spelled_alike import is_permitted
from termkit.names.spelling_key import spelling_key
from termkit.text.folding import fold_term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.checks.context import Context
    from termkit.glossary import Term
    from termkit.text.words import Word

_BEFORE = re.compile(r"(?<![\w’'-])([^\W\d_]+)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
# How far before a surname a given name begins.
_REACH = 40


def rendered_names(word: Word, context: Context) -> Iterator[tuple[Near, str]]:
    """The names that a word may render, each with its spelling where it is rendered from."""
    if context.language == "ru":
        yield from _of_people_named(word, context)
    if context.language != "en":
        return
    found_names = context.glossary.rendered_names.look_up(word.text.lower())
    for found in found_names if found_names and _is_name(word, context) else ():
        concept = context.glossary.concepts[found.concept]
        term = next((term for term in context.terms(found.concept) if _is_meant(term)), None)
        if term is None:
            continue
        if _names_person(word, term, context) if concept.kind == "person" else _is_place(word, term, context):
            name = language(found.tag).upper(found.name[0]) + found.name[1:]
            yield Near(term, fold_term(term.text), len(word.text)), name


def _of_people_named(word: Word, context: Context) -> Iterator[tuple[Near, str]]:
    """Рустембейли in a Russian text that names Рустамбейли in full: ə may be е and а."""
    small = fold_term(word.text)
    for concept in sorted(context.named_in_full):
        side = context.glossary.concepts[concept].sides.get("az")
        term = next((term for term in context.terms(concept) if _is_meant(term)), None)
        if term is None or term.kind != "person" or side is None or not side.family:
            continue
        own = fold_term(term.text)
        # What ends otherwise may be another name or another case.
        alike = small != own and small[:1] == own[:1] and small[-2:] == own[-2:] and _is_name(word, context)
        if alike and is_permitted(language("az").lower(side.family), "az", small, "ru"):
            yield Near(term, own, len(small)), side.family


def _is_name(word: Word, context: Context) -> bool:
    """Has a word its capital inside a sentence, and nowhere a small letter?"""
    text = context.text
    if not word.text[1:].islower() or starts_sentence(text, word.start) or context.headings.covers(word.span):
        return False
    return word.text.lower() not in context.distinct


def _is_meant(term: Term) -> bool:
    """Is this the name to write: of a person the surname?"""
    role = "surname" if term.kind == "person" else "name"
    return term.role == role and term.spelling == "preferred" and " " not in term.text


def _is_place(word: Word, term: Term, context: Context) -> bool:
    """Does a word end as the place does, unlike Bolivian, and is it nobody's name, as in Ali Mardan?"""
    small, own = word.text.lower(), fold_term(term.text)
    key, own_key = (spelling_key(text, context.language) for text in (small, own))
    if small[:-1] == own[:-1] or (key[-1] != own_key[-1] and small[-1] != own[-1]):
        return False
    before = _BEFORE.search(context.text[max(0, word.start - _REACH) : word.start])
    after = _AFTER.match(context.text, word.end)
    if before and before[1][0].isupper() and _is_given_name(before[1].lower()):
        return False
    return not (after and after[1][0].isupper() and kind_of(after[1]) == "person")


def _is_given_name(small: str) -> bool:
    return small in in_english() or small in GIVEN_NAMES


def _names_person(word: Word, term: Term, context: Context) -> bool:
    """Is the person meant: named in full in the text, or by the given name here, as anything renders it?"""
    if term.concept in context.named_in_full:
        return True
    found = _BEFORE.search(context.text[max(0, word.start - _REACH) : word.start])
    if found is None or not found[1][0].isupper():
        return False
    given, tag = fold_term(found[1]), context.language
    if is_own_name(given, own_names(context.terms(term.concept)), tag):
        return True
    sides = context.glossary.concepts[term.concept].sides
    return any(
        is_permitted(language(other).lower(side.given), other, given, tag)
        for other, side in sides.items()
        if side.given and other != tag
    )

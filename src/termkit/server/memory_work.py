"""What a worker does with the memory: look up, add, tell the languages. Start reading at `looked_up`."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from termkit.errors import LanguageError
from termkit.memory.tags import language_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from termkit.memory import Query
    from termkit.server.desk import Desk

# As clients write them: az, az_latn_az, sr-Latn, ca@valencia. What is no tag must not get near a file's name.
_TAG = re.compile(r"[A-Za-z]{2,8}(?:[-_@][A-Za-z0-9]{1,8}){0,3}")


def tag_of(code: str) -> str:
    """A language as a client names it, if it can be one. Raises `LanguageError`.

    >>> tag_of("pt_br"), tag_of("sr@latin")
    ('pt-br', 'sr-latin')
    """
    if not _TAG.fullmatch(code):
        raise LanguageError("a language has a short code, as az, en or ru.")
    return code.replace("_", "-").replace("@", "-")


def languages(desk: Desk) -> list[str]:
    """The languages of the memory."""
    return sorted(desk.memory_languages())


def candidates(
    desk: Desk, texts: Sequence[str], source: str, target: str, least: float, most: int
) -> list[list[dict[str, Any]]]:
    """For each text what was translated like it, as amaGama says it: the best first, repaired if it could be.

    Raises `LanguageError` where both languages are one.
    """
    from termkit.memory import Query
    from termkit.memory.answering import matches_of, rounded

    if not _has(desk, source, target):
        return [[] for _ in texts]
    found = matches_of(desk.memory, [Query(text) for text in texts], source, target, least, most)
    return [
        [
            {
                "source": match.source,
                "target": match.target if match.repaired is None else match.repaired,
                "quality": (quality := min(rounded(max(match.score, 0)), 100)),
                "rank": quality,
                "origin": match.origin,
            }
            for match in matches
        ]
        for matches in found
    ]


def looked_up(
    desk: Desk, queries: Sequence[Query], source: str, target: str, min_score: float, limit: int
) -> list[dict[str, Any]]:
    """For each query what `termkit tm lookup` prints of it."""
    from termkit.memory.answering import answers, as_object

    if not _has(desk, source, target):
        return [as_object(query, [], []) for query in queries]
    found = answers(desk.memory, queries, source, target, min_score, limit)
    return [as_object(query, matches, fragments) for query, matches, fragments in found]


def uses(desk: Desk, words: str, language: str, limit: int) -> tuple[list[dict[str, Any]], bool]:
    """Uses of a word, as `termkit tm concordance` prints them, and whether there are more."""
    from termkit.memory.answering import use_as_object
    from termkit.memory.concordance import concordance

    if not desk.memory_is_there:
        return [], False
    found = concordance(desk.memory.store, words, language)
    return [use_as_object(use) for use in islice(found, limit)], next(found, None) is not None


def add(desk: Desk, pairs: Sequence[tuple[str, str]], source: str, target: str, origin: str) -> int:
    """Take in segments and their translations; how many units were new.

    Raises `LanguageError` where both languages are one.
    """
    from termkit.documents.translation_units import Unit, Variant

    _must_be_two(source, target)
    store = desk.memory_to_write().store
    units = (Unit((Variant(source, text), Variant(target, other)), source) for text, other in pairs)
    return store.add(units, origin).taken


def add_file(desk: Desk, data: bytes, name: str, source: str, target: str) -> tuple[int, int]:
    """Take in the units of a file; how many were new, and how many were left out.

    Raises `DocumentError` for a file that cannot be read.
    """
    from termkit.documents.unit_formats import Reading, unit_format
    from termkit.memory.importing import import_units

    _must_be_two(source, target)
    origin = PurePath(name).name
    known = unit_format(origin)
    reading = Reading(source, target, format=known.name)
    store = desk.memory_to_write().store
    imported = import_units(store, known.read_units(BytesIO(data), origin, reading), origin)
    return imported.added.taken, imported.faults + sum(imported.skipped.values())


def _has(desk: Desk, source: str, target: str) -> bool:
    """Has the memory segments in both languages?"""
    _must_be_two(source, target)
    return {language_key(source), language_key(target)} <= desk.memory_languages()


def _must_be_two(source: str, target: str) -> None:
    if language_key(source) == language_key(target):
        raise LanguageError(f"“{source}” and “{target}” are one language. Name two.")

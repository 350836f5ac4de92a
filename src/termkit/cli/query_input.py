"""The segments `termkit tm lookup` is given: lines, or JSON objects a line. Start at `queries_of_input`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from termkit.cli.line_input import line_blocks
from termkit.cli.messages import say
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.memory import Query

_FIELDS = ("query", "previous", "next", "key", "markup")


def queries_of_input(kind: str, in_order: bool, encoding: str | None) -> Iterator[list[Query]]:
    """The segments of standard input, those together that arrived together.

    `kind` is `lines` or `jsonl`; lines that are `in_order` are each other's context. Raises `DocumentError`
    with the number of the line that cannot be read.
    """
    from termkit.memory import Query

    number = 0
    told: set[str] = set()
    blocks = ([line.rstrip("\r\n") for line in lines] for lines in line_blocks("-", encoding, "a segment"))
    if in_order:
        yield from _in_order(blocks)
        return
    for lines in blocks:
        queries = []
        for line in lines:
            number += 1
            queries.append(Query(line) if kind == "lines" else _read(line, number, told))
        yield queries


def _in_order(blocks: Iterable[list[str]]) -> Iterator[list[Query]]:
    """The lines of a text, each between those around it; empty lines are passed over, and stand nowhere.

    A line waits for the one after it.
    """
    before = ""
    waiting: list[str] = []  # a line, and empty ones after it
    for lines in blocks:
        queries = []
        for line in lines:
            if line.strip():
                queries += _between(before, waiting, line)
                before = next(filter(str.strip, waiting), before)
                waiting = []
            waiting.append(line)
        yield queries
    yield _between(before, waiting, "")


def _between(before: str, lines: list[str], after: str) -> list[Query]:
    from termkit.memory import Query

    return [Query(line, before, after) if line.strip() else Query(line) for line in lines]


def _read(line: str, number: int, told: set[str]) -> Query:
    from termkit.memory import Query
    from termkit.reports.screen import visible

    given = _object_in(line, number)
    if not isinstance(given.get("query"), str):
        raise DocumentError(
            f"standard input: line {number}: the object has no “query”, or it is no text. Write "
            '{"query": "…"} with the segment.'
        )
    for name in given.keys() - set(_FIELDS) - told:
        told.add(name)
        say(
            f"standard input: line {number}: “{visible(name)}” is not known and was passed over, here and in "
            f"later lines. What is known: {', '.join(_FIELDS)}."
        )
    more = {name: given.get(name) for name in _FIELDS[1:]}
    for name, value in more.items():
        if not isinstance(value, str | None):
            raise DocumentError(
                f"standard input: line {number}: “{name}” is no text. Put it in quotation marks, or "
                "leave it out."
            )
    if more["markup"] is not None:
        _must_be_markup(more["markup"], given["query"], number)
    return Query(given["query"], **more)


def _object_in(line: str, number: int) -> dict[str, Any]:
    try:
        given = json.loads(line)
    except RecursionError:
        raise DocumentError(f"standard input: line {number} is JSON in too many layers.") from None
    except json.JSONDecodeError as error:
        raise DocumentError(
            f"standard input: line {number} is no JSON: at character {error.pos + 1}, {error.msg}. Write "
            '{"query": "…"}, or leave --input jsonl out for plain lines.'
        ) from None
    except ValueError:
        raise DocumentError(f"standard input: line {number} is no JSON: a number is too long.") from None
    if not isinstance(given, dict):
        raise DocumentError(
            f'standard input: line {number} is no JSON object, but other JSON. Write {{"query": "…"}}.'
        )
    return given


def _must_be_markup(markup: str, text: str, number: int) -> None:
    from io import BytesIO

    from termkit.documents.tmx import read_tmx
    from termkit.documents.translation_units import Unit

    file = f'<tmx><body><tu><tuv xml:lang="und"><seg>{markup}</seg></tuv></tu></body></tmx>'
    try:
        read = [*read_tmx(BytesIO(file.encode("utf-8", "replace")), "")]
    except DocumentError:
        read = []
    found = [variant.text for unit in read if isinstance(unit, Unit) for variant in unit.variants]
    if found != [text]:
        raise DocumentError(
            f"standard input: line {number}: “markup” is not the “query” with inline codes, as TMX has them."
        )

"""Read glossary files: TOML in, concepts out, with every fault of every file reported at once.

`tomllib` parses; where it stops at a fault, the tables are parsed one by one, and in a broken table its keys,
so that the next fault is found too. `entry_reader` then checks each value. Start reading at `load`.
"""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.errors import GlossaryError
from termkit.glossary.entry_reader import EntryReader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.glossary.concepts import Concept

# An id in brackets; or one whose second bracket is missing, which begins an entry all the same.
HEADER = re.compile(r"^\[\s*(?P<id>[^\[\]#]+?(?=\s*\])|[\w-]+(?=\s*$))\s*\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*[\w.\"'-]+\s*=")
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")


def files_in(paths: Iterable[str | Path]) -> list[Path]:
    """The glossary files of some paths: a folder stands for the `.toml` files in it, by name.

    Raises `GlossaryError` for a path that does not exist and a folder without any.
    """
    found: list[Path] = []
    problems = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = sorted(path.rglob("*.toml"))
            if not inside:
                problems.append(
                    f"{path}: there is no glossary file (*.toml) in this folder. Name a folder that has one."
                )
            found += inside
        elif path.exists():
            found.append(path)
        else:
            problems.append(f"{path}: there is no such glossary file. Check the path.")
    if problems:
        raise GlossaryError(problems)
    return found


def read_bytes(paths: Iterable[Path]) -> list[bytes]:
    """The bytes of files; what cannot be read counts as empty here, and `load` says why."""
    contents = []
    for path in paths:
        try:
            contents.append(path.read_bytes())
        except OSError:
            contents.append(b"")
    return contents


def load(paths: Iterable[Path]) -> list[Concept]:
    """Read glossary files.

    Raises `GlossaryError` with one line for every fault in any of them: syntax, unknown keys, values of the
    wrong kind, an id used twice.
    """
    concepts: list[Concept] = []
    problems: list[str] = []
    for path in paths:
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            problems.append(
                f"{path}: cannot be read ({error.strerror}). Check that it is a file you may open."
            )
            continue
        except UnicodeDecodeError as error:
            problems.append(f"{path}: byte {error.start} is not UTF-8. Save the file in UTF-8.")
            continue
        found, faults = parse(text, str(path))
        concepts += found
        problems += faults
    problems += _twice(concepts)
    if problems:
        raise GlossaryError(problems)
    return concepts


def parse(text: str, path: str) -> tuple[list[Concept], list[str]]:
    """The concepts of one file's text, and a line for each of its faults.

    >>> concepts, faults = parse('[baku]\\nkind = "place"\\naz.prefered = "Bakı"\\nsource = 5\\n', "a.toml")
    >>> for fault in faults:
    ...     print(fault)
    a.toml:3: [baku] az.prefered is no key of a language. Did you mean “preferred”?
    a.toml:4: [baku] source is the number 5. Write a text in quotation marks
    """
    text = text.replace("\r\n", "\n")
    tables, faults = _tables(text, path)
    concepts: dict[str, Concept | None] = {}
    for name, value, first, lines in tables:
        reader = EntryReader(name, path, first, lines)
        # An id that stands twice is a fault by itself; what is wrong with the second entry is told too.
        concepts.setdefault(name, reader.concept(value))
        faults += reader.problems
    return [concept for concept in concepts.values() if concept is not None], faults


# An id, what it says, the line on which it begins and its lines.
_Table = tuple[str, Any, int, list[str]]


def _tables(text: str, path: str) -> tuple[list[_Table], list[str]]:
    """Top-level tables with the line each begins on, and faults of syntax."""
    lines = text.split("\n")
    heads = [
        (number, match["id"].strip("\"'"))
        for number, line in enumerate(lines, 1)
        if (match := HEADER.match(line))
    ]
    ends = [*(number for number, _ in heads[1:]), len(lines) + 1]
    pieces = [
        (first, name, lines[first - 1 : end - 1]) for (first, name), end in zip(heads, ends, strict=False)
    ]
    faults: list[str] = []
    again: list[_Table] = []
    data = _parsed(text)
    if isinstance(data, str):
        before = lines[: heads[0][0] - 1] if heads else lines
        data, again, faults = _piecewise([(1, "", before), *pieces], path)
    own = {name: (first, piece) for first, name, piece in reversed(pieces)}
    tables: list[_Table] = []
    for name, value in data.items():
        # What has no head of its own is dotted (baku.kind = "place"), and is looked for.
        first, piece = own[name] if name in own else (_line_of(name, lines), [])
        tables.append((name, value, first, piece))
    return [*tables, *again], faults


def _parsed(text: str) -> dict[str, Any] | str:
    """What `tomllib` makes of a text, or what it says is wrong."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        return "too many brackets in brackets"
    except ValueError as error:  # a syntax error, or a number with thousands of digits
        return str(error)


def _piecewise(
    pieces: list[tuple[int, str, list[str]]], path: str
) -> tuple[dict[str, Any], list[_Table], list[str]]:
    """The tables of a file that does not parse as a whole: those that do, and the faults of the others.

    Tables whose id has stood before come apart.
    """
    data: dict[str, Any] = {}
    again: list[_Table] = []
    faults = []
    seen: dict[str, int] = {}
    for first, name, piece in pieces:
        if name and name in seen:
            faults.append(
                f"{path}:{first}: [{name}] stands here and in line {seen[name]}. Give one of them another id."
            )
        first_time = seen.setdefault(name, first) == first
        parsed = _parsed("\n".join(piece))
        if isinstance(parsed, str):
            faults += _broken_keys(first, piece, path) or [_syntax(parsed, path, first, piece)]
        elif not first_time:
            again += ((key, value, first, piece) for key, value in parsed.items())
        else:
            for key, value in parsed.items():
                if isinstance(value, dict) and isinstance(data.get(key), dict):
                    data[key].update(value)  # [baku.az] after [baku]
                else:
                    data[key] = value
    return data, again, faults


def _broken_keys(first: int, piece: list[str], path: str) -> list[str]:
    """The faults of a broken table, key by key; none where no key is to blame."""
    starts = [number for number, line in enumerate(piece) if _KEY.match(line)]
    bounds = [0, *(start for start in starts if start), len(piece)]
    faults, twice = [], []
    seen: dict[str, int] = {}
    for start, end in pairwise(bounds):
        block = piece[start:end]
        parsed = _parsed("\n".join(block))
        if isinstance(parsed, str):
            faults.append(_syntax(parsed, path, first + start, block))
        elif start in starts:
            key = block[0].partition("=")[0].strip()
            if key in seen:
                twice.append(
                    f"{path}:{first + start}: {key} stands here and in line {seen[key]}. Keep one of them."
                )
            seen.setdefault(key, first + start)
    # Below a broken line the keys may be another entry's.
    return faults or twice


# Words of tomllib's messages, and what to do.
_ADVICE = {
    "Invalid value": 'Put the text in straight quotation marks: kind = "place".',
    "Unclosed array": "Put a comma between the texts of a list, and ] at its end.",
    "Unclosed inline table": "Put a comma between the parts, and } at the end.",
    "after a statement": "Write one key a line.",
    "table declaration": "An entry begins with its id in brackets, in Latin letters and hyphens: [baku].",
    "Unescaped": "Write two backslashes for one.",
    "overwrite": "The same key stands twice: keep one.",
    "twice": "The same id stands twice: give one of them another.",
}


def _syntax(error: str, path: str, first: int, piece: list[str]) -> str:
    where = _WHERE.search(error)
    at = int(where[1]) - 1 if where else max((n for n, line in enumerate(piece) if line.strip()), default=0)
    line = piece[at].strip() if at < len(piece) else ""
    if line.count('"') % 2:
        advice = "A quotation mark is missing."
    elif line.count("[") > line.count("]") and "=" in line:
        advice = "Put ] at the end of the list."
    else:
        advice = next((advice for word, advice in _ADVICE.items() if word in error), "")
    advice = advice or 'Write a key and its text: az.preferred = "Bakı".'
    shown = f": {_shortened(line)}" if line else ""
    return f"{path}:{first + at}: this line cannot be read{shown}. {advice}"


def _shortened(line: str) -> str:
    return line if len(line) <= 60 else line[:59] + "…"


def _line_of(key: str, lines: list[str]) -> int:
    pattern = re.compile(rf"^\s*{re.escape(key)}\s*[.=]")
    return next((number for number, line in enumerate(lines, 1) if pattern.match(line)), 1)


def _twice(concepts: list[Concept]) -> list[str]:
    problems = []
    seen: dict[str, Concept] = {}
    for concept in concepts:
        first = seen.setdefault(concept.id, concept)
        if first is not concept:
            problems.append(
                f"{concept.place}: [{concept.id}] is already an entry at {first.place}. "
                "Give one of them another id."
            )
    return problems

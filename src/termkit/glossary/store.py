"""Read glossary files: TOML in, concepts out, with every fault of every file reported at once.

`tomllib` parses; where it stops at a fault, the tables are parsed one by one, and in a broken table its keys,
so that the next fault is found too. `_Reader` then checks each value. Start reading at `load`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from termkit.errors import GlossaryError
from termkit.glossary.concepts import KINDS, MATCHES, REVIEWS, STATUSES, Concept, Side, Text
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

# An id in brackets; or one whose second bracket is missing, which begins an entry all the same.
_HEADER = re.compile(r"^\[\s*(?P<id>[^\[\]#]+?(?=\s*\])|[\w-]+(?=\s*$))\s*\]?\s*(?:#.*)?$")
_ID = re.compile(r"[A-Za-z0-9_-]+")
_KEY = re.compile(r"^\s*[\w.\"'-]+\s*=")
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")
_CONCEPT_KEYS = (
    "kind", "gender", "origin", "domain", "match", "exempt", "same-as", "related", "sensitive", "source",
    "note",
    "definition", *GLOSSARY_LANGUAGES,
)  # fmt: skip
_SIDE_STRINGS = (
    "own-spelling", "family", "given", "patronymic", "title", "gender", "part-of-speech", "review", "source",
    "note",
)  # fmt: skip
_SIDE_LISTS = ("acronym", "adjective", "demonym", "forms")
_SIDE_FLAGS = ("indeclinable",)
_SIDE_KEYS = (*STATUSES, *_SIDE_STRINGS, *_SIDE_LISTS, *_SIDE_FLAGS, "case")


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
        reader = _Reader(name, path, first, lines)
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
        if (match := _HEADER.match(line))
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


class _Reader:
    """Checks the values of one table and collects what is wrong with them."""

    def __init__(self, name: str, path: str, first: int, lines: list[str]) -> None:
        self.name, self.path, self.first, self.lines = name, path, first, lines
        self.problems: list[str] = []

    def concept(self, value: Any) -> Concept | None:
        if not isinstance(value, dict):
            self._wrong(
                "", "stands outside any entry. An entry begins with its id in brackets: [baku]", at=self.first
            )
            return None
        if not _ID.fullmatch(self.name):
            self._wrong("", "is no id: use Latin letters, digits and hyphens", at=self.first)
        for key in value:
            if key not in _CONCEPT_KEYS:
                self._unknown(key, key, _CONCEPT_KEYS, "no key of an entry")
        kind = self._string(value, "kind", KINDS)
        if "kind" not in value:
            self._wrong("", f'has no kind. Add: kind = "term" (or {", ".join(KINDS[:-1])})', at=self.first)
        sides = {
            tag: self._side(value[tag], tag) for tag in GLOSSARY_LANGUAGES if isinstance(value.get(tag), dict)
        }
        for tag in GLOSSARY_LANGUAGES:
            if tag in value and tag not in sides:
                self._wrong(tag, f'must have keys of its own: {tag}.preferred = "…"')
        if not sides:
            self._wrong(
                "",
                "has no term in any language. Add az.preferred, en.preferred or ru.preferred",
                at=self.first,
            )
        definitions = value.get("definition", {})
        if not isinstance(definitions, dict) or not all(
            isinstance(text, str) for text in definitions.values()
        ):
            self._wrong("definition", 'is written per language: definition.en = "…"')
            definitions = {}
        concept = Concept(
            id=self.name,
            kind=kind or "term",
            sides=sides,
            gender=self._string(value, "gender", ("m", "f")),
            origin=self._string(value, "origin"),
            domain=self._string(value, "domain"),
            match=self._string(value, "match", MATCHES),
            exempt=self._strings(value, "exempt"),
            same_as=self._strings(value, "same-as"),
            related=self._strings(value, "related"),
            sensitive=self._flag(value, "sensitive"),
            source=self._string(value, "source"),
            note=self._string(value, "note"),
            definitions=definitions,
            path=self.path,
            line=self.first,
        )
        return None if self.problems else concept

    def _side(self, value: dict[str, Any], tag: str) -> Side:
        faults = len(self.problems)
        for key in value:
            if key not in _SIDE_KEYS:
                self._unknown(key, f"{tag}.{key}", _SIDE_KEYS, "no key of a language")
        fields: dict[str, Any] = {status: self._texts(value, status, tag) for status in STATUSES}
        fields |= {key: self._strings(value, key, tag) for key in _SIDE_LISTS}
        fields |= {
            key.replace("-", "_"): self._string(value, key, _choices(key), tag) for key in _SIDE_STRINGS
        }
        fields |= {key: self._flag(value, key, tag) for key in _SIDE_FLAGS}
        side = Side(**fields, exact=self._string(value, "case", ("exact",), tag) == "exact")
        if side.given and not side.family:
            self._wrong(
                f"{tag}.given",
                "stands without a family name. Add family, or write the whole name as preferred",
            )
        elif not (side.preferred or side.family) and len(self.problems) == faults:
            self._wrong(tag, f"has no preferred term. Add {tag}.preferred (or {tag}.family for a person)")
        if len(side.preferred) > 1:
            self._wrong(f"{tag}.preferred", "lists several forms. Keep one, and list the others as admitted")
        return side

    def _texts(self, value: dict[str, Any], key: str, tag: str) -> tuple[Text, ...]:
        raw = value.get(key, [])
        items = raw if isinstance(raw, list) else [raw]
        texts = []
        for item in items:
            if isinstance(item, str) and item.strip():
                texts.append(Text(_tidy(item)))
            elif not isinstance(item, dict):
                self._wrong(
                    f"{tag}.{key}", f"is {_seen(item)}. Write a text in quotation marks, or a list of them"
                )
            elif not (isinstance(item.get("text"), str) and item["text"].strip()):
                self._wrong(f"{tag}.{key}", 'needs a text: {text = "…", from = 1935, to = 1989}')
            elif self._years(item, key, tag):
                texts.append(Text(_tidy(item["text"]), item.get("from"), item.get("to")))
        return tuple(texts)

    def _years(self, item: dict[str, Any], key: str, tag: str) -> bool:
        for name in item:
            if name not in {"text", "from", "to"}:
                self._unknown(
                    name, f"{tag}.{key}.{name}", ("text", "from", "to"), "no key of a dated spelling"
                )
                return False
            if name != "text" and (not isinstance(item[name], int) or isinstance(item[name], bool)):
                self._wrong(f"{tag}.{key}", f"{name} is {_seen(item[name])}. Write a year: {name} = 1935")
                return False
        if item.get("from", 0) > item.get("to", 9999):
            self._wrong(
                f"{tag}.{key}",
                f"begins in {item['from']} and ends in {item['to']}. Write the earlier year as from",
            )
            return False
        return True

    def _string(
        self, value: dict[str, Any], key: str, choices: tuple[str, ...] = (), tag: str = ""
    ) -> str | None:
        item = value.get(key)
        name = f"{tag}.{key}" if tag else key
        if item is None:
            return None
        if not isinstance(item, str) or not item.strip():
            self._wrong(name, f"is {_seen(item)}. Write a text in quotation marks")
        elif choices and item not in choices:
            close = get_close_matches(item, choices, 1)
            meant = f" Did you mean “{close[0]}”?" if close else ""
            self._wrong(name, f"is “{item}”. Write one of: {', '.join(choices)}.{meant}")
        else:
            return _tidy(item)
        return None

    def _strings(self, value: dict[str, Any], key: str, tag: str = "") -> tuple[str, ...]:
        item = value.get(key, [])
        items = item if isinstance(item, list) else [item]
        if not all(isinstance(text, str) and text.strip() for text in items):
            bad = next(text for text in items if not (isinstance(text, str) and text.strip()))
            self._wrong(
                f"{tag}.{key}" if tag else key,
                f"is {_seen(bad)}. Write a text in quotation marks, or a list of them",
            )
            return ()
        return tuple(map(_tidy, items))

    def _flag(self, value: dict[str, Any], key: str, tag: str = "") -> bool:
        item = value.get(key, False)
        if not isinstance(item, bool):
            self._wrong(
                f"{tag}.{key}" if tag else key,
                f"is {_seen(item)}. Write true or false, without quotation marks",
            )
            return False
        return item

    def _unknown(self, key: str, name: str, known: tuple[str, ...], what: str) -> None:
        close = get_close_matches(key, known, 1)
        hint = f"Did you mean “{close[0]}”?" if close else f"Known keys: {', '.join(known)}."
        self._wrong(name, f"is {what}. {hint}")

    def _wrong(self, key: str, message: str, at: int | None = None) -> None:
        line = at if at is not None else self._line(key)
        name = f"[{self.name}] {key}".rstrip()
        self.problems.append(f"{self.path}:{line}: {name} {message}")

    def _line(self, key: str) -> int:
        dotted = r"\s*\.\s*".join(re.escape(part) for part in key.split("."))
        pattern = re.compile(rf"^\s*{dotted}\s*[.=]")
        for offset, line in enumerate(self.lines):
            if pattern.match(line):
                return self.first + offset
        head = key.rpartition(".")[0]
        return self._line(head) if head else self.first


def _choices(key: str) -> tuple[str, ...]:
    return {"review": REVIEWS, "gender": ("m", "f")}.get(key, ())


def _seen(item: Any) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, str):
        return f"“{item}”" if item.strip() else "an empty text"
    if isinstance(item, int | float):
        return f"the number {item!r}"
    return "a list" if isinstance(item, list) else "a table" if isinstance(item, dict) else "a date"


def _tidy(text: str) -> str:
    """A text as the finder wants it: one space between words, ş and ё each one letter."""
    return unicodedata.normalize("NFC", " ".join(text.split()))

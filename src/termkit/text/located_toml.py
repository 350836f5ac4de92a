"""TOML with the line at which each key stands, and every fault of syntax at once.

`tomllib` tells neither: it keeps no places, and it stops at the first fault. Start reading at `read`.
`read_file` reads a file of settings, which must be UTF-8.
"""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

Key = tuple[str, ...]

_HEADER = re.compile(r"^\s*\[\s*(?P<key>[^\[\]]+?)\s*\]\s*(?:#.*)?$")
_ENTRY = re.compile(
    r"""^\s*(?P<key>(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*="""
)
_WHERE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


class Located(NamedTuple):
    """What a file says, the line of each key from 1, and a line and a reason for each fault of syntax."""

    data: dict[str, Any]
    lines: dict[Key, int]
    faults: list[tuple[int, str]]

    def line(self, *key: str) -> int:
        """The line of a key, or of the table around it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def read(text: str) -> Located:
    """Read TOML.

    >>> located = read('language = "az"\\n\\n[per-path."ru/**"]\\nlanguage = "ru"\\n')
    >>> located.line("per-path", "ru/**", "language")
    4
    >>> read('language = az\\n[style]\\nzade = zadeh\\n').faults
    [(1, 'invalid value'), (3, 'invalid value')]
    """
    text = text.replace("\r\n", "\n")
    lines = _lines(text)
    try:
        return Located(tomllib.loads(text), lines, [])
    except tomllib.TOMLDecodeError as error:
        first = error
    # Table by table, so that a fault in one does not hide those of the next.
    data: dict[str, Any] = {}
    faults = []
    for start, piece in _pieces(text):
        try:
            _merge(data, tomllib.loads(piece))
        except tomllib.TOMLDecodeError as error:
            faults.append(_fault(error, start, piece))
    return Located(data, lines, faults or [_fault(first, 1, text)])


def read_file(path: Path, name: str) -> Located:
    """Read a file of settings; `name` is what messages call it.

    Raises `SettingsError` where it cannot be read, or is not UTF-8.
    """
    try:
        return read(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{name}: the settings cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{name}: byte {error.start} is not UTF-8. Save the file of settings as UTF-8."
        ) from None


def _pieces(text: str) -> list[tuple[int, str]]:
    """The tables of a file, each with the line it begins on."""
    lines = text.split("\n")
    starts = [0, *(number for number, line in enumerate(lines) if number and _HEADER.match(line)), len(lines)]
    return [(start + 1, "\n".join(lines[start:end])) for start, end in pairwise(starts)]


def _fault(error: tomllib.TOMLDecodeError, start: int, piece: str) -> tuple[int, str]:
    where = _WHERE.search(str(error))
    line = int(where[1]) if where and where[1] else piece.rstrip().count("\n") + 1
    reason = _WHERE.sub("", str(error))
    return start + line - 1, reason[:1].lower() + reason[1:]


def _merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value


def _lines(text: str) -> dict[Key, int]:
    """The line of each table and key; the first, where one stands twice."""
    found: dict[Key, int] = {}
    table: Key = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            table = _path(header["key"])
            found.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            key = (*table, *_path(entry["key"]))
            for length in range(len(table) + 1, len(key) + 1):
                found.setdefault(key[:length], number)
    return found


def _path(key: str) -> Key:
    """A dotted key, its quotation marks taken off."""
    try:
        value: Any = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        return (key,)
    path = []
    while isinstance(value, dict):
        ((part, value),) = value.items()
        path.append(part)
    return tuple(path)

"""JSON with the place of every string, which Python's own reader does not tell. Start reading at `parse`.

The strings themselves are read by Python's `json`.
"""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]  # part of json since it has a C half
from typing import NamedTuple

from termkit.documents.xml_stream import DEEPEST
from termkit.errors import DocumentError
from termkit.text.lines import Lines

_SPACE = re.compile(r"[ \t\r\n]*")
_OTHER = re.compile(r"-?\d[\d.eE+-]*|true|false|null|NaN|-?Infinity")


class String(NamedTuple):
    """A string, with its place in the file, quotation marks included."""

    start: int
    end: int
    text: str


class Member(NamedTuple):
    """A key of an object, or the number of an item in a list (`[0]`), with what stands there."""

    key: str
    value: Value


class Container(NamedTuple):
    """An object or a list, and where it begins."""

    start: int
    members: tuple[Member, ...]
    is_object: bool


Value = String | Container | None
"""None is a number, `true`, `false` or `null`."""


def parse(text: str, name: str) -> Value:
    """The strings of a JSON file in their objects and lists.

    >>> parse('{"ad": ["Bak\\\\u0131"]}', "az.json").members[0].value.members[0].value
    String(start=8, end=19, text='Bakı')

    Raises DocumentError, with the line, for what is no JSON, and for a key that stands twice.
    """
    reader = _Reader(text, name)
    value, at = reader.value(reader.space(0), 0)
    if at < len(text):
        raise reader.broken(at, "more follows after the end of the object")
    return value


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        self.all, self.name = text, name

    def broken(self, at: int, why: str) -> DocumentError:
        line, column = Lines(self.all).position(min(at, len(self.all)))
        return DocumentError(
            f"{self.name}: line {line}, column {column}: this is no JSON ({why}). Mend this place, or export "
            "the file anew."
        )

    def space(self, at: int) -> int:
        match = _SPACE.match(self.all, at)
        at = match.end() if match else at
        if self.all.startswith(("//", "/*", "#"), at):
            raise self.broken(at, "a comment, and JSON has none")
        return at

    def value(self, at: int, depth: int) -> tuple[Value, int]:
        """What begins here, and where the next thing stands after it."""
        if depth > DEEPEST:
            raise self.broken(at, "objects are nested a hundred deep")
        start = self.all[at : at + 1]
        if start == '"':
            string = self.string(at)
            return string, self.space(string.end)
        if start in {"{", "["} and start:
            return self.container(at, depth, start == "{")
        if match := _OTHER.match(self.all, at):
            return None, self.space(match.end())
        raise self.broken(at, "a value is missing here" if start else "the file ends in the middle")

    def string(self, at: int) -> String:
        try:
            text, end = scanstring(self.all, at + 1, True)
        except json.JSONDecodeError as error:
            why = error.msg[0].lower() + error.msg[1:]
            raise self.broken(error.pos, why.removesuffix(" at").removesuffix(" starting")) from None
        return String(at, end, text)

    def container(self, start: int, depth: int, is_object: bool) -> tuple[Container, int]:
        close = "}" if is_object else "]"
        members: list[Member] = []
        keys: dict[str, int] = {}
        at = self.space(start + 1)
        while not self.all.startswith(close, at):
            if members:
                if not self.all.startswith(",", at):
                    ended = at >= len(self.all)
                    raise self.broken(
                        at, "the file ends in the middle" if ended else "a comma is missing here"
                    )
                at = self.space(at + 1)
            key = f"[{len(members)}]"
            if is_object:
                key, at = self.key(at, keys)
            value, at = self.value(at, depth + 1)
            members.append(Member(key, value))
        return Container(start, tuple(members), is_object), self.space(at + 1)

    def key(self, at: int, keys: dict[str, int]) -> tuple[str, int]:
        if not self.all.startswith('"', at):
            raise self.broken(at, "a key in quotation marks is missing here")
        string = self.string(at)
        if string.text in keys:
            lines = Lines(self.all)
            line, first = lines.position(at)[0], lines.position(keys[string.text])[0]
            raise DocumentError(
                f"{self.name}: line {line}: the key “{string.text}” stands on line {first} already, so one "
                "of the two texts is never seen. Rename or delete one."
            )
        keys[string.text] = at
        at = self.space(string.end)
        if not self.all.startswith(":", at):
            raise self.broken(at, "a colon is missing after the key")
        return string.text, self.space(at + 1)

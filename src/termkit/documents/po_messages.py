"""The messages of a PO file, with the place of each line: what gettext reads, and nothing lost.

Libraries read PO well and write it anew: long lines are wrapped again, and a message with a broken quotation
mark is gone without a word. Here a message knows where each of its parts stands, so that `po` can change one
part and leave all others as they are. The grammar is that of GNU gettext, "The Format of PO Files". Start
reading at `messages`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_MESSAGE = 4_000_000
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?[ \t]*(?=\")")
_STRINGS = re.compile(r'(?:"(?:[^"\\]|\\.)*+"\s*+)++')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)"')
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL)
_MEANINGS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "a": "\a"}


class Line(NamedTuple):
    """A comment line of a message: its place, line end included, its two first characters and the rest."""

    start: int
    end: int
    kind: str
    text: str


class Field(NamedTuple):
    """One part of a message (`msgid`, `msgstr[1]` …): its place, line end included, and what it says."""

    start: int
    end: int
    text: str


class Message(NamedTuple):
    """One message. `fields` are by keyword, as it is written; `fault` is what is wrong with it."""

    line: int
    start: int
    comments: tuple[Line, ...]
    fields: dict[str, Field]
    obsolete: bool = False
    fault: str = ""
    fault_line: int = 0

    @property
    def flags(self) -> set[str]:
        """What stands after `#,`."""
        return {
            flag.strip()
            for line in self.comments
            if line.kind == "#,"
            for flag in line.text.split(",")
            if flag.strip()
        }

    def forms(self) -> dict[int, Field]:
        """The forms of a plural, by their number."""
        return {
            int(keyword[7:-1]): field
            for keyword, field in self.fields.items()
            if keyword.startswith("msgstr[")
        }


def messages(text: str) -> Iterator[Message]:
    """The messages of a PO file in their order, the header too; obsolete and faulty ones are marked.

    >>> (one,) = messages('#, fuzzy\\nmsgid "wind"\\nmsgstr "küləklər\\\\n"\\n"və dəniz"\\n')
    >>> one.line, one.fields["msgstr"].text, one.flags
    (2, 'küləklər\\nvə dəniz', {'fuzzy'})
    >>> [(one.fault_line, one.fault) for one in messages('msgid "wind\\nmsgstr ""\\n')]
    [(1, 'a quotation mark is missing')]
    """
    return messages_of(lines_of(text))


def messages_of(lines: Iterable[str]) -> Iterator[Message]:
    """The messages of a file whose lines come one by one, with their ends."""
    reader = _Reader()
    start = 0
    for number, line in enumerate(lines, 1):
        end = start + len(line)
        yield from reader.take(line.strip(), start, end, number)
        start = end
    yield from reader.finish()


def lines_of(text: str) -> Iterator[str]:
    """The lines of a text with their ends: only a line feed is one."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


class _Reader:
    """What has been read of the message that is open."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        self.comments: list[Line] = []
        self.fields: dict[str, Field] = {}
        self.line = 0
        self.obsolete = False
        self.fault, self.fault_line = "", 0
        self.keyword = ""
        self.pieces: list[str] = []
        self.length = 0
        self.place = 0, 0

    def take(self, line: str, start: int, end: int, number: int) -> Iterator[Message]:
        """One line; a message that it ends."""
        if not line:
            return
        obsolete = line.startswith("#~")
        if line.startswith("#") and not obsolete:
            if self.is_complete() or self.obsolete:
                yield from self.finish()
            self.comments.append(Line(start, end, line[:2], line[2:]))
            return
        if obsolete:
            line = line[2:].strip()
            if line.startswith("|") or not line:
                return
        match = _KEYWORD.match(line)
        if match is None:
            self.go_on(line, end, number)
            return
        keyword = match[1] if match[2] is None else f"{match[1]}[{int(match[2])}]"
        begins = keyword in {"msgctxt", "msgid"} and (keyword in self.fields or "msgid" in self.fields)
        if self.keyword and (begins or self.obsolete != obsolete or self.begins_after(keyword)):
            yield from self.finish()
        if not self.keyword:
            self.line, self.obsolete = number, obsolete
        self.end_field()
        if keyword in self.fields:
            self.wrong(f"{keyword} stands here twice", number)
        self.keyword, self.place = keyword, (start, end)
        self.add(line[match.end() :], number)

    def begins_after(self, keyword: str) -> bool:
        """Does this keyword begin another message, for a msgctxt or msgid is open already?"""
        if keyword == "msgctxt":
            return True
        return keyword == "msgid" and self.keyword != "msgctxt"

    def go_on(self, line: str, end: int, number: int) -> None:
        """A line that is no keyword: more of the string above it, or a fault."""
        if not self.keyword:
            self.line = self.line or number
            self.keyword = "?"
            self.wrong(f"“{line[:40]}” belongs to no message", number)
        elif line.startswith('"'):
            self.place = self.place[0], end
            self.add(line, number)
        else:
            self.wrong(f"“{line[:40]}” is neither a keyword nor a string in quotation marks", number)

    def add(self, strings: str, number: int) -> None:
        self.length += len(strings)
        if self.length > LONGEST_MESSAGE:
            self.wrong("a message is longer than four million characters", number)
            return
        # Most lines are one string without anything to undo.
        inner = strings[1:-1]
        if len(strings) > 1 and strings[-1] == '"' and '"' not in inner and "\\" not in inner:
            self.pieces.append(inner)
        elif _STRINGS.fullmatch(strings):
            self.pieces += [unescaped(match[1]) for match in _STRING.finditer(strings)]
        else:
            self.wrong(
                "a quotation mark is missing" if strings.count('"') % 2 else "a \\ or “ is too many", number
            )

    def wrong(self, fault: str, number: int) -> None:
        if not self.fault:
            self.fault, self.fault_line = fault, number

    def end_field(self) -> None:
        if self.keyword and self.keyword != "?":
            self.fields[self.keyword] = Field(*self.place, "".join(self.pieces))
        self.pieces = []

    def is_complete(self) -> bool:
        return self.keyword.startswith("msgstr") or self.keyword == "?"

    def finish(self) -> Iterator[Message]:
        """The message that was open, if there is one."""
        self.end_field()
        if self.keyword:
            if "msgid" not in self.fields:
                self.wrong("it has no msgid", self.line)
            elif not any(keyword.startswith("msgstr") for keyword in self.fields):
                self.wrong("it has no msgstr", self.line)
            elif ("msgid_plural" in self.fields) == ("msgstr" in self.fields):
                self.wrong("a plural needs msgstr[0], and all else msgstr", self.line)
            start = self.comments[0].start if self.comments else self.place[0]
            if self.fields:
                start = min(start, min(field.start for field in self.fields.values()))
            yield Message(
                self.line,
                start,
                tuple(self.comments),
                self.fields,
                self.obsolete,
                self.fault,
                self.fault_line,
            )
        self.clear()


def unescaped(string: str) -> str:
    r"""What stands between quotation marks, with its escapes undone as in C.

    >>> unescaped(r"a\tb\\n\x41\"")
    'a\tb\\nA"'
    """
    if "\\" not in string:
        return string
    return _ESCAPE.sub(_meaning, string)


def places(raw: str) -> list[tuple[int, int]]:
    r"""Where each character of a field stands in the lines of the field.

    >>> places('msgstr "B\\n"\n"k"')
    [(8, 9), (9, 11), (14, 15)]
    """
    found = []
    for string in _STRING.finditer(raw):
        at, end = string.span(1)
        while at < end:
            match = _ESCAPE.match(raw, at, end) if raw[at] == "\\" else None
            stop = match.end() if match else at + 1
            found.append((at, stop))
            at = stop
    return found


def _meaning(match: re.Match[str]) -> str:
    octal, hexadecimal, other = match.groups()
    if octal:
        return chr(int(octal, 8))
    if hexadecimal:
        return chr(int(hexadecimal, 16))
    return _MEANINGS.get(other, other)

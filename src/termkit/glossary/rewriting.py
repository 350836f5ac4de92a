"""Change entries where they stand in a glossary file: what is not changed stays byte for byte, comments too.

Start reading at `write_changes`. An entry is cut into its statements (a key with its value), those whose
values changed are written anew in their places, and new ones stand behind those that come before them in
every entry.
"""

from __future__ import annotations

import codecs
import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.errors import GlossaryError
from termkit.glossary.editing import entry_text, statement
from termkit.glossary.store import HEADER, parse
from termkit.glossary.values import KEYS, ordered, values_of
from termkit.languages import GLOSSARY_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_KEY = re.compile(r"\s*([\w-]+(?:\s*\.\s*[\w-]+)*)\s*=")
_COMMENT = re.compile(r"""((?:[^"'#]|"(?:[^"\\]|\\.)*"|'[^']*')*)(#.*)""")
_PLACES = {key: place for place, key in enumerate(KEYS)}


class _Part(NamedTuple):
    """Lines of an entry: a statement with its key, or what stands between statements (then no key)."""

    key: str
    lines: list[str]


def write_changes(
    path: Path,
    changed: Mapping[str, Mapping[str, Any]],
    new: Mapping[str, Mapping[str, Any]],
    gone: Collection[str] = (),
) -> None:
    """Give entries of a file other values, put new ones at its end, take others out; wholly or not at all.

    Line ends and the byte-order mark are kept. A file that does not exist is made.

    Raises `GlossaryError` where the file has faults, or what would be written has.
    """
    from termkit.documents import write_atomically

    data = path.read_bytes() if path.exists() else b""
    old = data.decode("utf-8-sig")
    end = "\r\n" if "\r\n" in old else "\n"
    text = rewritten(old.replace("\r\n", "\n"), changed, new, str(path), gone)
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    write_atomically(path, bom + (text.replace("\n", end) if end != "\n" else text).encode())


def rewritten(
    text: str,
    changed: Mapping[str, Mapping[str, Any]],
    new: Mapping[str, Mapping[str, Any]],
    path: str = "-",
    gone: Collection[str] = (),
) -> str:
    """The text of a glossary file with other values in some entries, and new ones at the end.

    >>> text = '[baku]  # the capital\\nkind = "place"\\naz.preferred = "Baki"  # dots!\\n\\n# Next.\\n'
    >>> print(rewritten(text, {"baku": {"kind": "place", "az.preferred": "Bakı", "note": "…"}}, {}), end="")
    [baku]  # the capital
    kind = "place"
    az.preferred = "Bakı"  # dots!
    note = "…"
    <BLANKLINE>
    # Next.

    Raises `GlossaryError` where the text, or what would come of it, has faults.
    """
    concepts, faults = parse(text, path)
    if faults:
        raise GlossaryError([*faults, f"{path}: nothing was changed. Mend the file first."])
    before = {concept.id: values_of(concept) for concept in concepts}
    pieces: list[str] = []
    for head, lines in _tables(text):
        after = changed.get(head)
        if head in gone:
            pieces += _after_entry(lines)
        else:
            pieces += lines if after is None else _entry(lines, before[head], after)
    whole = "".join(pieces)
    if changed or gone:
        _, faults = parse(whole, path)
    again = [name for name in new if name in before and name not in gone]
    faults += (f"{path}: [{name}] is already an entry there." for name in again)
    if faults:
        raise GlossaryError([*faults, f"{path}: so it would be, and nothing was changed."])
    gap = "\n" * max(0, 2 - (len(whole) - len(whole.rstrip("\n")))) if whole else ""
    # What is new is not read again: a large termbase has a hundred thousand entries.
    added = "\n".join(entry_text(concept_id, ordered(values)) for concept_id, values in new.items())
    return f"{whole}{gap}{added}" if added else whole


def _tables(text: str) -> list[tuple[str, list[str]]]:
    """The entries of a file, each with its lines; before the first, lines without one."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for line in _lines(text):
        if match := HEADER.match(line.rstrip("\n")):
            found.append((match["id"].strip("\"'"), []))
        found[-1][1].append(line)
    return found


def _lines(text: str) -> list[str]:
    # Not splitlines, which breaks at more than \n.
    return [line for line in re.split(r"(?<=\n)", text) if line]


def _after_entry(lines: list[str]) -> list[str]:
    """The lines behind an entry that speak of the next: comments, after an empty line."""
    said = [number for number, line in enumerate(lines) if line.strip() and not line.startswith("#")]
    last = max(said, default=0)
    empty = next((number for number in range(last, len(lines)) if not lines[number].strip()), len(lines) - 1)
    return lines[empty + 1 :]


def _entry(lines: list[str], before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The lines of an entry with other values."""
    parts = _parts(lines)
    written = {part.key for part in parts}
    for tag in GLOSSARY_LANGUAGES:
        # az = {preferred = "Bakı"}: one statement for the whole language.
        if tag in written and any(
            before.get(key) != after.get(key) for key in {*before, *after} if key.startswith(f"{tag}.")
        ):
            inside = "".join(
                statement(key, value) for key, value in before.items() if key.startswith(f"{tag}.")
            )
            spread = [_Part(line.partition(" = ")[0], [line]) for line in inside.splitlines(keepends=True)]
            at = next(number for number, part in enumerate(parts) if part.key == tag)
            parts[at : at + 1] = spread
    result = []
    for part in parts:
        if not part.key or before.get(part.key) == after.get(part.key):
            result.append(part)
        elif part.key in after:
            result.append(_Part(part.key, [_anew(part, after[part.key])]))
    for key in ordered(after):
        if key not in before:
            _insert(result, key, statement(key, after[key]))
    return [line for part in result for line in part.lines]


def _parts(lines: list[str]) -> list[_Part]:
    parts: list[_Part] = []
    at = 0
    while at < len(lines):
        match = _KEY.match(lines[at])
        stop = at + 1
        if match:
            # A value may go on over several lines.
            while stop < len(lines) and not _is_whole("".join(lines[at:stop])):
                stop += 1
        key = re.sub(r"\s", "", match[1]) if match else ""
        parts.append(_Part(key, lines[at:stop]))
        at = stop
    return parts


def _is_whole(block: str) -> bool:
    try:
        tomllib.loads(block)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _anew(part: _Part, value: Any) -> str:
    """A statement with another value, and the comment at its end."""
    comment = _COMMENT.match(part.lines[0].rstrip("\n")) if len(part.lines) == 1 else None
    line = statement(part.key, value)
    if comment is None:
        return line
    space = comment[1][len(comment[1].rstrip()) :]
    return f"{line[:-1]}{space}{comment[2]}\n"


def _insert(parts: list[_Part], key: str, line: str) -> None:
    """Put a statement behind the last of those that come before it."""
    place = _PLACES.get(key, len(_PLACES))
    at = 1
    for number, part in enumerate(parts):
        if part.key and _PLACES.get(part.key, len(_PLACES)) < place:
            at = number + 1
    if parts and not parts[at - 1].lines[-1].endswith("\n"):
        parts[at - 1].lines[-1] += "\n"
    parts.insert(at, _Part(key, [line]))

"""JSON catalogues: i18next, vue-i18n, Chrome's messages.json, Flutter's ARB. Start reading at `read`.

Which strings of a catalogue are texts is said here; `json_places` reads the file, `catalogues` knows the
languages.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from termkit.documents.catalogues import Entry, texts_of
from termkit.documents.decoding import decode
from termkit.documents.json_places import Container, String, parse
from termkit.documents.placed_texts import Way, document_of, must_fit
from termkit.documents.written import Place, Written
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.bilingual_document import BilingualDocument
    from termkit.documents.json_places import Value

_PIECE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+"
)
# Where a message is an object (Chrome, FormatJS, Transifex), its text, and what is said of it.
_MESSAGES = frozenset({"message", "defaultMessage", "string"})
_SAID_OF_IT = frozenset(
    "id description placeholders context comment developer_comment character_limit".split()
)
_NO_TEXT = frozenset({"$schema", "//", "_comment", "__comment"})


def read(data: bytes, path: str, encoding: str | None) -> BilingualDocument:
    """Read a catalogue. Raises DocumentError for what is no JSON, with the line, and for a doubled key.

    >>> file = '{"@@locale": "az", "wind": "külək", "@wind": {"description": "in the head"}}'
    >>> document = read(file.encode(), "app.arb", None)
    >>> document.language, [(segment.name, segment.text) for segment in document.segments]
    ('az', [('wind', 'külək')])
    """
    must_fit(data, path)
    raw, name, bom = decode(data, path, encoding)
    root = parse(raw, path)
    if not isinstance(root, Container):
        raise DocumentError(f"{path}: there is no object in this file, so it is no catalogue of texts.")
    stated = next(
        (value.text for key, value in root.members if key == "@@locale" and isinstance(value, String)), ""
    )
    plain = raw.isascii() and "\\u" in raw

    def escaped(text: str) -> str:
        try:
            text.encode(name)
        except UnicodeEncodeError:
            return json.dumps(text)[1:-1]
        return json.dumps(text, ensure_ascii=plain)[1:-1]

    texts = texts_of(list(_entries(root, ())), path, stated)
    return document_of(path, "json", raw, name, bom, texts, Way(_written, escaped))


def _entries(value: Value, path: tuple[str, ...]) -> Iterator[Entry]:
    if isinstance(value, String):
        if value.text.strip():
            yield Entry(path, value.start, value.end, value.text)
    elif value is not None:
        message = _message(value) if path else None
        if message is not None:
            yield from _entries(message, path)
            return
        for key, member in value.members:
            # What ARB says of a message, and of the file.
            if not (value.is_object and (key in _NO_TEXT or (not path and key.startswith("@")))):
                yield from _entries(member, (*path, key))


def _message(value: Container) -> String | None:
    """The text of an object that is one message with its description."""
    texts = [member.value for member in value.members if member.key in _MESSAGES]
    others = {member.key for member in value.members} - _MESSAGES
    if value.is_object and len(texts) == 1 and isinstance(texts[0], String) and others <= _SAID_OF_IT:
        return texts[0]
    return None


def _written(number: int, raw: str) -> Written:
    """Where the characters of a string stand between its quotation marks."""
    places: list[Place] = []
    for piece in _PIECE.finditer(raw, 1, len(raw) - 1):
        if piece[0][0] == "\\":
            places.append(Place(*piece.span()))
        else:
            places += [Place(at, at + 1) for at in range(*piece.span())]
    return Written(raw, places)

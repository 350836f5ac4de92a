"""The formats that termkit reads. A format is one file that calls `register` on its reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from termkit.documents.document import Document

Reader = Callable[[bytes, str, "str | None"], "Document"]


class Format(NamedTuple):
    """A format's name, the suffixes of its files (`.md`), and its reader."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader


FORMATS: dict[str, Format] = {}


def register(name: str, *suffixes: str) -> Callable[[Reader], Reader]:
    """Make the decorated function the reader of a format: `(data, path, encoding)` to a Document.

    The module that registers is imported at every start, so it imports heavy libraries only
    inside the reader.
    """

    def add(read: Reader) -> Reader:
        taken = {suffix for known in FORMATS.values() for suffix in known.suffixes}
        if name in FORMATS or taken.intersection(suffixes):
            raise ValueError(f"format {name} or one of {', '.join(suffixes)} is registered twice")
        FORMATS[name] = Format(name, suffixes, read)
        return read

    return add

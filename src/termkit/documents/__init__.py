"""Files: read into segments of text, written back with nothing changed but the edits.

Start reading at `open_document`. What a document is, and how edits are made, is in `document`;
each format is one file here (`plain_text`, `markdown`) and a row in `registry`; `decoding` and
`writing` are the two ends at the disk. Translations are read otherwise: as units (`unit_formats`) and,
beside their sources, as entries (`bilingual`).
"""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from termkit.documents.document import Document, Edit, Ignored, Piece, Segment, Source
from termkit.documents.registry import BY_SUFFIX, FORMATS
from termkit.documents.writing import write_atomically
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

# Pipes that the shell has opened for termkit, as in `termkit check <(…)`: something writes to them.
_OPEN_ALREADY = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")

# A text takes some thirty times its size while it is checked.
_LARGEST = 100_000_000

__all__ = [
    "Document",
    "Edit",
    "Ignored",
    "Piece",
    "Segment",
    "Source",
    "formats",
    "open_document",
    "read_document",
    "write_atomically",
]


def formats() -> Mapping[str, tuple[str, ...]]:
    """The name of each format, and the suffixes of its files.

    >>> formats()["markdown"]
    ('.md', '.markdown', '.mdown', '.mkd')
    """
    return {name: known.suffixes for name, known in sorted(FORMATS.items())}


def open_document(path: str | Path, *, encoding: str | None = None) -> Document:
    """Read a file; its suffix tells the format, and an unknown suffix is read as plain text.

    `encoding` is for files that are not UTF-8 and do not say what they are; a byte-order mark
    outranks it.

    Raises DocumentError where there is no such file, it may not be read, or it is not text.
    """
    try:
        if not (str(path).startswith(_OPEN_ALREADY) or _has_an_end(Path(path))):
            raise DocumentError(
                f"{path}: this is a pipe or a device, and reading it might never end. "
                f"Send it to standard input: termkit … - < {path}"
            )
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"{path}: there is no such file. Check the name and the folder.") from None
    except IsADirectoryError:
        raise DocumentError(
            f"{path}: this is a folder. Name the files in it, for example {path}/*.md."
        ) from None
    except PermissionError:
        if os.path.isdir(path):  # noqa: PTH112  # what Windows says of a folder
            raise DocumentError(f"{path}: this is a folder. Name the files in it.") from None
        raise DocumentError(f"{path}: no permission to read the file. Ask its owner for it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocumentError(f"{path}: the file could not be read ({reason}).") from None
    return read_document(data, str(path), encoding=encoding)


def _has_an_end(path: Path) -> bool:
    """Is this an ordinary file, or what will be told of when it is read?"""
    mode = path.stat().st_mode
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def read_document(
    data: bytes, path: str, *, encoding: str | None = None, format: str | None = None
) -> Document:
    """Read bytes that came from elsewhere: standard input, an editor, a server.

    `path` stands in messages, and its suffix tells the format unless `format` names one.

    >>> read_document("# Баку\\n".encode(), "-", format="markdown").segments[0].headings
    (Span(start=2, end=6),)

    Raises DocumentError where the bytes are not text, or there is no such format.
    """
    if format is not None and format not in FORMATS:
        raise DocumentError(f"{path}: there is no format “{format}”. There are: {', '.join(formats())}.")
    # What is packed has limits of its own: most of it may be pictures.
    if len(data) > _LARGEST and not data.startswith(b"PK"):
        raise DocumentError(
            f"{path}: it has {len(data) / 1e6:,.0f} MB, and a text may have {_LARGEST / 1e6:,.0f}. "
            "Cut it into several files."
        )
    by_suffix = BY_SUFFIX.get(PurePath(path).suffix.lower(), FORMATS["plain-text"])
    return (FORMATS[format] if format else by_suffix).read(data, path, encoding)

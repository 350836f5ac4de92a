"""What commands share: the language of a text, the glossary, and documents from paths or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from termkit.documents import Document


def glossary_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--glossary PATH` (repeatable) and `--no-glossary`."""
    command = click.option(
        "--glossary", "glossary_paths", multiple=True, metavar="PATH", type=click.Path(),
        help="Glossary file or folder, instead of the configured and the shipped one; may be given again.",
    )(command)  # fmt: skip
    return click.option("--no-glossary", is_flag=True, help="Use no glossary at all.")(command)


def language_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--language TAG`."""
    return click.option(
        "--language",
        metavar="TAG",
        help="Language of the texts: az, en or ru. Without it, each text is looked at.",
    )(command)


def encoding_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--encoding NAME`."""
    return click.option(
        "--encoding",
        metavar="NAME",
        help="Encoding of files that are not UTF-8 and do not say so: windows-1251 …",
    )(command)


def each_document(
    paths: tuple[str, ...], encoding: str | None, failed: Callable[[str], None]
) -> Iterator[Document]:
    """Read documents one by one; `-` is standard input. What cannot be read is reported and skipped."""
    from termkit.documents import open_document, read_document

    for path in expanded(paths):
        try:
            if path == "-":
                yield read_document(sys.stdin.buffer.read(), "-", encoding=encoding)
            else:
                yield open_document(path, encoding=encoding)
        except DocumentError as error:
            failed(str(error))


def expanded(paths: tuple[str, ...]) -> list[str]:
    """The paths, a folder replaced by the files in it that have a format's suffix, each path once."""
    from termkit.documents import formats

    suffixes = {suffix for known in formats().values() for suffix in known}
    found: dict[str, None] = {}
    for path in paths:
        if path != "-" and Path(path).is_dir():
            for file in sorted(Path(path).rglob("*")):
                hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
                if file.is_file() and file.suffix.lower() in suffixes and not hidden:
                    found.setdefault(str(file))
        else:
            found.setdefault(path)
    return list(found)

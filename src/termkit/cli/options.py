"""What commands share: the language of a text, the glossary, and documents from paths or standard input."""

from __future__ import annotations

import os
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from termkit.cli.messages import say
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from termkit.documents import Document
    from termkit.project import Project

# Whether a file can be read is found out when it is: one that cannot must not stop the others.
ANY_PATH = click.Path(readable=False)
_SHOWN_KINDS = 5


def glossary_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--glossary PATH` (repeatable) and `--no-glossary`."""
    command = click.option(
        "--glossary", "glossary_paths", multiple=True, metavar="PATH", type=ANY_PATH,
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
    paths: Sequence[str],
    encoding: str | None,
    failed: Callable[[str], None],
    kept: Mapping[str, Document] = MappingProxyType({}),
    format: str | None = None,
) -> Iterator[Document]:
    """Read documents one by one; `-` is standard input. What cannot be read is reported and skipped.

    Those that are `kept` from an earlier reading are not read again. Standard input is plain text unless its
    `format` is said.
    """
    from termkit.documents import open_document, read_document

    for path in paths:
        try:
            if path in kept:
                yield kept[path]
            elif path == "-":
                yield read_document(standard_input(), "-", encoding=encoding, format=format)
            else:
                yield open_document(path, encoding=encoding)
        except DocumentError as error:
            message = str(error)
            failed(f"standard input{message[1:]}" if path == "-" else message)


class Texts:
    """The texts a command was given, and how it went: `status` is 2 once one could not be read or told.

    `language` is what --language says, None where each text is looked at. What goes wrong is told to `say`.
    """

    def __init__(
        self,
        project: Project,
        language: str | None,
        encoding: str | None,
        say: Callable[[str], None] = say,
    ) -> None:
        self._project, self._language, self._encoding, self._say = project, language, encoding, say
        self.status = 0

    def documents(
        self, files: Sequence[str], kept: Mapping[str, Document] = MappingProxyType({})
    ) -> Iterator[Document]:
        """The documents one by one, as `each_document` reads them."""
        return each_document(files, self._encoding, self.failed, kept)

    def language_of(self, document: Document) -> str | None:
        """The language of a document; None where it cannot be told, which is said."""
        tag = self._project.language_of(document, self._language, say=self._say)
        if tag is None:
            self.status = 2
        return tag

    def languages_of(self, document: Document) -> list[str]:
        """The languages to look at a document in; none where it cannot be told, which is said."""
        tags = self._project.languages_of(document, self._language, say=self._say)
        if not tags:
            self.status = 2
        return tags

    def failed(self, message: str) -> None:
        """Tell that a text cannot be read."""
        self.status = 2
        self._say(message)


def standard_input() -> bytes:
    """All that comes from standard input. Raises `DocumentError` where it cannot be read."""
    if sys.stdin is None:
        raise DocumentError("-: it is closed, there is nothing to read.")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise DocumentError(f"-: it cannot be read ({error.strerror}).") from None


def expanded(
    paths: Sequence[str],
    say: Callable[[str], None],
    suffixes: Collection[str] | None = None,
    project: Project | None = None,
) -> list[str]:
    """The paths, each once; a folder is replaced by the files in it that have one of the suffixes, and a
    pattern that the shell has left by the files that it means.

    Without `suffixes`, those of the formats of documents. What git or the settings of a `project` leave out
    is not looked for; what else is passed over in a folder is told through `say`.
    """
    from termkit.project.folders import files_in, fitting, is_pattern

    if suffixes is None:
        from termkit.documents.registry import FORMATS, IF_NAMED

        texts_of = (known.suffixes for name, known in FORMATS.items() if name not in IF_NAMED)
        suffixes = {suffix for known in texts_of for suffix in known}
    excludes = project.excludes if project else lambda _: False
    found: dict[str, None] = {}
    for path in paths:
        if path != "-" and os.path.isdir(path):  # noqa: PTH112  # Path.is_dir fails where it may not look
            files, left_out = files_in(path, excludes, say)
            texts = [file for file in files if file.suffix.lower() in suffixes]
            found.update(dict.fromkeys(map(str, texts)))
            # TOML is termkit's own: settings and glossaries.
            others = [file.suffix for file in files if file.suffix.lower() not in {*suffixes, ".toml"}]
            if not texts or others:
                say(_passed_over(path, others, some=bool(texts), left_out=left_out))
        elif is_pattern(path):
            fits = fitting(path, excludes, say)
            # What means nothing is a file that cannot be read.
            found.update(dict.fromkeys(map(str, fits) if fits else [path]))
        else:
            found.setdefault(path)
    return list(found)


def _passed_over(folder: str, suffixes: list[str], *, some: bool, left_out: bool) -> str:
    """What is said of a folder in which there are files of other kinds, or no texts at all."""
    kinds = ", ".join(sorted(set(suffixes) - {""})[:_SHOWN_KINDS])
    of_kinds = f" ({kinds})" if kinds else ""
    one = len(suffixes) == 1
    others = (
        f"{len(suffixes):,} {'file' if one else 'files'} of other kinds{of_kinds} "
        f"{'was' if one else 'were'} not looked at"
    )
    but = " but for what .gitignore or the settings leave out" if left_out else ""
    said = [] if some else [f"there are no texts in this folder{but}"]
    return f"{folder}: {'; '.join([*said, *([others] if suffixes else [])])}"

"""`--source` of `termkit check`: the texts that the checked ones translate.

Start reading at `SourceTexts.beside`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.cli.messages import say
from termkit.cli.options import each_document
from termkit.errors import DocumentError, SettingsError
from termkit.languages import GLOSSARY_LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.cli.check import Asked
    from termkit.documents import Document
    from termkit.glossary import Glossary
    from termkit.project import Project


class _SourceText(NamedTuple):
    document: Document
    tag: str


class SourceTexts:
    """The sources of one call, each in its language.

    Raises `DocumentError` for one that cannot be read, `SettingsError` where its language is not known.
    """

    def __init__(self, asked: Asked, project: Project, glossary: Glossary) -> None:
        self._glossary = glossary
        unsaid = [None] * (len(asked.sources) - len(asked.source_languages))
        self._sources = [
            _read(path, tag, asked, project)
            for path, tag in zip(asked.sources, [*asked.source_languages, *unsaid], strict=True)
        ]

    def beside(
        self, document: Document, tag: str, say: Callable[[str], None] = lambda message: None
    ) -> Document:
        """A document in its language, each of its sentences with what it translates.

        One that brings its sources itself, and one that is the source, stays as it is; the first is told
        through `say`, and where two texts do not look like translations of each other.
        """
        from termkit.checks.pairing import with_source

        name = "standard input" if document.path == "-" else document.path
        if any(segment.source for segment in document.segments):
            say(f"{name}: its segments have sources of their own; --source was not looked at")
            return document
        for source in self._sources:
            if source.document.path == document.path or source.tag == tag:
                continue
            document, alike = with_source(document, tag, source.document, source.tag, self._glossary)
            if not alike:
                say(
                    f"{name}: it does not look like a translation of {source.document.path}, so it was not "
                    "held against it"
                )
        return document


def _read(path: str, tag: str | None, asked: Asked, project: Project) -> _SourceText:
    def failed(message: str) -> None:
        raise DocumentError(message)

    (document,) = each_document([path], asked.encoding, failed)
    spoken = language_of(tag) if tag else project.language_of(document, None, say)
    if spoken is None:
        raise SettingsError(f"{path}: the language of the source is not clear. Name it: --source-language az")
    if spoken not in GLOSSARY_LANGUAGES:
        raise SettingsError(f"--source-language {tag}: the glossary has az, en and ru. Name one of them.")
    return _SourceText(document.in_language(spoken), spoken)

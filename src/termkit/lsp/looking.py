"""Look at a text that is open: read it, find its language, check it, and tell where each finding stands.

Nothing here knows the protocol. Start reading at `Looking.at`.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple, Protocol
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from termkit.documents import formats, read_document
from termkit.errors import TermkitError
from termkit.lsp.file_places import FilePlaces
from termkit.lsp.own_files import faults_of
from termkit.project.checking import check_text
from termkit.project.configuration import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from termkit.checks import Finding
    from termkit.documents import Document, Edit
    from termkit.lsp.open_text import OpenText
    from termkit.lsp.projects import Loaded, Projects, State
    from termkit.reports import Checked
    from termkit.text.spans import Span

# What editors call the formats of texts that have no file name yet.
_BY_LANGUAGE_ID = {"gettext": "po", "html": "html", "markdown": "markdown", "po": "po", "quarto": "markdown"}
_SUFFIXES = frozenset(suffix for suffixes in formats().values() for suffix in suffixes)
_LINE = re.compile(r" ?(?:line )?(\d{1,9}): ?")
# A guess is made again where a text has become so much longer, or shorter.
_MUCH = 2


class Counted(Protocol):
    """A place as the protocol has it."""

    line: int
    character: int


class Found(NamedTuple):
    """A finding, the check that found it, and where it and its related places stand in the file."""

    finding: Finding
    checked: Checked
    span: Span
    related: tuple[Span | None, ...]


class Problem(NamedTuple):
    """What is wrong with a file, and on which line of it, from 1."""

    line: int
    message: str


class Look(NamedTuple):
    """What was seen in one state of a text.

    `problems` say why it could not be checked; `question` why its language has to be asked for. Then there
    are no findings. `state` is that of the project's files.
    """

    text: OpenText
    loaded: Loaded | None = None
    document: Document | None = None
    languages: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    problems: tuple[Problem, ...] = ()
    question: str = ""
    state: State = ()

    @property
    def language(self) -> str:
        """The language of most of the text; empty where it is not known."""
        return self.languages[0] if self.languages else ""

    def offset(self, place: Counted) -> int:
        """The offset of a place that the editor names."""
        return self.text.offset((place.line, place.character))

    def edits(self, edits: Mapping[int, Sequence[Edit]]) -> list[Edit]:
        """Edits of the document's segments as edits of its file. Raises `DocumentError` if it cannot be."""
        return FilePlaces(self.document, self.text).edits(edits) if self.document else []


class OutdatedError(Exception):
    """The text has changed while it was looked at: what would come out is of no use any more."""


class _Guess(NamedTuple):
    languages: tuple[str, ...]
    length: int
    state: State

    def holds(self, text: OpenText, loaded: Loaded) -> bool:
        """Is this still so? A quotation that is put in does not make it another language."""
        length = len(text.text)
        is_as_long = length < self.length * _MUCH and self.length < length * _MUCH
        return is_as_long and self.state == loaded.state


class Looking:
    """Looks at texts, and remembers what somebody has said of their languages."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects
        self._chosen: dict[str, str] = {}
        self._guessed: dict[str, _Guess] = {}

    def choose(self, uri: str, language: str) -> None:
        """Somebody says in which language a text is."""
        self._chosen[uri] = language

    def forget(self, uri: str) -> None:
        """A text is closed: its language is guessed anew, where nobody has said it."""
        self._guessed.pop(uri, None)

    def at(self, text: OpenText, is_current: Callable[[], bool]) -> Look:
        """Check a text. Raises `OutdatedError` as soon as it is not current any more."""
        path = path_of(text.uri)
        state = self._projects.state(path)
        try:
            if not is_text(text):
                return Look(text, problems=_problems(faults_of(text.text, path), path), state=state)
            loaded = self._projects.of(path)
            if loaded.project.excludes(path):
                return Look(text, loaded, state=state)
            return self._look(text, path, loaded, is_current)._replace(state=state)
        except TermkitError as error:
            return Look(text, problems=_problems(str(error).splitlines(), path), state=state)

    def _look(self, text: OpenText, path: Path, loaded: Loaded, is_current: Callable[[], bool]) -> Look:
        document = read_document(
            text.text.encode("utf-8"), str(path), encoding="utf-8", format=format_of(text)
        )
        languages, question = self._languages(text, document, loaded)
        if question:
            return Look(text, loaded, document, question=question)

        def progress(_: float) -> None:
            if not is_current():
                raise OutdatedError

        baseline = loaded.baseline()
        all_checked = []
        for tag in languages:
            part = document.in_language(tag)
            checked = check_text(loaded.project, loaded.glossary, part, tag, progress=progress)
            all_checked.append(baseline.new(checked, ()) if baseline else checked)
        return Look(text, loaded, document, languages, tuple(_placed(all_checked, document, text)))

    def _languages(self, text: OpenText, document: Document, loaded: Loaded) -> tuple[tuple[str, ...], str]:
        """The languages to check a text in; and a question, where they are not clear."""
        chosen = self._chosen.get(text.uri)
        known = self._guessed.get(text.uri)
        says_itself = document.language or document.languages
        if known and not chosen and not says_itself and known.holds(text, loaded):
            return known.languages, ""
        said: list[str] = []
        found = tuple(loaded.project.languages_of(document, chosen, said.append))
        if found:
            self._guessed[text.uri] = _Guess(found, len(text.text), loaded.state)
            return found, ""
        if not any(character.isalpha() for segment in document.segments for character in segment.text):
            return (), ""
        return (), said[-1].removeprefix(f"{document.path}: ") if said else ""


def path_of(uri: str) -> Path:
    """The path of a document; of one that is in no file yet, a name in the current folder.

    >>> path_of("file:///home/l%C9%99man/essay.md").as_posix()
    '/home/ləman/essay.md'
    >>> path_of("untitled:Untitled-1").name
    'Untitled-1'
    """
    parts = urlsplit(uri)
    if parts.scheme == "file":
        return Path(url2pathname(parts.path))
    return Path.cwd() / (PurePath(unquote(parts.path)).name or "text")


def format_of(text: OpenText) -> str | None:
    """The format of a text whose name does not tell it; None where its name does."""
    if PurePath(urlsplit(text.uri).path).suffix.lower() in _SUFFIXES:
        return None
    return _BY_LANGUAGE_ID.get(text.language_id, "plain-text")


def is_text(text: OpenText) -> bool:
    """Is this a text for readers? TOML is termkit's own: settings and glossaries."""
    return text.language_id != "toml" and not text.uri.endswith(".toml")


def _problems(messages: Iterable[str], path: Path) -> tuple[Problem, ...]:
    """Messages of which those that name the file and a line of it come without both."""
    problems = []
    for message in messages:
        for name in (str(path), shown(path)):
            if message.startswith(f"{name}:"):
                line = _LINE.match(message, len(name) + 1)
                number = int(line[1]) if line else 1
                problems.append(Problem(number, message[line.end() if line else len(name) + 2 :]))
                break
        else:
            problems.append(Problem(1, message))
    return tuple(problems)


def _placed(all_checked: list[Checked], document: Document, text: OpenText) -> list[Found]:
    """The findings with their places in the file, all of them found at one look."""
    places = FilePlaces(document, text)
    wanted: list[tuple[int, Span]] = []
    for checked in all_checked:
        for finding in checked.findings:
            wanted.append((finding.segment, finding.span))
            wanted += [(one.segment, one.span) for one in finding.related if not one.elsewhere]
    spans = iter(places.spans(wanted))
    found = []
    for checked in all_checked:
        for finding in checked.findings:
            span = next(spans)
            related = tuple(None if one.elsewhere else next(spans) for one in finding.related)
            found.append(Found(finding, checked, span, related))
    return sorted(found, key=lambda one: one.span)

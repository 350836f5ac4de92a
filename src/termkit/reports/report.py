"""What an output is given, and how it is found. An output is one file in `outputs/`.

Start reading at `Checked`, one document with what was found in it; `render` hands a row of them to
the output of a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from termkit.checks.finding import Elsewhere
from termkit.documents.positions import Positions
from termkit.errors import SettingsError
from termkit.glossary.shipped import shown_path
from termkit.reports import outputs
from termkit.text.counting import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from termkit.checks.finding import Finding, Related
    from termkit.documents import Document
    from termkit.glossary import Concept, Glossary


@dataclass(frozen=True)
class Checked:
    """One document, the language it was checked in, and its findings, sorted by place.

    With a `glossary`, an output can say where the entry stands that a finding is about.
    """

    document: Document
    language: str
    findings: Sequence[Finding]
    glossary: Glossary | None = None

    @cached_property
    def words(self) -> int:
        """How many words a person would have to read: addresses, code and markup are not counted.

        >>> from termkit.documents import read_document
        >>> essay = read_document("Bakı – `git add` – 1918-ci ildən paytaxt.".encode(), "essay.md")
        >>> Checked(essay, "az", []).words
        4
        """
        count = 0
        for segment in self.document.segments:
            exempt = segment.exempt.spans
            starts = (0, *(span.end for span in exempt))
            ends = (*(span.start for span in exempt), len(segment.text))
            for start, end in zip(starts, ends, strict=True):
                count += sum(1 for _ in WORD.finditer(segment.text, start, end))
        return count

    def positions(self, segment: int) -> Positions:
        """Where places of a segment are in the file."""
        if segment not in self._positions:
            self._positions[segment] = Positions(self.document.segments[segment])
        return self._positions[segment]

    def place(self, segment: int, offset: int) -> str:
        """A place in words: `12:31`, or the name of the piece of a container."""
        return self.positions(segment).of(offset).said

    def related_place(self, related: Related) -> Elsewhere:
        """Where a place stands that a finding speaks of, be it in this document or in another."""
        if related.elsewhere:
            return related.elsewhere
        at = self.positions(related.segment).of(related.span.start)
        return Elsewhere(self.document.path, at.line, at.column, at.name, at.offset)

    def entry(self, finding: Finding) -> Concept | None:
        """The glossary entry that a finding is about, if it is known where it stands."""
        concept = self.glossary.concepts.get(finding.concept or "") if self.glossary else None
        return concept if concept and concept.path else None

    @staticmethod
    def short_place(entry: Concept) -> str:
        """Where an entry stands, by the name that a reader knows the file by: `glossary/people.toml:31`."""
        return f"{_short(entry.path, str(Path.cwd()))}:{entry.line}"

    @cached_property
    def _positions(self) -> dict[int, Positions]:
        return {}


@cache
def _short(path: str, here: str) -> str:
    """The path of a glossary file as a reader knows it."""
    file = Path(path)
    return str(file.relative_to(here)) if file.is_relative_to(here) else shown_path(path)


class Options(NamedTuple):
    """How to show it. What a terminal can do is for the caller to know.

    `width` is the terminal's; 0 means that nothing has to be wrapped, as in a file. `paths_seen` is the
    number of files that were asked for, those included that could not be read.
    """

    colour: bool = False
    width: int = 80
    statistics: bool = False
    paths_seen: int = 0


def formats() -> tuple[str, ...]:
    """The names of all outputs. An output is found as soon as its file is there.

    >>> "json" in formats(), "sarif" in formats()
    (True, True)
    """
    return tuple(sorted(module.name for module in iter_modules(outputs.__path__)))


def suffixes(name: str) -> tuple[str, ...]:
    """What the name of a file with the output of a name may end in.

    >>> suffixes("sarif")
    ('.sarif', '.json')

    Raises SettingsError where there is no such output, and DocumentError where a library for it is missing.
    """
    return tuple(_output(name).SUFFIXES)


def render(
    name: str,
    checked: Iterable[Checked],
    *,
    colour: bool = False,
    width: int = 80,
    statistics: bool = False,
    paths_seen: int = 0,
) -> Iterator[str]:
    """The lines of one output, without line ends. `Options` says what the rest means.

    `checked` may be a generator: `text` shows a document as soon as it is checked.

    >>> from termkit.documents import read_document
    >>> essay = read_document("Bakı gözəl şəhərdir.".encode(), "essay.txt")
    >>> list(render("text", [Checked(essay, "az", [])]))
    ['essay.txt · Azerbaijani · 3 words: nothing to report']

    Raises SettingsError where there is no such output, or it is no text, before anything is checked.
    """
    report = getattr(_output(name), "report", None)
    if report is None:
        raise SettingsError(
            f"--format {name} is not for the screen. Name a file: -o report{suffixes(name)[0]}."
        )
    lines: Iterator[str] = report(checked, Options(colour, width, statistics, paths_seen))
    return lines


def render_file(
    name: str, checked: Iterable[Checked], *, statistics: bool = False, paths_seen: int = 0
) -> Iterator[bytes]:
    """The pieces of a file with one output, whether that is text or not.

    >>> list(render_file("json", []))[0]
    b'{"version": 1, "findings": [\\n'

    Raises SettingsError where there is no such output, before anything is checked.
    """
    output = _output(name)
    options = Options(width=0, statistics=statistics, paths_seen=paths_seen)
    if hasattr(output, "pieces"):
        pieces: Iterator[bytes] = output.pieces(checked, options)
        return pieces
    return (f"{line}\n".encode(errors="replace") for line in output.report(checked, options))


def _output(name: str) -> Any:
    if name not in formats():
        raise SettingsError(f"There is no output format “{name}”. Write one of: {', '.join(formats())}.")
    return import_module(f"{outputs.__name__}.{name}")

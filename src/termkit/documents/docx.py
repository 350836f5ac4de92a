"""Word documents (DOCX): read part by part into one text, and written with every other byte as it was.

Five steps, each in a file of its own:

* `docx_package` opens the container and finds the parts that hold text;
* `docx_reader` finds the paragraphs in a part, and the place of each piece of their text;
* `docx_gathering` puts them in the order in which a person reads, and names them;
* `keyboard_languages` decides which of the languages that Word notes are to be believed, and
  `paragraph_languages` what the words of a paragraph say;
* `docx_writing` puts edits into the XML.

Start reading at `read`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from termkit.documents.collected import CollectedDocument
from termkit.documents.docx_gathering import Gathering
from termkit.documents.docx_ignored import ignored
from termkit.documents.docx_names import WORD, named
from termkit.documents.docx_package import KIND, opened
from termkit.documents.docx_reader import PartReader
from termkit.documents.docx_styles import Styles, StylesReader
from termkit.documents.docx_writing import Placed, written
from termkit.documents.keyboard_languages import believed
from termkit.documents.paragraph_languages import told_by_words
from termkit.documents.written import Change, Written, changes
from termkit.documents.xml_escaping import escaped, possible
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from termkit.documents.collected import Places
    from termkit.documents.document import Edit
    from termkit.documents.docx_gathering import Anchor, Comment, Twin
    from termkit.documents.docx_package import Package
    from termkit.documents.docx_text import Note, Paragraph

_ROOTS = frozenset(named(WORD, "document"))


@dataclass(frozen=True)
class DocxDocument(CollectedDocument):
    """A Word document.

    `placed` are the parts with text, in the order of `raw`; `twins` the stretches of text boxes that it has
    twice, and `copies` the places of these; `comments` what it has in comments, `anchors` where in the body
    notes and margins belong.
    """

    package: Package = field(repr=False, kw_only=True)
    placed: tuple[Placed, ...] = field(repr=False, kw_only=True)
    twins: tuple[Twin, ...] = field(repr=False, default=())
    copies: Places | tuple[()] = field(repr=False, default=())
    comments: tuple[Comment, ...] = field(repr=False, default=())
    anchors: tuple[Anchor, ...] = field(repr=False, default=())

    def changes(self, edits: Sequence[Edit]) -> list[Change]:
        """See `CollectedDocument.changes`; what a text box says twice is changed twice."""
        twice = [
            edit._replace(start=edit.start + shift, end=edit.end + shift)
            for span, start in self.twins
            for edit in edits
            if span.start <= edit.start and edit.end <= span.end
            for shift in [start - span.start]
        ]
        return super().changes(edits) + changes(Written(self.raw, self.copies), twice, self.escaped)


def read(data: bytes, path: str, encoding: str | None) -> DocxDocument:
    """Read a Word document as one segment. An `encoding` means nothing here: XML says its own.

    Raises DocumentError for what is no Word document, is damaged, hostile, or protected by a password.
    """
    package = opened(data, path)
    reading = _Reading(package)
    gathering = Gathering()
    main = reading.read(package.main, gathering.take)
    if main.root not in _ROOTS:
        raise DocumentError(f"{path}: this is no text of Word. Save it as a {KIND}, and check that.")
    for kind in ("footnote", "endnote"):
        for name in package.parts(f"{kind}s"):
            gathering.take_notes(kind, reading.notes(name)[1])
    for kind in ("header", "footer"):
        names = package.parts(kind)
        for number, name in enumerate(names, 1):
            _, found = reading.notes(name)
            gathering.take_apart(found.get("", []), f"{kind} {number}" if len(names) > 1 else kind, 0)
    for name in package.parts("comments"):
        gathering.take_comments(*reading.notes(name))
    segment = gathering.text.segment()
    language, spoken = told_by_words(segment, *believed(segment.text, gathering.stated))
    segment = segment._replace(spoken=spoken, ignored=ignored(segment, gathering.comments))
    parts = tuple(reading.parts)
    return DocxDocument(
        path=path,
        format="docx",
        encoding="utf-8",
        bom=b"",
        segments=(segment,),
        language=language,
        raw="".join(part.text for part, _ in parts),
        places=gathering.text.places(),
        escaped=lambda text: escaped(possible(text)),
        write=lambda changes: written(package, parts, changes),
        package=package,
        placed=parts,
        twins=tuple(gathering.twins),
        copies=gathering.copies.places(),
        comments=tuple(gathering.comments),
        anchors=tuple(gathering.anchors),
    )


class _Reading:
    """Reads the parts of a document one after the other."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = self._read_styles()
        self._end = 0
        self.parts: list[Placed] = []

    def _read_styles(self) -> Styles:
        for name in self._package.parts("styles")[:1]:
            reader = StylesReader(self._package.place(name))
            reader.feed(self._package.part(name).text.encode("utf-8", "surrogatepass"), last=True)
            return reader.styles
        return Styles()

    def read(self, name: str, emit: Callable[[Paragraph], None]) -> PartReader:
        """Read a part; `emit` is handed its paragraphs."""
        part = self._package.part(name)
        reader = PartReader(part.text, self._end, self._package.place(name), self._styles, emit)
        reader.feed(reader.data, last=True)
        self.parts.append(Placed(part, self._end))
        self._end += len(part.text)
        return reader

    def notes(self, name: str) -> tuple[list[Note], dict[str, list[Paragraph]]]:
        """The notes of a part, or the text of a margin without an id."""
        found: defaultdict[str, list[Paragraph]] = defaultdict(list)
        reader = self.read(name, lambda paragraph: found[paragraph.story[1]].append(paragraph))
        return reader.notes, found

"""What the text of a Word document is made of: paragraphs of pieces, each with its place in the XML.

`docx_reader` finds them; start reading at `Paragraph`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from termkit.documents.docx_styles import Look


class Piece(NamedTuple):
    """Text that stands from `start` to `end` in the XML: letter by letter, or as one escape."""

    text: str
    start: int
    end: int
    look: Look
    plain: bool = False


class Mark(NamedTuple):
    """A place between pieces that something refers to: `commentRangeStart`, `footnoteReference` …"""

    kind: str
    id: str


class Cell(NamedTuple):
    """Where in which table a paragraph is, counted from 1."""

    table: int
    row: int
    cell: int


class Note(NamedTuple):
    """A comment, as its own part announces it."""

    id: str
    author: str


@dataclass(eq=False)
class Paragraph:
    """A paragraph: its pieces and marks in order, its style, and the text boxes that hang on it."""

    cell: Cell | None
    story: tuple[str, str]
    """The note that it belongs to, by kind and id; empty in the body and in margins."""
    items: list[Piece | Mark] = field(default_factory=list)
    style: str = ""
    level: int | None = None
    heading: bool = False
    goes_on: bool = False
    """Is its end deleted, so that the next paragraph belongs to it?"""
    boxes: list[Box] = field(default_factory=list)

    @property
    def pieces(self) -> list[Piece]:
        """Its text, piece by piece."""
        return [item for item in self.items if isinstance(item, Piece)]

    @property
    def texts(self) -> list[str]:
        """What its pieces say."""
        return [piece.text for piece in self.pieces]

    def __str__(self) -> str:
        return "".join(self.texts)


@dataclass(eq=False)
class Box:
    """A text box: its paragraphs, and those of its twin for programs that do not know new text boxes."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    twin: list[Paragraph] | None = None

    @property
    def text(self) -> list[str]:
        """What its paragraphs say."""
        return list(map(str, self.paragraphs))

"""The parser of a part of a Word document: its paragraphs, handed over one by one.

Text is what the document shows: what is inserted, the results of fields, content controls. What is deleted,
hidden, an instruction of a field or a placeholder is none. Start reading at the end: it says what is
done at which element.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from termkit.documents.docx_characters import CHARACTERS, TAG, pieces, symbol, without_blanks
from termkit.documents.docx_names import COMPATIBILITY, MATHS, WORD, XML_SPACE, attribute, is_on, named
from termkit.documents.docx_styles import BODY_TEXT, Look, RunProperties
from termkit.documents.docx_text import Box, Cell, Mark, Note, Paragraph, Piece
from termkit.documents.note_numbers import is_note_number
from termkit.documents.xml_stream import DEEPEST, XmlReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from termkit.documents.docx_styles import Styles

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_FORMULA = Look(exempt=True)


@dataclass(eq=False)
class _Room:
    """The body of a part or a text box: paragraphs that follow one another, and what is open there."""

    box: Box | None
    silent: bool
    open: list[Paragraph] = field(default_factory=list)
    waiting: list[Mark] = field(default_factory=list)
    tables: list[Cell] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    """Of each field that is open: has its result begun?"""
    deleted: int = 0
    fallback: int = 0
    run: RunProperties | None = None
    run_depth: int = 0
    paragraph_depth: int = 0
    look: Look | None = None


class PartReader(XmlReader):
    """The parser of a part; `emit` is handed each paragraph that is in no text box. Places count from `base`.

    `data` is to be fed. `root` is the name of the first element, `notes` are the comments of their part.
    """

    kind = "Word document"

    def __init__(
        self, raw: str, base: int, name: str, styles: Styles, emit: Callable[[Paragraph], None]
    ) -> None:
        super().__init__(name, "utf-8", " ")
        self._raw, self._base, self._styles, self._emit = raw, base, styles, emit
        self.data = raw.encode("utf-8", "surrogatepass")
        self.root = ""
        self.notes: list[Note] = []
        self._bytes = self._characters = 0
        self._story = ("", "")
        self._muted = False
        self._tables = 0
        self._rooms = [_Room(None, silent=False)]
        self._choices: list[tuple[list[Box], list[Box]]] = []
        self._placeholders: list[bool] = []
        self._text = self._atom = -1
        self._kept = False
        self._properties = self._paragraph_properties = 0
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._finish

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.too_deep()
        if handler := _STARTS.get(name):
            handler(self, name.rpartition(" ")[2], attributes)
        elif self.depth == 1:
            self.root = name

    def _finish(self, name: str) -> None:
        if handler := _ENDS.get(name):
            handler(self)
        self.depth -= 1

    def _here(self) -> int:
        """Where the parser is, in characters."""
        at = self.parser.CurrentByteIndex
        self._characters += len(self.data[self._bytes : at].decode("utf-8", "surrogatepass"))
        self._bytes = at
        return self._characters

    # Paragraphs.

    def _begin_paragraph(self, _name: str, _attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        paragraph = Paragraph(room.tables[-1] if room.tables else None, self._story)
        paragraph.items += room.waiting
        room.waiting.clear()
        room.open.append(paragraph)
        room.paragraph_depth = self.depth
        room.run = None

    def _end_paragraph(self) -> None:
        room = self._rooms[-1]
        if not room.open:
            return
        paragraph = room.open.pop()
        # An instruction ends with its paragraph, lest a field that is never closed hide all that follows.
        room.fields = [True] * len(room.fields)
        if self._muted:
            return
        style = self._styles.paragraph(paragraph.style or self._styles.usual)
        paragraph.heading = style.heading if paragraph.level is None else paragraph.level < BODY_TEXT
        if room.box is not None:
            room.box.paragraphs.append(paragraph)
        else:
            self._emit(paragraph)

    def _begin_paragraph_properties(self, _name: str, _attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        if room.open and self.depth == room.paragraph_depth + 1:
            self._paragraph_properties = self.depth

    def _end_paragraph_properties(self) -> None:
        if self.depth == self._paragraph_properties:
            self._paragraph_properties = 0

    def _paragraph_style(self, _name: str, attributes: dict[str, str]) -> None:
        if self._paragraph_properties and self.depth == self._paragraph_properties + 1:
            self._rooms[-1].open[-1].style = attribute(attributes, "val")

    def _level(self, _name: str, attributes: dict[str, str]) -> None:
        value = attribute(attributes, "val")
        if self._paragraph_properties and self.depth == self._paragraph_properties + 1 and value.isdecimal():
            self._rooms[-1].open[-1].level = int(value[:2])

    # Runs.

    def _begin_run(self, _name: str, _attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        room.run, room.run_depth, room.look = RunProperties(), self.depth, None

    def _end_run(self) -> None:
        room = self._rooms[-1]
        if room.run is not None and self.depth == room.run_depth:
            room.run = None

    def _begin_properties(self, _name: str, _attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        if room.run is not None and self.depth == room.run_depth + 1:
            self._properties = self.depth

    def _end_properties(self) -> None:
        if self.depth == self._properties:
            self._properties = 0

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        if not self._properties or self.depth != self._properties + 1 or room.run is None:
            return
        if name == "rStyle":
            room.run = room.run._replace(style=attribute(attributes, "val"))
        elif name == "i":
            room.run = room.run._replace(italic=is_on(attributes))
        elif name == "vanish":
            room.run = room.run._replace(hidden=is_on(attributes))
        elif name in {"vertAlign", "position"}:
            value = attribute(attributes, "val")
            raised = value == "superscript" or value.strip("0").isdecimal()
            room.run = room.run._replace(raised=room.run.raised or raised)
        else:
            room.run = room.run._replace(language=attribute(attributes, "val"))

    def _look(self) -> Look | None:
        """What is known of the text that stands here; `None` where it is no text of the document."""
        room = self._rooms[-1]
        if not room.open or room.silent or room.deleted or room.fallback or not all(room.fields):
            return None
        if room.look is None:
            room.look = self._styles.look(room.open[-1].style, room.run or RunProperties())
            if any(self._placeholders):
                room.look = room.look._replace(exempt=True)
        return None if room.look.hidden else room.look

    # What runs hold.

    def _begin_text(self, _name: str, attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        if room.run is not None and not self._properties:
            self._text = self._here()
            self._kept = attributes.get(XML_SPACE) == "preserve"

    def _end_text(self) -> None:
        start, self._text = self._text, -1
        if start < 0 or (look := self._look()) is None:
            return
        tag = TAG.match(self._raw, start)
        if tag is not None and not tag[0].endswith("/>"):
            self._add(tag.end(), look)

    def _add(self, start: int, look: Look) -> None:
        """Take the text from a place up to here."""
        end = self._here()
        room = self._rooms[-1]
        if room.run and room.run.raised and room.open[-1].items and is_note_number(self._raw[start:end]):
            return
        if not self._kept:
            start, end = without_blanks(self._raw, start, end)
        room.open[-1].items += pieces(self._raw, start, end, self._base, look)

    def _begin_character(self, name: str, attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        if room.run is None or self._properties or (look := self._look()) is None:
            return
        self._atom = self._here()
        text = CHARACTERS[name]
        if name == "sym":
            text = symbol(attribute(attributes, "char"))
        room.open[-1].items.append(Piece(text, self._base + self._atom, -1, look))

    def _end_character(self) -> None:
        if self._atom < 0:
            return
        tag = TAG.match(self._raw, self._atom)
        self._atom = -1
        if tag is None:
            return
        items = self._rooms[-1].open[-1].items
        end = tag.end() if tag[0].endswith("/>") else self._raw.index(">", self._here()) + 1
        if items and isinstance(piece := items[-1], Piece) and piece.end < 0:
            items[-1] = piece._replace(end=self._base + end)

    def _field(self, _name: str, attributes: dict[str, str]) -> None:
        fields = self._rooms[-1].fields
        kind = attribute(attributes, "fldCharType")
        if kind == "begin" and len(fields) < DEEPEST:
            fields.append(False)
        elif kind == "separate" and fields:
            fields[-1] = True
        elif kind == "end" and fields:
            fields.pop()

    # What is no text, or is said twice.

    def _begin_deleted(self, _name: str, _attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        room.deleted += 1
        if self._paragraph_properties and self.depth == self._paragraph_properties + 2:
            room.open[-1].goes_on = True

    def _end_deleted(self) -> None:
        self._rooms[-1].deleted -= 1

    def _begin_control(self, _name: str, _attributes: dict[str, str]) -> None:
        self._placeholders.append(False)
        self._rooms[-1].look = None

    def _end_control(self) -> None:
        self._placeholders.pop()
        self._rooms[-1].look = None

    def _placeholder(self, _name: str, attributes: dict[str, str]) -> None:
        if self._placeholders:
            self._placeholders[-1] = is_on(attributes)

    def _begin_box(self, _name: str, _attributes: dict[str, str]) -> None:
        outer = self._rooms[-1]
        box = Box()
        if self._choices:
            self._choices[-1][1 if outer.fallback else 0].append(box)
        if not outer.fallback and outer.open:
            outer.open[-1].boxes.append(box)
        self._rooms.append(_Room(box, silent=outer.silent or bool(outer.deleted)))

    def _end_box(self) -> None:
        self._rooms.pop()

    def _begin_alternatives(self, _name: str, _attributes: dict[str, str]) -> None:
        self._choices.append(([], []))

    def _end_alternatives(self) -> None:
        boxes, twins = self._choices.pop()
        if len(boxes) == len(twins):
            for box, twin in zip(boxes, twins, strict=True):
                if any(box.text) and box.text == twin.text:
                    box.twin = twin.paragraphs

    def _begin_fallback(self, _name: str, _attributes: dict[str, str]) -> None:
        self._rooms[-1].fallback += 1

    def _end_fallback(self) -> None:
        self._rooms[-1].fallback -= 1

    def _begin_formula(self, _name: str, _attributes: dict[str, str]) -> None:
        self._rooms[-1].run = None

    def _begin_formula_text(self, _name: str, _attributes: dict[str, str]) -> None:
        self._text, self._kept = self._here(), True

    def _end_formula_text(self) -> None:
        start, self._text = self._text, -1
        if start < 0 or self._look() is None:
            return
        tag = TAG.match(self._raw, start)
        if tag is not None and not tag[0].endswith("/>"):
            self._add(tag.end(), _FORMULA)

    # Tables and notes.

    def _begin_table(self, _name: str, _attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        self._tables += room.box is None
        room.tables.append(Cell(self._tables, 0, 0))

    def _end_table(self) -> None:
        if self._rooms[-1].tables:
            self._rooms[-1].tables.pop()

    def _row_or_cell(self, name: str, _attributes: dict[str, str]) -> None:
        tables = self._rooms[-1].tables
        if tables:
            table, row, cell = tables[-1]
            tables[-1] = Cell(table, row + 1, 0) if name == "tr" else Cell(table, row, cell + 1)

    def _begin_note(self, name: str, attributes: dict[str, str]) -> None:
        self._story = (name, attribute(attributes, "id"))
        self._muted = attribute(attributes, "type") in _SEPARATORS
        self._rooms[-1].fields.clear()
        if name == "comment":
            self.notes.append(Note(self._story[1], attribute(attributes, "author")))

    def _end_note(self) -> None:
        self._story, self._muted = ("", ""), False

    def _mark(self, name: str, attributes: dict[str, str]) -> None:
        room = self._rooms[-1]
        if room.silent or room.deleted or room.fallback:
            return
        items = room.open[-1].items if room.open else room.waiting
        items.append(Mark(name, attribute(attributes, "id")))


_Start: TypeAlias = "Callable[[PartReader, str, dict[str, str]], None]"
_STARTS: dict[str, _Start] = {}
_ENDS: dict[str, Callable[[PartReader], None]] = {}


def _at(
    names: str,
    start: _Start,
    end: Callable[[PartReader], None] | None = None,
    of: tuple[str, ...] = WORD,
) -> None:
    """What is done where elements of these names begin and end."""
    for name in named(of, *names.split()):
        _STARTS[name] = start
        if end is not None:
            _ENDS[name] = end


_R = PartReader
_at("p", _R._begin_paragraph, _R._end_paragraph)
_at("pPr", _R._begin_paragraph_properties, _R._end_paragraph_properties)
_at("pStyle", _R._paragraph_style)
_at("outlineLvl", _R._level)
_at("r", _R._begin_run, _R._end_run)
_at("rPr", _R._begin_properties, _R._end_properties)
_at("rStyle i vanish lang vertAlign position", _R._property)
_at("t", _R._begin_text, _R._end_text)
_at(" ".join(CHARACTERS), _R._begin_character, _R._end_character)
_at("fldChar", _R._field)
_at("del moveFrom", _R._begin_deleted, _R._end_deleted)
_at("sdt", _R._begin_control, _R._end_control)
_at("showingPlcHdr", _R._placeholder)
_at("txbxContent", _R._begin_box, _R._end_box)
_at("AlternateContent", _R._begin_alternatives, _R._end_alternatives, COMPATIBILITY)
_at("Fallback", _R._begin_fallback, _R._end_fallback, COMPATIBILITY)
_at("oMath", _R._begin_formula, of=MATHS)
_at("t", _R._begin_formula_text, _R._end_formula_text, MATHS)
_at("tbl", _R._begin_table, _R._end_table)
_at("tr tc", _R._row_or_cell)
_at("footnote endnote comment", _R._begin_note, _R._end_note)
_at(
    "commentRangeStart commentRangeEnd commentReference footnoteReference endnoteReference",
    _R._mark,
)

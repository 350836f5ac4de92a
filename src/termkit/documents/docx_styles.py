"""What the styles of a Word document say of a text: italics, language, is it a heading or a quotation.

Start reading at `Styles.look`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.docx_names import WORD, attribute, is_on, named
from termkit.documents.xml_stream import XmlReader

if TYPE_CHECKING:
    from collections.abc import Callable

# Word writes the names of its own styles in English whatever language it speaks; other programs, and people
# who make styles of their own, do not.
_HEADING = re.compile(
    r"(?:heading|title|subtitle|заголовок|подзаголовок|название|başlıq|yarımbaşlıq|başlık|überschrift|titre"
    r"|título|nagłówek)(?:[\W\d]|\Z)|toc heading",
    re.IGNORECASE,
)
_QUOTATION = re.compile(
    r"\b(?:quot(?:e|ation)s?|block ?text|blockquote|цитат[аы]|sitat|zitat|epigraph|эпиграф|epiqraf)\b",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"html (?:code|preformatted|keyboard|sample|typewriter|variable)|(?:source|program) ?(?:code|text)"
    r"|verbatim|(?:code|код|kod)(?:[\W\d]|\Z)|inline ?code|code ?block|macro(?: text)?\Z|preformatted text"
    r"|teletype|исходный (?:текст|код)",
    re.IGNORECASE,
)
# The level of an outline that is none.
BODY_TEXT = 9
# Styles that are based on each other in a circle end somewhere.
_LONGEST_CHAIN = 20


class Look(NamedTuple):
    """What is known of a run of text beside its letters."""

    language: str = ""
    emphasised: bool = False
    quoted: bool = False
    exempt: bool = False
    hidden: bool = False


class RunProperties(NamedTuple):
    """What a run says of itself; `None` where it leaves that to the styles."""

    style: str = ""
    italic: bool | None = None
    hidden: bool | None = None
    language: str = ""
    raised: bool = False


@dataclass
class Style:
    """A style, as `styles.xml` has it; `None` for what it does not say."""

    name: str = ""
    based: str = ""
    italic: bool | None = None
    hidden: bool | None = None
    language: str = ""
    level: int | None = None
    quoted: bool = False
    code: bool = False
    names: list[str] = field(default_factory=list)

    @property
    def heading(self) -> bool:
        """Is a paragraph in this style a heading, by its level or by its name?"""
        if self.level is not None:
            return self.level < BODY_TEXT
        return any(_HEADING.match(name) for name in self.names)


class Styles:
    """The styles of a document: `paragraphs` and `characters` by their ids."""

    def __init__(self) -> None:
        self.paragraphs: dict[str, Style] = {}
        self.characters: dict[str, Style] = {}
        self.language = ""
        self.usual = ""
        self.look: Callable[[str, RunProperties], Look] = cache(self._look)
        self.paragraph: Callable[[str], Style] = cache(partial(_whole, self.paragraphs))
        self._character = cache(partial(_whole, self.characters))

    def _look(self, paragraph: str, run: RunProperties) -> Look:
        """What is known of a run with these properties in a paragraph of this style.

        Italics are switched by each level of styles (ISO/IEC 29500-1, 17.7.3): upright words in an italic
        paragraph are as much emphasised as the other way round.
        """
        around = self.paragraph(paragraph or self.usual)
        own = self._character(run.style)
        upright = bool(around.italic)
        italic = run.italic if run.italic is not None else bool(own.italic) != upright
        hidden = next((said for said in (run.hidden, own.hidden, around.hidden) if said is not None), False)
        return Look(
            run.language or own.language or around.language or self.language,
            emphasised=italic != upright,
            quoted=around.quoted or own.quoted,
            exempt=around.code or own.code,
            hidden=hidden,
        )


def _whole(styles: dict[str, Style], key: str) -> Style:
    """A style with what it has from those that it is based on."""
    whole = Style()
    for _ in range(_LONGEST_CHAIN):
        style = styles.get(key)
        if style is None:
            break
        whole.names.append(style.name)
        whole.italic = style.italic if whole.italic is None else whole.italic
        whole.hidden = style.hidden if whole.hidden is None else whole.hidden
        whole.level = style.level if whole.level is None else whole.level
        whole.language = whole.language or style.language
        key = style.based
    whole.quoted = any(map(_QUOTATION.search, whole.names))
    whole.code = any(map(_CODE.match, whole.names))
    return whole


class StylesReader(XmlReader):
    """Reads `styles.xml` into `styles`."""

    kind = "Word document"

    def __init__(self, name: str) -> None:
        super().__init__(name, "utf-8", " ")
        self.styles = Styles()
        self._style: Style | None = None
        # Within what has changed stands how it was before.
        self._before = 0
        names = "style name basedOn i vanish lang outlineLvl rPrChange pPrChange"
        self._known = {full: name for name in names.split() for full in named(WORD, name)}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        known = self._known.get(name)
        if known == "style":
            self._begin(attributes)
        elif known in {"rPrChange", "pPrChange"}:
            self._before += 1
        elif known == "lang" and self._style is None and not self._before:
            self.styles.language = attribute(attributes, "val")
        elif known and self._style is not None and not self._before:
            _add(self._style, known, attributes)

    def end(self, name: str) -> None:
        known = self._known.get(name)
        if known == "style":
            self._style = None
        elif known in {"rPrChange", "pPrChange"}:
            self._before -= 1

    def _begin(self, attributes: dict[str, str]) -> None:
        self._style = Style()
        key, kind = attribute(attributes, "styleId"), attribute(attributes, "type")
        kinds = {"paragraph": self.styles.paragraphs, "character": self.styles.characters}
        if kind in kinds:
            kinds[kind][key] = self._style
        default = attribute(attributes, "default")
        if kind == "paragraph" and default and is_on({"val": default}):
            self.styles.usual = key


def _add(style: Style, known: str, attributes: dict[str, str]) -> None:
    value = attribute(attributes, "val")
    if known == "name":
        style.name = value
    elif known == "basedOn":
        style.based = value
    elif known == "i":
        style.italic = is_on(attributes)
    elif known == "vanish":
        style.hidden = is_on(attributes)
    elif known == "lang":
        style.language = value
    elif known == "outlineLvl" and value.isdecimal():
        style.level = int(value[:2])

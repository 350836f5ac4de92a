"""Excel workbooks as documents: their cells are texts, and are mended in the XML where they stand.

Start reading at `read`. openpyxl is not used, for it would write the whole workbook anew. `table_texts`
knows which cells are texts; numbers and formulas stay as they are. A text that several cells share is
mended in all of them. Source: ECMA-376, part 1, 18.3 (sheets) and 18.4 (shared strings).
"""

from __future__ import annotations

import re
from collections import Counter
from posixpath import join, normpath
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.packed_parts import changed, parts_of
from termkit.documents.placed_texts import Text, Way, document_of
from termkit.documents.table_texts import Row, texts_of
from termkit.documents.written import Place, Written
from termkit.documents.xml_escaping import escaped, possible
from termkit.documents.xml_tokens import attributes, look_at, text_of, written
from termkit.documents.zip_container import ZipContainer
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from termkit.documents.packed_parts import Part
    from termkit.documents.placed_texts import PlacedDocument

_KIND = "workbook (XLSX)"
_BOOK = "xl/workbook.xml"
_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_STRING = re.compile(
    r"<!--.*?-->|<(?:\w+:)?si\s*/>|<(?:\w+:)?si(?:\s[^>]*)?>(.*?)</(?:\w+:)?si\s*>", re.DOTALL
)
_CELL = re.compile(
    r"<!--.*?-->|<(?:\w+:)?row\b(?P<row>[^>]*)>"
    r"|<(?:\w+:)?c(?P<cell>(?:\s[^>]*?)?)(?:/>|>(?P<inner>.*?)</(?:\w+:)?c\s*>)",
    re.DOTALL,
)
_VALUE = re.compile(r"<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</")
_INLINE = re.compile(r"<(?:\w+:)?is(?:\s[^>]*)?>(.*)</(?:\w+:)?is\s*>", re.DOTALL)
_FORMULA = re.compile(r"<(?:\w+:)?f[\s/>]")
_PLAIN = re.compile(r"<(?:\w+:)?t(?: xml:space=\"preserve\")?>([^<&_\r]*)</(?:\w+:)?t>")
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh\s*>", re.DOTALL)
# A character that XML cannot hold, and what only looks like one.
_BY_NUMBER = re.compile("_x([0-9A-Fa-f]{4})_")
_LOOKS_SO = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_REFERENCE = re.compile(r"([A-Z]{1,3})\d")
_MOST_COLUMNS = 1000
_LONGEST_TITLE = 8


class _Cell(NamedTuple):
    text: str
    place: tuple[int, int] | None = None


def read(data: bytes, path: str, encoding: str | None) -> PlacedDocument:
    """Read a workbook: the sheets that are not hidden.

    Raises DocumentError for what is no workbook, is damaged or hostile, or has a password.
    """
    container = ZipContainer(data, path, _KIND)
    if _BOOK not in container:
        raise DocumentError(f"{path}: this is no {_KIND}: there is no {_BOOK} in it. Save it anew in Excel.")
    sheets = list(_sheets(container))
    shared = "xl/sharedStrings.xml"
    names = [*([shared] if shared in container else ()), *(name for _, name in sheets)]
    parts = parts_of(container, names, path)
    for part in parts:
        look_at(part.raw, part.place, "workbook")
        if "<![CDATA[" in part.raw:
            raise DocumentError(
                f"{part.place}: it is written as no Excel does. Open it in Excel and save it anew."
            )
    strings = list(_strings(parts[0])) if shared in container else []
    raw = "".join(part.raw for part in parts)
    texts: list[Text] = []
    several = len(sheets) > 1
    for (title, _), part in zip(sheets, parts[-len(sheets) :] if sheets else (), strict=True):
        prefix = f"{_short(title)}, " if several else ""
        texts += texts_of(_rows(part, strings, prefix), f"{path}, sheet “{title}”" if several else path)
    texts = _counted(texts)
    way = Way(
        lambda number, piece: _characters(piece), _escaped, write=lambda changes: container.written(
            changed(parts, changes, path)
        ),
    )  # fmt: skip
    return document_of(path, "xlsx", raw, "utf-8", b"", texts, way)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


def _sheets(container: ZipContainer) -> Iterator[tuple[str, str]]:
    """The title of each sheet that is seen, and what its file is called."""
    book = container.read(_BOOK).decode("utf-8", "replace")
    relations = "xl/_rels/workbook.xml.rels"
    said = container.read(relations).decode("utf-8", "replace") if relations in container else ""
    targets = {}
    for tag in _RELATION.findall(said):
        relation = attributes(tag)
        target = relation.get("Target", "")
        targets[relation.get("Id", "")] = (
            target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        )
    for tag in _SHEET.findall(book):
        sheet = attributes(tag)
        number = next((value for name, value in sheet.items() if name.endswith(":id")), "")
        part = targets.get(number, "")
        if sheet.get("state", "visible") == "visible" and part and part in container:
            yield sheet.get("name", ""), part


def _strings(part: Part) -> Iterator[_Cell]:
    """The texts that cells share, in their order."""
    for match in _STRING.finditer(part.raw):
        if match[0].startswith("<!--"):
            continue
        if match[1] is None:
            yield _Cell("")
        else:
            start, end = match.span(1)
            yield _Cell(_said(match[1]), (part.shift + start, part.shift + end))


def _rows(part: Part, strings: list[_Cell], prefix: str) -> Iterator[Row]:
    cells: list[_Cell] = []
    number = 0
    for match in _CELL.finditer(part.raw):
        if match["row"] is not None:
            yield _row(prefix, number, cells)
            named = attributes(match["row"]).get("r", "")
            number = int(named) if named.isascii() and named.isdecimal() and len(named) < 9 else number + 1
            cells = []
        elif match["cell"] is not None:
            said = attributes(match["cell"])
            at = _column(said.get("r", ""), len(cells))
            cell = _cell(match, said.get("t", ""), strings, part)
            if at >= _MOST_COLUMNS and cell.place:
                raise DocumentError(
                    f"{part.place}: row {number} has a text in column {at + 1:,}. No table of texts has so "
                    f"many; "
                    "delete it."
                )
            if len(cells) <= at < _MOST_COLUMNS:
                cells += [_Cell("")] * (at - len(cells))
                cells.append(cell)
    yield _row(prefix, number, cells)


def _row(prefix: str, number: int, cells: list[_Cell]) -> Row:
    return Row(f"{prefix}row {number}", [cell.text for cell in cells], [cell.place for cell in cells])


def _column(reference: str, following: int) -> int:
    """The number of a column, from 0.

    >>> _column("B7", 0), _column("AA7", 0), _column("", 5)
    (1, 26, 5)
    """
    match = _REFERENCE.match(reference)
    if match is None:
        return following
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _cell(match: re.Match[str], kind: str, strings: list[_Cell], part: Part) -> _Cell:
    inner = match["inner"] or ""
    if kind == "inlineStr":
        found = _INLINE.search(inner)
        if found is None:
            return _Cell("")
        start = part.shift + match.start("inner")
        return _Cell(_said(found[1]), (start + found.start(1), start + found.end(1)))
    value = _VALUE.search(inner)
    if value is None:
        return _Cell("")
    if kind == "s" and not _FORMULA.search(inner):
        number = value[1].strip()
        if number.isascii() and number.isdecimal() and len(number) < 9 and int(number) < len(strings):
            return strings[int(number)]
        raise DocumentError(
            f"{part.place}: a cell has text number {value[1][:20]}, and there are {len(strings):,}. The "
            "workbook is damaged; open it in Excel or LibreOffice and save it anew."
        )
    return _Cell(value[1])


def _said(inner: str) -> str:
    if plain := _PLAIN.fullmatch(inner):
        return plain[1]
    found = _characters(inner)
    return "".join(_letter(inner[start:end], plain) for start, end, plain in found.places)


def _letter(piece: str, plain: bool) -> str:
    match = _BY_NUMBER.fullmatch(piece)
    if match and not 0xD800 <= int(match[1], 16) < 0xE000:
        return chr(int(match[1], 16))
    return text_of(Written(piece, [Place(0, len(piece), plain)]))


def _characters(inner: str) -> Written:
    """Where the characters of a text stand, in its runs, but for how it is read aloud (in Japanese)."""
    heard = [match.span() for match in _PHONETIC.finditer(inner)] if "rPh" in inner else []
    found = written(inner, "t").places
    numbered = {match.start(): match.end() for match in _BY_NUMBER.finditer(inner)} if "_x" in inner else {}
    places: list[Place] = []
    done = 0
    for place in found:
        if place.start < done or any(start <= place.start < end for start, end in heard):
            continue
        done = numbered.get(place.start, place.end)
        places.append(Place(place.start, done, place.plain))
    return Written(inner, places)


def _escaped(text: str) -> str:
    return escaped(_LOOKS_SO.sub("_x005F_", possible(text)))


def _counted(texts: list[Text]) -> list[Text]:
    """What several cells share says so by its name, for mending one mends all."""
    counts = Counter(text[:2] for text in texts)
    return [
        text._replace(
            segment=text.segment._replace(name=f"{text.segment.name} (in {counts[text[:2]]} cells)")
        )
        if counts[text[:2]] > 1
        else text
        for text in texts
    ]

"""Text with inline codes (bold, a link, a line break), in the three ways that translation files write them.

A file's own markup becomes a `Content`: pieces of text and codes in a row. A code remembers how it was
written, so that it can be written again, and which code it is, so that source and target can be compared.
Start reading at `content` (XLIFF 1.2, XLIFF 2 or TMX in) and `as_tmx` (TMX out); `code_fitting` puts the
codes of one file into a translation that was made for another.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from termkit.documents.xml_escaping import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Dialect = Literal["xliff-1", "xliff-2", "tmx"]
Kind = Literal["open", "close", "alone"]


class Code(NamedTuple):
    """One inline code.

    `id` is the same for the two ends of a pair, and in source and target. `raw` is how it stands in its
    file, `native` what it stands for in the document (as XML), `type` what the file calls it; these two may
    be empty.
    """

    kind: Kind
    id: str
    raw: str
    native: str = ""
    type: str = ""


Content: TypeAlias = tuple[str | Code, ...]


class _Element(NamedTuple):
    """How a dialect writes a code: one end of a pair, both (`span`) or a thing alone, and where its id is."""

    kind: Literal["open", "close", "alone", "span"]
    ids: tuple[str, ...]


# XLIFF 1.2, section 2.3; XLIFF 2.1, section 4.2.3; TMX 1.4b, "Content Markup". What is not here (mrk, sm, em)
# says something of the text and is no code of the document.
ELEMENTS: Mapping[Dialect, Mapping[str, _Element]] = {
    "xliff-1": {
        "g": _Element("span", ("id",)),
        "x": _Element("alone", ("id",)),
        "bx": _Element("open", ("rid", "id")),
        "ex": _Element("close", ("rid", "id")),
        "bpt": _Element("open", ("rid", "id")),
        "ept": _Element("close", ("rid", "id")),
        "ph": _Element("alone", ("id",)),
        "it": _Element("alone", ("id",)),
    },
    "xliff-2": {
        "pc": _Element("span", ("id",)),
        "ph": _Element("alone", ("id",)),
        "sc": _Element("open", ("id",)),
        "ec": _Element("close", ("startRef", "id")),
        "cp": _Element("alone", ("hex",)),
    },
    "tmx": {
        "bpt": _Element("open", ("i",)),
        "ept": _Element("close", ("i",)),
        "ph": _Element("alone", ("x",)),
        "it": _Element("alone", ("x",)),
        "ut": _Element("alone", ("x",)),
        "hi": _Element("span", ("x",)),
    },
}


_HALVES: Mapping[str, Kind] = {"open": "open", "begin": "open", "close": "close", "end": "close"}


class Token(NamedTuple):
    """A piece of XML within a segment: `text` is what it says, empty for tags, comments and the like."""

    start: int
    end: int
    text: str
    tag: str = ""
    """The local name of the element a tag belongs to."""
    ends: bool = False
    empty: bool = False


# The repetition around (?!>) is not possessive: Python before 3.11.4 gets that wrong.
_TOKEN = re.compile(
    r"<!\[CDATA\[(?P<cdata>.*?)\]\]>|<!--.*?-->|<\?.*?\?>"
    r"|<(?P<ends>/?)(?:[^\s:/>]++:)?(?P<tag>[^\s/>]++)(?:[^\"'/>]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*(?P<empty>/?)>"
    r"|(?P<entity>&[^;]++;)|(?P<text>[^<&]++)",
    re.DOTALL,
)
# Only after a space: in a name of a million letters each letter would be tried.
_ATTRIBUTE = re.compile(r"(?<=\s)([^\s=]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")


def tokens(raw: str) -> Iterator[Token]:
    """The pieces of well-formed XML, each with its place.

    >>> [token.text for token in tokens("Bakı &amp; <b>Gəncə</b>")]
    ['Bakı ', '&', ' ', '', 'Gəncə', '']
    """
    for match in _TOKEN.finditer(raw):
        start, end = match.span()
        if match["text"] is not None:
            yield Token(start, end, match["text"])
        elif match["entity"]:
            yield Token(start, end, unescape(match["entity"]))
        elif match["tag"]:
            yield Token(start, end, "", match["tag"], bool(match["ends"]), bool(match["empty"]))
        else:
            yield Token(start, end, match["cdata"] or "")


def content(raw: str, dialect: Dialect, data: Mapping[str, str] | None = None) -> Content:
    """The text and codes of a segment, of its XML as it stands in the file.

    `data` is what XLIFF 2 says its codes stand for (`originalData`).

    >>> content('Bakı <g id="1">küləyi</g>', "xliff-1")  # doctest: +NORMALIZE_WHITESPACE
    ('Bakı ', Code(kind='open', id='1', raw='<g id="1">', native='', type=''), 'küləyi',
     Code(kind='close', id='1', raw='</g>', native='', type=''))
    >>> text_of(content('<bpt i="1">&lt;b&gt;</bpt>Bakı<ept i="1">&lt;/b&gt;</ept>', "tmx"))
    'Bakı'
    """
    if "<" not in raw:
        return (_lines(unescape(raw) if "&" in raw else raw),) if raw else ()
    return _Pieces(raw, dialect, data or {}).content()


def words(raw: str, dialect: Dialect) -> Iterator[Token]:
    """The tokens of a segment that are its text: neither tags nor what stands within a native code.

    >>> [token.text for token in words('<ph id="1">{1}</ph>Bakı <g id="2">küləyi</g>', "xliff-1")]
    ['Bakı ', 'küləyi']
    """
    depth = 0
    within: int | None = None  # how deep the native code is
    for token in tokens(raw):
        if token.tag and not token.empty:
            element = ELEMENTS[dialect].get(token.tag)
            if within is None and not token.ends and element is not None and element.kind != "span":
                within = depth
            depth += -1 if token.ends else 1
            if depth == within:
                within = None
        elif within is None and token.text:
            yield token


class _Pieces:
    """Puts the content of one segment together."""

    def __init__(self, raw: str, dialect: Dialect, data: Mapping[str, str]) -> None:
        self.raw, self.dialect, self.data = raw, dialect, data
        self.pieces: list[str | Code] = []
        self.text: list[str] = []
        self.nameless = 0
        self.pairs: dict[str, str] = {}  # TMX: `i` binds the two ends, `x` source and target

    def content(self) -> Content:
        elements = ELEMENTS[self.dialect]
        spans: list[Code | None] = []  # the ends of the elements around this place; None is no code
        native: tuple[Token, int] | None = None  # a code with content of its own, and how deep it is
        depth = 0
        for token in tokens(self.raw):
            if token.tag and not token.empty:
                depth += -1 if token.ends else 1
            if native is not None:
                if token.ends and depth < native[1]:
                    self.code(native[0], elements[token.tag], token.end, (native[0].end, token.start))
                    native = None
            elif not token.tag:
                self.text.append(token.text)
            elif token.ends:
                if spans and (end := spans.pop()) is not None:
                    self.add(end._replace(raw=self.raw[token.start : token.end]))
            elif (element := elements.get(token.tag)) is None:
                if not token.empty:
                    spans.append(None)
            elif element.kind == "span":
                spans += self.span(token, element)
            elif token.empty:
                self.code(token, element, token.end)
            else:
                native = token, depth
        self.end_text()
        return tuple(self.pieces)

    def span(self, token: Token, element: _Element) -> list[Code]:
        """An element around a part of the text, with the end that it will have; without text a code alone."""
        raw = self.raw[token.start : token.end]
        attributes = attributes_of(raw)
        id = self.id(attributes, element)
        native, close = (self.data.get(attributes.get(f"dataRef{end}", ""), "") for end in ("Start", "End"))
        what = attributes.get("ctype") or attributes.get("type", "")
        if token.empty:
            self.add(Code("alone", id, raw, native + close, what))
            return []
        self.add(Code("open", id, raw, native, what))
        return [Code("close", id, "", close)]

    def code(self, token: Token, element: _Element, end: int, inner: tuple[int, int] | None = None) -> None:
        attributes = attributes_of(self.raw[token.start : token.end])
        id = self.id(attributes, element)
        kind = element.kind
        assert kind != "span"
        if self.dialect == "tmx" and kind == "open":
            self.pairs[id] = attributes.get("x", id)
        if self.dialect == "tmx" and kind != "alone":
            id = self.pairs.get(id, id)
        # Half of a pair whose other half is in another segment.
        kind = _HALVES.get(attributes.get("pos", ""), kind) if token.tag == "it" else kind
        if token.tag == "cp":
            native = escape(self.raw[token.start : end], quote=False)
        elif inner is not None:
            native = self.raw[slice(*inner)]
        else:
            native = self.data.get(attributes.get("dataRef", ""), "")
        what = attributes.get("ctype") or attributes.get("type", "")
        self.add(Code(kind, id, self.raw[token.start : end], native, what))

    def id(self, attributes: Mapping[str, str], element: _Element) -> str:
        """What a code is called; those without a name are told apart by their order."""
        for name in element.ids:
            if name in attributes:
                return attributes[name]
        self.nameless += 1
        return f"#{self.nameless}"

    def add(self, code: Code) -> None:
        self.end_text()
        self.pieces.append(code)

    def end_text(self) -> None:
        if text := "".join(self.text):
            self.pieces.append(_lines(text))
        self.text = []


def _lines(text: str) -> str:
    """A line end is one character in XML, however the file writes it."""
    return text.replace("\r\n", "\n") if "\r" in text else text


def attributes_of(tag: str) -> dict[str, str]:
    """The attributes of a tag, as it is written.

    >>> attributes_of('<ph id="1" equiv="&lt;br/&gt;"/>')
    {'id': '1', 'equiv': '<br/>'}
    """
    return {match[1]: unescape(match[2] or match[3] or "") for match in _ATTRIBUTE.finditer(tag)}


def text_of(content: Content) -> str:
    """The text of a content, without its codes."""
    return "".join([piece for piece in content if isinstance(piece, str)])


def codes_of(content: Content) -> list[Code]:
    """The codes of a content, in their order."""
    return [piece for piece in content if isinstance(piece, Code)]


def as_xml(content: Content) -> str:
    """A content as its file writes it.

    >>> as_xml(content('Bakı <x id="1"/>&amp; Gəncə', "xliff-1"))
    'Bakı <x id="1"/>&amp; Gəncə'
    """
    return "".join([piece.raw if isinstance(piece, Code) else escaped(piece) for piece in content])


def as_tmx(content: Content, numbers: dict[str, int]) -> str | None:
    """A content in the codes of TMX; None where it has no codes.

    `numbers` gives each code its number; source and target share it, so that they agree.

    >>> as_tmx(content('Bakı <g id="a">küləyi</g><x id="b"/>', "xliff-1"), {})
    'Bakı <bpt i="1" x="1"/>küləyi<ept i="1"/><ph x="2"/>'
    """
    codes = codes_of(content)
    if not codes:
        return None
    paired = {code.id for code in codes if code.kind == "open"} & {
        code.id for code in codes if code.kind == "close"
    }
    pieces = []
    for piece in content:
        if isinstance(piece, str):
            pieces.append(escaped(piece))
            continue
        number = numbers.setdefault(piece.id, len(numbers) + 1)
        what = f' type="{escape(piece.type)}"' if piece.type else ""
        if piece.kind == "alone":
            name, tag = "ph", f'ph x="{number}"{what}'
        elif piece.id not in paired:
            side = "begin" if piece.kind == "open" else "end"
            name, tag = "it", f'it pos="{side}" x="{number}"{what}'
        elif piece.kind == "open":
            name, tag = "bpt", f'bpt i="{number}" x="{number}"{what}'
        else:
            name, tag = "ept", f'ept i="{number}"'
        pieces.append(f"<{tag}>{piece.native}</{name}>" if piece.native else f"<{tag}/>")
    return "".join(pieces)

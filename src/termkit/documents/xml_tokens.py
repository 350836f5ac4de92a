"""XML cut into tags and text, each with its place in characters, for readers that put edits back there.

Expat looks at the file first: what is no well-formed XML, or hostile, comes no further. Start reading at
`tokens`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from termkit.documents.written import Place, Written
from termkit.documents.xml_stream import BLOCK, XmlReader

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE[^>]*>|<(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>|[^<]+",
    re.DOTALL,
)
_TAG = re.compile(r"</?([^\s/>]+)")
_ATTRIBUTE = re.compile(r"([^\s=\"'/<>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PIECE = re.compile(r"&[^;]*;|[^&]+")
_NAMESPACE = re.compile(r"\sxmlns:([^\s=]+)\s*=\s*[\"']([^\"']*)[\"']")
_ENCODING = re.compile(r"\A(<\?xml[^>]{0,200}?)\s+encoding\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class Token(NamedTuple):
    """A tag, a comment or a piece of text, and where it stands.

    `kind` is `start`, `end`, `text`, `cdata` or `other` (comments, declarations); an empty element is a start
    and an end, the latter of no length. `name` is that of a tag. `mate` is the number of the token that ends
    what a start begins.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    mate: int = 0


def tokens(raw: str, path: str, names: dict[str, str], kind: str) -> list[Token]:
    """The tokens of a file that should be of this `kind`.

    `names` goes from namespaces to the prefixes that names are to have, whichever the file has; with an empty
    one they have none.

    >>> [(token.kind, token.name) for token in tokens("<a>Bakı<b/></a>", "a.xml", {}, "XML")]
    [('start', 'a'), ('text', ''), ('start', 'b'), ('end', 'b'), ('end', 'a')]

    Raises `DocumentError` as `xml_stream` does.
    """
    look_at(raw, path, kind)
    prefixes = {prefix: names[space] for prefix, space in _NAMESPACE.findall(raw) if space in names}
    same = all(prefix == known for prefix, known in prefixes.items())
    found: list[Token] = []
    open_: list[int] = []
    for match in _TOKEN.finditer(raw):
        start, end = match.span()
        if raw[start] != "<":
            found.append(Token("text", start, end))
            continue
        if raw.startswith(("<!", "<?"), start):
            found.append(Token("cdata" if raw.startswith("<![", start) else "other", start, end))
            continue
        tag = _TAG.match(raw, start)
        name = tag[1] if tag else ""
        if not same:
            name = _renamed(name, prefixes)
        if raw[start + 1] == "/":
            begun = open_.pop()
            found[begun] = found[begun]._replace(mate=len(found))
            found.append(Token("end", start, end, name))
        else:
            empty = raw[end - 2] == "/"
            found.append(Token("start", start, end, name, len(found) + 1 if empty else 0))
            if empty:
                found.append(Token("end", end, end, name))
            else:
                open_.append(len(found) - 1)
    return found


def _renamed(name: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    prefix = prefixes.get(prefix, prefix)
    return f"{prefix}:{local}" if colon and prefix else local or name


def look_at(raw: str, path: str, kind: str) -> None:
    """Refuse what is no XML. It is UTF-8 here, whatever it says."""
    reader = XmlReader(path)
    reader.kind = kind
    data = _ENCODING.sub(r"\1", raw).encode("utf-8", "surrogatepass")
    for at in range(0, len(data), BLOCK):
        reader.feed(data[at : at + BLOCK])
    reader.feed(b"", last=True)


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a tag, as they are written, without their escapes.

    >>> attributes('<text:span text:style-name="T1">')
    {'text:style-name': 'T1'}
    """
    found = {}
    for name, first, second in _ATTRIBUTE.findall(tag):
        value = first or second
        found[name] = unescape(value) if "&" in value else value
    return found


def pieces(raw: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The text between two places, its escapes apart: what each piece says, and where it stands.

    >>> list(pieces("a &lt; b", 0, 8))
    [('a ', 0, 2), ('<', 2, 6), (' b', 6, 8)]
    """
    for match in _PIECE.finditer(raw, start, end):
        text = match[0]
        yield (unescape(text) if text[0] == "&" else text), match.start(), match.end()


def written(raw: str, inside: str = "") -> Written:
    """Where the characters of a text with tags in it stand; with `inside`, only those in such elements.

    >>> [place[:2] for place in written("<t>Ş&amp;</t>").places]
    [(3, 4), (4, 9)]
    """
    places: list[Place] = []
    within = not inside
    for match in _TOKEN.finditer(raw):
        start, end = match.span()
        if raw.startswith("<![CDATA[", start):
            first = start + len("<![CDATA[")
            places += [Place(at, at + 1, True) for at in range(first, end - 3) if within]
        elif raw[start] == "<":
            tag = _TAG.match(raw, start)
            if inside and tag and tag[1].rpartition(":")[2] == inside:
                within = raw[start + 1] != "/" and raw[end - 2] != "/"
        elif within:
            for text, first, last in pieces(raw, start, end):
                whole = last - first != len(text)
                places += [Place(first, last)] if whole else [Place(at, at + 1) for at in range(first, last)]
    return Written(raw, places)


def text_of(written: Written) -> str:
    """The text of which the places are known.

    >>> text_of(written("<t>Ş&amp;</t>"))
    'Ş&'
    """
    raw = written.raw
    return "".join(
        [unescape(raw[start:end]) if not plain else raw[start:end] for start, end, plain in written.places]
    )

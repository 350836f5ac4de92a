"""XML cut into tags and text, each with its place in characters, for readers that put edits back there.

Expat looks at the file first: what is no well-formed XML, or hostile, comes no further. Start reading at `tokens`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

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

    `names` goes from namespaces to the prefixes that names are to have, whichever the file has.

    >>> [(token.kind, token.name) for token in tokens("<a>Bakı<b/></a>", "a.xml", {}, "XML")]
    [('start', 'a'), ('text', ''), ('start', 'b'), ('end', 'b'), ('end', 'a')]

    Raises `DocumentError` as `xml_stream` does.
    """
    _look_at(raw, path, kind)
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
    return f"{prefixes.get(prefix, prefix)}:{local}" if colon else name


def _look_at(raw: str, path: str, kind: str) -> None:
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

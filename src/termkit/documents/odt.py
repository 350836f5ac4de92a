"""OpenDocument texts: ODT, OTT, and FODT in one file. Start reading at `read`.

`odt_styles` knows what styles mean, `odt_paragraphs` walks over the text. Edits are put into the XML where
the letters stand; all else in the file stays as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from termkit.documents.collected import CollectedDocument, Collector
from termkit.documents.keyboard_languages import believed
from termkit.documents.odt_paragraphs import Body
from termkit.documents.odt_styles import Styles
from termkit.documents.packed_parts import changed, part_of, parts_of
from termkit.documents.paragraph_languages import told_by_words
from termkit.documents.xml_escaping import escaped, possible
from termkit.documents.xml_tokens import tokens
from termkit.documents.zip_container import ZipContainer
from termkit.errors import DocumentError
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from termkit.documents.packed_parts import Part
    from termkit.documents.written import Change

_KIND = "text document (ODT)"
_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {
    **{f"{_BASE}{name}:1.0": name for name in ("office", "style", "text", "table", "meta")},
    f"{_BASE}drawing:1.0": "draw",
    f"{_BASE}xsl-fo-compatible:1.0": "fo",
    f"{_BASE}svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1998/Math/MathML": "math",
}
_MIMETYPE = "application/vnd.oasis.opendocument."
_OTHERS = {
    "spreadsheet": "a spreadsheet (ODS). Save it as XLSX or CSV and check that",
    "presentation": "a presentation (ODP). Copy its text into a text document and check that",
    "graphics": "a drawing (ODG). Copy its text into a text document and check that",
    "formula": "a formula (ODF). There is no prose in it",
}
_MARGINS = re.compile(r"style:(header|footer)(?:-left|-first)?\Z")
_SPACES = re.compile(r" {2,}|\t|\n")


def read(data: bytes, path: str, encoding: str | None) -> CollectedDocument:
    """Read a text document. Raises DocumentError where it is none, is damaged, hostile, or has a password."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n\xff\xfe")[:1] == b"<":
        whole = part_of("", data, path, 0, encoding)
        return _document(path, [whole], lambda changed: changed.get("", data))
    container = ZipContainer(data, path, _KIND)
    _look_at(container, path)
    names = [name for name in ("content.xml", "styles.xml") if name in container]
    return _document(path, parts_of(container, names, path), container.written)


def _look_at(container: ZipContainer, path: str) -> None:
    """Refuse what is another kind of document, and what has a password."""
    manifest = container.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in container else b""
    if b"encryption-data" in manifest or "encrypted-package" in container:
        raise DocumentError(
            f"{path}: the document is protected by a password. Open it in LibreOffice, save it without one, "
            "and check that."
        )
    said = container.read("mimetype").decode("ascii", "replace").strip() if "mimetype" in container else ""
    kind = said.removeprefix(_MIMETYPE).split("-")[0]
    if kind in _OTHERS:
        raise DocumentError(f"{path}: this is {_OTHERS[kind]}.")
    if "word/document.xml" in container:
        raise DocumentError(
            f"{path}: this is a Word document (DOCX). Let its name end in .docx and check that."
        )
    if "content.xml" not in container:
        raise DocumentError(f"{path}: this is no {_KIND}: there is no content.xml in it.")


def _document(
    path: str, parts: list[Part], written: Callable[[Mapping[str, bytes]], bytes]
) -> CollectedDocument:
    cut = {part.name: tokens(part.raw, part.place, _NAMES, _KIND) for part in parts}
    if not any(token.name == "office:text" for all_tokens in cut.values() for token in all_tokens):
        raise DocumentError(f"{path}: there is no text in this file, so it is no {_KIND}.")
    found = Collector()
    counts: Counter[str] = Counter()
    shared = Styles()
    for part in parts:
        if part.name == "styles.xml":
            shared.learn(part.raw, cut[part.name])
    bodies = []
    for part in parts:
        styles = Styles(shared)
        if part.name != "styles.xml":
            # What styles.xml makes for its own headers, this may make otherwise.
            styles.learn(part.raw, cut[part.name])
        body = Body(part.raw, cut[part.name], styles, found, counts, part.shift)
        _read_part(body)
        bodies.append((body, styles))
    segment = found.segment()
    stated = [stretch for body, styles in bodies for stretch in body.stated(styles.language)]
    language, spoken = told_by_words(segment, *believed(segment.text, stated))
    end = len(segment.text)
    ignored = [
        place._replace(span=Span(place.span.start, min(place.span.end, end))) for place in segment.ignored
    ]
    segment = segment._replace(spoken=spoken, ignored=tuple(ignored))

    def write(changes: Sequence[Change]) -> bytes:
        return written(changed(parts, changes, path))

    raw = "".join(part.raw for part in parts)
    return CollectedDocument(
        path, "odt", parts[0].encoding, parts[0].bom, (segment,), language,
        raw, found.places(), _escaped, write,
    )  # fmt: skip


def _read_part(body: Body) -> None:
    """The text of a part; headers and footers, which stand before it in one file, come after it."""
    margins = []
    for number, token in enumerate(body.tokens):
        if token.kind != "start":
            continue
        if token.name == "office:text":
            body.read(number + 1, token.mate)
        elif (match := _MARGINS.match(token.name)) and token.mate > number + 1:
            margins.append((number, token.mate, match[1]))
    kinds = Counter(kind for _, _, kind in margins)
    for first, last, kind in margins:
        body.counts[kind] += 1
        body.read(first + 1, last, f"{kind} {body.counts[kind]}" if kinds[kind] > 1 else kind)
    body.switches.end()


def _escaped(text: str) -> str:
    """A text as OpenDocument writes it, in which spaces beside each other would be one.

    >>> _escaped("bir  iki & üç")
    'bir <text:s/>iki &amp; üç'
    """
    return _SPACES.sub(_mark, escaped(possible(text)))


def _mark(match: re.Match[str]) -> str:
    if match[0] == "\t":
        return "<text:tab/>"
    if match[0] == "\n":
        return "<text:line-break/>"
    count = len(match[0]) - 1
    return " <text:s/>" if count == 1 else f' <text:s text:c="{count}"/>'

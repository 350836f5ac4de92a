"""Write units of a memory as XLIFF 1.2 or 2.0. Start reading at `write_units`."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from termkit import __version__
from termkit.documents.inline_codes import Code, tokens
from termkit.documents.unit_pairs import Pairs
from termkit.documents.xml_escaping import escaped, possible, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.inline_codes import Content
    from termkit.documents.translation_units import Unit
    from termkit.documents.unit_formats import Writing
    from termkit.documents.unit_pairs import Pair

# The ctype values of XLIFF 1.2; all others begin with x-.
_CTYPES = frozenset("image pb lb bold italic underlined link".split())
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_units(units: Iterable[Unit], writing: Writing) -> Iterator[bytes]:
    """The pieces of an XLIFF file of these units: 1.2, or 2.0 where that is the format asked for.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> from termkit.documents.unit_formats import Writing
    >>> unit = Unit((Variant("en", "wind"), Variant("az", "külək")))
    >>> pieces = list(write_units([unit], Writing(("en", "az"))))
    >>> print(pieces[1].decode(), end="")
          <trans-unit id="1">
            <source>wind</source>
            <target state="translated">külək</target>
          </trans-unit>
    """
    pairs = Pairs(units, writing, "XLIFF")
    return _version_2(pairs) if writing.format == "xliff-2" else _version_1(pairs)


def _version_1(pairs: Pairs) -> Iterator[bytes]:
    source, target = quoteattr(pairs.source_language), quoteattr(pairs.target_language)
    languages = f"source-language={source} target-language={target}"
    yield (
        f'{_DECLARATION}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
        f'  <file original="termkit" {languages} datatype="plaintext" tool-id="termkit">\n'
        f'    <header>\n      <tool tool-id="termkit" tool-name="termkit" tool-version="{__version__}"/>\n'
        "    </header>\n    <body>\n"
    ).encode()
    for number, pair in enumerate(pairs, 1):
        key = f" resname={_quoted(pair.key)}" if pair.key else ""
        state = "needs-review-translation" if pair.fuzzy else "translated"
        approved = ' approved="yes"' if pair.approved else ""
        ids: dict[str, int] = {}
        lines = [
            f'<trans-unit id="{number}"{key}{approved}>',
            f"  <source>{_content_1(pair.source, ids)}</source>",
            f'  <target state="{state}">{_content_1(pair.target, ids)}</target>',
            *(f"  <note>{_text(note)}</note>" for note in pair.notes),
            "</trans-unit>",
        ]
        yield "".join(f"      {line}\n" for line in lines).encode()
    yield b"    </body>\n  </file>\n</xliff>\n"
    pairs.tell()


def _version_2(pairs: Pairs) -> Iterator[bytes]:
    languages = f"srcLang={quoteattr(pairs.source_language)} trgLang={quoteattr(pairs.target_language)}"
    yield (
        f'{_DECLARATION}<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" {languages}>\n'
        '  <file id="f1" original="termkit">\n'
    ).encode()
    for number, pair in enumerate(pairs, 1):
        yield "".join(f"    {line}\n" for line in _unit_2(number, pair)).encode()
    yield b"  </file>\n</xliff>\n"
    pairs.tell()


def _unit_2(number: int, pair: Pair) -> Iterator[str]:
    data: dict[str, str] = {}
    ids: dict[str, int] = {}
    source, target = (_content_2(content, ids, data) for content in (pair.source, pair.target))
    key = f" name={_quoted(pair.key)}" if pair.key else ""
    yield f'<unit id="u{number}"{key}>'
    if pair.notes:
        yield from ("  <notes>", *(f"    <note>{_text(note)}</note>" for note in pair.notes), "  </notes>")
    if data:
        data_lines = (f'    <data id="{id}">{native}</data>' for native, id in data.items())
        yield from ("  <originalData>", *data_lines, "  </originalData>")
    state = (
        'initial" subState="termkit:fuzzy' if pair.fuzzy else "reviewed" if pair.approved else "translated"
    )
    yield f'  <segment id="s1" state="{state}">'
    yield f"    <source>{source}</source>"
    yield f"    <target>{target}</target>"
    yield from ("  </segment>", "</unit>")


def _content_1(content: Content, ids: dict[str, int]) -> str:
    pieces = []
    paired = _paired(content)
    for piece in content:
        if isinstance(piece, str):
            pieces.append(_text(piece))
            continue
        id = ids.setdefault(piece.id, len(ids) + 1)
        ctype = piece.type if piece.type in _CTYPES or piece.type.startswith("x-") else f"x-{piece.type}"
        what = f" ctype={_quoted(ctype)}" if piece.type and piece.kind != "close" else ""
        if piece.kind == "alone":
            name, more = "ph", what
        elif piece.id not in paired:
            name, more = "it", f' pos="{piece.kind}"{what}'
        else:
            name, more = ("bpt", what) if piece.kind == "open" else ("ept", "")
        tag = f'{name} id="{id}"{more}'
        pieces.append(f"<{tag}>{possible(piece.native)}</{name}>" if piece.native else f"<{tag}/>")
    return "".join(pieces)


def _content_2(content: Content, ids: dict[str, int], data: dict[str, str]) -> str:
    """A content in XLIFF 2, whose codes only refer to what they stand for; `data` collects that."""
    pieces = []
    paired = _paired(content)
    for piece in content:
        if isinstance(piece, str):
            pieces.append(_text(piece))
            continue
        id = ids.setdefault(piece.id, len(ids) + 1)
        reference = ""
        if piece.native:
            name = data.setdefault(possible(_flat(piece.native)), f"d{len(data) + 1}")
            reference = f' dataRef="{name}"'
        isolated = "" if piece.id in paired else ' isolated="yes"'
        if piece.kind == "alone":
            pieces.append(f'<ph id="{id}"{reference}/>')
        elif piece.kind == "open":
            pieces.append(f'<sc id="{id}"{isolated}{reference}/>')
        else:
            pieces.append(f'<ec {"id" if isolated else "startRef"}="{id}"{isolated}{reference}/>')
    return "".join(pieces)


def _flat(native: str) -> str:
    """The text of a code without elements in it, which `data` may not hold."""
    return escape("".join(token.text for token in tokens(native))) if "<" in native else native


def _paired(content: Content) -> set[str]:
    """The ids of codes of which both ends are here."""
    ends = [
        {piece.id for piece in content if isinstance(piece, Code) and piece.kind == kind}
        for kind in ("open", "close")
    ]
    return ends[0] & ends[1]


def _text(text: str) -> str:
    return escaped(possible(text))


def _quoted(text: str) -> str:
    return quoted(possible(text))

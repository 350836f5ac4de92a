"""Write TMX 1.4b, unit by unit. Start reading at `write_tmx`; `tmx` reads what it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from termkit import __version__
from termkit.documents.translation_units import Header
from termkit.documents.xml_escaping import escaped, possible, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from termkit.documents.translation_units import Remark, Unit, Variant
    from termkit.documents.unit_formats import Writing

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
"""
# What is so whatever the files said that the units came from …
_OURS = {
    "creationtool": "termkit",
    "creationtoolversion": __version__,
    "segtype": "sentence",
    "srclang": "*all*",
    "datatype": "plaintext",
}
# … and what is written where they said nothing.
_USUAL = {"o-tmf": "termkit", "adminlang": "en"}
_FOOT = "  </body>\n</tmx>\n"


def write_units(units: Iterable[Unit], writing: Writing) -> Iterator[bytes]:
    """`write_tmx`, called as all writers of units are: TMX holds everything that a unit has."""
    return (piece.encode("utf-8") for piece in write_tmx(units, writing.header))


def write_tmx(units: Iterable[Unit], header: Header = Header()) -> Iterator[str]:  # noqa: B008
    """The pieces of a TMX file of these units, to be written as UTF-8 one after the other.

    What the header says is written too, but for the tool that made the file and the usual kind of its units.
    A character that XML cannot hold becomes U+FFFD.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> wind = Unit((Variant("az", "külək & dəniz"), Variant("ru", "ветер и море")), "az")
    >>> print("".join(write_tmx([wind])).split("<body>")[1].strip().split("  </body>")[0])
    <tu srclang="az">
          <tuv xml:lang="az"><seg>külək &amp; dəniz</seg></tuv>
          <tuv xml:lang="ru"><seg>ветер и море</seg></tuv>
        </tu>
    <BLANKLINE>
    """
    yield f"{_HEAD}{_header(header)}  <body>\n"
    for unit in units:
        source = "" if unit.source_language == "*all*" else f" srclang={quoteattr(unit.source_language)}"
        lines = [f"    <tu{source}{_written(unit.attributes)}>\n"]
        lines += [f"      {remark}\n" for remark in _remarks(unit)]
        lines += [_variant(variant) for variant in unit.variants]
        yield "".join([*lines, "    </tu>\n"])
    yield _FOOT


def _header(header: Header) -> str:
    tag = f"  <header{_written({**_OURS, **_USUAL, **header.attributes, **_OURS})}"
    remarks = [f"    {remark}\n" for remark in _remarks(header)]
    return "".join([f"{tag}>\n", *remarks, "  </header>\n"]) if remarks else f"{tag}/>\n"


def _variant(variant: Variant) -> str:
    segment = _text(variant.text) if variant.markup is None else possible(variant.markup)
    tag = f"tuv xml:lang={quoteattr(variant.language)}{_written(variant.attributes)}"
    return f"      <{tag}>{''.join(_remarks(variant))}<seg>{segment}</seg></tuv>\n"


def _remarks(thing: Header | Unit | Variant) -> Iterator[str]:
    for name, remarks in (("note", thing.notes), ("prop", thing.props)):
        for remark in remarks:
            yield _remark(name, remark)


def _remark(name: str, remark: Remark) -> str:
    return f"<{name}{_written(remark.attributes)}>{_text(remark.text)}</{name}>"


def _written(attributes: Mapping[str, str]) -> str:
    if not attributes:
        return ""
    return "".join(f" {name}={quoted(possible(value))}" for name, value in attributes.items())


def _text(text: str) -> str:
    return escaped(possible(text))

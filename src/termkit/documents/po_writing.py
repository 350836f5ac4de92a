"""Write units of a memory as a PO file. Start reading at `write_units`; `bilingual_units` reads it back."""

from __future__ import annotations

from hashlib import blake2b
from html import unescape
from typing import TYPE_CHECKING

from termkit import __version__
from termkit.documents.inline_codes import Code
from termkit.documents.po_strings import field
from termkit.documents.unit_pairs import Pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from termkit.documents.inline_codes import Content
    from termkit.documents.translation_units import Unit
    from termkit.documents.unit_formats import Writing
    from termkit.documents.unit_pairs import Pair

_SCRIPTS = {"Cyrl": "cyrillic", "Latn": "latin", "Arab": "arabic"}


def write_units(units: Iterable[Unit], writing: Writing) -> Iterator[bytes]:
    """The pieces of a PO file of these units.

    PO has one translation of a text in one context; of several units that say the same, the first is
    written. Inline codes are written as what they stand for.

    >>> from termkit.documents.translation_units import Unit, Variant
    >>> from termkit.documents.unit_formats import Writing
    >>> unit = Unit((Variant("en", "wind"), Variant("az", "külək")))
    >>> print(b"".join(write_units([unit], Writing(("en", "az")))).decode().split("\\n\\n")[1], end="")
    msgid "wind"
    msgstr "külək"
    """
    return _written(Pairs(units, writing, "PO"))


def _written(pairs: Pairs) -> Iterator[bytes]:
    header = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": locale_of(pairs.target_language),
        "X-Source-Language": pairs.source_language,
        "X-Generator": f"termkit {__version__}",
    }
    said = "".join(f"{name}: {value}\n" for name, value in header.items())
    yield f"{field('msgid', '')}{field('msgstr', said)}".encode()
    seen: set[bytes] = set()
    for pair in pairs:
        source = _text(pair.source, pairs)
        mark = blake2b(f"{pair.key}\x04{source}".encode("utf-8", "replace"), digest_size=12).digest()
        if mark in seen:
            pairs.skipped["their source is in this file already"] += 1
            continue
        seen.add(mark)
        yield f"\n{_message(pair, source, _text(pair.target, pairs))}".encode("utf-8", "replace")
    pairs.tell()


def _message(pair: Pair, source: str, target: str) -> str:
    notes = [line for note in pair.notes for line in note.splitlines()]
    lines = [f"# {line}".rstrip() + "\n" for line in notes]
    if pair.fuzzy:
        lines.append("#, fuzzy\n")
    if pair.key:
        lines.append(field("msgctxt", pair.key))
    return "".join([*lines, field("msgid", source), field("msgstr", target)])


def _text(content: Content, pairs: Pairs) -> str:
    """A content with what its codes stand for, as far as that is known."""
    if any(isinstance(piece, Code) and not piece.native for piece in content):
        pairs.lost["inline codes without content"] += 1
    return "".join([unescape(piece.native) if isinstance(piece, Code) else piece for piece in content])


def locale_of(tag: str) -> str:
    """A tag as gettext writes it.

    >>> locale_of("az-AZ"), locale_of("az-Cyrl"), locale_of("az-Latn-AZ")
    ('az_AZ', 'az@cyrillic', 'az_AZ')
    """
    language, *rest = tag.replace("_", "-").split("-")
    script = rest.pop(0).title() if rest and len(rest[0]) == 4 else ""
    modifier = _SCRIPTS.get(script, "") if (language, script) != ("az", "Latn") else ""
    return "_".join([language, *rest]) + (f"@{modifier}" if modifier else "")
